import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import { validateInput } from '../../../graphql-kit/validate-input';
import { idempotent, outcomeOf } from '../../identity';
import { dutyExemptionRevoke } from '../usecases/duty-exemption-revoke';

/** The rule on the reason. */
class Given {
  @Legible()
  @Length(3, 500)
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

@ObjectType('DutyExemptionRevokePayload', { description: describe(['Hasil mencabut pembebasan.', 'What came of taking back an exemption.']) })
export class DutyExemptionRevokePayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => DutyExemptionRevokePayload)
export class DutyExemptionRevokeMutation {
  @Mutation(() => DutyExemptionRevokePayload, { description: describe(['Mencabut pembebasan; yang dicabut tetap terbaca pada jejak tindakan.', 'Takes back an exemption; what was taken back stays in the audit trail.']) })
  async dutyExemptionRevoke(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('exemption', () => ID, { description: describe(['Pengenal pembebasan.', 'Id of the exemption.']) }) exemption: string,
    @Arg('reason', () => String, { description: describe(['Mengapa dicabut, 3 sampai 500 aksara.', 'Why it is taken back, 3 to 500 characters.']) }) reason: string,
    @Arg('expectedVersion', () => Int, { description: describe(['Versi yang Anda lihat.', 'The version that you saw.']) }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const scope = scopeFor(context, { name: 'duty.exempt', tenantId: tenantByCode(context, tenant) });
    if ('code' in scope) return refusedWith(context, [scope]);
    const exemptionId = keyIn('DutyExemption', exemption);
    const wrong = validateInput(new Given(reason), []);
    if (exemptionId === null) wrong.push({ code: 'NOT_FOUND', path: ['exemption'], detail: { what: 'dutyExemption' } });
    if (exemptionId === null || wrong.length > 0) return refusedWith(context, wrong);
    const command = { exemptionId, expectedVersion, reason };
    // The expected version is the natural key: a repeated request finds nothing more.
    const request = { operation: 'dutyExemptionRevoke', key: null, input: command };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => dutyExemptionRevoke(tx, scope, command, context)));
  }

  @FieldResolver(() => readType('Agency').cls as never, { nullable: true, description: describe(['Perangkat daerah yang tidak lagi dibebaskan.', 'The agency that is exempt no longer.']) })
  agency(@Root() payload: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Agency', payload.key, shelf(context));
  }
}
