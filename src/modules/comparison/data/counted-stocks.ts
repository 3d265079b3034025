import type { Ask } from '../../../db/ask';
import type { Stock } from '../../../domain/comparison/counting';
import type { CountingKey } from '../../../domain/metrics';
import { listed, numberOrNull } from './listed';

/** Countings of what stands at the end of a year. */
export type StockKey = Extract<CountingKey, 'innovations' | 'agencies'>;

/** A stock of a region. */
export interface RegionStock extends Stock {
  readonly regionId: string;
}

const yearOf = (day: string): string => `SUBSTR(${day}, 1, 4) + 0`;
const thingOf = (row: string): string => `CONCAT(${row}.tenant_id, COALESCE(${row}.conflict_group, ${row}.id))`;

/** One branch of a statement: rows of these regions' governments, made-up ones for made-up regions only. */
const branch = (row: string, year: string, from: string, regions: string): string =>
  `SELECT t.region_id AS region_id, ${thingOf(row)} AS thing, ${year} AS year FROM ${from} JOIN tenant t ON t.id = ${row}.tenant_id JOIN region r ON r.id = t.region_id
   WHERE t.region_id IN (${regions}) AND (${row}.synthetic = 0 OR r.synthetic = 1)`;

// Few innovations carry a date of their own; the document that tells of one, an entry and an award show as well that it was there.
const SIGNS: readonly { readonly year: string; readonly from: string }[] = [
  { year: yearOf('COALESCE(i.initiated_latest, i.trial_latest, i.implemented_latest, s.published_on)'), from: 'innovation i LEFT JOIN source s ON s.id = i.source_id' },
  {
    year: 'e.year',
    from: 'innovation i JOIN entry x ON x.innovation_tenant_id = i.tenant_id AND x.innovation_id = i.id AND x.synthetic = i.synthetic JOIN edition e ON e.tenant_id = x.tenant_id AND e.id = x.edition_id',
  },
  { year: 'x.year', from: 'innovation i JOIN award x ON x.recipient_tenant_id = i.tenant_id AND x.innovation_id = i.id AND x.synthetic = i.synthetic' },
];

/** The statement, and how often it takes the list of regions. */
function statement(key: StockKey, regions: string): { readonly text: string; readonly lists: number } {
  switch (key) {
    case 'agencies': {
      // Without a first day an agency is taken to have stood before: sources name offices and seldom their foundation.
      const last = `CASE WHEN SUBSTR(x.valid_to, 6, 5) = '12-31' THEN ${yearOf('x.valid_to')} ELSE ${yearOf('x.valid_to')} - 1 END`;
      const rows = branch('x', `${yearOf('x.valid_from')} AS from_year, ${last}`, 'agency x', regions);
      return { text: `SELECT q.region_id, q.from_year, q.year, COUNT(DISTINCT q.thing) FROM (${rows}) q GROUP BY q.region_id, q.from_year, q.year`, lists: 1 };
    }
    case 'innovations': {
      const signs = SIGNS.map(({ year, from }) => branch('i', year, from, regions)).join(' UNION ALL ');
      const first = `SELECT g.region_id, g.thing, MIN(g.year) AS from_year FROM (${signs}) g WHERE g.year IS NOT NULL GROUP BY g.region_id, g.thing`;
      return { text: `SELECT q.region_id, q.from_year, NULL, COUNT(*) FROM (${first}) q GROUP BY q.region_id, q.from_year`, lists: SIGNS.length };
    }
  }
}

/** Reads, in one statement, since when things of one kind stand in each region; what no date places in time is in no stock. */
export async function countedStocks(query: Ask, key: StockKey, regionIds: readonly string[]): Promise<readonly RegionStock[]> {
  const { marks, values } = listed(regionIds);
  const { text, lists } = statement(key, marks);
  const rows = await query(text, Array.from({ length: lists }, () => values).flat());
  return rows.map(([regionId, since, until, things]) => ({ regionId: String(regionId), since: numberOrNull(since), until: numberOrNull(until), things: Number(things) }));
}
