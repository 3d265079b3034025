import { IdeaScene, type Came } from '../support/idea-scene';

interface Due { monitoringDue: { totalCount: number; pageInfo: { endCursor: string | null; hasNextPage: boolean }; nodes: { subject: string; dueOn: string; daysOverdue: number | null; idea: { title: string } | null; innovation: { title: string } | null }[] } }
interface ByAgency { monitoringByAgency: { agency: { name: string } | null; due: number; overdue: number; longestDays: number }[] }

const DUE = `query($t: String!, $b: LocalDate!, $first: Int!, $after: String) { monitoringDue(tenant: $t, before: $b, first: $first, after: $after) {
  totalCount pageInfo { endCursor hasNextPage } nodes { subject dueOn daysOverdue idea { title } innovation { title } } } }`;
const BY_AGENCY = 'query($t: String!, $b: LocalDate!) { monitoringByAgency(tenant: $t, before: $b) { agency { name } due overdue longestDays } }';

describe('monitoring', () => {
  let scene: IdeaScene;
  beforeAll(async () => {
    scene = await IdeaScene.open('2024-03-01');
  });
  afterAll(() => scene.world.close());

  const problem = ({ row, problems }: Came): unknown => [row, problems.map(({ code, path }) => [code, path.join('.')])];
  const due = async (before: string, as = scene.organizer, first = 20, after: string | null = null): Promise<Due['monitoringDue']> =>
    (await scene.world.get<Due>(DUE, { as, variables: { t: scene.tenant.code, b: before, first, after } })).monitoringDue;

  it('is due by a day, the overdue first, with its days, by agency and page by page', async () => {
    const [ofA, ofB] = [await scene.draft({ title: 'Gagasan A' }), await scene.at('DISPLAY', { title: 'Gagasan B', agency: scene.agency(1) })];
    const ofNone = await scene.draft({ title: 'Tanpa dinas', agency: null });
    const { innovation } = ofB as unknown as { innovation: { id: string } };
    const plans: readonly Record<string, unknown>[] = [
      { idea: ofA.id, subject: 'terlambat', dueOn: '2024-02-20' }, { idea: ofA.id, subject: 'hari ini', dueOn: '2024-03-01' }, { innovation: innovation.id, subject: 'inovasi B', dueOn: '2024-03-10' },
      { idea: ofNone.id, subject: 'tanpa dinas', dueOn: '2024-02-28' }, { idea: ofA.id, subject: 'kelak', dueOn: '2024-09-01' }, { idea: ofA.id, subject: 'selesai', dueOn: '2024-02-01' }, { idea: ofA.id, subject: 'batal', dueOn: '2024-02-02' },
    ];
    const made: { readonly id: string }[] = [];
    for (const plan of plans) made.push(await scene.done('monitoringPlan', { kind: 'MONITORING', ...plan }));
    expect(await scene.done('monitoringRecord', { of: made[5].id, version: 1, doneOn: '2024-02-03', finding: 'Antrean turun' }, scene.officer)).toMatchObject({ state: 'DONE', doneOn: '2024-02-03', finding: 'Antrean turun', daysOverdue: null, version: 2 });
    expect(await scene.done('monitoringCancel', { of: made[6].id, version: 1, reason: 'Digabung' }, scene.officer)).toMatchObject({ state: 'CANCELLED', reason: 'Digabung', daysOverdue: null });

    const all = await due('2024-03-31');
    expect(all.nodes.map((n) => [n.subject, n.daysOverdue, n.idea?.title ?? n.innovation?.title])).toEqual([
      ['terlambat', 10, 'Gagasan A'], ['tanpa dinas', 2, 'Tanpa dinas'], ['hari ini', 0, 'Gagasan A'], ['inovasi B', 0, 'Gagasan B'],
    ]);
    expect(all.totalCount).toBe(4);
    // The day itself is included, the one after it not.
    expect((await due('2024-03-01')).nodes.map((n) => n.subject)).toEqual(['terlambat', 'tanpa dinas', 'hari ini']);
    expect((await due('2024-02-29')).nodes.map((n) => n.subject)).toEqual(['terlambat', 'tanpa dinas']);
    const first = await due('2024-03-31', scene.organizer, 3);
    expect([first.pageInfo.hasNextPage, (await due('2024-03-31', scene.organizer, 3, first.pageInfo.endCursor)).nodes.map((n) => n.subject)]).toEqual([true, ['inovasi B']]);
    // A cursor belongs to its day.
    const stray = await scene.world.ask(DUE, { as: scene.organizer, variables: { t: scene.tenant.code, b: '2024-12-31', first: 3, after: first.pageInfo.endCursor } });
    expect(stray.errors.map((e) => e.extensions.code)).toEqual(['CURSOR_INVALID']);
    // An officer sees what is its agency's.
    expect((await due('2024-03-31', scene.officer)).nodes.map((n) => n.subject)).toEqual(['terlambat', 'hari ini']);
    expect((await due('2024-03-31', scene.other)).nodes.map((n) => n.subject)).toEqual(['inovasi B']);

    const counted = (as = scene.organizer) => scene.world.get<ByAgency>(BY_AGENCY, { as, variables: { t: scene.tenant.code, b: '2024-03-31' } });
    expect((await counted()).monitoringByAgency).toEqual([
      { agency: { name: 'Dinas A' }, due: 2, overdue: 1, longestDays: 10 }, { agency: { name: 'Dinas B' }, due: 1, overdue: 0, longestDays: 0 }, { agency: null, due: 1, overdue: 1, longestDays: 2 },
    ]);
    expect((await counted(scene.officer)).monitoringByAgency).toEqual([{ agency: { name: 'Dinas A' }, due: 2, overdue: 1, longestDays: 10 }]);
  });

  it('is planned for one idea or one innovation, once for a key', async () => {
    const { id } = await scene.draft();
    const plan = { kind: 'EVALUATION', subject: 'Dampak', dueOn: '2024-08-01' };
    expect(problem(await scene.act(scene.organizer, 'monitoringPlan', plan))).toEqual([null, [['VALIDATION_FAILED', 'input.idea']]]);
    expect(problem(await scene.act(scene.organizer, 'monitoringPlan', { ...plan, idea: id, innovation: 'win_00000000000000000000000000' }))).toEqual([null, [['VALIDATION_FAILED', 'input.idea']]]);
    expect(problem(await scene.act(scene.organizer, 'monitoringPlan', { ...plan, innovation: 'win_00000000000000000000000000' }))).toEqual([null, [['NOT_FOUND', 'input.innovation']]]);
    expect(problem(await scene.act(scene.organizer, 'monitoringPlan', { ...plan, idea: 'bukan-pengenal' }))).toEqual([null, [['NOT_FOUND', 'input.idea']]]);
    const [one, again] = [await scene.done('monitoringPlan', { ...plan, idea: id, key: 'kunci-pantau-1' }), await scene.done('monitoringPlan', { ...plan, idea: id, key: 'kunci-pantau-1' })];
    expect(again.id).toBe(one.id);
  });

  it('is closed once, not on a day to come, and by its version', async () => {
    const { id } = await scene.draft();
    const plan = await scene.done('monitoringPlan', { idea: id, kind: 'MONITORING', subject: 'Uji', dueOn: '2024-03-05' });
    expect(problem(await scene.act(scene.officer, 'monitoringRecord', { of: plan.id, version: 1, doneOn: '2024-03-02', finding: 'Besok' }))).toEqual([null, [['VALIDATION_FAILED', 'input.doneOn']]]);
    expect(problem(await scene.act(scene.officer, 'monitoringRecord', { of: plan.id, version: 3, finding: 'Versi lain' }))).toEqual([null, [['VERSION_CONFLICT', 'expectedVersion']]]);
    expect(await scene.done('monitoringRecord', { of: plan.id, version: 1, finding: 'Baik' }, scene.officer)).toMatchObject({ state: 'DONE', doneOn: '2024-03-01' });
    const again = await scene.act(scene.officer, 'monitoringCancel', { of: plan.id, version: 2, reason: 'Terlanjur' });
    expect(problem(again)).toEqual([null, [['WRONG_STATE', 'monitoring']]]);
    expect(again.problems[0].state).toBe('DONE');
  });

  it('tells the days of its own tenant\'s zone', async () => {
    const { id } = await scene.draft();
    await scene.done('monitoringPlan', { idea: id, kind: 'MONITORING', subject: 'zona', dueOn: '2024-03-03' });
    // 23:30 on the 3rd in Jakarta is half past one on the 4th in Jayapura.
    scene.clock.day('2024-03-03');
    scene.clock.pass(13.5 * 3_600_000);
    const late = async (): Promise<number | null> => (await due('2024-03-03')).nodes.find((n) => n.subject === 'zona')?.daysOverdue ?? null;
    expect(await late()).toBe(0);
    await scene.zone('Asia/Jayapura');
    expect(await late()).toBe(1);
  });
});
