import { SESSION_KIND } from '../../../domain/vocabulary/competition-words';
import { SESSION_STATE } from '../../../domain/vocabulary/judging-words';
import { Code, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { sessionMove, sessionPlan } from '../data/tables';
import { sessionMoveRows, sessionRows } from './seen-rounds';

/** A session that is scheduled. */
@Read('SessionPlan', {
  table: sessionPlan, prefix: 'ssp', order: { column: 'starts_at', direction: 'ASC' }, visible: sessionRows,
  about: [
    'Sesi yang dijadwalkan: presentasi, wawancara, atau kunjungan lapangan; yang hadir disebut menurut jabatan. Pengusul melihat sesi usulannya sendiri, sesudah hasil semua tahap sebelumnya diumumkan.',
    'A session that is scheduled: presentation, interview or field visit; those who attend are named by office. Entrants see the sessions of their own entries, once the results of all rounds before are released.',
  ],
})
export class SessionPlan {
  @Code(SESSION_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Moment(['Saat mulai.', 'When it starts.'], { filter: true, sort: true }) startsAt: string;
  @Moment(['Saat selesai.', 'When it ends.'], { filter: true, sort: true }) endsAt: string;
  @Text(['Tempatnya.', 'Where it is held.'], { filter: true }) venue: string | null;
  @Text(['Jabatan yang memaparkan, bukan nama orang.', 'The office that presents, never a person\'s name.']) presenter: string | null;
  @Text(['Jabatan yang mendampingi, misalnya kepala perangkat daerah; bukan nama orang.', 'The office that accompanies, for example the head of the agency; never a person\'s name.']) accompaniedBy: string | null;
  @Code(SESSION_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Text(['Sebab dibatalkan, atau catatan sesudah berlangsung.', 'Why it was cancelled, or a note once it was held.']) settledReason: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Panel', [['tenant_id', 'tenant_id'], ['panel_id', 'id']], ['Panel yang hadir; kosong bila tidak untuk satu panel, atau bukan milik Anda untuk dilihat.', 'The panel that attends; null when it is for no panel, or not yours to see.'], { filter: true }) panel: unknown;
  @One('RoundEntry', [['tenant_id', 'tenant_id'], ['round_id', 'round_id'], ['entry_id', 'entry_id']], ['Usulannya, sebagaimana dilihat juri; kosong bila untuk tahapnya, atau bukan milik Anda untuk dilihat.', 'The entry, as its judges see it; null when it is for the round, or not yours to see.'], { filter: true }) entry: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya, bagi penyelenggara dan pengusulnya.', 'The entry, for those who organise and for its entrant.'], { filter: true }) entered: unknown;
  @Many('SessionMove', [['tenant_id', 'tenant_id'], ['id', 'session_id']], ['Pemindahannya, mulai dari yang pertama.', 'Its moves, the first one first.']) moves: unknown;
}

/** A session that was moved. */
@Read('SessionMove', {
  table: sessionMove, prefix: 'ssv', order: { column: 'position', direction: 'ASC' }, visible: sessionMoveRows,
  about: ['Pemindahan satu sesi: dari kapan dan di mana, dan sebabnya.', 'A move of a session: from when and where, and why.'],
})
export class SessionMove {
  @Whole(['Urutan pemindahan, mulai dari 1.', 'Place of the move, from 1.'], { sort: true }) position: number;
  @Moment(['Saat mulai sebelumnya.', 'When it was to start.'], { column: 'was_starts_at' }) wasFrom: string;
  @Moment(['Saat selesai sebelumnya.', 'When it was to end.'], { column: 'was_ends_at' }) wasUntil: string;
  @Text(['Tempat sebelumnya.', 'Where it was to be held.']) wasVenue: string | null;
  @Text(['Sebabnya.', 'Why.']) reason: string;
  @Moment(['Saat dipindahkan.', 'When it was moved.'], { column: 'created_at', sort: true }) at: string;
  @One('SessionPlan', [['tenant_id', 'tenant_id'], ['session_id', 'id']], ['Sesinya.', 'The session.'], { filter: true }) session: unknown;
}
