import { INCENTIVE_KIND, INCENTIVE_STATUS } from '../../../domain/vocabulary/competition-words';
import { Code, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { ownRowsFor } from '../../../reads/visible-to';
import { incentiveCase, incentiveCaseAgency } from '../data/tables';

// What is proposed or studied is no agency's business until it is published.
const seen = ownRowsFor(['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER']);

/** An incentive in work: private to its tenant until it is published. */
@Read('WorkspaceIncentive', {
  table: incentiveCase, prefix: 'wic', order: { column: 'id', direction: 'DESC' }, visible: seen,
  about: ['Insentif yang sedang disiapkan; terbit hanya bila diterbitkan.', 'An incentive in preparation; it is on no shelf until it is published.'],
})
export class WorkspaceIncentive {
  @Code(INCENTIVE_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Text(['Namanya.', 'Its name.'], { filter: true, sort: true }) name: string;
  @Code(INCENTIVE_STATUS, ['Keadaannya.', 'Its state.'], { filter: true }) status: string;
  @Whole(['Banyaknya penerima; kosong selama belum diketahui.', 'How many receive it; null while that is not known.'], { filter: true, sort: true }) recipientCount: number | null;
  @Text(['Alasan langkah terakhir; yang sebelumnya ada di jejak tindakan.', 'Why the last step was made; earlier reasons are in the audit trail.']) reason: string;
  @Text(['Nomor surat keputusannya.', 'Number of the decree.'], { filter: true }) decreeNumber: string | null;
  @Day(['Tanggal diputuskan.', 'The day on which it was decided.'], { filter: true, sort: true }) decidedOn: string | null;
  @Day(['Tanggal diberikan.', 'The day on which it was given.'], { filter: true, sort: true }) givenOn: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat diusulkan.', 'When it was proposed.'], { column: 'created_at', filter: true, sort: true }) proposedAt: string;
  @Many('WorkspaceIncentiveAgency', [['tenant_id', 'tenant_id'], ['id', 'incentive_id']], ['Perangkat daerah penerimanya, menurut urutan penyebutannya.', 'The agencies that it is meant for, in the order in which they were named.']) recipients: unknown;
  @One('Incentive', [['tenant_id', 'tenant_id'], ['id', 'id']], ['Terbitannya di rak terbuka, bila sudah ada.', 'Its snapshot on the published shelf, once there is one.'], { nullable: true }) published: unknown;
}

/** An agency that an incentive in work is meant for. */
@Read('WorkspaceIncentiveAgency', {
  table: incentiveCaseAgency, prefix: 'wir', order: { column: 'position', direction: 'ASC' }, visible: seen,
  about: ['Perangkat daerah penerima suatu insentif, beserta gagasan atau inovasinya.', 'An agency that an incentive is meant for, with its idea or innovation.'],
})
export class WorkspaceIncentiveAgency {
  @Whole(['Urutan penyebutannya, mulai dari 1.', 'Its place among those that were named, from 1.'], { sort: true }) position: number;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerahnya.', 'The agency.']) agency: unknown;
  @One('WorkspaceIdea', [['tenant_id', 'tenant_id'], ['idea_id', 'id']], ['Gagasan yang dihargai.', 'The idea that it is for.']) idea: unknown;
  @One('WorkspaceInnovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Naskah inovasi yang dihargai.', 'The working innovation that it is for.']) innovation: unknown;
}
