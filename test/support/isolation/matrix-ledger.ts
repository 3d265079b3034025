import type { MatrixRow, PrivateType } from './matrix';

/** The root fields of the log of an edition. */
export const LEDGER_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.editionLogCheck': {
    opens: 'own', arguments: { tenant: { names: 'tenant' }, edition: { names: 'row', prefix: 'edn' } },
    variables: (p) => ({ tenant: p.tenant.code, edition: `edn_${p.rows('edition')[0].id}` }), selection: '{ entries head { seq hash } faults { seq fault } }',
  },
};

/** The types over the log: an organiser reads all of it but the contents, others their own acts. */
export const LEDGER_TYPES: Readonly<Record<string, PrivateType>> = {
  EditionLogEntry: { list: 'editionLog', readers: ['ORGANIZER'] },
  EditionLogText: { list: null, readers: [] },
};
