import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Withheld } from '../../../graphql-kit/figures';
import { keyIn } from '../../../graphql-kit/mutate';
import { entrantOf } from '../usecases/objecting';
import { ownResult } from '../usecases/own-result';
import { readsOwnResult } from '../usecases/reads-own-result';
import { RoundArgument, TenantArgument } from './act-on-ranking';
import { OwnResult, ownResultAnswer, OwnResultValue } from './own-result.types';

@Resolver()
export class OwnResultQuery {
  @Query(() => OwnResultValue, { nullable: true, description: describe([
    'Hasil satu usulan pada satu tahap bagi pesertanya dan penyelenggaranya: nilai tiap juri dengan nama samaran, jalan menuju peringkat, sebaran, umpan balik, dan masa sanggah; ditahan sampai diumumkan.',
    'The result of an entry in a round, for its entrant and its organiser: the scores of each judge under a pseudonym, the path to the rank, the distribution, feedback and the days for objections; withheld until the release.',
  ]) })
  async ownResult(
    @TenantArgument() tenant: string,
    @Arg('entry', () => ID, { description: describe(['Pengenal usulan.', 'Id of the entry.']) }) entry: string,
    @RoundArgument() round: string,
    @Ctx() context: Context,
  ): Promise<OwnResult | Withheld> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const ask = askAs(context, viewer);
    const [entryId, roundId] = [keyIn('WorkspaceEntry', entry), keyIn('Round', round)];
    const entrant = entryId === null ? null : await entrantOf(ask, tenantId, entryId);
    if (entryId === null || roundId === null || entrant === null || !(await readsOwnResult(ask, tenantId, viewer, entrant, roundId))) throw new ApiError('NOT_FOUND', { what: 'entry' });
    const found = await ownResult(ask, tenantId, entrant, { entryId, roundId, now: context.instant });
    if (found === null) throw new ApiError('NOT_FOUND', { what: 'round' });
    if (!('shown' in found)) return { __typename: 'Withheld', reason: found.reason, revealAt: found.revealAt };
    if (found.shown.synthetic) context.notes.synthetic += 1;
    return ownResultAnswer(found.shown, context.language);
  }
}
