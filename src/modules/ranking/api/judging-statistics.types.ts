import { Field, Int, ObjectType } from 'type-graphql';
import type { Statistic } from '../../../domain/statistics/statistic';
import { STATISTIC, STATISTIC_REFUSAL } from '../../../domain/vocabulary/statistic-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';
import type { Viewer } from '../../../reads/viewer';
import type { RoundStatistics } from '../usecases/round-statistics';

export const STATISTIC_CODE = enumOf(STATISTIC);
const REFUSAL = enumOf(STATISTIC_REFUSAL);
const SUBJECT = enumOf({
  name: 'StatisticSubject',
  about: ['Yang dikenai suatu statistik.', 'What a statistic is of.'],
  values: {
    ROUND: ['Seluruh tahap.', 'The whole round.'],
    PANEL: ['Satu panel.', 'A panel.'],
    JUDGE: ['Seorang juri.', 'A judge.'],
    ENTRY: ['Satu usulan.', 'An entry.'],
    PAIR: ['Dua usulan di kedua sisi batas potong.', 'The two entries beside the cut.'],
  },
});

/** One statistic as the API answers it. */
@ObjectType('JudgingStatistic', { description: describe(['Satu statistik penilaian: nilainya, atau sebab ia tidak dihitung.', 'A statistic of judging: its value, or why it is not told.']) })
export class JudgingStatistic {
  @Field(() => STATISTIC_CODE, { description: describe(['Statistik yang mana.', 'Which statistic it is.']) })
  readonly code: string;

  @Field(() => SUBJECT, { description: describe(['Yang dikenainya.', 'What it is of.']) })
  readonly about: string;

  @Field(() => String, { nullable: true, description: describe(['Kode panelnya; kosong bila bukan mengenai satu panel.', 'Code of the panel; null where it is not of a panel.']) })
  readonly panel: string | null;

  @Field(() => String, { nullable: true, description: describe(['Nilai beserta rentangnya sebagai teks; kosong bila tidak dihitung.', 'The value with its interval as text; null where it is not told.']) })
  readonly value: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilainya sebagai angka.', 'The value as a number.']) })
  readonly number: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Batas bawah rentangnya, dibulatkan ke bawah.', 'The lower end of its interval, rounded down.']) })
  readonly low: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Batas atas rentangnya, dibulatkan ke atas.', 'The upper end of its interval, rounded up.']) })
  readonly high: string | null;

  @Field(() => REFUSAL, { nullable: true, description: describe(['Sebab ia tidak dihitung; kosong bila dihitung.', 'Why it is not told; null where it is.']) })
  readonly refusal: string | null;

  @Field(() => String, { description: describe(['Dalam satu kalimat, juri disebut dengan nomor dan usulan dengan urutannya.', 'In a sentence, judges by number and entries by their position.']) })
  readonly words: string;
}

/** The statistics of a round. */
@ObjectType('JudgingReport', { description: describe([
  'Laporan tentang penilaian satu tahap bagi penyelenggaranya; tidak pernah mengubah hasil.', 'A report on the judging of a round for its organiser; it never changes a result.',
]) })
export class JudgingReport {
  @Field(() => Int, { description: describe(['Revisi peringkat yang dilaporkan.', 'The revision of the ranking that it is of.']) })
  readonly revision: number;

  @Field(() => String, { description: describe(['Sidik masukan peringkat itu, benih semua undian: benih yang sama memberi laporan yang sama.', 'Hash of the inputs of that ranking, the seed of all that is drawn: the same seed gives the same report.']) })
  readonly inputsHash: string;
}

/** What the resolvers of a report and of its statistics need. */
export interface ReportKeys {
  readonly found: RoundStatistics;
  readonly viewer: Viewer;
}

/** The keys of the rows that a statistic is of; null where it is of none. */
export interface SubjectKeys {
  readonly viewer: Viewer;
  readonly judgeKey: string | null;
  readonly entryKey: string | null;
  readonly outsideKey: string | null;
}

/** One statistic as the API answers it, in the language of the reader. */
export function statisticAnswer({ code, about, told, value, refused, words }: Statistic, viewer: Viewer, language: Language): JudgingStatistic & SubjectKeys {
  const decimal = (scaled: number | null | undefined): string | null => (told === null || scaled === null || scaled === undefined ? null : decimalText(scaled, told.scale));
  return {
    code, about: about.of, panel: about.of === 'PANEL' ? about.panel : null, value, number: decimal(told?.scaled), low: decimal(told?.low), high: decimal(told?.high), refusal: refused,
    words: words[language === 'id' ? 0 : 1], viewer, judgeKey: about.of === 'JUDGE' ? about.judge : null,
    entryKey: about.of === 'ENTRY' ? about.entry : about.of === 'PAIR' ? about.inside : null, outsideKey: about.of === 'PAIR' ? about.outside : null,
  };
}
