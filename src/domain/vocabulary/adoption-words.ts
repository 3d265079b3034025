import { vocabulary, type CodeOf } from './vocabulary';

/** The parts of what a government needs to copy an innovation (LAN: prasyarat replikasi, faktor pendorong, faktor penghambat). */
export const KIT_PART = vocabulary('KitPart', ['Bagian bekal replikasi.', 'A part of a replication kit.'], {
  PREREQUISITES: ['Prasyarat replikasi.', 'Prerequisites.'],
  COST: ['Biaya.', 'Cost.'],
  STAFF: ['Tenaga.', 'Staff.'],
  DRIVERS: ['Faktor pendorong.', 'Drivers.'],
  OBSTACLES: ['Faktor yang menghambat.', 'Obstacles.'],
  DOCUMENTS: ['Dokumen.', 'Documents.'],
  CONTACT: ['Kantor yang dapat dihubungi.', 'The office to contact.'],
  OUTCOMES: ['Hasil sebelum dan sesudah.', 'Outcomes before and after.'],
  REPLICAS: ['Replika.', 'Replicas.'],
  VISITS: ['Kunjungan pembelajaran.', 'Study visits.'],
});
export type KitPart = CodeOf<typeof KIT_PART>;

/** On which side of the innovation that was asked for something lies in the graph. */
export const ADOPTION_SIDE = vocabulary('AdoptionSide', ['Sisi dalam graf adopsi.', 'A side of the adoption graph.'], {
  SELF: ['Inovasi yang ditanyakan.', 'The innovation that was asked for.'],
  UPSTREAM: ['Hulu: asal dari inovasi ini.', 'Upstream: what it comes from.'],
  DOWNSTREAM: ['Hilir: replika dari inovasi ini.', 'Downstream: what comes from it.'],
});
export type AdoptionSide = CodeOf<typeof ADOPTION_SIDE>;

/** How far a replication may be counted: only what both sides confirmed is counted as made. */
export const ADOPTION_STANDING = vocabulary('AdoptionStanding', ['Kedudukan suatu replikasi dalam hitungan.', 'How a replication stands when it is counted.'], {
  CONFIRMED: ['Dilaksanakan dan dikonfirmasi kedua pihak, begitu pula setiap langkah menuju ke sana.', 'Put to use and confirmed by both sides, and so is each step on the way to it.'],
  CLAIMED: ['Dikatakan sudah dilaksanakan, tetapi belum dikonfirmasi kedua pihak.', 'Said to be in use, and not confirmed by both sides.'],
  UNDER_WAY: ['Disepakati atau disetujui, belum dilaksanakan.', 'Agreed or approved, not in use yet.'],
  NOT_COUNTED: ['Baru minat, ditolak, dicabut, atau dibantah.', 'A mere interest, refused, withdrawn or denied.'],
});
export type AdoptionStanding = CodeOf<typeof ADOPTION_STANDING>;

/** Why a figure on the life of replicas is not told. */
export const SURVIVAL_REASON = vocabulary('SurvivalReason', ['Sebab suatu angka tentang umur replika tidak ada.', 'Why a figure on the life of replicas is missing.'], {
  NONE_BEGUN: ['Tidak ada replika yang diketahui mulai berjalan.', 'No replica is known to have begun.'],
  TOO_YOUNG: ['Belum ada replika yang diikuti selama itu.', 'No replica has been followed for so long.'],
  TOO_FEW: ['Kurang dari lima replika yang nasibnya diketahui.', 'Fewer than five replicas whose fate is known.'],
  DATES_TOO_ROUGH: ['Tanggalnya terlalu kasar untuk menjawab.', 'The dates are too rough to answer.'],
  ORIGIN_UNDATED: ['Awal penerapan inovasi asal tidak diketahui.', 'It is not known when the source began.'],
});
export type SurvivalReason = CodeOf<typeof SURVIVAL_REASON>;

/** What the flows of replication are laid out by. */
export const FLOW_BY = vocabulary('FlowBy', ['Pengelompokan arus replikasi.', 'What flows of replication are grouped by.'], {
  PROVINCE: ['Provinsi.', 'Province.'],
  REGION: ['Daerah.', 'Region.'],
  KIND: ['Jenis daerah.', 'Kind of region.'],
  AFFAIR: ['Urusan pemerintahan inovasi asal dan replikanya.', 'Government affair of the source and of its replica.'],
});
export type FlowBy = CodeOf<typeof FLOW_BY>;
