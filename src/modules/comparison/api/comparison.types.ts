import { Field, Int, ObjectType } from 'type-graphql';
import { DENOMINATOR, METRIC } from '../../../domain/metrics';
import { FIGURE_FLAG, FIGURE_ORIGIN, MISSING_REASON, OBSERVATION_SUBJECT, UNIT } from '../../../domain/vocabulary/figure-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Decimal } from '../../../graphql-kit/scalars';
import { ComparisonInterval, ComparisonPart, ComparisonStanding } from './comparison-detail.types';

/** The enums that a comparison speaks in; registered before the schema is built. */
export const METRIC_ENUM = enumOf(METRIC);
export const DENOMINATOR_ENUM = enumOf(DENOMINATOR);
const [ORIGIN, FLAG, MISSING, SUBJECT, UNIT_ENUM] = [enumOf(FIGURE_ORIGIN), enumOf(FIGURE_FLAG), enumOf(MISSING_REASON), enumOf(OBSERVATION_SUBJECT), enumOf(UNIT)];

/** What the resolvers of rows need to know of a figure: the keys of its rows. */
export interface FigureKeys {
  readonly sourceKey: string | null;
  readonly observationKey: string | null;
}

/** What ties a figure to its source: the same words under a cell and under each of its alternatives. */
@ObjectType()
abstract class Sourced {
  @Field(() => String, { nullable: true, description: describe(['Kata-kata sumbernya, dikutip singkat.', 'The words of the source, quoted briefly.']) })
  readonly wording: string | null;

  @Field(() => String, { nullable: true, description: describe(['Letaknya di dalam sumber.', 'Where in the source it stands.']) })
  readonly sourcePlace: string | null;

  @Field(() => String, { nullable: true, description: describe([
    'Tanda yang sama pada angka yang saling bertentangan, juga di bawah angka lain; `observation.alternatives` memuat semuanya.',
    'The same mark on figures that contradict each other, across metrics too; `observation.alternatives` holds them all.',
  ]) })
  readonly conflictGroup: string | null;
}

/** A figure beside the one that a cell shows. */
@ObjectType('ComparisonFigure', { description: describe([
  'Satu angka atau pernyataan dari satu sumber, atau hitungan server ini, sebagaimana adanya: tidak dibagi.',
  'One figure or statement of one source, or the count of this server, as it stands: not divided.',
]) })
export class ComparisonFigure extends Sourced {
  @Field(() => Decimal, { nullable: true, description: describe(['Nilai yang tepat; kosong bila berupa pernyataan atau tidak ada.', 'The exact value; null when it is a statement or missing.']) })
  readonly value: string | null;

  @Field(() => String, { nullable: true, description: describe(['Pernyataan dalam kata-kata.', 'The statement in words.']) })
  readonly text: string | null;

  @Field(() => MISSING, { nullable: true, description: describe(['Sebab sumber itu tidak memberi nilai; kosong bila memberi.', 'Why that source gives no value; null when it gives one.']) })
  readonly missing: string | null;

  @Field(() => UNIT_ENUM, { description: describe(['Satuan nilainya.', 'Unit of the value.']) })
  readonly unit: string;

  @Field(() => ORIGIN, { description: describe(['Asalnya: dilaporkan, diklaim, atau dihitung.', 'Where it comes from: reported, claimed or counted.']) })
  readonly origin: string;

  @Field(() => FLAG, { nullable: true, description: describe(['Tanda pada angka itu sendiri.', 'The flag that the figure itself carries.']) })
  readonly flag: string | null;

  @Field(() => SUBJECT, { description: describe(['Hal yang diterangkannya.', 'What it is about.']) })
  readonly subjectKind: string;

  @Field(() => String, { nullable: true, description: describe(['Batas cakupannya sebagai nama=nilai; kosong bila mencakup seluruhnya.', 'What it is limited to as name=value; null when it covers the whole.']) })
  readonly dimensions: string | null;
}

/** What a cell's figure was divided by. */
@ObjectType('ComparisonDenominator', { description: describe(['Pembagi suatu angka.', 'What a figure was divided by.']) })
export class ComparisonDenominator {
  @Field(() => METRIC_ENUM, { description: describe(['Angka yang menjadi pembagi.', 'Which figure divides.']) })
  readonly metric: string;

  @Field(() => Decimal, { description: describe(['Nilai pembagi.', 'Value of the denominator.']) })
  readonly value: string;

  @Field(() => Int, { description: describe(['Tahun pembagi; hanya penduduk boleh dari tahun lain.', 'Year of the denominator; only a population may be of another year.']) })
  readonly year: number;

  @Field(() => Boolean, { description: describe(['Benar bila pembaginya dari tahun lain daripada selnya.', 'True when it is of another year than the cell.']) })
  readonly otherYear: boolean;

  @Field(() => ORIGIN, { description: describe(['Asal pembagi; yang dihitung hanya mencakup yang tercatat di server ini.', 'Where it comes from; one that is counted covers only what this server has on record.']) })
  readonly origin: string;

  @Field(() => FLAG, { nullable: true, description: describe(['Tanda pada pembagi.', 'The flag on the denominator.']) })
  readonly flag: string | null;

