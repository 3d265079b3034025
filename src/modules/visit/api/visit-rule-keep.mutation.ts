import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsInt, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { visitRuleKeep } from '../usecases/visit-rule-keep';
import { TenantArgument, workOnVisits } from './visit-act';

const { payload, resolver } = workPayload('VisitRuleKeepPayload', ['Hasil mencatat aturan kunjungan.', 'What came of keeping the rule of visits.'], 'rule', 'VisitRule', ['Aturannya.', 'The rule.']);

@InputType('VisitRuleKeepInput', { description: describe(['Apa yang sanggup diterima tuan rumah.', 'What a host can take.']) })
export class VisitRuleKeepInput {
  @IsInt()
  @Min(1)
  @Max(50)
  @Field(() => Int, { description: describe(['Kunjungan terbanyak sehari.', 'Most visits a day.']) })
  mostADay: number;

  @IsInt()
  @Min(0)
  @Max(180)
  @Field(() => Int, { description: describe(['Hari pemberitahuan sebelum kunjungan.', 'Days of notice before a visit.']) })
  noticeDays: number;

  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  @Field(() => [Int], { description: describe(['Hari menerima tamu, 1 untuk Senin sampai 7 untuk Minggu.', 'Days of the week on which guests are received, 1 for Monday to 7 for Sunday.']) })
  weekdays: number[];

  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { description: describe(['Orang terbanyak dalam satu rombongan.', 'Most people in a delegation.']) })
  mostPeople: number;
}

@Resolver()
export class VisitRuleKeepMutation {
  @Mutation(() => payload, { description: describe([
    'Menerbitkan aturan kunjungan Anda, atau mengubahnya; kunjungan yang sudah disetujui tidak berubah.', 'Publishes your rule of visits, or changes it; visits that were approved stay as they are.',
  ]) })
  visitRuleKeep(
    @TenantArgument() tenant: string,
    @Arg('input', () => VisitRuleKeepInput, { description: describe(['Aturannya.', 'The rule.']) }) input: VisitRuleKeepInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { mostADay, noticeDays, weekdays, mostPeople } = input;
    return workOnVisits(context, {
      operation: 'visitRuleKeep', tenant, key: null, command: { mostADay, noticeDays, weekdays, mostPeople }, wrong: () => validateInput(input), run: (tx, scope, asked) => visitRuleKeep(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_RULE_KEEP = [VisitRuleKeepMutation, resolver];
