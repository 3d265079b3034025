import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { ideaResume } from '../usecases/idea-resume';
import { EXPECTED, IDEA, ideaPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';
import { IdeaStatusInput } from './idea-step.input';

const { payload, resolver } = ideaPayload('IdeaResumePayload', ['Hasil melanjutkan gagasan.', 'What came of taking an idea up again.']);

@Resolver()
export class IdeaResumeMutation {
  @Mutation(() => payload, { description: describe(['Melanjutkan gagasan yang ditunda atau dihentikan, pada tahapnya semula.', 'Takes up an idea that was put aside or given up, in the stage where it stood.']) })
  ideaResume(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('idea', () => ID, IDEA) idea: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IdeaStatusInput, { description: describe(['Alasan dan tanggalnya.', 'Why and when.']) }) input: IdeaStatusInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: ideaId, wrong } = rowNamed('WorkspaceIdea', idea, ['idea'], 'idea');
    const command = { ideaId, expectedVersion, reason: input.reason, movedOn: input.movedOn ?? null };
    const asked = { operation: 'ideaResume', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => ideaResume(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const IDEA_RESUME = [IdeaResumeMutation, resolver];
