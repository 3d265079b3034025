import { VISIT_STATE } from '../../../domain/vocabulary/innovation-words';
import { Code, Moment, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { bothSidesFor } from '../../../reads/visible-to';
import { visitCase } from '../data/tables';

/** A visit as host and guest prepare it. */
@Read('WorkspaceVisit', {
  table: visitCase, prefix: 'wvs', order: { column: 'id', direction: 'DESC' },
  visible: bothSidesFor(['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER']),
  about: ['Kunjungan yang sedang disiapkan tuan rumah dan tamu, belum terbit.', 'A visit that host and guest prepare, not published yet.'],
})
export class WorkspaceVisit {
  @Text(['Pokok kunjungan.', 'Topic of the visit.'], { filter: true, sort: true }) topic: string;
  @Text(['Maksud kunjungan.', 'Purpose of the visit.']) purpose: string | null;
  @Code(VISIT_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Period(['Kapan berlangsung atau direncanakan.', 'When it takes or took place.']) held: unknown;
  @Whole(['Jumlah rombongan.', 'Number of people in the delegation.']) headcount: number | null;
  @Text(['Jabatan pemimpin rombongan.', 'Office of the leader of the delegation.']) ledBy: string | null;
  @Text(['Ruangan.', 'The room.']) room: string | null;
  @Text(['Alasan berkunjung.', 'Reason for the visit.']) reason: string | null;
  @Text(['Tindak lanjut.', 'What follows.']) followUp: string | null;
  @Whole(['Versi naskah.', 'Version of the working copy.']) version: number;
  @Moment(['Saat dibuat.', 'When it was made.'], { sort: true }) createdAt: string;
  @One('Tenant', [['owner_tenant_id', 'id']], ['Tuan rumah.', 'The host.']) host: unknown;
  @One('Tenant', [['partner_tenant_id', 'id']], ['Tamu.', 'The guest.']) guest: unknown;
}
