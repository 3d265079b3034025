import { ArrayMaxSize, ArrayMinSize, Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { entryAnswer, MOST_ANSWERS } from '../usecases/entry-answer';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const { payload, resolver } = workPayload('EntryAnswerPayload', ['Hasil menyimpan jawaban.', 'What came of keeping answers.'], 'entry', 'WorkspaceEntry', ['Usulan dengan jawabannya.', 'The entry with its answers.']);

@InputType('AnswerInput', { description: describe(['Jawaban atas satu pertanyaan.', 'The answer to one question.']) })
export class AnswerInput {
  @Length(1, 60)
  @Matches(/^[a-z0-9][a-z0-9.-]*$/)
  @Field(() => String, { description: describe(['Kode pertanyaan menurut paket aturan.', 'Code of the question in the rule pack.']) })
  question: string;

  @Length(0, 16000)
  @Field(() => String, { nullable: true, description: describe(['Isi jawaban, paling banyak 16.000 aksara; null menghapusnya.', 'The answer, at most 16,000 characters; null takes it away.']) })
  body?: string | null;
}

@InputType('EntryAnswerInput', { description: describe(['Jawaban yang disimpan.', 'Answers to keep.']) })
export class EntryAnswerInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ANSWERS)
  @Field(() => [AnswerInput], { description: describe(['Satu jawaban atau beberapa; jawaban lain tidak berubah.', 'One answer or several; other answers stay as they are.']) })
  answers: AnswerInput[];
}

function faultsOf(input: EntryAnswerInput): readonly Refusal[] {
  const own = validateInput(input);
  return own.length > 0 ? own : input.answers.flatMap((answer, i) => validateInput(answer, ['input', 'answers', String(i)]));
}

@Resolver()
export class EntryAnswerMutation {
  @Mutation(() => payload, { description: describe([
    'Menyimpan jawaban suatu usulan beserta jumlah katanya. Jawaban yang melewati batas kata tetap tersimpan; pemeriksaan awal memberitahukannya dan pengajuan menolaknya.',
    'Keeps answers of an entry with their number of words. An answer beyond the limit of words is kept all the same; the preflight tells, and submitting refuses.',
  ]) })
  entryAnswer(
    @TenantArgument() tenant: string, @EntryArgument() entry: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => EntryAnswerInput, { description: describe(['Jawabannya.', 'The answers.']) }) input: EntryAnswerInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'entryAnswer', right: 'entry.draft', wrong: () => faultsOf(input),
      command: { answers: input.answers.map(({ question, body }) => ({ question, body: body ?? null })) },
      run: (tx, scope, command) => entryAnswer(tx, scope, command, context),
    });
  }
}

/** The resolvers of this mutation. */
export const ENTRY_ANSWER = [EntryAnswerMutation, resolver];
