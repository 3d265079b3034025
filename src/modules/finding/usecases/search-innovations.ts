import type { Ask } from '../../../db/ask';
import { highlightsOf, type Highlight } from '../../../domain/search/highlight';
import type { SearchPlan } from '../../../domain/search/plan';
import { questionOf, type QuestionFault } from '../../../domain/search/question';
import type { PartText, SearchPart } from '../../../domain/search/document';
import type { SearchFacetCode } from '../../../domain/vocabulary/finding-words';
import { affairCounts, facetRows, foundCount, foundPage, type FoundPosition, type FoundRow, type SearchFilter } from '../data/found-rows';
import { INDONESIAN } from './indonesian';
import { searchPlan } from './search-plan';

export type { FoundPosition, FoundRow, SearchFilter } from '../data/found-rows';

/** A search that can be gone on with: its plan, which every page of it keeps. */
export interface Search {
  readonly plan: SearchPlan;
  readonly filter: SearchFilter;
}

/** Begins a search, or says why nothing can be found by this text; nothing is asked of the database then. */
export async function searchInnovations(ask: Ask, text: string, filter: SearchFilter): Promise<Search | QuestionFault> {
  const question = questionOf(INDONESIAN, text);
  return 'kind' in question ? question : { plan: await searchPlan(ask, question), filter };
}

/** One page of a search, best first; `more` says that another one follows. */
export async function searchPage(ask: Ask, { plan, filter }: Search, after: FoundPosition | null, first: number): Promise<{ readonly rows: readonly FoundRow[]; readonly more: boolean }> {
  if (plan.ways.length === 0) return { rows: [], more: false };
  const rows = await foundPage(ask, plan, filter, after, first);
  return { rows: rows.slice(0, first), more: rows.length > first };
}

/** How many innovations a search finds. */
export async function searchCount(ask: Ask, { plan, filter }: Search): Promise<number> {
  return plan.ways.length === 0 ? 0 : foundCount(ask, plan, filter);
}

/** How many of those found share a value; without a code: what is not known. */
export interface FacetValue {
  readonly code: string | null;
  readonly name: string | null;
  readonly count: number;
}

/** Counts what was found in one respect. */
export interface Facet {
  readonly kind: SearchFacetCode;
  readonly values: readonly FacetValue[];
}

const SHOWN = 100;

function counted(values: readonly FacetValue[]): readonly FacetValue[] {
  const sums = new Map<string | null, FacetValue>();
  for (const { code, name, count } of values) sums.set(code, { code, name, count: count + (sums.get(code)?.count ?? 0) });
  return [...sums.values()].sort((a, b) => b.count - a.count || ((a.code ?? '~') < (b.code ?? '~') ? -1 : 1)).slice(0, SHOWN);
}

/** Counts everything that a search finds in each respect, in two statements. */
export async function searchFacets(ask: Ask, { plan, filter }: Search): Promise<readonly Facet[]> {
  const [affairs, rows] = plan.ways.length === 0 ? [[], []] : [await affairCounts(ask, plan, filter), await facetRows(ask, plan, filter)];
  const by = (kind: SearchFacetCode, value: (row: (typeof rows)[number]) => Omit<FacetValue, 'count'>): Facet => ({ kind, values: counted(rows.map((row) => ({ ...value(row), count: row.count }))) });
  return [
    { kind: 'AFFAIR', values: counted(affairs) },
    by('PROVINCE', ({ province }) => ({ code: province?.code ?? null, name: province?.name ?? null })),
    by('KIND', ({ kind }) => ({ code: kind, name: null })),
    by('YEAR', ({ year }) => ({ code: year, name: null })),
    by('IID_STAGE', ({ iidStage }) => ({ code: iidStage, name: null })),
    by('AWARDED', ({ awarded }) => ({ code: String(awarded), name: null })),
  ];
}

/** Where in an innovation the words of a search were found. */
export function searchHighlights({ plan }: Pick<Search, 'plan'>, row: Pick<FoundRow, 'body'>): readonly Highlight[] {
  const parts = (JSON.parse(row.body) as readonly (readonly [SearchPart, string])[]).map(([part, text]): PartText => ({ part, text }));
  return highlightsOf(INDONESIAN, parts, new Set(plan.factors.keys()));
}
