import { CONFIRMED_BY, REPLICATION_KIND, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { REPLICATION_NOTE_KIND, REPLICATION_SIDE } from '../../../domain/vocabulary/replication-words';
import type { Role } from '../../../domain/vocabulary/region-words';
import { Code, Day, Many, Moment, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { bothSidesFor } from '../../../reads/visible-to';
import { replicationCase, replicationNote } from '../data/tables';

/** The functions that see the replications of their tenant, on either side. */
const READERS: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'];

/** A replication as its two sides work on it. */
@Read('WorkspaceReplication', {
  table: replicationCase, prefix: 'wrp', order: { column: 'id', direction: 'DESC' }, visible: bothSidesFor(READERS),
  about: ['Replikasi dengan satu asalnya, sebagaimana dikerjakan kedua pihak.', 'A replication with one of its parents, as both sides work on it.'],
})
export class WorkspaceReplication {
  @Text(['Judul replikasi di pihak replikator.', 'Title of the replica at the replicator.'], { filter: true, sort: true }) title: string;
  @Code(REPLICATION_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Code(REPLICATION_SIDE, ['Pihak yang membukanya.', 'The side that opened it.'], { filter: true }) openedBy: string;
  @Code(CONFIRMED_BY, ['Pihak yang membenarkannya.', 'Which side stands behind it.'], { filter: true }) confirmedBy: string;
  @Code(REPLICATION_KIND, ['Cara replikasi.', 'Kind of replication.'], { filter: true }) kind: string | null;
  @Text(['Alasan dan kebutuhan replikator.', 'Why the replicator wants it, and what it needs.']) interest: string | null;
  @Text(['Surat minatnya: nomor dan tanggal.', 'The letter of interest: its number and date.']) interestLetter: string | null;
  @Text(['Kantor yang dapat dihubungi di pihak yang membukanya.', 'The office to turn to at the side that opened it.']) contactOffice: string | null;
  @Text(['Nomor kesepakatan.', 'Number of the agreement.']) agreementNumber: string | null;
  @Period(['Kapan disepakati.', 'When it was agreed.']) agreed: unknown;
  @Text(['Nomor persetujuan pemilik.', 'Number of the approval of the owner.']) approvalNumber: string | null;
  @Day(['Tanggal persetujuan pemilik.', 'Day of the approval of the owner.'], { filter: true, sort: true }) approvedOn: string | null;
  @Period(['Kapan dimulai.', 'When it began.']) started: unknown;
  @Text(['Bagian inovasi asal yang dipertahankan.', 'What was kept of the innovation.']) partsKept: string | null;
  @Text(['Bagian inovasi asal yang diubah.', 'What was changed of the innovation.']) partsChanged: string | null;
  @Text(['Hasil evaluasinya.', 'What its evaluation found.']) evaluation: string | null;
  @Day(['Tanggal evaluasinya.', 'Day of its evaluation.'], { filter: true, sort: true }) evaluatedOn: string | null;
  @Whole(['Tingkat bukti, 1 sampai 5.', 'Level of evidence, 1 to 5.'], { filter: true, sort: true }) evidenceLevel: number | null;
  @Text(['Nomor sertifikat.', 'Number of the certificate.']) certificateNumber: string | null;
  @Day(['Tanggal sertifikat.', 'Day of the certificate.'], { filter: true, sort: true }) certifiedOn: string | null;
  @Period(['Kapan berhenti.', 'When it stopped.']) stopped: unknown;
  @Text(['Sebab berhenti.', 'Why it stopped.']) stopReason: string | null;
  @Text(['Alasan ditolak, ditarik, atau dibantah.', 'Why it was refused, withdrawn or denied.']) refusal: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat dibuat.', 'When it was made.'], { sort: true }) createdAt: string;
  @One('Tenant', [['replicator_tenant_id', 'id']], ['Pihak replikator.', 'The side that replicates.'], { filter: true }) replicator: unknown;
  @One('Tenant', [['source_tenant_id', 'id']], ['Pihak asal.', 'The side of the source.'], { filter: true }) origin: unknown;
  @One('Innovation', [['source_tenant_id', 'tenant_id'], ['source_innovation_id', 'id']], ['Inovasi asal.', 'The innovation of origin.'], { filter: true }) sourceInnovation: unknown;
  @One('Innovation', [['replicator_tenant_id', 'tenant_id'], ['replica_innovation_id', 'id']], ['Inovasi hasil replikasi, bila sudah terbit.', 'The replica, once it is published.'], { filter: true }) replica: unknown;
  @One('Replication', [['replicator_tenant_id', 'tenant_id'], ['replication_id', 'id']], ['Terbitannya di rak terbuka, dengan semua asalnya; kosong selama belum tampil.', 'What the open shelf tells of it, with all of its parents; null while it tells nothing.'], { nullable: true }) published: unknown;
  @Many('WorkspaceReplicationNote', [['owner_tenant_id', 'case_owner_tenant_id'], ['id', 'case_id']], ['Catatan kedua pihak.', 'The notes of both sides.']) notes: unknown;
}

/** A note on a replication. */
@Read('WorkspaceReplicationNote', {
  table: replicationNote, prefix: 'wrn', order: { column: 'id', direction: 'DESC' }, visible: bothSidesFor(READERS),
  about: ['Catatan satu pihak atas replikasi; keduanya membacanya.', 'A note of one side on a replication, which both read.'],
})
export class WorkspaceReplicationNote {
  @Code(REPLICATION_SIDE, ['Pihak yang menulisnya.', 'The side that wrote it.'], { filter: true }) side: string;
  @Code(REPLICATION_NOTE_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Day(['Tanggal kejadiannya.', 'The day on which it happened.'], { filter: true, sort: true }) happenedOn: string;
  @Text(['Judulnya.', 'Its title.'], { filter: true }) title: string;
  @Text(['Isinya.', 'What it says.']) words: string | null;
  @Moment(['Saat ditulis.', 'When it was written.'], { sort: true }) createdAt: string;
  @One('WorkspaceReplication', [['case_owner_tenant_id', 'owner_tenant_id'], ['case_id', 'id']], ['Replikasinya.', 'The replication.'], { filter: true }) replication: unknown;
}
