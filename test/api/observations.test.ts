import { edition, program } from '../../src/modules/competition/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import { tenant as tenantTable } from '../../src/modules/organization/data/tables';
import { region as regionTable, regionSuccession, regionVersion, source as sourceTable } from '../../src/modules/region/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestActor, type TestTenant } from '../support/world';

const FIELDS = `id metric year value valueText unit missingReason origin flag wording sourcePlace region { code } edition { year } source { code } document { title number issuedOn url }
  disputes { reason disputed { id value } } disputedBy { nodes { reason observation { value tenant { code } } } } alternatives { nodes { value } }`;
const RECORD = `mutation($t: String!, $k: String!, $i: ObservationRecordInput!) { observationRecord(tenant: $t, idempotencyKey: $k, input: $i) { observation { ${FIELDS} } problems { code message path } } }`;
const DISPUTE = `mutation($t: String!, $o: ID!, $k: String!, $i: ObservationDisputeInput!) { observationDispute(tenant: $t, observation: $o, idempotencyKey: $k, input: $i) { observation { ${FIELDS} } problems { code message path } } }`;

interface Row { id: string; value: string | null; flag: string | null; disputes: { reason: string; disputed: { id: string } } | null; disputedBy: { nodes: { observation: { value: string; tenant: { code: string } } }[] }; alternatives: { nodes: { value: string }[] } }
interface Payload { observation: Row | null; problems: { code: string; message: string; path: string[] }[] }

const DOCUMENT = { title: 'Laporan kinerja uji', number: '050/12', issuedOn: '2024-02-01', url: 'https://contoh.example.go.id/laporan.pdf' };
const told = (parts: object = {}): object => ({ metric: 'SERVICE_UNITS', year: 2023, value: '49', unit: 'COUNT', document: DOCUMENT, ...parts });
const instead = (parts: object = {}): object => ({ value: '51', unit: 'COUNT', document: { title: 'Surat bantahan' }, reason: 'Daftar UPP memuat dua unit lagi', ...parts });

