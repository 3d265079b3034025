import { Field, Int, ObjectType } from 'type-graphql';
import { MISSING_REASON, UNIT } from '../../../domain/vocabulary/figure-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { ComparisonCell, DENOMINATOR_ENUM, METRIC_ENUM } from './comparison.types';
import { BREAKDOWN_ENUM, ComparisonSeries, PEER_GROUPING_ENUM, RegionChange } from './comparison-detail.types';

const MISSING = enumOf(MISSING_REASON);
const UNIT_ENUM = enumOf(UNIT);
const BETTER = enumOf({
  name: 'BetterEnd',
  about: ['Ujung skala yang baik.', 'Which end of a scale is the good one.'],
  values: { HIGHER: ['Makin tinggi makin baik.', 'The higher the better.'], LOWER: ['Makin rendah makin baik.', 'The lower the better.'] },
});

/** A region that is compared. */
@ObjectType('ComparedRegion', { description: describe(['Satu daerah yang dibandingkan.', 'One region that is compared.']) })
export class ComparedRegion {
  @Field(() => [String], { description: describe([
    'Kode yang ditanyakan; kode lama dan kode baru dari satu daerah menjadi satu.', 'The codes it was asked for by; the old and the new code of one region become one.',
  ]) })
  readonly askedAs: readonly string[];

  @Field(() => [RegionChange], { description: describe(['Dari daerah mana ia dibentuk; sebelum itu angkanya termasuk dalam daerah asalnya.', 'Out of which regions it came; before that its figures are in theirs.']) })
  readonly cameFrom: readonly RegionChange[];

  @Field(() => [RegionChange], { description: describe(['Daerah yang dibentuk darinya; sejak itu angkanya menerangkan wilayah yang lebih kecil.', 'The regions that came out of it; from then on its figures tell of less land.']) })
  readonly gaveRise: readonly RegionChange[];

  @Field(() => Boolean, { description: describe(['Benar bila daerah ini data contoh buatan.', 'True when this region is made-up example data.']) })
  readonly synthetic: boolean;
}

/** A column of a comparison. */
@ObjectType('ComparedMetric', { description: describe(['Satu angka yang dibandingkan, untuk kepala kolom.', 'One figure that is compared, for the head of a column.']) })
export class ComparedMetric {
  @Field(() => METRIC_ENUM, { description: describe(['Kode angkanya.', 'Code of the figure.']) })
  readonly code: string;

  @Field(() => String, { description: describe(['Nama dalam bahasa Indonesia.', 'Name in Indonesian.']) })
  readonly nameIndonesian: string;

  @Field(() => String, { description: describe(['Nama dalam bahasa Inggris.', 'Name in English.']) })
  readonly nameEnglish: string;

  @Field(() => String, { description: describe(['Maknanya, dalam bahasa Indonesia.', 'What it means, in Indonesian.']) })
  readonly definitionIndonesian: string;

  @Field(() => String, { description: describe(['Maknanya, dalam bahasa Inggris.', 'What it means, in English.']) })
  readonly definitionEnglish: string;

  @Field(() => UNIT_ENUM, { description: describe(['Satuan nilainya dalam perbandingan ini.', 'Unit of its values in this comparison.']) })
  readonly unit: string;

  @Field(() => Boolean, { description: describe(['Benar bila angkanya dibagi dalam perbandingan ini; peringkat, indeks, dan pernyataan tidak pernah.', 'True when it is divided in this comparison; ranks, indexes and statements never are.']) })
  readonly divided: boolean;

  @Field(() => Boolean, { description: describe(['Benar bila angka dua daerah berarti sama sehingga boleh disandingkan.', 'True when the figures of two regions mean the same and may stand side by side.']) })
  readonly comparable: boolean;

  @Field(() => BETTER, { nullable: true, description: describe(['Ujung skala yang baik; kosong bila tidak ada.', 'Which end of its scale is the good one; null where neither is.']) })
  readonly better: string | null;

  @Field(() => [BREAKDOWN_ENUM], { description: describe(['Rincian yang tersedia bagi angka ini; kosong bila hanya dihitung utuh.', 'What it can be taken apart by; empty where it is only told whole.']) })
  readonly breakdowns: readonly string[];
}

