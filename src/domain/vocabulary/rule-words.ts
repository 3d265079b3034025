import { vocabulary, type CodeOf } from './vocabulary';

/**
 * The kinds of rule that a pack may hold; a clause that fits none gets a new kind, never an expression language. The last
 * two stand in no pack: every edition has them by itself (src/domain/rules/evaluate.ts).
 */
export const RULE_KIND = vocabulary('RuleKind', ['Jenis aturan dalam paket aturan.', 'Kind of rule in a rule pack.'], {
  PARTICIPANT: ['Siapa yang boleh ikut, menurut jenis peserta.', 'Who may enter, by kind of participant.'],
  MATURITY: ['Kematangan inovasi yang diterima.', 'The maturity of an innovation that is accepted.'],
  MINIMUM_AGE: ['Lama penerapan minimum, dihitung mundur dari penutupan.', 'The least time in use, counted back from the closing date.'],
  IMPLEMENTATION_WINDOW: ['Penerapan harus mulai dalam rentang tanggal tertentu.', 'Use must have begun within certain dates.'],
  PARTICIPATION_LIMIT: ['Batas keikutsertaan sepanjang umur inovasi.', 'Limit of participations over the life of an innovation.'],
  AWARD_LIMIT: ['Penghargaan yang menutup atau membatasi keikutsertaan.', 'Awards that bar or limit entering again.'],
  AWARD_REQUIRED: ['Penghargaan yang harus pernah diterima.', 'An award that must have been won before.'],
  REPLICATION_REQUIRED: ['Harus hasil replikasi dari inovasi yang pernah dihargai.', 'Must be a replica of an innovation that won an award.'],
  INVITATION: ['Hanya atas undangan.', 'By invitation only.'],
  QUOTA: ['Kuota usulan tiap peserta.', 'Quota of entries for each participant.'],
  MINIMUM_ENTRIES: ['Kewajiban jumlah inovasi paling sedikit tiap perangkat daerah.', 'The least number of innovations that each agency owes.'],
  REQUIRED_ANSWER: ['Jawaban wajib dengan batas kata.', 'A compulsory answer with a limit of words.'],
  REQUIRED_DOCUMENT: ['Dokumen wajib.', 'A compulsory document.'],
  CATEGORY_REQUIRED: ['Usulan harus memilih kategori penyelenggaraan.', 'An entry must name a category of the edition.'],
  UNIQUE_TITLE: ['Judul hanya dipakai sekali dalam satu penyelenggaraan.', 'A title is used once in an edition.'],
  SIMILAR_TITLE: ['Peringatan atas judul yang hampir sama.', 'A warning about titles that are nearly the same.'],
  SDG_LINK: ['Kaitan dengan tujuan pembangunan berkelanjutan.', 'A link to a sustainable development goal.'],
  OFFICER_CHECK: ['Diperiksa petugas pada seleksi administrasi.', 'Checked by an officer at screening.'],
  BONUS: ['Tambahan nilai yang dinyatakan dan dibatasi.', 'Bonus points, declared and capped.'],
  GROUP_CHOICE: ['Usulan harus memilih salah satu kelompok; berlaku dengan sendirinya bila paket punya kelompok.', 'An entry must choose one of the groups; holds by itself where the pack has groups.'],
  ONE_ENTRY: ['Satu inovasi diajukan sekali dalam satu penyelenggaraan; berlaku dengan sendirinya.', 'An innovation is submitted once in an edition; holds by itself.'],
  REGISTRATION_WINDOW: ['Pengajuan hanya selama pendaftaran dibuka; berlaku dengan sendirinya.', 'Entries only while registration is open; holds by itself.'],
});
export type RuleKindCode = CodeOf<typeof RULE_KIND>;

