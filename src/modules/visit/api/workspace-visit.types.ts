import { VISIT_STATE } from '../../../domain/vocabulary/innovation-words';
import { Code, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { bothSidesFor } from '../../../reads/visible-to';
import { visitCase } from '../data/tables';
import { Clock } from './clock-field';
import { VISIT_READERS } from './visit-readers';
import './workspace-visit-parts.types';

const below = [['owner_tenant_id', 'case_owner_tenant_id'], ['id', 'case_id']] as const;

/** A visit as host and guest prepare it. */
@Read('WorkspaceVisit', {
  table: visitCase, prefix: 'wvs', order: { column: 'id', direction: 'DESC' }, visible: bothSidesFor(VISIT_READERS),
  about: ['Kunjungan sebagaimana diurus tuan rumah dan tamu.', 'A visit as host and guest work on it.'],
})
export class WorkspaceVisit {
  @Text(['Pokok kunjungan.', 'Topic of the visit.'], { filter: true, sort: true }) topic: string;
  @Text(['Masalah tamu yang dicarikan jawaban.', 'The problem of the guest that looks for an answer.']) problem: string;
  @Text(['Maksud kunjungan.', 'Purpose of the visit.']) purpose: string | null;
  @Code(VISIT_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Day(['Hari yang diminta.', 'The day that is wished.'], { filter: true, sort: true }) wishedOn: string;
  @Day(['Hari pengganti yang diminta.', 'Another day that would do.']) otherDay: string | null;
  @Day(['Hari yang disetujui.', 'The day that was approved.'], { filter: true, sort: true }) day: string | null;
  @Clock('starts', ['Jam mulai di zona waktu tuan rumah.', 'When it starts, in the zone of the host.']) starts: string | null;
  @Clock('ends', ['Jam selesai.', 'When it ends.']) ends: string | null;
  @Whole(['Jumlah rombongan.', 'Number of people in the delegation.']) headcount: number;
  @Text(['Jabatan pemimpin rombongan.', 'Office of the leader of the delegation.']) ledBy: string;
  @Text(['Nomor surat permohonan.', 'Number of the letter of request.']) requestNumber: string | null;
  @Day(['Tanggal surat permohonan.', 'Date of the letter of request.']) requestedOn: string | null;
  @Text(['Nomor surat persetujuan.', 'Number of the letter of approval.']) approvalNumber: string | null;
  @Day(['Tanggal surat persetujuan.', 'Date of the letter of approval.']) approvedOn: string | null;
  @Text(['Alasan penolakan, pemindahan, atau pembatalan.', 'Why it was refused, moved or called off.']) reason: string | null;
  @Moment(['Saat rombongan tiba.', 'When the delegation arrived.']) checkedInAt: string | null;
  @Whole(['Jumlah orang yang hadir.', 'How many people were there.']) present: number | null;
  @Text(['Jabatan yang menerima rombongan.', 'The office that received the delegation.']) hostedBy: string | null;
  @Day(['Hari ditutup.', 'The day on which it was closed.']) closedOn: string | null;
  @Whole(['Versi naskah.', 'Version of the working copy.']) version: number;
  @Moment(['Saat dibuat.', 'When it was made.'], { sort: true }) createdAt: string;
  @One('Tenant', [['partner_tenant_id', 'id']], ['Tuan rumah.', 'The host.'], { filter: true }) host: unknown;
  @One('Tenant', [['owner_tenant_id', 'id']], ['Tamu.', 'The guest.'], { filter: true }) guest: unknown;
  @One('VisitRoom', [['partner_tenant_id', 'tenant_id'], ['room_id', 'id']], ['Ruangnya.', 'The room.']) room: unknown;
  @One('Visit', [['partner_tenant_id', 'tenant_id'], ['id', 'id']], ['Kunjungan yang terbit; kosong sebelum disetujui.', 'The published visit; null before its approval.'], { nullable: true }) published: unknown;
  @Many('WorkspaceVisitOffice', below, ['Kantor dari kedua pihak.', 'The offices of both sides.']) offices: unknown;
  @Many('WorkspaceVisitWish', below, ['Inovasi yang ingin dilihat tamu.', 'The innovations that the guest wants to see.']) wishes: unknown;
  @Many('WorkspaceVisitPoint', below, ['Acara menurut urutannya.', 'The agenda in its order.']) agenda: unknown;
  @Many('WorkspaceVisitFinding', below, ['Temuan tamu.', 'The findings of the guest.']) findings: unknown;
  @Many('WorkspaceVisitFollowUp', below, ['Tindak lanjut yang sudah disampaikan.', 'The follow-ups that were told.']) followUps: unknown;
}
