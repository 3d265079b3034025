import type { MatrixRow } from './matrix';

/** What changed on the shelf: the same for everybody, so its places are bound to nobody. */
export const SHELF_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.changes': {
    opens: 'row', arguments: { since: { names: 'cursor' }, tenants: { names: 'shelf' }, regions: { names: 'shelf' } },
    variables: (p) => ({ tenants: [p.tenant.code], synthetic: 'INCLUDE', first: 100 }),
    selection: '{ changes { kind act nodeId node { id __typename } tenant { code } } more }',
  },
};
