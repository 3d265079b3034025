import type { Breakdown } from '../../../domain/metric-breakdown';

/** The year of a day. */
export const yearOfDay = (day: string): string => `SUBSTR(${day}, 1, 4) + 0`;

/** What is counted once however many rows tell of it: rows that contradict each other tell of one thing. */
export const thingOf = (row: string): string => `CONCAT(${row}.tenant_id, COALESCE(${row}.conflict_group, ${row}.id))`;

// Few innovations carry a date of their own; the document that tells of one, an entry and an award show as well that it was there.
const SIGNS: readonly { readonly year: string; readonly from: string }[] = [
  { year: yearOfDay('COALESCE(i.initiated_latest, i.trial_latest, i.implemented_latest, s.published_on)'), from: 'innovation i LEFT JOIN source s ON s.id = i.source_id' },
  {
    year: 'e.year',
    from: 'innovation i JOIN entry y ON y.innovation_tenant_id = i.tenant_id AND y.innovation_id = i.id AND y.synthetic = i.synthetic JOIN edition e ON e.tenant_id = y.tenant_id AND e.id = y.edition_id',
  },
  { year: 'y.year', from: 'innovation i JOIN award y ON y.recipient_tenant_id = i.tenant_id AND y.innovation_id = i.id AND y.synthetic = i.synthetic' },
];

/** True, inside a statement, where an innovation (i) that meets the condition has shown a sign by that year; r is the region it counts for. */
export function signedBy(condition: string, year: string): string {
  return `(${SIGNS.map((sign) => `EXISTS (SELECT 1 FROM ${sign.from} WHERE ${condition} AND (i.synthetic = 0 OR r.synthetic = 1) AND ${sign.year} <= ${year})`).join(' OR ')})`;
}

const ofInnovation = (child: string): string => `${child}.tenant_id = d.tenant_id AND ${child}.innovation_id = d.id`;
const own = (column: string): { readonly join: string; readonly code: string } => ({ join: 'JOIN innovation i ON i.tenant_id = d.tenant_id AND i.id = d.id', code: `i.${column}` });

const ENTERED = 'y.innovation_tenant_id = d.tenant_id AND y.innovation_id = d.id AND y.synthetic = d.synthetic';
const MAPPED = 'category_affair c ON c.tenant_id = y.tenant_id AND c.category_id = y.category_id';

// One join after the other, from the innovations on: SQLite works a join inside a LEFT JOIN out for the whole nation first.
const PARTS: readonly { readonly breakdown: Breakdown; readonly join: string; readonly code: string; readonly where?: string }[] = [
  { breakdown: 'AFFAIR', join: `LEFT JOIN innovation_affair y ON ${ofInnovation('y')} LEFT JOIN government_affair a ON a.id = y.affair_id`, code: 'a.code' },
  { breakdown: 'SDG', join: `LEFT JOIN innovation_sdg y ON ${ofInnovation('y')} LEFT JOIN sdg_goal g ON g.id = y.goal_id`, code: "CONCAT('', g.number)" },
  { breakdown: 'FORM', ...own('form') },
  { breakdown: 'IID_STAGE', ...own('iid_stage') },
  { breakdown: 'IDEA_STAGE', ...own('idea_stage') },
  {
    breakdown: 'CATEGORY', code: 'a.code',
    join: `LEFT JOIN entry y ON ${ENTERED} LEFT JOIN ${MAPPED} LEFT JOIN government_affair a ON a.id = c.affair_id`,
    // What was entered in a mapped category and in another is mapped.
    where: `a.code IS NOT NULL OR NOT EXISTS (SELECT 1 FROM entry y JOIN ${MAPPED} WHERE ${ENTERED})`,
  },
];

/**
 * The statement that counts innovations of some regions by the first year that shows them, whole and in every part; its columns are region, breakdown,
 * code, year and number. What no sign places in time is in no stock. It takes the list of regions three times.
 */
export function innovationStock(regions: string): string {
  const signs = SIGNS.map(({ year, from }) =>
    `SELECT t.region_id AS region_id, i.tenant_id AS tenant_id, i.id AS id, i.synthetic AS synthetic, ${thingOf('i')} AS thing, ${year} AS year FROM ${from} JOIN tenant t ON t.id = i.tenant_id JOIN region r ON r.id = t.region_id
     WHERE t.region_id IN (${regions}) AND (i.synthetic = 0 OR r.synthetic = 1)`).join(' UNION ALL ');
  const parts = PARTS.map(({ breakdown, join, code, where = '1 = 1' }) =>
    `SELECT d.region_id AS region_id, '${breakdown}' AS breakdown, ${code} AS code, d.thing AS thing, MIN(d.year) AS year FROM dated d ${join} WHERE ${where} GROUP BY d.region_id, ${code}, d.thing`);
  return `WITH signs AS (${signs}),
    dated AS (SELECT g.region_id AS region_id, g.tenant_id AS tenant_id, g.id AS id, g.synthetic AS synthetic, g.thing AS thing, MIN(g.year) AS year FROM signs g WHERE g.year IS NOT NULL GROUP BY g.region_id, g.tenant_id, g.id, g.synthetic, g.thing)
    SELECT q.region_id AS region_id, q.breakdown AS breakdown, q.code AS code, q.year AS year, COUNT(*) AS things FROM (
      SELECT d.region_id AS region_id, 'WHOLE' AS breakdown, NULL AS code, d.thing AS thing, MIN(d.year) AS year FROM dated d GROUP BY d.region_id, d.thing UNION ALL ${parts.join(' UNION ALL ')}
    ) q GROUP BY q.region_id, q.breakdown, q.code, q.year`;
}

/**
 * The statement that counts agencies of some regions by their first year (0 where none is told: sources name offices and seldom their foundation)
 * and by the last year at whose end they stood (9999 while they do); its columns are region, first, last and number. It takes the list of regions once.
 */
export function agencyStock(regions: string): string {
  const last = `CASE WHEN SUBSTR(x.valid_to, 6, 5) = '12-31' THEN ${yearOfDay('x.valid_to')} ELSE ${yearOfDay('x.valid_to')} - 1 END`;
  return `SELECT q.region_id AS region_id, q.first_year AS first_year, q.last_year AS last_year, COUNT(*) AS things FROM (
      SELECT t.region_id AS region_id, ${thingOf('x')} AS thing, MIN(COALESCE(${yearOfDay('x.valid_from')}, 0)) AS first_year, MAX(COALESCE(${last}, 9999)) AS last_year
      FROM agency x JOIN tenant t ON t.id = x.tenant_id JOIN region r ON r.id = t.region_id
      WHERE t.region_id IN (${regions}) AND (x.synthetic = 0 OR r.synthetic = 1) GROUP BY t.region_id, ${thingOf('x')}
    ) q GROUP BY q.region_id, q.first_year, q.last_year`;
}
