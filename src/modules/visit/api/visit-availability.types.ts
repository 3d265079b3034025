import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { VISIT_DAY, VISIT_DAY_WHY } from '../../../domain/vocabulary/visit-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';
import type { Availability } from '../usecases/visit-availability';

const STATE = enumOf(VISIT_DAY);
const WHY = enumOf(VISIT_DAY_WHY);

/** A day of a host. */
@ObjectType('VisitDayStanding', { description: describe(['Satu hari tuan rumah.', 'A day of a host.']) })
export class VisitDayStanding {
  @Field(() => LocalDate, { description: describe(['Harinya.', 'The day.']) })
  readonly day: string;

  @Field(() => STATE, { description: describe(['Dapat tidaknya diminta.', 'Whether it can be asked for.']) })
  readonly state: string;

  @Field(() => WHY, { nullable: true, description: describe(['Sebab tidak dapat diminta; kosong bila dapat.', 'Why it cannot; null when it can.']) })
  readonly why: string | null;

  @Field(() => String, { nullable: true, description: describe(['Sebab itu dalam bahasa pembaca.', 'The same in words, in the language of the reader.']) })
  readonly words: string | null;

  @Field(() => Int, { description: describe(['Kunjungan yang sudah disetujui pada hari itu.', 'Visits that are approved for that day.']) })
  readonly taken: number;

  @Field(() => Int, { nullable: true, description: describe(['Daya muat ruang terbesar yang dipakai hari itu; kosong bila tidak ada ruang yang terdaftar.', 'What the largest room in use holds on that day; null where no room is listed.']) })
  readonly seats: number | null;
}

/** A month of a host. */
@ObjectType('VisitMonth', { description: describe(['Satu bulan tuan rumah.', 'A month of a host.']) })
export class VisitMonth {
  @Field(() => String, { description: describe(['Bulannya, misalnya 2026-12.', 'The month, such as 2026-12.']) })
  readonly month: string;

  @Field(() => Int, { description: describe(['Banyaknya hari yang masih dapat diminta.', 'How many of its days can be asked for.']) })
  readonly open: number;

  @Field(() => Int, { description: describe(['Banyaknya hari yang penuh.', 'How many of its days are full.']) })
  readonly full: number;

  @Field(() => Int, { description: describe(['Banyaknya hari yang tutup.', 'How many of its days are closed.']) })
  readonly closed: number;

  @Field(() => [VisitDayStanding], { description: describe(['Hari-harinya.', 'Its days.']) })
  readonly days: readonly VisitDayStanding[];
}

/** The days of a host. */
@ObjectType('VisitAvailability', { description: describe(['Hari-hari tuan rumah yang dapat diminta, dari yang terbit saja.', 'The days of a host that can be asked for, from what is published alone.']) })
export class VisitAvailability {
  @Field(() => Boolean, { description: describe(['Benar bila tuan rumah sudah menerbitkan aturan kunjungannya; bila tidak, hanya penutupan yang membatasi.', 'True when the host has published its rule of visits; where it has not, only its closures limit.']) })
  readonly ruled: boolean;

  @Field(() => [VisitMonth], { description: describe(['Bulan demi bulan.', 'Month by month.']) })
  readonly months: readonly VisitMonth[];
}

/** What the field below needs of the answer. */
export interface AvailabilityKeys {
  readonly hostKey: string;
}

@Resolver(() => VisitAvailability)
export class VisitAvailabilityRows {
  @FieldResolver(() => readType('Tenant').cls as never, { description: describe(['Tuan rumahnya.', 'The host.']) })
  host(@Root() { hostKey }: VisitAvailability & AvailabilityKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', hostKey);
  }
}

/** The answer in the language of the reader. */
export function availabilityAnswer({ hostId, calendar, months }: Availability, language: Language): VisitAvailability & AvailabilityKeys {
  return {
    hostKey: hostId, ruled: calendar.rule !== null,
    months: months.map(({ month, days }) => {
      const count = (state: string): number => days.filter((d) => d.state === state).length;
      return { month, open: count('OPEN'), full: count('FULL'), closed: count('CLOSED'), days: days.map((d) => ({ ...d, words: d.words === null ? null : d.words[language === 'id' ? 0 : 1] })) };
    }),
  };
}