/** A cell without a value. */
@ObjectType('ComparisonGap', { description: describe(['Daerah dan tahun yang tidak terjawab.', 'A region and year without an answer.']) })
export class ComparisonGap {
  @Field(() => String, { description: describe(['Kode daerah yang berlaku kini.', 'The code of the region in force now.']) })
  readonly regionCode: string;

  @Field(() => String, { description: describe(['Nama daerah yang berlaku kini.', 'The name of the region in force now.']) })
  readonly regionName: string;

  @Field(() => Int, { description: describe(['Tahunnya.', 'The year.']) })
  readonly year: number;

  @Field(() => MISSING, { description: describe(['Sebab nilainya tidak ada.', 'Why the value is missing.']) })
  readonly reason: string;
}

/** How far a metric was answered. */
@ObjectType('ComparisonCoverage', { description: describe(['Sejauh mana satu angka terjawab, dan siapa yang tidak.', 'How far one figure was answered, and who is missing.']) })
export class ComparisonCoverage {
  @Field(() => METRIC_ENUM, { description: describe(['Angka yang dimaksud.', 'Which figure it is.']) })
  readonly metric: string;

  @Field(() => Int, { description: describe(['Banyaknya sel yang ditanyakan.', 'How many cells were asked for.']) })
  readonly asked: number;

  @Field(() => Int, { description: describe(['Banyaknya sel yang bernilai.', 'How many cells have a value.']) })
  readonly answered: number;

  @Field(() => [ComparisonGap], { description: describe(['Sel yang tidak bernilai beserta sebabnya.', 'The cells without a value, with the reason.']) })
  readonly missing: readonly ComparisonGap[];
}

/** A comparison of regions. */
@ObjectType('RegionComparison', { description: describe([
  'Perbandingan daerah: satu sel untuk setiap daerah, tahun, dan angka yang ditanyakan.', 'A comparison of regions: one cell for each region, year and figure that was asked for.',
]) })
export class RegionComparison {
  @Field(() => DENOMINATOR_ENUM, { description: describe(['Pembagi yang diminta.', 'The denominator that was asked for.']) })
  readonly per: string;

  @Field(() => [Int], { description: describe(['Tahun yang dibandingkan, menurut urutan permintaan.', 'The years compared, in the order asked.']) })
  readonly years: readonly number[];

  @Field(() => [ComparedMetric], { description: describe(['Angka yang dibandingkan, menurut urutan permintaan.', 'The figures compared, in the order asked.']) })
  readonly metrics: readonly ComparedMetric[];

  @Field(() => [ComparedRegion], { description: describe(['Daerah yang dibandingkan, menurut urutan permintaan.', 'The regions compared, in the order asked.']) })
  readonly regions: readonly ComparedRegion[];

  @Field(() => [ComparisonCell], { description: describe([
    'Semua sel dalam satu daftar: menurut daerah, lalu tahun, lalu angka.', 'All cells in one list: by region, then year, then figure.',
  ]) })
  readonly cells: readonly ComparisonCell[];

  @Field(() => PEER_GROUPING_ENUM, { description: describe(['Cara daerah dikelompokkan sebelum diperbandingkan kedudukannya.', 'How regions were grouped before they were placed.']) })
  readonly peers: string;

  @Field(() => [ComparisonSeries], { description: describe(['Deret setiap angka menurut daerah, dari tahun terawal, dengan putusnya.', 'The series of each figure by region, from the earliest year, with its breaks.']) })
  readonly series: readonly ComparisonSeries[];

  @Field(() => [ComparedRegion], { description: describe(['Daerah yang tidak satu pun selnya bernilai: tidak ada kabar, dan itu bukan nol.', 'Regions of which no cell has a value: nothing is told, which is not zero.']) })
  readonly silent: readonly ComparedRegion[];

  @Field(() => [ComparisonCoverage], { description: describe(['Sejauh mana setiap angka terjawab.', 'How far each figure was answered.']) })
  readonly coverage: readonly ComparisonCoverage[];
}
