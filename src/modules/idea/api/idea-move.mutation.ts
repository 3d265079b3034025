import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { IDEA_STAGE, type IdeaStage } from '../../../domain/vocabulary/innovation-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { ideaMove } from '../usecases/idea-move';
import { EXPECTED, IDEA, ideaPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';
import { IdeaDocumentInput, IdeaStatusInput, readDocument } from './idea-step.input';

@InputType('IdeaMoveInput', { description: describe(['Langkah gagasan ke tahap lain.', 'A step of an idea into another stage.']) })
export class IdeaMoveInput extends IdeaStatusInput {
  @Field(() => enumOf(IDEA_STAGE), { description: describe(['Tahap yang dituju: tahap berikutnya, atau salah satu tahap sebelumnya.', 'The stage that it comes to: the next one, or any earlier one.']) })
  to: IdeaStage;

  @Field(() => IdeaDocumentInput, { nullable: true, description: describe(['Dokumen langkah maju.', 'The document of a step forward.']) })
  document?: IdeaDocumentInput | null;
}

const { payload, resolver } = ideaPayload('IdeaMovePayload', ['Hasil memindahkan gagasan ke tahap lain.', 'What came of moving an idea into another stage.']);

@Resolver()
export class IdeaMoveMutation {
  @Mutation(() => payload, { description: describe([
    'Memindahkan gagasan satu tahap maju atau ke tahap sebelumnya, dengan alasan; peluncuran pertama dilakukan dengan ideaLaunch.',
    'Moves an idea one stage forward or back to an earlier one, with a reason; its first launch is made by ideaLaunch.',
  ]) })
  ideaMove(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('idea', () => ID, IDEA) idea: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IdeaMoveInput, { description: describe(['Langkahnya.', 'The step.']) }) input: IdeaMoveInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: ideaId, wrong } = rowNamed('WorkspaceIdea', idea, ['idea'], 'idea');
    const { document, wrong: unread } = readDocument(input.document);
    const command = { ideaId, expectedVersion, to: input.to, reason: input.reason, movedOn: input.movedOn ?? null, document };
    const asked = { operation: 'ideaMove', tenant, key: null, wrong: [...wrong, ...validateInput(input), ...unread], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => ideaMove(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const IDEA_MOVE = [IdeaMoveMutation, resolver];
