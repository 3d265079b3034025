import { Moment, Read, Text } from '../../../graphql-kit/read-types';
import { auditEvent } from '../data/tables';
import { auditRowsFor } from './audit-readers';

/** An act, as the organisers of its tenant read it. */
@Read('AuditEvent', {
  table: auditEvent, prefix: 'aud', order: { column: 'created_at', direction: 'DESC' }, visible: auditRowsFor(['ORGANIZER', 'RESEARCH_OFFICE']),
  about: ['Satu tindakan dalam jejak penyelenggara; tanpa yang menyangkut usulan yang Anda mundur darinya.', 'One act in the trail of an organiser; without what is about entries from which you are recused.'],
})
export class AuditEvent {
  @Text(['Nama tindakan, sama dengan nama mutasinya.', 'Name of the act, the same as its mutation.'], { filter: true }) action: string;
  @Text(['Jenis yang dikenai tindakan.', 'Kind of what was acted on.'], { filter: true }) subjectType: string;
  @Text(['Kunci yang dikenai tindakan.', 'Key of what was acted on.'], { filter: true }) subjectId: string;
  @Text(['Rinciannya sebagai JSON.', 'Its detail as JSON.']) detail: string;
  @Moment(['Saat dilakukan.', 'When it was done.'], { column: 'created_at', filter: true, sort: true }) at: string;
}
