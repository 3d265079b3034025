import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName } from '../../../platform/ids';
import { SystemRepository } from '../../../tenancy/repository';
import { proveMembership, TenantScope, type SystemScope } from '../../../tenancy/tenant-scope';
import { actor } from '../data/tables';

/** Who acts on the command line: one actor of every installation, which may never have a token. */
const COMMAND_LINE = { id: keyFromName('actor', 'command-line'), label: 'Baris perintah / command line' } as const;

/** A tenant for which somebody at the machine acts. */
export interface ActedFor {
  readonly id: string;
  readonly code: string;
  readonly synthetic: boolean;
}

/**
 * The scope in which a command acts for one tenant: what it does stands in the tenant's audit trail under the command line as
 * its actor, which is made when it is needed first, in the transaction of the act. Only a system scope comes to it.
 */
export async function commandLineScope(tx: Tx, system: SystemScope, tenant: ActedFor, clock: Clock): Promise<TenantScope> {
  const actors = new SystemRepository(actor, system, tx);
  if ((await actors.list({ id: COMMAND_LINE.id })).length === 0) {
    try {
      await actors.insertAll([{ ...COMMAND_LINE, active_tokens: 0, max_tokens: 0, synthetic: 0, created_at: toInstant(clock.now()) }]);
    } catch (error) {
      // Another command made it at the same moment.
      if (!isDuplicate(error)) throw error;
    }
  }
  return TenantScope.of(proveMembership({
    tenantId: tenant.id, tenantCode: tenant.code, synthetic: tenant.synthetic, actorId: COMMAND_LINE.id, role: 'COMMAND_LINE', agencyId: null, programId: null,
  }));
}
