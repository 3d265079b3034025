import { vocabulary, type CodeOf } from './vocabulary';

export const PROGRAM_TIER = vocabulary('ProgramTier', ['Tingkat kompetisi.', 'Tier of a contest.'], {
  CITY: ['Kota.', 'City.'],
  REGENCY: ['Kabupaten.', 'Regency.'],
  PROVINCE: ['Provinsi.', 'Province.'],
  NATIONAL: ['Nasional.', 'Nation.'],
});
export type ProgramTier = CodeOf<typeof PROGRAM_TIER>;

export const EDITION_PHASE = vocabulary('EditionPhase', ['Fase penyelenggaraan.', 'Phase of an edition.'], {
  ANNOUNCED: ['Diumumkan.', 'Announced.'],
  OPEN: ['Pendaftaran dibuka.', 'Open for entries.'],
  SCREENING: ['Seleksi administrasi.', 'Administrative screening.'],
  JUDGING: ['Penilaian.', 'Judging.'],
  RESULTS: ['Hasil diumumkan.', 'Results are out.'],
  UNKNOWN: ['Tidak diketahui dari sumber.', 'Not known from the source.'],
});
export type EditionPhase = CodeOf<typeof EDITION_PHASE>;

export const EDITION_HELD = vocabulary('EditionHeld', ['Apakah penyelenggaraan berlangsung.', 'Whether an edition took place.'], {
  HELD: ['Diselenggarakan.', 'It was held.'],
  NOT_HELD: ['Tidak diselenggarakan.', 'It was not held.'],
  PLANNED: ['Direncanakan.', 'It is planned.'],
});
export type EditionHeld = CodeOf<typeof EDITION_HELD>;

export const PARTICIPANT_KIND = vocabulary('ParticipantType', ['Jenis peserta.', 'Kind of participant.'], {
  AGENCY: ['Perangkat daerah (OPD/SKPD).', 'Regional agency (OPD/SKPD).'],
  TECHNICAL_UNIT: ['Unit pelaksana teknis (UPTD/UPTPD).', 'Technical unit (UPTD/UPTPD).'],
  DISTRICT: ['Kecamatan.', 'District (kecamatan).'],
  WARD: ['Kelurahan.', 'Ward (kelurahan).'],
  SCHOOL: ['Sekolah.', 'School.'],
  HEALTH_CENTRE: ['Puskesmas.', 'Community health centre.'],
  HOSPITAL: ['Rumah sakit umum daerah.', 'Regional hospital.'],
  ROE: ['BUMD atau Perumda.', 'Regionally owned enterprise.'],
  PROVINCE_AGENCY: ['Perangkat daerah provinsi.', 'Agency of the province.'],
  REGENCY_GOVERNMENT: ['Pemerintah kabupaten.', 'Government of a regency.'],
  CITY_GOVERNMENT: ['Pemerintah kota.', 'Government of a city.'],
  PROVINCE_GOVERNMENT: ['Pemerintah provinsi.', 'Government of a province.'],
  MINISTRY: ['Kementerian atau lembaga.', 'Ministry or state institution.'],
  UNIVERSITY: ['Perguruan tinggi.', 'University.'],
  SOE: ['BUMN.', 'State-owned enterprise.'],
  NOT_REPORTED: ['Tidak disebut sumber.', 'Not told by the source.'],
});
export type ParticipantType = CodeOf<typeof PARTICIPANT_KIND>;

export const ROUND_METHOD = vocabulary('RoundMethod', ['Cara seleksi pada satu tahap.', 'How a round selects.'], {
  COLLECTION: ['Pengumpulan usulan.', 'Entries are collected.'],
  SCREENING: ['Seleksi administrasi.', 'Administrative screening.'],
  DESK_EVALUATION: ['Penilaian proposal.', 'Desk evaluation of proposals.'],
  PRESENTATION: ['Presentasi dan wawancara.', 'Presentation and interview.'],
  FIELD_VALIDATION: ['Validasi lapangan.', 'Field validation.'],
  PLENARY: ['Sidang pleno.', 'Plenary decision.'],
  FEASIBILITY: ['Penilaian fisibilitas untuk diterapkan lebih luas.', 'Scoring of how feasible a wider use is.'],
  MEASUREMENT: ['Pengukuran indeks dengan verifikasi bukti.', 'Measurement of an index with verified evidence.'],
  NOT_REPORTED: ['Tidak disebut sumber.', 'Not told by the source.'],
});
export type RoundMethod = CodeOf<typeof ROUND_METHOD>;

export const SESSION_KIND = vocabulary('SessionKind', ['Jenis sesi.', 'Kind of session.'], {
  LAUNCH: ['Peluncuran.', 'Launch.'],
  PRESENTATION: ['Presentasi.', 'Presentation.'],
  INTERVIEW: ['Wawancara.', 'Interview.'],
  PRESENTATION_AND_INTERVIEW: ['Presentasi dan wawancara.', 'Presentation and interview.'],
  FIELD_VISIT: ['Kunjungan lapangan.', 'Field visit.'],
});
export type SessionKind = CodeOf<typeof SESSION_KIND>;

export const ANNOUNCEMENT_KIND = vocabulary('AnnouncementKind', ['Jenis pengumuman.', 'Kind of announcement.'], {
  OPENING: ['Pembukaan.', 'Opening.'],
  FINALISTS: ['Finalis.', 'Finalists.'],
  WINNERS: ['Pemenang.', 'Winners.'],
});
export type AnnouncementKind = CodeOf<typeof ANNOUNCEMENT_KIND>;

