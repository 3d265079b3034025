import fc from 'fast-check';
import { standingsOf, type Candidate, type Standing } from '../../src/domain/comparison/standing';
import { islandOf, peersOf, type PeerFacts } from '../../src/domain/comparison/peers';
import { partsOfCount } from '../../src/domain/comparison/parts';
import { seriesOf } from '../../src/domain/comparison/series';
import type { Figure } from '../../src/domain/comparison/figure';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { PEER_GROUPING } from '../../src/domain/vocabulary/comparison-words';

const whole = (scaled: number): { scaled: number; scale: number } => ({ scaled, scale: 0 });
const bounded = (low: number, value: number, high: number): Candidate => ({ value: whole(value), interval: { low: whole(low), high: whole(high) } });
const candidate = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })).map(([value, down, up]) => bounded(value - down, value, value + up));
const group = fc.array(candidate, { minLength: 3, maxLength: 12 });
const ends = fc.constantFrom('HIGHER' as const, 'LOWER' as const);
const boundsOf = ({ value, interval }: Candidate): [number, number] => (interval === null ? [value.scaled, value.scaled] : [interval.low.scaled, interval.high.scaled]);

/** Written by hand: the best place is taken when oneself is at its best and all others at their worst, the worst the other way round. */
function oracle(all: readonly Candidate[], end: 'HIGHER' | 'LOWER'): [best: number, worst: number][] {
  const sign = end === 'HIGHER' ? 1 : -1;
  const good = (c: Candidate): number => Math.max(...boundsOf(c).map((bound) => bound * sign));
  const bad = (c: Candidate): number => Math.min(...boundsOf(c).map((bound) => bound * sign));
  return all.map((own, i) => {
    const others = all.filter((_, j) => j !== i);
    return [1 + others.filter((other) => bad(other) > good(own)).length, 1 + others.filter((other) => good(other) >= bad(own)).length];
  });
}

describe('standings', () => {
  it('are the ranges that the intervals leave open, and none where they leave everything open', () => {
    fc.assert(fc.property(group, ends, (all, end) => {
      const found = standingsOf(all, end);
      const expected = oracle(all, end).map(([best, worst]) => (best === 1 && worst === all.length ? [null, null, 'OVERLAP'] : [best, worst, null]));
      expect(found.map(({ rankFrom, rankTo, reason }) => [rankFrom, rankTo, reason])).toEqual(expected);
    }));
  });

  it('put each on the side of the median on which all of its interval lies', () => {
    fc.assert(fc.property(group, ends, (all, end) => {
      const values = all.map(({ value }) => value.scaled).sort((a, b) => a - b);
      const median = (values[Math.ceil(values.length / 2) - 1] + values[Math.floor(values.length / 2)]) / 2;
      const bands = all.map((one) => {
        const [low, high] = boundsOf(one);
        if (low > median) return end === 'HIGHER' ? 'BETTER' : 'WORSE';
        if (high < median) return end === 'HIGHER' ? 'WORSE' : 'BETTER';
        return 'MIDDLE';
      });
      expect(standingsOf(all, end).map(({ band }) => band)).toEqual(bands);
    }));
  });

  it('do not depend on the order, and turn round with the end of the scale', () => {
    fc.assert(fc.property(group, (all) => {
      const back = (found: readonly Standing[]): Standing[] => [...found].reverse();
      expect(back(standingsOf([...all].reverse(), 'HIGHER'))).toEqual(standingsOf(all, 'HIGHER'));
      const mirrored = all.map(({ value, interval }): Candidate => ({ value: whole(-value.scaled), interval: interval === null ? null : { low: whole(-interval.high.scaled), high: whole(-interval.low.scaled) } }));
      expect(standingsOf(mirrored, 'LOWER')).toEqual(standingsOf(all, 'HIGHER'));
    }));
  });

  it('need three, and give no rank where no interval is known', () => {
    const sure = (value: number): Candidate => ({ value: whole(value), interval: null });
    expect(standingsOf([bounded(1, 2, 3), bounded(7, 8, 9)], 'HIGHER')).toEqual(Array(2).fill({ band: null, rankFrom: null, rankTo: null, reason: 'TOO_FEW_PEERS' }));
    expect(standingsOf([sure(9), sure(5), sure(1)], 'LOWER').map(({ band, reason }) => [band, reason])).toEqual([['WORSE', 'NO_INTERVAL'], ['MIDDLE', 'NO_INTERVAL'], ['BETTER', 'NO_INTERVAL']]);
    expect(standingsOf([bounded(0, 1, 2), bounded(4, 5, 6), bounded(8, 9, 10)], 'HIGHER').map(({ rankFrom, rankTo }) => [rankFrom, rankTo])).toEqual([[3, 3], [2, 2], [1, 1]]);
    // Three of which the first and the last alone are surely apart.
    expect(standingsOf([bounded(0, 1, 4), bounded(3, 5, 7), bounded(6, 9, 12)], 'HIGHER').map(({ rankFrom, rankTo, reason }) => [rankFrom, rankTo, reason])).toEqual([[2, 3, null], [null, null, 'OVERLAP'], [1, 2, null]]);
  });
});

