import { editionRules, program } from '../../src/modules/competition/data/tables';
import { CLAUSES, Season, TestClock } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

describe('running an edition', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2023-02-10T03:00:00.000Z';
  });

  const frozen = (season: Season): Promise<unknown[][]> =>
    world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT r.frozen_at, r.pack_id FROM edition_rules r WHERE r.tenant_id = ? AND r.edition_id = ?', [season.tenant.id, season.editionId]);
  const codesOf = (payload: { problems: readonly { code: string }[] }): string[] => payload.problems.map((p) => p.code);

  it('opens it and freezes its pack, closes it when its last day is over, each once and audited', async () => {
    const season = await Season.announce(world);
    const opened = await season.run('editionOpen', { version: 1 });
    expect(opened.payload).toEqual({ version: 2, problems: [], edition: expect.objectContaining({ id: season.edition, phase: 'OPEN', held: 'HELD' }) as unknown });
    expect(await frozen(season)).toEqual([[expect.stringMatching(/^2023-02-10T03:00:00/), season.packId]]);
    expect((await season.run('editionOpen', { version: 1 })).payload.problems).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2 }]);
    expect((await season.run('editionOpen', { version: 2 })).payload.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'OPEN' }]);

    // Still the 28th in Jakarta: the last day is included.
    clock.at = '2023-03-28T16:59:58.000Z';
    const early = await season.run('editionClose', { version: 2 });
    expect(early.payload.problems).toMatchObject([{ __typename: 'StateProblem', state: 'OPEN', message: expect.stringContaining('2023-03-28') as unknown }]);
    clock.at = '2023-03-28T17:00:00.000Z';
    expect((await season.run('editionClose', { version: 2 })).payload).toMatchObject({ version: 3, edition: { phase: 'SCREENING' }, problems: [] });
    expect((await season.run('editionClose', { version: 3 })).payload.problems).toMatchObject([{ state: 'SCREENING' }]);
    expect((await season.trail()).map((a) => a.action)).toEqual(['editionOpen', 'editionClose']);
    expect(await frozen(season)).toEqual([[expect.stringMatching(/^2023-02-10T03:00:00/), season.packId]]);
  });

  it('tells the shelf, when it closes, how many came, and nothing of what screening makes of them', async () => {
    const season = await Season.announce(world);
    await season.run('editionOpen', { version: 1 });
    for (const state of ['DRAFTED', 'SUBMITTED', 'SUBMITTED'] as const) await season.entry({ state });
    await season.entry({ state: 'WITHDRAWN', collected_at: clock.at, submitted_at: clock.at, withdrawn_at: clock.at, submissions: 1 });
    const told = (): Promise<unknown[][]> => world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT g.gate, g.entries, g.entrant_tenant_id FROM edition_gate g WHERE g.tenant_id = ? ORDER BY g.gate', [season.tenant.id]);
    expect(await told()).toEqual([]);
    clock.at = '2023-03-28T17:00:00.000Z';
    expect((await season.run('editionClose', { version: 2 })).payload.problems).toEqual([]);
    expect(await told()).toEqual([['COLLECTED', 3, season.tenant.id], ['DRAFTED', 4, season.tenant.id], ['SUBMITTED', 3, season.tenant.id]]);
  });

  it('gives an edition that announced no first day the day on which it was opened', async () => {
    const season = await Season.announce(world, { edition: { opens_earliest: null, opens_latest: null } });
    // 18.00 UTC is the next day in Jakarta.
    clock.at = '2023-02-10T18:00:00.000Z';
    expect((await season.run('editionOpen', { version: 1 })).payload.edition).toMatchObject({ opens: { earliest: '2023-02-11', latest: '2023-02-11' } });
  });

  it.each<[string, Parameters<typeof Season.announce>[1], string, RegExp]>([
    ['without a pack', { rules: false }, 'WRONG_STATE', /paket aturan/],
    ['without a closing day', { edition: { closes_earliest: null, closes_latest: null } }, 'WRONG_STATE', /hari penutupan/],
    ['with a closing month', { edition: { closes_earliest: '2023-03-01', closes_latest: '2023-03-31' } }, 'WRONG_STATE', /hari penutupan/],
    ['when it is cancelled', { edition: { held: 'NOT_HELD' } }, 'WRONG_STATE', /dibatalkan/],
    ['when it is being judged', { edition: { phase: 'JUDGING' } }, 'WRONG_STATE', /diumumkan/],
    ['when its last day is over', { edition: { closes_earliest: '2023-02-09', closes_latest: '2023-02-09' } }, 'WINDOW_CLOSED', /2023-02-09/],
  ])('does not open it %s, and changes nothing', async (_name, options, code, words) => {
    const season = await Season.announce(world, options);
    const { payload } = await season.run('editionOpen', { version: 1 });
    expect(payload).toMatchObject({ version: null, edition: null, problems: [{ code, message: expect.stringMatching(words) as unknown }] });
    expect(await season.trail()).toEqual([]);
    expect((await frozen(season)).every(([at]) => at === null)).toBe(true);
    // The version did not move either: the whole transaction was taken back.
    expect(codesOf((await season.run('editionOpen', { version: 1 })).payload)).toEqual([code]);
  });

  it('does not open it over a pack whose content is not the one that was kept', async () => {
    const season = await Season.announce(world, { rules: false });
    await world.rows(season.tenant, editionRules, [{ edition_id: season.editionId, pack_tenant_id: season.tenant.id, pack_id: season.packId, pack_hash: 'a'.repeat(64) }]);
    expect((await season.run('editionOpen', { version: 1 })).payload.problems).toMatchObject([{ code: 'WRONG_STATE', message: expect.stringContaining('sidik') as unknown }]);
  });

  it('opens it over the pack of another tenant', async () => {
    const [season, upper] = [await Season.announce(world, { rules: false }), await Season.announce(world, { clauses: CLAUSES.slice(0, 1) })];
    const [[hash]] = await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT p.body_hash FROM rule_pack p WHERE p.tenant_id = ?', [upper.tenant.id]);
    await world.rows(season.tenant, editionRules, [{ edition_id: season.editionId, pack_tenant_id: upper.tenant.id, pack_id: upper.packId, pack_hash: String(hash) }]);
    expect((await season.run('editionOpen', { version: 1 })).payload).toMatchObject({ version: 2, problems: [] });
  });

  it('cancels it while nothing stands submitted, and then shuts every door', async () => {
    const season = await Season.announce(world);
    await season.run('editionOpen', { version: 1 });
    const cancelled = await season.run('editionCancel', { version: 2, input: { reason: 'Anggaran ditiadakan' } });
    expect(cancelled.payload).toMatchObject({ version: 3, edition: { phase: 'ANNOUNCED', held: 'NOT_HELD' }, problems: [] });
    expect((await season.run('editionCancel', { version: 3, input: { reason: 'Sekali lagi' } })).payload.problems).toMatchObject([{ code: 'ALREADY_DONE' }]);
    expect((await season.run('editionOpen', { version: 3 })).payload.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'NOT_HELD' }]);
    expect((await season.run('deadlineMove', { version: 3, input: { closesOn: '2023-04-01', reason: 'Diundur' } })).payload.problems).toMatchObject([{ state: 'NOT_HELD' }]);
    expect((await season.run('extensionGrant', { version: 3, input: { agency: `agy_${season.agencies[0]}`, until: '2023-04-01', reason: 'Diundur' } })).payload.problems).toMatchObject([{ state: 'NOT_HELD' }]);
    const trail = await season.trail();
    expect(trail.map((a) => a.action)).toEqual(['editionOpen', 'editionCancel']);
    expect(JSON.parse(trail[1].detail)).toEqual({ reason: 'Anggaran ditiadakan', phase: 'OPEN' });
  });

  it('does not cancel one that is being judged', async () => {
    const season = await Season.announce(world, { edition: { phase: 'JUDGING', held: 'HELD' } });
    expect((await season.run('editionCancel', { version: 1, input: { reason: 'Terlambat' } })).payload.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'JUDGING' }]);
  });

  const ACTS: readonly (readonly [string, object | undefined])[] = [
    ['editionOpen', undefined], ['editionClose', undefined], ['editionCancel', { reason: 'Sebab apa pun' }], ['deadlineMove', { closesOn: '2023-04-01', reason: 'Sebab apa pun' }],
    ['extensionGrant', { until: '2023-04-01', reason: 'Sebab apa pun', agency: 'agy_00000000000000000000000000' }],
  ];

  it.each(ACTS)('%s is for the organiser of the programme only', async (field, input) => {
    const [season, other] = [await Season.announce(world), await Season.announce(world)];
    const asked = { version: 9, ...(input === undefined ? {} : { input }) };
    const told = async (as: TestActor): Promise<readonly string[]> => {
      const { answer, payload } = await season.run(field, asked, as);
      return answer.errors.length > 0 ? answer.errors.map((e) => e.extensions.code) : codesOf(payload);
    };
    for (const role of ['RESEARCH_OFFICE', 'JUDGE', 'COORDINATOR', 'VIEWER'] as const) expect([role, await told(await season.office(role))]).toEqual([role, ['FORBIDDEN']]);
    expect(await told(season.officer)).toEqual(['FORBIDDEN']);
    const [elsewhere] = await world.rows(season.tenant, program, [{ code: 'lain', name: 'Kompetisi Lain', tier: 'CITY' }]);
    expect(await told(await season.office('ORGANIZER', { programId: elsewhere }))).toEqual(['FORBIDDEN']);
    // Whoever may meets what is wrong with the request, and nobody of another tenant meets anything.
    expect(await told(season.organizer)).toEqual(['VERSION_CONFLICT']);
    expect(await told(await season.office('ORGANIZER', { programId: season.programId }))).toEqual(['VERSION_CONFLICT']);
    expect(await told(other.organizer)).toEqual(['NOT_FOUND']);
    const foreign = await season.run(field, { ...asked, edition: other.edition });
    const absent = await season.run(field, { ...asked, edition: `edn_${world.ids.next()}` });
    expect(codesOf(foreign.payload)).toEqual(['NOT_FOUND']);
    expect(foreign.payload).toEqual(absent.payload);
    expect(await season.trail()).toEqual([]);
  });
});
