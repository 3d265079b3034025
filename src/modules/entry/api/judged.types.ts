import { Day, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { judgedDocumentRows, judgedRows } from '../../../reads/visible-judged';
import { entryAnswer, entryDocument } from '../data/tables';

/** The answer of an entry in a round to one question. */
@Read('JudgedAnswer', {
  table: entryAnswer, prefix: 'jan', order: { column: 'question', direction: 'ASC' }, visible: judgedRows,
  about: ['Jawaban usulan yang dinilai atas satu pertanyaan.', 'The answer of an entry that is judged to one question.'],
})
export class JudgedAnswer {
  @Text(['Kode pertanyaannya.', 'Code of the question.'], { filter: true, sort: true }) question: string;
  @Text(['Isi jawaban.', 'The answer.']) body: string;
  @Whole(['Jumlah katanya.', 'Its number of words.'], { sort: true }) words: number;
}

/** An evidence document of an entry in a round, where its judges see documents. */
@Read('JudgedDocument', {
  table: entryDocument, prefix: 'jdo', order: { column: 'id', direction: 'ASC' }, visible: judgedDocumentRows,
  about: ['Dokumen bukti usulan yang dinilai, bila tidak disembunyikan dari juri.', 'An evidence document of an entry that is judged, where it is not hidden from judges.'],
})
export class JudgedDocument {
  @Text(['Kode dokumen menurut paket aturan, atau kode lain untuk bukti tambahan.', 'Code of the document in the rule pack, or another code for further evidence.'], { filter: true, sort: true }) requirement: string;
  @Text(['Nomornya.', 'Its number.']) number: string | null;
  @Day(['Tanggalnya.', 'Its date.'], { sort: true }) dated: string | null;
  @Text(['Tentang apa.', 'What it is about.']) about: string;
  @One('JudgedFile', [['tenant_id', 'tenant_id'], ['file_id', 'id']], ['Berkasnya; kosong bila tidak dilampirkan.', 'Its file; null when none is attached.']) file: unknown;
}
