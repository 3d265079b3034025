export { hostByCode, hostCalendar, visitAvailability, type Availability, type AvailableDay, type Host } from './usecases/visit-availability';
export { VISIT_SHELVE } from './usecases/visit-shelve';
