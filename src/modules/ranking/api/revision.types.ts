import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RANK_PLACE, TIE_BREAK } from '../../../domain/vocabulary/judging-words';
import { tieStepsIn } from '../../../domain/release/kept-ties';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Code, Computed, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import { outwardId } from '../../../platform/outward-id';
import { rankingLine, rankingWork } from '../data/tables';
import { lineRows, revisionRows } from './visible';

const STEP = enumOf(TIE_BREAK);

/** A step at which level entries were parted, or stayed level. */
@ObjectType('RankingTieStep', { description: describe(['Langkah memecah nilai yang sama.', 'A step at which a tie was broken, or was not.']) })
export class RankingTieStep {
  @Field(() => STEP, { description: describe(['Langkahnya.', 'The step.']) })
  step: string;

  @Field(() => String, { nullable: true, description: describe(['Kode kriteria yang dibandingkan, bila langkahnya kriteria.', 'Code of the criterion that was compared, where the step is one.']) })
  criterion: string | null;

  @Field(() => Int, { description: describe(['Banyaknya usulan lain yang masih sama sebelum langkah ini.', 'How many others were level with it before this step.']) })
  others: number;

  @Field(() => [ID], { description: describe(['Pengenal tiga yang pertama di antaranya.', 'Ids of the first three of them.']) })
  with: readonly string[];

  @Field(() => String, { description: describe(['Yang dimiliki usulan ini, sebagai pecahan tepat.', 'What the entry had, as an exact fraction.']) })
  own: string;

  @Field(() => String, { description: describe(['Yang terbaik di antara yang lain, sebagai pecahan tepat.', 'The best of the others, as an exact fraction.']) })
  best: string;

  @Field(() => Boolean, { description: describe(['Benar bila langkah ini memisahkan sebagian.', 'True where the step parted some.']) })
  parted: boolean;
}

const stepsOf = ({ ties }: Readonly<Record<string, unknown>>): unknown =>
  (typeof ties === 'string' ? tieStepsIn(ties) : []).map((step) => ({ ...step, with: step.with.map((key) => outwardId('wen', key)) }));

const pointsOf = ({ score_hundredths: shown }: Readonly<Record<string, unknown>>): string | null => (shown === null || shown === undefined ? null : decimalText(Number(shown), 2));

/** A ranking as its organiser sees it, released or not. */
@Read('RankingRevision', {
  table: rankingWork, prefix: 'rkr', order: { column: 'id', direction: 'DESC' }, visible: revisionRows,
  about: [
    'Peringkat suatu tahap pada satu revisi, bagi penyelenggara yang tidak mundur dari usulan mana pun pada tahap itu.', 'A ranking of a round in one revision, for organisers who are recused from no entry of the round.',
  ],
})
export class RankingRevision {
  @Whole(['Nomor revisinya, mulai dari 1.', 'Number of the revision, from 1.'], { filter: true, sort: true }) revision: number;
  @Text(['Nama dan versi cara menghitungnya.', 'Name and version of the way in which it was computed.'], { filter: true }) method: string;
  @Text(['SHA-256 dari aturan penilaian yang dibekukan.', 'SHA-256 of the rules of judging that were frozen.']) rulesHash: string;
  @Text(['SHA-256 dari semua yang dihitung.', 'SHA-256 of all that it was made from.']) inputsHash: string;
  @Text(['SHA-256 dari hasilnya.', 'SHA-256 of what came of it.']) outputHash: string;
  @Text(['Sebab ada revisi ini; kosong pada yang pertama.', 'Why there is this revision; null for the first.']) reason: string | null;
  @Moment(['Saat dihitung.', 'When it was computed.'], { filter: true, sort: true }) createdAt: string;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Ranking', [['tenant_id', 'tenant_id'], ['id', 'id']], ['Yang diumumkan darinya; kosong sebelum diumumkan.', 'What of it was released; null before the release.'], { nullable: true }) released: unknown;
  @Many('RankingRevisionLine', [['tenant_id', 'tenant_id'], ['id', 'ranking_id']], ['Usulannya menurut urutan.', 'The entries in their order.']) lines: unknown;
}

/** An entry in a ranking, as its organiser sees it. */
@Read('RankingRevisionLine', {
  table: rankingLine, prefix: 'rkl', order: { column: 'position', direction: 'ASC' }, visible: lineRows,
  about: ['Satu usulan pada satu revisi peringkat.', 'An entry in one revision of a ranking.'],
})
export class RankingRevisionLine {
  @Whole(['Urutannya dalam daftar.', 'Its place in the list.'], { filter: true, sort: true }) position: number;
  @Whole(['Peringkatnya: 1, 2, 2, 4; kosong tanpa nilai.', 'Its rank: 1, 2, 2, 4; null without a score.'], { filter: true, sort: true }) rank: number | null;
  @Code(RANK_PLACE, ['Di dalam atau di luar batas potong.', 'Inside or outside the cut.'], { filter: true }) place: string;
  @Computed(() => Decimal, ['score_hundredths'], ['Nilai yang ditampilkan, dalam poin.', 'The score as shown, in points.'], pointsOf, true) points: string | null;
  @Text(['Nilai tepat dalam perseratus poin, sebagai pecahan.', 'The exact score in hundredths of a point, as a fraction.'], { column: 'score_exact' }) exact: string | null;
  @Whole(['Nilai tambahan di dalamnya, dalam perseratus poin.', 'What of it is bonus, in hundredths of a point.'], { column: 'bonus_hundredths' }) bonus: number;
  @Computed(() => [RankingTieStep], ['ties'], ['Bagaimana nilai yang sama dipecah, langkah demi langkah.', 'How a tie broke, step by step.'], stepsOf) ties: unknown;
  @Text(['Sebab letaknya, bila urutan saja tidak menjelaskannya.', 'Why it stands there where the order alone does not say it, in Indonesian.']) reason: string | null;
  @Text(['Sebab letaknya, dalam bahasa Inggris.', 'Why it stands there, in English.'], { column: 'reason_en' }) reasonEnglish: string | null;
  @One('RankingRevision', [['tenant_id', 'tenant_id'], ['ranking_id', 'id']], ['Peringkatnya.', 'The ranking.'], { filter: true }) revision: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya.', 'The entry.'], { filter: true }) entry: unknown;
}
