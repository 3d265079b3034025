import type { Filled } from './filled-shelf';

/** The check of a log, however many acts there are: a page of 500 at a time. */
export const LOG_PROBES = {
  editionLogCheck: () => [{
    name: 'editionLogCheck', query: 'query($t: String!, $e: ID!) { editionLogCheck(tenant: $t, edition: $e) { entries head { seq hash } faults { seq fault } } }',
    variables: (of: Filled) => ({ t: of.tenant.code, e: `edn_${of.keys('edition')[0]}` }), rows: ({ editionLogCheck }: Record<string, unknown>) => (editionLogCheck as { entries: number }).entries,
  }],
};
