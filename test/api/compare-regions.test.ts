import { edition, program } from '../../src/modules/competition/data/tables';
import { agency, serviceUnitYear } from '../../src/modules/agency/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { entry } from '../../src/modules/entry/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { observation } from '../../src/modules/observation/data/tables';
import { replication, replicationParent } from '../../src/modules/replication/data/tables';
import { source as sourceTable } from '../../src/modules/region/data/tables';
import { visit } from '../../src/modules/visit/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestTenant } from '../support/world';

interface Figure { value: string | null; text: string | null; origin: string | null; source: { code: string } | null; missing: string | null }
interface Cell extends Figure {
  regionCode: string; codeInForce: string | null; year: number; metric: string; unit: string; numerator: string | null; flag: string | null; synthetic: boolean;
  denominator: { value: string; year: number; origin: string; metric: string } | null; alternatives: Figure[]; related: (Figure & { dimensions: string | null; subjectKind: string })[];
}
interface Answer { compareRegions: { cells: Cell[]; regions: { askedAs: string[]; region: { code: string; name: string } }[]; coverage: { metric: string; asked: number; answered: number; missing: unknown[] }[] } }

const QUERY = `query($codes: [String!]!, $years: [Int!]!, $metrics: [Metric!]!, $per: Denominator! = RAW) {
  compareRegions(codes: $codes, years: $years, metrics: $metrics, per: $per) {
    regions { askedAs synthetic region { code name } }
    cells {
      regionCode codeInForce year metric value text unit numerator origin flag missing synthetic source { code }
      denominator { metric value year origin }
      alternatives { value text origin missing source { code } }
      related { value text origin missing dimensions subjectKind source { code } }
    }
    coverage { metric asked answered missing { regionCode regionName year reason } }
  }
}`;

const SIX = ['AWARDS', 'AGENCIES', 'SCORES', 'WINNERS', 'FINALISTS', 'PARTICIPANTS'];

const count = (metric: string, year: number, value: number, parts: object = {}): object =>
  ({ subject: 'REGION', metric, year, value_scaled: value, scale: 0, unit: 'COUNT', origin: 'REPORTED', ...parts });

