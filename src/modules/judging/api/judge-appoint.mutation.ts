import { ArrayMaxSize, ArrayUnique, Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { JUDGE_ORIGIN, type JudgeOrigin } from '../../../domain/vocabulary/judging-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn } from '../../../graphql-kit/mutate';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { judgeAppoint } from '../usecases/judge-appoint';
import { runJudging } from './run-judging';
import { EditionArgument, editionGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const ORIGIN = enumOf(JUDGE_ORIGIN);
const { payload, resolver } = workPayload('JudgeAppointPayload', ['Hasil mengangkat juri.', 'What came of appointing a judge.'], 'judge', 'Judge', ['Jurinya.', 'The judge.']);

@InputType('JudgeAppointInput', { description: describe(['Pengangkatan juri.', 'The appointment of a judge.']) })
export class JudgeAppointInput {
  @Field(() => ID, { description: describe(['Pengenal keanggotaan dengan peran JUDGE di sini.', 'Id of a membership with the role JUDGE here.']) })
  member: string;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Jabatannya, misalnya akademisi bidang kebijakan publik, 3 sampai 200 aksara; bukan nama orang.', 'The office, for example an academic of public policy, 3 to 200 characters; never a person\'s name.']) })
  office: string;

  @Field(() => ORIGIN, { description: describe(['Dari dalam atau independen.', 'Internal or independent.']) })
  origin: JudgeOrigin;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerahnya sendiri; ia tidak menilai usulannya.', 'Its own agency, whose entries it does not judge.']) })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Organisasinya sendiri di luar pemerintah daerah; ia tidak menilai usulannya.', 'Its own organisation outside the regional governments, whose entries it does not judge.']) })
  organization?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Nomor keputusan pengangkatannya, 3 sampai 200 aksara.', 'Number of the decree of the appointment, 3 to 200 characters.']) })
  decree: string;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal keputusan itu.', 'The date of that decree.']) })
  decreedOn?: string | null;

  @ArrayUnique()
  @ArrayMaxSize(80)
  @Field(() => [ID], { defaultValue: [], description: describe(['Kategori keahliannya, paling banyak 80.', 'The categories in which it is at home, at most 80.']) })
  expertise: string[];
}

function faultsOf(input: JudgeAppointInput): readonly Refusal[] {
  const missing = (name: 'agency' | 'organization', type: string): Refusal[] => {
    const id = input[name] ?? null;
    return id === null || keyIn(type, id) !== null ? [] : [{ code: 'NOT_FOUND', path: ['input', name], detail: { what: name } }];
  };
  const both = (input.agency ?? null) !== null && (input.organization ?? null) !== null;
  return [...validateInput(input), ...missing('agency', 'Agency'), ...missing('organization', 'Organization'), ...(both ? [{
    code: 'VALIDATION_FAILED' as const, path: ['input', 'organization'], detail: {},
    reason: ['sebutkan agency atau organization, tidak keduanya', 'name agency or organization, not both'] as const,
  }] : [])];
}

@Resolver()
export class JudgeAppointMutation {
  @Mutation(() => payload, { description: describe([
    'Mengangkat juri satu penyelenggaraan dengan keputusan; benturan kepentingan yang tampak dari data langsung dicatat.',
    'Appoints a judge of an edition by a decree; the conflicts of interest that the data shows are written down at once.',
  ]) })
  judgeAppoint(
    @TenantArgument() tenant: string,
    @EditionArgument() edition: string,
    @Arg('input', () => JudgeAppointInput, { description: describe(['Pengangkatannya.', 'The appointment.']) }) input: JudgeAppointInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    // An id of another kind or no id at all is told as what is not there.
    const keyOf = (type: string, id: string | null | undefined): string | null => (id === null || id === undefined ? null : (keyIn(type, id) ?? ''));
    const command = {
      membershipId: keyOf('WorkspaceMembership', input.member) ?? '', office: input.office, origin: input.origin, agencyId: keyOf('Agency', input.agency),
      organizationId: keyOf('Organization', input.organization), decree: input.decree, decreedOn: input.decreedOn ?? null, expertise: input.expertise.map((id) => keyOf('Category', id) ?? ''),
    };
    return runJudging(context, tenant, editionGiven(edition), {
      operation: 'judgeAppoint', input: command, wrong: () => faultsOf(input), run: (tx, scope, { key }) => judgeAppoint(tx, scope, { ...command, editionId: key }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const JUDGE_APPOINT = [JudgeAppointMutation, resolver];
