import type { MatrixRow } from './matrix';

/** Whom to visit, from the shelf, and the briefing of a visit: of a published one for anybody, of one in work for its two sides. */
export const BRIEFING_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.visitPlan': {
    opens: 'row', arguments: { region: { names: 'shelf' }, affairs: { names: 'shelf' } }, variables: (p) => ({ region: p.tenant.code, first: 5 }),
    selection: '{ asOf total region { id } gaps { state own } suggestions { points host { id } innovations { innovation { id } } reasons { code restsOn row { id } } } }',
  },
  'Query.visitBriefing': {
    opens: 'own', arguments: { id: { names: 'row' } }, variables: (p) => ({ id: `wvs_${p.rows('visit_case')[0].id}` }),
    selection: '{ topic state day problem visit { id } workspaceVisit { id } host { code } guest { code } innovations { why innovation { id } } contacts { office } earlierVisits { id } followUpsDue { id } }',
  },
};
