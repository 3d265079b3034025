import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { ideaLaunch } from '../usecases/idea-launch';
import { EXPECTED, IDEA, ideaPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';
import { IdeaDocumentInput, IdeaStatusInput, readDocument } from './idea-step.input';

@InputType('IdeaLaunchInput', { description: describe(['Peluncuran suatu gagasan.', 'The launch of an idea.']) })
export class IdeaLaunchInput extends IdeaStatusInput {
  @Field(() => ID, { nullable: true, description: describe([
    'Naskah inovasi yang sudah ada dari perangkat daerah yang sama; bila tidak disebut, naskah baru dibuat dari gagasan ini.', 'A working innovation of the same agency that is there already; without it a new one is made from the idea.',
  ]) })
  innovation?: string | null;

  @Field(() => IdeaDocumentInput, { nullable: true, description: describe(['Dokumen peluncurannya.', 'The document of the launch.']) })
  document?: IdeaDocumentInput | null;
}

const { payload, resolver } = ideaPayload('IdeaLaunchPayload', ['Hasil meluncurkan gagasan.', 'What came of launching an idea.']);

@Resolver()
export class IdeaLaunchMutation {
  @Mutation(() => payload, { description: describe([
    'Meluncurkan gagasan yang sudah dirancang: dalam satu tindakan gagasan masuk tahap DELIVER dan memperoleh naskah inovasi.',
    'Launches an idea that is designed: in one act it comes to the stage DELIVER and has a working innovation.',
  ]) })
  ideaLaunch(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('idea', () => ID, IDEA) idea: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IdeaLaunchInput, { description: describe(['Peluncurannya.', 'The launch.']) }) input: IdeaLaunchInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: ideaId, wrong } = rowNamed('WorkspaceIdea', idea, ['idea'], 'idea');
    const innovation = input.innovation === null || input.innovation === undefined ? null : rowNamed('WorkspaceInnovation', input.innovation, ['input', 'innovation'], 'innovation');
    const { document, wrong: unread } = readDocument(input.document);
    const command = { ideaId, expectedVersion, innovationId: innovation?.key ?? null, reason: input.reason, movedOn: input.movedOn ?? null, document };
    const asked = { operation: 'ideaLaunch', tenant, key: null, wrong: [...wrong, ...validateInput(input), ...(innovation?.wrong ?? []), ...unread], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => ideaLaunch(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const IDEA_LAUNCH = [IdeaLaunchMutation, resolver];
