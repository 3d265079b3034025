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
  'Query.compareRules': {
    opens: 'row', arguments: { editions: { names: 'row', prefix: 'edn' } }, variables: (place) => ({ editions: place.rows('edition').slice(0, 2).map(({ id }) => `edn_${id}`) }),
    selection: '{ editions { standing edition { id name } rulePack { code } } rows { kind verdict differs cells { clause { id wording } } } }',
  },
  'Query.ruleKinds': { opens: 'row', arguments: {}, variables: () => ({}), selection: '{ kind parameters { name } }' },
};
