import { edition, program, round, roundPlan, rubric, rubricCriterion } from '../../src/modules/competition/data/tables';
import { entry } from '../../src/modules/entry/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { ranking, rankingCriterion, rankingPlace } from '../../src/modules/ranking/data/tables';
import { codes } from '../support/clean';
import { World, type TestTenant } from '../support/world';

const ORDERS = 'compared spearman kendallTau refusal words';
const AGREEMENT = `query($l: ID!, $u: ID!, $first: Int, $skip: Int) { tierAgreement(lower: $l, upper: $u) { ${ORDERS} lower { year } upper { program { tier } } byStandardRefusal byStandard { tag ${ORDERS} }
  pairs(first: $first, skip: $skip) { lowerStanding upperStanding innovation { id title } lowerEntry { title } upperEntry { title } } } }`;

interface Orders {
  readonly compared: number;
  readonly spearman: string | null;
  readonly kendallTau: string | null;
  readonly refusal: string | null;
  readonly words: string;
}
interface Agreement extends Orders {
  readonly lower: { readonly year: number };
  readonly upper: { readonly program: { readonly tier: string } };
  readonly byStandardRefusal: string | null;
  readonly byStandard: readonly (Orders & { readonly tag: string })[];
  readonly pairs: readonly { readonly lowerStanding: number; readonly upperStanding: number; readonly innovation: { readonly id: string; readonly title: string } | null; readonly lowerEntry: { readonly title: string }; readonly upperEntry: { readonly title: string } }[];
}
/** The released marks of an entry by criterion, in hundredths. */
type Marked = readonly number[];

/** An edition on the shelf, as a release would have left it; everything is written as rows. */
class Shelf {
  private constructor(readonly world: World, readonly tenant: TestTenant, readonly edition: string, readonly rounds: readonly string[], readonly criteria: readonly string[]) {}

  static async of(world: World, tenant: TestTenant, tier: 'CITY' | 'PROVINCE', rounds: number, standards: readonly (string | null)[]): Promise<Shelf> {
    const [programId] = await world.rows(tenant, program, [{ code: 'banding', name: 'Lomba banding', tier }]);
    const [id] = await world.rows(tenant, edition, [{ program_id: programId, year: 2026, name: 'Lomba banding 2026', phase: 'RESULTS', held: 'HELD' }]);
    const [rubricId] = await world.rows(tenant, rubric, [{ code: 'lembar', revision: 1, name: 'Lembar', name_en: 'Sheet', body_hash: 'b'.repeat(64) }]);
    const criteria = await world.rows(tenant, rubricCriterion, standards.map((tags, i) => ({ rubric_id: rubricId, position: i + 1, code: `k${i}`, name: 'k', name_en: 'k', weight: Math.floor(10_000 / standards.length), most_points: 100, standards: tags })));
    const ids = await world.rows(tenant, round, [
      { edition_id: id, position: 1, name: 'Seleksi administrasi', method: 'SCREENING' }, ...Array.from({ length: rounds }, (_, i) => ({ edition_id: id, position: i + 2, name: `Tahap ${i + 1}`, method: 'DESK_EVALUATION' as const })),
    ]);
    await world.rows(tenant, roundPlan, ids.slice(1).map((round_id) => ({ round_id, rubric_id: rubricId, cut: 'NONE' as const })));
    return new Shelf(world, tenant, id, ids.slice(1), criteria);
  }

  /** Publishes entries of innovations of an owner; answers their ids. */
  entries(owner: TestTenant, innovations: readonly (string | null)[], prefix: string): Promise<string[]> {
    return this.world.rows(this.tenant, entry, innovations.map((innovation_id, i) => ({
      edition_id: this.edition, title: `${prefix} ${i + 1}`, innovation_tenant_id: innovation_id === null ? null : owner.id, innovation_id, participant: 'AGENCY' as const, outcome: 'FINALIST' as const,
      score_state: 'NOT_REPORTED' as const, rank_state: 'NOT_REPORTED' as const,
    })));
  }

