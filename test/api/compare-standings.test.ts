import { innovation, innovationAffair } from '../../src/modules/innovation/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import { governmentAffair, region as regionTable, regionVersion } from '../../src/modules/region/data/tables';
import { replication, replicationParent } from '../../src/modules/replication/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestTenant } from '../support/world';

interface Standing { group: string | null; groupIndonesian: string | null; among: number; band: string | null; rankFrom: number | null; rankTo: number | null; reason: string | null }
interface Cell {
  regionCode: string; year: number; metric: string; value: string | null; missing: string | null; unit: string; numerator: string | null; standing: Standing;
  interval: { low: string; high: string; method: string; things: number; among: number | null } | null; denominator: { metric: string; value: string; year: number; otherYear: boolean } | null;
  parts: { by: string; code: string | null; nameIndonesian: string; nameEnglish: string; things: number; share: string }[];
}
interface Comparison {
  cells: Cell[]; silent: { region: { code: string; name: string } }[]; metrics: { code: string; breakdowns: string[] }[];
  coverage: { metric: string; asked: number; answered: number; missing: { regionName: string; reason: string }[] }[];
}

const QUERY = `query($c: [String!]!, $y: [Int!]!, $m: [Metric!]!, $per: Denominator! = RAW, $by: [Breakdown!]! = [], $peers: PeerGrouping! = KIND) {
  compareRegions(codes: $c, years: $y, metrics: $m, per: $per, by: $by, peers: $peers) {
    metrics { code breakdowns } silent { region { code name } }
    cells { regionCode year metric value missing unit numerator denominator { metric value year otherYear } interval { low high method things among }
      standing { group groupIndonesian among band rankFrom rankTo reason } parts { by code nameIndonesian nameEnglish things share } }
    coverage { metric asked answered missing { regionName reason } }
  }
}`;

const told = (metric: string, year: number, value: number, parts: object = {}): object =>
  ({ subject: 'REGION', metric, year, value_scaled: value, scale: 0, unit: 'COUNT', origin: 'REPORTED', ...parts });
const people = (year: number, value: number): object => told('POPULATION', year, value, { unit: 'PEOPLE' });

