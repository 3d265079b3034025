import type { Ask } from '../../../db/ask';
import { dossierIn, type SnapshotPart } from '../../../domain/nomination/snapshot';
import { honoursInOrder, onePerEdition } from '../../../domain/readiness/history';
import type { Nominated } from '../data/entry-rows';
import { honoursOf, parentsOf, publishedParticipations } from '../data/history-rows';
import { publishedGoals } from '../data/supply-rows';
import { parentsIn, type NominatedHistory } from './gather-facts';

/**
 * What is known of an innovation that its owner nominated elsewhere: what the shelf shows now, and what the owner put into the
 * snapshot (its parts), which also knows its earlier titles. A participation or an honour that both know is told once.
 */
export async function nominatedHistory(ask: Ask, { ownerId, innovationId, lineageKey }: Nominated, parts: readonly SnapshotPart[]): Promise<NominatedHistory> {
  const carried = dossierIn(parts);
  // One after the other: inside a transaction there is one connection.
  const published = await publishedParticipations(ask, ownerId, [innovationId]);
  const honours = await honoursOf(ask, ownerId, [innovationId]);
  const parents = await parentsOf(ask, ownerId, [innovationId]);
  const goals = await publishedGoals(ask, ownerId, [innovationId]);
  return {
    ownerId, lineageKey, tookPart: onePerEdition([...carried.participations, ...published.map(({ what }) => what)]),
    honours: honoursInOrder([...carried.honours, ...honours.map(({ what }) => what)]), parents: parentsIn(parents), goals: goals.get(innovationId) ?? null,
  };
}
