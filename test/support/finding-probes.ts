import { innovation } from '../../src/modules/innovation/data/tables';
import type { Filled } from './filled-shelf';
import type { World } from './world';

const sought = new Map<Filled, string>();

/** What is found and what is alike: one innovation, and so many that are told in the same words. */
export async function plantLikes(world: World, of: Filled, rows: number): Promise<void> {
  // In words that nobody else uses: likes are looked for everywhere.
  const kept = of.tenant.id.slice(-8);
  const made = await world.rows(of.tenant, innovation, Array.from({ length: rows + 1 }, () => ({ title: `K${kept} (Penyuluhan Kunang Q${kept} X${kept})`, summary: `Kunang Z${kept} dihitung Y${kept}.` })));
  sought.set(of, `inn_${made[0]}`);
}

const FOUND = `query($t: String!) { searchInnovations(text: "penyuluhan kunang", synthetic: INCLUDE, first: 50, where: { organizers: [$t] }) {
  totalCount standIns { wrote } unknown facets { kind values { code name count } } pageInfo { hasNextPage endCursor }
  edges { cursor score highlights { part text ranges { start length } } node { title agency { name } affairs(first: 2) { nodes { affair { code } } } } } } }`;
const ALIKE = 'query($i: ID!) { similarInnovations(innovation: $i, first: 50) { likeness score reasons { kind points words } innovation { title agency { name } } } }';

/** The questions of finding, as the count of statements asks them. */
export const FINDING_PROBES = {
  searchInnovations: (_schema: unknown, field: string) => [{
    name: field, query: FOUND, variables: (of: Filled) => ({ t: of.tenant.code }), rows: ({ searchInnovations }: Record<string, unknown>) => (searchInnovations as { edges: unknown[] }).edges.length,
  }],
  similarInnovations: (_schema: unknown, field: string) => [{
    name: field, query: ALIKE, variables: (of: Filled) => ({ i: sought.get(of) }), rows: ({ similarInnovations }: Record<string, unknown>) => (similarInnovations as { likeness: string }[]).filter(({ likeness }) => likeness === 'DUPLICATE').length,
  }],
};
