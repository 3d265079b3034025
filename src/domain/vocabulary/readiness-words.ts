import { vocabulary, type CodeOf } from './vocabulary';

/** From where the closing date is that ages are counted back from. */
export const CLOSING_FROM = vocabulary('ClosingFrom', ['Asal tanggal penutupan yang dipakai.', 'Where the closing date that was used comes from.'], {
  EDITION: ['Tanggal penyelenggaraannya.', 'The date of the edition.'],
  EXTENSION: ['Perpanjangan bagi pengusul ini.', 'An extension for this entrant.'],
  GIVEN: ['Tanggal andaian dari penanya.', 'An assumed date, given in the question.'],
  COPIED: ['Disalin dari penyelenggaraan terakhir yang diketahui, digeser tahunnya.', 'Copied from the latest edition known, with the years moved.'],
  UNKNOWN: ['Tidak diketahui.', 'Not known.'],
});
export type ClosingFrom = CodeOf<typeof CLOSING_FROM>;

/** How sure it is that an edition comes. */
export const TARGET_STANDING = vocabulary('TargetStanding', ['Kepastian penyelenggaraan yang dituju.', 'How sure it is that the edition comes.'], {
  ANNOUNCED: ['Sudah diumumkan.', 'It was announced.'],
  ASSUMED: ['Belum diumumkan; diandaikan seperti yang terakhir diketahui.', 'Not announced; assumed to be like the latest one known.'],
  CANCELLED: ['Tidak diselenggarakan; jawabannya untuk andaian tahun berikutnya.', 'Not held; the answer is for the next year, assumed.'],
});
export type TargetStanding = CodeOf<typeof TARGET_STANDING>;

/** What can happen to an innovation on its way. */
export const PASSPORT_EVENT = vocabulary('PassportEventKind', ['Jenis peristiwa dalam paspor inovasi.', 'Kind of event in the passport of an innovation.'], {
  INITIATED: ['Diprakarsai.', 'Initiated.'],
  TRIED: ['Mulai diuji coba.', 'Its trial began.'],
  IMPLEMENTED: ['Mulai diterapkan.', 'Its use began.'],
  VERSION: ['Diperbarui dalam versi baru.', 'Renewed in another version.'],
  ENTRY: ['Diikutkan dalam penyelenggaraan.', 'Entered in an edition.'],
  NOMINATED: ['Diusulkan ke tingkat atas.', 'Nominated to the next tier.'],
  AWARD: ['Mendapat penghargaan.', 'Won an award.'],
  REPLICATES: ['Mereplikasi inovasi lain.', 'Replicated another innovation.'],
  REPLICATED: ['Direplikasi pihak lain.', 'Was replicated by others.'],
  VISIT: ['Ditinjau dalam kunjungan.', 'Was seen on a visit.'],
});
export type PassportEventKind = CodeOf<typeof PASSPORT_EVENT>;
