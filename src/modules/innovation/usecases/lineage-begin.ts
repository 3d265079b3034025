import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { rootIn } from '../data/lineage';
import { innovationLineage, innovationWork } from '../data/tables';

/** The earlier innovation that a new one goes on from, and why the two are one. */
export interface Origin {
  readonly innovationId: string;
  readonly reason: string;
}

/**
 * Puts a new innovation into the lineage of an earlier one of the same tenant; answers the refusal where that one is not
 * there for the caller.
 *
 * A lineage may be joined to another (lineageJoin) while this runs. The key of the lineage row to its root takes the root's
 * row for reading, and joining changes that row: so whoever comes second waits (on Galera: is certified against it and
 * runs again). The root is therefore read once more after the insert; once it is the same twice it can no longer move
 * before this transaction ends.
 */
export async function lineageBegin(
  tx: Tx, scope: TenantScope, innovationId: string, origin: Origin, reach: Reach, services: { clock: Clock; ids: Ids },
): Promise<Refusal | null> {
  const earlier = await new TenantRepository(innovationWork, scope, tx).find(origin.innovationId);
  if (earlier === null || !reaches(reach, earlier.agency_id)) {
    return { code: 'NOT_FOUND', path: ['input', 'developsFrom', 'innovation'], detail: { what: 'innovation' } };
  }
  const lineages = new TenantRepository(innovationLineage, scope, tx);
  const rowId = services.ids.next();
  let root = (await rootIn(tx, scope.tenantId, earlier.id)) ?? earlier.id;
  await lineages.insert({
    id: rowId, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), innovation_id: innovationId, root_id: root, reason: origin.reason,
  });
  for (;;) {
    const now = (await rootIn(tx, scope.tenantId, earlier.id)) ?? earlier.id;
    if (now === root) return null;
    root = now;
    await lineages.update(rowId, { root_id: root });
  }
}
