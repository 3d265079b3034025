import type { Argument, MatrixRow } from './matrix';

const shelf: Argument = { names: 'shelf' };
const nothing: Argument = { names: 'nothing' };
const row: Argument = { names: 'row', prefix: 'inn' };

/** Finding: over the published shelf alone; a place in what was found is bound to its search and its reader. */
export const FINDING_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.searchInnovations': {
    opens: 'row',
    arguments: { text: nothing, after: { names: 'cursor' } },
    variables: (p) => ({ text: String(p.rows('innovation')[0].title).slice(0, 150), synthetic: 'INCLUDE', first: 20, where: { organizers: [p.tenant.code] } }),
    selection: '{ totalCount facets { kind values { code count } } edges { highlights { part text } node { id title } } pageInfo { hasNextPage } }',
  },
  'Query.similarInnovations': {
    opens: 'row', arguments: { innovation: row, title: nothing, summary: nothing, government: shelf },
    variables: (p) => ({ innovation: `inn_${p.rows('innovation')[0].id}`, first: 50 }),
    selection: '{ likeness score reasons { kind words } innovation { id title } }',
  },
};
