import { vocabulary, type CodeOf } from './vocabulary';

/** What regions are grouped by before any of them is placed. Every way but ALL holds provinces apart from regencies and cities. */
export const PEER_GROUPING = vocabulary('PeerGrouping', ['Cara mengelompokkan daerah yang sebanding.', 'How regions are grouped with their like.'], {
  KIND: ['Jenis daerah: provinsi, kabupaten, atau kota.', 'Kind of region: province, regency or city.'],
  ISLAND: ['Provinsi, atau kabupaten dan kota, dari satu kelompok pulau menurut angka pertama kode Kemendagri.', 'Provinces, or regencies and cities, of one group of islands by the first digit of the Kemendagri code.'],
  SIZE: ['Provinsi, atau kabupaten dan kota, yang penduduknya sekelas.', 'Provinces, or regencies and cities, of one class of population.'],
  PROVINCE: ['Kabupaten dan kota dari satu provinsi pada akhir tahun itu.', 'Regencies and cities of one province at the end of the year.'],
  ALL: ['Semua daerah yang ditanyakan.', 'All regions that were asked for.'],
});
export type PeerGrouping = CodeOf<typeof PEER_GROUPING>;

export const STANDING_BAND = vocabulary('StandingBand', ['Kedudukan terhadap median kelompok.', 'Where it stands to the median of its group.'], {
  BETTER: ['Seluruh selangnya lebih baik daripada median kelompok.', 'All of its interval is better than the median of the group.'],
  MIDDLE: ['Selangnya memuat median kelompok.', 'Its interval holds the median of the group.'],
  WORSE: ['Seluruh selangnya lebih buruk daripada median kelompok.', 'All of its interval is worse than the median of the group.'],
});
export type StandingBand = CodeOf<typeof STANDING_BAND>;

export const NO_RANK_REASON = vocabulary('NoRankReason', ['Sebab tidak ada peringkat.', 'Why there is no rank.'], {
  NO_BETTER_END: ['Angka ini tidak punya ujung yang baik.', 'This figure has no better end.'],
  NOT_COMPARABLE: ['Angka ini tidak bermakna sama di setiap daerah.', 'This figure does not mean the same in each region.'],
  NO_VALUE: ['Tidak ada angkanya.', 'There is no figure.'],
  CONFLICTING: ['Sumbernya saling bertentangan.', 'Its sources contradict each other.'],
  NO_GROUP: ['Kelompoknya tidak diketahui, misalnya karena penduduknya tidak tercatat.', 'Its group is not known, for example where no population is on record.'],
  TOO_FEW_PEERS: ['Kurang dari tiga daerah sekelompok yang berangka dan seasal.', 'Fewer than three regions of the group have a figure of the same origin.'],
  NO_INTERVAL: ['Ketidakpastian angkanya tidak diketahui; hanya kedudukan terhadap median.', 'How uncertain the figure is is not known; it is only placed to the median.'],
  OVERLAP: ['Selangnya bertindihan dengan semua yang lain; hanya kedudukan terhadap median.', 'Its interval overlaps with all others; it is only placed to the median.'],
});
export type NoRankReason = CodeOf<typeof NO_RANK_REASON>;

export const INTERVAL_METHOD = vocabulary('IntervalMethod', ['Cara selang 95 persen dihitung.', 'How an interval of 95 per cent was reckoned.'], {
  WILSON: ['Selang skor Wilson (1927) bagi suatu bagian.', 'Score interval of Wilson (1927) for a share.'],
  GARWOOD: ['Selang Poisson tepat dari Garwood (1936) bagi suatu jumlah; pembaginya dianggap pasti.', 'Exact Poisson interval of Garwood (1936) for a count; what divides it is taken as certain.'],
  GREENWOOD: ['Ragam Greenwood pada skala log-log bagi kebertahanan (Kalbfleisch dan Prentice 1980).', 'Variance of Greenwood on the log-log scale for survival (Kalbfleisch and Prentice 1980).'],
  ORDER_STATISTICS: ['Selang median tanpa sebaran dari dua statistik terurut (uji tanda).', 'Distribution-free interval of a median by two order statistics (sign test).'],
});
export type IntervalMethod = CodeOf<typeof INTERVAL_METHOD>;

export const SERIES_BREAK = vocabulary('SeriesBreak', ['Sebab suatu deret terputus.', 'Why a series breaks.'], {
  SOURCE: ['Penerbit sumbernya berganti.', 'Another publisher tells it.'],
  ORIGIN: ['Asal angkanya berganti, misalnya dari dilaporkan menjadi dihitung.', 'It comes from elsewhere, such as counted where it was reported.'],
  DEFINITION: ['Hal atau satuan yang diterangkan berganti.', 'What it is about, or its unit, is another.'],
  DENOMINATOR: ['Asal pembaginya berganti.', 'What divides it comes from elsewhere.'],
  REGION: ['Daerahnya mekar atau baru dibentuk.', 'The region was split, or was formed by then.'],
  FLAGGED: ['Sumbernya sendiri menyatakan deretnya terputus.', 'Its source says that the series breaks.'],
});
export type SeriesBreak = CodeOf<typeof SERIES_BREAK>;

export const ISLAND_GROUP = vocabulary('IslandGroup', ['Kelompok pulau.', 'Group of islands.'], {
  SUMATERA: ['Sumatera.', 'Sumatera.'],
  JAWA: ['Jawa.', 'Jawa.'],
  BALI_NUSA_TENGGARA: ['Bali dan Nusa Tenggara.', 'Bali and Nusa Tenggara.'],
  KALIMANTAN: ['Kalimantan.', 'Kalimantan.'],
  SULAWESI: ['Sulawesi.', 'Sulawesi.'],
  MALUKU: ['Maluku.', 'Maluku.'],
  PAPUA: ['Papua.', 'Papua.'],
});
export type IslandGroup = CodeOf<typeof ISLAND_GROUP>;