  @Field(() => String, { nullable: true, description: describe(['Letaknya di dalam sumber.', 'Where in the source it stands.']) })
  readonly sourcePlace: string | null;
}

/** One figure of one region in one year. */
@ObjectType('ComparisonCell', { description: describe([
  'Satu angka dari satu daerah pada satu tahun: nilainya, atau sebab nilai itu tidak ada; kosong bukan nol.',
  'One figure of one region in one year: its value, or why it is missing; missing is never zero.',
]) })
export class ComparisonCell extends Sourced {
  @Field(() => String, { description: describe(['Kode daerah yang berlaku kini.', 'The code of the region in force now.']) })
  readonly regionCode: string;

  @Field(() => String, { description: describe(['Nama daerah yang berlaku kini.', 'The name of the region in force now.']) })
  readonly regionName: string;

  @Field(() => String, { nullable: true, description: describe(['Kode daerah pada 31 Desember tahun itu; kosong bila daerahnya tidak ada saat itu.', 'The code of the region on 31 December of that year; null when it did not exist then.']) })
  readonly codeInForce: string | null;

  @Field(() => Int, { description: describe(['Tahun yang diterangkan.', 'The year it tells about.']) })
  readonly year: number;

  @Field(() => METRIC_ENUM, { description: describe(['Angka atau pernyataan yang dimaksud.', 'Which figure or statement it is.']) })
  readonly metric: string;

  @Field(() => Decimal, { nullable: true, description: describe([
    'Nilai yang diperlihatkan, sudah dibagi bila diminta; hasil bagi dibulatkan sampai empat desimal.', 'The value to show, divided where that was asked for; a quotient is rounded to four decimals.',
  ]) })
  readonly value: string | null;

  @Field(() => String, { nullable: true, description: describe(['Pernyataan dalam kata-kata, bila bukan angka.', 'The statement in words, where it is no figure.']) })
  readonly text: string | null;

  @Field(() => UNIT_ENUM, { description: describe(['Satuan nilai yang diperlihatkan.', 'Unit of the value shown.']) })
  readonly unit: string;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilai sebelum dibagi.', 'The value before it was divided.']) })
  readonly numerator: string | null;

  @Field(() => ComparisonDenominator, { nullable: true, description: describe(['Pembaginya; kosong bila tidak dibagi atau pembaginya tidak diketahui.', 'Its denominator; null when it is not divided or the denominator is not known.']) })
  readonly denominator: ComparisonDenominator | null;

  @Field(() => ComparisonInterval, { nullable: true, description: describe([
    'Sejauh mana kebetulan saja dapat menggeser nilainya; kosong bila tidak diketahui: nilai indeks, peringkat, pernyataan, pembagi.',
    'How far chance alone may move the value; null where that is not known: scores, ranks, statements, denominators.',
  ]) })
  readonly interval: ComparisonInterval | null;

  @Field(() => ComparisonStanding, { description: describe(['Kedudukannya di antara daerah yang sebanding.', 'Where it stands among its like.']) })
  readonly standing: ComparisonStanding;

  @Field(() => [ComparisonPart], { description: describe([
    'Rincian hitungan server ini, yang terbesar lebih dulu; yang belum dipetakan disebut terakhir, tidak pernah sebagai nol.',
    'The count of this server taken apart, the largest part first; what is not mapped is told last, and never as zero.',
  ]) })
  readonly parts: readonly ComparisonPart[];

  @Field(() => ORIGIN, { nullable: true, description: describe(['Asal nilai: dilaporkan, diklaim, atau dihitung; kosong bila tidak ada.', 'Where the value comes from: reported, claimed or counted; null when it is missing.']) })
  readonly origin: string | null;

  @Field(() => FLAG, { nullable: true, description: describe([
    'Tanda pada nilai; CONFLICTING bila ada angka lain yang berbeda, juga hitungan server ini atau angka lain untuk pembaginya.',
    'The flag on the value; CONFLICTING when any other figure differs, the count of this server and other figures for its denominator included.',
  ]) })
  readonly flag: string | null;

  @Field(() => MISSING, { nullable: true, description: describe(['Sebab nilainya tidak ada; kosong bila nilainya ada.', 'Why the value is missing; null when there is one.']) })
  readonly missing: string | null;

  @Field(() => [ComparisonFigure], { description: describe([
    'Semua angka lain untuk seluruh daerah dan tahun itu, menurut urutan pengutamaan: yang dilaporkan, yang diklaim, lalu yang dihitung.',
    'Every other figure for the whole region and year, in order of precedence: reported, claimed, then counted.',
  ]) })
  readonly alternatives: readonly ComparisonFigure[];

  @Field(() => [ComparisonFigure], { description: describe([
    'Angka yang hanya menerangkan sebagian, satu dari beberapa penyelenggaraan, satu inovasi atau kunjungan, atau masa lain; bukan jawaban atas sel ini.',
    'Figures that tell of a part only, of one among several editions, of one innovation or visit, or of another stretch of time; none answers for this cell.',
  ]) })
  readonly related: readonly ComparisonFigure[];

  @Field(() => Boolean, { description: describe(['Benar bila daerahnya data contoh buatan.', 'True when the region is made-up example data.']) })
  readonly synthetic: boolean;
}