describe('figures on record', () => {
  let world: World;
  let keys = 0;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const key = (): string => `angka-${world.ids.next()}-${String((keys += 1))}`;
  const office = async (tenant: TestTenant): Promise<TestActor> => world.actor([{ tenant, role: 'RESEARCH_OFFICE' }]);
  const record = async (tenant: TestTenant, as: TestActor, input: object, idempotencyKey = key()): Promise<Payload> =>
    (await world.get<{ observationRecord: Payload }>(RECORD, { as, language: 'en', variables: { t: tenant.code, k: idempotencyKey, i: input } })).observationRecord;
  const dispute = async (tenant: TestTenant, as: TestActor, of: string, input: object, idempotencyKey = key()): Promise<Payload> =>
    (await world.get<{ observationDispute: Payload }>(DISPUTE, { as, language: 'en', variables: { t: tenant.code, o: of, k: idempotencyKey, i: input } })).observationDispute;
  const recorded = async (tenant: TestTenant, as: TestActor, input: object): Promise<Row> => {
    const { observation: row, problems } = await record(tenant, as, input);
    if (row === null) throw new Error(JSON.stringify(problems));
    return row;
  };
  const ministry = async (): Promise<TestTenant> => {
    const tenant = await world.tenant();
    await world.system((tx, scope) => new SystemRepository(tenantTable, scope, tx).update({ id: tenant.id }, { kind: 'MINISTRY', region_id: null }));
    return tenant;
  };
  const cell = async (code: string, metric = 'SERVICE_UNITS'): Promise<{ value: string | null; flag: string | null; alternatives: { value: string | null }[]; related: unknown[] }> =>
    (await world.get<{ compareRegions: { cells: never[] } }>('query($c: [String!]!, $m: [Metric!]!) { compareRegions(codes: $c, years: [2023], metrics: $m) { cells { value flag alternatives { value } related { value } } } }', { variables: { c: [code], m: [metric] } })).compareRegions.cells[0];

  it('are put on the open shelf with their document or source, and read there by all', async () => {
    const tenant = await world.tenant();
    const as = await office(tenant);
    const row = await recorded(tenant, as, told({ wording: '49 UPP', sourcePlace: 'halaman 3' }));
    expect(row).toMatchObject({ metric: 'SERVICE_UNITS', year: 2023, value: '49', unit: 'COUNT', origin: 'REPORTED', flag: null, region: { code: tenant.code }, source: null, document: DOCUMENT, disputes: null, disputedBy: { nodes: [] } });
    const sourceId = world.ids.next();
    await world.system((tx, scope) => new SystemRepository(sourceTable, scope, tx).insertAll([{ id: sourceId, synthetic: 1, code: `s-${sourceId}`, title: 'Sumber uji', confidence: 'OFFICIAL' }]));
    const score = await recorded(tenant, as, { metric: 'IID_SCORE', year: 2023, value: '60.40', unit: 'INDEX_POINTS', source: `s-${sourceId}`, origin: 'CLAIMED', flag: 'PROVISIONAL' });
    expect(score).toMatchObject({ value: '60.4', origin: 'CLAIMED', flag: 'PROVISIONAL', source: { code: `s-${sourceId}` }, document: null });
    expect(await cell(tenant.code)).toMatchObject({ value: '49', flag: null, alternatives: [] });
    expect((await world.get<{ node: Row }>(`query($id: ID!) { node(id: $id) { ... on Observation { value document { title } } } }`, { variables: { id: row.id } })).node).toEqual({ value: '49', document: { title: DOCUMENT.title } });
  });

  it('may tell that a source does not tell, or tell in words', async () => {
    const tenant = await world.tenant();
    const as = await office(tenant);
    expect(await recorded(tenant, as, told({ value: null, missing: 'NOT_REPORTED' }))).toMatchObject({ value: null, missingReason: 'NOT_REPORTED' });
    expect(await recorded(tenant, as, told({ metric: 'IID_CLASS', value: null, text: 'Sangat Inovatif', unit: 'TEXT' }))).toMatchObject({ valueText: 'Sangat Inovatif', unit: 'TEXT' });
  });

  it('take effect once for one key', async () => {
    const tenant = await world.tenant();
    const as = await office(tenant);
    const once = key();
    const [a, b] = [await record(tenant, as, told(), once), await record(tenant, as, told(), once)];
    expect(a.observation?.id).toBe(b.observation?.id);
    expect((await record(tenant, as, told({ value: '50' }), once)).problems.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await cell(tenant.code)).toMatchObject({ value: '49', alternatives: [] });
  });

  it('are at most twenty of one government about one thing, metric and year, however many come at once', async () => {
    const tenant = await world.tenant();
    const as = await office(tenant);
    const answers = await Promise.all(Array.from({ length: 24 }, (_, i) => record(tenant, as, told({ value: String(i) }))));
    expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(Array(4).fill('LIMIT_REACHED'));
    expect((await cell(tenant.code)).alternatives).toHaveLength(19);
    expect((await record(tenant, as, told({ year: 2022 }))).problems).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['a unit that is not the metric\'s', { unit: 'PEOPLE' }, 'input.unit', 'COUNT'],
    ['decimals of a count', { value: '4.5' }, 'input.value', '0 decimals'],
    ['a count below zero', { value: '-1' }, 'input.value', 'at least 0'],
    ['more than can be kept', { value: '9999999999999999' }, 'input.value', 'too large'],
    ['a share above a hundred', { metric: 'COMPLIANCE_RATE', unit: 'PERCENT', value: '100.01' }, 'input.value', 'at most 100'],
    ['a score above the end of its scale', { metric: 'IID_SCORE', unit: 'INDEX_POINTS', value: '100.01' }, 'input.value', 'at most 100'],
    ['a rank of nought', { metric: 'IID_CITY_RANK', unit: 'RANK', value: '0' }, 'input.value', 'at least 1'],
    ['neither value nor words', { value: null }, 'input.value', 'exactly one'],
    ['both value and words', { text: 'empat puluh sembilan' }, 'input.value', 'exactly one'],
    ['that this server lacks it', { value: null, missing: 'NOT_RECORDED' }, 'input.missing', 'NOT_REPORTED'],
    ['a number for a statement', { metric: 'IID_CLASS', unit: 'TEXT' }, 'input.value', 'statement'],
    ['what this server counts', { metric: 'INNOVATIONS_PUBLISHED' }, 'input.metric', 'counted by this server'],
    ['what tells about visits alone', { metric: 'VISIT_DELEGATION_SIZE', unit: 'PEOPLE' }, 'input.metric', 'VISIT'],
    ['a count of one\'s own', { origin: 'COUNTED' }, 'input.origin', 'compliancePublish'],
    ['a contradiction by hand', { flag: 'CONFLICTING' }, 'input.flag', 'observationDispute'],
    ['no source at all', { document: null }, 'input.source', 'exactly one'],
    ['a source and a document', { source: 'kemendagri' }, 'input.source', 'exactly one'],
    ['an address that is none', { document: { title: 'Laporan', url: 'javascript:alert(1)' } }, 'input.document.url', 'web address'],
    ['a title of blanks', { document: { title: '   ' } }, 'input.document.title', 'letter'],
    ['a year to come', { year: 2999 }, 'input.year', '1945'],
    ['a year before there was a republic', { year: 1900 }, 'input.year', '1945'],
    ['a time that ends before it begins', { from: '2023-05-01', until: '2023-04-01' }, 'input.until', 'before'],
    ['a part that is no name and value', { dimensions: 'semua peserta' }, 'input.dimensions', 'characters'],
    ['two things at once', { region: '32.72', edition: 'edn_x' }, 'input.region', 'one alone'],
  ])('are refused for %s, and nothing changes', async (_name, parts, path, said) => {
    const tenant = await world.tenant();
    const { observation: row, problems } = await record(tenant, await office(tenant), told(parts));
    expect(row).toBeNull();
    expect(problems.map((problem) => problem.path.join('.'))).toContain(path);
    expect(problems.find((problem) => problem.path.join('.') === path)).toMatchObject({ code: 'VALIDATION_FAILED', message: expect.stringContaining(said) });
    expect(await cell(tenant.code)).toMatchObject({ value: null, alternatives: [], related: [] });
  });

  it('are told by a region of itself, by a province of its own regions and by a ministry of all, and by nobody else', async () => {
    const [province, city, stranger, national] = [await world.tenant('Provinsi Uji'), await world.tenant(), await world.tenant(), await ministry()];
    await world.system((tx, scope) => new SystemRepository(regionVersion, scope, tx).update({ region_id: city.regionId }, { province_id: province.regionId }));
    for (const tenant of [province, national, city]) expect((await record(tenant, await office(tenant), told({ region: city.code }))).problems).toEqual([]);
    expect((await record(stranger, await office(stranger), told({ region: city.code }))).problems).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'region'] }]);
    expect((await record(city, await office(city), told({ region: province.code }))).problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await record(national, await office(national), told())).problems).toMatchObject([{ path: ['input', 'region'] }]);
    const ofRole = async (role: 'COORDINATOR' | 'VIEWER' | 'AGENCY_OFFICER' | 'JUDGE'): Promise<string[]> => (await record(city, await world.actor([{ tenant: city, role }]), told({ year: 2022 }))).problems.map(({ code }) => code);
    expect([await ofRole('COORDINATOR'), await ofRole('VIEWER'), await ofRole('AGENCY_OFFICER'), await ofRole('JUDGE')]).toEqual([[], ['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
  });

  it('tell of own editions in their own year, and of nobody else\'s', async () => {
    const [tenant, other] = [await world.tenant(), await world.tenant()];
    const [programId] = await world.rows(tenant, program, [{ code: 'uji', name: 'Kompetisi uji', tier: 'CITY' }]);
    const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 2023, name: 'Uji 2023', phase: 'RESULTS', held: 'HELD' }]);
    const of = (year: number): object => told({ metric: 'ENTRIES_SENT', value: '65', year, edition: `edn_${editionId}` });
    expect(await recorded(tenant, await office(tenant), of(2023))).toMatchObject({ edition: { year: 2023 }, region: { code: tenant.code } });
    expect(await cell(tenant.code, 'ENTRIES_SENT')).toMatchObject({ value: '65' });
    expect((await record(tenant, await office(tenant), of(2022))).problems).toMatchObject([{ path: ['input', 'year'], message: expect.stringContaining('2023') }]);
    expect((await record(other, await office(other), of(2023))).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'edition'] }]);
  });

  it('are not told of a year before a region was there, nor under a code that it bore no more: both name what became of it', async () => {
    const [parent, child, national] = [await world.tenant('Induk'), await world.tenant('Anak'), await ministry()];
    const as = await office(national);
    const old = `o${world.ids.next().slice(-8)}`;
    await world.system(async (tx, scope) => {
      const versions = new SystemRepository(regionVersion, scope, tx);
      await versions.update({ region_id: child.regionId }, { valid_from: '2022-07-25' });
      await versions.update({ region_id: parent.regionId }, { valid_from: '2022-07-25' });
      await versions.insertAll([{ id: world.ids.next(), synthetic: 1, region_id: parent.regionId, code: old, name: 'Induk', kind: 'CITY', province_id: null, valid_to: '2022-07-24' }]);
      await new SystemRepository(regionSuccession, scope, tx).insertAll([{ id: world.ids.next(), synthetic: 1, from_region_id: parent.regionId, to_region_id: child.regionId, kind: 'SPLIT', effective_on: '2022-07-25', basis: 'UU uji' }]);
    });
    const [{ name }] = await world.system((tx, scope) => new SystemRepository(regionTable, scope, tx).list({ id: parent.regionId }));
    expect((await record(national, as, told({ region: child.code, year: 2021 }))).problems).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'year'], message: expect.stringContaining(`${parent.code} ${name} (2022-07-25)`) }]);
    expect((await record(national, as, told({ region: child.code, year: 2022 }))).problems).toEqual([]);
    expect((await record(national, as, told({ region: old, year: 2023 }))).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'region'], message: expect.stringMatching(new RegExp(`now ${parent.code} .*; ${child.code} `)) }]);
    expect((await record(national, as, told({ region: old, year: 2021 }))).observation).toMatchObject({ region: { code: parent.code } });
    const compared = async (codes: string[], years: number[]): Promise<{ errors: readonly { message: string }[]; data: unknown }> =>
      world.ask('query($c: [String!]!, $y: [Int!]!) { compareRegions(codes: $c, years: $y, metrics: [SERVICE_UNITS]) { regions { cameFrom { code effectiveOn basis } gaveRise { code } } cells { missing } series { points { year flag breaks } } } }', { variables: { c: codes, y: years }, language: 'en' });
    expect((await compared([old], [2023])).errors).toMatchObject([{ message: expect.stringMatching(new RegExp(`now ${parent.code} .*out of it came ${child.code} `)), extensions: { code: 'NOT_FOUND' } }]);
    expect((await compared([child.code], [2021])).data).toMatchObject({ compareRegions: { regions: [{ cameFrom: [{ code: parent.code, effectiveOn: '2022-07-25', basis: 'UU uji' }], gaveRise: [] }], cells: [{ missing: 'NOT_YET_EXISTING' }] } });
    await recorded(national, as, told({ region: parent.code, year: 2023 }));
    expect((await compared([parent.code], [2021, 2023])).data).toMatchObject({ compareRegions: { regions: [{ gaveRise: [{ code: child.code }] }], series: [{ points: [{ year: 2021, breaks: [] }, { year: 2023, flag: 'BREAK', breaks: ['REGION'] }] }] } });
  });

  describe('are disputed', () => {
    it('by another government: both stay, the cell shows both as conflicting, and each names the other', async () => {
      const [national, city] = [await ministry(), await world.tenant()];
      const first = await recorded(national, await office(national), told({ region: city.code }));
      const { observation: second, problems } = await dispute(city, await office(city), first.id, instead());
      expect(problems).toEqual([]);
      expect(second).toMatchObject({ value: '51', flag: 'CONFLICTING', year: 2023, region: { code: city.code }, disputes: { reason: 'Daftar UPP memuat dua unit lagi', disputed: { id: first.id, value: '49' } } });
      const { node } = await world.get<{ node: Row }>(`query($id: ID!) { node(id: $id) { ... on Observation { value flag disputedBy { nodes { observation { value tenant { code } } } } } } }`, { variables: { id: first.id } });
      expect(node).toEqual({ value: '49', flag: null, disputedBy: { nodes: [{ observation: { value: '51', tenant: { code: city.code } } }] } });
      const { value, flag, alternatives } = await cell(city.code);
      expect([flag, [value, ...alternatives.map((one) => one.value)].sort()]).toEqual(['CONFLICTING', ['49', '51']]);
    });

    it('once by one government, with another figure, and by those who may tell of the region', async () => {
      const [national, city, stranger] = [await ministry(), await world.tenant(), await world.tenant()];
      const first = await recorded(national, await office(national), told({ region: city.code }));
      const as = await office(city);
      const refusals = async (who: TestTenant, input: object, of = first.id): Promise<string[]> => (await dispute(who, await office(who), of, input)).problems.map(({ code, path }) => `${code} ${path.join('.')}`);
      expect(await refusals(stranger, instead())).toEqual(['FORBIDDEN observation']);
      expect(await refusals(city, instead({ value: '49.0' }))).toEqual(['VALIDATION_FAILED input.value']);
      expect(await refusals(city, instead({ unit: 'PEOPLE' }))).toEqual(['VALIDATION_FAILED input.unit']);
      expect(await refusals(city, instead({ document: null, source: 'tidak-ada' }))).toEqual(['NOT_FOUND input.source']);
      expect(await refusals(city, instead(), 'obs_tidakada')).toEqual(['NOT_FOUND observation']);
      expect(await cell(city.code)).toMatchObject({ value: '49', flag: null, alternatives: [] });
      const answers = await Promise.all([dispute(city, as, first.id, instead()), dispute(city, as, first.id, instead({ value: '52' }))]);
      expect(answers.map(({ problems }) => problems.map(({ code }) => code).join()).sort()).toEqual(['', 'ALREADY_DONE']);
      expect((await cell(city.code)).alternatives).toHaveLength(1);
    });

    it('also a figure of one\'s own edition by the province: it answers for the same cell', async () => {
      const [province, city] = [await world.tenant('Provinsi Uji'), await world.tenant()];
      await world.system((tx, scope) => new SystemRepository(regionVersion, scope, tx).update({ region_id: city.regionId }, { province_id: province.regionId }));
      const [programId] = await world.rows(city, program, [{ code: 'uji', name: 'Kompetisi uji', tier: 'CITY' }]);
      const [editionId] = await world.rows(city, edition, [{ program_id: programId, year: 2023, name: 'Uji 2023', phase: 'RESULTS', held: 'HELD' }]);
      const [id] = await world.rows(city, observation, [{ subject: 'EDITION', edition_id: editionId, region_id: city.regionId, metric: 'ENTRIES_SENT', year: 2023, value_scaled: 65, scale: 0, unit: 'COUNT', origin: 'REPORTED' }]);
      const provincial = await dispute(province, await office(province), `obs_${id}`, instead({ value: '61' }));
      expect(provincial.observation).toMatchObject({ edition: null, alternatives: { nodes: [] } });
      const own = await dispute(city, await office(city), String(provincial.observation?.id), instead({ value: '66' }));
      expect(own.problems).toEqual([]);
      const { value, flag, alternatives, related } = await cell(city.code, 'ENTRIES_SENT');
      expect([flag, [value, ...alternatives.map((one) => one.value)].sort(), related]).toEqual(['CONFLICTING', ['61', '65', '66'], []]);
    });

    it('also by the government that told it: the two share a mark, and are alternatives of each other', async () => {
      const tenant = await world.tenant();
      const as = await office(tenant);
      const first = await recorded(tenant, as, told());
      const { observation: second } = await dispute(tenant, as, first.id, instead());
      expect(second?.alternatives.nodes.map(({ value }) => value).sort()).toEqual(['49', '51']);
    });
  });
});
