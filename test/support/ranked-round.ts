import { createHash } from 'node:crypto';
import { PLAIN_JUDGING, type JudgingRules } from '../../src/domain/judging/judging-rules';
import { textOfJudgingRules } from '../../src/domain/judging/rules-text';
import { askIn } from '../../src/db/ask';
import { edition, program, round, roundPlan, rubric, rubricCriterion } from '../../src/modules/competition/data/tables';
import { entry, entryWork } from '../../src/modules/entry/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { judge, panel, roundEntry, roundWork, scoreCell, scoreMark, scoreSheet } from '../../src/modules/judging/data/tables';
import { ranking, rankingCriterion, rankingPlace, rankingWork } from '../../src/modules/ranking/data/tables';
import { rankedNow } from '../../src/modules/ranking/usecases/ranked-now';
import type { TestTenant, World } from './world';

const AT = '2026-05-01T00:00:00.000Z';
const HASH = 'c'.repeat(64);
let made = 0;

/** A contest of a tenant with a rubric of two criteria that merge a standard, and one round. */
async function contest(world: World, tenant: TestTenant): Promise<{ readonly editionId: string; readonly roundId: string; readonly rubricId: string; readonly criteria: readonly string[] }> {
  made += 1;
  const [programId] = await world.rows(tenant, program, [{ code: `dinilai-${made}`, name: 'Lomba dinilai', tier: 'CITY' }]);
  const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 2026, name: 'Lomba dinilai 2026', phase: 'JUDGING', held: 'HELD' }]);
  const [rubricId] = await world.rows(tenant, rubric, [{ code: `dinilai-${made}`, revision: 1, name: 'Lembar', name_en: 'Sheet', body_hash: HASH }]);
  const criteria = await world.rows(tenant, rubricCriterion, [6_000, 4_000].map((weight, i) => ({ rubric_id: rubricId, position: i + 1, code: `k${i}`, name: 'k', name_en: 'k', weight, most_points: 100, standards: 'KIPP-2022' })));
  const [roundId] = await world.rows(tenant, round, [{ edition_id: editionId, position: 1, name: 'Penilaian', method: 'DESK_EVALUATION' }]);
  await world.rows(tenant, roundPlan, [{ round_id: roundId, rubric_id: rubricId, cut: 'TOP_N', cut_size: 2 }]);
  return { editionId, roundId, rubricId, criteria };
}

/** A closed round of so many entries, each scored by two judges, with its first ranking: as rows, past the doors. Answers its key. */
export async function plantRankedRound(world: World, tenant: TestTenant, entries: number): Promise<string> {
  const { editionId, roundId, rubricId, criteria } = await contest(world, tenant);
  const rules: JudgingRules = {
    ...PLAIN_JUDGING, rubric: { id: rubricId, code: `dinilai-${made}`, revision: 1, hash: HASH }, cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null },
    criteria: criteria.map((id, i) => ({ id, code: `k${i}`, weight: [6_000, 4_000][i], mostHundredths: 10_000, standards: [] })),
  };
  const text = textOfJudgingRules(rules);
  const rules_hash = createHash('sha256').update(text).digest('hex');
  await world.rows(tenant, roundWork, [{ edition_id: editionId, round_id: roundId, state: 'CLOSED', rules: text, rules_hash, turn: 0, opened_at: AT, closed_at: AT }]);
  const keys = await world.rows(tenant, entryWork, Array.from({ length: entries }, (_, i) => ({ edition_id: editionId, title: `Usulan ${made}-${i}`, participant: 'AGENCY' as const, state: 'PASSED' as const, submissions: 1 })));
  await world.rows(tenant, roundEntry, keys.map((entry_id, i) => ({ edition_id: editionId, round_id: roundId, entry_id, label: `Usulan ${i + 1}`, participant: 'AGENCY' as const, documents_shown: 1 as const, bonus_hundredths: 0 })));
  const [panelId] = await world.rows(tenant, panel, [{ round_id: roundId, code: 'utama', name: 'Panel utama' }]);
  const actors = [await world.actor([]), await world.actor([])];
  const judges = await world.rows(tenant, judge, actors.map(({ id }) => ({ edition_id: editionId, actor_id: id, office: 'Juri uji', origin: 'INDEPENDENT' as const, decree: 'SK 1/2026' })));
  const places = keys.flatMap((entry_id, i) => judges.map((judge_id, j) => ({ entry_id, judge_id, actor_id: actors[j].id, marks: [9_000 - 100 * i - 50 * j + 30 * ((i + j) % 3), 8_000 - 90 * i + 40 * ((i * j) % 4)] })));
  const cells = await world.rows(tenant, scoreCell, places.map(({ entry_id, judge_id }) => ({ round_id: roundId, panel_id: panelId, judge_id, entry_id, state: 'SCORED' as const, revision: 1, counted: 1 })));
  const sheets = await world.rows(tenant, scoreSheet, places.map(({ entry_id, judge_id, actor_id }, i) => ({ cell_id: cells[i], round_id: roundId, judge_id, entry_id, revision: 1, state: 'SUBMITTED' as const, actor_id })));
  await world.rows(tenant, scoreMark, places.flatMap(({ marks }, i) => marks.map((hundredths, c) => ({ sheet_id: sheets[i], criterion_id: criteria[c], hundredths }))));
  const now = await world.system((tx) => rankedNow(askIn(tx), tenant.id, roundId));
  if (now === null) throw new Error('no ranking');
  await world.rows(tenant, rankingWork, [{ edition_id: editionId, round_id: roundId, revision: 1, method: 'uji', rules_hash, inputs_hash: now.inputsHash, output_hash: now.outputHash, actor_id: actors[0].id }]);
  return roundId;
}

/** A contest on the shelf whose only round is released, with an entry of each of these innovations of an owner, in this order. Answers the key of its edition. */
export async function plantReleasedTier(world: World, tenant: TestTenant, owner: TestTenant, innovations: readonly string[]): Promise<string> {
  const { editionId, roundId, criteria } = await contest(world, tenant);
  const entries = await world.rows(tenant, entry, innovations.map((innovation_id, i) => ({
    edition_id: editionId, title: `Usulan ${made}-${i}`, innovation_tenant_id: owner.id, innovation_id, participant: 'AGENCY' as const, outcome: 'FINALIST' as const, score_state: 'NOT_REPORTED' as const, rank_state: 'NOT_REPORTED' as const,
  })));
  const [id] = await world.rows(tenant, ranking, [{ edition_id: editionId, round_id: roundId, revision: 1, method: 'uji', rules_hash: HASH, inputs_hash: HASH, output_hash: HASH, released_at: AT }]);
  const places = await world.rows(tenant, rankingPlace, entries.map((entry_id, i) => ({ ranking_id: id, entry_id, position: i + 1, place: 'INSIDE' as const, rank: i + 1 })));
  await world.rows(tenant, rankingCriterion, places.flatMap((place_id, i) => criteria.map((criterion_id) => ({ place_id, criterion_id, hundredths: 100 * i }))));
  return editionId;
}

/** So many published innovations of a tenant. */
export const plantInnovations = (world: World, tenant: TestTenant, count: number): Promise<string[]> => world.rows(tenant, innovation, Array.from({ length: count }, (_, i) => ({ title: `Inovasi ${i + 1}` })));
