import fc from 'fast-check';
import { standingsOf, tierAgreement, type Tier, type TierMark, type TierPlace } from '../../src/domain/statistics/tier-agreement';

const place = (round: string, innovation: string, rank: number | null, at: TierPlace['place'] = 'INSIDE'): TierPlace => ({ round, entry: `${innovation}-usulan`, innovation, place: at, rank });
const tier = (places: readonly TierPlace[], more: Partial<Tier> = {}): Tier => ({ rounds: [{ id: 'satu', released: true }, { id: 'dua', released: true }], places, marks: [], standards: [], ...more });
const mark = (round: string, innovation: string, hundredths: number, standards: readonly string[], weight = 5_000, mostPoints = 100): TierMark => ({ round, entry: `${innovation}-usulan`, hundredths, mostPoints, weight, standards });
/** A tier of one round in which innovations stand in this order. */
const order = (innovations: readonly string[]): Tier => ({ ...tier(innovations.map((x, i) => place('satu', x, i + 1))), rounds: [{ id: 'satu', released: true }] });

describe('how innovations stood in an edition', () => {
  it('goes by how far they came, then by rank in that round; level is level', () => {
    const standings = standingsOf(tier([
      place('satu', 'a', 1), place('satu', 'b', 2), place('satu', 'c', 3), place('satu', 'd', 4, 'OUTSIDE'), place('satu', 'e', 4, 'OUTSIDE'), place('satu', 'f', null, 'INSUFFICIENT'),
      place('dua', 'c', 1), place('dua', 'a', 2), place('dua', 'b', 2),
    ]));
    expect([...standings].map(([id, s]) => [id, s.standing])).toEqual([['c', 1], ['a', 2], ['b', 2], ['d', 4], ['e', 4], ['f', 6]]);
  });

  it('puts who is inside above who is not, whatever the rank, and looks one round back where a round gave no ranks', () => {
    // A quota: rank 3 of one kind is inside, rank 2 of another is not. The last round is a plenary without scores.
    const standings = standingsOf(tier([
      place('satu', 'a', 1), place('satu', 'b', 2, 'OUTSIDE'), place('satu', 'c', 3), place('satu', 'd', 4),
      place('dua', 'd', null), place('dua', 'c', null, 'OUTSIDE'), place('dua', 'a', null, 'OUTSIDE'),
    ]));
    expect([...standings].map(([id, s]) => [id, s.standing])).toEqual([['d', 1], ['a', 2], ['c', 3], ['b', 4]]);
  });

  it('lets the best of several entries stand for an innovation', () => {
    const standings = standingsOf(tier([{ ...place('satu', 'a', 5), entry: 'a-lama' }, { ...place('satu', 'a', 2), entry: 'a-baru' }, place('satu', 'b', 3)]));
    expect(standings.get('a')).toEqual({ entry: 'a-baru', innovation: 'a', standing: 1 });
  });
});

