import type { CellFigures } from '../../../domain/comparison/cell';
import type { Shown } from '../../../domain/comparison/division';
import type { Interval } from '../../../domain/comparison/interval';
import type { PeerGroup } from '../../../domain/comparison/peers';
import { standingsOf, unplaced, type Standing } from '../../../domain/comparison/standing';
import { metricOf, type MetricCode } from '../../../domain/metrics';

/** A cell that is to be placed among its peers. */
export interface Placeable extends CellFigures, Shown {
  readonly metric: MetricCode;
  readonly year: number;
  readonly interval: Interval | null;
  readonly region: { readonly synthetic: boolean };
  readonly peers: PeerGroup | null;
}

/** Where a cell stands in its group. */
export interface PlacedCell extends Standing {
  readonly group: PeerGroup | null;
  /** How many figures of the group it was placed among, its own included; zero where it was not. */
  readonly among: number;
}

/** What a figure is told or counted by; figures of two origins are not placed among each other, and the made-up are among themselves. */
const basisOf = ({ primary, divisor, region }: Placeable): string =>
  [primary?.origin === 'COUNTED', divisor === null ? '' : divisor.figure.origin === 'COUNTED', region.synthetic].join('|');

function hindranceOf({ metric, value, flag, peers }: Placeable): Standing | null {
  const { better, comparable } = metricOf(metric);
  if (!comparable) return unplaced('NOT_COMPARABLE');
  if (better === null) return unplaced('NO_BETTER_END');
  if (value === null) return unplaced('NO_VALUE');
  if (flag === 'CONFLICTING') return unplaced('CONFLICTING');
  return peers === null ? unplaced('NO_GROUP') : null;
}

/** Places each cell among those of its metric, year, group and origin; answers them in the order given. */
export function placeCells<C extends Placeable>(cells: readonly C[]): readonly (C & { readonly standing: PlacedCell })[] {
  const groups = new Map<string, C[]>();
  const placed = new Map<C, PlacedCell>();
  for (const cell of cells) {
    const hindered = hindranceOf(cell);
    if (hindered !== null) {
      placed.set(cell, { ...hindered, group: cell.peers, among: 0 });
      continue;
    }
    const key = `${cell.metric}|${cell.year}|${cell.peers?.code ?? ''}|${basisOf(cell)}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  for (const group of groups.values()) {
    const { better } = metricOf(group[0].metric);
    const candidates = group.flatMap(({ value, interval }) => (value === null ? [] : [{ value, interval }]));
    const standings = standingsOf(candidates, better ?? 'HIGHER');
    group.forEach((cell, i) => placed.set(cell, { ...standings[i], group: cell.peers, among: group.length }));
  }
  return cells.map((cell) => ({ ...cell, standing: placed.get(cell) ?? { ...unplaced('NO_VALUE'), group: cell.peers, among: 0 } }));
}
