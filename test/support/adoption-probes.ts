import type { Filled } from './filled-shelf';

const variables = (of: Filled): Record<string, unknown> => ({ id: `inn_${of.keys('innovation')[0]}` });

/** What is read of replications: one statement a level and a kind, however many rows lie there. */
export const ADOPTION_PROBES = {
  replicationKit: () => [{
    name: 'replicationKit', variables,
    query: `query($id: ID!) { replicationKit(innovation: $id) { title parts { words } kit { contactOffice documents(first: 5) { nodes { title } } } innovation { title media(first: 2) { nodes { url } } } outcomes(first: 50) { indicator }
      replicas(first: 50) { standing keptWords replication { title replicator { name } } innovation { outcomes(first: 2) { nodes { indicator } } } } visits(first: 50) { visit { topic } } } }`,
    rows: ({ replicationKit }: Record<string, unknown>): number => (replicationKit as { readonly replicas: readonly unknown[] }).replicas.length,
  }],
  // Deeper, the statements are one a level; how many levels there are lies with the shelf, and test/api/adoption asks that.
  adoptionGraph: () => [{
    name: 'adoptionGraph', variables,
    query: 'query($id: ID!) { adoptionGraph(innovation: $id, depth: 1) { nodes { title innovation { title agency { name } } tenant { name } } links { state replication { title } } confirmed { replicas } survival { reason } halfLife { reason } } }',
    rows: ({ adoptionGraph }: Record<string, unknown>): number => (adoptionGraph as { readonly links: readonly unknown[] }).links.length,
  }],
  replicationFlows: () => (['PROVINCE', 'REGION', 'KIND', 'AFFAIR'] as const).map((by) => ({
    name: `replicationFlows ${by}`, variables: () => ({}),
    query: `query { replicationFlows(by: ${by}, synthetic: INCLUDE) { undated complete flows { from { kind region { name } affair { code } } to { region { name } affair { code } } confirmed claimed } } }`,
    rows: ({ replicationFlows }: Record<string, unknown>): number => (replicationFlows as { readonly flows: readonly unknown[] }).flows.length,
  })),
};
