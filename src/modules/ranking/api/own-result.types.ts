import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { LEAST_RANKED } from '../../../domain/judging/score-bands';
import { fraction, over, textOfFraction, type Fraction } from '../../../domain/ranking/fraction';
import { RANK_PLACE } from '../../../domain/vocabulary/judging-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Withheld } from '../../../graphql-kit/figures';
import { Decimal, decimalText, Instant, LocalDate } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';
import type { NamedCriterion, ShownResult } from '../usecases/own-result';

const words = (about: Bilingual) => ({ description: describe(about) });

@ObjectType('OwnMark', words(['Nilai atas satu kriteria.', 'The score for one criterion.']))
export class OwnMark {
  @Field(() => String, words(['Kode kriterianya.', 'Code of the criterion.'])) criterion: string;
  @Field(() => String, words(['Nama kriterianya dalam bahasa pembaca.', 'Name of the criterion in the language of the reader.'])) name: string;
  @Field(() => Decimal, words(['Bobotnya dalam persen.', 'Its weight in percent.'])) weight: string;
  @Field(() => Decimal, words(['Nilai tertinggi yang mungkin, dalam poin.', 'The most points that it can have.'])) most: string;
  @Field(() => String, words(['Nilainya dalam poin, tepat: bilangan atau pecahan.', 'The points, exact: a number or a fraction.'])) points: string;
}

@ObjectType('OwnScores', words(['Nilai dari satu juri, dengan nama samaran yang tetap.', 'The scores of one judge, under a pseudonym that stays.']))
export class OwnScores {
  @Field(() => String, words(['Nama samaran jurinya, misalnya Juri 1.', 'The pseudonym of the judge, for example Juri 1.'])) judge: string;
  @Field(() => String, words(['Jumlah tertimbangnya dalam poin dari 100, tepat: bilangan atau pecahan.', 'The weighted total in points of 100, exact: a number or a fraction.'])) total: string;
  @Field(() => [OwnMark], words(['Nilainya menurut kriteria.', 'The scores by criterion.'])) marks: readonly OwnMark[];
}

@ObjectType('OwnScoreBand', words(['Rentang nilai dan banyaknya usulan di dalamnya.', 'A band of scores, and how many entries lie in it.']))
export class OwnScoreBand {
  @Field(() => Decimal, words(['Batas bawahnya, termasuk.', 'Its lower end, included.'])) from: string;
  @Field(() => Decimal, { nullable: true, ...words(['Batas atasnya, tidak termasuk; kosong bila tanpa batas.', 'Its upper end, not included; null where it is open.']) }) to: string | null;
  @Field(() => Int, words(['Banyaknya usulan.', 'How many entries.'])) entries: number;
  @Field(() => Boolean, words(['Benar bila usulan ini di dalamnya.', 'True where this entry lies in it.'])) own: boolean;
}

@ObjectType('OwnPath', words(['Jalan menuju peringkatnya.', 'The path to the rank.']))
export class OwnPath {
  @Field(() => String, { nullable: true, ...words(['Nilai tepat dalam poin dari 100, termasuk tambahan dan bagian tahap sebelumnya; kosong tanpa nilai.', 'The exact score in points of 100, bonus and carried share included; null without a score.']) }) exact: string | null;
  @Field(() => Decimal, { nullable: true, ...words(['Nilai sebagaimana ditampilkan.', 'The score as it is shown.']) }) points: string | null;
  @Field(() => Decimal, words(['Nilai tambahan di dalamnya.', 'What of it is bonus.'])) bonus: string;
  @Field(() => String, { nullable: true, ...words(['Nilai tahap sebelumnya yang ikut dihitung, tepat; kosong bila tidak ada.', 'The score of the round before that has a share in it, exact; null where there is none.']) }) carried: string | null;
  @Field(() => Decimal, { nullable: true, ...words(['Bagian nilai tahap sebelumnya, dalam persen.', 'The share of the round before, in percent.']) }) carriedShare: string | null;
  @Field(() => String, { nullable: true, ...words(['Bagaimana nilai yang sama dipecah, dalam bahasa Indonesia; kosong bila tidak ada yang sama.', 'How a tie broke, in Indonesian; null where there was none.']) }) tie: string | null;
  @Field(() => String, { nullable: true, ...words(['Bagaimana nilai yang sama dipecah, dalam bahasa Inggris.', 'How a tie broke, in English.']) }) tieEnglish: string | null;
  @Field(() => [String], words(['Judul yang diumumkan dari usulan-usulan yang nilainya sama.', 'The published titles of entries that were level with it.'])) rivals: readonly string[];
  @Field(() => String, { nullable: true, ...words(['Sebab letaknya, bila urutan saja tidak menjelaskannya, dalam bahasa pembaca.', 'Why it stands there where the order alone does not say it, in the language of the reader.']) }) reason: string | null;
}

@ObjectType('OwnObjectionDays', words(['Masa sanggah atas hasil ini.', 'The days on which this result can be objected to.']))
export class OwnObjectionDays {
  @Field(() => LocalDate, words(['Hari pengumumannya.', 'The day of the release.'])) from: string;
  @Field(() => LocalDate, words(['Hari terakhirnya, termasuk hari itu.', 'The last day, this one included.'])) until: string;
  @Field(() => Boolean, words(['Benar bila hari ini di dalamnya.', 'True where today is one of them.'])) open: boolean;
}

