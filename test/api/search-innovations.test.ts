import { agency } from '../../src/modules/agency/data/tables';
import { award, awardRevocation } from '../../src/modules/award/data/tables';
import { innovation, innovationAffair, innovationVersion, innovationWork } from '../../src/modules/innovation/data/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { World, type Answer, type TestTenant } from '../support/world';

interface Found {
  readonly totalCount: number;
  readonly standIns: readonly { readonly wrote: string; readonly read: readonly string[] }[];
  readonly unknown: readonly string[];
  readonly edges: readonly { readonly cursor: string; readonly score: number; readonly highlights: readonly { readonly part: string; readonly text: string; readonly ranges: readonly { readonly start: number; readonly length: number }[] }[]; readonly node: { readonly id: string; readonly title: string } }[];
  readonly nodes: readonly { readonly title: string }[];
  readonly facets: readonly { readonly kind: string; readonly values: readonly { readonly code: string | null; readonly count: number }[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const QUERY = `query($text: String!, $where: InnovationSearchWhere, $synthetic: SyntheticRows! = INCLUDE, $first: Int! = 20, $after: String) {
  searchInnovations(text: $text, where: $where, synthetic: $synthetic, first: $first, after: $after) {
    totalCount standIns { wrote read } unknown nodes { title } facets { kind values { code count } } pageInfo { hasNextPage endCursor }
    edges { cursor score highlights { part text ranges { start length } } node { id title } }
  }
}`;

describe('searchInnovations', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const ask = (variables: Record<string, unknown>): Promise<Answer> => world.ask(QUERY, { variables });
  const search = async (text: string, rest: Record<string, unknown> = {}): Promise<Found> => (await world.get<{ searchInnovations: Found }>(QUERY, { variables: { text, ...rest } })).searchInnovations;
  const titles = ({ nodes }: Found): string[] => nodes.map(({ title }) => title);
  const within = (tenant: TestTenant): Record<string, unknown> => ({ where: { organizers: [tenant.code] } });
  const codeOf = async (answer: Promise<Answer>): Promise<string | undefined> => (await answer).errors.at(0)?.extensions.code;
  /** A word that nobody else uses: other tests share the database. */
  const word = (): string => `zq${world.ids.next().slice(-10)}`;
  const affairs = async (): Promise<Map<string, string>> =>
    new Map((await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT a.code, a.id FROM government_affair a', [])).map(([code, id]) => [String(code), String(id)]));

  it('finds what is written with other affixes, and everything about it is told', async () => {
    const tenant = await world.tenant();
    const [office] = await world.rows(tenant, agency, [{ code: 'dinkes', name: 'Dinas Kesehatan', kind: 'DINAS' }]);
    const [id] = await world.rows(tenant, innovation, [{ title: 'Melayani Pengaduan Pasien', summary: 'Aduan dicatat <b>petugas</b> & dijawab.', agency_id: office }]);
    const found = await search('layanan aduan', within(tenant));
    expect(found).toMatchObject({ totalCount: 1, unknown: [], standIns: [], edges: [{ node: { id: `inn_${id}`, title: 'Melayani Pengaduan Pasien' } }] });
    expect(found.edges[0].highlights).toEqual([
      { part: 'TITLE', text: 'Melayani Pengaduan Pasien', ranges: [{ start: 0, length: 8 }, { start: 9, length: 9 }] },
      { part: 'SUMMARY', text: 'Aduan dicatat <b>petugas</b> & dijawab.', ranges: [{ start: 0, length: 5 }] },
    ]);
    expect(titles(await search('dinas kesehatan', within(tenant)))).toEqual(['Melayani Pengaduan Pasien']);
  });

  it('finds what a short name stands for by the short name, and the other way, in the innovations of others too', async () => {
    const tenant = await world.tenant();
    const [brand, x, y, z] = [word(), word(), word(), word()];
    await world.rows(tenant, innovation, [
      { title: `${brand} (Sistem ${x} ${y} ${z})`, acronym: brand }, { title: `Program ${x} ${y} ${z} Kelurahan` }, { title: `Kartu ${x}` }, { title: `Gerakan ${brand}` },
    ]);
    expect(titles(await search(brand, within(tenant))).sort()).toEqual([`${brand} (Sistem ${x} ${y} ${z})`, `Gerakan ${brand}`, `Program ${x} ${y} ${z} Kelurahan`].sort());
    expect(titles(await search(brand, within(tenant)))[0]).toBe(`${brand} (Sistem ${x} ${y} ${z})`);
    const back = titles(await search(`sistem ${x} ${y} ${z}`, within(tenant)));
    expect(back[0]).toBe(`${brand} (Sistem ${x} ${y} ${z})`);
    expect(back).toContain(`Gerakan ${brand}`);
    expect(back).not.toContain(`Kartu ${x}`);
  });

  it('looks for what goes on from a word that nobody wrote, and for one slip of the pen, and says so', async () => {
    const tenant = await world.tenant();
    const whole = word();
    await world.rows(tenant, innovation, [{ title: `Program ${whole}` }]);
    expect(await search(whole.slice(0, 9), within(tenant))).toMatchObject({ totalCount: 1, standIns: [{ wrote: whole.slice(0, 9), read: [whole] }] });
    const slip = `${whole.slice(0, 5)}${whole.slice(6)}`;
    expect(await search(slip, within(tenant))).toMatchObject({ totalCount: 1, standIns: [{ wrote: slip, read: [whole] }] });
    const none = `xxq${world.ids.next().slice(-8)}`;
    expect(await search(`${whole} ${none}`, within(tenant))).toMatchObject({ totalCount: 1, unknown: [none] });
    expect(await search(none)).toMatchObject({ totalCount: 0, edges: [], unknown: [none], facets: [{ values: [] }, { values: [] }, { values: [] }, { values: [] }, { values: [] }, { values: [] }] });
  });

  it.each([
    ['', 'BAD_USER_INPUT'], ['  \n ', 'BAD_USER_INPUT'], ['\u200b\u200d\u2060\ufeff', 'BAD_USER_INPUT'], ['\u3164\u115f\uffa0', 'BAD_USER_INPUT'], ['\u200b'.repeat(10_000), 'LIST_TOO_LONG'],
    ['a'.repeat(10_000), 'LIST_TOO_LONG'], ['kata '.repeat(2000), 'LIST_TOO_LONG'], ['dan untuk yang di', 'BAD_USER_INPUT'], ['%', 'BAD_USER_INPUT'], ['__', 'BAD_USER_INPUT'], ['%_%\'";--', 'BAD_USER_INPUT'],
    ['a', 'BAD_USER_INPUT'], [Array.from({ length: 30 }, (_, i) => `q${i}`).join(' '), 'LIST_TOO_LONG'],
  ])('%#: a text by which nothing can be found is refused in words, and nothing is asked of the database', async (text, code) => {
    const before = world.app.db.statements.count;
    const answer = await ask({ text });
    expect(answer.errors[0].extensions.code).toBe(code);
    expect(answer.errors[0].message.length).toBeLessThan(200);
    expect(answer.data).toEqual({ searchInnovations: null });
    expect(world.app.db.statements.count).toBe(before);
  });

  it('takes wildcards of SQL for what they are: no letters', async () => {
    const tenant = await world.tenant();
    const [one, two] = [word(), word()];
    await world.rows(tenant, innovation, [{ title: `Kartu ${one}` }, { title: `Kartu ${two}` }]);
    expect(titles(await search(`%${one}%`, within(tenant)))).toEqual([`Kartu ${one}`]);
    expect((await search(`${one.slice(0, 2)}_______`, within(tenant))).totalCount).toBe(0);
    expect((await search(`kartu' OR '1'='1 ${one}`, within(tenant))).totalCount).toBeLessThanOrEqual(2);
    expect(titles(await search(`${one.slice(0, 4)}\u200b${one.slice(4)}`, within(tenant)))).toEqual([`Kartu ${one}`]);
  });

  it('goes through all that was found page by page, each once, while more is published', async () => {
    const tenant = await world.tenant();
    const common = word();
    await world.rows(tenant, innovation, Array.from({ length: 7 }, (_, i) => ({ title: `Kartu ${common}`, summary: i < 3 ? `Kartu ${common} bagi warga` : null })));
    const all = (await search(common, within(tenant))).edges.map(({ node }) => node.id);
    expect(all).toHaveLength(7);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const found: Found = await search(common, { ...within(tenant), first: 2, after });
      seen.push(...found.edges.map(({ node }) => node.id));
      after = found.pageInfo.endCursor;
      expect(found.pageInfo.hasNextPage).toBe(page < 3);
      // How rare the word is changes with each: a page that counted anew would lose its place.
      if (page === 0) await world.rows(tenant, agency, [{ code: 'baru', name: 'Dinas Baru', kind: 'DINAS' }]);
      if (page === 1) await world.rows(await world.tenant(), innovation, Array.from({ length: 9 }, () => ({ title: `Lain ${common}` })));
    }
    expect(seen).toEqual(all);
    expect(await codeOf(ask({ text: `${common} lain`, ...within(tenant), first: 2, after }))).toBe('CURSOR_INVALID');
    expect(await codeOf(ask({ text: common, where: { organizers: ['32.72'] }, first: 2, after }))).toBe('CURSOR_INVALID');
    expect(await codeOf(ask({ text: common, after: 'x' }))).toBe('CURSOR_INVALID');
    expect(await codeOf(ask({ text: common, first: 0 }))).toBe('PAGE_SIZE_INVALID');
    expect(await codeOf(ask({ text: common, first: 101 }))).toBe('PAGE_SIZE_INVALID');
  });

  it('keeps a cursor within its length for the longest of questions', async () => {
    const tenant = await world.tenant();
    const words = Array.from({ length: 20 }, () => word().slice(0, 8));
    await world.rows(tenant, innovation, [{ title: words.join(' ') }, { title: words.join(' ') }, ...words.map((w) => ({ title: `${w} (Sistem ${words.slice(0, 10).join(' ')})`, acronym: w }))]);
    const first = await search(words.join(' '), { ...within(tenant), first: 1 });
    expect(first.totalCount).toBeGreaterThan(1);
    expect((await search(words.join(' '), { ...within(tenant), first: 1, after: first.pageInfo.endCursor })).edges).toHaveLength(1);
  });

  it('filters and counts alike: each count is what the filter then finds', async () => {
    const [tenant, other] = [await world.tenant(), await world.tenant()];
    const common = word();
    const known = await affairs();
    const made = await world.rows(tenant, innovation, [
      { title: `Satu ${common}`, iid_stage: 'TRIAL', implemented_earliest: '2020-01-01', implemented_latest: '2020-12-31' }, { title: `Dua ${common}`, iid_stage: 'IMPLEMENTATION', trial_earliest: '2021-05-01', trial_latest: '2021-05-31' },
      { title: `Tiga ${common}` },
    ]);
    await world.rows(other, innovation, [{ title: `Empat ${common}` }]);
    await world.rows(tenant, innovationAffair, [{ innovation_id: made[0], affair_id: known.get('WYD-01') ?? '', confidence: 'STATED' }, { innovation_id: made[0], affair_id: known.get('WYD-02') ?? '', confidence: 'LIKELY' }, { innovation_id: made[1], affair_id: known.get('WYD-02') ?? '', confidence: 'LIKELY' }]);
    const [kept, lost] = await world.rows(tenant, award, [{ name: 'Juara', level: 'RANK', year: 2021, recipient_tenant_id: tenant.id, innovation_id: made[0] }, { name: 'Juara', level: 'RANK', year: 2021, recipient_tenant_id: tenant.id, innovation_id: made[1] }]);
    expect(kept).not.toBe(lost);
    await world.rows(tenant, awardRevocation, [{ award_id: lost, reason: 'Keliru', revoked_on: '2022-01-01' }]);
    const found = await search(common);
    expect(found.totalCount).toBe(4);
    const filters: Readonly<Record<string, (code: string) => object>> = {
      AFFAIR: (code) => ({ affairs: [code] }), PROVINCE: (code) => ({ provinces: [code] }), KIND: (code) => ({ kinds: [code] }), YEAR: (code) => ({ fromYear: Number(code), toYear: Number(code) }),
      IID_STAGE: (code) => ({ iidStages: [code] }), AWARDED: (code) => ({ awarded: code === 'true' }),
    };
    for (const { kind, values } of found.facets) {
      for (const { code, count } of values.filter((value) => value.code !== null)) expect({ kind, code, count: (await search(common, { where: filters[kind](code ?? '') })).totalCount }).toEqual({ kind, code, count });
      if (kind !== 'AFFAIR') expect(values.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    }
    expect(Object.fromEntries(found.facets.map(({ kind, values }) => [kind, Object.fromEntries(values.map(({ code, count }) => [code ?? '-', count]))]))).toMatchObject({
      AFFAIR: { 'WYD-01': 1, 'WYD-02': 2, '-': 2 }, YEAR: { '2020': 1, '2021': 1, '-': 2 }, IID_STAGE: { TRIAL: 1, IMPLEMENTATION: 1, '-': 2 }, AWARDED: { true: 1, false: 3 }, KIND: { CITY: 4 },
    });
    expect(titles(await search(common, { where: { regions: [other.code] } }))).toEqual([`Empat ${common}`]);
    expect((await search(common, { where: { affairs: ['é'] } })).totalCount).toBe(0);
  });

  it.each<readonly [object, string]>([[{ affairs: [] }, 'FILTER_INVALID'], [{ affairs: null }, 'FILTER_INVALID'], [{ fromYear: 2022, toYear: 2020 }, 'FILTER_INVALID'], [{ fromYear: -1 }, 'FILTER_INVALID'], ...(['regions', 'provinces', 'affairs', 'organizers'] as const).map((name) => [{ [name]: Array.from({ length: 101 }, () => '32.72') }, 'LIST_TOO_LONG'] as const),
    [{ kinds: Array.from({ length: 101 }, () => 'CITY') }, 'LIST_TOO_LONG'], [{ iidStages: Array.from({ length: 101 }, () => 'TRIAL') }, 'LIST_TOO_LONG']])(
    'refuses the filter %j', async (where, code) => {
      expect(await codeOf(ask({ text: 'kesehatan', where }))).toBe(code);
    });

  it('follows what changes: a title, an office, an affair, an innovation that is taken away', async () => {
    const tenant = await world.tenant();
    const [before, after, bureau, renamed] = [word(), word(), word(), word()];
    const [office] = await world.rows(tenant, agency, [{ code: 'd', name: `Dinas ${bureau}`, kind: 'DINAS' }]);
    const [id] = await world.rows(tenant, innovation, [{ title: `Kartu ${before}`, agency_id: office }]);
    await world.change(tenant, innovation, id, { title: `Kartu ${after}` });
    expect([(await search(before)).totalCount, (await search(after)).totalCount]).toEqual([0, 1]);
    await world.rows(tenant, innovationVersion, [{ innovation_id: id, number: 1, title: `Kartu ${before}` }]);
    expect((await search(before)).edges[0].highlights[0].part).toBe('FORMER_TITLE');
    await world.change(tenant, agency, office, { name: `Dinas ${renamed}` });
    expect([(await search(bureau)).totalCount, (await search(renamed)).totalCount]).toEqual([0, 1]);
    await world.rows(tenant, innovationWork, [{ title: `Rahasia ${before}${after}`.slice(0, 60), status: 'DRAFT' }]);
    expect((await search(`rahasia ${before}${after}`.slice(0, 60))).totalCount).toBe(0);
    await world.system(async (tx, scope) => {
      await new TenantRepository(innovationVersion, scope.forTenant(tenant.id), tx).deleteWhere({ innovation_id: id });
      await new TenantRepository(innovation, scope.forTenant(tenant.id), tx).delete(id);
    });
    expect((await search(after)).totalCount).toBe(0);
  });

  it('leaves the made-up ones out unless they are asked for', async () => {
    const tenant = await world.tenant();
    const common = word();
    await world.rows(tenant, innovation, [{ title: `Kartu ${common}` }]);
    expect((await search(common, { synthetic: 'EXCLUDE' })).totalCount).toBe(0);
    expect((await search(common, { synthetic: 'ONLY' })).totalCount).toBe(1);
  });
});
