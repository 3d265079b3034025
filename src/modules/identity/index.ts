export { idempotent, outcomeOf, Rollback, type OnceRequest } from './usecases/idempotent';
export { actorCreate, type ActorCreate, type MembershipGrant } from './usecases/actor-create';
export { authenticate, type Authentication, type TokenFault } from './usecases/authenticate';
export { commandLineScope, type ActedFor } from './usecases/command-line-scope';
export { tokenCreate, TOKEN_DAYS, type TokenCreate, type TokenCreated } from './usecases/token-create';
export { tokenRevoke, type TokenRevoked } from './usecases/token-revoke';
