import type { MatrixRow } from './matrix';

/** The root fields of the rules: packs are published, and kinds are part of the program. */
export const RULES_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.rulePacks': {
    opens: 'list', arguments: { after: { names: 'cursor' } },
    // Of this tenant only: on a shared server other tests keep packs meanwhile.
    variables: (place) => ({ first: 5, synthetic: 'INCLUDE', where: { tenant: { code: { eq: place.tenant.code } } } }),
    selection: '{ totalCount nodes { id clauses(first: 2) { nodes { wording } } } pageInfo { hasNextPage } }',
  },
  'Query.rulePack': {
    opens: 'row', arguments: { organizer: { names: 'shelf' }, code: { names: 'shelf' } },
    variables: (place) => ({ organizer: place.tenant.code, code: String(place.rows('rule_pack')[0].code) }), selection: '{ id }',
  },
  'Query.ruleKinds': { opens: 'row', arguments: {}, variables: () => ({}), selection: '{ kind parameters { name } }' },
};
