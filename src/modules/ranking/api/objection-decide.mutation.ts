import { Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { scopeInProgram } from '../../../graphql-kit/program-scope';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { idempotent, outcomeOf } from '../../identity';
import { objectionPlace } from '../usecases/objecting';
import { objectionDecide } from '../usecases/objection-decide';
import { SeenArgument, TenantArgument } from './act-on-ranking';
import { ObjectionArgument } from './objection-argument';

const VERDICT = enumOf({
  name: 'ObjectionVerdict', about: ['Putusan atas suatu sanggahan.', 'The decision on an objection.'],
  values: { UPHELD: ['Diterima.', 'Upheld.'], REJECTED: ['Ditolak.', 'Rejected.'] },
});
const { payload, resolver } = workPayload('ObjectionDecidePayload', ['Hasil memutuskan sanggahan.', 'What came of deciding on an objection.'], 'objection', 'Objection', ['Sanggahannya, dengan keputusannya.', 'The objection with its decision.']);

@InputType('ObjectionDecideInput', { description: describe(['Keputusan atas sanggahan.', 'A decision on an objection.']) })
export class ObjectionDecideInput {
  @Field(() => VERDICT, { description: describe(['Putusannya.', 'The verdict.']) })
  verdict: 'UPHELD' | 'REJECTED';

  @Legible()
  @Length(10, 8000)
  @Field(() => String, { description: describe(['Keputusannya dalam kata-kata, 10 sampai 8.000 aksara; terbaca pesertanya.', 'The decision in words, 10 to 8,000 characters; its entrant reads it.']) })
  decision: string;

  @Legible()
  @Length(3, 400)
  @Field(() => String, { description: describe(['Aturan yang dirujuk, 3 sampai 400 aksara.', 'The rule that it cites, 3 to 400 characters.']) })
  citation: string;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { nullable: true, description: describe(['Sebab peringkat dihitung ulang bila diterima, 3 sampai 500 aksara; membuka usul yang disahkan orang kedua. Kosong berarti tidak.', 'Why the ranking is to be computed anew when it is upheld, 3 to 500 characters; it opens a recompute set that a second person confirms. Left out, none.']) })
  recompute?: string | null;
}

@Resolver()
export class ObjectionDecideMutation {
  @Mutation(() => payload, { description: describe([
    'Memutuskan sanggahan yang menunggu, dengan kata-kata dan rujukannya; bukan oleh yang mengajukannya, dan bukan oleh yang mundur dari usulannya.',
    'Decides on an objection that stands, with words and citation; not by who filed it, nor by somebody recused from its entry.',
  ]) })
  async objectionDecide(
    @TenantArgument() tenant: string,
    @ObjectionArgument() objection: string,
    @SeenArgument() expectedVersion: number,
    @Arg('input', () => ObjectionDecideInput, { description: describe(['Keputusannya.', 'The decision.']) }) input: ObjectionDecideInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const tenantId = tenantByCode(context, tenant);
    const objectionId = keyIn('Objection', objection);
    const found = await scopeInProgram(context, tenantId, 'judging.run', (ask) => (objectionId === null ? Promise.resolve(null) : objectionPlace(ask, tenantId, objectionId)), { path: ['objection'], what: 'objection' });
    const wrong = 'code' in found ? [found] : validateInput(input);
    if ('code' in found || objectionId === null || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId };
    const { scope } = found;
    const command = { objectionId, expectedVersion, upheld: input.verdict === 'UPHELD', decision: input.decision, citation: input.citation, recompute: input.recompute ?? null };
    const request = { operation: 'objectionDecide', key: null, input: command };
    return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => objectionDecide(tx, scope, command, context)))), tenantId };
  }
}

/** The resolvers of this mutation. */
export const OBJECTION_DECIDE = [ObjectionDecideMutation, resolver];
