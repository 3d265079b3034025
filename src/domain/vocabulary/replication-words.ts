import { vocabulary, type CodeOf } from './vocabulary';

/** The two sides of a replication (JIPPNAS: the party that gives guidance, and the party that follows the standard). */
export const REPLICATION_SIDE = vocabulary('ReplicationSide', ['Pihak dalam replikasi.', 'Side of a replication.'], {
  REPLICATOR: ['Pihak yang mereplikasi.', 'The side that replicates.'],
  SOURCE: ['Pihak pemilik inovasi asal.', 'The side that owns the innovation of origin.'],
});
export type ReplicationSide = CodeOf<typeof REPLICATION_SIDE>;

/** What is written down while a replication runs. */
export const REPLICATION_NOTE_KIND = vocabulary('ReplicationNoteKind', ['Jenis catatan replikasi.', 'Kind of a note on a replication.'], {
  PROGRESS: ['Kemajuan pelaksanaan.', 'Progress of the implementation.'],
  PROBLEM: ['Masalah yang ditemui.', 'A problem that was met.'],
  GUIDANCE: ['Bimbingan dari pemilik inovasi asal.', 'Guidance of the owner of the innovation.'],
  REPORT: ['Laporan hasil kepada pemilik.', 'A report on results to the owner.'],
});
export type ReplicationNoteKind = CodeOf<typeof REPLICATION_NOTE_KIND>;

/** Which end of an indicator is the good one. */
export const INDICATOR_GOAL = vocabulary('IndicatorGoal', ['Arah yang baik bagi suatu indikator.', 'Which way is good for an indicator.'], {
  UP: ['Makin tinggi makin baik.', 'The higher the better.'],
  DOWN: ['Makin rendah makin baik.', 'The lower the better.'],
});
export type IndicatorGoal = CodeOf<typeof INDICATOR_GOAL>;
