import fc from 'fast-check';
import { kitParts, rupiah, type KitFacts } from '../../../src/domain/replication/kit-text';
import { KIT_PART } from '../../../src/domain/vocabulary/adoption-words';
import { codesOf } from '../../../src/domain/vocabulary/vocabulary';
import { webAddress } from '../../../src/platform/web-address';

const NOTHING: KitFacts = {
  prerequisites: null, costRupiah: null, costYear: null, costNote: null, staff: null, drivers: null, obstacles: null, contactOffice: null, contactNote: null, documents: [], outcomes: 0, replicas: 0, visits: 0,
};

describe('the parts of a kit', () => {
  it('say in both languages that nobody filled them in', () => {
    expect(kitParts(NOTHING)).toEqual(codesOf(KIT_PART).map((part) => ({ part, told: false, words: ['belum diisi', 'not filled in yet'] })));
  });

  it('tell what is told', () => {
    const told = Object.fromEntries(kitParts({
      ...NOTHING, costRupiah: 1_250_000, costYear: 2024, costNote: 'sekali', contactOffice: 'Bagian Organisasi', contactNote: 'surat', documents: ['SOP', 'Panduan'], outcomes: 1, replicas: 2,
    }).map(({ part, words }) => [part, words]));
    expect(told).toMatchObject({
      COST: ['Rp1.250.000 (harga 2024); sekali', 'Rp1.250.000 (prices of 2024); sekali'], CONTACT: ['Bagian Organisasi; surat', 'Bagian Organisasi; surat'], DOCUMENTS: ['SOP; Panduan', 'SOP; Panduan'],
      OUTCOMES: ['1 indikator', '1 indicator'], REPLICAS: ['2 replikasi', '2 replications'], VISITS: ['belum diisi', 'not filled in yet'],
    });
  });

  it('takes a cost of nothing for a cost', () => {
    expect(kitParts({ ...NOTHING, costRupiah: 0, costYear: 2024 }).find(({ part }) => part === 'COST')).toMatchObject({ told: true, words: ['Rp0 (harga 2024)', 'Rp0 (prices of 2024)'] });
  });

  it('writes rupiah that can be read back', () => {
    expect([0, 999, 1000, 12_345_678].map(rupiah)).toEqual(['Rp0', 'Rp999', 'Rp1.000', 'Rp12.345.678']);
    fc.assert(fc.property(fc.maxSafeNat(), (n) => { expect(rupiah(n).replace(/Rp|\./g, '')).toBe(String(n)); }));
  });
});

describe('an address on the web', () => {
  it.each([
    ['https://example.go.id/berita?id=1', 'https://example.go.id/berita?id=1'], ['HTTP://Example.go.id', 'http://example.go.id/'], ['https://kantor.example:8443/a', 'https://kantor.example:8443/a'],
  ])('%s is kept as %s', (text, kept) => { expect(webAddress(text)).toBe(kept); });

  it.each([
    '', 'kantor.example', 'javascript:alert(1)', 'JavaScript://kantor.example/%0aalert(1)', 'data:text/html,x', 'ftp://kantor.example/a', 'https://', 'https://localhost/', 'https://127.0.0.1/', 'https://[::1]/', 'https://a:b@kantor.example/',
    'https://a@kantor.example/', 'https://kantor.example/a b', 'https:\\\\kantor.example', 'https://kantor.example/\u200b \u0000', `https://kantor.example/${'a'.repeat(500)}`, ' https://kantor.example/', 'https://0x7f.1/',
  ])('%j is none', (text) => { expect(webAddress(text)).toBeNull(); });

  it('stays what it is when it is read again, whatever is typed', () => {
    fc.assert(fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (text) => {
      const kept = webAddress(text);
      if (kept === null) return;
      expect(kept).toMatch(/^https?:\/\/[\x21-\x7e]{1,492}$/);
      expect(webAddress(kept)).toBe(kept);
    }));
  });
});
