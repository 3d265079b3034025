import { vocabulary, type CodeOf } from './vocabulary';

/** How the scores of the judges become the score of an entry. */
export const AGGREGATION = vocabulary('Aggregation', ['Cara menggabungkan nilai para juri.', 'How the scores of the judges are joined.'], {
  MEAN_OF_PRESENT: ['Rata-rata juri yang menilai; yang tidak menilai tidak dihitung nol.', 'The mean of the judges who scored; a blank is never zero.'],
  TRIMMED_MEAN: ['Rata-rata tanpa nilai tertinggi dan terendah, bila sedikitnya lima juri menilai.', 'The mean without the highest and the lowest, where at least five judges scored.'],
  WEIGHTED_PANELS: ['Rata-rata tiap panel, dibobot menurut panelnya.', 'The mean of each panel, weighted by panel.'],
});
export type Aggregation = CodeOf<typeof AGGREGATION>;

/** One step of the declared way to break a tie. */
export const TIE_BREAK = vocabulary('TieBreak', ['Langkah memecah nilai yang sama.', 'A step that breaks a tie.'], {
  CRITERIA: ['Rata-rata kriteria berbobot tertinggi, lalu kriteria berikutnya.', 'The mean of the criterion of the highest weight, then the next in order.'],
  HEAD_TO_HEAD: ['Lebih banyak juri menempatkannya di atas.', 'More judges placed it above.'],
  MEDIAN: ['Median juri yang lebih tinggi.', 'The higher median of the judges.'],
  LOWER_SPREAD: ['Selisih antarjuri yang lebih kecil.', 'The smaller spread between judges.'],
  EARLIER_ROUND: ['Nilai tahap sebelumnya.', 'The score of the round before.'],
  PLENARY: ['Urutan yang diputuskan pleno, dengan alasannya.', 'The order that the plenary decided, with its reason.'],
});
export type TieBreak = CodeOf<typeof TIE_BREAK>;

/** What becomes of entries that are still level across the cut. */
export const CUT_TIE = vocabulary('CutTie', ['Bila nilai tetap sama tepat pada batas potong.', 'What becomes of a tie across the cut.'], {
  ENLARGE: ['Semua yang sama ikut masuk.', 'All that are level go in.'],
  SHRINK: ['Tidak satu pun yang sama ikut masuk.', 'None of those that are level goes in.'],
  PLENARY: ['Pleno memutuskan.', 'The plenary decides.'],
});
export type CutTie = CodeOf<typeof CUT_TIE>;

export const ROUNDING = vocabulary('Rounding', ['Cara membulatkan nilai yang ditampilkan.', 'How a score is rounded where it is shown.'], {
  HALF_UP: ['Setengah ke atas.', 'Half up.'],
  HALF_EVEN: ['Setengah ke angka genap.', 'Half to even.'],
});
export type Rounding = CodeOf<typeof ROUNDING>;

export const RANK_ON = vocabulary('RankOn', ['Nilai mana yang diurutkan.', 'Which score is ranked.'], {
  EXACT: ['Nilai tepat sebelum dibulatkan.', 'The exact score, before it is rounded.'],
  SHOWN: ['Nilai yang ditampilkan, sesudah dibulatkan.', 'The score as shown, after rounding.'],
});
export type RankOn = CodeOf<typeof RANK_ON>;

/** What a judge does not see of an entry. */
export const BLIND_FIELD = vocabulary('BlindField', ['Yang disembunyikan dari juri.', 'What is hidden from judges.'], {
  TITLE: ['Judul usulan.', 'The title of the entry.'],
  ENTRANT: ['Pengusulnya.', 'The entrant.'],
  DOCUMENTS: ['Dokumen buktinya.', 'The evidence documents.'],
});
export type BlindField = CodeOf<typeof BLIND_FIELD>;

