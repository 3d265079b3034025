import { AGENDA_KIND, VISIT_SIDE, VISIT_STATE } from '../../../domain/vocabulary/innovation-words';
import { Code, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { visit, visitAgendaItem, visitInnovation, visitParticipant } from '../data/tables';

/** The published snapshot of a study visit. */
@Read('Visit', {
  table: visit, prefix: 'vis', order: { column: 'held_earliest', direction: 'DESC' },
  about: ['Kunjungan pembelajaran (studi tiru) satu pemerintah kepada pemerintah lain, yang terbit.', 'A published study visit of one government to another.'],
})
export class Visit {
  @Text(['Pokok yang dipelajari.', 'The topic that is studied.'], { filter: true, sort: true }) topic: string;
  @Text(['Maksud dan tujuan.', 'What the visit is for.']) purpose: string | null;
  @Code(VISIT_STATE, ['Keadaan terakhirnya.', 'The state it is in.'], { filter: true }) state: string;
  @Period(['Kapan berlangsung, sejauh diketahui.', 'When it took place, as far as is known.'], { filter: true, sort: true }) held: unknown;
  @Whole(['Jumlah orang dalam rombongan tamu; kosong bila tidak disebut.', 'Number of people in the delegation; empty when it is not told.'], { filter: true, sort: true }) headcount: number | null;
  @Text(['Jabatan pemimpin rombongan, bukan nama orang.', 'Office of whoever led the delegation, never a name.']) ledBy: string | null;
  @Text(['Ruang tempat rombongan diterima.', 'The room in which the delegation was received.']) room: string | null;
  @Text(['Alasan berkunjung menurut sumber; pada kunjungan yang dijalankan di sini, alasan dipindah atau dibatalkan.', 'Why the visit is made, as a source says; of a visit that is run here, why it was moved or called off.']) reason: string | null;
  @Text(['Tindak lanjut setelah kunjungan; kosong bila tidak dilaporkan.', 'What followed the visit; empty when it is not reported.']) followUp: string | null;
  @One('Tenant', [['tenant_id', 'id']], ['Pemerintah tuan rumah.', 'The government that hosts.'], { filter: true }) host: unknown;
  @One('Tenant', [['guest_tenant_id', 'id']], ['Pemerintah tamu.', 'The government that visits.'], { filter: true }) guest: unknown;
  @Many('VisitParticipant', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Kantor dan jabatan yang ikut serta dari kedua pihak.', 'The offices that took part, on both sides.']) participants: unknown;
  @Many('VisitAgendaItem', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Susunan acara menurut urutannya.', 'The agenda in its order.']) agenda: unknown;
  @Many('VisitInnovation', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Inovasi tuan rumah yang ditinjau.', 'The innovations of the host that were looked at.']) innovationsSeen: unknown;
  @Many('VisitRecord', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Catatannya bila dijalankan di sini: masalah, surat, jam; paling banyak satu.', 'Its record where it was run here: problem, letters, hours; at most one.']) records: unknown;
  @Many('VisitAnswer', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Apa yang menjawab masalah tamu.', 'What answered the problem of the guest.']) answers: unknown;
  @Many('VisitOutcome', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Tindak lanjut sesudah 30, 180, dan 365 hari.', 'The follow-ups after 30, 180 and 365 days.']) outcomes: unknown;
  @Many('MediaLink', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Berita dan film tentang kunjungan ini.', 'What the press and films tell of this visit.']) media: unknown;
  @Many('Observation', [['tenant_id', 'tenant_id'], ['id', 'visit_id']], ['Angka dan pernyataan tentang kunjungan ini.', 'Figures and statements about this visit.']) observations: unknown;
}

/** An office that took part in a visit. */
@Read('VisitParticipant', {
  table: visitParticipant, prefix: 'vpt', order: { column: 'position', direction: 'ASC' },
  about: ['Kantor atau jabatan yang ikut serta dalam kunjungan; nama orang tidak disimpan.', 'An office that took part in a visit; names of persons are not kept.'],
})
export class VisitParticipant {
  @Whole(['Nomor urut dalam daftar peserta.', 'Its place in the list of participants.'], { sort: true }) position: number;
  @Code(VISIT_SIDE, ['Pihak yang diwakilinya.', 'The side that it stands for.'], { filter: true }) side: string;
  @Text(['Kantor atau jabatan, sebagaimana disebut sumber.', 'The office, as the source calls it.'], { filter: true }) office: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah tuan rumah yang dimaksud; kosong pada pihak tamu.', 'The agency of the host that is meant; empty on the side of the guest.'], { filter: true }) agency: unknown;
  @One('Visit', [['tenant_id', 'tenant_id'], ['visit_id', 'id']], ['Kunjungan yang diikuti.', 'The visit that it took part in.']) visit: unknown;
}

/** A point of the agenda of a visit. */
@Read('VisitAgendaItem', {
  table: visitAgendaItem, prefix: 'vag', order: { column: 'position', direction: 'ASC' },
  about: ['Satu mata acara kunjungan.', 'One point on the agenda of a visit.'],
})
export class VisitAgendaItem {
  @Whole(['Nomor urut acara.', 'Its place on the agenda.'], { sort: true }) position: number;
  @Code(AGENDA_KIND, ['Jenis acara.', 'What kind of point it is.'], { filter: true }) kind: string;
  @Text(['Nama acara.', 'Name of the point.'], { filter: true }) name: string;
  @Text(['Tempat berlangsungnya; kosong bila tidak disebut.', 'Where it takes place; empty when it is not told.']) venue: string | null;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah tuan rumah yang ditinjau atau membawakan acara.', 'The agency of the host that is visited or leads this point.'], { filter: true }) agency: unknown;
  @One('Visit', [['tenant_id', 'tenant_id'], ['visit_id', 'id']], ['Kunjungan yang bersangkutan.', 'The visit in question.']) visit: unknown;
}

/** An innovation that a delegation looked at. */
@Read('VisitInnovation', {
  table: visitInnovation, prefix: 'vin', order: { column: 'seen_earliest', direction: 'ASC' },
  about: ['Inovasi tuan rumah yang ditinjau dalam suatu kunjungan.', 'An innovation of the host that was looked at during a visit.'],
})
export class VisitInnovation {
  @Text(['Catatan tentang peninjauan itu.', 'A note on how it was looked at.']) note: string | null;
  @Period(['Kapan ditinjau, bila berbeda dari waktu kunjungan.', 'When it was looked at, where that differs from the time of the visit.']) seen: unknown;
  @One('Innovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang ditinjau.', 'The innovation that was looked at.'], { filter: true }) innovation: unknown;
  @One('Visit', [['tenant_id', 'tenant_id'], ['visit_id', 'id']], ['Kunjungan yang meninjaunya.', 'The visit that looked at it.'], { filter: true }) visit: unknown;
}
