export { preflightOfEntry, type Preflight } from './usecases/preflight-of-entry';
