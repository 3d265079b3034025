import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { isFollowUp } from '../../../domain/visit/follow-up';
import { FOLLOW_UP_OUTCOME, type FollowUpOutcome } from '../../../domain/vocabulary/visit-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { visitFollowUpTell } from '../usecases/visit-follow-up-tell';
import { Named, TenantArgument, VisitArgument, workOnVisits } from './visit-act';

const { payload, resolver } = workPayload('VisitFollowUpTellPayload', ['Hasil menyampaikan tindak lanjut.', 'What came of telling a follow-up.'], 'followUp', 'WorkspaceVisitFollowUp', ['Tindak lanjutnya.', 'The follow-up.']);

@InputType('VisitFollowUpTellInput', { description: describe(['Apa yang sudah dihasilkan suatu kunjungan.', 'What a visit has led to.']) })
export class VisitFollowUpTellInput {
  @Field(() => Int, { description: describe(['Sesudah berapa hari: 30, 180, atau 365.', 'After how many days: 30, 180 or 365.']) })
  days: number;

  @Field(() => enumOf(FOLLOW_UP_OUTCOME), { description: describe(['Hasilnya sejauh ini.', 'What it has led to so far.']) })
  outcome: FollowUpOutcome;

  @Legible()
  @Length(3, 4000)
  @Field(() => String, { nullable: true, description: describe(['Penjelasannya, 3 sampai 4.000 aksara; terbit bersama kunjungannya.', 'In words, 3 to 4,000 characters; it is published with the visit.']) })
  words?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Replikasi Anda yang lahir darinya, yang Anda buka sendiri kepada tuan rumah.', 'The replication that came of it, one that you opened with the host.']) })
  replication?: string | null;
}

const daysWrong = (days: number): readonly Refusal[] =>
  (isFollowUp(days) ? [] : [{ code: 'VALIDATION_FAILED', path: ['input', 'days'], detail: {}, reason: ['harus 30, 180, atau 365', 'must be 30, 180 or 365'] }]);

@Resolver()
export class VisitFollowUpTellMutation {
  @Mutation(() => payload, { description: describe([
    'Tamu menyampaikan hasil kunjungan sesudah 30, 180, atau 365 hari; yang disampaikan lagi menggantikan yang lama.', 'The guest tells what a visit has led to after 30, 180 or 365 days; told again, it takes the place of what was told.',
  ]) })
  visitFollowUpTell(
    @TenantArgument() tenant: string, @VisitArgument() visit: string,
    @Arg('input', () => VisitFollowUpTellInput, { description: describe(['Hasilnya.', 'What it led to.']) }) input: VisitFollowUpTellInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const command = {
      visitId: named.key('WorkspaceVisit', visit, ['visit'], 'visit') ?? '', days: input.days, outcome: input.outcome, words: input.words ?? null,
      replicationId: named.key('WorkspaceReplication', input.replication, ['input', 'replication'], 'replication'),
    };
    return workOnVisits(context, {
      operation: 'visitFollowUpTell', tenant, key: null, command, wrong: () => [...named.wrong, ...validateInput(input), ...daysWrong(input.days)], run: (tx, scope, asked) => visitFollowUpTell(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_FOLLOW_UP_TELL = [VisitFollowUpTellMutation, resolver];
