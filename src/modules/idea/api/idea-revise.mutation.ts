import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { INITIATOR, type Initiator } from '../../../domain/vocabulary/innovation-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { ideaRevise } from '../usecases/idea-revise';
import { EXPECTED, IDEA, ideaPayload, rowNamed, TENANT, workOnIdeas } from './idea-payload';

@InputType('IdeaReviseInput', { description: describe(['Yang berubah: bidang yang tidak disebut tetap, null mengosongkan.', 'What changes: a field that is left out stays, null clears it.']) })
export class IdeaReviseInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Judul, 3 sampai 300 aksara; tidak dapat dikosongkan.', 'Title, 3 to 300 characters; it cannot be cleared.']) })
  title?: string | null;

  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Masalah yang hendak diatasi, paling banyak 8.000 aksara.', 'The problem that it is to solve, at most 8,000 characters.']) })
  problem?: string | null;

  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Usulan pemecahannya, paling banyak 8.000 aksara.', 'What it proposes, at most 8,000 characters.']) })
  proposal?: string | null;

  @Field(() => enumOf(INITIATOR), { nullable: true, description: describe(['Pihak yang memprakarsai.', 'Who initiated it.']) })
  initiator?: Initiator | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerahnya; petugas hanya menyebut perangkat daerahnya sendiri.', 'Its agency; an officer names its own only.']) })
  agency?: string | null;
}

const { payload, resolver } = ideaPayload('IdeaRevisePayload', ['Hasil mengubah gagasan.', 'What came of revising an idea.']);

/** What is wrong beside the rules on the fields: a title that is cleared, an input that changes nothing. */
function wrongIn(input: IdeaReviseInput): readonly Refusal[] {
  if (input.title === null) return [{ code: 'VALIDATION_FAILED', path: ['input', 'title'], detail: {}, reason: ['tidak dapat dikosongkan', 'cannot be cleared'] }];
  const named = Object.values(input).some((value) => value !== undefined);
  return named ? [] : [{ code: 'VALIDATION_FAILED', path: ['input'], detail: {}, reason: ['tidak menyebut perubahan', 'names no change'] }];
}

@Resolver()
export class IdeaReviseMutation {
  @Mutation(() => payload, { description: describe([
    'Mengubah isi gagasan pada tahap mana pun; naskah inovasi yang lahir darinya tidak ikut berubah.', 'Revises what an idea says, in any stage; the working innovation that came of it keeps its own words.',
  ]) })
  ideaRevise(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('idea', () => ID, IDEA) idea: string,
    @Arg('expectedVersion', () => Int, EXPECTED) expectedVersion: number,
    @Arg('input', () => IdeaReviseInput, { description: describe(['Yang berubah.', 'What changes.']) }) input: IdeaReviseInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { key: ideaId, wrong } = rowNamed('WorkspaceIdea', idea, ['idea'], 'idea');
    const agency = input.agency === null || input.agency === undefined ? null : rowNamed('Agency', input.agency, ['input', 'agency'], 'agency');
    const { title, problem, proposal, initiator } = input;
    const command = {
      ideaId, expectedVersion,
      ...(typeof title === 'string' ? { title } : {}), ...(problem === undefined ? {} : { problem }), ...(proposal === undefined ? {} : { proposal }),
      ...(initiator === undefined ? {} : { initiator }), ...(input.agency === undefined ? {} : { toAgencyId: agency?.key ?? null }),
    };
    const asked = { operation: 'ideaRevise', tenant, key: null, wrong: [...wrong, ...validateInput(input), ...wrongIn(input), ...(agency?.wrong ?? [])], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => ideaRevise(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const IDEA_REVISE = [IdeaReviseMutation, resolver];
