import type { Ask } from '../../../db/ask';
import { standingOf } from '../../../domain/replication/standing';
import type { AdoptionStanding, FlowBy } from '../../../domain/vocabulary/adoption-words';
import { CONFIRMED_BY, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { textOrNull } from '../../../db/listed';
import { BEGUN } from './values';

/** How many flows are answered at most. */
export const FLOW_LIMIT = 1000;

/** Made-up rows are left out, let in, or the only ones. */
export type SyntheticChoice = 'EXCLUDE' | 'INCLUDE' | 'ONLY';

/** How many replications went from one place to another; the ends are keys of regions or affairs, or kinds of region, and null where there is none. */
export interface FlowRow {
  readonly from: string | null;
  readonly to: string | null;
  readonly confirmed: number;
  readonly claimed: number;
  readonly underWay: number;
  /** Of the confirmed ones, those that stopped. */
  readonly stopped: number;
  readonly synthetic: boolean;
}

const ENDS: Readonly<Record<FlowBy, readonly [from: string, to: string]>> = {
  PROVINCE: ['COALESCE(sg.province_id, sg.id)', 'COALESCE(rg.province_id, rg.id)'],
  REGION: ['sg.id', 'rg.id'],
  KIND: ['sg.kind', 'rg.kind'],
  AFFAIR: ['sa.affair_id', 'ra.affair_id'],
};

const AFFAIRS = `LEFT JOIN innovation_affair sa ON sa.tenant_id = p.parent_tenant_id AND sa.innovation_id = p.parent_innovation_id
  LEFT JOIN innovation_affair ra ON ra.tenant_id = r.tenant_id AND ra.innovation_id = r.replica_innovation_id`;

const STATE = 'COALESCE(c.state, r.state)';
const CONFIRMED = 'COALESCE(c.confirmed_by, r.confirmed_by)';

/** The condition under which a row stands so, from the one definition of standings. */
function stands(standing: AdoptionStanding): string {
  const ways = [1, 0].flatMap((begun) => codesOf(REPLICATION_STATE).map((state) => ({ begun, state, by: codesOf(CONFIRMED_BY).filter((by) => standingOf(state, by, begun === 1) === standing) })));
  return ways.filter(({ by }) => by.length > 0).map(({ begun, state, by }) => `(${BEGUN} = ${begun} AND ${STATE} = '${state}' AND ${CONFIRMED} IN (${by.map((code) => `'${code}'`).join(', ')}))`).join(' OR ');
}

const yearIn = (period: string): string => `CASE WHEN SUBSTR(r.${period}_earliest, 1, 4) = SUBSTR(r.${period}_latest, 1, 4) THEN SUBSTR(r.${period}_earliest, 1, 4) + 0 END`;
// As everywhere where replications are counted: by the year in which they began, or else that of the agreement.
const YEAR = `CASE WHEN r.started_earliest IS NULL AND r.started_latest IS NULL THEN ${yearIn('agreed')} ELSE ${yearIn('started')} END`;
const SYNTHETIC: Readonly<Record<SyntheticChoice, string>> = { INCLUDE: '1 = 1', EXCLUDE: 'r.synthetic = 0', ONLY: 'r.synthetic = 1' };

const rowsOf = (by: FlowBy, choice: SyntheticChoice): string => `SELECT ${ENDS[by][0]} AS from_key, ${ENDS[by][1]} AS to_key, CONCAT(r.tenant_id, COALESCE(r.conflict_group, r.id)) AS thing, ${YEAR} AS year,
    r.synthetic AS synthetic, ${STATE} AS state, CASE WHEN ${stands('CONFIRMED')} THEN 3 WHEN ${stands('CLAIMED')} THEN 2 ELSE 1 END AS strength
  FROM replication r JOIN replication_parent p ON p.tenant_id = r.tenant_id AND p.replication_id = r.id LEFT JOIN replication_record c ON c.tenant_id = p.tenant_id AND c.parent_id = p.id
    JOIN tenant st ON st.id = p.parent_tenant_id JOIN tenant rt ON rt.id = r.tenant_id LEFT JOIN region sg ON sg.id = st.region_id LEFT JOIN region rg ON rg.id = rt.region_id ${by === 'AFFAIR' ? AFFAIRS : ''}
  WHERE ${SYNTHETIC[choice]} AND (${stands('CONFIRMED')} OR ${stands('CLAIMED')} OR ${stands('UNDER_WAY')})`;

/** Counts replications from each place to each other in years from first to last, the largest flows first; one row more than the limit tells that there are more. One statement. */
export async function flowRows(ask: Ask, by: FlowBy, first: number, last: number, choice: SyntheticChoice): Promise<readonly FlowRow[]> {
  const counted = (strength: number, more = ''): string => `COUNT(CASE WHEN s.strength = ${strength}${more} THEN 1 END)`;
  // What is confirmed with one parent and claimed with another of the same place is one replication, and confirmed.
  const rows = await ask(
    `SELECT s.from_key AS from_key, s.to_key AS to_key, ${counted(3)} AS confirmed, ${counted(2)} AS claimed, ${counted(1)} AS under_way, ${counted(3, ' AND s.running = 0')} AS stopped, MAX(s.synthetic) AS synthetic
     FROM (SELECT q.from_key AS from_key, q.to_key AS to_key, q.thing AS thing, MAX(q.strength) AS strength, MAX(CASE WHEN q.strength = 3 AND q.state <> 'STOPPED' THEN 1 ELSE 0 END) AS running,
         MAX(q.synthetic) AS synthetic FROM (${rowsOf(by, choice)}) q WHERE q.year BETWEEN ? AND ? GROUP BY q.from_key, q.to_key, q.thing) s
     GROUP BY s.from_key, s.to_key ORDER BY confirmed DESC, claimed DESC, under_way DESC, from_key, to_key LIMIT ${FLOW_LIMIT + 1}`,
    [first, last],
  );
  return rows.map(([from, to, confirmed, claimed, underWay, stopped, synthetic]) => ({
    from: textOrNull(from), to: textOrNull(to), confirmed: Number(confirmed), claimed: Number(claimed), underWay: Number(underWay), stopped: Number(stopped),
    synthetic: Number(synthetic) === 1,
  }));
}

/** How many replications no year can be given to: they are in no flow. One statement. */
export async function undatedFlows(ask: Ask, choice: SyntheticChoice): Promise<number> {
  const [[count]] = await ask(`SELECT COUNT(DISTINCT q.thing) AS undated FROM (${rowsOf('REGION', choice)}) q WHERE q.year IS NULL`, []);
  return Number(count);
}
