import fc from 'fast-check';
import { compare, THRESHOLDS } from '../../../src/domain/similarity/compare';
import { profileOf, tellingOf, type Described, type Profile } from '../../../src/domain/similarity/profile';
import { READINGS } from '../../../src/modules/finding/usecases/indonesian';

const words = fc.constantFrom('sistem', 'cepat', 'pelayanan', 'ODGJ', 'antrean', 'pasien', 'sampah', 'emas', 'lansia', 'sekolah', 'sungai', 'sampan', 'sampahh', 'resiko', 'risiko', 'yankes', 'kesehatan', 'prabayar', 'pra bayar', 'nontunai', 'non-tunai');
const phrase = (most: number): fc.Arbitrary<string> => fc.array(words, { minLength: 1, maxLength: most }).map((list) => list.join(' '));
const described: fc.Arbitrary<Described> = fc.record({
  title: fc.oneof(phrase(5), fc.tuple(words, phrase(5)).map(([brand, long]) => `${brand} (${long})`)), summary: fc.option(phrase(12)), affairs: fc.subarray(['WYD-01', 'WYD-02']),
  government: fc.constantFrom('a', 'b', null),
});
const weightOf = tellingOf((stem) => stem.length, 200);
const of = (one: Described): Profile => profileOf(READINGS, one);

describe('a comparison of two innovations', () => {
  it('comes to the same whichever comes first, and its reasons add up to its score', () => {
    fc.assert(fc.property(described, described, (a, b) => {
      const one = compare(of(a), of(b), weightOf);
      expect(compare(of(b), of(a), weightOf)).toEqual({ ...one, reasons: one.reasons.map((reason) => ({ ...reason, words: expect.any(Array) as unknown })) });
      expect(one.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(one.score);
      expect(one.score).toBeGreaterThanOrEqual(0);
      expect(one.score).toBeLessThanOrEqual(1000);
    }));
  });

  it('never calls innovations of two governments one, nor a copy what one government has twice', () => {
    fc.assert(fc.property(described, described, (a, b) => {
      const { likeness } = compare(of(a), of(b), weightOf);
      if (a.government !== null && b.government !== null) expect(likeness).not.toBe(a.government === b.government ? 'POSSIBLE_REPLICA' : 'DUPLICATE');
    }));
  });

  it('holds an innovation to be itself', () => {
    fc.assert(fc.property(described, (a) => {
      const { score, likeness } = compare(of(a), of(a), weightOf);
      expect(score).toBeGreaterThanOrEqual(THRESHOLDS.DUPLICATE);
      expect(likeness).toBe('DUPLICATE');
    }));
  });

  it('holds nothing to be alike that shares no word', () => {
    expect(compare(of({ title: 'Antrean pasien', affairs: [], government: 'a' }), of({ title: 'Sampah emas', affairs: [], government: 'a' }), weightOf)).toMatchObject({ score: 0, likeness: null, reasons: [] });
  });

  it('finds the same thing under a short name and under what that stands for', () => {
    const [a, b] = [of({ title: 'SICEPOT (Sistem Cepat Pelayanan ODGJ)', affairs: [], government: 'a' }), of({ title: 'Sistem cepat layanan ODGJ', affairs: [], government: 'a' })];
    expect(compare(a, b, weightOf)).toMatchObject({ likeness: 'DUPLICATE', score: 625 });
  });

  it.each([
    ['YANKES BERGERAK', 'Pelayanan Kesehatan Bergerak'], ['Meter Air Prabayar', 'METER AIR PRA BAYAR'], ['e-Kinerja ASN', 'eKinerja Aparatur Sipil Negara'], ['Cegah Resiko Anemia', 'Pencegahan Risiko Anemia'], ['Posyandu Remjaa', 'Posyandu Remaja'],
    ['GERAKAN ADM. KEPENDUDUKAN', 'Gerakan Adminduk'], ['Sipantas: Kios Pangan', 'SIPANTAS'], ['Aplikasi Antrean Online', 'Antrian daring (aplikasi)'],
  ])('reads %j and %j of one office as one thing', (a, b) => {
    expect(compare(of({ title: a, affairs: [], government: 'a' }), of({ title: b, affairs: [], government: 'a' }), weightOf)).toMatchObject({ likeness: 'DUPLICATE' });
  });

  it('takes one short name that stands for two things for two names', () => {
    const [a, b] = [of({ title: 'GELIS (Gerakan Literasi Sekolah)', affairs: [], government: 'a' }), of({ title: 'GELIS (Gerakan Lingkungan Sehat)', affairs: [], government: 'a' })];
    expect(compare(a, b, weightOf).likeness).not.toBe('DUPLICATE');
  });

  it('stays quick on the longest texts', () => {
    const long = (n: number): Profile => of({ title: 'Kartu', summary: Array.from({ length: 500 }, (_, i) => `kata${String.fromCharCode(97 + (i % 26), 97 + ((i * n) % 26), 97 + ((i * 7) % 26))}`).join(' '), affairs: [], government: 'a' });
    const [a, b] = [long(3), long(5)];
    const began = performance.now();
    for (let i = 0; i < 60; i += 1) compare(a, b, weightOf);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
