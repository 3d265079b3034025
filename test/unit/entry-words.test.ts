import fc from 'fast-check';
import { wordCount } from '../../src/domain/entry/words';

describe('the words of an answer', () => {
  it.each<[string, number]>([
    ['', 0],
    ['   \n\t ', 0],
    ['satu', 1],
    ['Layanan jemput bola bagi lansia.', 5],
    ['anak-anak berlari-larian', 2],
    ['Jum\'at dan Jum’at', 3],
    ['dan/atau', 2],
    ['kata—kata – kata', 3],
    ['satu,dua;tiga', 3],
    ['1.250,50', 1],
    ['Rp1.250.000,00 per tahun', 3],
    ['10/12/2023', 1],
    ['2019–2024', 1],
    ['50 %', 1],
    ['50%', 1],
    ['lihat https://sinovik.menpan.go.id/a?b=c&d=e, lalu isi', 4],
    ['(www.contoh.go.id/a,b)', 1],
    ['kirim ke layanan@contoh.go.id.', 3],
    ['sinovik.menpan.go.id', 1],
    ['COVID-19', 1],
    ['S.H., M.Si.', 2],
    ['... — !!! •', 0],
    ['\u200b', 0],
    ['\u200b\u200d\u2060 \ufeff \u3164', 0],
    ['ka\u200bta', 1],
    ['ka\u00adta', 1],
    ['satu\u00a0dua\u3000tiga\u2028empat', 4],
    ['☺️ 👨‍👩‍👧', 0],
    ['e\u0301cole', 1],
    ['ꦲꦤꦕꦫꦏ', 1],
    ['३४५', 1],
  ])('%j: %i', (text, words) => {
    expect(wordCount(text)).toBe(words);
  });

  const text = fc.string({ unit: 'binary', maxLength: 200 });

  it('add up over a blank between', () => {
    fc.assert(fc.property(text, text, (a, b) => wordCount(`${a} ${b}`) === wordCount(a) + wordCount(b)));
  });

  it('are never more than the characters, nor less than none, and none without a letter or a digit', () => {
    fc.assert(fc.property(text, (a) => {
      const words = wordCount(a);
      return words >= 0 && words <= [...a].length && (words > 0 || !/[\p{L}\p{N}]/u.test(a.replace(/\p{Default_Ignorable_Code_Point}/gu, '')));
    }));
  });

  it('are the same whatever has no width stands between the letters', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('kata', 'dua', '3,5', 'anak-anak')), (words) => wordCount(words.join(' ')) === wordCount(words.map((w) => [...w].join('\u200b')).join(' \u2060')) ));
  });

  it('are counted at once in the longest answer, whatever it is made of', () => {
    for (const piece of ['a', 'a-', 'a.', 'a,', '1,', '@', ' a', 'www.', 'a@a.', '\u200b']) {
      const since = performance.now();
      wordCount(piece.repeat(16_000 / piece.length));
      expect(performance.now() - since).toBeLessThan(2000);
    }
  });
});
