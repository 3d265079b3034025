import type { Filled } from './filled-shelf';

/** The feed of changes with the rows that it tells of. Of one kind: each kind on a page is one statement more, however many rows there are. */
export const FEED_PROBES = {
  changes: () => [{
    name: 'changes',
    query: `query($t: String!) { changes(tenants: [$t], kinds: [INNOVATION_VERSION], first: 100, synthetic: INCLUDE) { next more head changes {
      kind act nodeId tenant { name } node { id ... on InnovationVersion { title innovation { title versions(first: 2) { nodes { number } } } } } } } }`,
    variables: (of: Filled) => ({ t: of.tenant.code }), rows: ({ changes }: Record<string, unknown>) => (changes as { changes: unknown[] }).changes.length,
  }],
};
