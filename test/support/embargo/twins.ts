import { keyFromName, timeSortedIds, type Ids } from '../../../src/platform/ids';
import { entryFeedback, releasePlan, roundRelease } from '../../../src/modules/ranking/data/tables';
import { panel, panelMember, recusal, roundEntry, roundWork, scoreCell, scoreMark, scoreSheet, sessionPlan } from '../../../src/modules/judging/data/tables';
import { textOfJudgingRules } from '../../../src/domain/judging/rules-text';
import { textHash } from '../../../src/modules/ledger';
import { edition } from '../../../src/modules/competition/data/tables';
import type { JudgingRules } from '../../../src/domain/judging/judging-rules';
import { run } from '../judging-acts';
import { JudgingScene } from '../judging-scene';
import { ScoringDesk } from '../scoring-desk';
import type { TestActor, World } from '../world';

/** Keys that rise with every row that is made: what is listed by key is listed alike in both twins. */
export function risingIds(): Ids {
  let at = Date.now();
  return timeSortedIds({ now: () => new Date((at += 1)) });
}

/** The marks of the two judges who score: by entry and criterion, in hundredths. All of them are numbers that stand nowhere else. */
export type Marks = readonly (readonly [number, number])[];

/** What the two twins hide, as two people would have scored it: other winners, other ranks, another tie. */
export const HIDDEN: readonly [Marks, Marks] = [
  [[9137, 8723], [6131, 5927], [8713, 9239], [6577, 4919], [7351, 7177]],
  [[5417, 6229], [9343, 9127], [4817, 5119], [6673, 6871], [8837, 8231]],
];
/** What both have published alike. */
export const KNOWN: Marks = [[9000, 9000], [8000, 8000], [5000, 5000], [4000, 4000], [8500, 8500]];
/** The same but for the entry from which some are recused: first the best of all, then the last. */
export const BUT_ONE: readonly [Marks, Marks] = [[...KNOWN.slice(0, 4), [9437, 9341]], [...KNOWN.slice(0, 4), [3137, 3251]]];
/** In every hidden text. */
export const CANARY = 'KENARI';
/** The entry from which a judge and an organiser are recused, counted from 0. */
export const RECUSED_FROM = 4;

/** What a twin hides: the marks of the first round, of which entries (counted from 0) the texts are hidden too. */
export interface Hides {
  readonly marks: Marks;
  readonly entries: readonly number[];
}
export const ALL: Hides['entries'] = [0, 1, 2, 3, 4];

const RULES: Partial<JudgingRules> = { cut: { kind: 'TOP_N', size: 3, markHundredths: null, quotas: null } };

/** One of two contests that are alike in all that is published, with those who may ask. */
export class Twin {
  readonly readers = new Map<string, TestActor | null>();
  recompute = `rct_${keyFromName('none')}`;

  private constructor(readonly scene: JudgingScene, readonly second: TestActor, private readonly hides: Hides) {}

