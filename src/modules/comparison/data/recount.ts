import type { Ask } from '../../../db/ask';
import type { Tally } from '../../../domain/comparison/counting';
import type { CountingKey } from '../../../domain/metric';
import type { EntryGate } from '../../../domain/vocabulary/entry-words';
import { ENDED, partName, WHOLE } from './counting-parts';
import { FLOWS, type Flow, type FlowKey, type FlowPart } from './flow-definitions';
import { gateCounts, KEY_OF_GATE } from './gate-counts';
import { agencyStock, innovationStock, thingOf } from './innovation-stock';
import { listed, textOrNull } from '../../../db/listed';

/** What is counted of a region in a year, whole or in a part. */
export interface Counted extends Tally {
  readonly regionId: string;
  readonly counting: CountingKey;
  readonly part: string;
  readonly year: number;
}

/** What one recount makes: a counting, or all gates together. */
export type Recounting = FlowKey | 'innovations' | 'agencies' | 'gates';

/** Every recount there is. */
export const RECOUNTINGS: readonly Recounting[] = ['innovations', 'agencies', 'gates', ...(Object.keys(FLOWS) as FlowKey[])];

/** The countings that a recount makes. */
export function keysOf(recounting: Recounting): readonly CountingKey[] {
  return recounting === 'gates' ? [...Object.values(KEY_OF_GATE), 'sentScreened', 'sentSettled'] : [recounting];
}

function flowBranch({ from, year, recorded = '1 = 1', counts = '1 = 1', thing = thingOf('x') }: Flow, part: FlowPart | null, regions: string): string {
  return `SELECT t.region_id AS region_id, '${part?.breakdown ?? WHOLE}' AS breakdown, ${part?.code ?? 'NULL'} AS code, ${year} AS year, ${thing} AS thing, CASE WHEN ${counts} THEN 1 ELSE 0 END AS counts
    FROM ${from} JOIN region r ON r.id = t.region_id ${part?.join ?? ''}
    WHERE t.region_id IN (${regions}) AND (x.synthetic = 0 OR r.synthetic = 1) AND ${recorded} AND ${part?.where ?? '1 = 1'}`;
}

async function recountFlow(ask: Ask, key: FlowKey, regionIds: readonly string[]): Promise<readonly Counted[]> {
  const flow = FLOWS[key];
  const { marks, values } = listed(regionIds);
  const branches = [null, ...(flow.parts ?? [])].map((part) => flowBranch(flow, part, marks));
  const rows = await ask(
    `SELECT q.region_id AS region_id, q.breakdown AS breakdown, q.code AS code, q.year AS year, COUNT(DISTINCT q.thing) AS recorded, COUNT(DISTINCT CASE WHEN q.counts = 1 THEN q.thing END) AS counted
     FROM (${branches.join(' UNION ALL ')}) q WHERE q.year IS NOT NULL GROUP BY q.region_id, q.breakdown, q.code, q.year`,
    branches.flatMap(() => values),
  );
  return rows.map(([regionId, breakdown, code, year, recorded, counted]) => ({
    regionId: String(regionId), counting: key, part: partOf(breakdown, code), year: Number(year), recorded: Number(recorded), counted: Number(counted),
  }));
}

function partOf(breakdown: unknown, code: unknown): string {
  return breakdown === WHOLE ? WHOLE : partName(breakdown as FlowPart['breakdown'], textOrNull(code) ?? '');
}

async function recountInnovations(ask: Ask, regionIds: readonly string[]): Promise<readonly Counted[]> {
  const { marks, values } = listed(regionIds);
  const rows = await ask(innovationStock(marks), [...values, ...values, ...values]);
  return rows.map(([regionId, breakdown, code, year, things]) => ({
    regionId: String(regionId), counting: 'innovations', part: partOf(breakdown, code), year: Number(year), recorded: Number(things), counted: Number(things),
  }));
}

async function recountAgencies(ask: Ask, regionIds: readonly string[]): Promise<readonly Counted[]> {
  const { marks, values } = listed(regionIds);
  const sums = new Map<string, Counted>();
  const add = (regionId: string, part: string, year: number, things: number): void => {
    const before = sums.get(`${regionId}|${part}|${year}`)?.counted ?? 0;
    sums.set(`${regionId}|${part}|${year}`, { regionId, counting: 'agencies', part, year, recorded: before + things, counted: before + things });
  };
  for (const [regionId, first, last, things] of await ask(agencyStock(marks), values)) {
    add(String(regionId), WHOLE, Number(first), Number(things));
    if (Number(last) < 9999) add(String(regionId), ENDED, Number(last), Number(things));
  }
  return [...sums.values()];
}

async function recountGates(ask: Ask, regionIds: readonly string[]): Promise<readonly Counted[]> {
  const { marks, values } = listed(regionIds);
  const rows = await ask(gateCounts(marks), values);
  return rows.flatMap(([region, gate, given, ...numbers]) => {
    const [told, entries, screenedTold, screened, settledTold, settled] = numbers.map(Number);
    const [regionId, year] = [String(region), Number(given)];
    const of = (counting: CountingKey, recorded: number, counted: number): Counted[] => (recorded === 0 ? [] : [{ regionId, counting, part: WHOLE, year, recorded, counted }]);
    return [
      ...of(KEY_OF_GATE[gate as EntryGate], told, entries),
      ...(gate === 'SUBMITTED' ? [...of('sentScreened', screenedTold, screened), ...of('sentSettled', settledTold, settled)] : []),
    ];
  });
}

/** Counts one kind of thing anew from the shelf, for at least one region, whole and in every part, in one statement; what comes to nothing at all is not in the answer. */
export function recount(ask: Ask, recounting: Recounting, regionIds: readonly string[]): Promise<readonly Counted[]> {
  if (recounting === 'innovations') return recountInnovations(ask, regionIds);
  if (recounting === 'agencies') return recountAgencies(ask, regionIds);
  return recounting === 'gates' ? recountGates(ask, regionIds) : recountFlow(ask, recounting, regionIds);
}