/** Where a binding clause refuses. */
export const RULE_GATE = vocabulary('RuleGate', ['Gerbang tempat aturan mengikat menolak.', 'The gate at which a binding rule refuses.'], {
  SUBMISSION: ['Pada pengajuan.', 'At submission.'],
  SCREENING: ['Pada seleksi administrasi.', 'At screening.'],
  NONE: ['Tidak menolak di gerbang mana pun.', 'It refuses at no gate.'],
});
export type RuleGate = CodeOf<typeof RULE_GATE>;

/** What came of one rule: three-valued, and a false that time alone can turn true stands apart. */
export const RULE_OUTCOME = vocabulary('RuleOutcome', ['Hasil pemeriksaan satu aturan.', 'What came of checking one rule.'], {
  MET: ['Terpenuhi.', 'It is met.'],
  NOT_YET: ['Belum terpenuhi, dapat terpenuhi kelak.', 'It is not met yet and can be met later.'],
  NEVER: ['Tidak dapat terpenuhi pada penyelenggaraan ini.', 'It cannot be met in this edition.'],
  NEEDS_PROOF: ['Belum diketahui atau belum lengkap.', 'It is not known or not complete.'],
});
export type RuleOutcome = CodeOf<typeof RULE_OUTCOME>;

/** The answer of a preflight: the worst outcome among the binding rules. */
export const ELIGIBILITY = vocabulary('Eligibility', ['Kelayakan administrasi.', 'Eligibility.'], {
  ELIGIBLE: ['Memenuhi semua aturan yang mengikat.', 'It meets every binding rule.'],
  NOT_YET: ['Belum memenuhi, dapat memenuhi kelak.', 'It does not qualify yet and can later.'],
  NEVER: ['Tidak dapat memenuhi pada penyelenggaraan ini.', 'It cannot qualify in this edition.'],
  NEEDS_PROOF: ['Ada yang belum diketahui atau belum lengkap.', 'Something is not known or not complete.'],
});
export type Eligibility = CodeOf<typeof ELIGIBILITY>;

export const MATURITY = vocabulary('Maturity', ['Kematangan inovasi.', 'Maturity of an innovation.'], {
  IDEA: ['Masih gagasan.', 'Still an idea.'],
  PILOT: ['Rintisan atau uji coba.', 'A pilot or trial.'],
  RUNNING: ['Sudah diterapkan.', 'In use.'],
});
export type Maturity = CodeOf<typeof MATURITY>;

/** Of what a quota is counted. */
export const QUOTA_PER = vocabulary('QuotaPer', ['Satuan kuota.', 'What a quota is counted for.'], {
  AGENCY: ['Tiap perangkat daerah atau organisasi pengusul.', 'Each entering agency or organisation.'],
  REGION: ['Tiap pemerintah daerah.', 'Each government.'],
  PARTICIPANT_KIND: ['Tiap jenis peserta.', 'Each kind of participant.'],
  EDITION: ['Seluruh penyelenggaraan.', 'The whole edition.'],
});
export type QuotaPer = CodeOf<typeof QUOTA_PER>;

/** What counts for the duty of one agency, one innovation. */
export const DUTY_COUNTS = vocabulary('DutyCounts', ['Yang dihitung untuk kewajiban berinovasi.', 'What counts for the duty to innovate.'], {
  SUBMITTED: ['Usulan yang diajukan.', 'Entries that were submitted.'],
  PASSED: ['Usulan yang lolos seleksi administrasi.', 'Entries that passed screening.'],
  NEWLY_IMPLEMENTED: ['Inovasi yang mulai diterapkan pada tahun itu.', 'Innovations whose use began in that year.'],
});
export type DutyCounts = CodeOf<typeof DUTY_COUNTS>;

export const DUTY_PERIOD = vocabulary('DutyPeriod', ['Masa kewajiban berinovasi.', 'The period of the duty to innovate.'], {
  YEAR: ['Tiap tahun.', 'Each year.'],
  EDITION: ['Tiap penyelenggaraan.', 'Each edition.'],
});
export type DutyPeriod = CodeOf<typeof DUTY_PERIOD>;
