import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { LocalDate } from '../../../graphql-kit/scalars';
import { MOST_MONTHS, visitAvailability } from '../usecases/visit-availability';
import { availabilityAnswer, VisitAvailability, type AvailabilityKeys } from './visit-availability.types';

@Resolver()
export class VisitAvailabilityQuery {
  @Query(() => VisitAvailability, { nullable: true, description: describe([
    'Hari-hari yang masih dapat diminta dari seorang tuan rumah, bulan demi bulan, dengan sebab bila tidak.', 'The days of a host that can still be asked for, month by month, with the reason where they cannot.',
  ]) })
  async visitAvailability(
    @Arg('host', () => String, { description: describe(['Kode pemerintah tuan rumah.', 'Code of the government that hosts.']) }) host: string,
    @Arg('from', () => LocalDate, { description: describe(['Hari dalam bulan pertama yang ditanyakan.', 'A day of the first month that is asked for.']) }) from: string,
    @Arg('months', () => Int, { defaultValue: 3, description: describe(['Banyaknya bulan, 1 sampai 12.', 'How many months, 1 to 12.']) }) months: number,
    @Ctx() context: Context,
  ): Promise<VisitAvailability & AvailabilityKeys> {
    if (months < 1) throw new ApiError('BAD_USER_INPUT', { detail: `months: ${months} (1–${MOST_MONTHS})` });
    if (months > MOST_MONTHS) throw new ApiError('LIST_TOO_LONG', { what: 'months', count: months, limit: MOST_MONTHS });
    const found = await visitAvailability(askAs(context, shelf(context)), host, from, months, context.instant);
    if (found === null) throw new ApiError('NOT_FOUND', { what: 'host' });
    if (found.synthetic) context.notes.synthetic += 1;
    return availabilityAnswer(found, context.language);
  }
}
