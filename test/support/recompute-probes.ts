import type { Filled } from './filled-shelf';
import { plenaryRound, proposedSet, rankedBefore } from './plenary-round';
import type { World } from './world';

const sets = new Map<Filled, string>();

/** Gives a shelf a recompute set that changes so many entries. */
export async function plantRecompute(world: World, of: Filled, entries: number): Promise<void> {
  const at = await plenaryRound(world, { tenant: of.tenant, programId: of.keys('program')[0] }, 'CLOSED', entries);
  await rankedBefore(world, of.tenant, of.actor.id, at);
  sets.set(of, `rct_${await proposedSet(world, of.tenant, of.actor.id, at.roundId)}`);
}

/** The preview of a recompute set, by the name of its root field. */
export const RECOMPUTE_PROBES = {
  recomputePreview: () => [{
    name: 'recomputePreview', query: 'query($t: String!, $r: ID!) { recomputePreview(tenant: $t, recompute: $r) { outdated recompute { reason round { name } } changes { entry { title edition { name } } was { rank } becomes { place points reason } } } }',
    variables: (of: Filled): Record<string, unknown> => ({ t: of.tenant.code, r: sets.get(of) }),
    rows: ({ recomputePreview }: Record<string, unknown>): number => (recomputePreview as { readonly changes: readonly unknown[] }).changes.length,
  }],
} as const;
