export { logAppend, textHash, type LoggedAct, type LogReceipt, type LogValue } from './usecases/log-append';
