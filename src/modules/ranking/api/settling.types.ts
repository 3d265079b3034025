import { CUT_DECISION, RECOMPUTE_STATE } from '../../../domain/vocabulary/judging-words';
import { Code, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { cutDecision, recomputeSet, releaseMove, releasePlan } from '../data/tables';
import { moveRows, planRows, settledRows } from './visible';

const ofRound = [['tenant_id', 'tenant_id'], ['round_id', 'id']] as const;

/** A decision at the cut. */
@Read('CutDecision', {
  table: cutDecision, prefix: 'cud', order: { column: 'id', direction: 'DESC' }, visible: settledRows,
  about: ['Keputusan atas batas potong untuk satu usulan, dengan alasannya; yang terbaru berlaku.', 'A decision at the cut on an entry, with its reason; the newest of an entry counts.'],
})
export class CutDecision {
  @Whole(['Nomor keputusan untuk usulan ini; yang terbesar berlaku.', 'Number of the decision on this entry; the largest counts.'], { filter: true }) revision: number;
  @Code(CUT_DECISION, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Whole(['Urutannya di antara yang sama nilainya; kosong pada jenis lain.', 'The order among those that are level; null for other kinds.']) position: number | null;
  @Text(['Alasannya.', 'The reason.']) reason: string;
  @Text(['Nomor keputusan atau berita acaranya.', 'Number of the decree or of the minutes.']) decree: string | null;
  @Moment(['Saat dicatat.', 'When it was recorded.'], { filter: true, sort: true }) createdAt: string;
  @One('Round', ofRound, ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya.', 'The entry.'], { filter: true }) entry: unknown;
}

/** A recompute set. */
@Read('RecomputeSet', {
  table: recomputeSet, prefix: 'rct', order: { column: 'id', direction: 'DESC' }, visible: settledRows,
  about: [
    'Usul menghitung ulang suatu peringkat: diusulkan satu orang, diterapkan atau dibatalkan, dan diterapkan oleh orang kedua.', 'A proposal to compute a ranking anew: made by one person, applied or cancelled, and applied by a second one.',
  ],
})
export class RecomputeSet {
  @Code(RECOMPUTE_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Whole(['Revisi yang menjadi dasarnya.', 'The revision on which it is based.'], { filter: true }) baseRevision: number;
  @Text(['Alasannya.', 'The reason.']) reason: string;
  @Text(['SHA-256 dari yang dihitung ketika dipratinjau.', 'SHA-256 of what was counted when it was previewed.']) inputsHash: string;
  @Text(['SHA-256 dari hasilnya ketika dipratinjau.', 'SHA-256 of what came of it when it was previewed.']) outputHash: string;
  @Whole(['Revisi yang dibuatnya; kosong sebelum diterapkan.', 'The revision that it made; null before it is applied.']) revision: number | null;
  @Moment(['Saat diterapkan atau dibatalkan.', 'When it was applied or cancelled.'], { filter: true }) settledAt: string | null;
  @Moment(['Saat diusulkan.', 'When it was proposed.'], { filter: true, sort: true }) createdAt: string;
  @Whole(['Versinya; sertakan saat menerapkan atau membatalkan.', 'Its version; send it along to apply or cancel it.']) version: number;
  @One('Round', ofRound, ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
}

/** When the results of a round are to be released, in the workspace. */
@Read('ReleasePlan', {
  table: releasePlan, prefix: 'rlp', order: { column: 'planned_for', direction: 'ASC' }, visible: planRows,
  about: ['Rencana pengumuman hasil suatu tahap.', 'The plan to release the results of a round.'],
})
export class ReleasePlan {
  @Moment(['Saat yang direncanakan.', 'The moment that is planned.'], { filter: true, sort: true }) plannedFor: string;
  @Moment(['Saat diumumkan; kosong sebelum itu.', 'When they were released; null before.'], { filter: true }) releasedAt: string | null;
  @Whole(['Revisi peringkat yang diumumkan; kosong sebelum itu.', 'The revision of the ranking that was released; null before.']) revision: number | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('Round', ofRound, ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @Many('ReleaseMove', [['tenant_id', 'tenant_id'], ['id', 'plan_id']], ['Pemindahannya, mulai dari yang pertama.', 'Its moves, the first one first.']) moves: unknown;
}

/** A move of a planned release. */
@Read('ReleaseMove', {
  table: releaseMove, prefix: 'rlm', order: { column: 'position', direction: 'ASC' }, visible: moveRows,
  about: ['Pemindahan rencana pengumuman, dengan alasannya.', 'A move of a planned release, with its reason.'],
})
export class ReleaseMove {
  @Whole(['Urutannya, mulai dari 1.', 'Its number, from 1.'], { sort: true }) position: number;
  @Moment(['Saat sebelumnya.', 'The moment before.']) was: string;
  @Moment(['Saat sesudahnya.', 'The moment after.']) becomes: string;
  @Text(['Alasannya.', 'The reason.']) reason: string;
  @One('ReleasePlan', [['tenant_id', 'tenant_id'], ['plan_id', 'id']], ['Rencananya.', 'The plan.'], { filter: true }) plan: unknown;
}
