import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { visitClosureAdd } from '../usecases/visit-closure-add';
import { KeyArgument, TenantArgument, workOnVisits } from './visit-act';

const { payload, resolver } = workPayload('VisitClosureAddPayload', ['Hasil menutup hari.', 'What came of closing days.'], 'closure', 'VisitClosure', ['Penutupannya.', 'The closure.']);

@InputType('VisitClosureAddInput', { description: describe(['Hari-hari ketika tamu tidak diterima.', 'Days on which nobody is received.']) })
export class VisitClosureAddInput {
  @Field(() => LocalDate, { description: describe(['Hari pertama.', 'The first day.']) })
  firstDay: string;

  @Field(() => LocalDate, { description: describe(['Hari terakhir.', 'The last day.']) })
  lastDay: string;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 200 aksara; terbit.', 'The reason, 3 to 200 characters; it is published.']) })
  reason: string;
}

@Resolver()
export class VisitClosureAddMutation {
  @Mutation(() => payload, { description: describe([
    'Menutup hari-hari bagi kunjungan; yang sudah disetujui tetap sampai dipindahkan atau dibatalkan.', 'Closes days for visits; those that were approved stay until they are moved or called off.',
  ]) })
  visitClosureAdd(
    @TenantArgument() tenant: string, @KeyArgument() idempotencyKey: string,
    @Arg('input', () => VisitClosureAddInput, { description: describe(['Penutupannya.', 'The closure.']) }) input: VisitClosureAddInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { firstDay, lastDay, reason } = input;
    return workOnVisits(context, {
      operation: 'visitClosureAdd', tenant, key: idempotencyKey, command: { firstDay, lastDay, reason }, wrong: () => validateInput(input), run: (tx, scope, asked) => visitClosureAdd(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_CLOSURE_ADD = [VisitClosureAddMutation, resolver];
