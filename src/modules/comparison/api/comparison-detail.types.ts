import { Field, Int, ObjectType } from 'type-graphql';
import { BREAKDOWN } from '../../../domain/metric-breakdown';
import { METRIC } from '../../../domain/metrics';
import { INTERVAL_METHOD, NO_RANK_REASON, PEER_GROUPING, SERIES_BREAK, STANDING_BAND } from '../../../domain/vocabulary/comparison-words';
import { FIGURE_FLAG, MISSING_REASON } from '../../../domain/vocabulary/figure-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Decimal, LocalDate } from '../../../graphql-kit/scalars';

/** The enums that the arguments of a comparison take as well. */
export const BREAKDOWN_ENUM = enumOf(BREAKDOWN);
export const PEER_GROUPING_ENUM = enumOf(PEER_GROUPING);
const [METHOD, BAND, NO_RANK, BREAK] = [enumOf(INTERVAL_METHOD), enumOf(STANDING_BAND), enumOf(NO_RANK_REASON), enumOf(SERIES_BREAK)];
const [FIGURE_METRIC, MISSING, FLAG] = [enumOf(METRIC), enumOf(MISSING_REASON), enumOf(FIGURE_FLAG)];

/** How far chance may move a figure. */
@ObjectType('ComparisonInterval', { description: describe([
  'Selang 95 persen dari kebetulan saja, dibulatkan ke luar, dalam satuan nilai selnya; angka kecil berselang lebar.',
  'Interval of 95 per cent of chance alone, rounded outwards, in the unit of the cell; small numbers have wide ones.',
]) })
export class ComparisonInterval {
  @Field(() => Decimal, { description: describe(['Batas bawah.', 'Lower bound.']) })
  readonly low: string;

  @Field(() => Decimal, { description: describe(['Batas atas.', 'Upper bound.']) })
  readonly high: string;

  @Field(() => METHOD, { description: describe(['Cara menghitungnya.', 'How it was reckoned.']) })
  readonly method: string;

  @Field(() => Int, { description: describe(['Banyaknya yang dihitung.', 'How many things were counted.']) })
  readonly things: number;

  @Field(() => Int, { nullable: true, description: describe(['Dari berapa banyak; kosong bila bukan bagian dari suatu jumlah.', 'Among how many; null where it is no share of any.']) })
  readonly among: number | null;
}

/** Where a figure stands among its like. */
@ObjectType('ComparisonStanding', { description: describe([
  'Kedudukan di antara daerah sekelompok yang ditanyakan: peringkat hanya sejauh selangnya membedakan, selebihnya kedudukan terhadap median.',
  'Where a figure stands among the regions of its group that were asked for: ranks only as far as intervals tell them apart, and otherwise the side of the median.',
]) })
export class ComparisonStanding {
  @Field(() => String, { nullable: true, description: describe(['Kode kelompoknya; kosong bila tidak diketahui.', 'Code of the group; null where it is not known.']) })
  readonly group: string | null;

  @Field(() => String, { nullable: true, description: describe(['Nama kelompoknya dalam bahasa Indonesia.', 'Name of the group in Indonesian.']) })
  readonly groupIndonesian: string | null;

  @Field(() => String, { nullable: true, description: describe(['Nama kelompoknya dalam bahasa Inggris.', 'Name of the group in English.']) })
  readonly groupEnglish: string | null;

  @Field(() => Int, { description: describe(['Banyaknya daerah yang diperbandingkan, termasuk yang ini; yang tidak berangka atau lain asal angkanya tidak ikut.', 'How many regions were placed, this one included; those without a figure or with one of another origin are not.']) })
  readonly among: number;

  @Field(() => BAND, { nullable: true, description: describe(['Kedudukan terhadap median kelompok.', 'Where it stands to the median of the group.']) })
  readonly band: string | null;

  @Field(() => Int, { nullable: true, description: describe(['Peringkat terbaik yang mungkin; 1 adalah yang terbaik.', 'The best rank that it may have; 1 is the best.']) })
  readonly rankFrom: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Peringkat terburuk yang mungkin.', 'The worst rank that it may have.']) })
  readonly rankTo: number | null;

