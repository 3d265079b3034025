export { auditAppend, type Act } from './usecases/audit-append';
