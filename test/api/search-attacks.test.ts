import fc from 'fast-check';
import { award, awardRevocation } from '../../src/modules/award/data/tables';
import { SEARCH } from '../../src/modules/finding';
import { innovation, innovationAffair } from '../../src/modules/innovation/data/tables';
import { shelfCheck } from '../../src/modules/shelf';
import { systemClock } from '../../src/platform/clock';
import { TenantRepository } from '../../src/tenancy/repository';
import { World, type Answer, type AskOptions, type TestTenant } from '../support/world';

interface Range {
  readonly start: number;
  readonly length: number;
}

interface Found {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly score: number; readonly highlights: readonly { readonly part: string; readonly text: string; readonly ranges: readonly Range[] }[]; readonly node: { readonly id: string; readonly title: string } }[];
  readonly facets: readonly { readonly kind: string; readonly values: readonly { readonly code: string | null; readonly count: number }[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const QUERY = `query($text: String!, $where: InnovationSearchWhere, $synthetic: SyntheticRows! = INCLUDE, $first: Int! = 20, $after: String) {
  searchInnovations(text: $text, where: $where, synthetic: $synthetic, first: $first, after: $after) {
    totalCount facets { kind values { code count } } pageInfo { hasNextPage endCursor } edges { cursor score highlights { part text ranges { start length } } node { id title } }
  }
}`;
const SIMILAR = 'query($title: String, $summary: String, $innovation: ID) { similarInnovations(title: $title, summary: $summary, innovation: $innovation, synthetic: INCLUDE, first: 50) { likeness score innovation { id title } } }';

describe('searchInnovations and similarInnovations under attack', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const ask = (variables: Record<string, unknown>, options: Omit<AskOptions, 'variables'> = {}): Promise<Answer> => world.ask(QUERY, { ...options, variables });
  const search = async (text: string, rest: Record<string, unknown> = {}): Promise<Found> => (await world.get<{ searchInnovations: Found }>(QUERY, { variables: { text, ...rest } })).searchInnovations;
  const titles = ({ edges }: Found): string[] => edges.map(({ node }) => node.title);
  const within = (tenant: TestTenant): Record<string, unknown> => ({ where: { organizers: [tenant.code] } });
  const word = (): string => `zq${world.ids.next().slice(-10)}`;

  const HOSTILE: readonly string[] = [
    '\0', 'kartu\0sehat', "'; DROP TABLE search_term; --", '%', '_', '%kartu%', '\\', '`', '"', '\u202eutrak\u202c', '\u200fkartu\u200f', '😀', '👨‍👩‍👧‍👦', '🇮🇩', '1️⃣', 'kártú', 'кarту', '漢字', 'ﷺ', '\ud800', 'kartu\udc00', '½', '\u0301', 'İ', 'ß', 'x'.repeat(200), 'a.b.c.d', '.'.repeat(200),
    'a.'.repeat(100), '(('.repeat(100), '=sicepot', '~abc', '{', '}', ':', 'kartu '.repeat(33), `${'sapi '.repeat(20)}kuda`, '\n\r\t\v\f', '\u2028\u2029', '__proto__', 'constructor', 'toString hasOwnProperty', 'null', 'NaN', '-1', '1e308',
  ];
  it.each(HOSTILE.map((text) => [text]))('answers %j or refuses it in words, and never breaks', async (text) => {
    for (const answer of [await ask({ text }), await world.ask(SIMILAR, { variables: { title: text, summary: text } })]) {
      const codes = answer.errors.map(({ extensions }) => extensions.code);
      expect(codes.filter((code) => !['BAD_USER_INPUT', 'LIST_TOO_LONG'].includes(code))).toEqual([]);
      if (codes.length === 0) expect(answer.data).not.toBeNull();
    }
  });

  it('goes both ways between a short name and what it stands for, however the short name is spelled', async () => {
    const tenant = await world.tenant();
    const rest = [word(), word()];
    const brand = `q${world.ids.next().slice(-8).replace(/[0-9]/g, 'x').toLowerCase()}`;
    const dotted = [...brand.toUpperCase()].join('.');
    await world.rows(tenant, innovation, [{ title: `${dotted} (Sistem Cepat ${rest.join(' ')})`, acronym: dotted }, { title: `Sistem Cepat ${rest.join(' ')} Kelurahan` }]);
    for (const text of [brand, brand.toUpperCase(), dotted, dotted.toLowerCase(), [...brand].join('-'), `${brand.slice(0, 3)} ${brand.slice(3)}`, `${brand.slice(0, 3)}-${brand.slice(3)}`, `${brand.slice(0, 4)}\u200b${brand.slice(4)}`]) {
      expect({ text, found: titles(await search(text, within(tenant))).sort() }).toEqual({ text, found: [`${dotted} (Sistem Cepat ${rest.join(' ')})`, `Sistem Cepat ${rest.join(' ')} Kelurahan`].sort() });
    }
    expect(titles(await search(`percepatan sistem ${rest.join(' ')}`, within(tenant)))[0]).toBe(`${dotted} (Sistem Cepat ${rest.join(' ')})`);
  });

  it.each([
    ['cepat', ['mempercepat', 'percepatan', 'dipercepat', 'tercepat', 'secepatnya']], ['layan', ['pelayanan', 'melayani', 'layanan', 'dilayani', 'layanannya']], ['terima', ['menerima', 'penerimaan', 'penerima', 'diterima']], ['nilai', ['menilai', 'penilaian', 'dinilai']],
    ['rawat', ['perawatan', 'merawat', 'perawat', 'dirawat']], ['tanam', ['menanam', 'penanaman', 'tanaman', 'ditanami']], ['daya', ['pemberdayaan', 'memberdayakan', 'berdaya']],
  ])('finds every form of %s by every other', async (root, forms) => {
    const tenant = await world.tenant();
    const own = word();
    const ids = await world.rows(tenant, innovation, [root, ...forms].map((form) => ({ title: `Gerak ${form} ${own}` })));
    for (const form of [root, ...forms]) expect({ form, count: (await search(`${form} ${own}`, within(tenant))).totalCount }).toEqual({ form, count: ids.length });
  });

  it('keeps its order over pages of any size while others publish, change and take away', async () => {
    const tenant = await world.tenant();
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.array(fc.constantFrom('add', 'drop', 'rename'), { maxLength: 6 }), async (size, acts) => {
      const common = word();
      const made = await world.rows(tenant, innovation, Array.from({ length: 9 }, (_, i) => ({ title: `Kartu ${common}`, summary: i % 3 === 0 ? null : `${common} `.repeat(i % 3) })));
      const whole = (await search(common, within(tenant))).edges.map(({ node }) => node.id);
      const spare = await world.rows(await world.tenant(), innovation, Array.from({ length: 6 }, () => ({ title: `Lain ${common}` })));
      expect(spare).toHaveLength(6);
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page === 0 || after !== null; page += 1) {
        const found: Found = await search(common, { ...within(tenant), first: size, after });
        seen.push(...found.edges.map(({ node }) => node.id));
        after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
        const act = acts[page];
        if (act === 'add') await world.rows(await world.tenant(), innovation, [{ title: `Baru ${common} ${common}` }]);
        if (act === 'rename') await world.change(tenant, innovation, made[0], { iid_stage: 'TRIAL' });
        if (act === 'drop') await world.rows(tenant, innovation, [{ title: `Tanpa kata ${page}` }]);
      }
      expect(seen).toEqual(whole);
    }), { numRuns: 5 });
  });

  it('takes a cursor from its own reader, text and filter only', async () => {
    const tenant = await world.tenant();
    const common = word();
    await world.rows(tenant, innovation, Array.from({ length: 3 }, () => ({ title: `Kartu ${common}` })));
    const [mine, other] = [await world.actor([{ tenant, role: 'VIEWER' }]), await world.actor([{ tenant, role: 'VIEWER' }])];
    const { data } = await ask({ text: common, first: 1 }, { as: mine });
    const after = (data?.searchInnovations as Found).pageInfo.endCursor;
    const code = async (variables: Record<string, unknown>, as: AskOptions['as']): Promise<string | undefined> => (await ask({ text: common, first: 1, after, ...variables }, { as })).errors.at(0)?.extensions.code;
    expect(await code({}, mine)).toBeUndefined();
    expect(await code({ first: 2 }, mine)).toBeUndefined();
    expect([await code({}, other), await code({}, null), await code({ synthetic: 'ONLY' }, mine), await code({ where: { awarded: false } }, mine), await code({ text: `${common} ` }, mine), await code({ after: `${String(after)}A` }, mine)]).toEqual(Array.from({ length: 6 }, () => 'CURSOR_INVALID'));
    const list = await world.ask('query($after: String) { innovations(first: 1, after: $after) { nodes { id } } }', { variables: { after }, as: mine });
    expect(list.errors[0].extensions.code).toBe('CURSOR_INVALID');
  });

  it('counts in every respect what a plain count of the rows comes to', async () => {
    const known = (await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT a.code, a.id FROM government_affair a ORDER BY a.code', [])).slice(0, 4).map(([code, id]) => ({ code: String(code), id: String(id) }));
    const row = fc.record({
      stage: fc.option(fc.constantFrom('INITIATIVE', 'TRIAL', 'IMPLEMENTATION')), begun: fc.option(fc.integer({ min: 2015, max: 2019 })), tried: fc.option(fc.integer({ min: 2010, max: 2014 })), affairs: fc.subarray([0, 1, 2, 3]), awards: fc.array(fc.boolean(), { maxLength: 3 }), of: fc.nat(1),
    });
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const [common, tenants] = [word(), [await world.tenant(), await world.tenant()]];
      for (const { stage, begun, tried, affairs, awards, of } of rows) {
        const [id] = await world.rows(tenants[of], innovation, [{
          title: `Kartu ${common}`, iid_stage: stage, ...(begun === null ? {} : { implemented_earliest: `${begun}-01-01`, implemented_latest: `${begun}-12-31` }), ...(tried === null ? {} : { trial_earliest: `${tried}-01-01`, trial_latest: `${tried}-12-31` }),
        }]);
        if (affairs.length > 0) await world.rows(tenants[of], innovationAffair, affairs.map((n) => ({ innovation_id: id, affair_id: known[n].id, confidence: 'STATED' as const })));
        const given = awards.length === 0 ? [] : await world.rows(tenants[1 - of], award, awards.map(() => ({ name: 'Juara', level: 'RANK' as const, year: 2021, recipient_tenant_id: tenants[of].id, innovation_id: id })));
        const lost = given.filter((_, i) => !awards[i]);
        if (lost.length > 0) await world.rows(tenants[1 - of], awardRevocation, lost.map((award_id) => ({ award_id, reason: 'Keliru', revoked_on: '2022-01-01' })));
      }
      const count = (values: readonly (string | null)[]): Record<string, number> => {
        const sums: Record<string, number> = {};
        for (const value of values) sums[value ?? '-'] = (sums[value ?? '-'] ?? 0) + 1;
        return sums;
      };
      const found = await search(common);
      expect(found.totalCount).toBe(rows.length);
      expect(Object.fromEntries(found.facets.map(({ kind, values }) => [kind, Object.fromEntries(values.map(({ code, count: n }) => [code ?? '-', n]))]))).toEqual({
        AFFAIR: count(rows.flatMap(({ affairs }) => (affairs.length === 0 ? [null] : affairs.map((n) => known[n].code)))), PROVINCE: count(rows.map(({ of }) => tenants[of].code)), KIND: count(rows.map(() => 'CITY')),
        YEAR: count(rows.map(({ begun, tried }) => (begun ?? tried)?.toString() ?? null)), IID_STAGE: count(rows.map(({ stage }) => stage)), AWARDED: count(rows.map(({ awards }) => String(awards.includes(true)))),
      });
    }), { numRuns: 5 });
  });

  it('marks places inside the text it shows, whatever letters stand around them', async () => {
    const tenant = await world.tenant();
    const own = word();
    const around = ['😀', '👨‍👩‍👧‍👦', '\u202e', 'é', 'e\u0301', '𝒳', '漢', '\u200b', ' ', '.', '(', 'ﷺ'];
    await world.rows(tenant, innovation, Array.from({ length: 12 }, (_, i) => ({ title: `${around[i]} ${own} ${around[(i + 5) % 12]}`, summary: `${around[i].repeat(60)} ${'kata '.repeat(40)}${around[(i + 3) % 12].repeat(30)} ${own.slice(0, 4)}\u200b${own.slice(4)} ${around[i].repeat(80)} ${own}` })));
    const { edges } = await search(own, within(tenant));
    expect(edges).toHaveLength(12);
    for (const { text, ranges } of edges.flatMap(({ highlights }) => highlights)) {
      expect(ranges.length).toBeGreaterThan(0);
      for (const { start, length } of ranges) expect(text.slice(start, start + length).replace(/\u200b/g, '')).toBe(own);
      expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text)).toBe(false);
    }
  });

  it('finds what is real and what is made up each where it belongs, and nothing that was taken away', async () => {
    const tenant = await world.tenant();
    const common = word();
    const [real, gone] = await world.rows(tenant, innovation, [{ title: `Nyata ${common}`, synthetic: 0 }, { title: `Hilang ${common}`, synthetic: 0 }, { title: `Contoh ${common}`, synthetic: 1 }]);
    await world.system((tx, scope) => new TenantRepository(innovation, scope.forTenant(tenant.id), tx).delete(gone));
    const byDefault = await world.get<{ searchInnovations: Found }>(QUERY.replace(', $synthetic: SyntheticRows! = INCLUDE', '').replace('synthetic: $synthetic, ', ''), { variables: { text: common } });
    expect(titles(byDefault.searchInnovations)).toEqual([`Nyata ${common}`]);
    expect(titles(await search(common, { synthetic: 'ONLY' }))).toEqual([`Contoh ${common}`]);
    expect(titles(await search(common)).sort()).toEqual([`Contoh ${common}`, `Nyata ${common}`]);
    const similar = await world.get<{ similarInnovations: readonly { readonly innovation: { readonly id: string } }[] }>(SIMILAR, { variables: { title: `Nyata ${common}` } });
    expect(similar.similarInnovations.map(({ innovation: { id } }) => id)).not.toContain(`inn_${gone}`);
    expect(similar.similarInnovations.map(({ innovation: { id } }) => id)).toContain(`inn_${real}`);
    const { search: drifts } = await shelfCheck(world.app.db, [SEARCH], systemClock, false);
    expect(drifts.filter(({ what }) => what.includes(tenant.id))).toEqual([]);
  });

  it('compares sixty innovations with the longest summaries of different words', async () => {
    const common = word();
    const tenant = await world.tenant();
    const letters = (n: number): string => n.toString(36).padStart(4, 'q');
    await world.rows(tenant, innovation, Array.from({ length: 64 }, (_, i) => ({ title: `Kartu ${common} ${i}`, summary: Array.from({ length: 1100 }, (__, k) => letters(i * 1100 + k)).join(' ') })));
    const { similarInnovations } = await world.get<{ similarInnovations: readonly unknown[] }>(SIMILAR, { variables: { title: `Kartu ${common}`, summary: Array.from({ length: 790 }, (_, k) => letters(900_000 + k)).join(' ') } });
    expect(similarInnovations.length).toBeGreaterThan(0);
  });

  it('costs so much that few are asked in one request', async () => {
    const many = Array.from({ length: 6 }, (_, i) => `a${i}: searchInnovations(text: "kartu", first: 1) { totalCount facets { kind values { code count } } }`).join(' ');
    const likes = Array.from({ length: 12 }, (_, i) => `a${i}: similarInnovations(title: "kartu", first: 1) { score }`).join(' ');
    for (const query of [`{ ${many} }`, `{ ${likes} }`]) expect((await world.ask(query)).errors[0].extensions.code).toBe('QUERY_TOO_COSTLY');
  });
});
