import { ROUND_STATE } from '../../../domain/vocabulary/judging-words';
import { Code, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { roundWork } from '../data/tables';
import { roundRunRows } from './seen-rounds';

/** The running of a round. */
@Read('RoundRun', {
  table: roundWork, prefix: 'rrn', order: { column: 'id', direction: 'DESC' }, visible: roundRunRows,
  about: ['Jalannya penilaian satu tahap: sejauh mana, dan dengan aturan apa.', 'The judging of a round as it runs: how far it is, and by which rules.'],
})
export class RoundRun {
  @Code(ROUND_STATE, ['Keadaannya.', 'Its state.'], { filter: true, sort: true }) state: string;
  @Whole(['Versinya; sertakan saat membuka atau menutup penilaian.', 'Its version; send it along to open or close scoring.']) version: number;
  @Whole(['Naik pada setiap tindakan yang mengubah penilaiannya.', 'Raised by every act that changes what is judged.']) turn: number;
  @Text(['Aturan yang dibekukan sebelum penilaian dibuka, sebagai JSON kanonik; kosong sebelum itu.', 'The rules that were frozen before scoring opened, as canonical JSON; null before.']) rules: string | null;
  @Text(['SHA-256 dari aturan itu.', 'SHA-256 of those rules.']) rulesHash: string | null;
  @Moment(['Saat penilaian dibuka.', 'When scoring opened.'], { filter: true, sort: true }) openedAt: string | null;
  @Moment(['Saat penilaian ditutup.', 'When scoring closed.'], { filter: true, sort: true }) closedAt: string | null;
  @Moment(['Saat hasilnya diumumkan.', 'When its results were released.'], { filter: true, sort: true }) releasedAt: string | null;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @Many('Panel', [['tenant_id', 'tenant_id'], ['round_id', 'round_id']], ['Panel juri tahap ini.', 'The panels of judges of this round.']) panels: unknown;
  @Many('SessionPlan', [['tenant_id', 'tenant_id'], ['round_id', 'round_id']], ['Sesi yang dijadwalkan pada tahap ini.', 'The sessions that are scheduled in this round.']) sessions: unknown;
}