  /** The contest in scoring: the two judges have scored everything as told, one is recused, one has not begun. */
  static async scoring(world: World, stranger: TestActor, hides: Hides): Promise<Twin> {
    // Statistics are drawn with a seed of the inputs, keys included: published, they would differ between twins that say the same.
    const scene = await JudgingScene.scoring(world, { entries: 5, judges: { utama: 4 }, rules: RULES, edition: { publishes_statistics: 0 } });
    await world.rows(scene.tenant, edition, [{ program_id: scene.programId, year: 2025, name: 'Lomba Nilai 2025', phase: 'UNKNOWN', held: 'HELD' }]);
    await world.change(scene.tenant, edition, scene.editionId, { phase: 'JUDGING' });
    const { tenant, editionId, entries } = scene;
    const twin = new Twin(scene, await world.actor([{ tenant, role: 'ORGANIZER' }]), hides);
    const [, , recusedJudge, waiting] = scene.judges;
    const bound = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    await world.rows(tenant, recusal, [recusedJudge.actor, bound].map((actor) => ({ edition_id: editionId, entry_id: entries[RECUSED_FROM], actor_id: actor.id, kind: 'OWN_ENTRY' as const, reason: 'Ikut menyusun' })));
    await world.change(tenant, scoreCell, scene.cell(recusedJudge, entries[RECUSED_FROM]), { state: 'RECUSED', reason: 'Ikut menyusun' });
    await world.rows(tenant, sessionPlan, [{ edition_id: editionId, round_id: scene.rounds[0], kind: 'PRESENTATION', starts_at: '2026-05-03T02:00:00.000Z', ends_at: '2026-05-03T03:00:00.000Z', state: 'PLANNED' }]);
    const of = (role: 'VIEWER' | 'COORDINATOR' | 'RESEARCH_OFFICE'): Promise<TestActor> => world.actor([{ tenant, role }]);
    const officer = (i: number): Promise<TestActor> => world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: scene.agencies[i] }]);
    const readers: readonly (readonly [string, TestActor | null])[] = [
      ['nobody', null], ['organiser of another government', stranger], ['viewer', await of('VIEWER')], ['coordinator', await of('COORDINATOR')], ['research office', await of('RESEARCH_OFFICE')],
      ['officer of the first agency', await officer(0)], ['officer of the second agency', await officer(1)], ['judge before the own sheet', waiting.actor], ['recused judge', recusedJudge.actor], ['recused organiser', bound],
    ];
    for (const [name, actor] of readers) twin.readers.set(name, actor);
    await twin.score();
    return twin;
  }

  get world(): World {
    return this.scene.world;
  }

  /** The two judges send in their sheets, with comments that nobody is to read. */
  private async score(): Promise<void> {
    const desk = new ScoringDesk(this.scene);
    const { marks } = this.hides;
    for (const [i, entry] of this.scene.entries.entries()) {
      for (const judging of this.scene.judges.slice(0, 2)) {
        const { word } = await desk.submit(judging, entry, 1, marks[i], { comment: this.words(i) });
        if (word !== 'OK') throw new Error(word);
      }
    }
  }

  /** What people say of an entry: where it is hidden, with the word that nobody is to read, and another in each twin. */
  private words(entry: number): string {
    return this.hides.entries.includes(entry) ? `${CANARY} ${textHash(JSON.stringify(this.hides.marks[entry])).slice(0, 12)}` : `Catatan ${entry}`;
  }

  async act(mutation: string, args: Readonly<Record<string, unknown>>, row: string, as = this.scene.organizer): Promise<string> {
    const { codes, errors, row: made } = await run(this.scene, mutation, args, row, { as });
    if (codes.length > 0 || errors.length > 0) throw new Error(`${mutation}: ${codes.join()} ${JSON.stringify(errors)}`);
    return made === null ? '' : made.id;
  }

  /** One of the scores on the entry is missing, which those who are recused must not see by any count. */
  async withhold(state: 'PENDING' | 'ABSENT'): Promise<void> {
    await this.world.change(this.scene.tenant, scoreCell, this.scene.cell(this.scene.judges[0], this.scene.entries[RECUSED_FROM]), { state, counted: 0 });
  }

  /** Closes scoring, decides, ranks, prepares awards and feedback, and leaves a recompute set open; `words` are in all that a release would publish. */
  async close(order: readonly number[], winner: number, words = CANARY): Promise<void> {
    const { scene, world } = this;
    const { tenant, entries, rounds: [roundId] } = scene;
    for (const judging of scene.judges.slice(2)) {
      for (const entry of entries) await world.change(tenant, scoreCell, scene.cell(judging, entry), { state: judging === scene.judges[2] && entry === entries[RECUSED_FROM] ? 'RECUSED' : 'ABSENT', reason: 'Sakit' });
    }
    const round = `rnd_${roundId}`;
    const [[version]] = await this.rows('SELECT w.version FROM round_work w WHERE w.tenant_id = ? AND w.round_id = ?', roundId);
    await this.act('roundClose', { round, expectedVersion: Number(version) }, 'roundRun { id }');
    await this.act('rankingCompute', { round }, 'ranking { id }');
    const input = { kind: 'TIE_ORDER', entries: order.map((i) => `wen_${entries[i]}`), reason: `${CANARY} pleno`, decree: `${CANARY} 1` };
    await this.act('cutDecide', { round, input, idempotencyKey: `pleno-${world.ids.next()}` }, 'decisions { id }');
    this.recompute = await this.act('recomputePropose', { round, input: { reason: `${words} ulang` }, idempotencyKey: `ulang-${world.ids.next()}` }, 'recompute { id }');
    await this.act('awardPrepare', { input: { round, entry: `wen_${entries[winner]}`, name: `${words} Juara`, level: 'HONOUR' }, idempotencyKey: `juara-${world.ids.next()}` }, 'award { id }');
    await world.rows(tenant, entryFeedback, entries.map((entry_id, i) => ({ round_id: roundId, entry_id, actor_id: scene.organizer.id, words: words === CANARY ? this.words(i) : `Umpan balik ${i}` })));
  }

  /** Plans the release of a round; of a moved one the instant is another. */
  async plan(which: 0 | 1 = 0): Promise<void> {
    await this.act('releasePlan', { round: `rnd_${this.scene.rounds[which]}`, input: { plannedFor: '2999-06-01T03:00:00Z' } }, 'plan { id }');
  }

  async move(which: 0 | 1 = 0): Promise<void> {
    await this.act('releaseMove', { round: `rnd_${this.scene.rounds[which]}`, input: { plannedFor: '2999-07-01T03:00:00Z', reason: 'Jadwal berubah' }, expectedVersion: 1 }, 'plan { id }');
  }

  /** Settles the open set and releases the first round; the second one is then scored, closed and ranked behind it. */
  async release({ marks, entries: hidden }: Hides): Promise<void> {
    const { scene, world } = this;
    await this.act('recomputeApply', { recompute: this.recompute, expectedVersion: 1 }, 'recompute { id }', this.second);
    await this.plan();
    const [[plan]] = await this.rows('SELECT p.id FROM release_plan p WHERE p.tenant_id = ? AND p.round_id = ?', scene.rounds[0]);
    for (const table of [releasePlan, roundRelease] as const) await world.change(scene.tenant, table as typeof releasePlan, String(plan), { planned_for: '2026-01-01T00:00:00.000Z' });
    await this.act('rankingRelease', { round: `rnd_${scene.rounds[0]}` }, 'ranking { id }');
    await this.secondRound(marks, hidden);
    await this.act('rankingCompute', { round: `rnd_${scene.rounds[1]}` }, 'ranking { id }');
    await this.plan(1);
  }

  /** The second round as rows: the three that are inside, best first; the same judges, everything scored, closed. */
  private async secondRound(marks: Marks, hidden: readonly number[]): Promise<void> {
    const { scene, world } = this;
    const { tenant, editionId, rounds: [, roundId] } = scene;
    const inside = (await this.rows("SELECT n.entry_id FROM ranking_line n JOIN ranking_work k ON k.tenant_id = ? AND k.id = n.ranking_id WHERE n.tenant_id = ? AND n.place = 'INSIDE' AND k.revision = 2 ORDER BY n.position", scene.tenant.id)).map(([id]) => String(id));
    const text = textOfJudgingRules({ ...scene.rules, cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } });
    await world.rows(tenant, roundWork, [{ edition_id: editionId, round_id: roundId, state: 'CLOSED', rules: text, rules_hash: textHash(text), turn: 0 }]);
    await world.rows(tenant, roundEntry, inside.map((entry_id, i) => ({ edition_id: editionId, round_id: roundId, entry_id, label: `Usulan 00${i + 1}`, title: `Judul ${i + 1}`, participant: 'AGENCY' as const, documents_shown: 1 as const, bonus_hundredths: 0 })));
    const [panelId] = await world.rows(tenant, panel, [{ round_id: roundId, code: 'akhir', name: 'Panel akhir' }]);
    for (const judging of scene.judges.slice(0, 2)) {
      await world.rows(tenant, panelMember, [{ panel_id: panelId, judge_id: judging.id }]);
      for (const [i, entry_id] of inside.entries()) {
        const of = { round_id: roundId, judge_id: judging.id, entry_id };
        const [cell] = await world.rows(tenant, scoreCell, [{ ...of, panel_id: panelId, state: 'SCORED', revision: 1, counted: 1 }]);
        const [sheet] = await world.rows(tenant, scoreSheet, [{ ...of, cell_id: cell, revision: 1, state: 'SUBMITTED', actor_id: judging.actor.id, comment: hidden.includes(i) ? `${CANARY} akhir` : 'Akhir' }]);
        await world.rows(tenant, scoreMark, scene.criteria.map((criterion_id, c) => ({ sheet_id: sheet, criterion_id, hundredths: marks[i][c] })));
      }
    }
  }

  rows(sql: string, ...params: readonly string[]): Promise<readonly (readonly unknown[])[]> {
    return this.world.app.db.query({ mode: 'scoped', tenantId: this.scene.tenant.id }, sql, [this.scene.tenant.id, ...params]);
  }
}
