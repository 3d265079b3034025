import { IsInt, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitCheckIn } from '../usecases/visit-check-in';
import { actOnVisit, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';

const { payload, resolver } = visitPayload('VisitCheckInPayload', ['Hasil mencatat kedatangan.', 'What came of recording an arrival.']);

@InputType('VisitCheckInInput', { description: describe(['Kedatangan rombongan.', 'The arrival of a delegation.']) })
export class VisitCheckInInput {
  @IsInt()
  @Min(1)
  @Max(1000)
  @Field(() => Int, { description: describe(['Jumlah orang yang hadir.', 'How many people are there.']) })
  present: number;
}

@Resolver()
export class VisitCheckInMutation {
  @Mutation(() => payload, { description: describe(['Tuan rumah mencatat kedatangan rombongan, pada hari kunjungan.', 'The host records that the delegation has arrived, on the day of the visit.']) })
  visitCheckIn(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitCheckInInput, { description: describe(['Kedatangannya.', 'The arrival.']) }) input: VisitCheckInInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitCheckIn', command: { present: input.present }, wrong: () => validateInput(input), run: (tx, scope, asked) => visitCheckIn(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_CHECK_IN = [VisitCheckInMutation, resolver];
