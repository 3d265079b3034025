import { agency } from '../../src/modules/agency/data/tables';
import { category, edition } from '../../src/modules/competition/data/tables';
import { membership } from '../../src/modules/identity/data/tables';
import { scoreCell, scoreSheet } from '../../src/modules/judging/data/tables';
import { rowsOf, run, type Acted } from '../support/judging-acts';
import { JudgingScene, type SceneJudge } from '../support/judging-scene';
import { World, type TestActor } from '../support/world';

interface Seen {
  readonly id: string;
  readonly office: string;
  readonly version: number;
}
const JUDGE = 'judge { id office origin decree decreedOn dismissedAt dismissedReason version agency { id } organization { id } expertise { nodes { category { id } } } seats { nodes { leftAt panel { code } } } }';
const MEMBER = 'member { id leftAt leftReason panel { code } judge { id } }';

describe('judges and panels', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** Somebody with the function JUDGE, and the id of that membership. */
  const holder = async (s: JudgingScene, programId?: string): Promise<{ readonly actor: TestActor; readonly member: string }> => {
    const actor = await world.actor([{ tenant: s.tenant, role: 'JUDGE', ...(programId === undefined ? {} : { programId }) }]);
    const [[id]] = (await rowsOf(s, 'SELECT m.id, m.actor_id FROM membership m WHERE m.tenant_id = ?')).filter(([, of]) => of === actor.id);
    return { actor, member: `mem_${String(id)}` };
  };
  const appoint = (s: JudgingScene, member: string, input: object = {}): Promise<Acted<Seen>> =>
    run<Seen>(s, 'judgeAppoint', { edition: `edn_${s.editionId}`, input: { member, office: 'Akademisi kebijakan publik', origin: 'INDEPENDENT', decree: 'SK 12/2026', ...input } }, JUDGE);
  const join = (s: JudgingScene, panel: string, judge: string): Promise<Acted<{ readonly id: string }>> => run(s, 'panelJoin', { panel, judge }, MEMBER);
  const leave = (s: JudgingScene, j: SceneJudge, reason = 'Sakit'): Promise<Acted<{ readonly id: string }>> =>
    run(s, 'panelLeave', { panel: `pnl_${s.panels.get(j.panel) ?? ''}`, judge: `jdg_${j.id}`, input: { reason } }, MEMBER);
  const cellsOf = async (s: JudgingScene, j: SceneJudge): Promise<readonly unknown[]> =>
    (await rowsOf(s, 'SELECT c.judge_id, c.state, c.counted, c.reason FROM score_cell c WHERE c.tenant_id = ? ORDER BY c.state, c.id')).filter(([of]) => of === j.id).map(([, ...rest]) => rest);
  const acts = async (s: JudgingScene): Promise<readonly unknown[]> => (await rowsOf(s, 'SELECT l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq')).map(([act]) => act);

  it('are appointed by decree from those who hold the function, once, with what they belong to and are at home in', async () => {
    const s = await JudgingScene.screened(world, { entries: 2 });
    const { member } = await holder(s);
    const first = await appoint(s, member, { origin: 'INTERNAL', agency: `agy_${s.agencies[0]}`, decreedOn: '2026-02-03', expertise: [`cat_${s.categoryId}`] });
    expect(first).toMatchObject({ codes: [], row: {
      office: 'Akademisi kebijakan publik', origin: 'INTERNAL', decree: 'SK 12/2026', decreedOn: '2026-02-03', dismissedAt: null, version: 1, agency: { id: `agy_${s.agencies[0]}` }, organization: null,
      expertise: { nodes: [{ category: { id: `cat_${s.categoryId}` } }] },
    } });
    expect(await appoint(s, member)).toMatchObject({ row: null, codes: ['ALREADY_DONE'], paths: ['input.member'] });
    expect((await acts(s)).at(-1)).toBe('judgeAppoint');
    expect((await rowsOf(s, 'SELECT l.body FROM edition_log l WHERE l.tenant_id = ?')).join()).not.toContain('SK 12/2026');
  });

  it('are nobody else: not who lacks the function, not of another programme, tenant or time, and with no agency or category of others', async () => {
    const [s, other] = [await JudgingScene.screened(world, { entries: 2 }), await JudgingScene.screened(world, { entries: 2 })];
    const [own, foreign, elsewhere] = [await holder(s), await holder(other), await holder(s, other.programId).catch(() => null)];
    const [[organizer]] = (await rowsOf(s, 'SELECT m.id, m.actor_id FROM membership m WHERE m.tenant_id = ?')).filter(([, of]) => of === s.organizer.id);
    expect(elsewhere).toBeNull();
    for (const member of [foreign.member, `mem_${String(organizer)}`, `agy_${s.agencies[0]}`]) expect(await appoint(s, member)).toMatchObject({ row: null, codes: ['NOT_FOUND'], paths: ['input.member'] });
    expect(await appoint(s, own.member, { agency: `agy_${other.agencies[0]}` })).toMatchObject({ codes: ['NOT_FOUND'], paths: ['input.agency'] });
    const [strange] = await world.rows(other.tenant, category, [{ edition_id: other.editionId, code: 'lain', name: 'Lain', position: 2 }]);
    expect(await appoint(s, own.member, { expertise: [`cat_${s.categoryId}`, `cat_${strange}`] })).toMatchObject({ codes: ['NOT_FOUND'], paths: ['input.expertise.1'] });
    for (const [name, id] of [['agency', 'agy_x'], ['organization', `org_${world.ids.next()}`], ['organization', 'org_x']] as const) expect(await appoint(s, own.member, { [name]: id })).toMatchObject({ codes: ['NOT_FOUND'], paths: [`input.${name}`] });
    expect((await appoint(s, own.member, { agency: `agy_${s.agencies[0]}`, organization: `org_${world.ids.next()}` })).codes).toEqual(['VALIDATION_FAILED']);
    expect(await appoint(s, own.member, { expertise: Array.from({ length: 81 }, () => `cat_${world.ids.next()}`) })).toMatchObject({ codes: ['VALIDATION_FAILED'], paths: ['input.expertise'] });
    await world.change(s.tenant, membership, own.member.slice(4), { ends_at: '2026-01-01T00:00:00.000Z' });
    expect((await appoint(s, own.member)).codes).toEqual(['NOT_FOUND']);
    await world.change(s.tenant, membership, own.member.slice(4), { ends_at: null });
    await world.change(s.tenant, edition, s.editionId, { phase: 'RESULTS' });
    expect(await appoint(s, own.member)).toMatchObject({ codes: ['WRONG_STATE'], paths: ['edition'] });
    expect(await acts(s)).toEqual([]);
  });

  it('are recused from what is their own the moment they are appointed', async () => {
    const s = await JudgingScene.screened(world, { entries: 3 });
    expect((await run(s, 'roundPrepare', { round: `rnd_${s.rounds[0]}` }, 'roundRun { id }')).codes).toEqual([]);
    const { member, actor } = await holder(s);
    expect((await appoint(s, member, { agency: `agy_${s.agencies[1]}` })).codes).toEqual([]);
    expect(await rowsOf(s, 'SELECT r.actor_id, r.entry_id, r.kind FROM recusal r WHERE r.tenant_id = ?')).toEqual([[actor.id, s.entries[1], 'OWN_AGENCY']]);
  });

  it('sit on one panel of a round, of those for which they come from the right place', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 1, kedua: 1 } });
    const { member } = await holder(s);
    const judge = (await appoint(s, member)).row?.id ?? '';
    const panel = `pnl_${s.panels.get('utama') ?? ''}`;
    expect(await join(s, panel, judge)).toMatchObject({ codes: [], row: { leftAt: null, panel: { code: 'utama' }, judge: { id: judge } } });
    expect((await join(s, panel, judge)).codes).toEqual(['ALREADY_DONE']);
    expect(await join(s, `pnl_${s.panels.get('kedua') ?? ''}`, judge)).toMatchObject({ codes: ['WRONG_STATE'], messages: [expect.stringContaining('utama')] });
    const other = await JudgingScene.scoring(world, { entries: 2 });
    expect(await join(s, panel, `jdg_${other.judges[0].id}`)).toMatchObject({ codes: ['NOT_FOUND'], paths: ['judge'] });
    expect(await join(s, `pnl_${other.panels.get('utama') ?? ''}`, judge)).toMatchObject({ codes: ['NOT_FOUND'], paths: ['panel'] });
  });

  it('form panels before scoring opens, each code once, and take back an unused one', async () => {
    const s = await JudgingScene.screened(world, { entries: 2 });
    const create = (input: object): Promise<Acted<{ readonly id: string }>> => run(s, 'panelCreate', { round: `rnd_${s.rounds[0]}`, input }, 'panel { id code name origin round { id } }');
    expect((await create({ code: 'dalam', name: 'Panel dalam' })).codes).toEqual(['NOT_FOUND']);
    await run(s, 'roundPrepare', { round: `rnd_${s.rounds[0]}` }, 'roundRun { id }');
    const made = await create({ code: 'dalam', name: 'Panel dalam', origin: 'INTERNAL' });
    expect(made).toMatchObject({ codes: [], row: { code: 'dalam', name: 'Panel dalam', origin: 'INTERNAL', round: { id: `rnd_${s.rounds[0]}` } } });
    expect(await create({ code: 'dalam', name: 'Lagi' })).toMatchObject({ codes: ['ALREADY_DONE'], paths: ['input.code'] });
    expect((await create({ code: 'Dalam, lain', name: 'Lagi' })).codes).toEqual(['VALIDATION_FAILED']);
    const { member } = await holder(s);
    const judge = (await appoint(s, member)).row?.id ?? '';
    expect(await join(s, made.row?.id ?? '', judge)).toMatchObject({ codes: ['VALIDATION_FAILED'], paths: ['judge'] });
    const spare = (await create({ code: 'luar', name: 'Panel luar' })).row?.id ?? '';
    expect((await run(s, 'panelRemove', { panel: spare }, 'roundRun { panels { nodes { code } } }')).row).toEqual({ panels: { nodes: [{ code: 'dalam' }] } });
    await create({ code: 'luar', name: 'Panel luar' }).then(async ({ row }) => {
      expect((await join(s, row?.id ?? '', judge)).codes).toEqual([]);
      expect((await run(s, 'panelRemove', { panel: row?.id ?? '' }, 'roundRun { id }')).codes).toEqual(['WRONG_STATE']);
    });
  });

  it('leave with their scores kept: what is pending goes, what is in stays and counts, and a draft is not lost', async () => {
    const s = await JudgingScene.scoring(world, { entries: 3, judges: { utama: 2 } });
    const [j] = s.judges;
    await s.scored(j, s.entries[0], [8000, 7000]);
    await world.rows(s.tenant, scoreSheet, [{ cell_id: s.cell(j, s.entries[1]), round_id: s.rounds[0], judge_id: j.id, entry_id: s.entries[1], revision: 1, state: 'DRAFT', actor_id: j.actor.id }]);
    await world.change(s.tenant, scoreCell, s.cell(j, s.entries[1]), { revision: 1 });
    expect(await leave(s, j)).toMatchObject({ codes: [], row: { leftReason: 'Sakit', leftAt: expect.stringMatching(/Z$/) as unknown } });
    expect(await cellsOf(s, j)).toEqual([['ABSENT', 0, 'Sakit'], ['SCORED', 1, null]]);
    expect(await cellsOf(s, s.judges[1])).toHaveLength(3);
    expect((await leave(s, j)).codes).toEqual(['ALREADY_DONE']);
    // And sits again, on the same row.
    expect((await join(s, `pnl_${s.panels.get('utama') ?? ''}`, `jdg_${j.id}`)).row).toMatchObject({ leftAt: null, leftReason: null });
    expect(await acts(s)).toEqual(['panelLeave', 'panelJoin']);
  });

  it('are dismissed with a reason: they leave open rounds, read nothing more, and can be appointed anew', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 2 } });
    const [j] = s.judges;
    await s.scored(j, s.entries[0], [8000, 7000]);
    const READ = 'query($t: String!) { workspace(tenant: $t) { judges { totalCount nodes { id } } panels { nodes { code members { nodes { leftReason judge { id } } } } } roundRuns { totalCount } } }';
    const read = (as: TestActor): Promise<{ workspace: { judges: { totalCount: number; nodes: unknown[] }; panels: { nodes: unknown[] }; roundRuns: { totalCount: number } } }> => world.get(READ, { as, variables: { t: s.tenantCode } });
    // A judge sees itself, and of the others that they are there.
    const own = (await read(j.actor)).workspace;
    expect(own.judges).toEqual({ totalCount: 1, nodes: [{ id: `jdg_${j.id}` }] });
    expect(own.panels.nodes).toEqual([{ code: 'utama', members: { nodes: [{ leftReason: null, judge: { id: `jdg_${j.id}` } }, { leftReason: null, judge: null }] } }]);
    expect(own.roundRuns.totalCount).toBe(1);
    const dismiss = (expectedVersion: number): Promise<Acted<Seen>> => run<Seen>(s, 'judgeDismiss', { judge: `jdg_${j.id}`, expectedVersion, input: { reason: 'Pindah tugas' } }, JUDGE);
    expect((await dismiss(2)).codes).toEqual(['VERSION_CONFLICT']);
    expect(await cellsOf(s, j)).toHaveLength(2);
    expect(await dismiss(1)).toMatchObject({ codes: [], row: { dismissedReason: 'Pindah tugas', version: 2, seats: { nodes: [{ leftAt: expect.any(String) as unknown, panel: { code: 'utama' } }] } } });
    expect((await dismiss(2)).codes).toEqual(['ALREADY_DONE']);
    expect(await cellsOf(s, j)).toEqual([['SCORED', 1, null]]);
    expect((await read(j.actor)).workspace).toEqual({ judges: { totalCount: 0, nodes: [] }, panels: { nodes: [] }, roundRuns: { totalCount: 0 } });
    expect(await join(s, `pnl_${s.panels.get('utama') ?? ''}`, `jdg_${j.id}`)).toMatchObject({ codes: ['WRONG_STATE'] });
    const [[member]] = (await rowsOf(s, 'SELECT m.id, m.actor_id FROM membership m WHERE m.tenant_id = ?')).filter(([, of]) => of === j.actor.id);
    expect((await appoint(s, `mem_${String(member)}`, { decree: 'SK 99/2026' })).row).toMatchObject({ id: `jdg_${j.id}`, decree: 'SK 99/2026', dismissedAt: null, dismissedReason: null });
  });

  it('are read by organisers of their programme and nobody else', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 2 } });
    const [lain] = await world.rows(s.tenant, agency, [{ code: 'lain', name: 'Lain', kind: 'DINAS' }]);
    const count = async (as: TestActor): Promise<readonly number[]> => {
      const { workspace: w } = await world.get<{ workspace: Record<string, { totalCount: number }> }>(
        'query($t: String!) { workspace(tenant: $t) { judges { totalCount } panels { totalCount } roundRuns { totalCount } sessions { totalCount } } }', { as, variables: { t: s.tenantCode } });
      return [w.judges.totalCount, w.panels.totalCount, w.roundRuns.totalCount, w.sessions.totalCount];
    };
    expect(await count(s.organizer)).toEqual([2, 1, 1, 0]);
    expect(await count(await world.actor([{ tenant: s.tenant, role: 'ORGANIZER', programId: s.programId }]))).toEqual([2, 1, 1, 0]);
    for (const role of ['RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'JUDGE'] as const) expect([role, await count(await world.actor([{ tenant: s.tenant, role }]))]).toEqual([role, [0, 0, 0, 0]]);
    expect(await count(await world.actor([{ tenant: s.tenant, role: 'AGENCY_OFFICER', agencyId: lain }]))).toEqual([0, 0, 0, 0]);
  });
});
