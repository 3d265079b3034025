import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { ideaPark } from '../usecases/idea-park';
import { EXPECTED, IDEA, ideaPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';
import { IdeaStatusInput } from './idea-step.input';

const { payload, resolver } = ideaPayload('IdeaParkPayload', ['Hasil menunda gagasan.', 'What came of putting an idea aside.']);

@Resolver()
export class IdeaParkMutation {
  @Mutation(() => payload, { description: describe(['Menunda gagasan yang sedang dikerjakan; tahapnya tetap.', 'Puts aside an idea that is worked on; it keeps its stage.']) })
  ideaPark(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('idea', () => ID, IDEA) idea: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IdeaStatusInput, { description: describe(['Alasan dan tanggalnya.', 'Why and when.']) }) input: IdeaStatusInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: ideaId, wrong } = rowNamed('WorkspaceIdea', idea, ['idea'], 'idea');
    const command = { ideaId, expectedVersion, reason: input.reason, movedOn: input.movedOn ?? null };
    const asked = { operation: 'ideaPark', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => ideaPark(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const IDEA_PARK = [IdeaParkMutation, resolver];