describe('peers', () => {
  const facts: PeerFacts = { kind: 'CITY', code: '13.72', province: { id: 'p13', name: 'Sumatera Barat' }, people: whole(80_000) };

  it('lie in the islands of the first digit of their code', () => {
    const codes = ['11', '21.71', '31', '36.74', '51', '53.21', '61.01', '65', '71', '76', '81', '82.71', '91', '93.01', '96'];
    expect(codes.map(islandOf)).toEqual([
      'SUMATERA', 'SUMATERA', 'JAWA', 'JAWA', 'BALI_NUSA_TENGGARA', 'BALI_NUSA_TENGGARA', 'KALIMANTAN', 'KALIMANTAN', 'SULAWESI', 'SULAWESI', 'MALUKU', 'MALUKU', 'PAPUA', 'PAPUA', 'PAPUA',
    ]);
    expect(['00', '00.01', '41', '1', '3272', 't12345678', '_1'].map(islandOf)).toEqual(Array(7).fill(null));
  });

  it('are of one tier in every grouping but ALL', () => {
    for (const grouping of codesOf(PEER_GROUPING)) {
      const [city, province] = [peersOf(grouping, facts), peersOf(grouping, { ...facts, kind: 'PROVINCE', code: '13', province: null })];
      expect([grouping, city?.code === province?.code]).toEqual([grouping, grouping === 'ALL']);
    }
    expect(['ISLAND', 'SIZE', 'PROVINCE'].map((grouping) => peersOf(grouping as 'ISLAND', facts)?.code)).toEqual(['REGENCY_OR_CITY:SUMATERA', 'REGENCY_OR_CITY:SMALL', 'REGENCY_OR_CITY:p13']);
    expect(peersOf('ISLAND', facts)?.name).toEqual(['Kabupaten dan kota di Sumatera', 'Regencies and cities in Sumatera']);
  });

  it('are of one class of population, whose bounds belong to the smaller class', () => {
    const sizes = (kind: PeerFacts['kind'], people: readonly number[]): unknown[] => people.map((n) => peersOf('SIZE', { ...facts, kind, people: whole(n) })?.code.split(':')[1]);
    expect(sizes('REGENCY', [0, 100_000, 100_001, 500_000, 500_001, 1_000_000, 1_000_001])).toEqual(['SMALL', 'SMALL', 'MEDIUM', 'MEDIUM', 'LARGE', 'LARGE', 'METROPOLITAN']);
    expect(sizes('PROVINCE', [2_000_000, 2_000_001, 5_000_001, 10_000_001])).toEqual(['UP_TO_2_MILLION', 'OVER_2_MILLION', 'OVER_5_MILLION', 'OVER_10_MILLION']);
  });

  it('are unknown where what groups them is', () => {
    expect([peersOf('SIZE', { ...facts, people: null }), peersOf('PROVINCE', { ...facts, province: null }), peersOf('ISLAND', { ...facts, code: '00.01' })]).toEqual([null, null, null]);
  });
});

