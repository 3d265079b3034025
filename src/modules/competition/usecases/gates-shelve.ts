import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { EntryGate } from '../../../domain/vocabulary/entry-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { entrantGates } from '../data/gate-rows';
import { editionGate } from '../data/tables';

/** What may be told of an edition: how many came, once it is closed; what screening made of them, only with the first results that are released. */
export type GatesTold = 'CLOSED' | 'RELEASED';

const GATES: Readonly<Record<GatesTold, readonly EntryGate[]>> = {
  CLOSED: ['DRAFTED', 'COLLECTED', 'SUBMITTED'],
  RELEASED: ['DRAFTED', 'COLLECTED', 'SUBMITTED', 'RETURNED', 'PASSED', 'FAILED', 'WITHDRAWN'],
};

/**
 * Puts the counts of an edition at its gates on the shelf, by entrant, as they stand now, zeros included: a gate that is not told has no row, which is
 * not zero. Before the first release nothing of what screening decided is told, not even how many were withdrawn. Safe to repeat.
 */
export async function gatesShelve(tx: Tx, scope: TenantScope, editionId: string, told: GatesTold, services: { readonly clock: Clock; readonly ids: Ids }): Promise<void> {
  const shelf = new TenantRepository(editionGate, scope, tx);
  const known = new Map((await shelf.list({ edition_id: editionId }, 100_000)).map((row) => [`${row.entrant_tenant_id ?? ''}|${row.gate}`, row]));
  const fresh = [];
  for (const { entrantTenantId, through } of await entrantGates(askIn(tx), scope.tenantId, editionId)) {
    for (const gate of GATES[told]) {
      const place = `${entrantTenantId ?? ''}|${gate}`;
      const entries = through[gate];
      const was = known.get(place);
      known.delete(place);
      if (was === undefined) fresh.push({ id: services.ids.next(), synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), edition_id: editionId, entrant_tenant_id: entrantTenantId, gate, entries });
      else if (was.entries !== entries) await shelf.update(was.id, { entries });
    }
  }
  // An entrant whose drafts are all gone is told of no more.
  for (const { id } of known.values()) await shelf.delete(id);
  await shelf.insertAll(fresh);
}
