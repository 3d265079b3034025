import { IsInt, Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { visitRoomKeep } from '../usecases/visit-room-keep';
import { Named, TenantArgument, workOnVisits } from './visit-act';

const { payload, resolver } = workPayload('VisitRoomKeepPayload', ['Hasil mencatat ruang.', 'What came of keeping a room.'], 'room', 'VisitRoom', ['Ruangnya.', 'The room.']);

@InputType('VisitRoomKeepInput', { description: describe(['Ruang penerimaan tamu; namanya yang membedakannya.', 'A room in which guests are received, known by its name.']) })
export class VisitRoomKeepInput {
  @Legible()
  @Length(2, 200)
  @Field(() => String, { description: describe(['Namanya, 2 sampai 200 aksara.', 'Its name, 2 to 200 characters.']) })
  name: string;

  @Legible()
  @Length(2, 300)
  @Field(() => String, { nullable: true, description: describe(['Letaknya.', 'Where it is.']) })
  venue?: string | null;

  @IsInt()
  @Min(1)
  @Max(5000)
  @Field(() => Int, { description: describe(['Banyaknya tamu yang dimuat.', 'How many guests it holds.']) })
  capacity: number;

  @Field(() => String, { description: describe(['Dapat dipakai mulai jam, misalnya 08:00.', 'When it opens, such as 08:00.']) })
  opens: string;

  @Field(() => String, { description: describe(['Dapat dipakai sampai jam, misalnya 16:00.', 'When it closes, such as 16:00.']) })
  closes: string;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah yang mengurusnya.', 'The agency that looks after it.']) })
  agency?: string | null;
}

@Resolver()
export class VisitRoomKeepMutation {
  @Mutation(() => payload, { description: describe([
    'Menerbitkan ruang penerimaan, atau mengubah ruang dengan nama itu; kunjungan yang sudah disetujui tetap pada tempatnya.',
    'Publishes a room, or changes the one of that name; visits that were approved keep their place.',
  ]) })
  visitRoomKeep(
    @TenantArgument() tenant: string,
    @Arg('input', () => VisitRoomKeepInput, { description: describe(['Ruangnya.', 'The room.']) }) input: VisitRoomKeepInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const [opens, closes] = [named.clock(input.opens, ['input', 'opens']) ?? 0, named.clock(input.closes, ['input', 'closes']) ?? 0];
    if (named.wrong.length === 0 && closes <= opens) named.wrong.push({ code: 'VALIDATION_FAILED', path: ['input', 'closes'], detail: {}, reason: ['harus sesudah jam buka', 'must be after it opens'] });
    const command = { name: input.name, venue: input.venue ?? null, capacity: input.capacity, opens, closes, agencyId: named.key('Agency', input.agency, ['input', 'agency'], 'agency') };
    return workOnVisits(context, { operation: 'visitRoomKeep', tenant, key: null, command, wrong: () => [...validateInput(input), ...named.wrong], run: (tx, scope, asked) => visitRoomKeep(tx, scope, asked, context) });
  }
}

/** The resolvers of this mutation. */
export const VISIT_ROOM_KEEP = [VisitRoomKeepMutation, resolver];
