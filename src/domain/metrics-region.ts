import { both, counted, reported, stated, type MetricSpec } from './metric';

const region = ['REGION'] as const;
const lower = { better: 'LOWER', comparable: true } as const;
const higher = { better: 'HIGHER', comparable: true } as const;
const side = { comparable: true } as const;

/** Figures of a region: its offices, its innovations, its standing, what it copied and whom it met. */
export const REGION_METRICS = {
  AGENCIES: both(['Perangkat daerah', 'Agencies'], ['Perangkat daerah dan unit yang diketahui; pembagi untuk angka per perangkat daerah.', 'Agencies and units that are known; the denominator of figures per agency.'], 'agencies', region),
  SERVICE_UNITS: both(['Unit penyelenggara pelayanan publik', 'Public-service units'], ['Unit yang terdaftar sebagai UPP pada suatu tahun; pembagi untuk angka per UPP.', 'Units registered as UPP in a year; the denominator of figures per public-service unit.'], 'serviceUnits', region, higher),
  PUBLIC_SERVICE_INDEX: reported(['Indeks pelayanan publik', 'Public-service index'], ['Nilai indeks pelayanan publik daerah.', 'Score of the region in the public-service index.'], 'INDEX_POINTS', region, { ...higher, scale: 2 }),
  INNOVATIONS_PUBLISHED: counted(['Inovasi tercatat', 'Innovations on record'], ['Inovasi suatu daerah yang terbit di rak terbuka.', 'Innovations of a region published on the open shelf.'], 'innovations'),
  INNOVATIONS_DEVELOPED: reported(['Inovasi dikembangkan', 'Innovations developed'], ['Inovasi yang dikembangkan menurut pemerintah daerah.', 'Innovations that the government says it developed.'], 'COUNT', region, side),
  INNOVATIONS_LAUNCHED: reported(['Inovasi diluncurkan', 'Innovations launched'], ['Inovasi yang diluncurkan perangkat daerah menurut sumber.', 'Innovations that agencies launched, as a source tells.'], 'COUNT', region, side),
  INNOVATIONS_RECORDED_IID: reported(['Inovasi dimasukkan ke aplikasi indeks', 'Innovations typed into the index'], ['Inovasi yang dimasukkan ke aplikasi Indeks Inovasi Daerah sebelum dipilih.', 'Innovations typed into the index application before the selection.'], 'COUNT', region, side),
  INNOVATIONS_REPORTED_IID: reported(['Inovasi dikirim ke Kemendagri', 'Innovations sent to the ministry'], ['Inovasi yang dikirim untuk Indeks Inovasi Daerah.', 'Innovations sent for the regional innovation index.'], 'COUNT', ['REGION', 'EDITION'], side),
  IID_SCORE: reported(['Nilai Indeks Inovasi Daerah', 'Regional innovation index score'], ['Nilai Indeks Inovasi Daerah, 0 sampai 100.', 'Score of the regional innovation index, 0 to 100.'], 'INDEX_POINTS', region, { ...higher, scale: 2 }),
  IID_CLASS: stated(['Predikat indeks inovasi', 'Class in the innovation index'], ['Predikat menurut Indeks Inovasi Daerah.', 'Class given by the regional innovation index.'], region),
  IID_CITY_RANK: reported(['Peringkat indeks antarkota', 'Index rank among cities'], ['Peringkat Indeks Inovasi Daerah di antara kota se-Indonesia.', 'Rank in the regional innovation index among all cities.'], 'RANK', region, lower),
  IGA_CITY_RANK: reported(['Peringkat IGA tingkat kota', 'Rank in the IGA among cities'], ['Peringkat Innovative Government Award tingkat kota.', 'Rank in the Innovative Government Award among cities.'], 'RANK', region, lower),
  IGA_FIRST_AWARD: stated(['Penghargaan IGA pertama', 'First IGA award'], ['Kapan suatu daerah pertama kali disebut menerima penghargaan IGA.', 'When a region is first said to have received an IGA award.'], region),
  KIJB_TOP_32: reported(['Inovasi di Top 32 KIJB', 'Innovations in the Top 32 of KIJB'], ['Jumlah inovasi daerah yang masuk Top 32 Kompetisi Inovasi Jawa Barat.', 'Number of the region\'s innovations in the Top 32 of the West Java contest.'], 'COUNT', region, higher),
  KIJB_TOP_10: reported(['Inovasi di Top 10 KIJB', 'Innovations in the Top 10 of KIJB'], ['Jumlah inovasi daerah yang masuk Top 10 Kompetisi Inovasi Jawa Barat.', 'Number of the region\'s innovations in the Top 10 of the West Java contest.'], 'COUNT', region, higher),
  KIJB_CITY_OF_INNOVATION_RANK: reported(['Peringkat kota inovasi KIJB', 'Rank as city of innovation in KIJB'], ['Peringkat dalam kategori kota inovasi Kompetisi Inovasi Jawa Barat.', 'Rank in the class of innovative cities of the West Java contest.'], 'RANK', region, lower),
  KIJB_STANDING: stated(['Kedudukan di KIJB', 'Standing in KIJB'], ['Kedudukan daerah di Kompetisi Inovasi Jawa Barat sebagaimana dinyatakan.', 'The region\'s standing in the West Java contest as it is stated.'], region),
  KIPP_TOP_45: reported(['Inovasi di Top 45 KIPP', 'Innovations in the Top 45 of KIPP'], ['Jumlah inovasi daerah yang masuk Top 45 Kompetisi Inovasi Pelayanan Publik nasional.', 'Number of the region\'s innovations in the Top 45 of the national contest.'], 'COUNT', region, higher),
  AWARDS: both(['Penghargaan', 'Awards'], ['Penghargaan yang diterima daerah atau inovasinya.', 'Awards received by the region or its innovations.'], 'awards', ['REGION', 'INNOVATION'], higher),
  REPLICATIONS_IN: both(['Replikasi yang diambil', 'Replications taken in'], ['Replikasi yang dilakukan daerah ini atas inovasi pihak lain.', 'Replications that this region makes of others\' innovations.'], 'replicationsIn', region),
  REPLICATIONS_OUT: both(['Replikasi oleh pihak lain', 'Replications by others'], ['Replikasi oleh pihak lain atas inovasi daerah ini.', 'Replications that others make of this region\'s innovations.'], 'replicationsOut', region, higher),
  VISITS_HOSTED: both(['Kunjungan diterima', 'Visits hosted'], ['Kunjungan pembelajaran yang diterima sebagai tuan rumah.', 'Study visits received as host.'], 'visitsHosted', region),
  VISITS_MADE: both(['Kunjungan dilakukan', 'Visits made'], ['Kunjungan pembelajaran yang dilakukan sebagai tamu.', 'Study visits made as guest.'], 'visitsMade', region),
} as const satisfies Record<string, MetricSpec>;