describe('what a comparison shows', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const compare = async (codes: readonly string[], metrics: readonly string[], more: { years?: readonly number[]; per?: string; by?: readonly string[]; peers?: string } = {}): Promise<Comparison> =>
    (await world.get<{ compareRegions: Comparison }>(QUERY, { variables: { c: codes, y: more.years ?? [2023], m: metrics, per: more.per, by: more.by, peers: more.peers } })).compareRegions;
  const cellOf = async (tenant: TestTenant, metric: string, more: Parameters<typeof compare>[2] = {}): Promise<Cell> => (await compare([tenant.code], [metric], more)).cells[0];
  const observe = (tenant: TestTenant, rows: readonly object[]): Promise<string[]> => world.rows(tenant, observation, rows.map((row) => ({ region_id: tenant.regionId, ...row })));
  const cities = async (n: number): Promise<TestTenant[]> => {
    const made: TestTenant[] = [];
    for (let i = 0; i < n; i += 1) made.push(await world.tenant());
    return made;
  };

  it('places 27 regions of which two are silent: ranks as far as the intervals tell them apart, and the silent by name', async () => {
    const all = await cities(27);
    for (const [i, tenant] of all.slice(0, 25).entries()) await observe(tenant, [told('AWARDS', 2023, i < 20 ? 4 + (i % 4) : 60 + 20 * (i - 20)), told('AGENCIES', 2023, 30)]);
    const { cells, silent, coverage } = await compare(all.map(({ code }) => code), ['AWARDS'], { per: 'PER_AGENCY' });
    expect(cells).toHaveLength(27);
    expect(silent.map(({ region: { code } }) => code)).toEqual(all.slice(25).map(({ code }) => code));
    expect(coverage).toMatchObject([{ metric: 'AWARDS', asked: 27, answered: 25, missing: silent.map(({ region: { name } }) => ({ regionName: name, reason: 'NOT_RECORDED' })) }]);
    expect(cells.slice(25).map(({ value, standing }) => [value, standing.rankFrom, standing.reason, standing.among])).toEqual(Array(2).fill([null, null, 'NO_VALUE', 0]));
    const placed = cells.slice(0, 25).map(({ interval, standing }) => ({ low: Number(interval?.low), high: Number(interval?.high), ...standing }));
    for (const own of placed) {
      const [above, below] = [placed.filter(({ low }) => low > own.high).length, placed.filter(({ high }) => high < own.low).length];
      expect([own.among, own.group, own.rankFrom, own.rankTo, own.reason]).toEqual([25, 'CITY', above + 1, 25 - below, null]);
    }
    // The five with many share no rank with the twenty, who cannot be told apart among themselves.
    expect(placed.slice(0, 20).map(({ rankFrom, rankTo }) => [rankFrom, rankTo])).toEqual(Array(20).fill([6, 25]));
    expect(placed[24]).toMatchObject({ rankFrom: 1, band: 'BETTER' });
    expect(placed.slice(20).every(({ rankTo }) => Number(rankTo) <= 5)).toBe(true);
    expect(cells[0]).toMatchObject({ numerator: '4', value: '0.1333', interval: { method: 'GARWOOD', things: 4, low: '0.0363', high: '0.3414' } });
  });

  it('gives bands and no ranks where nobody can be told apart, where no interval is known and where sources contradict each other', async () => {
    const all = await cities(4);
    for (const [i, tenant] of all.entries()) await observe(tenant, [told('AWARDS', 2023, 5 + i), told('IID_SCORE', 2023, 5000 + 100 * i, { scale: 2, unit: 'INDEX_POINTS' }), told('PARTICIPANTS', 2023, 9)]);
    await observe(all[3], [told('IID_SCORE', 2023, 5900, { scale: 2, unit: 'INDEX_POINTS' })]);
    const { cells } = await compare(all.map(({ code }) => code), ['AWARDS', 'IID_SCORE', 'PARTICIPANTS', 'FINALISTS']);
    const of = (metric: string): unknown[] => cells.filter((cell) => cell.metric === metric).map(({ standing: { band, rankFrom, reason, among } }) => [band, rankFrom, reason, among]);
    expect(of('AWARDS')).toEqual(Array(4).fill(['MIDDLE', null, 'OVERLAP', 4]));
    expect(of('IID_SCORE')).toEqual([['WORSE', null, 'NO_INTERVAL', 3], ['MIDDLE', null, 'NO_INTERVAL', 3], ['BETTER', null, 'NO_INTERVAL', 3], [null, null, 'CONFLICTING', 0]]);
    expect(of('PARTICIPANTS')).toEqual(Array(4).fill([null, null, 'NO_BETTER_END', 0]));
    expect(of('FINALISTS')).toEqual(Array(4).fill([null, null, 'NOT_COMPARABLE', 0]));
  });

  it('does not place what is counted among what is reported', async () => {
    const all = await cities(5);
    for (const tenant of all.slice(0, 3)) await observe(tenant, [told('AWARDS', 2023, 5)]);
    for (const tenant of all.slice(3)) await world.rows(tenant, award, [{ name: 'Juara', level: 'RANK', rank: 1, year: 2023, recipient_tenant_id: tenant.id }]);
    const { cells } = await compare(all.map(({ code }) => code), ['AWARDS']);
    expect(cells.map(({ standing: { reason, among } }) => [reason, among])).toEqual([...Array<unknown>(3).fill(['OVERLAP', 3]), ...Array<unknown>(2).fill(['TOO_FEW_PEERS', 2])]);
  });

  it('groups by province and by size, and says so where that is not known', async () => {
    const [province, ...rest] = [await world.tenant('Provinsi Uji'), ...(await cities(4))];
    await world.system(async (tx, scope) => {
      await new SystemRepository(regionTable, scope, tx).update({ id: province.regionId }, { kind: 'PROVINCE' });
      for (const { regionId } of rest.slice(0, 3)) await new SystemRepository(regionVersion, scope, tx).update({ region_id: regionId }, { province_id: province.regionId });
    });
    for (const [i, tenant] of rest.entries()) await observe(tenant, [told('AWARDS', 2023, 5), ...(i === 3 ? [] : [people(2020 + 2 * i, 90_000 + 20_000 * i)])]);
    const groups = async (peers: string): Promise<unknown[]> => (await compare([province, ...rest].map(({ code }) => code), ['AWARDS'], { peers })).cells.map(({ standing: { group, reason, among } }) => [group?.replace(province.regionId, 'P') ?? null, reason, among]);
    const inProvince = ['REGENCY_OR_CITY:P', 'OVERLAP', 3];
    expect(await groups('PROVINCE')).toEqual([[null, 'NO_VALUE', 0], inProvince, inProvince, inProvince, [null, 'NO_GROUP', 0]]);
    expect((await groups('SIZE')).slice(1)).toEqual([['REGENCY_OR_CITY:SMALL', 'TOO_FEW_PEERS', 1], ['REGENCY_OR_CITY:MEDIUM', 'TOO_FEW_PEERS', 2], ['REGENCY_OR_CITY:MEDIUM', 'TOO_FEW_PEERS', 2], [null, 'NO_GROUP', 0]]);
    expect((await groups('ISLAND')).map((one) => (one as string[])[0])).toEqual(Array(5).fill(null));
    expect((await groups('ALL')).slice(1)).toEqual(Array(4).fill(['ALL', 'OVERLAP', 4]));
    expect((await compare([rest[0].code], ['AWARDS'], { peers: 'PROVINCE' })).cells[0].standing.groupIndonesian).toMatch(/^Kabupaten dan kota di Provinsi Uji/);
  });

  it('divides by people of the year, else of the newest year before, else of the nearest after, and says which', async () => {
    const [tenant, without] = await cities(2);
    await observe(tenant, [people(2019, 200_000), people(2021, 250_000), people(2025, 400_000), ...[2018, 2021, 2023, 2025].map((year) => told('AWARDS', year, 10))]);
    await observe(without, [told('AWARDS', 2023, 10)]);
    const { cells } = await compare([tenant.code], ['AWARDS'], { years: [2018, 2021, 2023, 2025], per: 'PER_100K_PEOPLE' });
    expect(cells.map(({ value, unit, denominator }) => [value, unit, denominator?.value, denominator?.year, denominator?.otherYear])).toEqual([
      ['5', 'PER_100K_PEOPLE', '200000', 2019, true], ['4', 'PER_100K_PEOPLE', '250000', 2021, false], ['4', 'PER_100K_PEOPLE', '250000', 2021, true], ['2.5', 'PER_100K_PEOPLE', '400000', 2025, false],
    ]);
    expect(cells[1].interval).toEqual({ low: '1.9181', high: '7.3562', method: 'GARWOOD', things: 10, among: null });
    expect(await cellOf(without, 'AWARDS', { per: 'PER_100K_PEOPLE' })).toMatchObject({ value: null, missing: 'NO_DENOMINATOR', numerator: '10' });
  });

  it('divides by obliged agencies of the same year alone', async () => {
    const [tenant] = await cities(1);
    await observe(tenant, [told('OBLIGED_AGENCIES', 2022, 30), told('AWARDS', 2022, 6), told('AWARDS', 2023, 6)]);
    const { cells } = await compare([tenant.code], ['AWARDS'], { years: [2022, 2023], per: 'PER_OBLIGED_AGENCY' });
    expect(cells.map(({ value, missing }) => value ?? missing)).toEqual(['0.2', 'NO_DENOMINATOR']);
  });

  it('gives a reported share the interval of its numbers where one report tells all three, and none otherwise', async () => {
    const [whole, alone, wrong] = await cities(3);
    const share = (value: number): object => told('COMPLIANCE_RATE', 2023, value, { scale: 2, unit: 'PERCENT', wording: 'definisi A' });
    const numbers = (met: number, wording: string): object[] => [told('AGENCIES_MEETING_DUTY', 2023, met, { wording }), told('OBLIGED_AGENCIES', 2023, 16, { wording })];
    await observe(whole, [share(6250), ...numbers(10, 'definisi A')]);
    await observe(alone, [share(6250), ...numbers(10, 'definisi B')]);
    await observe(wrong, [share(6250), ...numbers(11, 'definisi A')]);
    const { cells } = await compare([whole, alone, wrong].map(({ code }) => code), ['COMPLIANCE_RATE']);
    expect(cells.map(({ value, interval }) => [value, interval])).toEqual([['62.5', { low: '38.64', high: '81.52', method: 'WILSON', things: 10, among: 16 }], ['62.5', null], ['62.5', null]]);
  });

  it('takes counts apart and prints what is not mapped, never as zero', async () => {
    const [tenant, empty] = await cities(2);
    const affairs = await world.system((tx, scope) => new SystemRepository(governmentAffair, scope, tx).list({ code: 'health' }));
    const affairId = affairs[0]?.id ?? world.ids.next();
    if (affairs.length === 0) await world.system((tx, scope) => new SystemRepository(governmentAffair, scope, tx).insertAll([{ id: affairId, synthetic: 1, code: 'health', name_id: 'Kesehatan', name_en: 'Health', kind: 'MANDATORY_BASIC' }]));
    const since = { implemented_earliest: '2021-05-01', implemented_latest: '2021-05-31' };
    const [first] = await world.rows(tenant, innovation, [{ title: 'Satu', form: 'PUBLIC_SERVICE', ...since }, { title: 'Dua', ...since }, { title: 'Tiga', ...since }]);
    await world.rows(tenant, innovationAffair, [{ innovation_id: first, affair_id: affairId, confidence: 'STATED' }]);
    const { cells, metrics } = await compare([tenant.code, empty.code], ['INNOVATIONS_PUBLISHED', 'AWARDS'], { by: ['AFFAIR', 'AGE'] });
    expect(cells[0].parts.map(({ by, code, nameIndonesian, things, share }) => [by, code, nameIndonesian, things, share])).toEqual([
      ['AFFAIR', 'health', affairs[0]?.name_id ?? 'Kesehatan', 1, '33.33'], ['AFFAIR', null, 'Belum dipetakan', 2, '66.67'], ['AGE', '2', '2 tahun', 3, '100'],
    ]);
    expect(cells.slice(1).map(({ parts }) => parts)).toEqual([[], [], []]);
    expect(metrics.map(({ breakdowns }) => breakdowns.includes('AFFAIR'))).toEqual([true, false]);
    expect((await cellOf(tenant, 'INNOVATIONS_PUBLISHED', { by: ['FORM'] })).parts.map(({ code, nameEnglish, things }) => [code, nameEnglish, things])).toEqual([['PUBLIC_SERVICE', expect.any(String), 1], [null, 'Not mapped', 2]]);
  });

  it('says how old innovations are and how long replicas live, or that there are too few', async () => {
    const [source, maker] = await cities(2);
    const [original] = await world.rows(source, innovation, [{ title: 'Asal', implemented_earliest: '2019-01-01', implemented_latest: '2019-12-31' }]);
    const replicas = await world.rows(maker, replication, Array.from({ length: 6 }, (_, i) => ({
      title: `Replika ${i}`, state: i < 2 ? ('STOPPED' as const) : ('IMPLEMENTED' as const), confirmed_by: 'BOTH' as const, started_earliest: '2021-03-01', started_latest: '2021-03-31',
      ...(i < 2 ? { stopped_earliest: '2021-09-01', stopped_latest: '2021-09-30' } : {}),
    })));
    await world.rows(maker, replicationParent, replicas.map((replication_id) => ({ replication_id, parent_tenant_id: source.id, parent_innovation_id: original })));
    expect(await cellOf(source, 'INNOVATION_AGE')).toMatchObject({ value: '4', unit: 'YEARS', interval: null });
    expect(await cellOf(maker, 'REPLICA_SURVIVAL_12', { years: [2021] })).toMatchObject({ value: '66.67', unit: 'PERCENT', missing: null, interval: { method: 'GREENWOOD', things: 4, among: 6 } });
    await world.rows(maker, replication, [{ title: 'Satu', state: 'IMPLEMENTED', confirmed_by: 'BOTH', started_earliest: '2020-03-01', started_latest: '2020-03-31' }]);
    expect(await cellOf(maker, 'REPLICA_SURVIVAL_12', { years: [2020] })).toMatchObject({ value: null, missing: 'TOO_FEW', interval: null });
    expect(await cellOf(source, 'REPLICA_SURVIVAL_12', { years: [2021] })).toMatchObject({ value: null, missing: 'NOT_RECORDED' });
  });

  it.each<[string, object, string, string]>([
    ['a breakdown that none of the metrics has', { m: ['AWARDS'], by: ['SDG'] }, 'BAD_USER_INPUT', 'SDG'],
    ['a breakdown of what only sources tell', { m: ['IID_SCORE'], by: ['AFFAIR'] }, 'BAD_USER_INPUT', 'AFFAIR'],
    ['too many breakdowns', { m: ['INNOVATIONS_PUBLISHED'], by: ['SDG', 'AFFAIR', 'FORM', 'AGE'] }, 'LIST_TOO_LONG', 'by'],
    ['too many cells to take apart', { m: ['INNOVATIONS_PUBLISHED', 'ENTRIES_PUBLISHED'], by: ['CATEGORY', 'AGE'], c: Array.from({ length: 40 }, (_, i) => `x${i}`), y: Array.from({ length: 10 }, (_, i) => 2010 + i) }, 'LIST_TOO_LONG', '1600'],
    ['a grouping that is none', { m: ['AWARDS'], peers: 'WEALTH' }, 'BAD_USER_INPUT', 'WEALTH'],
  ])('refuses %s by its code', async (_name, parts, code, said) => {
    const answer = await world.ask(QUERY, { variables: { c: ['32.72'], y: [2023], ...parts } });
    expect([answer.errors.map((error) => error.extensions.code), answer.errors[0].message.includes(said)]).toEqual([[code], true]);
  });

  it('runs as many statements for many regions and years as for one, whatever is asked of them', async () => {
    const all = await cities(6);
    for (const tenant of all) await observe(tenant, [told('AWARDS', 2023, 5), people(2020, 100_000)]);
    const statements = async (codes: readonly string[], years: readonly number[]): Promise<number> => {
      const before = world.app.db.statements.count;
      await compare(codes, ['AWARDS', 'INNOVATIONS_PUBLISHED', 'INNOVATION_AGE', 'REPLICA_SURVIVAL_12', 'SCREENING_PASS_RATE', 'COMPLIANCE_RATE'], { years, per: 'PER_100K_PEOPLE', by: ['AFFAIR', 'AWARD_LEVEL'], peers: 'SIZE' });
      return world.app.db.statements.count - before;
    };
    const one = await statements([all[0].code], [2023]);
    expect(await statements(all.map(({ code }) => code), [2020, 2021, 2022, 2023])).toBe(one);
    // Codes, lineage, observations, population, tallies, lives, ages, two breakdowns and the names of affairs; the silent regions' rows.
    expect(one).toBeLessThanOrEqual(11);
  });
});
