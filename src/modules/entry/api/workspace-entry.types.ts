import { PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { ENTRY_STATE } from '../../../domain/vocabulary/entry-words';
import { Code, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { belowEntryFor, entryRowsFor } from '../../../reads/visible-to';
import { entryAnswer, entryDocument, entryWork } from '../data/tables';
import { ENTRY_READERS } from './entry-readers';

/** An entry in work: private to its organiser and its entrant. */
@Read('WorkspaceEntry', {
  table: entryWork, prefix: 'wen', order: { column: 'id', direction: 'DESC' }, visible: entryRowsFor(ENTRY_READERS),
  about: ['Usulan di ruang kerja: disusun dan diserahkan pengusul, diajukan penyelenggara.', 'An entry in the workspace: drafted and handed in by its entrant, submitted by the organiser.'],
})
export class WorkspaceEntry {
  @Text(['Judul usulan.', 'Title of the entry.'], { filter: true, sort: true }) title: string;
  @Code(ENTRY_STATE, ['Keadaannya kini.', 'Where it stands.'], { filter: true }) state: string;
  @Code(PARTICIPANT_KIND, ['Jenis pesertanya.', 'The kind of participant.'], { filter: true }) participant: string;
  @Text(['Kode kelompok menurut paket aturan; kosong bila belum dipilih.', 'Code of the group in the rule pack; null when none was chosen.'], { column: 'group_code', filter: true }) group: string | null;
  @Whole(['Berapa kali sudah diajukan.', 'How often it was submitted.'], { filter: true }) submissions: number;
  @Moment(['Saat pertama diserahkan kepada penyelenggara.', 'When it was first handed to the organiser.'], { filter: true, sort: true }) collectedAt: string | null;
  @Moment(['Saat pertama diajukan.', 'When it was first submitted.'], { filter: true, sort: true }) submittedAt: string | null;
  @Moment(['Saat pertama dikembalikan untuk diperbaiki.', 'When it was first returned for mending.'], { filter: true }) returnedAt: string | null;
  @Moment(['Saat lolos seleksi administrasi.', 'When it passed screening.'], { filter: true, sort: true }) passedAt: string | null;
  @Moment(['Saat tidak lolos seleksi administrasi.', 'When it failed screening.'], { filter: true }) failedAt: string | null;
  @Moment(['Saat ditarik.', 'When it was withdrawn.'], { filter: true }) withdrawnAt: string | null;
  @Text(['Sebab ditarik.', 'Why it was withdrawn.']) withdrawnReason: string | null;
  @Day(['Hari terakhir untuk memperbaiki dan mengajukannya lagi, termasuk hari itu.', 'The last day for mending and submitting it again, this one included.'], { filter: true }) mendUntil: string | null;
  @Text(['Surat undangan yang dicatat penyelenggara; kosong bila tidak dicatat.', 'The letter of invitation that the organiser recorded; null when none was recorded.'], { column: 'invited' }) invitation: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat mulai disusun.', 'When it was drafted.'], { filter: true, sort: true }) createdAt: string;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraan yang diikuti.', 'The edition that it enters.'], { filter: true }) edition: unknown;
  @One('Category', [['tenant_id', 'tenant_id'], ['category_id', 'id']], ['Kategori yang dipilih.', 'The category that was chosen.'], { filter: true }) category: unknown;
  @One('WorkspaceInnovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang diusulkan; kosong bagi organisasi luar tanpa naskah inovasi, dan bila bukan milik Anda.', 'The innovation that is entered; null for an outside organisation without a working innovation, and when it is not yours to see.']) innovation: unknown;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah atau unit pengusul.', 'The agency or unit that enters it.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasi di luar pemerintah daerah yang mengusulkan.', 'The organisation outside the regional governments that enters it.'], { filter: true }) organization: unknown;
  @One('EntryOrigin', [['tenant_id', 'tenant_id'], ['id', 'entry_id']], ['Asalnya, bila diusulkan tingkat bawah.', 'Where it came from, when a tier below nominated it.'], { nullable: true }) origin: unknown;
  @Many('EntryAnswer', [['tenant_id', 'tenant_id'], ['id', 'entry_id']], ['Jawabannya.', 'Its answers.']) answers: unknown;
  @Many('EntryDocument', [['tenant_id', 'tenant_id'], ['id', 'entry_id']], ['Dokumen buktinya.', 'Its evidence documents.']) documents: unknown;
  @Many('Screening', [['tenant_id', 'tenant_id'], ['id', 'entry_id']], ['Keputusan seleksi administrasi, yang terbaru dahulu.', 'Decisions of screening, the newest first.']) screenings: unknown;
}

/** The answer of an entry to one question. */
@Read('EntryAnswer', {
  table: entryAnswer, prefix: 'ans', order: { column: 'question', direction: 'ASC' }, visible: belowEntryFor(ENTRY_READERS),
  about: ['Jawaban usulan atas satu pertanyaan.', 'The answer of an entry to one question.'],
})
export class EntryAnswer {
  @Text(['Kode pertanyaannya.', 'Code of the question.'], { filter: true, sort: true }) question: string;
  @Text(['Isi jawaban.', 'The answer.'], { filter: true }) body: string;
  @Whole(['Jumlah katanya: bilangan dan alamat masing-masing satu kata, tanda baca bukan kata.', 'Its number of words: a number and an address are one word each, punctuation is none.'], { filter: true, sort: true }) words: number;
}

/** An evidence document of an entry. */
@Read('EntryDocument', {
  table: entryDocument, prefix: 'doc', order: { column: 'id', direction: 'ASC' }, visible: belowEntryFor(ENTRY_READERS),
  about: ['Dokumen bukti suatu usulan.', 'An evidence document of an entry.'],
})
export class EntryDocument {
  @Text(['Kode dokumen menurut paket aturan, atau kode lain untuk bukti tambahan.', 'Code of the document in the rule pack, or another code for further evidence.'], { filter: true, sort: true }) requirement: string;
  @Text(['Nomornya.', 'Its number.'], { filter: true }) number: string | null;
  @Day(['Tanggalnya.', 'Its date.'], { filter: true, sort: true }) dated: string | null;
  @Text(['Tentang apa.', 'What it is about.'], { filter: true }) about: string;
  @One('StoredFile', [['tenant_id', 'tenant_id'], ['file_id', 'id']], ['Berkasnya; kosong bila belum dilampirkan.', 'Its file; null when none is attached yet.']) file: unknown;
}