  /** A released ranking of a round: entries with rank and marks, in this order. */
  async release(which: number, places: readonly { readonly entry: string; readonly rank: number | null; readonly inside?: boolean; readonly marks?: Marked }[], revision = 1): Promise<void> {
    const hash = 'c'.repeat(64);
    const [id] = await this.world.rows(this.tenant, ranking, [{ edition_id: this.edition, round_id: this.rounds[which], revision, method: 'uji', rules_hash: hash, inputs_hash: hash, output_hash: hash, released_at: '2026-07-01T00:00:00.000Z' }]);
    const rows = await this.world.rows(this.tenant, rankingPlace, places.map((p, i) => ({ ranking_id: id, entry_id: p.entry, position: i + 1, place: p.inside === false ? 'OUTSIDE' as const : 'INSIDE' as const, rank: p.rank })));
    await this.world.rows(this.tenant, rankingCriterion, places.flatMap((p, i) => (p.marks ?? []).map((hundredths, c) => ({ place_id: rows[i], criterion_id: this.criteria[c], hundredths }))));
  }
}

describe('the agreement of two tiers', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const innovationsOf = (tenant: TestTenant, count: number): Promise<string[]> => world.rows(tenant, innovation, Array.from({ length: count }, (_, i) => ({ title: `Inovasi ${i + 1}` })));
  const ask = async (lower: Shelf, upper: Shelf, language = 'id', page: Record<string, number> = {}): Promise<Agreement> => {
    const answer = await world.ask(AGREEMENT, { language, variables: { l: `edn_${lower.edition}`, u: `edn_${upper.edition}`, ...page } });
    expect(answer.errors).toEqual([]);
    return answer.data?.tierAgreement as Agreement;
  };

  it('is told to anybody once both are released: on the whole, pair by pair, and by standard', async () => {
    const [city, province] = [await world.tenant('Kota Bawah'), await world.tenant('Provinsi Atas')];
    const own = await innovationsOf(city, 5);
    const lower = await Shelf.of(world, city, 'CITY', 2, ['KIPP-2022 KIKS-2023', 'KIKS-2023', null]);
    const upper = await Shelf.of(world, province, 'PROVINCE', 1, ['KIPP-2022', 'TUXEDO', null]);
    const below = await lower.entries(city, [...own, null], 'Usulan kota');
    // An entry of the province that names no innovation, and one of the city that was not sent up, are in no pair.
    const above = await upper.entries(city, [own[0], own[1], own[2], own[3], null], 'Usulan provinsi');
    await lower.release(0, below.map((e, i) => ({ entry: e, rank: i + 1, inside: i < 3, marks: [9_000 - 500 * i, 5_000, 5_000] })));
    await lower.release(1, [{ entry: below[1], rank: 1 }, { entry: below[0], rank: 2 }, { entry: below[2], rank: 2 }]);
    expect((await ask(lower, upper)).refusal).toBe('UPPER_NOT_RELEASED');
    await upper.release(0, [{ entry: above[4], rank: 1, marks: [9_900, 1, 1] }, ...[2, 1, 0, 3].map((i, at) => ({ entry: above[i], rank: at + 2, marks: [8_000 - 1_000 * at, 1, 1] }))]);
    const found = await ask(lower, upper);
    expect([found.lower.year, found.upper.program.tier, found.compared]).toEqual([2026, 'PROVINCE', 4]);
    expect(found.pairs.map((p) => [p.lowerStanding, p.upperStanding, p.innovation?.title, p.lowerEntry.title, p.upperEntry.title])).toEqual([
      [2, 2, 'Inovasi 3', 'Usulan kota 3', 'Usulan provinsi 3'], [1, 3, 'Inovasi 2', 'Usulan kota 2', 'Usulan provinsi 2'],
      [2, 4, 'Inovasi 1', 'Usulan kota 1', 'Usulan provinsi 1'], [4, 5, 'Inovasi 4', 'Usulan kota 4', 'Usulan provinsi 4'],
    ]);
    // Standings 2, 1, 2, 4 beside 2, 3, 4, 5: midranks 2.5, 1, 2.5, 4 beside 1, 2, 3, 4; of six pairs four agree, one does not, one is level.
    expect([found.spearman, found.kendallTau, found.refusal]).toEqual(['0.632', '0.548', null]);
    expect(found.words).toBe('Korelasi Spearman 0,632 dan tau-b Kendall 0,548 atas 4 inovasi.');
    // On KIPP-2022: 90, 85, 80, 75 in the city beside 60, 70, 80, 50 in the province.
    expect(found.byStandard).toEqual([{ tag: 'KIPP-2022', compared: 4, spearman: '0.200', kendallTau: '0.000', refusal: null, words: 'Korelasi Spearman 0,200 dan tau-b Kendall 0,000 atas 4 inovasi.' }]);
    expect((await ask(lower, upper, 'en', { first: 2, skip: 1 })).pairs.map((p) => p.upperStanding)).toEqual([3, 4]);
    expect((await ask(lower, upper, 'en')).words).toBe('Spearman\'s correlation 0.632 and Kendall\'s tau-b 0.548 over 4 innovations.');
    expect(codes(await world.ask(AGREEMENT, { variables: { l: `edn_${lower.edition}`, u: `edn_${upper.edition}`, first: 101 } }))).toEqual(['PAGE_SIZE_INVALID']);
    // A later revision takes the place of the earlier one.
    await upper.release(0, [0, 1, 2, 3].map((i, at) => ({ entry: above[i], rank: at + 1 })), 2);
    expect((await ask(lower, upper)).pairs.map((p) => p.upperStanding)).toEqual([1, 2, 3, 4]);
    expect((await ask(lower, upper)).byStandard).toMatchObject([{ tag: 'KIPP-2022', compared: 0, spearman: null, refusal: 'FEW_IN_BOTH' }]);
  });

  it('is refused with its reason: not released, in part only, too few in both, no standard in common', async () => {
    const [city, province] = [await world.tenant('Kota Bawah'), await world.tenant('Provinsi Atas')];
    const own = await innovationsOf(city, 3);
    const lower = await Shelf.of(world, city, 'CITY', 2, ['KIKS-2023']);
    const upper = await Shelf.of(world, province, 'PROVINCE', 1, ['KIPP-2022']);
    const below = await lower.entries(city, own, 'Usulan kota');
    const above = await upper.entries(city, own.slice(0, 2), 'Usulan provinsi');
    const said = async (language = 'id'): Promise<readonly unknown[]> => {
      const { compared, refusal, words, pairs, byStandard } = await ask(lower, upper, language);
      return [compared, refusal, words, pairs.length, byStandard];
    };
    expect(await said()).toEqual([0, 'LOWER_NOT_RELEASED', 'Peringkat tingkat bawah belum diumumkan.', 0, []]);
    await lower.release(0, below.map((e, i) => ({ entry: e, rank: i + 1 })));
    await upper.release(0, above.map((e, i) => ({ entry: e, rank: i + 1 })));
    expect(await said('en')).toEqual([0, 'LOWER_NOT_RELEASED', 'The ranking of the lower tier is not released.', 0, []]);
    await lower.release(1, [{ entry: below[0], rank: 1 }]);
    expect(await said()).toEqual([2, 'FEW_IN_BOTH', 'Kurang dari tiga inovasi berperingkat pada kedua tingkat.', 2, []]);
    expect((await ask(lower, upper)).byStandardRefusal).toBe('NOT_TAGGED');
  });

  it('is of two published editions: anything else is not there', async () => {
    const city = await world.tenant('Kota Bawah');
    const { edition: id } = await Shelf.of(world, city, 'CITY', 1, ['KIKS-2023']);
    for (const [l, u] of [[`edn_${id}`, `edn_${world.ids.next()}`], [`rnd_${id}`, `edn_${id}`], [`edn_${id}`, 'edn_']]) expect(codes(await world.ask(AGREEMENT, { variables: { l, u } }))).toEqual(['NOT_FOUND']);
    expect(codes(await world.ask(AGREEMENT, { variables: { l: `edn_${id}`, u: `edn_${id}` } }))).toEqual([]);
  });

  it('takes as many statements for three innovations as for thirty', async () => {
    const counted = async (count: number): Promise<number> => {
      const [city, province] = [await world.tenant('Kota Bawah'), await world.tenant('Provinsi Atas')];
      const own = await innovationsOf(city, count);
      const [lower, upper] = [await Shelf.of(world, city, 'CITY', 1, ['KIPP-2022']), await Shelf.of(world, province, 'PROVINCE', 1, ['KIPP-2022'])];
      for (const shelf of [lower, upper]) await shelf.release(0, (await shelf.entries(city, own, 'Usulan')).map((e, i) => ({ entry: e, rank: i + 1, marks: [100 * i] })));
      const before = world.app.db.statements.count;
      expect((await ask(lower, upper)).compared).toBe(count);
      return world.app.db.statements.count - before;
    };
    expect(await counted(30)).toBe(await counted(3));
  });
});
