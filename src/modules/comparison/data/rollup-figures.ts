import type { Ask } from '../../../db/ask';
import type { Tally } from '../../../domain/comparison/counting';
import type { CountingKey, LifeKey } from '../../../domain/metric';
import type { Breakdown } from '../../../domain/metric-breakdown';
import { ENDED, isStock, LIFE, partCode, WHOLE } from './counting-parts';
import { listed } from '../../../db/listed';

/** What the shelf holds of one kind for a region in a year. */
export type TallyOf = (regionId: string, year: number) => Tally;

/** The same taken apart: by code, '' for what is not mapped. A part that is not there is not counted, which is not the same as zero. */
export type PartsOf = (regionId: string, year: number) => ReadonlyMap<string, Tally>;

/** How long one replica ran, in months (year * 12 + month - 1); stopMonth null while it runs. Where dates are partial, the shortest life that they allow. */
export interface Life {
  readonly startMonth: number;
  readonly stopMonth: number | null;
}

/** The lives of the replicas begun in a year. */
export type CohortOf = (regionId: string, year: number) => readonly Life[];

/** How many innovations stand at the end of a year, by their age in whole years. */
export type AgesOf = (regionId: string, year: number) => ReadonlyMap<number, number>;

const NOTHING: Tally = { recorded: 0, counted: 0 };

interface RollupRow extends Tally {
  readonly regionId: string;
  readonly counting: string;
  readonly part: string;
  readonly year: number;
}

const toRow = ([regionId, counting, part, year, recorded, counted]: readonly unknown[]): RollupRow => ({
  regionId: String(regionId), counting: String(counting), part: String(part), year: Number(year), recorded: Number(recorded), counted: Number(counted),
});

const plus = (a: Tally, b: Tally): Tally => ({ recorded: a.recorded + b.recorded, counted: a.counted + b.counted });
const minus = (a: Tally, b: Tally): Tally => ({ recorded: a.recorded - b.recorded, counted: a.counted - b.counted });

