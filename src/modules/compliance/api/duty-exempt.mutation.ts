import { Length, Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { validateInput } from '../../../graphql-kit/validate-input';
import { idempotent, outcomeOf } from '../../identity';
import { dutyExempt } from '../usecases/duty-exempt';
import { DutyExemption } from './duty-exemption.types';

/** The rules on the arguments. */
class Given {
  @Min(1945)
  @Max(2100)
  readonly year: number;

  @Legible()
  @Length(3, 500)
  readonly reason: string;

  @Length(1, 400)
  readonly citation: string | null;

  constructor(year: number, reason: string, citation: string | null) {
    this.year = year;
    this.reason = reason;
    this.citation = citation;
  }
}

@ObjectType('DutyExemptPayload', { description: describe(['Hasil membebaskan perangkat daerah.', 'What came of exempting an agency.']) })
export class DutyExemptPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => DutyExemptPayload)
export class DutyExemptMutation {
  @Mutation(() => DutyExemptPayload, { description: describe(['Membebaskan perangkat daerah dari kewajiban berinovasi pada satu tahun, dengan alasan.', 'Frees an agency from the duty to innovate in a year, with a reason.']) })
  async dutyExempt(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('agency', () => ID, { description: describe(['Perangkat daerah yang dibebaskan.', 'The agency that is freed.']) }) agency: string,
    @Arg('year', () => Int, { description: describe(['Tahunnya.', 'The year.']) }) year: number,
    @Arg('reason', () => String, { description: describe(['Alasannya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) }) reason: string,
    @Arg('citation', () => String, { nullable: true, description: describe(['Rujukannya, paling banyak 400 aksara.', 'What it cites, at most 400 characters.']) }) citation: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Mutated & { tenant: string }> {
    const scope = scopeFor(context, { name: 'duty.exempt', tenantId: tenantByCode(context, tenant) });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenant };
    const agencyId = keyIn('Agency', agency);
    const wrong = validateInput(new Given(year, reason, citation ?? null), []);
    if (agencyId === null) wrong.push({ code: 'NOT_FOUND', path: ['agency'], detail: { what: 'agency' } });
    if (agencyId === null || wrong.length > 0) return { ...refusedWith(context, wrong), tenant };
    const command = { agencyId, year, reason, citation: citation ?? null };
    // Agency and year are the natural key: a repeated request meets the exemption and is told so.
    const request = { operation: 'dutyExempt', key: null, input: command };
    const mutated = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => dutyExempt(tx, scope, command, context)));
    return { ...mutated, tenant };
  }

  @FieldResolver(() => DutyExemption, { nullable: true, description: describe(['Pembebasan yang dicatat.', 'The exemption that was recorded.']) })
  exemption(@Root() payload: Mutated & { tenant: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (payload.key === null) return Promise.resolve(null);
    const by = demand(context, { name: 'workspace.open', tenantId: tenantByCode(context, payload.tenant) });
    return readBack(context, info, 'DutyExemption', payload.key, workspaceViewer(context, by));
  }
}
