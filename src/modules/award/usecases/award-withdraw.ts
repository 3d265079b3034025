import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { recusedFrom, takeTurn } from '../../judging';
import { logAppend } from '../../ledger';
import { recusedAmongEntries } from '../data/place-rows';
import { awardWork } from '../data/tables';
import { refusedAsRecused } from './award-prepare';

/** An award in preparation, and the version of it that somebody saw. */
export interface AwardWithdraw {
  readonly planId: string;
  readonly roundId: string;
  readonly expectedVersion: number;
}

const PUBLISHED = ['penghargaan sudah terbit; cabut dengan awardRevoke.', 'the award is published; take it back with awardRevoke.'] as const;

/** Takes an award in preparation away again, before it is published. Refuses WRONG_STATE once it is, and VERSION_CONFLICT when somebody was first. */
export async function awardWithdraw(tx: Tx, scope: TenantScope, command: AwardWithdraw, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { planId, roundId, expectedVersion } = command;
  // The round is taken first, so that its release either finds the award or does not.
  const taken = await takeTurn(tx, scope, roundId, ['CLOSED', 'RELEASED'], ['award']);
  if (!taken.ok) return taken;
  if (await recusedAmongEntries(askIn(tx), scope.tenantId, scope.actorId, roundId)) return refusedAsRecused(['award']);
  const plans = new TenantRepository(awardWork, scope, tx);
  const row = await plans.find(planId);
  if (row === null || (await recusedFrom(askIn(tx), scope.tenantId, scope.actorId, row.entry_id))) return refused('NOT_FOUND', ['award'], { what: 'award' });
  if (row.published_at !== null) return refused('WRONG_STATE', ['award'], { state: 'PUBLISHED' }, PUBLISHED);
  if ((await plans.deleteWhere({ id: planId, version: expectedVersion, published_at: null })) !== 1) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: row.version });
  await auditAppend(tx, scope, { action: 'awardWithdraw', subjectType: 'round', subjectId: roundId, detail: { round: roundId } }, services);
  await logAppend(tx, scope, { editionId: row.edition_id, act: 'awardWithdraw', detail: { award: planId, round: roundId, entry: row.entry_id } }, services);
  return done({ id: planId });
}
