import { edition, program } from '../../src/modules/competition/data/tables';
import { recusal, roundEntry, roundWork, scoreCell } from '../../src/modules/judging/data/tables';
import { objection, releasePlan, roundRelease } from '../../src/modules/ranking/data/tables';
import { textOfJudgingRules } from '../../src/domain/judging/rules-text';
import { createHash } from 'node:crypto';
import { rowsOf, run, type Acted } from './judging-acts';
import { JudgingScene, type JudgingSetup } from './judging-scene';
import type { TestActor, World } from './world';

/** The points of each entry: of all judges and criteria, or by judge, or by judge and criterion; in whole points, null for an absent judge. */
export type Points = readonly (number | readonly (number | null | readonly number[])[])[];

const PAST = '2026-01-01T00:00:00.000Z';

/** A contest of a scene whose first round is scored and closed, with two organisers. */
export class RankingScene {
  private constructor(readonly scene: JudgingScene, readonly second: TestActor) {}

  /** Scored by its judges as told, and closed; nothing is ranked yet. */
  static async closed(world: World, points: Points, setup: JudgingSetup = {}): Promise<RankingScene> {
    const made = await RankingScene.scored(world, points, setup);
    await made.state('CLOSED');
    return made;
  }

  /** The same, still in scoring. */
  static async scored(world: World, points: Points, setup: JudgingSetup = {}): Promise<RankingScene> {
    const scene = await JudgingScene.scoring(world, { entries: points.length, judges: { utama: 2 }, ...setup });
    await world.change(scene.tenant, edition, scene.editionId, { phase: 'JUDGING' });
    const made = new RankingScene(scene, await world.actor([{ tenant: scene.tenant, role: 'ORGANIZER' }]));
    for (const [i, given] of points.entries()) {
      for (const [j, judge] of scene.judges.entries()) {
        const own = typeof given === 'number' ? given : given[j];
        if (own === null) await world.change(scene.tenant, scoreCell, scene.cell(judge, scene.entries[i]), { state: 'ABSENT', reason: 'Sakit' });
        else await scene.scored(judge, scene.entries[i], scene.criteria.map((_, c) => 100 * (typeof own === 'number' ? own : own[c])));
      }
    }
    return made;
  }

  get world(): World {
    return this.scene.world;
  }

  get round(): string {
    return `rnd_${this.scene.rounds[0]}`;
  }

  /** Whose title an entry of a given number has: they are counted from 1. */
  entry(number: number): string {
    return `wen_${this.scene.entries[number - 1]}`;
  }

  /** Sets how far a round is, as a row. */
  async state(state: 'PREPARED' | 'SCORING' | 'CLOSED', which: 0 | 1 = 0): Promise<void> {
    const [[id]] = await this.rows(`SELECT w.id FROM round_work w WHERE w.tenant_id = ? AND w.round_id = '${this.scene.rounds[which]}'`);
    await this.world.change(this.scene.tenant, roundWork, String(id), { state });
  }

  /** Prepares the second round as rows with these entries, closed, without any scoring: nothing is cut in it. */
  async prepareSecond(entries: readonly number[], state: 'PREPARED' | 'CLOSED' = 'CLOSED', carried: string | null = null): Promise<void> {
    const { world, tenant, editionId, rounds, rules, categoryId } = this.scene;
    const text = textOfJudgingRules({ ...rules, criteria: [], rubric: null, cut: { kind: 'INVITATION', size: null, markHundredths: null, quotas: null } });
    await world.rows(tenant, roundWork, [{ edition_id: editionId, round_id: rounds[1], state, turn: 0, rules: text, rules_hash: createHash('sha256').update(text).digest('hex') }]);
    await world.rows(tenant, roundEntry, entries.map((n, i) => ({
      edition_id: editionId, round_id: rounds[1], entry_id: this.scene.entries[n - 1], label: `Usulan ${String(i + 1).padStart(3, '0')}`, title: `Usulan ${n}`, entrant: `Dinas ${n}`,
      participant: 'AGENCY' as const, category_id: categoryId, documents_shown: 1 as const, bonus_hundredths: 0, carried,
    })));
  }

  rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    return rowsOf(this.scene, sql);
  }

  /** Makes somebody recused from an entry, as a row. */
  async recuse(actor: TestActor, number: number): Promise<string> {
    const [id] = await this.world.rows(this.scene.tenant, recusal, [{ edition_id: this.scene.editionId, entry_id: this.scene.entries[number - 1], actor_id: actor.id, kind: 'OWN_ENTRY', reason: 'Ikut menyusun' }]);
    return id;
  }

  /** The organiser of another programme of the same government. */
  async elsewhere(): Promise<TestActor> {
    const { world, tenant } = this.scene;
    const [programId] = await world.rows(tenant, program, [{ code: `lain-${world.ids.next()}`, name: 'Lomba Lain', tier: 'CITY' }]);
    return world.actor([{ tenant, role: 'ORGANIZER', programId }]);
  }

  /** A judge (from 0) turns out to be recused from an entry after scoring was closed, as a row: what counts is changed by it. */
  recuseJudge(judge: number, number: number): Promise<void> {
    return this.world.change(this.scene.tenant, scoreCell, this.scene.cell(this.scene.judges[judge], this.scene.entries[number - 1]), { state: 'RECUSED', counted: 0 });
  }

  act<T = { readonly id: string }>(mutation: string, args: Readonly<Record<string, unknown>>, row: string, as: TestActor = this.scene.organizer, language?: string): Promise<Acted<T>> {
    return run<T>(this.scene, mutation, args, row, { as, ...(language === undefined ? {} : { language }) });
  }

  compute(row = 'ranking { id revision }', as?: TestActor): Promise<Acted<{ readonly id: string; readonly revision: number }>> {
    return this.act('rankingCompute', { round: this.round }, row, as);
  }

  decide(kind: string, entries: readonly number[], as?: TestActor, reason = 'Berita acara pleno'): Promise<Acted<readonly unknown[]>> {
    const input = { kind, entries: entries.map((n) => this.entry(n)), reason, decree: 'BA 1/2026' };
    return this.act('cutDecide', { round: this.round, input, idempotencyKey: `putusan-${this.world.ids.next()}` }, 'decisions { id kind revision position }', as);
  }

  propose(as?: TestActor, reason = 'Sanggahan diterima'): Promise<Acted<{ readonly id: string; readonly version: number; readonly state: string }>> {
    return this.act('recomputePropose', { round: this.round, input: { reason }, idempotencyKey: `ulang-${this.world.ids.next()}` }, 'recompute { id version state baseRevision }', as);
  }

  apply(recompute: string, as: TestActor = this.second, expectedVersion = 1): Promise<Acted<{ readonly state: string; readonly revision: number }>> {
    return this.act('recomputeApply', { recompute, expectedVersion }, 'recompute { id state revision version }', as);
  }

  /** Computes anew in one go: one person proposes, the other applies. */
  async recomputed(): Promise<Acted<{ readonly state: string; readonly revision: number }>> {
    return this.apply((await this.propose()).row?.id ?? '');
  }

  /** Plans the release of a round; `due` sets the instant into the past afterwards, as a row, since nobody may plan there. */
  async plan(due = true, which: 0 | 1 = 0, plannedFor = '2999-06-01T03:00:00Z'): Promise<Acted<{ readonly id: string; readonly version: number }>> {
    const planned = await this.act<{ readonly id: string; readonly version: number }>('releasePlan', { round: `rnd_${this.scene.rounds[which]}`, input: { plannedFor } }, 'plan { id version plannedFor }');
    const id = planned.row?.id.slice(4) ?? '';
    if (due) {
      await this.world.change(this.scene.tenant, releasePlan, id, { planned_for: PAST });
      await this.world.change(this.scene.tenant, roundRelease, id, { planned_for: PAST });
    }
    return planned;
  }

  release(as?: TestActor, which: 0 | 1 = 0): Promise<Acted<{ readonly id: string; readonly revision: number }>> {
    return this.act('rankingRelease', { round: `rnd_${this.scene.rounds[which]}` }, 'ranking { id revision releasedAt }', as);
  }

  /** Somebody objects to the results of the round, as a row. */
  async object(number = 1): Promise<void> {
    const { world, tenant, editionId, rounds, entries, organizer } = this.scene;
    await world.rows(tenant, objection, [{ edition_id: editionId, round_id: rounds[0], entry_id: entries[number - 1], kind: 'PROCEDURE', words: 'Keberatan', state: 'FILED', filed_by: organizer.id }]);
  }

  /** Lines of the newest ranking: entry number, rank, place and points; those of one rank by number. */
  async lines(as: TestActor = this.scene.organizer): Promise<readonly (readonly unknown[])[]> {
    const { workspace } = await this.world.get<{ workspace: { rankings: { nodes: readonly { lines: { nodes: readonly { rank: number | null; place: string; points: string | null; entry: { title: string } }[] } }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { rankings(first: 1) { nodes { lines(first: 100) { nodes { rank place points entry { title } } } } } } }', { as, variables: { t: this.scene.tenantCode } },
    );
    const lines = (workspace.rankings.nodes[0]?.lines.nodes ?? []).map(({ rank, place, points, entry }) => [Number(entry.title.slice('Usulan '.length)), rank, place, points] as const);
    return [...lines].sort((a, b) => (a[1] ?? 999) - (b[1] ?? 999) || a[0] - b[0]);
  }
}