/** What an entrant may know of its own result. */
@ObjectType('OwnResult', words(['Hasil satu usulan pada satu tahap, bagi pesertanya.', 'The result of an entry in a round, for its entrant.']))
export class OwnResult {
  readonly __typename: 'OwnResult';
  @Field(() => String, words(['Judul usulannya.', 'Title of the entry.'])) title: string;
  @Field(() => Int, words(['Revisi peringkat yang diumumkan.', 'The revision of the ranking that is released.'])) revision: number;
  @Field(() => String, words(['Nama dan versi cara menghitungnya.', 'Name and version of the way in which it was computed.'])) method: string;
  @Field(() => Instant, words(['Saat revisi itu diumumkan.', 'When that revision was released.'])) releasedAt: string;
  @Field(() => enumOf(RANK_PLACE), words(['Di dalam atau di luar batas potong.', 'Inside or outside the cut.'])) place: string;
  @Field(() => Int, { nullable: true, ...words(['Peringkatnya; kosong tanpa nilai.', 'Its rank; null without a score.']) }) rank: number | null;
  @Field(() => Int, words(['Banyaknya usulan yang diperingkat.', 'How many entries were ranked.'])) ranked: number;
  @Field(() => [OwnScores], words(['Nilai tiap juri yang dihitung.', 'The scores of each judge that count.'])) scores: readonly OwnScores[];
  @Field(() => [OwnMark], words(['Rata-rata tiap kriteria.', 'The mean by criterion.'])) means: readonly OwnMark[];
  @Field(() => OwnPath, words(['Jalan menuju peringkatnya.', 'The path to the rank.'])) path: OwnPath;
  @Field(() => [OwnScoreBand], { nullable: true, ...words(['Sebaran nilai semua usulan; kosong bila ditahan.', 'The distribution of the scores of all entries; null where it is withheld.']) }) distribution: readonly OwnScoreBand[] | null;
  @Field(() => String, { nullable: true, ...words(['Sebab sebaran itu ditahan, dalam bahasa pembaca.', 'Why the distribution is withheld, in the language of the reader.']) }) distributionWithheld: string | null;
  @Field(() => String, { nullable: true, ...words(['Umpan balik penyelenggara.', 'The feedback of the organiser.']) }) feedback: string | null;
  @Field(() => OwnObjectionDays, { nullable: true, ...words(['Masa sanggahnya; kosong bila penyelenggaraan ini tidak menerima sanggahan.', 'The days for objections; null where the edition takes none.']) }) objections: OwnObjectionDays | null;
}

/** An own result, or until when it is withheld. */
export const OwnResultValue = createUnionType({
  name: 'OwnResultValue',
  description: describe(['Hasil sendiri, atau sampai kapan ditahan.', 'An own result, or until when it is withheld.']),
  types: () => [OwnResult, Withheld] as const,
  resolveType: (value) => value.__typename,
});

const HUNDRED = fraction(100);

/** Hundredths as points, exact: a whole number without its denominator. */
function exactPoints(hundredths: Fraction): string {
  const points = over(hundredths, HUNDRED);
  return points.den === 1n ? String(points.num) : textOfFraction(points);
}

/** What is shown, as the API answers it in the language of its reader. */
export function ownResultAnswer(result: ShownResult, language: Language): OwnResult {
  const { own } = result;
  const at = language === 'id' ? 0 : 1;
  const mark = ({ code, name, weight, mostHundredths }: NamedCriterion, points: Fraction): OwnMark => ({
    criterion: code, name: name[at], weight: decimalText(weight, 2), most: decimalText(mostHundredths, 2), points: exactPoints(points),
  });
  const few = [`Yang diperingkat kurang dari ${LEAST_RANKED}, sehingga sebarannya membuka nilai usulan lain.`, `Fewer than ${LEAST_RANKED} were ranked, so the distribution would tell the scores of others.`] as const;
  const within = (from: number, to: number | null): boolean => own.shownHundredths !== null && from <= own.shownHundredths && (to === null || own.shownHundredths < to);
  return {
    __typename: 'OwnResult', title: result.title, revision: result.revision, method: result.method, releasedAt: result.releasedAt, place: own.place, rank: own.rank, ranked: result.ranked,
    scores: result.scores.map(({ judge, total, marks }) => ({ judge, total: exactPoints(total), marks: marks.map((m) => mark(m.criterion, fraction(m.hundredths))) })),
    means: result.means.map(({ criterion, mean }) => mark(criterion, mean)),
    path: {
      exact: own.score === null ? null : exactPoints(own.score), points: own.shownHundredths === null ? null : decimalText(own.shownHundredths, 2), bonus: decimalText(own.bonusHundredths, 2),
      carried: result.carried === null ? null : exactPoints(result.carried.score), carriedShare: result.carried === null ? null : decimalText(result.carried.share, 2),
      tie: result.tie?.[0] ?? null, tieEnglish: result.tie?.[1] ?? null, rivals: result.rivals, reason: own.reason?.[at] ?? null,
    },
    distribution: result.bands?.map(({ from, to, entries }) => ({ from: decimalText(from, 2), to: to === null ? null : decimalText(to, 2), entries, own: within(from, to) })) ?? null,
    distributionWithheld: result.bands === null ? few[at] : null, feedback: result.feedback,
    objections: result.window === null ? null : { ...result.window, open: result.open },
  };
}
