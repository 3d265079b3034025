import { createHash } from 'node:crypto';
import { PLAIN_JUDGING, type JudgingRules } from '../../src/domain/judging/judging-rules';
import { textOfJudgingRules } from '../../src/domain/judging/rules-text';
import { textOfQuotas } from '../../src/domain/program-file/quotas';
import type { ParticipantType } from '../../src/domain/vocabulary/competition-words';
import type { CellState, JudgeOrigin } from '../../src/domain/vocabulary/judging-words';
import { agency } from '../../src/modules/agency/data/tables';
import { category, edition, editionJudging, editionWork, program, round, roundJudging, roundPlan, rubric, rubricCriterion } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { judge, panel, panelMember, roundEntry, roundWork, scoreCell, scoreMark, scoreSheet } from '../../src/modules/judging/data/tables';
import type { Writable } from '../../src/tenancy/repository';
import type { TestActor, TestTenant, World } from './world';

/** A criterion of the scene: its weight in hundredths of a percent and its most points. */
export interface SceneCriterion {
  readonly code: string;
  readonly weight: number;
  readonly most: number;
}

/** What a scene of judging is made of; all of it has a default. */
export interface JudgingSetup {
  readonly entries?: number;
  readonly participants?: readonly ParticipantType[];
  /** The judges by panel code. */
  readonly judges?: Readonly<Record<string, number>>;
  readonly criteria?: readonly SceneCriterion[];
  readonly rules?: Partial<JudgingRules>;
  readonly edition?: Partial<Writable<typeof editionJudging>>;
}

export interface SceneJudge {
  readonly id: string;
  readonly actor: TestActor;
  readonly panel: string;
}

const CRITERIA: readonly SceneCriterion[] = [{ code: 'kebaruan', weight: 6000, most: 100 }, { code: 'manfaat', weight: 4000, most: 100 }];
const AT = '2026-05-01T00:00:00.000Z';

/** A city whose contest is screened: its entries passed, its first judged round prepared or in scoring. Everything is written as rows, past the doors. */
export class JudgingScene {
  readonly cells = new Map<string, string>();

  private constructor(
    readonly world: World, readonly tenant: TestTenant, readonly agencies: readonly string[], readonly programId: string, readonly editionId: string, readonly categoryId: string,
    readonly rounds: readonly [string, string], readonly rubricId: string, readonly criteria: readonly string[], readonly rules: JudgingRules, readonly organizer: TestActor,
    readonly entries: readonly string[], readonly judges: readonly SceneJudge[], readonly panels: ReadonlyMap<string, string>,
  ) {}

