import { vocabulary, type CodeOf } from './vocabulary';

/** What is told of how a round was judged. It is a report: it never changes a result. */
export const STATISTIC = vocabulary('StatisticCode', ['Statistik penilaian satu tahap; laporan semata, tidak pernah mengubah hasil.', 'A statistic of how a round was judged; a report only, it never changes a result.'], {
  METHOD: ['Cara undian angka acak dibuat.', 'How numbers were drawn at random.'],
  KENDALL_W: ['Kesepakatan urutan antarjuri (W Kendall, dengan koreksi nilai sama), 0 sampai 1.', 'Agreement of the judges on the order (Kendall\'s W, corrected for ties), 0 to 1.'],
  MEAN_SPEARMAN: ['Rata-rata korelasi peringkat Spearman antara tiap dua juri.', 'The mean Spearman rank correlation of each two judges.'],
  ICC_SINGLE: ['Keandalan nilai satu juri, ICC(2,1), kesepakatan mutlak.', 'Reliability of the score of one judge, ICC(2,1), absolute agreement.'],
  ICC_PANEL: ['Keandalan rata-rata semua juri, ICC(2,k), kesepakatan mutlak.', 'Reliability of the mean of all judges, ICC(2,k), absolute agreement.'],
  JUDGES_FOR_070: ['Banyaknya juri untuk keandalan 0,70 (Spearman-Brown).', 'Judges needed for a reliability of 0.70 (Spearman-Brown).'],
  JUDGES_FOR_080: ['Banyaknya juri untuk keandalan 0,80 (Spearman-Brown).', 'Judges needed for a reliability of 0.80 (Spearman-Brown).'],
  HALO: ['Rata-rata korelasi antarkriteria; yang tinggi dapat berarti satu kesan mewarnai semua kriteria.', 'The mean correlation between criteria; a high one can mean that one impression colours all of them.'],
  SEVERITY: ['Kelonggaran juri dalam poin dari 100: di atas nol lebih murah nilai, di bawah nol lebih keras.', 'Leniency of a judge in points of 100: above zero gives more, below zero is harsher.'],
  SPREAD: ['Simpangan baku nilai satu juri, dalam poin dari 100.', 'Standard deviation of the scores of one judge, in points of 100.'],
  WITHOUT_JUDGE_CUT: ['Banyaknya usulan yang berganti sisi pada batas potong bila seorang juri tidak dihitung.', 'How many entries change sides at the cut when one judge is not counted.'],
  WITHOUT_JUDGE_RANKS: ['Banyaknya usulan yang berganti peringkat bila seorang juri tidak dihitung.', 'How many entries change their rank when one judge is not counted.'],
  WEIGHTINGS: ['Bagian bobot kriteria yang wajar yang tidak mengubah siapa yang masuk.', 'The share of reasonable weightings of the criteria in which the same entries are inside.'],
  NEIGHBOURS: ['Bagian bobot kriteria yang wajar yang tidak membalik dua usulan di kedua sisi batas potong.', 'The share of reasonable weightings of the criteria in which the two entries beside the cut keep their order.'],
  CUT_ZONE: ['Banyaknya usulan yang letaknya terhadap batas potong belum pasti.', 'How many entries are not clearly inside or outside the cut.'],
  RANK_INTERVAL: ['Rentang peringkat yang memuat sembilan dari sepuluh undian.', 'The interval of ranks that holds nine draws in ten.'],
  INSIDE_CHANCE: ['Bagian undian yang menempatkan usulan di dalam batas potong.', 'The share of draws in which an entry is inside the cut.'],
});
export type StatisticCode = CodeOf<typeof STATISTIC>;

/** Why a statistic is not told: the design of the round does not allow it. */
export const STATISTIC_REFUSAL = vocabulary('StatisticRefusal', ['Sebab suatu statistik tidak dihitung.', 'Why a statistic is not told.'], {
  NO_SCORES: ['Tidak ada nilai yang dihitung.', 'No score counts.'],
  ONE_JUDGE: ['Hanya satu juri yang menilai.', 'Only one judge scored.'],
  CONSTANT_JUDGE: ['Seorang juri memberi nilai yang sama kepada semua usulan.', 'A judge gave all entries the same score.'],
  FEW_IN_COMMON: ['Kurang dari tiga usulan dinilai oleh semua juri.', 'Fewer than three entries were scored by all judges.'],
  FEW_ENTRIES: ['Kurang dari tiga usulan.', 'Fewer than three entries.'],
  FEW_PER_JUDGE: ['Juri ini menilai kurang dari delapan usulan.', 'This judge scored fewer than eight entries.'],
  FEW_REPEATED: ['Terlalu sedikit usulan yang dinilai lebih dari satu juri untuk membedakan juri dari usulan.', 'Too few entries have more than one score to tell judges from entries.'],
  INCOMPLETE: ['Tidak setiap juri menilai setiap usulan.', 'Not every judge scored every entry.'],
  DISCONNECTED: ['Ada juri yang tidak dapat dibandingkan: tidak ada usulan yang menghubungkan mereka.', 'Some judges cannot be compared: no entries connect them.'],
  NO_VARIANCE: ['Semua nilai sama.', 'All scores are the same.'],
  NO_RELIABILITY: ['Keandalan satu juri tidak di atas nol; berapa pun jurinya tidak akan cukup.', 'The reliability of one judge is not above zero: no number of judges is enough.'],
  ONE_CRITERION: ['Hanya ada satu kriteria.', 'There is only one criterion.'],
  NO_CUT: ['Tahap ini tidak memotong peserta.', 'This round has no cut.'],
  CUT_NOT_BY_RANK: ['Yang masuk diputuskan undangan atau pleno, bukan nilai.', 'Who is inside is decided by invitation or plenary, not by scores.'],
  TIE_AT_CUT: ['Masih ada yang sama nilai pada batas potong.', 'There is still a tie across the cut.'],
  NOBODY_ACROSS: ['Tidak ada usulan di salah satu sisi batas potong.', 'There is no entry on one side of the cut.'],
  ONLY_SCORER: ['Tanpa juri ini sebagian usulan tidak mempunyai nilai.', 'Without this judge some entries have no score.'],
});
export type StatisticRefusal = CodeOf<typeof STATISTIC_REFUSAL>;

/** Why two tiers are not compared. */
export const AGREEMENT_REFUSAL = vocabulary('AgreementRefusal', ['Sebab kedua tingkat tidak dibandingkan.', 'Why two tiers are not compared.'], {
  LOWER_NOT_RELEASED: ['Peringkat tingkat bawah belum diumumkan.', 'The ranking of the lower tier is not released.'],
  UPPER_NOT_RELEASED: ['Peringkat tingkat atas belum diumumkan.', 'The ranking of the upper tier is not released.'],
  FEW_IN_BOTH: ['Kurang dari tiga inovasi berperingkat pada kedua tingkat.', 'Fewer than three innovations have a rank in both tiers.'],
  ALL_LEVEL: ['Pada salah satu tingkat semuanya sama.', 'In one of the tiers all are level.'],
  NOT_TAGGED: ['Tidak ada kriteria kedua tingkat yang menyebut standar yang sama.', 'No criteria of the two tiers name the same standard.'],
});
export type AgreementRefusal = CodeOf<typeof AGREEMENT_REFUSAL>;
