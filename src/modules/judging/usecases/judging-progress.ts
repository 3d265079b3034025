import type { Ask } from '../../../db/ask';
import { CELL_STATE, type CellState, type RoundState } from '../../../domain/vocabulary/judging-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { cellCounts, lastReminders, panelsOf, scoresOfEntries, type CellCountRow } from '../data/progress-rows';
import type { RoundStanding } from './round-state';

/** How many cells are in each state. */
export type CellTotals = Readonly<Record<CellState, number>>;

/** How far the scoring of a round is. */
export interface Progress {
  readonly state: RoundState;
  /** How many scores the rules ask of an entry; null before they are frozen. */
  readonly leastScores: number | null;
  /** How many entries there are, and how many have fewer scores than that; null for a judge, and the second before the rules are frozen. */
  readonly entries: number | null;
  readonly belowLeast: number | null;
  readonly cells: CellTotals;
  readonly judges: readonly { readonly id: string; readonly office: string; readonly cells: CellTotals; readonly remindedAt: string | null }[];
  /** Empty for a judge. */
  readonly panels: readonly { readonly code: string; readonly name: string; readonly cells: CellTotals }[];
  /** How many of the rows behind it are made up. */
  readonly synthetic: number;
}

/** Who looks: an actor as organiser, or as the judge that it is. */
export interface ProgressFor {
  readonly actorId: string;
  readonly judgeId: string | null;
}

const totals = (rows: readonly CellCountRow[]): CellTotals =>
  Object.fromEntries(codesOf(CELL_STATE).map((state) => [state, rows.filter((r) => r.state === state).reduce((n, r) => n + r.cells, 0)])) as Record<CellState, number>;

/**
 * How far the scoring of a round is: for an organiser all of it, for a judge its own line and nothing else, because who scored what
 * tells of scores. Entries from which the viewer is recused are in no count. At most five statements, however many cells there are.
 */
export async function judgingProgress(ask: Ask, tenantId: string, round: RoundStanding, roundId: string, { actorId, judgeId }: ProgressFor): Promise<Progress> {
  const whose = { roundId, actorId };
  const rows = await cellCounts(ask, tenantId, whose, judgeId);
  const reminded = await lastReminders(ask, tenantId, roundId);
  const leastScores = round.rules?.leastScores ?? null;
  const judges = [...new Map(rows.map((r) => [r.judgeId, r.office]))].map(([id, office]) => ({
    id, office, cells: totals(rows.filter((r) => r.judgeId === id)), remindedAt: reminded.get(id) ?? null,
  }));
  const base = { state: round.state, leastScores, cells: totals(rows), judges, synthetic: rows.reduce((n, r) => n + r.synthetic, 0) };
  if (judgeId !== null) return { ...base, entries: null, belowLeast: null, panels: [] };
  const scores = await scoresOfEntries(ask, tenantId, whose);
  const panels = (await panelsOf(ask, tenantId, roundId)).map(({ id, code, name }) => ({ code, name, cells: totals(rows.filter((r) => r.panelId === id)) }));
  return { ...base, entries: scores.length, belowLeast: leastScores === null ? null : scores.filter((n) => n < leastScores).length, panels };
}