describe('compareRegions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const compare = async (codes: readonly string[], years: readonly number[], metrics: readonly string[], per = 'RAW'): Promise<Answer['compareRegions']> =>
    (await world.get<Answer>(QUERY, { variables: { codes, years, metrics, per } })).compareRegions;
  const cellOf = async (tenant: TestTenant, year: number, metric: string, per = 'RAW'): Promise<Cell> => (await compare([tenant.code], [year], [metric], per)).cells[0];
  const observe = (tenant: TestTenant, rows: readonly object[]): Promise<string[]> => world.rows(tenant, observation, rows.map((row) => ({ region_id: tenant.regionId, ...row })));
  const source = async (confidence: 'OFFICIAL' | 'SECONDARY', published_on: string | null = null): Promise<{ id: string; code: string }> => {
    const id = world.ids.next();
    await world.system((tx, scope) => new SystemRepository(sourceTable, scope, tx).insertAll([{ id, synthetic: 1, code: `s-${id}`, title: 'Sumber uji', confidence, published_on }]));
    return { id, code: `s-${id}` };
  };
  const contest = async (tenant: TestTenant, editions: readonly { year: number; held: 'HELD' | 'NOT_HELD' | 'PLANNED' }[]): Promise<string[]> => {
    const [programId] = await world.rows(tenant, program, [{ code: `p-${world.ids.next()}`, name: 'Kompetisi uji', tier: 'CITY' }]);
    return world.rows(tenant, edition, editions.map(({ year, held }) => ({ program_id: programId, year, name: `Uji ${year}`, phase: 'RESULTS' as const, held })));
  };

  it('shows the official figure, keeps the other and our count beside it, and flags that they differ', async () => {
    const tenant = await world.tenant();
    const [official, paper] = [await source('OFFICIAL'), await source('SECONDARY', '2024-01-01')];
    await observe(tenant, [count('AWARDS', 2023, 7, { source_id: paper.id }), count('AWARDS', 2023, 5, { source_id: official.id, source_place: 'paragraf 3' })]);
    await world.rows(tenant, award, [{ name: 'Juara 1', level: 'RANK', rank: 1, year: 2023, recipient_tenant_id: tenant.id }]);
    expect(await cellOf(tenant, 2023, 'AWARDS')).toMatchObject({
      value: '5', numerator: '5', unit: 'COUNT', origin: 'REPORTED', flag: 'CONFLICTING', missing: null, source: { code: official.code }, denominator: null, synthetic: true,
      alternatives: [{ value: '7', origin: 'REPORTED', source: { code: paper.code } }, { value: '1', origin: 'COUNTED', source: null }],
    });
  });

  it('leaves parts, statements and other stretches of time beside the cell and tells why the whole is missing', async () => {
    const tenant = await world.tenant();
    await observe(tenant, [
      count('AGENCIES_ENTERED', 2021, 31, { dimensions: 'participant=AGENCY' }),
      { ...count('AWARDS', 2020, 0), value_scaled: null, value_text: 'banyak penghargaan', unit: 'TEXT', period_earliest: '2017-01-01', period_latest: '2020-12-31', origin: 'CLAIMED' },
      { ...count('IID_SCORE', 2021, 0), value_scaled: null, unit: 'INDEX_POINTS', missing_reason: 'NOT_ASSESSED' },
    ]);
    const { cells, coverage } = await compare([tenant.code], [2020, 2021], ['AGENCIES_ENTERED', 'AWARDS', 'IID_SCORE']);
    const [, awards, , parts, , score] = cells;
    expect(parts).toMatchObject({ year: 2021, value: null, missing: 'NOT_REPORTED', related: [{ value: '31', dimensions: 'participant=AGENCY' }], alternatives: [] });
    expect(awards).toMatchObject({ year: 2020, value: null, text: null, missing: 'NOT_REPORTED', related: [{ text: 'banyak penghargaan', origin: 'CLAIMED' }] });
    expect(score).toMatchObject({ value: null, origin: null, missing: 'NOT_ASSESSED' });
    expect(coverage.map(({ metric, asked, answered }) => [metric, asked, answered])).toEqual([['AGENCIES_ENTERED', 2, 0], ['AWARDS', 2, 0], ['IID_SCORE', 2, 0]]);
    expect(coverage[0].missing).toEqual([
      { regionCode: tenant.code, regionName: expect.any(String), year: 2020, reason: 'NOT_RECORDED' }, { regionCode: tenant.code, regionName: expect.any(String), year: 2021, reason: 'NOT_REPORTED' },
    ]);
  });

  it('takes the figure of the region\'s one edition for the region, but not that of one of two', async () => {
    const tenant = await world.tenant();
    const [only, one] = await contest(tenant, [{ year: 2021, held: 'HELD' }, { year: 2022, held: 'HELD' }]);
    await contest(tenant, [{ year: 2021, held: 'NOT_HELD' }, { year: 2022, held: 'HELD' }]);
    await observe(tenant, [count('ENTRIES_SENT', 2021, 65, { subject: 'EDITION', edition_id: only }), count('ENTRIES_SENT', 2022, 40, { subject: 'EDITION', edition_id: one })]);
    const { cells } = await compare([tenant.code], [2021, 2022], ['ENTRIES_SENT']);
    expect(cells).toMatchObject([{ value: '65', missing: null, related: [] }, { value: null, missing: 'NOT_REPORTED', related: [{ value: '40', subjectKind: 'EDITION' }] }]);
  });

  it('divides by the denominator of the same year, and says so when there is none', async () => {
    const tenant = await world.tenant();
    await observe(tenant, [count('ENTRIES_SENT', 2022, 65), count('ENTRIES_SENT', 2023, 124), count('AGENCIES', 2022, 31), count('SERVICE_UNITS', 2022, 49), count('IID_SCORE', 2022, 6046, { scale: 2, unit: 'INDEX_POINTS' })]);
    const perAgency = await compare([tenant.code], [2022, 2023], ['ENTRIES_SENT', 'IID_SCORE'], 'PER_AGENCY');
    expect(perAgency.cells).toMatchObject([
      { value: '2.0968', numerator: '65', unit: 'PER_AGENCY', denominator: { metric: 'AGENCIES', value: '31', year: 2022, origin: 'REPORTED' } },
      { value: '60.46', unit: 'INDEX_POINTS', denominator: null },
      { value: null, numerator: '124', unit: 'PER_AGENCY', missing: 'NO_DENOMINATOR', denominator: null },
      { value: null, missing: 'NOT_RECORDED' },
    ]);
    expect(await cellOf(tenant, 2022, 'ENTRIES_SENT', 'PER_SERVICE_UNIT')).toMatchObject({ value: '1.3265', denominator: { metric: 'SERVICE_UNITS', value: '49' } });
  });

  it('counts editions, entries, awards and innovations of a region; a contest that was not held is zero, no record is none', async () => {
    const [tenant, province] = [await world.tenant(), await world.tenant('Provinsi Uji')];
    const [held] = await contest(tenant, [{ year: 2021, held: 'HELD' }, { year: 2022, held: 'NOT_HELD' }, { year: 2023, held: 'PLANNED' }]);
    const [upper] = await contest(province, [{ year: 2022, held: 'HELD' }]);
    const [first, second] = await world.rows(tenant, innovation, [{ title: 'Satu' }, { title: 'Dua', implemented_earliest: '2022-02-01', implemented_latest: '2022-02-28' }, { title: 'Tanpa tanggal' }]);
    const entered = { innovation_tenant_id: tenant.id, entrant_tenant_id: tenant.id, participant: 'AGENCY', outcome: 'SUBMITTED', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED' } as const;
    await world.rows(tenant, entry, [{ ...entered, edition_id: held, title: 'Satu', innovation_id: first }, { ...entered, edition_id: held, title: 'Lain', innovation_tenant_id: null }]);
    await world.rows(province, entry, [{ ...entered, edition_id: upper, title: 'Dua', innovation_id: second }]);
    const told = { name: 'Top 10', level: 'TOP_LIST', recipient_tenant_id: tenant.id, year: 2022 } as const;
    await world.rows(province, award, [{ ...told, innovation_id: second, conflict_group: 'satu-penghargaan' }, { ...told, name: 'Top 9', conflict_group: 'satu-penghargaan' }, { ...told, name: 'Juara' }]);
    const { cells } = await compare([tenant.code, province.code], [2020, 2021, 2022, 2023], ['EDITIONS_PUBLISHED', 'ENTRIES_PUBLISHED', 'AWARDS', 'INNOVATIONS_PUBLISHED']);
    const table = (code: string, metric: string): (string | null)[] => cells.filter((c) => c.regionCode === code && c.metric === metric).map((c) => c.value ?? c.missing);
    expect(table(tenant.code, 'EDITIONS_PUBLISHED')).toEqual(['NOT_RECORDED', '1', '0', 'NOT_RECORDED']);
    expect(table(tenant.code, 'ENTRIES_PUBLISHED')).toEqual(['NOT_RECORDED', '2', '1', 'NOT_RECORDED']);
    expect(table(tenant.code, 'AWARDS')).toEqual(['NOT_RECORDED', 'NOT_RECORDED', '2', 'NOT_RECORDED']);
    expect(table(tenant.code, 'INNOVATIONS_PUBLISHED')).toEqual(['NOT_RECORDED', '1', '2', '2']);
    expect(table(province.code, 'EDITIONS_PUBLISHED')).toEqual(['NOT_RECORDED', 'NOT_RECORDED', '1', 'NOT_RECORDED']);
    expect(table(province.code, 'ENTRIES_PUBLISHED')).toEqual(Array(4).fill('NOT_RECORDED'));
  });

  it('counts agencies by their years, service units, replications and visits on the side of each region', async () => {
    const [host, guest] = [await world.tenant(), await world.tenant()];
    const [dinas] = await world.rows(host, agency, [
      { code: 'a', name: 'Dinas A', kind: 'DINAS' }, { code: 'b', name: 'Dinas B', kind: 'DINAS', valid_from: '2022-12-31' }, { code: 'c', name: 'Dinas C', kind: 'DINAS', valid_to: '2022-12-30' },
    ]);
    await world.rows(host, serviceUnitYear, [{ agency_id: dinas, year: 2022 }]);
    const [original] = await world.rows(host, innovation, [{ title: 'Asal' }]);
    const day = { started_earliest: '2022-03-01', started_latest: '2022-03-01' };
    const [made, , vague] = await world.rows(guest, replication, [
      { title: 'Jalan', state: 'IMPLEMENTED', confirmed_by: 'BOTH', ...day }, { title: 'Sepakat', state: 'AGREED', confirmed_by: 'BOTH', ...day },
      { title: 'Antara', state: 'CERTIFIED', confirmed_by: 'BOTH', started_earliest: '2021-12-01', started_latest: '2022-01-31' },
    ]);
    await world.rows(guest, replicationParent, [made, vague].map((replication_id) => ({ replication_id, parent_tenant_id: host.id, parent_innovation_id: original })));
    await world.rows(host, visit, [
      { topic: 'Kunjungan', state: 'DONE', guest_tenant_id: guest.id, held_earliest: '2021-01-01', held_latest: '2021-12-31' },
      { topic: 'Batal', state: 'CANCELLED', guest_tenant_id: guest.id, held_earliest: '2022-05-05', held_latest: '2022-05-05' },
    ]);
    const metrics = ['AGENCIES', 'SERVICE_UNITS', 'REPLICATIONS_IN', 'REPLICATIONS_OUT', 'VISITS_HOSTED', 'VISITS_MADE'];
    const { cells } = await compare([host.code, guest.code], [2021, 2022], metrics);
    const none = 'NOT_RECORDED';
    const row = (code: string, year: number): (string | null)[] => cells.filter((c) => c.regionCode === code && c.year === year).map((c) => c.value ?? c.missing);
    expect([row(host.code, 2021), row(host.code, 2022)]).toEqual([['2', none, none, none, '1', none], ['2', '1', none, '1', '0', none]]);
    expect([row(guest.code, 2021), row(guest.code, 2022)]).toEqual([[none, none, none, none, none, '1'], [none, none, '1', none, none, '0']]);
  });

  it('knows a region by its old and its new code, and that a province was not there yet', async () => {
    const { regions, cells } = await compare(['93.01', '91.01', '93'], [2020, 2022], ['IID_SCORE']);
    expect(regions).toMatchObject([{ askedAs: ['93.01', '91.01'], region: { code: '93.01', name: 'Kabupaten Merauke' } }, { askedAs: ['93'], region: { code: '93' } }]);
    expect(cells.map((c) => [c.regionCode, c.year, c.codeInForce, c.missing, c.synthetic])).toEqual([
      ['93.01', 2020, '91.01', 'NOT_RECORDED', false], ['93.01', 2022, '93.01', 'NOT_RECORDED', false],
      ['93', 2020, null, 'NOT_YET_EXISTING', false], ['93', 2022, '93', 'NOT_RECORDED', false],
    ]);
  });

  it.each<[string, object, string, string]>([
    ['an unknown code', { codes: ['32.72', '99.99'] }, 'NOT_FOUND', '99.99'],
    ['a code that was no longer in force', { codes: ['91.01'], years: [2023] }, 'NOT_FOUND', '93.01'],
    ['a code outside ASCII', { codes: ['32.7２'] }, 'NOT_FOUND', '32.7２'],
    ['no codes', { codes: [] }, 'BAD_USER_INPUT', 'codes'],
    ['no years', { years: [] }, 'BAD_USER_INPUT', 'years'],
    ['no metrics', { metrics: [] }, 'BAD_USER_INPUT', 'metrics'],
    ['a year that cannot be', { years: [20233] }, 'BAD_USER_INPUT', '20233'],
    ['a metric that is none', { metrics: ['HAPPINESS'] }, 'BAD_USER_INPUT', 'HAPPINESS'],
    ['too large a table', { codes: Array.from({ length: 40 }, (_, i) => `x${i}`), years: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], metrics: SIX }, 'LIST_TOO_LONG', '2400'],
    ['too many codes', { codes: Array.from({ length: 41 }, (_, i) => `x${i}`) }, 'LIST_TOO_LONG', '41'],
  ])('refuses %s by its code', async (_name, parts, code, said) => {
    const answer = await world.ask(QUERY, { variables: { codes: ['32.72'], years: [2021], metrics: ['AWARDS'], ...parts } });
    expect(answer.errors.map((error) => error.extensions.code)).toEqual([code]);
    expect(answer.errors[0].message).toContain(said);
    expect(answer.data?.compareRegions ?? null).toBeNull();
  });

  it('folds what is asked twice, marks made-up regions, and lets nothing made up into a real one', async () => {
    const tenant = await world.tenant();
    const answer = await world.ask(QUERY, { variables: { codes: [tenant.code, '53.21', tenant.code], years: [2021, 2021], metrics: ['AWARDS', 'AWARDS'] } });
    expect((answer.data as unknown as Answer).compareRegions.cells.map((c) => [c.regionCode, c.synthetic])).toEqual([[tenant.code, true], ['53.21', false]]);
    expect(answer.extensions.synthetic).toMatchObject({ rows: 2 });
    const real = await world.ask(QUERY, { variables: { codes: ['53.21'], years: [2021], metrics: ['AWARDS'] } });
    expect(real.extensions.synthetic).toBeUndefined();
    const region = await world.get<{ region: { id: string } }>('{ region(code: "53.21") { id } }');
    await world.rows(tenant, observation, [count('AWARDS', 2021, 9, { region_id: region.region.id.split('_')[1] })]);
    const [cell] = (await compare(['53.21'], [2021], ['AWARDS'])).cells;
    expect([cell.value, cell.alternatives, cell.related]).toEqual([null, [], []]);
  });

  it('runs the same number of statements for one region and year as for many', async () => {
    const tenants = await Promise.all(Array.from({ length: 6 }, () => world.tenant()));
    const metrics = ['AWARDS', 'ENTRIES_SENT', 'AGENCIES', 'IID_SCORE'];
    for (const tenant of tenants) {
      const { id } = await source('OFFICIAL');
      await observe(tenant, [2021, 2022].flatMap((year) => [count('AWARDS', year, 5, { source_id: id }), count('AWARDS', year, 6, { source_id: id }), count('ENTRIES_SENT', year, 3, { source_id: id })]));
    }
    const statements = async (codes: readonly string[], years: readonly number[]): Promise<number> => {
      const before = world.app.db.statements.count;
      await compare(codes, years, metrics, 'PER_AGENCY');
      return world.app.db.statements.count - before;
    };
    const one = await statements([tenants[0].code], [2021]);
    expect(await statements(tenants.map(({ code }) => code), [2020, 2021, 2022, 2023])).toBe(one);
    // Codes, observations, two countings; regions, sources of cells, sources of alternatives.
    expect(one).toBe(7);
  });

  it('costs its cells, so that a large table with much below each is refused before it is read', async () => {
    const cost = async (codes: number, years: number, metrics: number, fields: string): Promise<unknown> => {
      const query = QUERY.replace(/\{\n {4}regions[\s\S]*$/, `{ cells { ${fields} } } }`);
      const variables = { codes: Array.from({ length: codes }, (_, i) => `x${i}`), years: Array.from({ length: years }, (_, i) => 2015 + i), metrics: SIX.slice(0, metrics) };
      const answer = await world.ask(query, { variables });
      return [(answer.extensions.cost as { requested: number }).requested, answer.errors[0]?.extensions.code];
    };
    expect(await cost(3, 5, 2, 'value')).toEqual([31, 'NOT_FOUND']);
    expect(await cost(40, 10, 5, 'value source { code }')).toEqual([2001, 'NOT_FOUND']);
    expect(await cost(40, 10, 2, 'region { observations(first: 20) { nodes { value } } }')).toEqual([expect.any(Number), 'QUERY_TOO_COSTLY']);
  });

  it('answers the story of Kota Sukabumi with its conflicts, its silence and its sources', async () => {
    const years = [2021, 2022, 2023];
    const { cells, coverage } = await compare(['32.72'], years, ['ENTRIES_SENT', 'PARTICIPANTS', 'ENTRIES_COLLECTED', 'ENTRIES_PASSED_SCREENING', 'PRIZE_TV_SIZE', 'WINNER_NAMES', 'SERVICE_UNITS']);
    const at = (metric: string): Cell[] => cells.filter((c) => c.metric === metric);
    const told = (metric: string): (string | null)[] => at(metric).map((c) => c.value ?? c.missing);
    expect(told('ENTRIES_SENT')).toEqual(['65', 'NOT_RECORDED', 'NOT_RECORDED']);
    expect(told('PARTICIPANTS')).toEqual(['65', '65', 'NOT_RECORDED']);
    expect(told('ENTRIES_COLLECTED')).toEqual(['NOT_RECORDED', 'NOT_RECORDED', '124']);
    expect(told('ENTRIES_PASSED_SCREENING')).toEqual(['NOT_REPORTED', 'NOT_RECORDED', '124']);
    expect(told('SERVICE_UNITS')).toEqual(['28', '49', '49']);
    // 65 sent or participating, 124 collected or passed: the sources differ about what the number counts.
    expect([at('ENTRIES_SENT')[0], at('PARTICIPANTS')[0], at('ENTRIES_COLLECTED')[2], at('ENTRIES_PASSED_SCREENING')[2]].map((c) => c.flag)).toEqual(Array(4).fill('CONFLICTING'));
    expect(at('PARTICIPANTS')[1].flag).toBeNull();
    expect(at('ENTRIES_SENT')[0].related.map((r) => [r.value, r.dimensions])).toEqual(expect.arrayContaining([['61', 'participant=AGENCY'], ['4', 'participant=ROE']]));
    expect(at('PRIZE_TV_SIZE')[2]).toMatchObject({ value: '58', unit: 'INCH', flag: 'CONFLICTING', alternatives: [{ value: '85' }] });
    expect(at('WINNER_NAMES')[2]).toMatchObject({ value: null, text: null, origin: null, missing: 'NOT_REPORTED', source: { code: expect.any(String) } });
    expect(coverage.find((c) => c.metric === 'PARTICIPANTS')).toEqual({
      metric: 'PARTICIPANTS', asked: 3, answered: 2, missing: [{ regionCode: '32.72', regionName: 'Kota Sukabumi', year: 2023, reason: 'NOT_RECORDED' }],
    });
    expect(cells.filter((c) => c.missing === null && c.origin !== 'COUNTED' && c.source === null)).toEqual([]);
  });
});
