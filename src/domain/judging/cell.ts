import type { CellState } from '../vocabulary/judging-words';

/** What can happen to the scoring of one entry by one judge. */
export type CellAct = 'SUBMIT' | 'MARK_ABSENT' | 'VOID' | 'RECUSE' | 'LIFT';

/** Who does it: the judge whose cell it is, an organiser, or a recusal with what lifts it. */
export type CellActor = 'JUDGE' | 'ORGANIZER' | 'RECUSAL';

interface Way {
  readonly by: CellActor;
  readonly from: Readonly<Partial<Record<CellState, CellState>>>;
}

// A judge whom an organiser called absent may still score while scoring is open: nobody is kept out by being called absent.
// Who was recused begins anew when the recusal is lifted: what was scored before stays on record and does not count.
const WAYS: Readonly<Record<CellAct, Way>> = {
  SUBMIT: { by: 'JUDGE', from: { PENDING: 'SCORED', SCORED: 'SCORED', ABSENT: 'SCORED', VOIDED: 'SCORED' } },
  MARK_ABSENT: { by: 'ORGANIZER', from: { PENDING: 'ABSENT' } },
  VOID: { by: 'ORGANIZER', from: { SCORED: 'VOIDED' } },
  RECUSE: { by: 'RECUSAL', from: { PENDING: 'RECUSED', SCORED: 'RECUSED', ABSENT: 'RECUSED', VOIDED: 'RECUSED' } },
  LIFT: { by: 'RECUSAL', from: { RECUSED: 'PENDING' } },
};

/** The state of a cell after an act, or null where there is no such way. */
export function cellAfter(state: CellState, act: CellAct): CellState | null {
  return WAYS[act].from[state] ?? null;
}

/** Whose act it is. */
export function cellActor(act: CellAct): CellActor {
  return WAYS[act].by;
}
