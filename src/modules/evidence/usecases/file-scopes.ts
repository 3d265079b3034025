import type { FileAddress } from '../../../files/addresses';
import { SystemScope, type TenantScope } from '../../../tenancy/tenant-scope';

const byAddress = new SystemScope('a file is reached by its signed address');

/** The right of clearing away what nobody uses. */
export const CLEANING = new SystemScope('files that nobody uses are cleared away');

/** The scope of an address that was read back with its signature: who holds it was given it for this one file. */
export function scopeOfAddress({ tenantId }: FileAddress): TenantScope {
  return byAddress.forTenant(tenantId);
}

/** The scope in which the files of one tenant are cleared. */
export function scopeOfCleaning(tenantId: string): TenantScope {
  return CLEANING.forTenant(tenantId);
}
