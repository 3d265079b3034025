import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { FLOW_BY, type FlowBy } from '../../../domain/vocabulary/adoption-words';
import { REGION_KIND } from '../../../domain/vocabulary/region-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf, SYNTHETIC } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { ALL_YEARS, FLOW_YEARS, replicationFlows } from '../usecases/replication-flows';

const BY = enumOf(FLOW_BY);
const KIND = enumOf(REGION_KIND);
const named = (name: string) => (): never => readType(name).cls as never;

/** From the first to the last year. */
@InputType('FlowYears', { description: describe(['Tahun pertama dan terakhir.', 'The first and the last year.']) })
export class FlowYears {
  @Field(() => Int, { description: describe(['Tahun pertama.', 'The first year.']) })
  from: number;

  @Field(() => Int, { description: describe(['Tahun terakhir.', 'The last year.']) })
  to: number;
}

/** An end of a flow. */
@ObjectType('FlowEnd', { description: describe(['Satu ujung arus; semua ruasnya kosong bila tidak diketahui atau tidak dipetakan.', 'An end of a flow; all its fields are null where it is not known or not mapped.']) })
export class FlowEnd {
  @Field(() => KIND, { nullable: true, description: describe(['Jenis daerahnya, bila dikelompokkan menurut jenis.', 'The kind of region, where that is what flows are grouped by.']) })
  readonly kind: string | null;
}

/** How many replications went from one end to the other. */
@ObjectType('ReplicationFlow', { description: describe(['Arus replikasi dari satu tempat ke tempat lain; yang berinduk banyak dihitung pada setiap pasang tempat.', 'The replications from one place to another; one with several parents counts in each pair of places.']) })
export class ReplicationFlow {
  @Field(() => FlowEnd, { description: describe(['Asalnya.', 'Where it comes from.']) })
  readonly from: FlowEnd;

  @Field(() => FlowEnd, { description: describe(['Tujuannya.', 'Where it goes to.']) })
  readonly to: FlowEnd;

  @Field(() => Int, { description: describe(['Dilaksanakan dan dikonfirmasi kedua pihak, termasuk yang berhenti.', 'Put to use and confirmed by both sides, those that stopped included.']) })
  readonly confirmed: number;

  @Field(() => Int, { description: describe(['Masih klaim.', 'Claims.']) })
  readonly claimed: number;

  @Field(() => Int, { description: describe(['Disepakati atau disetujui, belum dilaksanakan.', 'Agreed or approved, not in use yet.']) })
  readonly underWay: number;

  @Field(() => Int, { description: describe(['Di antara yang dikonfirmasi, yang berhenti.', 'Of the confirmed ones, those that stopped.']) })
  readonly stopped: number;
}

/** The flows of replication. */
@ObjectType('ReplicationFlows', { description: describe(['Arus replikasi pada tahun-tahun yang ditanyakan.', 'The flows of replication in the years that were asked for.']) })
export class ReplicationFlows {
  @Field(() => [ReplicationFlow], { description: describe(['Arusnya, yang terbesar dahulu, paling banyak 1.000.', 'The flows, the largest first, at most 1,000.']) })
  readonly flows: readonly ReplicationFlow[];

  @Field(() => Int, { description: describe(['Replikasi yang tahunnya tidak diketahui; tidak masuk arus mana pun.', 'Replications of no known year; they are in no flow.']) })
  readonly undated: number;

  @Field(() => Boolean, { description: describe(['Salah bila ada arus yang tidak dimuat.', 'False where there are more flows.']) })
  readonly complete: boolean;
}

type End = FlowEnd & { readonly region: string | null; readonly affair: string | null };

const endOf = (by: FlowBy, key: string | null): End => ({ kind: by === 'KIND' ? key : null, region: by === 'PROVINCE' || by === 'REGION' ? key : null, affair: by === 'AFFAIR' ? key : null });

@Resolver()
export class ReplicationFlowsQuery {
  @Query(() => ReplicationFlows, { nullable: true, description: describe([
    'Dari mana ke mana inovasi direplikasi, menurut tahun mulainya atau, bila tidak ada, tahun kesepakatannya.', 'From where to where innovations were replicated, by the year in which they began or, where there is none, that of the agreement.',
  ]) })
  async replicationFlows(
    @Arg('by', () => BY, { description: describe(['Pengelompokannya.', 'What to group by.']) }) by: FlowBy,
    @Arg('years', () => FlowYears, { nullable: true, description: describe(['Tahunnya; tanpa ini semua tahun.', 'The years; all of them when it is left out.']) }) years: FlowYears | null | undefined,
    @Arg('synthetic', () => SYNTHETIC, { defaultValue: 'EXCLUDE', description: describe(['Perlakuan atas data contoh buatan.', 'What happens to the made-up example data.']) }) synthetic: 'EXCLUDE' | 'INCLUDE' | 'ONLY',
    @Ctx() context: Context,
  ): Promise<ReplicationFlows> {
    const { from, to } = years ?? ALL_YEARS;
    if (years && (from > to || from < FLOW_YEARS.first || to > FLOW_YEARS.last)) throw new ApiError('BAD_USER_INPUT', { detail: `years: ${from}–${to} (${FLOW_YEARS.first}–${FLOW_YEARS.last})` });
    const found = await replicationFlows(askAs(context, shelf(context)), by, from, to, synthetic);
    context.notes.synthetic += found.flows.filter((flow) => flow.synthetic).length;
    return {
      flows: found.flows.map(({ from: source, to: target, confirmed, claimed, underWay, stopped }) => ({ from: endOf(by, source), to: endOf(by, target), confirmed, claimed, underWay, stopped })),
      undated: found.undated, complete: found.complete,
    };
  }
}

@Resolver(() => FlowEnd)
export class FlowEndRows {
  @FieldResolver(named('Region'), { nullable: true, description: describe(['Daerah atau provinsinya.', 'The region or province.']) })
  region(@Root() { region }: End, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Region', region);
  }

  @FieldResolver(named('GovernmentAffair'), { nullable: true, description: describe(['Urusan pemerintahannya.', 'The government affair.']) })
  affair(@Root() { affair }: End, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'GovernmentAffair', affair);
  }
}
