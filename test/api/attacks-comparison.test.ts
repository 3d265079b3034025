import { award, awardRevocation } from '../../src/modules/award/data/tables';
import { edition, editionGate, program } from '../../src/modules/competition/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import { region as regionTable, regionVersion } from '../../src/modules/region/data/tables';
import { replication } from '../../src/modules/replication/data/tables';
import { fixedClock } from '../../src/platform/clock';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestActor, type TestTenant } from '../support/world';

interface Cell {
  readonly value: string | null; readonly missing: string | null; readonly flag: string | null; readonly standing: { readonly reason: string | null }; readonly alternatives: readonly { readonly missing: string | null }[];
  readonly interval: { readonly low: string; readonly high: string; readonly things: number; readonly among: number | null } | null; readonly parts: readonly { readonly code: string | null; readonly nameEnglish: string; readonly things: number }[];
}
interface Payload { readonly observation: { readonly id: string } | null; readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[] }

const CELLS = `query($c: [String!]!, $y: [Int!]!, $m: [Metric!]!, $by: [Breakdown!]! = []) {
  compareRegions(codes: $c, years: $y, metrics: $m, by: $by, peers: ALL) { cells { value missing flag standing { reason } alternatives { missing } interval { low high things among } parts { code nameEnglish things } } }
}`;
const RECORD = 'mutation($t: String!, $k: String!, $i: ObservationRecordInput!) { done: observationRecord(tenant: $t, idempotencyKey: $k, input: $i) { observation { id } problems { code path } } }';
const DISPUTE = 'mutation($t: String!, $k: String!, $o: ID!, $i: ObservationDisputeInput!) { done: observationDispute(tenant: $t, observation: $o, idempotencyKey: $k, input: $i) { observation { id } problems { code path } } }';
const DOCUMENT = { document: { title: 'Laporan uji' }, unit: 'COUNT' };
const NOW = '2026-11-22T03:00:00.000Z';

