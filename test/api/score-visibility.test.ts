import { judge, panel, recusal, roundWork, scoreCell, scoreMark, scoreSheet } from '../../src/modules/judging/data/tables';
import { JudgingScene, type SceneJudge } from '../support/judging-scene';
import { ScoringDesk, type Said } from '../support/scoring-desk';
import { World, type TestActor } from '../support/world';

const SHEETS = 'id revision state at reason comment marks(first: 5) { totalCount nodes { id hundredths } }';
/** Every door to a sheet and its marks that needs no key of them. */
const DOORS = `query($t: String!) { workspace(tenant: $t) {
  plain: scoreSheets(first: 20) { totalCount nodes { ${SHEETS} } }
  sorted: scoreSheets(first: 20, orderBy: { field: REVISION, direction: DESC }) { totalCount nodes { ${SHEETS} } }
  filtered: scoreSheets(first: 20, where: { or: [{ revision: { gte: 0 } }, { not: { state: { eq: DRAFT } } }] }) { totalCount nodes { ${SHEETS} } }
  below: assignments(first: 20) { nodes { id sheets(first: 8) { totalCount nodes { ${SHEETS} } } } }
} }`;
const BY_KEY = `query($sheets: [ID!]!, $marks: [ID!]!) { sheets: nodes(ids: $sheets) { id ... on ScoreSheet { ${SHEETS} } } marks: nodes(ids: $marks) { id ... on ScoreMark { hundredths sheet { id } } } }`;

interface Sheet { id: string; marks: { totalCount: number; nodes: { id: string; hundredths: number }[] } }
interface Page { totalCount: number; nodes: Sheet[] }
interface Doors { workspace: Record<'plain' | 'sorted' | 'filtered', Page> & { below: { nodes: { sheets: Page }[] } } }

/** A round with sheets of every fate, on one entry: what each name stands for is written beside it. */
class Fates {
  readonly sheets = new Map<string, string>();
  readonly marks = new Map<string, readonly string[]>();

  private constructor(readonly desk: ScoringDesk, readonly scene: JudgingScene) {}

