import { Field, ID, InputType } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { Place } from '../usecases/assign-place';
import type { Named } from './visit-act';

/** Where and when a host receives. */
@InputType('VisitPlaceInput', { description: describe(['Hari, jam, dan ruang kunjungan.', 'Day, hours and room of a visit.']) })
export class VisitPlaceInput {
  @Field(() => LocalDate, { description: describe(['Harinya, di zona waktu tuan rumah.', 'The day, in the zone of the host.']) })
  day: string;

  @Field(() => String, { description: describe(['Jam mulai, misalnya 09:00.', 'When it starts, such as 09:00.']) })
  starts: string;

  @Field(() => String, { description: describe(['Jam selesai, misalnya 15:30.', 'When it ends, such as 15:30.']) })
  ends: string;

  @Field(() => ID, { nullable: true, description: describe(['Ruangnya; kosong bila diterima di luar ruang yang terdaftar.', 'The room; left out where it is received outside the listed ones.']) })
  room?: string | null;
}

/** The place that an input names. */
export function readPlace(input: VisitPlaceInput, named: Named): Place {
  return { day: input.day, ...named.hours(input.starts, input.ends), roomId: named.key('VisitRoom', input.room, ['input', 'room'], 'room') };
}
