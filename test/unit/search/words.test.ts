import fc from 'fast-check';
import { brandMark, documentOf, longMark, weightOf } from '../../../src/domain/search/document';
import { acronymOf } from '../../../src/domain/search/acronym';
import { highlightsOf, HIGHLIGHT_LIMITS } from '../../../src/domain/search/highlight';
import { oneSlip, standInsFor } from '../../../src/domain/search/nearest';
import { fold, TERM_LENGTH, wordsOf } from '../../../src/domain/search/words';
import { INDONESIAN } from '../../../src/modules/finding/usecases/indonesian';

const stems = (text: string): string[] => INDONESIAN(text).map(({ stem }) => stem);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('sistem', 'cepat', 'pelayanan', 'ODGJ', 'di', '(', ')', '-', '\u200b', 'é', '\ud83d', '😀', '\u3164', ' '), { maxLength: 80 }).map((parts) => parts.join(' ')));

describe('words', () => {
  it.each([
    ['SICEPOT', 'sicepot'], ['Si\u200bce\u00adpot', 'sicepot'], ['résumé', 'resume'], ['Jum’at', 'jumat'], ['\u3164\uffa0\u200d', ''], ['ＡＢＣ', 'abc'], ['ﷺ', '_635_644_649_627_644_644_647_639_644_64a'],
  ])('folds %j to %j', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it.each([
    ['S.I.C.E.P.O.T (Sistem)', ['sicepot', 'sistem']], ['s-i-c-e-p-o-t', ['sicepot']], ['S.I.Cepot', ['s', 'i', 'cepot']], ['P.K.K. desa', ['pkk', 'desa']], ['e-KTP', ['e', 'ktp']], ['1.000.000', ['1', '000', '000']], ['a.b', ['a', 'b']], ['x.y.z.', ['xyz']],
    ['S\u200b.I\u200b.C', ['sic']], ['kota.a.b.c', ['kota', 'abc']],
  ])('takes %j apart into %j', (text, words) => {
    expect(wordsOf(text).map(({ folded }) => folded)).toEqual(words);
  });

  it('gives words with their places, whatever the text, and terms that every engine can hold', () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { folded, start, length } of wordsOf(text)) {
        expect(fold(text.slice(start, start + length))).toBe(folded);
        expect(folded).toMatch(/^[a-z0-9_]+$/);
        expect(folded.length).toBeLessThanOrEqual(TERM_LENGTH);
      }
    }));
  });
});

describe('stems', () => {
  it.each([
    ['pelayanan layanan melayani', ['layan', 'layan', 'layan']],
    ['pengaduan aduan mengadu', ['adu', 'adu', 'adu']],
    ['kelola mengelola pengelolaan', ['kelola', 'kelola', 'kelola']],
    ['kendali pengendalian mengendalikan', ['kendali', 'kendali', 'kendali']],
    ['sekolah bersekolah mengolah pengolahan', ['sekolah', 'sekolah', 'olah', 'olah']],
    ['digital digitalisasi', ['digital', 'digital']],
    ['penduduk kependudukan', ['penduduk', 'penduduk']],
    ['kesehatan sehat', ['sehat', 'sehat']],
    ['yang untuk di dan', []],
    ['e-KTP', ['ktp']],
    ['mempercepat percepatan dipercepat secepatnya cepat', ['cepat', 'cepat', 'cepat', 'cepat', 'cepat']],
    ['menerima penerimaan terima terapi', ['terima', 'terima', 'terima', 'terapi']],
    ['menilai penilaian dinilai nilainya', ['nilai', 'nilai', 'nilai', 'nilai']],
    ['perekaman merekam rekam', ['rekam', 'rekam', 'rekam']],
    ['pegawai kepegawaian gawai', ['pegawai', 'pegawai', 'gawai']],
    ['pemberdayaan berdaya', ['daya', 'daya']],
    ['resiko obyek akte ijin', ['risiko', 'objek', 'akta', 'izin']],
  ])('of %j are %j', (text, found) => {
    expect(stems(text)).toEqual(found);
  });
});

