import { only, type Facts } from './like';

/** Of the questions of a provincial coordinator. */
export const KOORDINATOR_FACTS: Facts = {
  // satujabar.com on KIJB 2022, paragraphs 7 to 12.
  'koordinator/01-corong-kijb-2022.graphql': { edition: {
    rounds: { nodes: only({ entrants: 681, advanced: null }, { entrants: 681, advanced: 441 }, { entrants: 441, advanced: 45 }, { entrants: 45, advanced: 21 }, { entrants: 21, advanced: null }) },
    rules: { nodes: only({ strength: 'UNKNOWN', wording: expect.stringContaining('5 perangkat daerah provinsi, 5 kabupaten, 5 kota, 3 BUMN atau BUMD') as string }) },
  } },
  'koordinator/02-bandingkan-tiga-daerah.graphql': { compareRegions: { cells: [
    { regionCode: '32.72', metric: 'SERVICE_UNITS', value: '49', origin: 'REPORTED' }, { regionCode: '33.11', metric: 'SERVICE_UNITS', value: null, missing: 'NOT_REPORTED', source: { publisher: 'Solopos.com' } },
    { regionCode: '13.72', metric: 'SERVICE_UNITS', value: null, missing: 'NOT_RECORDED', source: null },
  ] } },
  'koordinator/03-penghargaan-jawa-barat.graphql': { awards: { totalCount: 11, nodes: [
    { year: 2020, name: 'Top 10 KIJB 2020', innovation: { title: 'Bunut FM Radio Kesehatan' } }, { year: 2023, name: 'Pemenang utama KIJB 2023', innovation: { title: 'WA Kepo' }, recipient: { name: 'Pemerintah Kabupaten Sumedang' } },
  ] } },
  'koordinator/04-syarat-lama-penerapan-per-tingkat.graphql': { editions: { nodes: [
    { year: 2023, program: { code: 'kiks' }, rules: { nodes: [{ topic: 'MATURITY', strength: 'UNKNOWN' }] } }, { year: 2023, program: { code: 'kijb' }, rules: { nodes: [{ topic: 'MINIMUM_AGE', strength: 'CUSTOMARY' }] } },
    { year: 2021, program: { code: 'kipp' }, rules: { nodes: [{ topic: 'MINIMUM_AGE', strength: 'BINDING', citation: 'KepmenPANRB 161/2021' }] } },
  ] } },
  // Two of the 27 run no programme and report nothing, on purpose (seeds/example/README.md): they are named, and never zero.
  'koordinator/05-dua-puluh-tujuh-daerah-dua-diam.graphql': { compareRegions: {
    silent: only({ region: { code: '00.11', name: 'Kabupaten Nagarisemi' } }, { region: { code: '00.25', name: 'Kota Banyusegara' } }),
    coverage: only(
      { metric: 'IID_SCORE', asked: 27, missing: [{ regionCode: '00.11', reason: 'NOT_RECORDED' }, { regionCode: '00.25', reason: 'NOT_RECORDED' }] },
      { metric: 'PUBLIC_SERVICE_INDEX', asked: 27, missing: [{ regionCode: '00.11', reason: 'NOT_RECORDED' }, { regionCode: '00.25', reason: 'NOT_RECORDED' }] },
      { metric: 'AWARDS', asked: 27, missing: [{ regionCode: '00.11', reason: 'NOT_RECORDED' }, { regionCode: '00.25', reason: 'NOT_RECORDED' }] },
    ),
    cells: [
      { regionCode: '00.11', metric: 'AWARDS', value: null, missing: 'NOT_RECORDED', interval: null, standing: { reason: 'NO_VALUE' } }, { regionCode: '00.25', metric: 'IID_SCORE', value: null, standing: { group: 'CITY', band: null } },
      // Three awards are too few to stand apart: Garwood's interval for 3 is 0.6187 to 8.7673.
      { regionCode: '00.01', metric: 'AWARDS', value: '3', interval: { low: '0.6186', high: '8.7673', method: 'GARWOOD' }, standing: { group: 'REGENCY', rankFrom: null, rankTo: null, reason: 'OVERLAP' } },
    ],
  } },
  // Wilson's interval for 4 of 10 is 16.82 to 68.73 percent, of which the ends are rounded outwards: nobody of few units stands apart.
  'koordinator/06-unit-layanan-yang-berinovasi.graphql': { compareRegions: {
    metrics: [{ code: 'SERVICE_UNIT_COVERAGE', definitionEnglish: 'Share of the UPP with an innovation on record, of all UPP on record in the year.' }],
    cells: [{ regionCode: '00.01', metric: 'SERVICE_UNIT_COVERAGE', value: '40', interval: { low: '16.81', high: '68.74', things: 4, among: 10, method: 'WILSON' }, standing: { band: 'MIDDLE', rankFrom: null, reason: 'OVERLAP' } }],
  } },
  // 7 of 18 are of health; 4 are not mapped, which is told and is not 0. Of one innovation that serves two affairs each counts.
  'koordinator/07-inovasi-menurut-urusan.graphql': { compareRegions: { cells: only(
    { regionCode: '32.72', value: '18', parts: [{ code: 'WYD-02', things: 7, share: '38.89' }, { code: null, nameIndonesian: 'Belum dipetakan', nameEnglish: 'Not mapped', things: 4, share: '22.22' }] },
    { regionCode: '33.11', value: '2', parts: [{ code: 'WND-17', things: 1, share: '50' }] },
  ) } },
  // One award each: 100,000 / 370,096 = 0.2702 in Sukabumi and 100,000 / 85,553 = 1.1689 in Solok, with intervals that hold each other.
  'koordinator/08-penghargaan-per-100-ribu-penduduk.graphql': { compareRegions: { cells: only(
    { regionCode: '32.72', value: '0.2702', interval: { low: '0.0068', high: '1.5055', things: 1, method: 'GARWOOD' }, denominator: { value: '370096', year: 2024, otherYear: true } },
    { regionCode: '13.72', value: '1.1689', interval: { low: '0.0295', high: '6.5126', things: 1 }, denominator: { value: '85553', year: 2024, otherYear: true } },
    { regionCode: '33.11', value: '0.1091', denominator: { value: '916472' } }, { regionCode: '11.14', value: null, missing: 'NOT_RECORDED', interval: null },
  ) } },
  'koordinator/09-aliran-replikasi.graphql': { replicationFlows: { complete: true, flows: [
    { from: { region: { code: '00.24', name: 'Kota Sagaraloka' } }, to: { region: { code: '00.10', name: 'Kabupaten Kaligempita' } }, confirmed: 1, claimed: 0, stopped: 1 },
    { from: { region: { code: '00.01' } }, to: { region: { code: '00.12' } }, confirmed: 0 },
  ] } },
  // UU 14/2022: Papua Selatan came out of Papua on 25 July 2022, and Merauke with it.
  'koordinator/10-papua-sebelum-dan-sesudah.graphql': { compareRegions: {
    regions: only({ askedAs: ['91.01', '93.01'], region: { code: '93.01', name: 'Kabupaten Merauke', versions: { nodes: [{ code: '91.01', validTo: '2022-07-24', province: { name: 'Papua' } }, { code: '93.01', validFrom: '2022-07-25', province: { name: 'Papua Selatan' } }] } } }),
    cells: only({ year: 2021, codeInForce: '91.01', value: null, missing: 'NOT_RECORDED' }, { year: 2024, codeInForce: '93.01', value: '255168' }),
  } },
  // One paper takes 14,897 innovations for as many governments; there are 546. Both figures stay, each marked.
  'koordinator/11-angka-yang-dibantah.graphql': { observations: { nodes: [{ value: '484', flag: 'CONFLICTING', conflictGroup: 'iga-2020-pemda' }, { value: '14897', flag: 'CONFLICTING', conflictGroup: 'iga-2020-pemda', source: { publisher: 'gpriority.co.id' } }] } },
  'koordinator/12-letak-dan-penduduk.graphql': { regions: { totalCount: 9, nodes: [
    { code: '32.72', place: { latitude: '-6.93994', longitude: '106.92436' }, observations: { nodes: only({ year: 2024, value: '370096', unit: 'PEOPLE' }) } }, { code: '32.73', observations: { nodes: only({ value: '2591763' }) } },
  ] } },
};
