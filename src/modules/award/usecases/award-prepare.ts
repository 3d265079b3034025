import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeTurn } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { isPrizeOf, recusedAmongEntries } from '../data/place-rows';
import { awardGrant, type AwardGranted } from './award-grant';
import { awardsShelve } from './award-shelve';

/** An award that is prepared for an entry of a round. */
export type AwardPrepare = Omit<AwardGranted, 'editionId'>;

/**
 * Prepares an award: private until the round is released, on the shelf at once when it is. Refuses WRONG_STATE while the round is
 * scored and to whoever is recused from an entry of it, and what `awardGrant` refuses.
 */
export async function awardPrepare(tx: Tx, scope: TenantScope, command: AwardPrepare, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeTurn(tx, scope, command.roundId, ['CLOSED', 'RELEASED'], ['input', 'round']);
  if (!taken.ok) return taken;
  const { editionId, state } = taken.value;
  const ask = askIn(tx);
  if (await recusedAmongEntries(ask, scope.tenantId, scope.actorId, command.roundId)) return refusedAsRecused(['input', 'round']);
  if (command.level === 'RANK' && command.rank === null) return refused('VALIDATION_FAILED', ['input', 'rank'], {}, ['wajib disebut pada penghargaan peringkat', 'is compulsory for an award that is a rank']);
  if (command.prizeId !== null && !(await isPrizeOf(ask, scope.tenantId, editionId, command.prizeId))) return refused('NOT_FOUND', ['input', 'prize'], { what: 'prize' });
  const granted = await awardGrant(tx, scope, { ...command, editionId }, state, ['input', 'entry'], services);
  if (!granted.ok) return granted;
  const { id } = granted.value;
  if (state === 'RELEASED') await awardsShelve(tx, scope, [granted.value], services);
  // Not for whom: more people read the audit trail than the awards that are prepared.
  await auditAppend(tx, scope, { action: 'awardPrepare', subjectType: 'round', subjectId: command.roundId, detail: { round: command.roundId } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'awardPrepare',
    detail: {
      award: id, round: command.roundId, entry: command.entryId, name: textHash(command.name), level: command.level, rank: command.rank, prize: command.prizeId,
      decree: command.decree === null ? null : textHash(command.decree), published: state === 'RELEASED',
    },
  }, services);
  return done({ id });
}

/** Refuses whoever is recused from an entry of the round: who gets what among the others would tell of that one. */
export function refusedAsRecused(path: readonly string[]): Outcome<never> {
  return refused('WRONG_STATE', path, { state: 'RECUSED' }, [
    'Anda mundur dari salah satu usulan tahap ini; orang lain yang menyiapkan penghargaannya.', 'you are recused from an entry of this round; somebody else has to see to its awards.',
  ]);
}
