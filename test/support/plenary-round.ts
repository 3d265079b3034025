import { createHash } from 'node:crypto';
import { PLAIN_JUDGING } from '../../src/domain/judging/judging-rules';
import { textOfJudgingRules } from '../../src/domain/judging/rules-text';
import type { RoundState } from '../../src/domain/vocabulary/judging-words';
import { edition, round } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { roundEntry, roundWork } from '../../src/modules/judging/data/tables';
import { rankingWork, recomputeSet } from '../../src/modules/ranking/data/tables';
import type { TestTenant, World } from './world';

const TEXT = textOfJudgingRules({ ...PLAIN_JUDGING, rubric: null, criteria: [], cut: { kind: 'PLENARY', size: null, markHundredths: null, quotas: null } });
const HASH = createHash('sha256').update(TEXT).digest('hex');
let made = 0;

/** A round that the plenary cuts: nobody scores in it. */
export interface PlenaryRound {
  readonly editionId: string;
  readonly roundId: string;
  readonly entries: readonly string[];
}

/** A round in an edition of its own, in a state, with so many entries. */
export async function plenaryRound(world: World, { tenant, programId }: { readonly tenant: TestTenant; readonly programId: string; readonly actorId?: string }, state: RoundState, count = 1): Promise<PlenaryRound> {
  made += 1;
  const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 6000 + made, name: 'Penyelenggaraan uji', phase: 'JUDGING', held: 'HELD' }]);
  const [roundId] = await world.rows(tenant, round, [{ edition_id: editionId, position: 1, name: 'Pleno uji', method: 'PLENARY' }]);
  const entries = await world.rows(tenant, entryWork, Array.from({ length: count }, (_, i) => ({ edition_id: editionId, title: `Usulan uji ${i + 1}`, participant: 'AGENCY' as const, state: 'PASSED' as const, submissions: 1 })));
  await world.rows(tenant, roundWork, [{ edition_id: editionId, round_id: roundId, state, rules: TEXT, rules_hash: HASH, turn: 0 }]);
  await world.rows(tenant, roundEntry, entries.map((entry_id, i) => ({ edition_id: editionId, round_id: roundId, entry_id, label: `Usulan ${i + 1}`, participant: 'AGENCY' as const, documents_shown: 0 as const, bonus_hundredths: 0 })));
  return { editionId, roundId, entries };
}

/** Gives a round a ranking that was made from other inputs, and has no entry. */
export async function rankedBefore(world: World, tenant: TestTenant, actorId: string, at: PlenaryRound): Promise<PlenaryRound> {
  await world.rows(tenant, rankingWork, [{ edition_id: at.editionId, round_id: at.roundId, revision: 1, method: 'uji', rules_hash: HASH, inputs_hash: HASH, output_hash: HASH, actor_id: actorId }]);
  return at;
}

/** A recompute set of a round that waits for a second person. */
export async function proposedSet(world: World, tenant: TestTenant, actorId: string, roundId: string): Promise<string> {
  const [id] = await world.rows(tenant, recomputeSet, [{ round_id: roundId, base_revision: 1, reason: 'Uji', state: 'PROPOSED', inputs_hash: HASH, output_hash: HASH, proposed_by: actorId }]);
  return id;
}
