export { tenantToday } from './usecases/tenant-today';
