import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { cellAfter } from '../../../domain/judging/cell';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { recusedEntries } from '../data/cell-place-rows';
import { scoreCell, scoreSheet } from '../data/tables';
import { takeTurn } from './round-turn';

/** What an organiser does to a cell, with the version that was seen and the reason. */
export interface CellSettled {
  readonly cellId: string;
  readonly roundId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The act: as the mutation, as a step of the cell, and why it cannot be done in another state. */
export interface SettlingAct {
  readonly act: 'scoreAbsent' | 'scoreVoid';
  readonly step: 'MARK_ABSENT' | 'VOID';
  readonly hindrance: Bilingual;
}

const OWN: Bilingual = ['Anda menilai usulan ini sendiri, maka dapat membaca nilai juri lain; orang lain yang membatalkannya.', 'you scored this entry yourself, and so can read the scores of others; somebody else has to void it.'];

/** Whether somebody has a sheet of its own in on an entry of a round: then it reads those of the others, or did. */
async function hasScored(tx: Tx, scope: TenantScope, roundId: string, entryId: string): Promise<boolean> {
  return (await new TenantRepository(scoreSheet, scope, tx).list({ round_id: roundId, entry_id: entryId, actor_id: scope.actorId, state: 'SUBMITTED' }, 1)).length > 0;
}

/**
 * Settles a cell for an organiser while the round is in scoring: its turn first, then the cell under the version that was seen, the
 * trail, and the log last. No sheet counts afterwards; those that were in stay. Refuses NOT_FOUND also where the organiser is recused from the entry,
 * and WRONG_STATE to an organiser who would void on an entry that it scored as a judge.
 */
export async function cellSettle(
  tx: Tx, scope: TenantScope, { cellId, roundId, expectedVersion, reason }: CellSettled, { act, step, hindrance }: SettlingAct, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<{ readonly id: string }>> {
  const round = await takeTurn(tx, scope, roundId, ['SCORING'], ['assignment']);
  if (!round.ok) return round;
  const cells = new TenantRepository(scoreCell, scope, tx);
  const [cell] = await cells.list({ id: cellId, round_id: roundId }, 1);
  const recused = await recusedEntries(askIn(tx), scope.tenantId, round.value.editionId, scope.actorId);
  if (cell === undefined || recused.has(cell.entry_id)) return refused('NOT_FOUND', ['assignment'], { what: 'assignment' });
  if (cell.version !== expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: cell.version });
  const state = cellAfter(cell.state, step);
  if (state === null) return refused('WRONG_STATE', ['assignment'], { state: cell.state }, hindrance);
  if (step === 'VOID' && (await hasScored(tx, scope, roundId, cell.entry_id))) return refused('WRONG_STATE', ['assignment'], { state: cell.state }, OWN);
  try {
    await cells.update(cell.id, { state, counted: 0, reason }, { version: expectedVersion, state: cell.state });
  } catch (error) {
    if (error instanceof NotAffected) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: cell.version + 1 });
    throw error;
  }
  await auditAppend(tx, scope, { action: act, subjectType: 'score_cell', subjectId: cell.id, detail: { was: cell.state, revision: cell.revision } }, services);
  await logAppend(tx, scope, {
    editionId: round.value.editionId, act,
    detail: { cell: cell.id, judge: cell.judge_id, entry: cell.entry_id, round: roundId, revision: cell.counted, was: cell.state, state, reason: textHash(reason) },
  }, services);
  return done({ id: cell.id });
}
