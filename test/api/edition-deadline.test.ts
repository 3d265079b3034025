import { organization } from '../../src/modules/organization/data/tables';
import { preflightOfEntry } from '../../src/modules/preflight';
import { SystemRepository } from '../../src/tenancy/repository';
import { Season, TestClock } from '../support/season-scene';
import { World } from '../support/world';

const moved = (closesOn: string, reason = 'Permintaan peserta'): { closesOn: string; reason: string } => ({ closesOn, reason });

describe('the last day', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2023-02-10T03:00:00.000Z';
  });

  const open = async (): Promise<Season> => {
    const season = await Season.announce(world);
    await season.run('editionOpen', { version: 1 });
    return season;
  };
  const preflight = async (season: Season, entry: string) => {
    const session = { mode: 'scoped', tenantId: season.tenant.id } as const;
    const found = await preflightOfEntry((sql, params) => world.app.db.query(session, sql, params), season.tenant.id, entry, clock.at.slice(0, 10));
    if (found === null) throw new Error('no preflight');
    return found;
  };
  const changes = (season: Season): Promise<unknown[][]> =>
    world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT d.position, d.was_latest, d.closes_on, d.reason FROM deadline_change d WHERE d.tenant_id = ? ORDER BY d.position', [season.tenant.id]);

  it('moves for all, and what is counted from it changes at once: window and eligibility, back and forth', async () => {
    const season = await open();
    // Ripe on 2 May: five weeks too late for 28 March.
    const entry = await season.entry({}, '2021-05-02');
    const age = async () => (await preflight(season, entry)).findings.find((f) => f.clause.code === 'umur-minimum');
    expect(await age()).toMatchObject({ outcome: 'NOT_YET', earliest: '2023-05-02' });
    expect((await season.run('deadlineMove', { version: 2, input: moved('2023-05-02') })).payload).toMatchObject({ version: 3, edition: { closes: { earliest: '2023-05-02', latest: '2023-05-02' } }, problems: [] });
    expect(await age()).toMatchObject({ outcome: 'MET' });
    expect((await preflight(season, entry)).window.until).toBe('2023-05-02');
    expect((await season.run('deadlineMove', { version: 3, input: moved('2023-05-01', 'Sehari lebih awal') })).payload.problems).toEqual([]);
    expect(await age()).toMatchObject({ outcome: 'NOT_YET', earliest: '2023-05-02' });
    expect((await preflight(season, entry)).window.until).toBe('2023-05-01');
    expect(await changes(season)).toEqual([[1, '2023-03-28', '2023-05-02', 'Permintaan peserta'], [2, '2023-05-02', '2023-05-01', 'Sehari lebih awal']]);
    const trail = await season.trail();
    expect(trail.map((a) => a.action)).toEqual(['editionOpen', 'deadlineMove', 'deadlineMove']);
    expect(JSON.parse(trail[2].detail)).toEqual({ was: '2023-05-02', closesOn: '2023-05-01', reason: 'Sehari lebih awal' });
  });

  it('moves before the opening too, and says what it was where that was known by the month only', async () => {
    const season = await Season.announce(world, { edition: { closes_earliest: '2023-03-01', closes_latest: '2023-03-31' } });
    expect((await season.run('deadlineMove', { version: 1, input: moved('2023-03-20') })).payload.problems).toEqual([]);
    expect(await changes(season)).toEqual([[1, '2023-03-31', '2023-03-20', 'Permintaan peserta']]);
    expect((await season.run('editionOpen', { version: 2 })).payload.problems).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['before today', '2023-02-10', /2023-02-11/],
    ['before the opening', '2023-02-25', /2023-03-01/],
  ])('is never %s, in the zone of the organiser', async (_name, closesOn, words) => {
    const season = await Season.announce(world, closesOn === '2023-02-25' ? { edition: { opens_earliest: '2023-03-01', opens_latest: '2023-03-01' } } : {});
    // Already the 11th in Jakarta.
    clock.at = '2023-02-10T17:30:00.000Z';
    expect((await season.run('deadlineMove', { version: 1, input: moved(closesOn) })).payload.problems).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'closesOn'], message: expect.stringMatching(words) as unknown }]);
    expect(await changes(season)).toEqual([]);
  });

  it('does not move to where it is, without a reason, or once the edition is closed', async () => {
    const season = await open();
    expect((await season.run('deadlineMove', { version: 2, input: moved('2023-03-28') })).payload.problems).toMatchObject([{ code: 'ALREADY_DONE' }]);
    expect((await season.run('deadlineMove', { version: 2, input: moved('2023-04-28', ' \u200b ') })).payload.problems[0]).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'reason'] });
    clock.at = '2023-03-29T03:00:00.000Z';
    await season.run('editionClose', { version: 2 });
    expect((await season.run('deadlineMove', { version: 3, input: moved('2023-04-28') })).payload.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'SCREENING' }]);
    expect(await changes(season)).toEqual([]);
  });

  it('of two organisers who move it at once one is told, and both moves are never kept', async () => {
    const season = await open();
    const answers = await Promise.all(['2023-04-01', '2023-04-02', '2023-04-03', '2023-04-04'].map((d) => season.run('deadlineMove', { version: 2, input: moved(d) })));
    expect(answers.map((a) => a.payload.problems.map((p) => p.code).join()).sort()).toEqual(['', 'VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT']);
    expect(await changes(season)).toHaveLength(1);
  });

  it('is later for one entrant who was given more time, also after closing, and for nobody else', async () => {
    const season = await open();
    const [mine, theirs] = [await season.entry({ agency_id: season.agencies[0] }), await season.entry({ agency_id: season.agencies[1] })];
    const grant = (version: number, until: string) => season.run('extensionGrant', { version, input: { agency: `agy_${season.agencies[0]}`, until, reason: 'Banjir di kantor' } });
    expect((await grant(2, '2023-04-04')).payload).toMatchObject({ extension: { until: '2023-04-04', reason: 'Banjir di kantor', agency: { name: 'Dinas A' } }, problems: [] });
    expect((await preflight(season, mine)).window.until).toBe('2023-04-04');
    expect((await preflight(season, theirs)).window.until).toBe('2023-03-28');
    clock.at = '2023-03-29T03:00:00.000Z';
    await season.run('editionClose', { version: 3 });
    expect((await preflight(season, mine)).window.until).toBe('2023-04-04');
    expect((await grant(4, '2023-04-10')).payload.problems).toEqual([]);
    expect((await preflight(season, mine)).window.until).toBe('2023-04-10');
    const lists = 'query($t: String!) { workspace(tenant: $t) { extensions { nodes { until agency { code } } } } }';
    const seen = async (as = season.organizer): Promise<unknown> => (await world.get<{ workspace: { extensions: { nodes: unknown } } }>(lists, { as, variables: { t: season.tenant.code } })).workspace.extensions.nodes;
    expect(await seen()).toEqual([{ until: '2023-04-10', agency: { code: 'dinas-a' } }, { until: '2023-04-04', agency: { code: 'dinas-a' } }]);
    expect(await seen(season.officer)).toEqual(await seen());
    expect(await seen(await season.office('AGENCY_OFFICER', { agencyId: season.agencies[1] }))).toEqual([]);
    expect((await season.trail()).map((a) => a.action)).toEqual(['editionOpen', 'extensionGrant', 'editionClose', 'extensionGrant']);
  });

  it('is later for an organisation outside the government', async () => {
    const season = await open();
    const id = world.ids.next();
    await world.system((tx, scope) => new SystemRepository(organization, scope, tx).insertAll([{ id, synthetic: 1, code: `uji-${id.slice(-9)}`, name: 'Universitas Uji', kind: 'UNIVERSITY' } as never]));
    expect((await season.run('extensionGrant', { version: 2, input: { organization: `org_${id}`, until: '2023-04-04', reason: 'Ujian akhir' } })).payload.problems).toEqual([]);
  });

  it.each<[string, object, string, string[]]>([
    ['two entrants', { agency: 'agy_00000000000000000000000000', organization: 'org_00000000000000000000000000', until: '2023-04-04' }, 'VALIDATION_FAILED', ['input', 'agency']],
    ['none', { until: '2023-04-04' }, 'VALIDATION_FAILED', ['input', 'agency']],
    ['an agency that is not there', { agency: 'agy_00000000000000000000000000', until: '2023-04-04' }, 'NOT_FOUND', ['input', 'agency']],
    ['an id of another type', { agency: 'org_00000000000000000000000000', until: '2023-04-04' }, 'NOT_FOUND', ['input', 'agency']],
    ['an organisation that is not there', { organization: 'org_00000000000000000000000000', until: '2023-04-04' }, 'NOT_FOUND', ['input', 'organization']],
    ['a day no later than that of all', { until: '2023-03-28' }, 'VALIDATION_FAILED', ['input', 'until']],
    ['a day that is over', { until: '2023-02-09' }, 'VALIDATION_FAILED', ['input', 'until']],
  ])('is not moved for %s', async (_name, input, code, path) => {
    const season = await open();
    const who = 'agency' in input || 'organization' in input || path[1] === 'agency' ? {} : { agency: `agy_${season.agencies[0]}` };
    expect((await season.run('extensionGrant', { version: 2, input: { ...input, ...who, reason: 'Sebab apa pun' } })).payload.problems).toMatchObject([{ code, path }]);
    expect((await season.trail()).map((a) => a.action)).toEqual(['editionOpen']);
  });
});