function grouped<K>(rows: readonly RollupRow[], keyOf: (row: RollupRow) => K): ReadonlyMap<K, readonly RollupRow[]> {
  const groups = new Map<K, RollupRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** What these rows of one part come to in a year: of a stock, what came up to it without what ended before it; otherwise what happened in it. */
function totalAt(stock: boolean, rows: readonly RollupRow[], year: number): Tally {
  if (!stock) return rows.filter((row) => row.year === year).reduce(plus, NOTHING);
  return rows.reduce<Tally>((sum, row) => {
    if (row.part === ENDED) return row.year < year ? minus(sum, row) : sum;
    return row.year <= year ? plus(sum, row) : sum;
  }, NOTHING);
}

/**
 * Reads, in one statement for all countings together, what is counted of these regions in these years; a key that is not asked for is
 * not in the answer. The number of rows read does not depend on how much was counted. Regions and years must be at least one.
 */
export async function talliesOf(query: Ask, keys: readonly CountingKey[], regionIds: readonly string[], years: readonly number[]): Promise<ReadonlyMap<CountingKey, TallyOf>> {
  if (keys.length === 0) return new Map();
  const [inKeys, inRegions, inYears] = [listed(keys), listed(regionIds), listed(years)];
  const rows = await query(
    `SELECT f.region_id, f.counting, f.part, f.year, f.recorded, f.counted FROM figure_rollup f
     WHERE f.region_id IN (${inRegions.marks}) AND f.counting IN (${inKeys.marks}) AND f.part IN (?, ?) AND (f.year IN (${inYears.marks}) OR (f.counting IN ('innovations', 'agencies') AND f.year <= ?))`,
    [...inRegions.values, ...inKeys.values, WHOLE, ENDED, ...inYears.values, Math.max(...years)],
  );
  const cells = grouped(rows.map(toRow), ({ regionId, counting }) => `${regionId}|${counting}`);
  return new Map(keys.map((key) => [key, (regionId, year) => totalAt(isStock(key), cells.get(`${regionId}|${key}`) ?? [], year)]));
}

/** The same for one counting alone: one statement. */
export async function tallies(query: Ask, key: CountingKey, regionIds: readonly string[], years: readonly number[]): Promise<TallyOf> {
  return (await talliesOf(query, [key], regionIds, years)).get(key) ?? (() => NOTHING);
}

async function rowsOf(query: Ask, key: CountingKey, part: Breakdown | typeof LIFE, regionIds: readonly string[]): Promise<ReadonlyMap<string, readonly RollupRow[]>> {
  const inRegions = listed(regionIds);
  const rows = await query(
    `SELECT f.region_id, f.counting, f.part, f.year, f.recorded, f.counted FROM figure_rollup f
     WHERE f.region_id IN (${inRegions.marks}) AND f.counting = ? AND f.part >= ? AND f.part < ? ORDER BY f.part, f.year`,
    // ';' follows ':' in ASCII: all parts of one breakdown lie between the two.
    [...inRegions.values, key, `${part}:`, `${part};`],
  );
  return grouped(rows.map(toRow), ({ regionId }) => regionId);
}

/** Reads, in one statement, how the innovations of these regions are spread over ages. */
export async function agesOf(query: Ask, regionIds: readonly string[], years: readonly number[]): Promise<AgesOf> {
  const inRegions = listed(regionIds);
  const rows = await query(
    `SELECT f.region_id, f.counting, f.part, f.year, f.recorded, f.counted FROM figure_rollup f
     WHERE f.region_id IN (${inRegions.marks}) AND f.counting = 'innovations' AND f.part = ? AND f.year <= ? ORDER BY f.year`,
    [...inRegions.values, WHOLE, Math.max(...years)],
  );
  const regions = grouped(rows.map(toRow), ({ regionId }) => regionId);
  return (regionId, year) => new Map((regions.get(regionId) ?? []).filter((row) => row.year <= year).map((row) => [year - row.year, row.counted]));
}

/**
 * Reads, in one statement, one counting taken apart. Parts may overlap (see BREAKDOWN), so they need not add up to the whole. A part in
 * which nothing is recorded is left out; '' holds what has no code there.
 */
export async function partsOf(query: Ask, key: CountingKey, breakdown: Breakdown, regionIds: readonly string[], years: readonly number[]): Promise<PartsOf> {
  if (breakdown === 'AGE') {
    const ages = await agesOf(query, regionIds, years);
    return (regionId, year) => new Map([...ages(regionId, year)].map(([age, things]) => [String(age), { recorded: things, counted: things }]));
  }
  const regions = await rowsOf(query, key, breakdown, regionIds);
  return (regionId, year) => {
    const parts = [...grouped(regions.get(regionId) ?? [], ({ part }) => partCode(part))].map(([code, rows]): readonly [string, Tally] => [code, totalAt(isStock(key), rows, year)]);
    return new Map(parts.filter(([, { recorded }]) => recorded > 0));
  };
}

/** "2019-03" as a number of months; null where there is none. */
function monthOf(text: string): number | null {
  const [year, month] = text.split('-').map(Number);
  return text === '' ? null : year * 12 + month - 1;
}

/** Reads, in one statement, the lives of the replicas that these regions made (replicationsIn) or that others made of theirs (replicationsOut). */
export async function cohortOf(query: Ask, key: LifeKey, regionIds: readonly string[]): Promise<CohortOf> {
  const regions = await rowsOf(query, key, LIFE, regionIds);
  return (regionId, year) => (regions.get(regionId) ?? []).filter((row) => row.year === year).flatMap(({ part, counted }) => {
    const [start, stop] = partCode(part).split('|').map(monthOf);
    const life: Life = { startMonth: start ?? year * 12, stopMonth: stop === null ? null : Math.max(stop, start ?? 0) };
    return Array.from({ length: counted }, () => life);
  });
}

