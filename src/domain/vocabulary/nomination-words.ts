import { vocabulary, type CodeOf } from './vocabulary';

/** Where a nomination stands between the two tiers. */
export const NOMINATION_STATE = vocabulary('NominationState', ['Keadaan pengusulan berjenjang.', 'State of a nomination.'], {
  SENT: ['Dikirim tingkat bawah.', 'Sent by the lower tier.'],
  RECEIVED: ['Diterima tingkat atas untuk diperiksa.', 'Received by the upper tier, to be checked.'],
  ACCEPTED: ['Diterima sebagai usulan tingkat atas.', 'Accepted as an entry of the upper tier.'],
  REFUSED: ['Ditolak tingkat atas, dengan alasannya.', 'Refused by the upper tier, with the reasons.'],
  WITHDRAWN: ['Ditarik tingkat bawah.', 'Withdrawn by the lower tier.'],
});
export type NominationState = CodeOf<typeof NOMINATION_STATE>;

/** On what a nomination rests. */
export const NOMINATION_BASIS = vocabulary('NominationBasis', ['Dasar pengusulan.', 'What a nomination rests on.'], {
  RANKING: ['Peringkat akhir penyelenggaraan tingkat bawah.', 'The final ranking of the edition below.'],
  STOCK: ['Stok inovasi, di luar peringkat tahun ini.', 'The stock of innovations, beside this year\'s ranking.'],
});
export type NominationBasis = CodeOf<typeof NOMINATION_BASIS>;

/** A part of the snapshot that a nomination carries. */
export const NOMINATION_PART = vocabulary('NominationPartKind', ['Bagian potret suatu pengusulan.', 'A part of the snapshot of a nomination.'], {
  ANSWER: ['Jawaban atas satu pertanyaan.', 'The answer to a question.'],
  DOCUMENT: ['Dokumen bukti: nomor, tanggal, dan perihal.', 'An evidence document: number, date and matter.'],
  PARTICIPATION: ['Keikutsertaan sebelumnya.', 'An earlier participation.'],
  AWARD: ['Penghargaan sebelumnya.', 'An earlier award.'],
  MILESTONE: ['Tanggal dalam riwayat inovasi.', 'A date in the life of the innovation.'],
});
export type NominationPartKind = CodeOf<typeof NOMINATION_PART>;

/** By what two nominations are seen to be the same. */
export const DUPLICATE_WHY = vocabulary('NominationDuplicateBy', ['Tanda bahwa beberapa pengusulan sama.', 'By what nominations are seen to be the same.'], {
  LINEAGE: ['Inovasi yang sama dengan judul atau perangkat daerah lain.', 'The same innovation under another title or agency.'],
  TITLE: ['Judulnya sama, tanpa membedakan huruf besar dan tanda baca.', 'The same title, case and marks aside.'],
});
export type DuplicateWhy = CodeOf<typeof DUPLICATE_WHY>;
