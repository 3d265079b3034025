import { vocabulary, type CodeOf } from './vocabulary';

/** Why something is suggested: each point of a suggestion stands under one of these. */
export const PLAN_REASON = vocabulary('PlanReasonCode', ['Alasan suatu saran kunjungan.', 'Why a visit is suggested.'], {
  GAP: ['Menjawab urusan yang belum tergarap.', 'It answers an affair that lies open.'],
  AWARD: ['Inovasinya mendapat penghargaan.', 'The innovation received an award.'],
  EVIDENCE: ['Tingkat bukti hasilnya.', 'How strong the evidence of its results is.'],
  OUTCOME: ['Indikatornya membaik sebelum dan sesudah.', 'Its indicator improved from before to after.'],
  REPLICATED: ['Sudah direplikasi pihak lain dan masih berjalan.', 'Others replicated it and it still runs there.'],
  SURVIVAL: ['Bagian replikanya yang bertahan dua belas bulan.', 'The share of its replicas that lasted twelve months.'],
  HOST_AWARDED: ['Pemerintahnya mendapat penghargaan inovasi.', 'The government itself received an innovation award.'],
  KIND: ['Jenis atau tingkat daerahnya sama.', 'It is a region of the same kind or tier.'],
  SIZE: ['Kelas jumlah penduduknya sama.', 'Its population is of the same class.'],
  ISLAND: ['Berada di gugus pulau yang sama.', 'It lies in the same group of islands.'],
  LOAD: ['Kesanggupan tuan rumah menerima tamu.', 'How much room the host has for guests.'],
  DISTANCE: ['Jaraknya.', 'How far it is.'],
});
export type PlanReasonCode = CodeOf<typeof PLAN_REASON>;

/** Why an affair counts as a gap of a region. */
export const GAP_STATE = vocabulary('GapState', ['Sebab suatu urusan dianggap celah.', 'Why an affair is taken for a gap.'], {
  ASKED: ['Diminta oleh penanya.', 'The asker named it.'],
  NONE: ['Daerah ini tidak punya catatannya, sedangkan daerah setara punya yang terbukti.', 'The region has nothing on record in it, while its peers have something proven.'],
  UNPROVEN: ['Daerah ini punya, tetapi belum terbukti; sedikitnya dua daerah setara punya yang terbukti.', 'The region has something, but nothing proven; at least two peers do.'],
});
export type GapState = CodeOf<typeof GAP_STATE>;

/** With whom a region was compared to find its gaps. */
export const PLAN_PEERS = vocabulary('PlanPeers', ['Daerah pembanding untuk mencari celah.', 'The regions that gaps were found against.'], {
  SAME_KIND: ['Daerah sejenis.', 'Regions of the same kind.'],
  ALL: ['Semua daerah, karena daerah sejenis yang tercatat kurang dari lima.', 'All regions, since fewer than five of the same kind are on record.'],
});
export type PlanPeers = CodeOf<typeof PLAN_PEERS>;