export const ANNOUNCEMENT_STATUS = vocabulary('AnnouncementStatus', ['Keadaan pengumuman.', 'State of an announcement.'], {
  PLANNED: ['Direncanakan.', 'Planned.'],
  MOVED: ['Diundur.', 'Moved.'],
  MADE: ['Dilakukan.', 'Made.'],
});
export type AnnouncementStatus = CodeOf<typeof ANNOUNCEMENT_STATUS>;

export const RULE_TOPIC = vocabulary('RuleTopic', ['Pokok aturan.', 'Topic of a rule.'], {
  PURPOSE: ['Maksud dan tujuan.', 'Purpose.'],
  DEFINITION: ['Apa yang dihitung sebagai inovasi.', 'What counts as an innovation.'],
  SCHEDULE: ['Jadwal dan keberulangan.', 'Schedule and recurrence.'],
  OBLIGATION: ['Kewajiban berinovasi.', 'Obligation to innovate.'],
  WHO_MAY_ENTER: ['Siapa yang boleh ikut.', 'Who may enter.'],
  MATURITY: ['Kematangan yang diterima.', 'Maturity that is accepted.'],
  MINIMUM_AGE: ['Lama penerapan minimum.', 'Minimum time implemented.'],
  PARTICIPATION_LIMIT: ['Batas keikutsertaan.', 'Limit of participations.'],
  QUOTA: ['Kuota.', 'Quota.'],
  CATEGORY: ['Kategori.', 'Categories.'],
  CUT: ['Cara memotong peserta.', 'How the cut is made.'],
  JUDGING: ['Penilaian.', 'Judging.'],
  BONUS: ['Tambahan nilai.', 'Bonus points.'],
  NOMINATION: ['Pengusulan ke tingkat atas.', 'Nomination to the next tier.'],
  AWARD: ['Penghargaan dan tindak lanjut.', 'Awards and what follows.'],
});
export type RuleTopic = CodeOf<typeof RULE_TOPIC>;

export const RULE_STRENGTH = vocabulary('RuleStrength', ['Kekuatan aturan.', 'Strength of a rule.'], {
  BINDING: ['Mengikat.', 'It binds.'],
  CUSTOMARY: ['Kebiasaan; hanya menyarankan.', 'It is customary and only advises.'],
  UNKNOWN: ['Tidak diketahui.', 'It is not known.'],
});
export type RuleStrength = CodeOf<typeof RULE_STRENGTH>;

export const ENTRY_OUTCOME = vocabulary('EntryOutcome', ['Hasil usulan sejauh diketahui.', 'Outcome of an entry as far as it is known.'], {
  SUBMITTED: ['Diajukan.', 'Submitted.'],
  PASSED_SCREENING: ['Lolos seleksi administrasi.', 'Passed screening.'],
  FAILED_SCREENING: ['Tidak lolos seleksi administrasi.', 'Failed screening.'],
  FINALIST: ['Finalis.', 'Finalist.'],
  WINNER: ['Pemenang.', 'Winner.'],
  NOT_REPORTED: ['Tidak disebut sumber.', 'Not told by the source.'],
});
export type EntryOutcome = CodeOf<typeof ENTRY_OUTCOME>;

export const FIGURE_STATE = vocabulary('FigureState', ['Keadaan suatu angka.', 'State of a figure.'], {
  REPORTED: ['Ada angkanya.', 'The figure is there.'],
  WITHHELD: ['Ditahan sampai pengumuman.', 'Withheld until the announcement.'],
  NOT_REPORTED: ['Tidak disebut sumber.', 'Not told by the source.'],
  NOT_ASSESSED: ['Tidak dinilai.', 'Not assessed.'],
  NOT_APPLICABLE: ['Tidak berlaku.', 'Not applicable.'],
});
export type FigureState = CodeOf<typeof FIGURE_STATE>;

export const AWARD_LEVEL = vocabulary('AwardLevel', ['Jenis penghargaan.', 'Kind of award.'], {
  RANK: ['Peringkat.', 'A rank.'],
  TOP_LIST: ['Masuk daftar Top.', 'A place in a Top list.'],
  HONOUR: ['Penghargaan lain.', 'Another honour.'],
});
export type AwardLevel = CodeOf<typeof AWARD_LEVEL>;

export const INCENTIVE_KIND = vocabulary('IncentiveKind', ['Jenis insentif.', 'Kind of incentive.'], {
  STUDY_TRIP: ['Studi banding.', 'Study trip.'],
  ALLOWANCE: ['Tunjangan kinerja.', 'Performance allowance.'],
  OTHER: ['Insentif lain.', 'Another incentive.'],
});
export type IncentiveKind = CodeOf<typeof INCENTIVE_KIND>;

export const INCENTIVE_STATUS = vocabulary('IncentiveStatus', ['Keadaan insentif.', 'State of an incentive.'], {
  PROPOSED: ['Diusulkan.', 'Proposed.'],
  UNDER_STUDY: ['Sedang dikaji.', 'Under study.'],
  DECIDED: ['Diputuskan.', 'Decided.'],
  GIVEN: ['Diberikan.', 'Given.'],
});
export type IncentiveStatus = CodeOf<typeof INCENTIVE_STATUS>;
