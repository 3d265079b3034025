import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { LocalDate } from '../../../graphql-kit/scalars';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { visitRoomRetire } from '../usecases/visit-room-retire';
import { Named, TenantArgument, workOnVisits } from './visit-act';

const { payload, resolver } = workPayload('VisitRoomRetirePayload', ['Hasil menghentikan pemakaian ruang.', 'What came of retiring a room.'], 'room', 'VisitRoom', ['Ruangnya.', 'The room.']);

@Resolver()
export class VisitRoomRetireMutation {
  @Mutation(() => payload, { description: describe([
    'Menghentikan pemakaian ruang mulai suatu hari; kunjungan yang sudah disetujui tetap di sana sampai dipindahkan.', 'Takes a room out of use from a day on; visits that were approved stay there until they are moved.',
  ]) })
  visitRoomRetire(
    @TenantArgument() tenant: string,
    @Arg('room', () => ID, { description: describe(['Ruangnya.', 'The room.']) }) room: string,
    @Arg('from', () => LocalDate, { description: describe(['Hari pertama ruang itu tidak dipakai lagi.', 'The first day on which it is not used any more.']) }) from: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const command = { roomId: named.key('VisitRoom', room, ['room'], 'room') ?? '', from };
    return workOnVisits(context, { operation: 'visitRoomRetire', tenant, key: null, command, wrong: () => named.wrong, run: (tx, scope, asked) => visitRoomRetire(tx, scope, asked, context) });
  }
}

/** The resolvers of this mutation. */
export const VISIT_ROOM_RETIRE = [VisitRoomRetireMutation, resolver];