describe('parts of a count', () => {
  it('are the largest first, what is not mapped last, and never zero', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('', 'a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 9 })), (given) => {
      const total = Object.values(given).reduce((a, b) => a + b, 0);
      const found = partsOfCount('AFFAIR', { recorded: total, counted: total }, new Map(Object.entries(given).map(([code, n]) => [code, { recorded: n, counted: n }])));
      expect(found.reduce((sum, { things }) => sum + things, 0)).toBe(total);
      expect(found.every(({ things, share }) => things > 0 && share.scaled === Math.round((things * 10_000) / total))).toBe(true);
      const mapped = found.filter(({ code }) => code !== null);
      expect(mapped.map(({ things }) => things)).toEqual(mapped.map(({ things }) => things).sort((a, b) => b - a));
      expect(found.slice(mapped.length).map(({ code }) => code)).toEqual((given[''] ?? 0) > 0 ? [null] : []);
    }));
  });
});

describe('a series', () => {
  const figure = (parts: Partial<Figure> = {}): Figure => ({
    id: 'a', reach: 'WHOLE', subject: 'REGION', dimensions: null, amount: whole(5), text: null, missing: null, unit: 'COUNT', origin: 'REPORTED', flag: null, wording: null, conflictGroup: null,
    source: { id: 's', code: 's', publishedOn: null, confidence: 'OFFICIAL', publisher: 'Kantor A' }, sourcePlace: null, tenantId: 't', interval: null, ...parts,
  });
  const other = figure({ source: { id: 's2', code: 's2', publishedOn: null, confidence: 'OFFICIAL', publisher: 'Kantor B' } });
  const at = (year: number, told: Figure | null): { year: number; figure: Figure | null; divisor: null } => ({ year, figure: told, divisor: null });
  const breaks = (points: Parameters<typeof seriesOf>[0], changes: readonly { on: string }[] = []): unknown[] => seriesOf(points, changes).map((p) => [p.at.year, ...p.breaks]);

  it('runs by years and breaks where publisher, origin, unit or land change, not where a year is missing', () => {
    expect(breaks([at(2022, figure()), at(2020, figure()), at(2021, null)])).toEqual([[2020], [2021], [2022]]);
    expect(breaks([at(2020, figure()), at(2021, null), at(2022, other)])).toEqual([[2020], [2021], [2022, 'SOURCE']]);
    expect(breaks([at(2020, figure()), at(2021, figure({ origin: 'COUNTED', source: null, tenantId: null })), at(2022, figure({ flag: 'BREAK' }))])).toEqual([[2020], [2021, 'ORIGIN'], [2022, 'ORIGIN', 'FLAGGED']]);
    expect(breaks([at(2020, figure()), at(2021, figure({ subject: 'EDITION' })), at(2022, figure({ subject: 'EDITION', unit: 'PERCENT' }))])).toEqual([[2020], [2021, 'DEFINITION'], [2022, 'DEFINITION']]);
  });

  it('breaks in the first year with a value after the land changed', () => {
    const land = [{ on: '2022-07-25' }];
    expect(breaks([2020, 2021, 2022, 2023].map((year) => at(year, figure())), land)).toEqual([[2020], [2021], [2022, 'REGION'], [2023]]);
    expect(breaks([at(2021, figure()), at(2022, null), at(2023, figure())], land)).toEqual([[2021], [2022], [2023, 'REGION']]);
    expect(breaks([at(2022, figure()), at(2023, figure())], land)).toEqual([[2022], [2023]]);
  });
});
