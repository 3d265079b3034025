import type { Ask } from '../../../db/ask';
import type { SearchPlan, Way } from '../../../domain/search/plan';
import type { InnovationKey } from './innovation-texts';
import { listed, textOrNull } from '../../../db/listed';

/** What narrows a search, beside its words; empty lists narrow nothing. */
export interface SearchFilter {
  /** Codes of government affairs. */
  readonly affairs: readonly string[];
  /** Codes of regions, as they are now. */
  readonly regions: readonly string[];
  /** Codes of provinces; the province itself counts as in it. */
  readonly provinces: readonly string[];
  readonly organizers: readonly string[];
  readonly kinds: readonly string[];
  readonly iidStages: readonly string[];
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly awarded: boolean | null;
  readonly synthetic: 'EXCLUDE' | 'INCLUDE' | 'ONLY';
}

/** An innovation that was found, with its points and what is kept of it. */
export interface FoundRow extends InnovationKey {
  readonly docId: string;
  readonly score: number;
  readonly body: string;
}

/** Where a page ended. */
export interface FoundPosition {
  readonly score: number;
  readonly docId: string;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const ascii = (codes: readonly string[]): readonly string[] => codes.filter((code) => /^[\x20-\x7e]*$/.test(code));
/** The year in which an innovation began, as far as is known. */
export const BEGAN = 'SUBSTR(COALESCE(x.implemented_earliest, x.trial_earliest, x.initiated_earliest), 1, 4)';
/** That an innovation holds an award that was not taken back. */
export const AWARDED = `EXISTS (SELECT 1 FROM award w WHERE w.recipient_tenant_id = x.tenant_id AND w.innovation_id = x.id
  AND NOT EXISTS (SELECT 1 FROM award_revocation v WHERE v.tenant_id = w.tenant_id AND v.award_id = w.id))`;
/** Whose an innovation is, and where. */
const REGIONS = 'LEFT JOIN region r ON r.id = g.region_id LEFT JOIN region p ON p.id = COALESCE(r.province_id, r.id)';
export const PLACE = `JOIN tenant g ON g.id = x.tenant_id ${REGIONS}`;

function among(column: string, codes: readonly string[]): readonly Statement[] {
  if (codes.length === 0) return [];
  // A code that no column can hold is no code of anything.
  const told = ascii(codes);
  if (told.length === 0) return [{ text: '1 = 0', values: [] }];
  const { marks, values } = listed(told);
  return [{ text: `${column} IN (${marks})`, values }];
}

const placesOf = (filter: SearchFilter): readonly Statement[] => [...among('r.code', filter.regions), ...among('p.code', filter.provinces), ...among('g.code', filter.organizers)];

/** That a word stands in an innovation of the places asked for: few of all innovations, and read before their words are. */
function narrowed(filter: SearchFilter): Statement {
  const places = placesOf(filter);
  return places.length === 0 ? { text: '', values: [] } : {
    text: ` AND t.doc_id IN (SELECT x.id FROM search_doc x JOIN tenant g ON g.id = x.row_tenant_id ${REGIONS}
          WHERE ${places.map(({ text }) => text).join(' AND ')})`,
    values: places.flatMap(({ values }) => values),
  };
}

function conditionsOf(filter: SearchFilter): readonly Statement[] {
  const served = among('a.code', filter.affairs).map(({ text, values }) => ({
    text: `EXISTS (SELECT 1 FROM innovation_affair f JOIN government_affair a ON a.id = f.affair_id WHERE f.tenant_id = x.tenant_id AND f.innovation_id = x.id AND ${text})`, values,
  }));
  return [
    ...served, ...placesOf(filter), ...among('r.kind', filter.kinds), ...among('x.iid_stage', filter.iidStages),
    ...(filter.fromYear === null ? [] : [{ text: `${BEGAN} >= ?`, values: [String(filter.fromYear)] }]),
    ...(filter.toYear === null ? [] : [{ text: `${BEGAN} <= ?`, values: [String(filter.toYear)] }]),
    ...(filter.awarded === null ? [] : [{ text: filter.awarded ? AWARDED : `NOT ${AWARDED}`, values: [] }]),
    ...(filter.synthetic === 'INCLUDE' ? [] : [{ text: 'd.synthetic = ?', values: [filter.synthetic === 'ONLY' ? 1 : 0] }]),
  ];
}

/**
 * The innovation in which a word stands. Not the bare column: MariaDB would add the words up anew for each innovation on the shelf
 * ("lateral derived"), which with 20,000 of them took ten seconds in the place of a third of one.
 */
export const EACH_DOC = "COALESCE(t.doc_id, '')";

/** How many groups of a way stand in an innovation; each term stands there once, so that terms are counted where a group is one term. */
function wayOf({ groups, need }: Way): Statement {
  const terms = groups.flat();
  const single = terms.length === groups.length && new Set(terms).size === terms.length;
  if (single) return { text: `SUM(CASE WHEN t.term IN (${terms.map(() => '?').join(', ')}) THEN 1 ELSE 0 END) >= ?`, values: [...terms, need] };
  return { text: `COUNT(DISTINCT CASE t.term ${terms.map(() => 'WHEN ? THEN ?').join(' ')} END) >= ?`, values: [...groups.flatMap((group, i) => group.flatMap((term) => [term, i])), need] };
}

/**
 * The keys, places and points of everything that a plan finds under a filter; the plan has a way. The words are added up by themselves first,
 * from their index alone: only what they find is looked up on the shelf. CROSS JOIN is a JOIN that SQLite does not turn round.
 */
function foundBy(plan: SearchPlan, filter: SearchFilter): Statement {
  const terms = [...plan.factors].sort(([a], [b]) => (a < b ? -1 : 1));
  const sought = listed(terms.map(([term]) => term));
  const points = terms.map(() => 'WHEN ? THEN ?').join(' ');
  const ways = plan.ways.map(wayOf);
  const near = narrowed(filter);
  const conditions = conditionsOf(filter);
  return {
    text: `SELECT d.id AS doc_id, x.tenant_id AS tenant_id, x.id AS id, s.score AS score
      FROM (
        SELECT ${EACH_DOC} AS doc_id, SUM(t.weight * CASE t.term ${points} ELSE 0 END) AS score FROM search_term t
        WHERE t.term IN (${sought.marks})${near.text} GROUP BY ${EACH_DOC} HAVING ${ways.map(({ text }) => text).join(' OR ')}
      ) s CROSS JOIN search_doc d ON d.id = s.doc_id JOIN innovation x ON x.tenant_id = d.row_tenant_id AND x.id = d.row_id ${PLACE}
      WHERE 1 = 1${conditions.map(({ text }) => ` AND ${text}`).join('')}`,
    values: [...terms.flat(), ...sought.values, ...near.values, ...ways.flatMap(({ values }) => values), ...conditions.flatMap(({ values }) => values)],
  };
}

/** One page of what a plan finds, the most points first and equal points by their key; one row more than `limit` says that there is more. */
export async function foundPage(ask: Ask, plan: SearchPlan, filter: SearchFilter, after: FoundPosition | null, limit: number): Promise<readonly FoundRow[]> {
  const { text, values } = foundBy(plan, filter);
  const beyond = after === null ? { text: '', values: [] } : { text: 'WHERE q.score < ? OR (q.score = ? AND q.doc_id > ?)', values: [after.score, after.score, after.docId] };
  const rows = await ask(
    `SELECT q.doc_id, q.tenant_id, q.id, q.score, k.body FROM (${text}) q JOIN search_doc k ON k.id = q.doc_id ${beyond.text} ORDER BY q.score DESC, q.doc_id LIMIT ${Math.trunc(limit) + 1}`,
    [...values, ...beyond.values],
  );
  return rows.map(([docId, tenantId, id, score, body]) => ({ docId: String(docId), tenantId: String(tenantId), id: String(id), score: Number(score), body: String(body) }));
}

/** How many a plan finds. */
export async function foundCount(ask: Ask, plan: SearchPlan, filter: SearchFilter): Promise<number> {
  const { text, values } = foundBy(plan, filter);
  const [[count]] = await ask(`SELECT COUNT(*) FROM (${text}) q`, values);
  return Number(count);
}

/** How many of what was found share these places in the facets. */
export interface FacetRow {
  readonly province: { readonly code: string; readonly name: string } | null;
  readonly kind: string | null;
  readonly iidStage: string | null;
  readonly year: string | null;
  readonly awarded: boolean;
  readonly count: number;
}

/** Counts what a plan finds by place, stage, year and award, in one statement. */
export async function facetRows(ask: Ask, plan: SearchPlan, filter: SearchFilter): Promise<readonly FacetRow[]> {
  const { text, values } = foundBy(plan, filter);
  const rows = await ask(
    `SELECT y.code, y.name, y.kind, y.iid_stage, y.year, y.awarded, COUNT(*) FROM (
       SELECT p.code AS code, p.name AS name, r.kind AS kind, x.iid_stage AS iid_stage, ${BEGAN} AS year, CASE WHEN ${AWARDED} THEN 1 ELSE 0 END AS awarded
       FROM (${text}) q JOIN innovation x ON x.tenant_id = q.tenant_id AND x.id = q.id ${PLACE}
     ) y GROUP BY y.code, y.name, y.kind, y.iid_stage, y.year, y.awarded`, values,
  );
  return rows.map(([code, name, kind, iidStage, year, awarded, count]) => ({
    province: typeof code === 'string' ? { code, name: textOrNull(name) ?? code } : null, kind: textOrNull(kind), iidStage: textOrNull(iidStage), year: textOrNull(year), awarded: Number(awarded) === 1, count: Number(count),
  }));
}

/** Counts what a plan finds by government affair, and what serves none, in one statement. */
export async function affairCounts(ask: Ask, plan: SearchPlan, filter: SearchFilter): Promise<readonly { readonly code: string | null; readonly name: string | null; readonly count: number }[]> {
  const { text, values } = foundBy(plan, filter);
  const rows = await ask(
    `SELECT a.code, a.name_id, COUNT(*) FROM (${text}) q LEFT JOIN innovation_affair f ON f.tenant_id = q.tenant_id AND f.innovation_id = q.id LEFT JOIN government_affair a ON a.id = f.affair_id
     GROUP BY a.code, a.name_id`, values,
  );
  return rows.map(([code, name, count]) => ({ code: textOrNull(code), name: textOrNull(name), count: Number(count) }));
}