export const PUBLISHES = vocabulary('PublishedScope', ['Siapa yang diumumkan.', 'Who is announced.'], {
  INSIDE: ['Hanya yang masuk.', 'Only those inside the cut.'],
  ALL: ['Semua yang dinilai.', 'All that were judged.'],
});
export type Publishes = CodeOf<typeof PUBLISHES>;

export const ROUND_STATE = vocabulary('RoundState', ['Keadaan suatu tahap.', 'State of a round.'], {
  PREPARED: ['Disiapkan: panel dan penugasan disusun.', 'Prepared: panels and assignments are made.'],
  SCORING: ['Dinilai.', 'Being scored.'],
  CLOSED: ['Penilaian ditutup.', 'Scoring is closed.'],
  RELEASED: ['Hasilnya diumumkan.', 'Its results are released.'],
});
export type RoundState = CodeOf<typeof ROUND_STATE>;

export const JUDGE_ORIGIN = vocabulary('JudgeOrigin', ['Asal juri.', 'Where a judge comes from.'], {
  INTERNAL: ['Dari pemerintah daerah penyelenggara.', 'From the government that organises.'],
  INDEPENDENT: ['Dari luar, independen.', 'From outside, independent.'],
});
export type JudgeOrigin = CodeOf<typeof JUDGE_ORIGIN>;

export const CONFLICT_KIND = vocabulary('ConflictKind', ['Jenis benturan kepentingan.', 'Kind of conflict of interest.'], {
  OWN_AGENCY: ['Perangkat daerahnya sendiri.', 'Its own agency.'],
  OWN_ORGANIZATION: ['Organisasinya sendiri.', 'Its own organisation.'],
  OWN_ENTRY: ['Ikut menyusun usulannya.', 'Took part in the entry.'],
  FAMILY: ['Hubungan keluarga.', 'Family.'],
  INTEREST: ['Kepentingan keuangan atau pekerjaan.', 'An interest of money or work.'],
  OTHER: ['Sebab lain.', 'Another cause.'],
});
export type ConflictKind = CodeOf<typeof CONFLICT_KIND>;

export const CONFLICT_ORIGIN = vocabulary('ConflictOrigin', ['Dari mana benturan kepentingan diketahui.', 'How a conflict is known.'], {
  DECLARED: ['Dinyatakan yang bersangkutan.', 'Declared by the one concerned.'],
  RECORDED: ['Dicatat penyelenggara.', 'Recorded by the organiser.'],
  DERIVED: ['Disimpulkan dari data.', 'Derived from the data.'],
});
export type ConflictOrigin = CodeOf<typeof CONFLICT_ORIGIN>;

/** Where the score of one judge for one entry stands; only SCORED counts. */
export const CELL_STATE = vocabulary('CellState', ['Keadaan penilaian satu juri atas satu usulan.', 'State of one judge\'s scoring of one entry.'], {
  PENDING: ['Belum dinilai.', 'Not scored yet.'],
  SCORED: ['Sudah dinilai.', 'Scored.'],
  RECUSED: ['Juri mundur karena benturan kepentingan.', 'The judge is recused.'],
  ABSENT: ['Juri tidak menilai, dengan alasan yang dicatat.', 'The judge did not score, with the reason on record.'],
  VOIDED: ['Nilai dibatalkan dengan alasan; tetap disimpan.', 'The score is voided with a reason; it is kept.'],
});
export type CellState = CodeOf<typeof CELL_STATE>;

/** What a plan of assignments does with the scoring of an entry by a judge. */
export const ASSIGNMENT_CHANGE = vocabulary('AssignmentChangeKind', ['Apa yang terjadi pada suatu penugasan.', 'What becomes of an assignment.'], {
  ADD: ['Ditambahkan.', 'It is added.'],
  REMOVE: ['Diambil kembali.', 'It is given up.'],
  KEEP: ['Tetap.', 'It stays.'],
});
export type AssignmentChange = CodeOf<typeof ASSIGNMENT_CHANGE>;