  /** The contest with its entries passed and two judged rounds planned: nothing of judging has begun. */
  static async screened(world: World, setup: JudgingSetup = {}): Promise<JudgingScene> {
    const tenant = await world.tenant('Kota Nilai');
    const count = setup.entries ?? 4;
    const agencies = await world.rows(tenant, agency, Array.from({ length: Math.max(2, Math.min(count, 20)) }, (_, i) => ({ code: `dinas-${i + 1}`, name: `Dinas ${i + 1}`, kind: 'DINAS' as const })));
    const [programId] = await world.rows(tenant, program, [{ code: 'nilai', name: 'Lomba Nilai', tier: 'CITY' }]);
    const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 2026, name: 'Lomba Nilai 2026', phase: 'SCREENING', held: 'HELD', opens_earliest: '2026-02-01', opens_latest: '2026-02-01', closes_earliest: '2026-03-31', closes_latest: '2026-03-31' }]);
    await world.rows(tenant, editionWork, [{ edition_id: editionId, mend_days: 7, opened_at: AT, closed_at: AT, entered: count }]);
    await world.rows(tenant, editionJudging, [{ edition_id: editionId, publishes: 'ALL', publishes_scores: 1, publishes_statistics: 1, objection_days: 7, nominees: 3, ...setup.edition }]);
    const [categoryId] = await world.rows(tenant, category, [{ edition_id: editionId, code: 'kesehatan', name: 'Kesehatan', position: 1 }]);
    const given = setup.criteria ?? CRITERIA;
    const [rubricId] = await world.rows(tenant, rubric, [{ code: 'lembar', revision: 1, name: 'Lembar nilai', name_en: 'Score sheet', body_hash: 'a'.repeat(64) }]);
    const criteria = await world.rows(tenant, rubricCriterion, given.map((c, i) => ({ rubric_id: rubricId, position: i + 1, code: c.code, name: c.code, name_en: c.code, weight: c.weight, most_points: c.most })));
    const rules: JudgingRules = {
      ...PLAIN_JUDGING, rubric: { id: rubricId, code: 'lembar', revision: 1, hash: 'a'.repeat(64) },
      criteria: given.map((c, i) => ({ id: criteria[i], code: c.code, weight: c.weight, mostHundredths: c.most * 100, standards: [] })),
      cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null }, ...setup.rules,
    };
    const rounds = await world.rows(tenant, round, [{ edition_id: editionId, position: 3, name: 'Penilaian proposal', method: 'DESK_EVALUATION' }, { edition_id: editionId, position: 4, name: 'Presentasi', method: 'PRESENTATION' }]);
    const quotas = rules.cut.quotas === null ? null : textOfQuotas(rules.cut.quotas);
    await world.rows(tenant, roundPlan, rounds.map((round_id) => ({ round_id, rubric_id: rubricId, cut: rules.cut.kind, cut_size: rules.cut.size, mark_hundredths: rules.cut.markHundredths, kind_quotas: quotas })));
    await world.rows(tenant, roundJudging, rounds.map((round_id) => ({
      round_id, aggregation: rules.aggregation, least_scores: rules.leastScores, panels: rules.panels.length === 0 ? null : rules.panels.map((p) => `${p.code}=${p.weight}`).join(','),
      tie_chain: rules.tieChain.join(','), cut_tie: rules.cutTie, rounding: rules.rounding, decimals: rules.decimals, rank_on: rules.rankOn, blind: rules.blind.length === 0 ? null : rules.blind.join(','),
      carry: rules.carry, bonus: rules.bonus ? 1 as const : 0 as const,
    })));
    const innovations = await world.rows(tenant, innovationWork, Array.from({ length: count }, (_, i) => ({ title: `Inovasi ${i + 1}`, status: 'DRAFT' as const, agency_id: agencies[i % agencies.length] })));
    const entries = await world.rows(tenant, entryWork, innovations.map((innovation_id, i) => ({
      edition_id: editionId, innovation_id, lineage_key: innovation_id, agency_id: agencies[i % agencies.length], title: `Usulan ${i + 1}`, participant: setup.participants?.[i] ?? 'AGENCY',
      category_id: categoryId, state: 'PASSED' as const, submissions: 1, collected_at: AT, submitted_at: AT, passed_at: AT,
    })));
    const organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    return new JudgingScene(world, tenant, agencies, programId, editionId, categoryId, [rounds[0], rounds[1]], rubricId, criteria, rules, organizer, entries, [], new Map());
  }

  /** The same with its first round in scoring: judges appointed, every judge assigned to every entry. */
  static async scoring(world: World, setup: JudgingSetup = {}): Promise<JudgingScene> {
    const s = await JudgingScene.screened(world, setup);
    const text = textOfJudgingRules(s.rules);
    await world.rows(s.tenant, roundWork, [{ edition_id: s.editionId, round_id: s.rounds[0], state: 'SCORING', rules: text, rules_hash: createHash('sha256').update(text).digest('hex'), turn: 0, opened_at: AT }]);
    await world.rows(s.tenant, roundEntry, s.entries.map((entry_id, i) => ({
      edition_id: s.editionId, round_id: s.rounds[0], entry_id, label: `Usulan ${String(i + 1).padStart(3, '0')}`, title: `Usulan ${i + 1}`, entrant: `Dinas ${i + 1}`,
      participant: setup.participants?.[i] ?? 'AGENCY', category_id: s.categoryId, documents_shown: 1 as const, bonus_hundredths: 0,
    })));
    const panels = new Map<string, string>();
    const judges: SceneJudge[] = [];
    for (const [code, n] of Object.entries(setup.judges ?? { utama: 3 })) {
      const [panelId] = await world.rows(s.tenant, panel, [{ round_id: s.rounds[0], code, name: `Panel ${code}` }]);
      panels.set(code, panelId);
      for (let i = 0; i < n; i += 1) judges.push(await s.appoint(panelId, code, i % 2 === 0 ? 'INDEPENDENT' : 'INTERNAL'));
    }
    const scene = new JudgingScene(world, s.tenant, s.agencies, s.programId, s.editionId, s.categoryId, s.rounds, s.rubricId, s.criteria, s.rules, s.organizer, s.entries, judges, panels);
    for (const j of judges) await scene.assign(j, s.entries);
    return scene;
  }

  /** One more judge, with an actor of its own that has the role JUDGE. */
  async appoint(panelId: string, panelCode: string, origin: JudgeOrigin = 'INDEPENDENT'): Promise<SceneJudge> {
    const actor = await this.world.actor([{ tenant: this.tenant, role: 'JUDGE' }]);
    const [id] = await this.world.rows(this.tenant, judge, [{ edition_id: this.editionId, actor_id: actor.id, office: 'Juri uji', origin, decree: 'SK 1/2026' }]);
    await this.world.rows(this.tenant, panelMember, [{ panel_id: panelId, judge_id: id }]);
    return { id, actor, panel: panelCode };
  }

  async assign(of: SceneJudge, entries: readonly string[]): Promise<void> {
    const ids = await this.world.rows(this.tenant, scoreCell, entries.map((entry_id) => ({
      round_id: this.rounds[0], panel_id: this.panels.get(of.panel) ?? '', judge_id: of.id, entry_id, state: 'PENDING' as const, revision: 0, counted: 0,
    })));
    entries.forEach((entry, i) => this.cells.set(`${of.id} ${entry}`, ids[i]));
  }

  cell(of: SceneJudge, entry: string): string {
    return this.cells.get(`${of.id} ${entry}`) ?? '';
  }

  /** Writes the first sheet of a cell as it would stand after being sent in: marks in hundredths, in the order of the criteria. */
  async scored(of: SceneJudge, entry: string, marks: readonly number[], state: CellState = 'SCORED'): Promise<void> {
    const cell = this.cell(of, entry);
    const [sheet] = await this.world.rows(this.tenant, scoreSheet, [{ cell_id: cell, round_id: this.rounds[0], judge_id: of.id, entry_id: entry, revision: 1, state: 'SUBMITTED', actor_id: of.actor.id }]);
    await this.world.rows(this.tenant, scoreMark, marks.map((hundredths, i) => ({ sheet_id: sheet, criterion_id: this.criteria[i], hundredths })));
    await this.world.change(this.tenant, scoreCell, cell, { state, revision: 1, counted: state === 'SCORED' ? 1 : 0 });
  }

  get tenantCode(): string {
    return this.tenant.code;
  }
}
