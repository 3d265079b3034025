import { vocabulary, type CodeOf } from './vocabulary';

/** What a guest did with what it saw, asked 30, 180 and 365 days after the visit. */
export const FOLLOW_UP_OUTCOME = vocabulary('FollowUpOutcome', ['Hasil tindak lanjut kunjungan.', 'What a visit has led to so far.'], {
  NOTHING_YET: ['Belum ada tindak lanjut.', 'Nothing yet.'],
  STUDIED: ['Sedang dipelajari.', 'It is being studied.'],
  PLANNED: ['Direncanakan dan dianggarkan.', 'It is planned and budgeted.'],
  REPLICATING: ['Replikasi sudah dimulai.', 'A replication has begun.'],
  RUNNING: ['Replika sudah berjalan.', 'A replica is running.'],
  DROPPED: ['Tidak dilanjutkan.', 'It was not taken further.'],
});
export type FollowUpOutcome = CodeOf<typeof FOLLOW_UP_OUTCOME>;

/** How well an innovation answered the guest's problem. */
export const ANSWER_FIT = vocabulary('AnswerFit', ['Seberapa cocok jawaban atas masalah tamu.', 'How well something answers the problem of the guest.'], {
  FULL: ['Menjawab seluruhnya.', 'It answers the whole.'],
  PART: ['Menjawab sebagian.', 'It answers a part.'],
  NONE: ['Tidak menjawab.', 'It does not answer it.'],
});
export type AnswerFit = CodeOf<typeof ANSWER_FIT>;

/** Whether a host can be visited on a day. */
export const VISIT_DAY = vocabulary('VisitDay', ['Dapat tidaknya suatu hari dipakai berkunjung.', 'Whether a host can be visited on a day.'], {
  OPEN: ['Masih dapat diminta.', 'It can still be asked for.'],
  FULL: ['Sudah penuh.', 'It is full.'],
  CLOSED: ['Tutup.', 'It is closed.'],
});
export type VisitDay = CodeOf<typeof VISIT_DAY>;

/** Why a host cannot be visited on a day. */
export const VISIT_DAY_WHY = vocabulary('VisitDayWhy', ['Sebab suatu hari tidak dapat dipakai.', 'Why a day cannot be had.'], {
  PAST: ['Sudah lewat.', 'It is over.'],
  CLOSURE: ['Tuan rumah menutup hari itu.', 'The host has closed that day.'],
  WEEKDAY: ['Bukan hari menerima tamu.', 'The host does not receive on that day of the week.'],
  NOTICE: ['Terlalu dekat menurut aturan tuan rumah.', 'It is too soon by the rule of the host.'],
  FULL: ['Jumlah kunjungan hari itu sudah terpenuhi.', 'The day has as many visits as the host takes.'],
});
export type VisitDayWhy = CodeOf<typeof VISIT_DAY_WHY>;
