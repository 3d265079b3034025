import { SystemScope } from '../../../tenancy/tenant-scope';

/** The scope in which an actor reads, makes and revokes its own tokens: they belong to the actor, not to a tenant. */
export const OWN_TOKENS = new SystemScope('an actor handles its own tokens');
