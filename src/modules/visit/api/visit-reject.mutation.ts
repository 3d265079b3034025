import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitReject } from '../usecases/visit-reject';
import { actOnVisit, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';

const { payload, resolver } = visitPayload('VisitRejectPayload', ['Hasil menolak kunjungan.', 'What came of refusing a visit.']);

@InputType('VisitRejectInput', { description: describe(['Alasannya.', 'Why.']) })
export class VisitRejectInput {
  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 2.000 aksara; dibaca tamu.', 'The reason, 3 to 2,000 characters; the guest reads it.']) })
  reason: string;
}

@Resolver()
export class VisitRejectMutation {
  @Mutation(() => payload, { description: describe(['Tuan rumah menolak permintaan kunjungan; tidak ada yang terbit.', 'The host refuses a visit that was asked for; nothing is published.']) })
  visitReject(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitRejectInput, { description: describe(['Alasannya.', 'The reason.']) }) input: VisitRejectInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitReject', command: { reason: input.reason }, wrong: () => validateInput(input), run: (tx, scope, asked) => visitReject(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_REJECT = [VisitRejectMutation, resolver];