  @Field(() => NO_RANK, { nullable: true, description: describe(['Sebab tidak ada peringkat; kosong bila ada.', 'Why there is no rank; null when there is one.']) })
  readonly reason: string | null;
}

/** A part of a count. */
@ObjectType('ComparisonPart', { description: describe(['Satu bagian dari hitungan server ini.', 'One part of the count of this server.']) })
export class ComparisonPart {
  @Field(() => BREAKDOWN_ENUM, { description: describe(['Rinciannya.', 'What it was taken apart by.']) })
  readonly by: string;

  @Field(() => String, { nullable: true, description: describe(['Kode bagiannya; kosong bila belum dipetakan.', 'Code of the part; null for what is not mapped.']) })
  readonly code: string | null;

  @Field(() => String, { description: describe(['Nama bagiannya dalam bahasa Indonesia.', 'Name of the part in Indonesian.']) })
  readonly nameIndonesian: string;

  @Field(() => String, { description: describe(['Nama bagiannya dalam bahasa Inggris.', 'Name of the part in English.']) })
  readonly nameEnglish: string;

  @Field(() => Int, { description: describe(['Jumlahnya.', 'How many things.']) })
  readonly things: number;

  @Field(() => Decimal, { description: describe(['Bagiannya dalam persen dari seluruh hitungan; dapat melebihi seratus bila dijumlahkan.', 'Its share of the whole count in per cent; the shares may add up to more than a hundred.']) })
  readonly share: string;
}

/** One year of a series. */
@ObjectType('ComparisonPoint', { description: describe(['Satu tahun dalam suatu deret.', 'One year of a series.']) })
export class ComparisonPoint {
  @Field(() => Int, { description: describe(['Tahunnya.', 'The year.']) })
  readonly year: number;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilainya seperti pada selnya.', 'The value, as in its cell.']) })
  readonly value: string | null;

  @Field(() => MISSING, { nullable: true, description: describe(['Sebab nilainya tidak ada.', 'Why the value is missing.']) })
  readonly missing: string | null;

  @Field(() => FLAG, { nullable: true, description: describe(['BREAK bila deretnya terputus di sini; selain itu tanda pada selnya.', 'BREAK where the series breaks here; otherwise the flag of the cell.']) })
  readonly flag: string | null;

  @Field(() => [BREAK], { description: describe(['Sebab nilainya tidak menyambung dengan nilai terakhir sebelumnya.', 'Why the value does not go on from the last one before it.']) })
  readonly breaks: readonly string[];
}

/** One metric of one region over the years. */
@ObjectType('ComparisonSeries', { description: describe(['Satu angka dari satu daerah menurut tahun.', 'One figure of one region over the years.']) })
export class ComparisonSeries {
  @Field(() => String, { description: describe(['Kode daerah yang berlaku kini.', 'The code of the region in force now.']) })
  readonly regionCode: string;

  @Field(() => String, { description: describe(['Nama daerah yang berlaku kini.', 'The name of the region in force now.']) })
  readonly regionName: string;

  @Field(() => FIGURE_METRIC, { description: describe(['Angka yang dimaksud.', 'Which figure it is.']) })
  readonly metric: string;

  @Field(() => [ComparisonPoint], { description: describe(['Tahun-tahunnya, dari yang terawal.', 'Its years, from the earliest.']) })
  readonly points: readonly ComparisonPoint[];
}

/** One region came out of another. */
@ObjectType('RegionChange', { description: describe(['Satu daerah lahir dari daerah lain.', 'One region came out of another.']) })
export class RegionChange {
  @Field(() => String, { description: describe(['Kode daerah di sisi lain, yang berlaku kini.', 'The code of the region at the other end, in force now.']) })
  readonly code: string;

  @Field(() => String, { description: describe(['Namanya.', 'Its name.']) })
  readonly name: string;

  @Field(() => LocalDate, { description: describe(['Tanggal berlakunya.', 'The day it took effect.']) })
  readonly effectiveOn: string;

  @Field(() => String, { description: describe(['Dasar hukumnya.', 'Its legal basis.']) })
  readonly basis: string;
}
