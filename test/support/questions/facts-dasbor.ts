import { only, type Facts } from './like';

/** Of the questions of a dashboard for study visits. */
export const DASBOR_FACTS: Facts = {
  // InfoPublik Kota Solok, 2019, paragraphs 3, 4 and 11.
  'dasbor/01-kunjungan-aceh-jaya-ke-solok.graphql': { visits: { nodes: [
    { headcount: 13, held: { text: '2019-09-18' }, guest: { name: 'Pemerintah Kabupaten Aceh Jaya' }, agenda: { nodes: [{ position: 5, kind: 'SITE_VISIT', name: 'Meninjau DPMPTSP beserta inovasinya' }] } },
    { headcount: null, held: { text: '2018', precision: 'YEAR' }, guest: { name: 'Pemerintah Provinsi Nusa Tenggara Barat' } },
  ] } },
  'dasbor/02-replikasi-dan-asalnya.graphql': { replications: { nodes: only({ state: 'AGREED', confirmedBy: 'REPLICATOR', parents: { nodes: [{ parent: { title: 'Ayo Ceting (Ayo Cegah Stunting)' }, parentTenant: { name: 'Pemerintah Kota Padang' } }] } }) } },
  'dasbor/03-inovasi-kesehatan.graphql': { governmentAffairs: { nodes: only({ nameIndonesian: 'Kesehatan', servedBy: { totalCount: 9, nodes: [{ confidence: 'LIKELY', innovation: { title: 'Bunut FM Radio Kesehatan', agency: { kind: 'HOSPITAL' } } }] } }) } },
  'dasbor/04-provinsi-contoh.graphql': { replications: { nodes: [{ title: 'Replikasi Posko Aduan Terpadu di Kabupaten Kaligempita', confirmedBy: 'BOTH', stopReason: 'Anggaran dialihkan untuk keperluan lain.', synthetic: true }] } },
  // Made as seeds/example/flagship-cases.ts says: 14 governments repeat the flagship and one repeats a replica of it; 3 of the 15 stopped, after 7, 11 and 18
  // months, so 13 of 15 run after 12 and 12 of 15 after 24. Half of 15 is 8, and the eighth began in July 2022, 27 months after April 2020. The sixteenth is a claim.
  'dasbor/05-jejak-satu-inovasi.graphql': { adoptionGraph: {
    complete: true, confirmed: { replicas: 15, governments: 15, running: 12, stopped: 3, depth: 2 }, claimed: { replicas: 1 },
    nodes: [
      { side: 'SELF', distance: 0, title: 'Posko Antre Sehat (Antrean puskesmas dari rumah)', tenant: { code: '00.09', name: 'Pemerintah Kabupaten Batulimar' } },
      { side: 'DOWNSTREAM', distance: 1, standing: 'CONFIRMED', title: 'Gerai Antre Sehat (Antrean puskesmas dari rumah)', tenant: { code: '00.04' } },
      { side: 'DOWNSTREAM', distance: 2, standing: 'CONFIRMED', tenant: { code: '00.18' } }, { side: 'DOWNSTREAM', distance: 1, standing: 'CLAIMED', tenant: { code: '00.23' } },
    ],
    links: [
      { state: 'CERTIFIED', standing: 'CONFIRMED', confirmedBy: 'BOTH', evidenceLevel: 4, started: { text: '2021-03-08' }, stopped: null },
      { state: 'STOPPED', standing: 'CONFIRMED', confirmedBy: 'BOTH', started: { text: '2021-09-01' }, stopped: { text: '2023-03-01' }, replication: { stopReason: 'Anggaran tahun kedua tidak disetujui.' } },
      { state: 'STOPPED', stopped: { text: '2022-12-16' } }, { state: 'STOPPED', stopped: { text: '2024-01-06' } },
      { state: 'CLAIMED', standing: 'CLAIMED', confirmedBy: 'REPLICATOR', started: { text: '2024-05-06' } },
    ],
    survival: only({ months: 12, from: '0.8667', to: '0.8667', atRisk: 13, events: 2, reason: null }, { months: 24, from: '0.8', to: '0.8', atRisk: 12, events: 3, reason: null }),
    halfLife: { half: 8, fromMonths: 27, toMonths: 27, reason: null },
  } },
  'dasbor/06-apa-yang-berubah.graphql': { changes: { more: false, changes: [
    { kind: 'INNOVATION', act: 'PUBLISHED', node: { title: 'LANGKOK (Lahir Pulang OK)' } }, { kind: 'VISIT', act: 'PUBLISHED', node: { topic: 'Penyelenggaraan inovasi pelayanan publik' } },
    { kind: 'INCENTIVE', act: 'PUBLISHED', node: { name: 'Studi banding ke Singapura' } },
  ] } },
  'dasbor/07-kamus-singkatan.graphql': { searchInnovations: { totalCount: 1, nodes: only({ title: 'Sicepot (Sistem cepat pelayanan ODGJ)', tenant: { name: 'Pemerintah Kota Sukabumi' } }) } },
  // Aceh Jaya's one visit is told by a paper and counted from the host's row; no source tells what came of it.
  'dasbor/08-kunjungan-dan-kelanjutannya.graphql': { compareRegions: { cells: [
    { regionCode: '13.72', year: 2019, metric: 'VISITS_HOSTED', value: '1', origin: 'COUNTED' }, { regionCode: '13.72', year: 2018, metric: 'VISITS_HOSTED', value: '1' }, { regionCode: '13.72', year: 2019, metric: 'VISITS_MADE', value: '2' },
    { regionCode: '11.14', year: 2019, metric: 'VISITS_MADE', value: '1', origin: 'REPORTED', alternatives: only({ value: '1', origin: 'COUNTED' }) },
    { regionCode: '13.72', year: 2019, metric: 'VISITS_FOLLOWED_BY_REPLICATION', value: null, missing: 'NOT_RECORDED' },
  ] } },
  'dasbor/09-inovasi-kesehatan-menurut-segi.graphql': { searchInnovations: {
    totalCount: 9, nodes: [{ title: 'Bunut FM Radio Kesehatan', awards: { totalCount: 2 } }],
    facets: [{ kind: 'PROVINCE', values: only({ code: '32', count: 9 }) }, { kind: 'AWARDED', values: [{ code: 'true', count: 1 }, { code: 'false', count: 8 }] }, { kind: 'AFFAIR', values: [{ code: 'WYD-02', count: 9 }] }],
  } },
  // Mbinews.id on KIJB 2020: among the Top 32 first, then among the Top 10.
  'dasbor/10-paspor-bunut-fm.graphql': { innovationPassport: { title: 'Bunut FM Radio Kesehatan', innovation: { agency: { name: 'RSUD R Syamsudin SH' } }, events: [
    { kind: 'AWARD', year: 2020, tier: 'PROVINCE', award: { name: 'Top 10 KIJB 2020' } }, { kind: 'AWARD', year: 2020, programCode: 'kijb', award: { name: 'Top 32 KIJB 2020' } },
  ] } },
  // Langgam.id: 19 governments of Sumatera Barat committed themselves; nothing is told to run, so nothing is counted as running.
  'dasbor/11-aliran-antarprovinsi.graphql': { replicationFlows: { flows: [
    { from: { region: { code: '32' } }, to: { region: { code: '13' } }, confirmed: 0, claimed: 0, underWay: 1 }, { from: { region: { code: '35', name: 'Jawa Timur' } }, to: { region: { code: '13' } }, underWay: 1 },
    { from: { region: { code: '13' } }, to: { region: { code: '13' } }, underWay: 1 },
  ] } },
  'dasbor/12-peta-penerima-iga-2023.graphql': { awards: { totalCount: 2, nodes: [
    { name: 'IGA 2023, kota terinovatif', recipient: { region: { code: '32.72', place: { latitude: '-6.93994', longitude: '106.92436' } } } }, { name: 'IGA 2023, kota sangat inovatif', recipient: { region: { code: '13.72' } } },
  ] } },
};
