import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { visitRoom } from '../data/tables';

/** Which room takes no visit any more, from a day on. */
export interface VisitRoomRetire {
  readonly roomId: string;
  readonly from: string;
}

/** Says from which day on a room takes no visit any more; visits that were approved before keep it until they are moved. */
export async function visitRoomRetire(tx: Tx, scope: TenantScope, { roomId, from }: VisitRoomRetire, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const rooms = new TenantRepository(visitRoom, scope, tx);
  const room = await rooms.find(roomId);
  if (room === null) return refused('NOT_FOUND', ['room'], { what: 'room' });
  await rooms.update(roomId, { retired_on: from });
  await auditAppend(tx, scope, { action: 'visitRoomRetire', subjectType: 'visit_room', subjectId: roomId, detail: { name: room.name, from } }, services);
  return done({ id: roomId });
}
