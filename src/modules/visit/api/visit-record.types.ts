import { ANSWER_FIT, FOLLOW_UP_OUTCOME } from '../../../domain/vocabulary/visit-words';
import { Code, Day, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { visitAnswer, visitOutcome, visitRecord } from '../data/tables';
import { Clock } from './clock-field';

const ofVisit = [['tenant_id', 'tenant_id'], ['visit_id', 'id']] as const;

/** What more is told of a visit that was run here. */
@Read('VisitRecord', {
  table: visitRecord, prefix: 'vrc',
  about: ['Catatan kunjungan yang dijalankan di sini: masalah tamu, surat, jam, dan yang hadir.', 'The record of a visit that was run here: the problem of the guest, the letters, the hours, and who came.'],
})
export class VisitRecord {
  @Text(['Masalah tamu yang dicarikan jawaban.', 'The problem of the guest that looked for an answer.']) problem: string;
  @Text(['Nomor surat permohonan.', 'Number of the letter of request.']) requestNumber: string | null;
  @Day(['Tanggal surat permohonan.', 'Date of the letter of request.']) requestedOn: string | null;
  @Text(['Nomor surat persetujuan.', 'Number of the letter of approval.']) approvalNumber: string | null;
  @Day(['Tanggal surat persetujuan.', 'Date of the letter of approval.']) approvedOn: string | null;
  @Clock('starts', ['Jam mulai di zona waktu tuan rumah.', 'When it starts, in the zone of the host.']) starts: string | null;
  @Clock('ends', ['Jam selesai.', 'When it ends.']) ends: string | null;
  @Whole(['Jumlah orang yang hadir.', 'How many people were there.']) present: number | null;
  @Text(['Jabatan yang menerima rombongan.', 'The office that received the delegation.']) hostedBy: string | null;
  @One('Visit', ofVisit, ['Kunjungan yang bersangkutan.', 'The visit in question.'], { filter: true }) visit: unknown;
}

/** What answered the problem of the guest. */
@Read('VisitAnswer', {
  table: visitAnswer, prefix: 'van', order: { column: 'id', direction: 'ASC' },
  about: ['Apa yang menjawab masalah tamu, menurut tamu.', 'What answered the problem of the guest, as the guest says.'],
})
export class VisitAnswer {
  @Code(ANSWER_FIT, ['Seberapa cocok.', 'How well it fits.'], { filter: true }) fit: string;
  @Text(['Temuannya.', 'The finding.']) finding: string;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi tuan rumah yang dimaksud.', 'The innovation of the host that is meant.'], { filter: true }) innovation: unknown;
  @One('Visit', ofVisit, ['Kunjungan yang bersangkutan.', 'The visit in question.'], { filter: true }) visit: unknown;
}

/** What a visit has led to. */
@Read('VisitOutcome', {
  table: visitOutcome, prefix: 'voc', order: { column: 'due_on', direction: 'ASC' },
  about: ['Apa yang dihasilkan kunjungan sesudah 30, 180, dan 365 hari; kosong selama belum disampaikan.', 'What a visit has led to after 30, 180 and 365 days; empty while nobody has told.'],
})
export class VisitOutcome {
  @Whole(['Sesudah berapa hari.', 'After how many days.'], { filter: true, sort: true }) days: number;
  @Day(['Jatuh temponya.', 'The day on which it is due.'], { filter: true, sort: true }) dueOn: string;
  @Day(['Hari disampaikan.', 'The day on which it was told.'], { filter: true }) toldOn: string | null;
  @Code(FOLLOW_UP_OUTCOME, ['Hasilnya.', 'What it led to.'], { filter: true }) outcome: string | null;
  @Text(['Penjelasannya.', 'In words.']) words: string | null;
  @One('Replication', [['replicator_tenant_id', 'tenant_id'], ['replication_id', 'id']], ['Replikasi yang lahir darinya, sejauh terbit dan tidak sekadar klaim.', 'The replication that came of it, as far as it is published and more than a claim.'], { filter: true }) replication: unknown;
  @One('Visit', ofVisit, ['Kunjungan yang bersangkutan.', 'The visit in question.'], { filter: true }) visit: unknown;
}
