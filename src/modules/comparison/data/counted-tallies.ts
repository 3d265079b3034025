import type { Ask } from '../../../db/ask';
import { stockAt, type Tally } from '../../../domain/comparison/counting';
import type { CountingKey } from '../../../domain/metrics';
import { countedFlow, type FlowKey } from './counted-flows';
import { countedStocks, type StockKey } from './counted-stocks';

/** What the shelf holds of one kind for a region in a year. */
export type TallyOf = (regionId: string, year: number) => Tally;

const NOTHING: Tally = { recorded: 0, counted: 0 };

async function flow(query: Ask, key: FlowKey, regionIds: readonly string[], years: readonly number[]): Promise<TallyOf> {
  const tallies = new Map((await countedFlow(query, key, regionIds, years)).map((tally) => [`${tally.regionId}|${tally.year}`, tally]));
  return (regionId, year) => tallies.get(`${regionId}|${year}`) ?? NOTHING;
}

async function stock(query: Ask, key: StockKey, regionIds: readonly string[]): Promise<TallyOf> {
  const stocks = await countedStocks(query, key, regionIds);
  return (regionId, year) => stockAt(stocks.filter((s) => s.regionId === regionId), year);
}

/** Counts one kind of thing for all regions and years at once: one statement, however many there are. */
export function tallies(query: Ask, key: CountingKey, regionIds: readonly string[], years: readonly number[]): Promise<TallyOf> {
  switch (key) {
    case 'innovations':
    case 'agencies':
      return stock(query, key, regionIds);
    case 'editions':
    case 'entries':
    case 'awards':
    case 'replicationsIn':
    case 'replicationsOut':
    case 'visitsHosted':
    case 'visitsMade':
    case 'serviceUnits':
      return flow(query, key, regionIds, years);
  }
}
