import { vocabulary, type CodeOf } from './vocabulary';

/** What can be wrong with an entry of a log. */
export const LOG_FAULT = vocabulary('LogFault', ['Yang salah pada catatan log.', 'What is wrong with an entry of a log.'], {
  MISSING: ['Nomor ini tidak ada.', 'This number is missing.'],
  HASH: ['Hash-nya bukan hash isinya.', 'Its hash is not that of its content.'],
  CHAIN: ['Tidak tersambung dengan catatan sebelumnya.', 'It does not follow the one before.'],
  CONTENT: ['Isinya tidak kanonik atau tidak cocok dengan kolomnya.', 'Its content is not canonical or does not fit its columns.'],
  HEAD: ['Kepala log tidak menunjuk catatan terakhir.', 'The head of the log does not point at the last entry.'],
});
export type LogFault = CodeOf<typeof LOG_FAULT>;
