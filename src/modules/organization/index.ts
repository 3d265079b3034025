export { tenantToday } from './usecases/tenant-today';
export { ownRegion } from './usecases/own-region';