export const SHEET_STATE = vocabulary('SheetState', ['Keadaan satu versi lembar nilai.', 'State of one version of a score sheet.'], {
  DRAFT: ['Disimpan, belum dikirim.', 'Saved, not in yet.'],
  SUBMITTED: ['Dikirim.', 'In.'],
});
export type SheetState = CodeOf<typeof SHEET_STATE>;

export const SESSION_STATE = vocabulary('SessionState', ['Keadaan sesi.', 'State of a session.'], {
  PLANNED: ['Dijadwalkan.', 'Scheduled.'],
  HELD: ['Berlangsung.', 'Held.'],
  CANCELLED: ['Dibatalkan.', 'Cancelled.'],
});
export type SessionState = CodeOf<typeof SESSION_STATE>;

/** What can become of a session that was planned. */
export const SESSION_OUTCOME = vocabulary('SessionOutcome', ['Apa yang terjadi dengan sesi yang dijadwalkan.', 'What became of a session that was scheduled.'], {
  HELD: ['Berlangsung.', 'It was held.'],
  CANCELLED: ['Dibatalkan.', 'It was cancelled.'],
});
export type SessionOutcome = CodeOf<typeof SESSION_OUTCOME>;

/** Where an entry stands in a ranking. */
export const RANK_PLACE = vocabulary('RankPlace', ['Letak usulan pada peringkat.', 'Where an entry stands in a ranking.'], {
  INSIDE: ['Masuk.', 'Inside the cut.'],
  OUTSIDE: ['Tidak masuk.', 'Outside the cut.'],
  TIED_AT_CUT: ['Sama nilai pada batas potong; menunggu pleno.', 'Level across the cut; the plenary has to decide.'],
  INSUFFICIENT: ['Nilainya kurang dari jumlah minimum.', 'It has fewer scores than the minimum.'],
});
export type RankPlace = CodeOf<typeof RANK_PLACE>;

export const CUT_DECISION = vocabulary('CutDecisionKind', ['Jenis keputusan atas batas potong.', 'Kind of decision at the cut.'], {
  INVITED: ['Diundang.', 'Invited.'],
  PLENARY_IN: ['Pleno memasukkan.', 'The plenary takes it in.'],
  PLENARY_OUT: ['Pleno tidak memasukkan.', 'The plenary leaves it out.'],
  TIE_ORDER: ['Urutan di antara yang sama nilainya.', 'The order among those that are level.'],
});
export type CutDecisionKind = CodeOf<typeof CUT_DECISION>;

export const RECOMPUTE_STATE = vocabulary('RecomputeState', ['Keadaan penghitungan ulang.', 'State of a recompute set.'], {
  PROPOSED: ['Diusulkan, menunggu orang kedua.', 'Proposed; a second person has to confirm.'],
  APPLIED: ['Diterapkan.', 'Applied.'],
  CANCELLED: ['Dibatalkan.', 'Cancelled.'],
});
export type RecomputeState = CodeOf<typeof RECOMPUTE_STATE>;

export const OBJECTION_KIND = vocabulary('ObjectionKind', ['Jenis sanggahan.', 'Kind of objection.'], {
  ARITHMETIC: ['Perhitungan.', 'Arithmetic.'],
  ELIGIBILITY: ['Kelayakan usulan lain.', 'Whether another entry may take part.'],
  CONFLICT: ['Benturan kepentingan.', 'A conflict of interest.'],
  PROCEDURE: ['Tata cara.', 'Procedure.'],
});
export type ObjectionKind = CodeOf<typeof OBJECTION_KIND>;

export const OBJECTION_STATE = vocabulary('ObjectionState', ['Keadaan sanggahan.', 'State of an objection.'], {
  FILED: ['Diajukan.', 'Filed.'],
  UPHELD: ['Diterima.', 'Upheld.'],
  REJECTED: ['Ditolak.', 'Rejected.'],
  WITHDRAWN: ['Ditarik.', 'Withdrawn.'],
});
export type ObjectionState = CodeOf<typeof OBJECTION_STATE>;
