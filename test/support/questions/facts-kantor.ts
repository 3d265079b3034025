import { only, type Facts } from './like';

const UNTOLD = ['PREREQUISITES', 'COST', 'STAFF', 'DRIVERS', 'OBSTACLES', 'DOCUMENTS', 'CONTACT', 'OUTCOMES', 'REPLICAS', 'VISITS'].map((part) => ({ part, told: false, words: 'belum diisi' }));

/** Of the questions of an Organisasi or Litbang office. Sources: the five articles of the stories, and what is cited beside them in seeds/stories. */
export const KANTOR_FACTS: Facts = {
  // Pelita Sukabumi, 26 April 2023, paragraph 7: 124 innovations came in; the city's own page says that 124 passed. Both stay.
  'kantor-daerah/01-kiks-dari-tahun-ke-tahun.graphql': { observations: { nodes: [
    { year: 2023, metric: 'ENTRIES_COLLECTED', value: '124', conflictGroup: 'kiks-2023-124' }, { year: 2023, metric: 'ENTRIES_PASSED_SCREENING', value: '124', conflictGroup: 'kiks-2023-124' },
    { year: 2021, metric: 'ENTRIES_PASSED_SCREENING', value: null, missingReason: 'NOT_REPORTED' },
  ] } },
  // Six finalists are named, their ranks and scores are not; the announcement was moved because the governor came.
  'kantor-daerah/02-finalis-kiks-2023.graphql': { edition: {
    entries: { totalCount: 6, nodes: [{ title: 'induksi / informasi edukasi mom\'s masa kini', agency: { name: 'Puskesmas Sukakarya' }, rank: { cause: 'NOT_REPORTED' }, score: { cause: 'NOT_REPORTED' } }] },
    announcements: { nodes: only({ status: 'MOVED', movedReason: 'Kedatangan Gubernur Jawa Barat dan waktu yang sangat mepet' }) },
  } },
  'kantor-daerah/03-aturan-kiks-2023.graphql': { edition: { rules: { nodes: [
    { topic: 'OBLIGATION', strength: 'BINDING', sourcePlace: 'paragraf 5 dan 6' }, { topic: 'PARTICIPATION_LIMIT', strength: 'BINDING' }, { topic: 'NOMINATION', strength: 'CUSTOMARY' },
  ] } } },
  // Four stages are announced and five named; three offices went to Singapore.
  'kantor-daerah/04-cara-solok-melahirkan-inovasi.graphql': {
    observations: { nodes: [{ metric: 'PIPELINE_STAGES', value: '4', conflictGroup: 'tahap-5d' }, { metric: 'PIPELINE_STAGES', value: '5', conflictGroup: 'tahap-5d' }, { metric: 'IID_CITY_RANK', value: '22' }] },
    incentives: { nodes: [{ name: 'Studi banding ke Singapura', status: 'GIVEN', recipientCount: 3 }] },
  },
  // Sicepot of Puskesmas Tipar is found by what its letters stand for, and the words are shown where they are.
  'kantor-daerah/05-sudah-adakah-gagasan-kami.graphql': { searchInnovations: {
    totalCount: 1,
    edges: only({
      node: { title: 'Sicepot (Sistem cepat pelayanan ODGJ)', acronym: 'Sicepot', agency: { name: 'Puskesmas Tipar' }, tenant: { region: { code: '32.72' } } },
      highlights: [{ part: 'TITLE', ranges: [{ start: 9, length: 6 }, { start: 32, length: 4 }] }],
    }),
    facets: [{ kind: 'PROVINCE', values: only({ code: '32', name: 'Jawa Barat', count: 1 }) }, { kind: 'AWARDED', values: only({ code: 'false', count: 1 }) }],
  } },
  'kantor-daerah/06-adakah-yang-serupa.graphql': { similarInnovations: only({
    likeness: 'DUPLICATE', innovation: { title: 'Sicepot (Sistem cepat pelayanan ODGJ)', tenant: { name: 'Pemerintah Kota Sukabumi' } }, reasons: [{ kind: 'TITLE', words: ['ganggu', 'jiwa', 'cepat'] }],
  }) },
  // Within 1,000 km only Solok answers all three; each reason names the row that it rests on.
  'kantor-daerah/07-aceh-jaya-merencanakan-kunjungan.graphql': { visitPlan: {
    region: { name: 'Kabupaten Aceh Jaya' },
    gaps: [{ affair: { code: 'WND-06' }, state: 'ASKED', own: 0 }, { affair: { code: 'WYD-01' }, state: 'ASKED' }, { affair: { code: 'WND-03' }, state: 'ASKED' }],
    suggestions: only({
      host: { code: '13.72', name: 'Pemerintah Kota Solok' }, distanceKm: 832,
      reasons: [
        { code: 'GAP', restsOn: expect.stringMatching(/^inn_/) as string }, { code: 'HOST_AWARDED', points: 40, indonesian: 'Penghargaan: IGA 2023, kota sangat inovatif (2023).', restsOn: expect.stringMatching(/^awd_/) as string },
        { code: 'ISLAND', english: 'Both are in Sumatera.' }, { code: 'DISTANCE', restsOn: expect.stringMatching(/^rgp_/) as string },
      ],
      innovations: [{ innovation: { title: 'PENARI (Pelayanan Terintegrasi dengan Pengadilan Negeri)', affairs: { nodes: only({ confidence: 'UNSURE', affair: { code: 'WND-06' } }) } }, counted: true }],
    }),
  } },
  // 18 September 2019, thirteen guests, in the mayor's meeting room; Disdukcapil and DPMPTSP were seen. Nusa Tenggara Barat came the year before.
  'kantor-daerah/08-bekal-kunjungan-ke-solok.graphql': { visitBriefing: {
    state: 'DONE', day: '2019-09-18', host: { name: 'Pemerintah Kota Solok' }, guest: { name: 'Pemerintah Kabupaten Aceh Jaya' },
    figures: [
      { nameIndonesian: 'Penduduk', guest: { value: '101407', year: 2024 }, host: { value: '85553', year: 2024 } },
      { nameIndonesian: 'Nilai Indeks Inovasi Daerah', guest: { value: null, missing: 'NOT_RECORDED' }, host: { value: '60.46', year: 2023 } },
    ],
    visit: { room: 'Ruang Rapat Wali Kota', agenda: { nodes: [{ position: 4, kind: 'SITE_VISIT', name: 'Meninjau Dukcapil beserta inovasinya' }] }, participants: { nodes: [{ side: 'HOST', office: 'Balitbang' }] } },
    innovations: [{ innovation: { title: 'PENARI (Pelayanan Terintegrasi dengan Pengadilan Negeri)' }, kit: UNTOLD }],
    earlierVisits: [{ guest: { name: 'Pemerintah Provinsi Nusa Tenggara Barat' }, held: { text: '2018' } }],
    contacts: [{ why: 'HOST', office: 'Balitbang' }],
  } },
  // Klikpositif on IGA 2023: rank 22 among cities, 60.46. One city that reports is no ladder.
  'kantor-daerah/09-kedudukan-kota-kami.graphql': { compareRegions: {
    cells: [
      { regionCode: '13.72', year: 2023, metric: 'IID_SCORE', value: '60.46', standing: { group: 'CITY', band: null, rankFrom: null, reason: 'TOO_FEW_PEERS' } },
      { regionCode: '13.72', year: 2023, metric: 'IID_CITY_RANK', value: '22' }, { regionCode: '32.72', year: 2023, metric: 'IID_SCORE', value: null, missing: 'NOT_RECORDED' },
      { regionCode: '13.72', year: 2022, metric: 'IID_CLASS', text: 'Kota Inovatif' },
    ],
    coverage: [{ metric: 'IID_SCORE', answered: 1, asked: 6 }],
  } },
  'kantor-daerah/10-angka-kami-dari-tahun-ke-tahun.graphql': { compareRegions: { series: [
    { metric: 'PARTICIPANTS', points: [{ year: 2021, value: '65', flag: 'CONFLICTING' }, { year: 2022, value: '65' }, { year: 2023, value: null, missing: 'NOT_RECORDED' }] },
    { metric: 'ENTRIES_COLLECTED', points: [{ year: 2023, value: '124', flag: 'CONFLICTING' }] }, { metric: 'AWARDS', points: [{ year: 2022, value: '2' }, { year: 2023, value: '1' }] },
  ] } },
  // What nobody told is said to be untold, part by part; the award is on record.
  'kantor-daerah/11-apa-yang-perlu-untuk-mereplikasi.graphql': { replicationKit: {
    title: 'Gelis (Gerakan Literasi Sukoharjo)', innovation: { agency: { name: 'Dinas Perpustakaan dan Kearsipan' }, awards: { nodes: [{ year: 2022, name: 'Top 45 KIPP 2022' }] } }, parts: UNTOLD, replicas: only(), visits: only(),
  } },
  'kantor-daerah/12-kapan-solok-dapat-dikunjungi.graphql': { visitAvailability: { host: { name: 'Pemerintah Kota Solok' }, ruled: false, months: only({ month: '2030-01', open: 31, full: 0, closed: 0 }) } },
};
