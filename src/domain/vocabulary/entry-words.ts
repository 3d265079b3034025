import { vocabulary, type CodeOf } from './vocabulary';

/** Where an entry stands; drafted is not submitted. */
export const ENTRY_STATE = vocabulary('EntryState', ['Keadaan usulan di ruang kerja.', 'State of an entry in the workspace.'], {
  DRAFTED: ['Sedang disusun pengusul.', 'Being written by the entrant.'],
  COLLECTED: ['Diserahkan pengusul kepada penyelenggara, belum diajukan.', 'Handed to the organiser by the entrant, not submitted.'],
  SUBMITTED: ['Diajukan oleh penyelenggara.', 'Submitted by the organiser.'],
  RETURNED: ['Dikembalikan untuk diperbaiki.', 'Returned for mending.'],
  PASSED: ['Lolos seleksi administrasi.', 'Passed screening.'],
  FAILED: ['Tidak lolos seleksi administrasi.', 'Failed screening.'],
  WITHDRAWN: ['Ditarik.', 'Withdrawn.'],
});
export type EntryState = CodeOf<typeof ENTRY_STATE>;

/** The gates at which entries are counted, each apart: an entry that went through counts even when it went on. */
export const ENTRY_GATE = vocabulary('EntryGate', ['Gerbang yang dilalui usulan.', 'A gate that an entry goes through.'], {
  DRAFTED: ['Disusun.', 'Drafted.'],
  COLLECTED: ['Terkumpul.', 'Collected.'],
  SUBMITTED: ['Diajukan.', 'Submitted.'],
  RETURNED: ['Dikembalikan.', 'Returned.'],
  PASSED: ['Lolos.', 'Passed.'],
  FAILED: ['Tidak lolos.', 'Failed.'],
  WITHDRAWN: ['Ditarik.', 'Withdrawn.'],
});
export type EntryGate = CodeOf<typeof ENTRY_GATE>;

export const SCREENING_DECISION = vocabulary('ScreeningDecision', ['Keputusan seleksi administrasi.', 'Decision of a screening.'], {
  PASS: ['Lolos.', 'Passed.'],
  FAIL: ['Tidak lolos.', 'Failed.'],
  RETURN: ['Dikembalikan untuk diperbaiki.', 'Returned for mending.'],
});
export type ScreeningDecision = CodeOf<typeof SCREENING_DECISION>;

/** What a reason on the sheet of a screening bears on its decision. */
export const SCREENING_BEARING = vocabulary('ScreeningBearing', ['Bobot satu alasan pada lembar seleksi.', 'What a reason on the sheet of a screening bears on it.'], {
  REFUSES: ['Aturan mengikat yang pasti belum terpenuhi.', 'A binding rule that is certainly not met.'],
  UNPROVEN: ['Aturan mengikat yang buktinya belum ada atau belum lengkap.', 'A binding rule whose proof is missing or not complete.'],
  OFFICER: ['Alasan petugas dengan kata-katanya sendiri.', 'The officer\'s own reason, in words.'],
  ACCEPTED: ['Bukti yang diterima petugas, dengan kata-katanya.', 'Proof that the officer accepted, in words.'],
  ADVISES: ['Saran dari aturan yang tidak mengikat di sini; tidak memutuskan.', 'Advice of a rule that does not bind here; it decides nothing.'],
});
export type ScreeningBearing = CodeOf<typeof SCREENING_BEARING>;

export const FILE_STATE = vocabulary('FileState', ['Keadaan berkas.', 'State of a file.'], {
  EXPECTED: ['Alamat unggah sudah diberikan, berkas belum tersimpan.', 'An address to upload was given, the file is not stored.'],
  STORED: ['Tersimpan.', 'Stored.'],
  DELETED: ['Dihapus.', 'Deleted.'],
});
export type FileState = CodeOf<typeof FILE_STATE>;

/** How a round cuts its entrants. */
export const CUT_KIND = vocabulary('CutKind', ['Cara memotong peserta pada satu tahap.', 'How a round cuts its entrants.'], {
  NONE: ['Tanpa pemotongan.', 'No cut.'],
  TOP_N: ['Sejumlah peringkat teratas.', 'The best so many.'],
  PASSING_MARK: ['Nilai ambang.', 'A passing mark.'],
  QUOTA_PER_KIND: ['Kuota tiap jenis peserta.', 'A quota for each kind of participant.'],
  INVITATION: ['Undangan.', 'By invitation.'],
  PLENARY: ['Keputusan pleno dengan alasan.', 'A plenary decision with its reason.'],
});
export type CutKind = CodeOf<typeof CUT_KIND>;
