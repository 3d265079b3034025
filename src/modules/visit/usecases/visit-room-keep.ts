import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { shelvedAmong } from '../data/host-rows';
import { visitRoom } from '../data/tables';

/** A room, known by its name; open from and to minutes after midnight. */
export interface VisitRoomKeep {
  readonly name: string;
  readonly venue: string | null;
  readonly capacity: number;
  readonly opens: number;
  readonly closes: number;
  readonly agencyId: string | null;
}

/** Publishes a room, or changes the one of this name; one that was retired is in use again. Visits that were approved keep their place. */
export async function visitRoomKeep(tx: Tx, scope: TenantScope, command: VisitRoomKeep, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { venue, capacity, opens, closes, agencyId } = command;
  // Blanks make no other room: the engines do not agree on those at the end of a name.
  const name = command.name.trim().replace(/\s+/g, ' ');
  if (agencyId !== null && !(await shelvedAmong(askIn(tx), 'agency', scope.tenantId, [agencyId])).has(agencyId)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
  const rooms = new TenantRepository(visitRoom, scope, tx);
  const facts = { venue, capacity, opens, closes, agency_id: agencyId, retired_on: null };
  const known = async (): Promise<string | null> => (await rooms.list({ name }, 1)).at(0)?.id ?? null;
  let id = await known();
  if (id === null) {
    id = services.ids.next();
    try {
      await rooms.insert({ id, synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), name, ...facts });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      id = (await known()) ?? id;
      await rooms.update(id, facts);
    }
  } else await rooms.update(id, facts);
  await auditAppend(tx, scope, { action: 'visitRoomKeep', subjectType: 'visit_room', subjectId: id, detail: { name, capacity, opens, closes } }, services);
  return done({ id });
}