describe('what a comparison must not make of figures', () => {
  let world: World;
  let keys = 0;
  beforeAll(async () => {
    world = await World.open(fixedClock(NOW));
  });
  afterAll(() => world.close());

  const cellsOf = async (tenants: readonly TestTenant[], metrics: readonly string[], years: readonly number[] = [2023], by: readonly string[] = []): Promise<readonly Cell[]> =>
    (await world.get<{ compareRegions: { cells: readonly Cell[] } }>(CELLS, { variables: { c: tenants.map(({ code }) => code), y: years, m: metrics, by } })).compareRegions.cells;
  const done = async (query: string, tenant: TestTenant, as: TestActor, variables: object): Promise<Payload> =>
    (await world.get<{ done: Payload }>(query, { as, variables: { t: tenant.code, k: `serangan-${world.ids.next()}-${(keys += 1)}`, ...variables } })).done;
  const office = (tenant: TestTenant): Promise<TestActor> => world.actor([{ tenant, role: 'RESEARCH_OFFICE' }]);
  const sent = async (host: TestTenant, from: TestTenant, entries: number): Promise<void> => {
    const [contest] = await world.rows(host, program, [{ code: `p-${world.ids.next()}`, name: 'Lomba', tier: 'PROVINCE' }]);
    const [held] = await world.rows(host, edition, [{ program_id: contest, year: 2023, name: 'Lomba', phase: 'RESULTS', held: 'HELD', results_at: NOW }]);
    await world.rows(host, editionGate, [{ edition_id: held, entrant_tenant_id: from.id, gate: 'SUBMITTED', entries }, { edition_id: held, entrant_tenant_id: from.id, gate: 'PASSED', entries: 0 }]);
  };

  it('leaves nobody out who sent entries and reached nothing: that share is zero, and none where nothing was sent', async () => {
    const [host, failed, silent, none] = [await world.tenant(), await world.tenant(), await world.tenant(), await world.tenant()];
    await sent(host, failed, 5);
    await sent(host, none, 0);
    const [rate, , awarded, screened] = await cellsOf([failed], ['FINALIST_RATE', 'FINALISTS_OF_REGION', 'AWARD_RATE', 'SCREENING_PASS_RATE']);
    for (const cell of [rate, awarded, screened]) expect(cell).toMatchObject({ value: '0', missing: null, interval: { low: '0', high: '43.45', things: 0, among: 5 } });
    expect((await cellsOf([silent, none], ['FINALIST_RATE'])).map(({ value, missing }) => [value, missing])).toEqual([[null, 'NOT_RECORDED'], [null, 'NOT_APPLICABLE']]);
  });

  it('shows a figure as contradicted when somebody says that there is none', async () => {
    const [province, mine, ...others] = [await world.tenant('Provinsi Uji'), await world.tenant(), await world.tenant(), await world.tenant(), await world.tenant()];
    await world.system((tx, scope) => new SystemRepository(regionVersion, scope, tx).update({ region_id: mine.regionId }, { province_id: province.regionId }));
    for (const tenant of others) await world.rows(tenant, observation, [{ subject: 'REGION', region_id: tenant.regionId, metric: 'AWARDS', year: 2023, value_scaled: 5, scale: 0, unit: 'COUNT', origin: 'REPORTED' }]);
    const told = await done(RECORD, mine, await office(mine), { i: { ...DOCUMENT, metric: 'AWARDS', year: 2023, value: '500' } });
    expect((await cellsOf([mine, ...others], ['AWARDS']))[0].standing.reason).toBeNull();
    expect((await done(DISPUTE, province, await office(province), { o: told.observation?.id, i: { ...DOCUMENT, missing: 'NOT_APPLICABLE', reason: 'Lombanya tidak pernah ada' } })).problems).toEqual([]);
    expect((await cellsOf([mine, ...others], ['AWARDS']))[0]).toMatchObject({ value: '500', flag: 'CONFLICTING', standing: { reason: 'CONFLICTING' }, alternatives: [{ missing: 'NOT_APPLICABLE' }] });
  });

  it('takes no dispute that says the same, also not that there is no figure', async () => {
    const tenant = await world.tenant();
    const as = await office(tenant);
    const told = await done(RECORD, tenant, as, { i: { ...DOCUMENT, metric: 'AWARDS', year: 2023, missing: 'NOT_REPORTED' } });
    const dispute = (i: object): Promise<Payload> => done(DISPUTE, tenant, as, { o: told.observation?.id, i: { ...DOCUMENT, reason: 'Menurut kami keliru', ...i } });
    expect((await dispute({ missing: 'NOT_REPORTED' })).problems).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'missing'] }]);
    expect((await dispute({ missing: 'NOT_ASSESSED' })).problems).toEqual([]);
  });

  it('does not let a figure of one year be filed under another', async () => {
    const tenant = await world.tenant();
    const as = await office(tenant);
    const record = async (i: object): Promise<readonly string[]> => (await done(RECORD, tenant, as, { i: { ...DOCUMENT, metric: 'PARTICIPANTS', year: 2023, value: '7', ...i } })).problems.map(({ path }) => path.join('.'));
    expect([await record({ from: '2024-01-01' }), await record({ until: '2022-12-31' }), await record({ from: '2050-01-01', until: '2050-12-31' })]).toEqual([['input.from'], ['input.until'], ['input.from']]);
    expect(await cellsOf([tenant], ['PARTICIPANTS'])).toMatchObject([{ value: null, missing: 'NOT_RECORDED', alternatives: [] }]);
    // One that meets its year and goes on beyond it is on record, and answers for no year.
    expect(await record({ from: '2023-06-01', until: '2024-05-31' })).toEqual([]);
    expect(await cellsOf([tenant], ['PARTICIPANTS'])).toMatchObject([{ value: null, missing: 'NOT_REPORTED' }]);
  });

  it('tells awards by the tier of the contest, as it is now; what no contest gave is not mapped, and what was taken back counts no more', async () => {
    const [host, mine] = [await world.tenant(), await world.tenant()];
    const programs = await world.rows(host, program, (['NATIONAL', 'PROVINCE'] as const).map((tier) => ({ code: `p-${world.ids.next()}`, name: 'Lomba', tier })));
    const editions = await world.rows(host, edition, programs.map((program_id) => ({ program_id, year: 2023, name: 'Lomba', phase: 'RESULTS' as const, held: 'HELD' as const })));
    const given = await world.rows(host, award, [editions[0], editions[0], editions[1], null].map((edition_id) => ({ edition_id, name: 'Juara', level: 'RANK' as const, year: 2023, recipient_tenant_id: mine.id })));
    const tiers = async (): Promise<readonly unknown[]> => (await cellsOf([mine], ['AWARDS'], [2023], ['AWARD_TIER']))[0].parts.map(({ code, nameEnglish, things }) => [code, nameEnglish, things]);
    expect(await tiers()).toEqual([['NATIONAL', 'Nation', 2], ['PROVINCE', 'Province', 1], [null, 'Not mapped', 1]]);
    await world.rows(host, awardRevocation, [{ award_id: given[0], reason: 'Dicabut', revoked_on: '2024-01-01' }]);
    await world.change(host, program, programs[1], { tier: 'CITY' });
    expect(await tiers()).toEqual([['CITY', 'City', 1], ['NATIONAL', 'Nation', 1], [null, 'Not mapped', 1]]);
  });

  it('says of replicas that are younger than the time asked for that it is too early, and of few that they are too few', async () => {
    const [young, few] = [await world.tenant(), await world.tenant()];
    const begun = (n: number, day: string): object[] => Array.from({ length: n }, (_, i) => ({ title: `Replika ${i}`, state: 'IMPLEMENTED', confirmed_by: 'BOTH', started_earliest: day, started_latest: day }));
    await world.rows(young, replication, begun(8, '2026-01-10'));
    await world.rows(few, replication, begun(4, '2023-01-10'));
    const survival = ['REPLICA_SURVIVAL_12', 'REPLICA_SURVIVAL_24'];
    expect((await cellsOf([young], survival, [2026])).map(({ value, missing }) => [value, missing])).toEqual(Array(2).fill([null, 'TOO_EARLY']));
    expect((await cellsOf([few], survival)).map(({ value, missing }) => [value, missing])).toEqual(Array(2).fill([null, 'TOO_FEW']));
  });

  it('counts no made-up row for a real region, and every row for a made-up one', async () => {
    const [real, made] = [await world.tenant(), await world.tenant()];
    const since = { implemented_earliest: '2021-05-01', implemented_latest: '2021-05-31' };
    await world.system((tx, scope) => new SystemRepository(regionTable, scope, tx).update({ id: real.regionId }, { synthetic: 0 }));
    try {
      for (const tenant of [real, made]) await world.rows(tenant, innovation, [{ title: 'Karangan satu', ...since }, { title: 'Karangan dua', ...since }, { title: 'Nyata', synthetic: 0, ...since }]);
      expect((await cellsOf([real, made], ['INNOVATIONS_PUBLISHED'], [2021])).map(({ value }) => value)).toEqual(['1', '3']);
    } finally {
      // On a shared server others count the real regions.
      await world.system((tx, scope) => new SystemRepository(regionTable, scope, tx).update({ id: real.regionId }, { synthetic: 1 }));
    }
  });
});