describe('the agreement of two tiers', () => {
  it('is whole for the same order, the opposite for the turned one, and of those in both only', () => {
    const lower = order(['a', 'b', 'c', 'd', 'x']);
    expect(tierAgreement(lower, order(['a', 'b', 'y', 'c', 'd']))).toMatchObject({ compared: 4, spearman: 1, kendallTau: 1, refused: null });
    const turned = tierAgreement(lower, order(['d', 'c', 'b', 'y', 'a']));
    expect([turned.spearman, turned.kendallTau]).toEqual([expect.closeTo(-1, 12), expect.closeTo(-1, 12)]);
    expect(turned.pairs.map((p) => [p.innovation, p.lowerStanding, p.upperStanding])).toEqual([['d', 4, 1], ['c', 3, 2], ['b', 2, 3], ['a', 1, 5]]);
  });

  it('counts ties as the textbooks do', () => {
    // SciPy's example of tau-b: [12, 2, 1, 12, 2] beside [1, 4, 7, 1, 0] is -0.4714; ranks are those values turned into shared places.
    const shared = (ranks: readonly number[]): Tier => ({ ...order([]), places: ranks.map((r, i) => place('satu', `i${i}`, r)) });
    const found = tierAgreement(shared([4, 2, 1, 4, 2]), shared([2, 4, 5, 2, 1]));
    expect(found.kendallTau).toBeCloseTo(-0.47140452, 8);
  });

  it('is refused before both tiers are released, and of fewer than three innovations, and where all are level', () => {
    const three = order(['a', 'b', 'c']);
    const waiting: Tier = { ...three, rounds: [...three.rounds, { id: 'dua', released: false }] };
    expect(tierAgreement(waiting, three)).toMatchObject({ refused: 'LOWER_NOT_RELEASED', pairs: [], byStandard: [], standardsRefused: 'LOWER_NOT_RELEASED', compared: 0 });
    expect(tierAgreement(three, waiting)).toMatchObject({ refused: 'UPPER_NOT_RELEASED', pairs: [] });
    expect(tierAgreement({ ...three, rounds: [] }, three)).toMatchObject({ refused: 'LOWER_NOT_RELEASED' });
    expect(tierAgreement(three, order(['a', 'b', 'y']))).toMatchObject({ refused: 'FEW_IN_BOTH', compared: 2, spearman: null });
    expect(tierAgreement(three, { ...three, places: ['a', 'b', 'c'].map((x) => place('satu', x, 1)) })).toMatchObject({ refused: 'ALL_LEVEL', kendallTau: null });
  });

  it('is told by standard where both rubrics name it, criteria of one standard taken together by weight', () => {
    const names = ['a', 'b', 'c'];
    const lower: Tier = { ...order(names), standards: ['KIPP-2022', 'KIJB-2022'], marks: names.flatMap((x, i) => [
      // Together: 90, 80, 70 of 100; the first criterion alone would say the opposite.
      mark('satu', x, [1_000, 2_000, 3_000][i], ['KIPP-2022'], 1_000, 50), mark('satu', x, [9_800, 8_400, 7_000][i], ['KIPP-2022', 'KIKS'], 9_000),
    ]) };
    const upper: Tier = { ...order(names), standards: ['KIPP-2022', 'TUXEDO'], marks: names.map((x, i) => mark('satu', x, [300, 200, 100][i], ['KIPP-2022'], 10_000, 5)) };
    const found = tierAgreement(lower, upper);
    expect(found.byStandard).toEqual([{ standard: 'KIPP-2022', compared: 3, spearman: 1, kendallTau: 1, refused: null }]);
    expect(found.standardsRefused).toBeNull();
    expect(tierAgreement({ ...lower, standards: ['KIJB-2022'] }, upper)).toMatchObject({ byStandard: [], standardsRefused: 'NOT_TAGGED' });
    // A rubric names it, but no scores were published.
    expect(tierAgreement({ ...lower, marks: [] }, upper).byStandard).toEqual([{ standard: 'KIPP-2022', compared: 0, spearman: null, kendallTau: null, refused: 'FEW_IN_BOTH' }]);
  });

  it('takes the round in which most have means, the later of two', () => {
    const names = ['a', 'b', 'c'];
    const both = names.flatMap((x, i) => [mark('satu', x, 100 * (i + 1), ['S']), mark('dua', x, 100 * (3 - i), ['S'])]);
    const base = tier(names.flatMap((x, i) => [place('satu', x, i + 1), place('dua', x, i + 1)]), { standards: ['S'] });
    const upper = { ...base, marks: names.map((x, i) => mark('dua', x, 100 * (3 - i), ['S'])) };
    expect(tierAgreement({ ...base, marks: both }, upper).byStandard[0].spearman).toBeCloseTo(1, 12);
    expect(tierAgreement({ ...base, marks: both.filter((m) => m.round === 'satu' || m.entry === 'a-usulan') }, upper).byStandard[0].spearman).toBeCloseTo(-1, 12);
  });

  it('is the same from both sides and whatever order rows come in', () => {
    const ranks = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
    fc.assert(fc.property(ranks, ranks, (one, other) => {
      const [lower, upper] = [order(one), order(other)];
      const found = tierAgreement(lower, upper);
      const turned = tierAgreement(upper, lower);
      expect([turned.compared, turned.refused, turned.kendallTau]).toEqual([found.compared, found.refused, found.kendallTau]);
      expect(tierAgreement({ ...lower, places: [...lower.places].reverse() }, upper)).toEqual(found);
      for (const x of [found.spearman, found.kendallTau]) expect(x === null || (x >= -1 && x <= 1)).toBe(true);
    }));
  });
});
