import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { ideaDrop } from '../usecases/idea-drop';
import { EXPECTED, IDEA, ideaPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';
import { IdeaStatusInput } from './idea-step.input';

const { payload, resolver } = ideaPayload('IdeaDropPayload', ['Hasil menghentikan gagasan.', 'What came of giving an idea up.']);

@Resolver()
export class IdeaDropMutation {
  @Mutation(() => payload, { description: describe(['Menghentikan gagasan; tahap, jejak, dan naskah inovasinya tetap tersimpan.', 'Gives an idea up; its stage, its way and its working innovation are kept.']) })
  ideaDrop(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('idea', () => ID, IDEA) idea: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IdeaStatusInput, { description: describe(['Alasan dan tanggalnya.', 'Why and when.']) }) input: IdeaStatusInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: ideaId, wrong } = rowNamed('WorkspaceIdea', idea, ['idea'], 'idea');
    const command = { ideaId, expectedVersion, reason: input.reason, movedOn: input.movedOn ?? null };
    const asked = { operation: 'ideaDrop', tenant, key: null, wrong: [...wrong, ...validateInput(input)], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => ideaDrop(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const IDEA_DROP = [IdeaDropMutation, resolver];
