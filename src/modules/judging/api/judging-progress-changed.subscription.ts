import { Arg, Ctx, Field, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { ROUND_STATE, type RoundState } from '../../../domain/vocabulary/judging-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { keyIn } from '../../../graphql-kit/mutate';
import { polled } from '../../../platform/polled';
import { programOfEdition } from '../../competition';
import { roundTurn, type RoundTurn } from '../usecases/round-turn';

const STATE = enumOf(ROUND_STATE);
const LOOK_EVERY_MS = 1000;

/** A change in the judging of a round. */
@ObjectType('RoundTick', { description: describe(['Perubahan pada penilaian suatu tahap.', 'A change in the judging of a round.']) })
export class RoundTick {
  @Field(() => Int, { description: describe(['Nomor yang naik pada tiap tindakan penilaian.', 'A number that each act of judging raises.']) })
  turn: number;

  @Field(() => STATE, { description: describe(['Keadaan tahapnya.', 'The state of the round.']) })
  state: RoundState;
}

interface Named {
  readonly tenant: string;
  readonly round: string;
}

/** The turn of the round, for whoever organises it; asked again at every event, so that a right that was lost ends the watching. */
async function turnFor(context: Context, { tenant, round }: Named): Promise<RoundTurn> {
  const tenantId = tenantByCode(context, tenant);
  const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
  const ask = askAs(context, viewer);
  const roundId = keyIn('Round', round);
  const found = roundId === null ? null : await roundTurn(ask, tenantId, roundId);
  const programId = found === null ? null : await programOfEdition(ask, tenantId, found.editionId);
  demand(context, { name: 'judging.read', tenantId, programId: programId ?? '' });
  if (found === null) throw new ApiError('NOT_FOUND', { what: 'round' });
  return found;
}

@Resolver()
export class JudgingProgressChangedSubscription {
  @Subscription(() => RoundTick, {
    nullable: true,
    subscribe: ({ args, context }) => polled(LOOK_EVERY_MS, () => turnFor(context as Context, args as unknown as Named), (a, b) => a.turn === b.turn && a.state === b.state),
    description: describe([
      'Memberi tahu penyelenggara tiap kali penilaian suatu tahap maju: sekali di awal, lalu pada tiap perubahan. Angkanya dibaca dengan judgingProgress.',
      'Tells the organiser each time the judging of a round moves on: once at the beginning, then at each change. The figures are read with judgingProgress.',
    ]),
  })
  judgingProgressChanged(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) }) round: string,
    @Root() _event: RoundTurn,
    @Ctx() context: Context,
  ): Promise<RoundTick> {
    return turnFor(context, { tenant, round });
  }
}
