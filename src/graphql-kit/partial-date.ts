import { Field, ObjectType } from 'type-graphql';
import { lastDayOf } from '../domain/time/day';
import { describe } from './describe';
import { enumOf } from './enums';
import { LocalDate } from './scalars';

const PRECISION = enumOf({
  name: 'DatePrecision',
  about: ['Ketelitian tanggal.', 'Precision of a date.'],
  values: {
    DAY: ['Sampai hari.', 'To the day.'],
    MONTH: ['Sampai bulan.', 'To the month.'],
    YEAR: ['Sampai tahun.', 'To the year.'],
    RANGE: ['Rentang dua hari.', 'Between two days.'],
    OPEN: ['Hanya satu sisi yang diketahui.', 'Only one side is known.'],
  },
});

/** A date as far as it is known: between two days, both included. */
@ObjectType('PartialDate', { description: describe(['Tanggal sejauh diketahui, di antara dua hari.', 'A date as far as it is known, between two days.']) })
export class PartialDate {
  @Field(() => LocalDate, { nullable: true, description: describe(['Hari paling awal yang mungkin.', 'The earliest day that it can mean.']) })
  earliest: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari paling akhir yang mungkin.', 'The latest day that it can mean.']) })
  latest: string | null;

  @Field(() => PRECISION, { description: describe(['Ketelitiannya.', 'How precise it is.']) })
  precision: string;

  @Field(() => String, { description: describe(['Tulisan singkatnya, misalnya 2023-03.', 'Its short form, for example 2023-03.']) })
  text: string;
}

/** Makes a partial date of its two columns; null when neither side is known. */
export function partialDateOf(earliest: unknown, latest: unknown): PartialDate | null {
  const from = typeof earliest === 'string' ? earliest : null;
  const to = typeof latest === 'string' ? latest : null;
  if (from === null && to === null) return null;
  const both = (precision: string, text: string): PartialDate => ({ earliest: from, latest: to, precision, text });
  if (from === null || to === null) return both('OPEN', from === null ? `…/${to ?? ''}` : `${from}/…`);
  if (from === to) return both('DAY', from);
  const month = from.slice(0, 7);
  if (from === `${month}-01` && to === lastDayOf(month)) return both('MONTH', month);
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return both('YEAR', year);
  return both('RANGE', `${from}/${to}`);
}
