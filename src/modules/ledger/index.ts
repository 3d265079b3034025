export { logAppend, textHash, type LoggedAct, type LogReceipt, type LogValue } from './usecases/log-append';
export { logCheck, type LogChecked } from './usecases/log-check';
