import { Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { readType } from '../../../graphql-kit/read-types';
import { validateInput } from '../../../graphql-kit/validate-input';
import { shelfViewer } from '../../../reads/viewer';
import { idempotent, outcomeOf } from '../../identity';
import { pipelinePublish } from '../usecases/pipeline-publish';

/** The rules on the arguments. */
class Given {
  @Min(1945)
  @Max(2100)
  readonly year: number;

  constructor(year: number) {
    this.year = year;
  }
}

@ObjectType('PipelinePublishPayload', { description: describe(['Hasil menerbitkan hitungan gagasan.', 'What came of publishing the counts of ideas.']) })
export class PipelinePublishPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => PipelinePublishPayload)
export class PipelinePublishMutation {
  @Mutation(() => PipelinePublishPayload, { description: describe([
    'Menerbitkan jumlah gagasan yang digarap pada tiap tahap pada akhir tahun, atau hari ini selama tahunnya berjalan; gagasannya sendiri tetap tertutup.',
    'Publishes how many ideas are worked on in each stage at the end of a year, or today while it lasts; the ideas themselves stay private.',
  ]) })
  async pipelinePublish(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('year', () => Int, { description: describe(['Tahunnya.', 'The year.']) }) year: number,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const scope = scopeFor(context, { name: 'figure.record', tenantId: tenantByCode(context, tenant) });
    if ('code' in scope) return refusedWith(context, [scope]);
    const wrong = validateInput(new Given(year), []);
    if (wrong.length > 0) return refusedWith(context, wrong);
    // The year is the natural key: publishing it again writes the same rows.
    const request = { operation: 'pipelinePublish', key: null, input: { year } };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => pipelinePublish(tx, scope, { year }, context)));
  }

  @FieldResolver(() => readType('Observation').cls as never, { nullable: true, description: describe(['Jumlah seluruh gagasan yang digarap, sebagaimana terbit.', 'The number of all ideas worked on, as it was published.']) })
  observation(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Observation', key, shelfViewer(null));
  }
}