  static async of(world: World): Promise<Fates> {
    const scene = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 4, kedua: 5 } });
    return new Fates(new ScoringDesk(scene), scene);
  }

  /** Writes a version past the doors, under a name. */
  async sheet(name: string, by: SceneJudge, entry: string, revision: number, state: 'DRAFT' | 'SUBMITTED' = 'SUBMITTED'): Promise<void> {
    const { scene } = this;
    const [id] = await scene.world.rows(scene.tenant, scoreSheet, [{
      cell_id: scene.cell(by, entry), round_id: scene.rounds[0], judge_id: by.id, entry_id: entry, revision, state, actor_id: by.actor.id, comment: `Rahasia ${name}`,
    }]);
    const marks = await scene.world.rows(scene.tenant, scoreMark, scene.criteria.map((criterion_id, i) => ({ sheet_id: id, criterion_id, hundredths: 7000 + 10 * this.sheets.size + i })));
    this.sheets.set(name, `ssh_${id}`);
    this.marks.set(name, marks.map((m) => `smk_${m}`));
  }

  /** Takes up a version that was submitted through the doors. */
  async adopt(name: string, said: Said): Promise<void> {
    expect(said.word).toBe('OK');
    const { id } = said.payload.sheet as { id: string };
    this.sheets.set(name, id);
    this.marks.set(name, (await this.desk.rows('score_mark', 'id', `x.sheet_id = '${id.slice(4)}'`)).map(([mark]) => `smk_${String(mark)}`));
  }

  cell(by: SceneJudge, entry: string, state: 'PENDING' | 'SCORED' | 'VOIDED' | 'RECUSED' | 'ABSENT', revision: number, counted: number): Promise<void> {
    return this.scene.world.change(this.scene.tenant, scoreCell, this.scene.cell(by, entry), { state, revision, counted });
  }

  async round(state: 'SCORING' | 'CLOSED' | 'RELEASED'): Promise<void> {
    const [[id]] = await this.desk.rows('round_work', 'id');
    await this.scene.world.change(this.scene.tenant, roundWork, String(id), { state });
  }

  /** The names of the sheets that somebody reads: by every door the same ones, with all of their marks, and no word of another. */
  async readBy(actor: TestActor): Promise<readonly string[]> {
    const { world, tenantCode } = this.scene;
    const listed = { data: await world.get<Doors>(DOORS, { as: actor, variables: { t: tenantCode } }) };
    const found = await world.ask(BY_KEY, { as: actor, variables: { sheets: [...this.sheets.values()], marks: [...this.marks.values()].flat() } });
    const { workspace } = listed.data;
    const keyed = found.data as unknown as { sheets: (Sheet | null)[]; marks: ({ id: string } | null)[] };
    const names = (sheets: readonly (Sheet | null)[]): string[] => [...this.sheets].filter(([, id]) => sheets.some((s) => s?.id === id)).map(([name]) => name);
    const seen = names(keyed.sheets);
    for (const page of [workspace.plain, workspace.sorted, workspace.filtered]) expect([names(page.nodes), page.totalCount]).toEqual([seen, seen.length]);
    const below = workspace.below.nodes.flatMap((a) => a.sheets.nodes);
    expect(seen).toEqual(expect.arrayContaining(names(below)));
    expect(workspace.below.nodes.reduce((n, a) => n + a.sheets.totalCount, 0)).toBe(below.length);
    const marks = seen.flatMap((name) => this.marks.get(name) ?? []).sort();
    expect(keyed.marks.flatMap((m) => m?.id ?? []).sort()).toEqual(marks);
    for (const s of [...workspace.plain.nodes, ...below]) expect(s.marks.totalCount).toBe(s.marks.nodes.length);
    expect(workspace.plain.nodes.flatMap((s) => s.marks.nodes.map((m) => m.id)).sort()).toEqual(marks);
    for (const name of this.sheets.keys()) if (!seen.includes(name)) expect(JSON.stringify([listed.data, found.data])).not.toContain(`Rahasia ${name}"`);
    return seen;
  }
}

