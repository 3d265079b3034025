import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitCancel } from '../usecases/visit-cancel';
import { actOnVisit, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';

const { payload, resolver } = visitPayload('VisitCancelPayload', ['Hasil membatalkan kunjungan.', 'What came of calling a visit off.']);

@InputType('VisitCancelInput', { description: describe(['Alasannya.', 'Why.']) })
export class VisitCancelInput {
  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 2.000 aksara; terbit bila kunjungannya sudah disetujui.', 'The reason, 3 to 2,000 characters; published where the visit had been approved.']) })
  reason: string;
}

@Resolver()
export class VisitCancelMutation {
  @Mutation(() => payload, { description: describe(['Salah satu pihak membatalkan kunjungan sebelum rombongan tiba; ruang dan harinya kosong kembali.', 'Either side calls a visit off before the delegation has arrived; its room and day are free again.']) })
  visitCancel(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitCancelInput, { description: describe(['Alasannya.', 'The reason.']) }) input: VisitCancelInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitCancel', command: { reason: input.reason }, wrong: () => validateInput(input), run: (tx, scope, asked) => visitCancel(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_CANCEL = [VisitCancelMutation, resolver];
