import type { Tx } from '../../../db/database';
import type { Role } from '../../../domain/vocabulary/region-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { SystemRepository, TenantRepository } from '../../../tenancy/repository';
import type { SystemScope } from '../../../tenancy/tenant-scope';
import { actor, membership } from '../data/tables';

/** A function that a new actor shall hold. */
export interface MembershipGrant {
  readonly tenantId: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly programId: string | null;
}

/** Who shall be made: an office, never a person (UU 27/2022), with the functions that it holds. */
export interface ActorCreate {
  readonly label: string;
  readonly maxTokens: number;
  readonly synthetic: boolean;
  readonly grants: readonly MembershipGrant[];
}

/** Makes an actor with its memberships inside a transaction; provisioning is the command line's and the seeds', not the API's. Answers its key. */
export async function actorCreate(tx: Tx, scope: SystemScope, command: ActorCreate, clock: Clock, ids: Ids): Promise<string> {
  const id = ids.next();
  const now = toInstant(clock.now());
  const synthetic = command.synthetic ? 1 : 0;
  await new SystemRepository(actor, scope, tx).insertAll([{ id, label: command.label, active_tokens: 0, max_tokens: command.maxTokens, synthetic, created_at: now }]);
  for (const grant of command.grants) {
    await new TenantRepository(membership, scope.forTenant(grant.tenantId), tx).insert({
      id: ids.next(), synthetic, version: 1, created_at: now, actor_id: id, office: command.label, role: grant.role, agency_id: grant.agencyId, program_id: grant.programId, ends_at: null,
    });
  }
  return id;
}
