import { REPLICATION_KIND, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { Code, Moment, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { bothSidesFor } from '../../../reads/visible-to';
import { replicationCase } from '../data/tables';

/** A replication as its two sides work on it. */
@Read('WorkspaceReplication', {
  table: replicationCase, prefix: 'wrp', order: { column: 'id', direction: 'DESC' },
  visible: bothSidesFor(['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER']),
  about: ['Replikasi yang sedang dikerjakan kedua pihak, belum terbit.', 'A replication that both sides work on, not published yet.'],
})
export class WorkspaceReplication {
  @Text(['Judul replikasi di pihak replikator.', 'Title of the replica at the replicator.'], { filter: true, sort: true }) title: string;
  @Code(REPLICATION_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Code(REPLICATION_KIND, ['Cara replikasi.', 'Kind of replication.'], { filter: true }) kind: string | null;
  @Text(['Nomor kesepakatan.', 'Number of the agreement.']) agreementNumber: string | null;
  @Period(['Kapan disepakati.', 'When it was agreed.']) agreed: unknown;
  @Period(['Kapan dimulai.', 'When it began.']) started: unknown;
  @Period(['Kapan berhenti.', 'When it stopped.']) stopped: unknown;
  @Text(['Sebab berhenti.', 'Why it stopped.']) stopReason: string | null;
  @Whole(['Versi naskah.', 'Version of the working copy.']) version: number;
  @Moment(['Saat dibuat.', 'When it was made.'], { sort: true }) createdAt: string;
  @One('Tenant', [['owner_tenant_id', 'id']], ['Pihak replikator.', 'The side that replicates.']) replicator: unknown;
  @One('Tenant', [['partner_tenant_id', 'id']], ['Pihak asal.', 'The side of the source.']) origin: unknown;
  @One('Innovation', [['partner_tenant_id', 'tenant_id'], ['source_innovation_id', 'id']], ['Inovasi asal.', 'The innovation of origin.']) sourceInnovation: unknown;
  @One('Innovation', [['owner_tenant_id', 'tenant_id'], ['replica_innovation_id', 'id']], ['Inovasi hasil replikasi, bila sudah terbit.', 'The replica, once it is published.']) replica: unknown;
}
