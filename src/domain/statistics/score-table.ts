import { countedCells } from '../ranking/counted';
import type { Fraction } from '../ranking/fraction';
import type { Tally, TallyCell } from '../ranking/tally';
import type { JudgingRules } from '../judging/judging-rules';

/** A scoring that counts, in floats: statistics only. */
export interface TableCell {
  /** Its places in the lists of entries and judges. */
  readonly entry: number;
  readonly judge: number;
  readonly panel: string;
  /** In hundredths of a point of 100; equal totals are equal numbers. */
  readonly total: number;
  /** The share of the most points that was given for each criterion, in the order of the rules. */
  readonly shares: readonly number[];
}

/** The scorings of a round that count, by entry and judge: entries and judges in the order of their ids, whatever order they came in. */
export interface ScoreTable {
  readonly rules: JudgingRules;
  readonly entries: readonly string[];
  readonly judges: readonly string[];
  readonly panels: readonly string[];
  readonly cells: readonly TableCell[];
}

/** The number nearest to a fraction. */
export const numberOf = ({ num, den }: Fraction): number => Number(num) / Number(den);

const sorted = (all: Iterable<string>): readonly string[] => [...new Set(all)].sort();

/** The scorings that count, of all panels or of one; entries and judges without any are left out. */
export function scoreTable({ rules, cells }: Tally, panel: string | null = null): ScoreTable {
  const counts = (cell: TallyCell): boolean => (panel === null || cell.panel === panel) && countedCells(rules, [cell]).length > 0;
  const counted = cells.filter(counts);
  const [entries, judges] = [sorted(counted.map((c) => c.entry)), sorted(counted.map((c) => c.judge))];
  const [entryAt, judgeAt] = [new Map(entries.map((id, i) => [id, i])), new Map(judges.map((id, i) => [id, i]))];
  const placed = counted.map((cell): TableCell => ({
    entry: entryAt.get(cell.entry) ?? 0, judge: judgeAt.get(cell.judge) ?? 0, panel: cell.panel, total: numberOf(countedCells(rules, [cell])[0].total),
    shares: rules.criteria.map(({ id, mostHundredths }) => cell.marks[id] / mostHundredths),
  }));
  return { rules, entries, judges, panels: sorted(counted.map((c) => c.panel)), cells: placed.sort((a, b) => a.entry - b.entry || a.judge - b.judge) };
}

/** The cells of each entry, by its place. */
export function cellsByEntry({ entries, cells }: Pick<ScoreTable, 'entries' | 'cells'>): readonly (readonly TableCell[])[] {
  const lists: TableCell[][] = entries.map(() => []);
  for (const cell of cells) lists[cell.entry].push(cell);
  return lists;
}

/** The cells of each judge, by its place. */
export function cellsByJudge({ judges, cells }: Pick<ScoreTable, 'judges' | 'cells'>): readonly (readonly TableCell[])[] {
  const lists: TableCell[][] = judges.map(() => []);
  for (const cell of cells) lists[cell.judge].push(cell);
  return lists;
}

/** The totals of the entries that every judge scored: one row for each such entry, one column for each judge. */
export function commonTotals(table: ScoreTable): readonly (readonly number[])[] {
  return cellsByEntry(table).filter((list) => list.length === table.judges.length).map((list) => list.map((c) => c.total));
}

/** True when every judge can be compared with every other through entries that they share, directly or by others. */
export function isConnected(table: ScoreTable): boolean {
  const group = table.judges.map((_, i) => i);
  const rootOf = (i: number): number => (group[i] === i ? i : rootOf(group[i]));
  for (const list of cellsByEntry(table)) for (const cell of list) group[rootOf(cell.judge)] = rootOf(list[0].judge);
  return new Set(group.map((_, i) => rootOf(i))).size <= 1;
}
