import { vocabulary, type CodeOf } from './vocabulary';

export const IDEA_STATUS = vocabulary('IdeaStatus', ['Keadaan gagasan.', 'State of an idea.'], {
  ACTIVE: ['Sedang dikerjakan.', 'Being worked on.'],
  PARKED: ['Ditunda.', 'Put aside for now.'],
  DROPPED: ['Dihentikan.', 'Given up.'],
});
export type IdeaStatus = CodeOf<typeof IDEA_STATUS>;

export const MONITORING_KIND = vocabulary('MonitoringKind', ['Jenis pemantauan.', 'Kind of monitoring.'], {
  MONITORING: ['Pemantauan jalannya.', 'Watching how it goes.'],
  EVALUATION: ['Evaluasi hasilnya.', 'Judging what came of it.'],
});
export type MonitoringKind = CodeOf<typeof MONITORING_KIND>;

export const MONITORING_STATE = vocabulary('MonitoringState', ['Keadaan rencana pemantauan.', 'State of a plan to monitor.'], {
  PLANNED: ['Direncanakan.', 'Planned.'],
  DONE: ['Dilaksanakan.', 'Done.'],
  CANCELLED: ['Dibatalkan.', 'Cancelled.'],
});
export type MonitoringState = CodeOf<typeof MONITORING_STATE>;
