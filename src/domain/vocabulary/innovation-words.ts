import { vocabulary, type CodeOf } from './vocabulary';

/** Who may start a regional innovation (PP 38/2017). */
export const INITIATOR = vocabulary('Initiator', ['Pihak yang memprakarsai inovasi.', 'Who initiated an innovation.'], {
  REGIONAL_HEAD: ['Kepala daerah.', 'Regional head.'],
  COUNCIL_MEMBER: ['Anggota DPRD.', 'Member of the regional council.'],
  AGENCY: ['Perangkat daerah.', 'Regional agency.'],
  CIVIL_SERVANT: ['Aparatur sipil negara.', 'Civil servant.'],
  COMMUNITY: ['Masyarakat.', 'Community.'],
});
export type Initiator = CodeOf<typeof INITIATOR>;

/** Forms of regional innovation (PP 38/2017). */
export const INNOVATION_FORM = vocabulary('InnovationForm', ['Bentuk inovasi daerah.', 'Form of a regional innovation.'], {
  GOVERNANCE: ['Tata kelola pemerintahan daerah.', 'Governance of the region.'],
  PUBLIC_SERVICE: ['Pelayanan publik.', 'Public service.'],
  OTHER: ['Bentuk lain sesuai urusan daerah.', 'Another form within the affairs of the region.'],
});
export type InnovationForm = CodeOf<typeof INNOVATION_FORM>;

/** The five stages by which Kota Solok brings an idea to display (InfoPublikSolok, September 2019). */
export const IDEA_STAGE = vocabulary('IdeaStage', ['Tahap gagasan menurut cara 5D Kota Solok.', 'Stage of an idea in the 5D way of Kota Solok.'], {
  DRUM_UP: ['Penggalian gagasan.', 'Ideas are drummed up.'],
  DIAGNOSE: ['Diagnosis masalah.', 'The problem is diagnosed.'],
  DESIGN: ['Perancangan.', 'The solution is designed.'],
  DELIVER: ['Peluncuran.', 'The solution is launched.'],
  DISPLAY: ['Penampilan hasil.', 'The result is displayed.'],
});
export type IdeaStage = CodeOf<typeof IDEA_STAGE>;

/** Stages of the regional innovation index (PP 38/2017; Permendagri 104/2018). */
export const IID_STAGE = vocabulary('IidStage', ['Tahapan inovasi menurut Indeks Inovasi Daerah.', 'Stage of an innovation in the regional innovation index.'], {
  INITIATIVE: ['Inisiatif.', 'Initiative.'],
  TRIAL: ['Uji coba.', 'Trial.'],
  IMPLEMENTATION: ['Penerapan.', 'Implementation.'],
});
export type IidStage = CodeOf<typeof IID_STAGE>;

export const WORK_STATUS = vocabulary('WorkStatus', ['Keadaan naskah kerja.', 'State of a working copy.'], {
  DRAFT: ['Masih naskah, belum terbit.', 'Still a draft, not published.'],
  PUBLISHED: ['Sudah terbit di rak terbuka.', 'Published on the open shelf.'],
});
export type WorkStatus = CodeOf<typeof WORK_STATUS>;

export const MAPPING_CONFIDENCE = vocabulary('MappingConfidence', ['Keyakinan atas suatu pemetaan.', 'How sure a mapping is.'], {
  STATED: ['Dinyatakan oleh sumber.', 'Stated by the source.'],
  LIKELY: ['Disimpulkan dari kata yang sama.', 'Inferred from the same words.'],
  UNSURE: ['Diduga, perlu dipastikan.', 'Supposed, to be confirmed.'],
});
export type MappingConfidence = CodeOf<typeof MAPPING_CONFIDENCE>;

export const REPLICATION_STATE = vocabulary('ReplicationState', ['Keadaan replikasi.', 'State of a replication.'], {
  INTEREST: ['Minat dinyatakan.', 'Interest was declared.'],
  AGREED: ['Kesepakatan dibuat.', 'An agreement was made.'],
  APPROVED: ['Disetujui pemilik.', 'Approved by the owner.'],
  IMPLEMENTED: ['Dilaksanakan.', 'It is implemented.'],
  EVALUATED: ['Dievaluasi.', 'It was evaluated.'],
  CERTIFIED: ['Bersertifikat.', 'It has its certificate.'],
  STOPPED: ['Berhenti, tetap tercatat.', 'Stopped, and kept on record.'],
  REJECTED: ['Ditolak pemilik.', 'Refused by the owner.'],
  WITHDRAWN: ['Minat dicabut.', 'The interest was withdrawn.'],
  CLAIMED: ['Diklaim satu pihak, belum dikonfirmasi pihak lain.', 'Claimed by one side, not confirmed by the other.'],
  DENIED: ['Klaim dibantah pihak lain.', 'A claim that the other side denied.'],
});
export type ReplicationState = CodeOf<typeof REPLICATION_STATE>;

export const REPLICATION_KIND = vocabulary('ReplicationKind', ['Cara replikasi.', 'Kind of replication.'], {
  COPY: ['Disalin utuh.', 'Copied whole.'],
  ADAPT: ['Disesuaikan sebagian.', 'Adapted in part.'],
  INSPIRED: ['Terinspirasi.', 'Inspired by it.'],
});
export type ReplicationKind = CodeOf<typeof REPLICATION_KIND>;

export const CONFIRMED_BY = vocabulary('ConfirmedBy', ['Pihak yang mengonfirmasi replikasi.', 'Which side confirmed a replication.'], {
  BOTH: ['Kedua pihak.', 'Both sides.'],
  REPLICATOR: ['Hanya pihak replikator; masih klaim.', 'Only the replicator; still a claim.'],
  SOURCE: ['Hanya pihak asal; masih klaim.', 'Only the source; still a claim.'],
  NONE: ['Belum ada pihak; menurut sumber lain.', 'Neither side; known from another source.'],
});
export type ConfirmedBy = CodeOf<typeof CONFIRMED_BY>;

export const VISIT_STATE = vocabulary('VisitState', ['Keadaan kunjungan.', 'State of a visit.'], {
  REQUESTED: ['Diminta.', 'Requested.'],
  APPROVED: ['Disetujui.', 'Approved.'],
  CHECKED_IN: ['Rombongan sudah tiba.', 'The delegation has arrived.'],
  DONE: ['Terlaksana.', 'It took place.'],
  CANCELLED: ['Dibatalkan.', 'Cancelled.'],
  REJECTED: ['Ditolak.', 'Refused.'],
});
export type VisitState = CodeOf<typeof VISIT_STATE>;

export const VISIT_SIDE = vocabulary('VisitSide', ['Pihak dalam kunjungan.', 'Side of a visit.'], {
  HOST: ['Tuan rumah.', 'Host.'],
  GUEST: ['Tamu.', 'Guest.'],
});
export type VisitSide = CodeOf<typeof VISIT_SIDE>;

export const AGENDA_KIND = vocabulary('AgendaKind', ['Jenis acara kunjungan.', 'Kind of agenda item.'], {
  WELCOME: ['Penyambutan.', 'Welcome.'],
  PRESENTATION: ['Paparan.', 'Presentation.'],
  DISCUSSION: ['Diskusi.', 'Discussion.'],
  SITE_VISIT: ['Peninjauan lapangan.', 'Site visit.'],
  MEAL: ['Jamuan makan.', 'Meal.'],
  WORSHIP: ['Ibadah.', 'Worship.'],
  CLOSING: ['Penutupan.', 'Closing.'],
});
export type AgendaKind = CodeOf<typeof AGENDA_KIND>;