describe('short names', () => {
  it.each([
    ['SICEPOT (Sistem Cepat Pelayanan ODGJ)', null, 'SICEPOT', 'Sistem Cepat Pelayanan ODGJ'],
    ['Sistem Cepat Pelayanan ODGJ (Sicepot)', null, 'Sicepot', 'Sistem Cepat Pelayanan ODGJ'],
    ['Sicepot: Sistem Cepat Pelayanan ODGJ', null, 'Sicepot', 'Sistem Cepat Pelayanan ODGJ'],
    ['SICEPOT - Sistem Cepat Pelayanan ODGJ', null, 'SICEPOT', 'Sistem Cepat Pelayanan ODGJ'],
    ['Sistem Cepat Pelayanan ODGJ', 'Sicepot', 'Sicepot', 'Sistem Cepat Pelayanan ODGJ'],
    ['SI KAMEK (Aplikasi Pembinaan Karakter)', 'SI KAMEK', 'SI KAMEK', 'Aplikasi Pembinaan Karakter'],
    ['e-CPPD Kota Uji (layanan penyaluran cadangan pangan)', 'e-CPPD', 'e-CPPD', 'layanan penyaluran cadangan pangan'],
    ['Danakitri Creative Hub (DCH)', null, 'DCH', 'Danakitri Creative Hub'],
  ])('finds in %j, told %j, %j for %j', (title, told, brand, long) => {
    expect(acronymOf(title, told)).toEqual({ brand, long });
  });

  it.each([['Posyandu Lansia (Kecamatan Beringin)'], ['Kartu Sehat'], ['( )'], ['Rumah: '], ['']])('finds none in %j', (title) => {
    expect(acronymOf(title)).toBeNull();
  });

  it('stays quick on a title of brackets, dashes and one letter', () => {
    const began = performance.now();
    for (const sign of ['(', ')', ':', ' - ', 'a', 'a (']) acronymOf(sign.repeat(300));
    expect(performance.now() - began).toBeLessThan(200);
  });
});

describe('what is kept to find by', () => {
  it('marks the short name and what it stands for, in any order and spelling', () => {
    const { terms } = documentOf(INDONESIAN, [{ part: 'TITLE', text: 'SI CEPOT (Sistem Cepat Pelayanan ODGJ)' }], null);
    expect(terms.has(brandMark('Sicepot'))).toBe(true);
    expect(terms.has(longMark(stems('layanan ODGJ sistem cepat')))).toBe(true);
    expect([...terms.keys()].every((term) => term.length <= TERM_LENGTH && /^[\x21-\x7e]+$/.test(term))).toBe(true);
  });

  it('weighs more what stands more often, less in a longer text, and never nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 4000 }), (often, length) => {
      expect(weightOf(often + 1, length)).toBeGreaterThanOrEqual(weightOf(often, length));
      expect(weightOf(often, length + 1)).toBeLessThanOrEqual(weightOf(often, length));
      expect(weightOf(often, length)).toBeGreaterThan(0);
    }));
    // By hand: 4 * 2.2 / (4 + 1.2 * (0.4 + 0.6 * 60 / 60)) = 8.8 / 5.2 = 1.6923.
    expect(weightOf(4, 60)).toBe(169);
  });

  it('is the same whatever order the texts of one part come in', () => {
    const [a, b] = [{ part: 'AFFAIR' as const, text: 'Kesehatan' }, { part: 'AFFAIR' as const, text: 'Pendidikan dan kesehatan' }];
    expect([...documentOf(INDONESIAN, [a, b], null).terms]).toEqual([...documentOf(INDONESIAN, [b, a], null).terms]);
  });
});

describe('a slip of the pen', () => {
  it.each([['sicepot', 'sicepto', true], ['sicepot', 'sicept', true], ['sicepot', 'sicepota', true], ['sicepot', 'sicebot', true], ['sicepot', 'sicebat', false], ['ab', 'ba', true], ['abc', 'abc', true]])('%s and %s: %s', (a, b, one) => {
    expect(oneSlip(a, b)).toBe(one);
    expect(oneSlip(b, a)).toBe(one);
  });

  it('stands words in that go on from a word or differ by one slip, the shortest first', () => {
    expect(standInsFor('puskes', ['puskesmas', 'pusk', 'puskesos', '=puskes', 'pusat'])).toEqual(['puskesos', 'puskesmas']);
    expect(standInsFor('abc', ['abcd'])).toEqual([]);
  });
});

describe('highlights', () => {
  it('are places in the text that is shown, of words that were looked for, and cut no letter in two', () => {
    fc.assert(fc.property(anyText, (text) => {
      const wanted = new Set(['sistem', 'cepat', 'layan', 'odgj']);
      for (const { text: piece, ranges } of highlightsOf(INDONESIAN, [{ part: 'SUMMARY', text }], wanted)) {
        expect(text).toContain(piece);
        expect(ranges.length).toBeGreaterThan(0);
        expect(piece.length).toBeLessThanOrEqual(HIGHLIGHT_LIMITS.characters + 100);
        for (const { start, length } of ranges) expect(stems(piece.slice(start, start + length)).some((stem) => wanted.has(stem))).toBe(true);
      }
    }));
  });

  it('leave angle brackets as they are: they are text, not markup', () => {
    const [{ text, ranges }] = highlightsOf(INDONESIAN, [{ part: 'TITLE', text: '<b>ODGJ</b>' }], new Set(['odgj']));
    expect({ text, ranges }).toEqual({ text: '<b>ODGJ</b>', ranges: [{ start: 3, length: 4 }] });
  });
});
