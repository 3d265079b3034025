import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { judge } from '../data/tables';
import { conflictKeep, type ConflictKept, type ConflictSaid } from './conflict-keep';

/** Records a conflict of a judge for an organiser (see conflictKeep). Refuses NOT_FOUND for who is no judge of the edition. */
export async function conflictRecord(
  tx: Tx, scope: TenantScope, { judgeId, ...said }: ConflictSaid & { readonly judgeId: string }, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<ConflictKept>> {
  const [of] = await new TenantRepository(judge, scope, tx).list({ id: judgeId, edition_id: said.editionId }, 1);
  if (of === undefined) return refused('NOT_FOUND', ['judge'], { what: 'judge' });
  return conflictKeep(tx, scope, { ...said, actorId: of.actor_id }, { act: 'conflictRecord', origin: 'RECORDED' }, services);
}
