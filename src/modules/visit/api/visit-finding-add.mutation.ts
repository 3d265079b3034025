import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ANSWER_FIT, type AnswerFit } from '../../../domain/vocabulary/visit-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { visitFindingAdd } from '../usecases/visit-finding-add';
import { KeyArgument, Named, TenantArgument, VisitArgument, workOnVisits } from './visit-act';

const { payload, resolver } = workPayload('VisitFindingAddPayload', ['Hasil mencatat temuan.', 'What came of adding a finding.'], 'finding', 'WorkspaceVisitFinding', ['Temuannya.', 'The finding.']);

@InputType('VisitFindingAddInput', { description: describe(['Apa yang menjawab masalah tamu, atau tidak.', 'What answered the problem of the guest, or did not.']) })
export class VisitFindingAddInput {
  @Field(() => ID, { nullable: true, description: describe(['Inovasi tuan rumah yang dimaksud.', 'The innovation of the host that is meant.']) })
  innovation?: string | null;

  @Field(() => enumOf(ANSWER_FIT), { description: describe(['Seberapa cocok.', 'How well it fits.']) })
  fit: AnswerFit;

  @Legible()
  @Length(3, 4000)
  @Field(() => String, { description: describe(['Temuannya, 3 sampai 4.000 aksara; terbit bersama kunjungannya.', 'The finding, 3 to 4,000 characters; it is published with the visit.']) })
  finding: string;
}

@Resolver()
export class VisitFindingAddMutation {
  @Mutation(() => payload, { description: describe(['Tamu mencatat apa yang menjawab masalahnya, sejak rombongan tiba; paling banyak 50 temuan.', 'The guest tells what answered its problem, from its arrival on; at most 50 findings.']) })
  visitFindingAdd(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @KeyArgument() idempotencyKey: string,
    @Arg('input', () => VisitFindingAddInput, { description: describe(['Temuannya.', 'The finding.']) }) input: VisitFindingAddInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const visitId = named.key('WorkspaceVisit', visit, ['visit'], 'visit') ?? '';
    const command = { visitId, innovationId: named.key('Innovation', input.innovation, ['input', 'innovation'], 'innovation'), fit: input.fit, finding: input.finding };
    return workOnVisits(context, {
      operation: 'visitFindingAdd', tenant, key: idempotencyKey, command, wrong: () => [...named.wrong, ...validateInput(input)], run: (tx, scope, asked) => visitFindingAdd(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_FINDING_ADD = [VisitFindingAddMutation, resolver];
