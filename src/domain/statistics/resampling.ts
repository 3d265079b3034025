import type { JudgingRules } from '../judging/judging-rules';
import type { Tally } from '../ranking/tally';
import type { StatisticRefusal } from '../vocabulary/statistic-words';
import { fitAdditive } from './additive-model';
import type { Random } from './random';
import { cellsByEntry, isConnected, scoreTable, type ScoreTable } from './score-table';

/** One draw of what the judges of a round make of some entries, in hundredths of a point, into `out`. */
export type Draw = (random: Random, out: Float64Array) => void;

/** How scores are drawn: from the fitted model, or by drawing judges anew. */
export type DrawMethod = 'MODEL' | 'BOOTSTRAP';

/** From so many judges on, all of whom scored every entry, judges themselves are drawn. */
export const BOOTSTRAP_FROM = 5;

/** Why the model cannot be fitted to a table; null where it can. */
export function modelRefusal(table: ScoreTable): StatisticRefusal | null {
  if (table.cells.length === 0) return 'NO_SCORES';
  if (table.judges.length < 2) return 'ONE_JUDGE';
  if (table.entries.length < 3) return 'FEW_ENTRIES';
  if (table.cells.every((c) => c.total === table.cells[0].total)) return 'NO_VARIANCE';
  if (!isConnected(table)) return 'DISCONNECTED';
  return table.cells.length <= table.entries.length + table.judges.length - 1 ? 'FEW_REPEATED' : null;
}

const isComplete = (table: ScoreTable): boolean => cellsByEntry(table).every((list) => list.length === table.judges.length);

/** The tables whose judges stand for each other, with the weight of each: the panels where panels are weighted, else all judges. */
function tablesOf(tally: Tally): readonly { readonly table: ScoreTable; readonly weight: number }[] {
  const { aggregation, panels } = tally.rules;
  return aggregation === 'WEIGHTED_PANELS' ? panels.map(({ code, weight }) => ({ table: scoreTable(tally, code), weight: weight / 10_000 })) : [{ table: scoreTable(tally), weight: 1 }];
}

/** The mean of totals; trimmed as the rules say. */
function joinedTotals({ aggregation }: JudgingRules, totals: Float64Array): number {
  const trims = aggregation === 'TRIMMED_MEAN' && totals.length >= BOOTSTRAP_FROM;
  const kept = trims ? totals.sort().subarray(1, -1) : totals;
  let sum = 0;
  for (const x of kept) sum += x;
  // Sums of the same totals in another order differ in their last digit, and are level all the same.
  return Math.round((sum / kept.length) * 1e6) / 1e6;
}

function bootstrap(rules: JudgingRules, table: ScoreTable): Draw {
  const rows = cellsByEntry(table).map((list) => list.map((c) => c.total));
  const [chosen, totals] = [new Int32Array(table.judges.length), new Float64Array(table.judges.length)];
  return (random, out) => {
    for (let j = 0; j < chosen.length; j += 1) chosen[j] = random.below(chosen.length);
    for (let i = 0; i < rows.length; i += 1) {
      for (let j = 0; j < chosen.length; j += 1) totals[j] = rows[i][chosen[j]];
      out[i] = joinedTotals(rules, totals);
    }
  };
}

/**
 * How the scores of these entries (each scored by every weighted panel) are drawn anew, or why they cannot be. Judges are drawn,
 * whole columns, where there are at least five (of each weighted panel) and each scored every entry; else the additive model is
 * fitted, panel by panel where panels are weighted, and entries are drawn from what the scores leave open.
 */
export function drawOf(tally: Tally, entries: readonly string[]): { readonly method: DrawMethod; readonly draw: Draw } | StatisticRefusal {
  const parts = tablesOf(tally);
  const crossed = parts.every(({ table }) => table.judges.length >= BOOTSTRAP_FROM && isComplete(table) && entries.every((id) => table.entries.includes(id)));
  const refusal = crossed ? null : (parts.map(({ table }) => modelRefusal(table)).find((why) => why !== null) ?? null);
  if (refusal !== null) return refusal;
  const draws = parts.map(({ table, weight }) => {
    const at = new Map(table.entries.map((id, i) => [id, i]));
    const places = entries.map((id) => at.get(id) ?? 0);
    return { draw: crossed ? bootstrap(tally.rules, table) : fitAdditive(table).draw, weight, places, drawn: new Float64Array(table.entries.length) };
  });
  const draw: Draw = (random, out) => {
    out.fill(0);
    for (const part of draws) {
      part.draw(random, part.drawn);
      for (let i = 0; i < out.length; i += 1) out[i] += part.weight * part.drawn[part.places[i]];
    }
  };
  return { method: crossed ? 'BOOTSTRAP' : 'MODEL', draw };
}
