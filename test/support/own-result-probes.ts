import { awardWork } from '../../src/modules/award/data/tables';
import type { Filled } from './filled-shelf';
import { releasedRound } from './released-round';
import type { World } from './world';

const rounds = new Map<Filled, { readonly round: string; readonly entry: string }>();

/** Gives a shelf a released round with so many entries, of which each has an award that does not agree with its ranking. */
export async function plantResults(world: World, of: Filled, entries: number): Promise<void> {
  const at = await releasedRound(world, { tenant: of.tenant, programId: of.keys('program')[0], actorId: of.actor.id, agencyId: null }, 6 * entries);
  await world.rows(of.tenant, awardWork, at.entries.slice(0, entries + 1).map((entry_id, i) => ({ edition_id: at.editionId, round_id: at.roundId, entry_id, name: 'Juara I', level: 'RANK' as const, rank: 1, slot: i + 1, published_at: null })));
  rounds.set(of, { round: `rnd_${at.roundId}`, entry: `wen_${at.entries[0]}` });
}

const variables = (of: Filled): Record<string, unknown> => ({ t: of.tenant.code, e: rounds.get(of)?.entry, r: rounds.get(of)?.round });

/** An own result and the consequences for awards, by the names of their root fields. */
export const RESULT_PROBES = {
  ownResult: () => [{
    name: 'ownResult', variables,
    query: 'query($t: String!, $e: ID!, $r: ID!) { ownResult(tenant: $t, entry: $e, round: $r) { ... on OwnResult { ranked scores { judge marks { points } } means { points } path { tie rivals } distribution { entries } feedback objections { until } } } }',
    rows: ({ ownResult }: Record<string, unknown>): number => (ownResult as { readonly ranked: number }).ranked,
  }],
  awardConsequences: () => [{
    name: 'awardConsequences', variables: (of: Filled): Record<string, unknown> => ({ t: of.tenant.code, r: rounds.get(of)?.round }),
    query: 'query($t: String!, $r: ID!) { awardConsequences(tenant: $t, round: $r) { fault award { name entry { title } round { name } prize { name } published { id } } } }',
    rows: ({ awardConsequences }: Record<string, unknown>): number => (awardConsequences as readonly unknown[]).length,
  }],
} as const;