describe('who reads a score sheet', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const recuse = (f: Fates, actor: TestActor, entry: string): Promise<string[]> =>
    world.rows(f.scene.tenant, recusal, [{ edition_id: f.scene.editionId, entry_id: entry, actor_id: actor.id, kind: 'FAMILY', reason: 'Keluarga' }]);

  it('its judge always, others once their own score counts, organisers once scoring is closed, whoever is recused never', async () => {
    const f = await Fates.of(world);
    const { judges: [ani, budi, citra, dedi, eka, fani, gita, hadi, ina], entries: [e, g], organizer } = f.scene;
    // Ani scored, was replaced by a second version, and keeps a draft on top.
    await f.sheet('ani 1', ani, e, 1);
    await f.sheet('ani 2', ani, e, 2);
    await f.sheet('ani draft', ani, e, 3, 'DRAFT');
    await f.cell(ani, e, 'SCORED', 3, 2);
    // Budi scored; Citra has a draft only; Dedi's score was voided; Eka was recused after scoring; Fani scored and was recused by row; Gita scored and was dismissed; Hadi has scored another entry, and this one in the next round; what counts of Ina is a draft, which must never be.
    for (const [name, by] of [['budi', budi], ['dedi', dedi], ['eka', eka], ['fani', fani], ['gita', gita]] as const) await f.sheet(name, by, e, 1);
    await f.sheet('citra draft', citra, e, 1, 'DRAFT');
    await f.sheet('hadi elsewhere', hadi, g, 1);
    await f.cell(budi, e, 'SCORED', 1, 1);
    await f.cell(citra, e, 'PENDING', 1, 0);
    await f.cell(dedi, e, 'VOIDED', 1, 1);
    await f.cell(eka, e, 'RECUSED', 1, 0);
    await f.cell(fani, e, 'SCORED', 1, 1);
    await f.cell(gita, e, 'SCORED', 1, 1);
    await f.cell(hadi, g, 'SCORED', 1, 1);
    const [next] = await world.rows(f.scene.tenant, panel, [{ round_id: f.scene.rounds[1], code: 'lanjut', name: 'Panel lanjut' }]);
    await world.rows(f.scene.tenant, scoreCell, [{ round_id: f.scene.rounds[1], panel_id: next, judge_id: hadi.id, entry_id: e, state: 'SCORED', revision: 1, counted: 1 }]);
    await f.sheet('ina draft', ina, e, 1, 'DRAFT');
    await f.cell(ina, e, 'SCORED', 1, 1);
    await recuse(f, eka.actor, e);
    await recuse(f, fani.actor, e);
    await world.change(f.scene.tenant, judge, gita.id, { dismissed_at: '2026-05-02T00:00:00.000Z' });

    const COUNTED = ['ani 2', 'budi', 'fani', 'gita'];
    const inOrder = (...names: readonly string[]): string[] => [...f.sheets.keys()].filter((n) => names.includes(n));
    const read = async (): Promise<Record<string, readonly string[]>> => Object.fromEntries(await Promise.all(
      Object.entries({ ani, budi, citra, dedi, eka, fani, gita, hadi, ina }).map(async ([name, by]) => [name, await f.readBy(by.actor)] as const),
    ));
    const judges = {
      ani: inOrder('ani 1', 'ani draft', ...COUNTED), budi: inOrder(...COUNTED), citra: ['citra draft'], dedi: ['dedi'], eka: [], fani: [], gita: [], hadi: ['hadi elsewhere'], ina: inOrder(...COUNTED, 'ina draft'),
    };
    const SUBMITTED = inOrder('ani 1', ...COUNTED, 'dedi', 'eka', 'hadi elsewhere');
    const bound = await world.actor([{ tenant: f.scene.tenant, role: 'ORGANIZER', programId: f.scene.programId }]);
    const recused = await world.actor([{ tenant: f.scene.tenant, role: 'ORGANIZER' }]);
    await recuse(f, recused, e);
    for (const state of ['SCORING', 'CLOSED', 'RELEASED'] as const) {
      await f.round(state);
      expect(await read()).toEqual(judges);
      const open = state !== 'SCORING';
      expect([state, await f.readBy(organizer), await f.readBy(bound), await f.readBy(recused)]).toEqual([state, open ? SUBMITTED : [], open ? SUBMITTED : [], open ? ['hadi elsewhere'] : []]);
    }
    for (const role of ['RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'JUDGE'] as const) expect([role, await f.readBy(await world.actor([{ tenant: f.scene.tenant, role }]))]).toEqual([role, []]);
    expect(await f.readBy(await world.actor([{ tenant: f.scene.tenant, role: 'AGENCY_OFFICER', agencyId: f.scene.agencies[0] }]))).toEqual([]);
    // A judge is one by its function as well as by its appointment.
    const former = await world.actor([{ tenant: f.scene.tenant, role: 'VIEWER' }]);
    await world.change(f.scene.tenant, judge, budi.id, { actor_id: former.id });
    expect(await f.readBy(former)).toEqual([]);
  });

  it('whose score is voided loses sight of the others at once, and gets it back with a new sheet', async () => {
    const f = await Fates.of(world);
    const { judges: [ani, budi], entries: [e], organizer } = f.scene;
    await f.sheet('budi', budi, e, 1);
    await f.cell(budi, e, 'SCORED', 1, 1);
    expect(await f.readBy(ani.actor)).toEqual([]);
    await f.adopt('ani', await f.desk.submit(ani, e, 1, [1, 2]));
    expect(await f.readBy(ani.actor)).toEqual(['budi', 'ani']);
    expect((await f.desk.act('scoreVoid', f.scene.cell(ani, e), 2, { reason: 'Keliru usulan' }, organizer)).word).toBe('OK');
    expect([await f.readBy(ani.actor), await f.readBy(budi.actor)]).toEqual([['ani'], ['budi']]);
    await f.adopt('ani 2', await f.desk.submit(ani, e, 3, [1, 2], { reason: 'Dinilai ulang' }));
    expect([await f.readBy(ani.actor), await f.readBy(budi.actor)]).toEqual([['budi', 'ani', 'ani 2'], ['budi', 'ani 2']]);
    const [id] = await recuse(f, ani.actor, e);
    expect(await f.readBy(ani.actor)).toEqual([]);
    await world.change(f.scene.tenant, recusal, id, { lifted_at: '2026-05-03T00:00:00.000Z' });
    expect(await f.readBy(ani.actor)).toEqual(['budi', 'ani', 'ani 2']);
    // The other's score is replaced: what it was before is nobody's but its judge's, and then the organiser's.
    await f.adopt('budi 2', await f.desk.submit(budi, e, 2, [3, 4], { reason: 'Salah baca' }));
    expect([await f.readBy(ani.actor), await f.readBy(budi.actor)]).toEqual([['ani', 'ani 2', 'budi 2'], ['budi', 'ani 2', 'budi 2']]);
  });

  it('cannot be found out by a filter, an order or a count of what is hidden', async () => {
    const f = await Fates.of(world);
    const { judges: [ani, budi], entries: [e] } = f.scene;
    await f.sheet('budi', budi, e, 1);
    await f.cell(budi, e, 'SCORED', 1, 1);
    const hidden = f.sheets.get('budi') ?? '';
    const conditions = [
      `{ id: { eq: "${hidden}" } }`, '{ state: { eq: SUBMITTED } }', '{ revision: { eq: 1 } }', `{ not: { id: { eq: "ssh_${world.ids.next()}" } } }`, '{ round: { name: { contains: "Penilaian" } } }',
      '{ judge: { office: { contains: "Juri" } } }', '{ entry: { label: { contains: "Usulan" } } }', `{ assignment: { id: { eq: "asg_${f.scene.cell(budi, e)}" } } }`, '{ assignment: { state: { eq: SCORED } } }',
    ];
    for (const as of [ani.actor, f.scene.organizer]) {
      for (const where of conditions) {
        const { workspace } = await world.get<{ workspace: { scoreSheets: Page } }>(`query($t: String!) { workspace(tenant: $t) { scoreSheets(where: ${where}) { totalCount nodes { id } } } }`, { as, variables: { t: f.scene.tenantCode } });
        expect([where, workspace.scoreSheets]).toEqual([where, { totalCount: 0, nodes: [] }]);
      }
    }
    // A cursor of somebody who sees is no cursor for somebody who does not.
    const page = 'query($t: String!, $after: String) { workspace(tenant: $t) { scoreSheets(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } }';
    const mine = await world.get<{ workspace: { scoreSheets: { pageInfo: { endCursor: string } } } }>(page, { as: budi.actor, variables: { t: f.scene.tenantCode } });
    const theirs = await world.ask(page, { as: ani.actor, variables: { t: f.scene.tenantCode, after: mine.workspace.scoreSheets.pageInfo.endCursor } });
    expect(theirs.errors.map((x) => x.extensions.code)).toEqual(['CURSOR_INVALID']);
    // Absent and hidden are one answer.
    const [one, none] = await Promise.all([hidden, `ssh_${world.ids.next()}`].map((id) => world.ask('query($id: ID!) { node(id: $id) { id } }', { as: ani.actor, variables: { id } })));
    expect([one.errors[0].extensions.code, one.errors[0].message, one.data]).toEqual([none.errors[0].extensions.code, none.errors[0].message, none.data]);
  });
});
