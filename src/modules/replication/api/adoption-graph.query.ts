import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { GRAPH_LIMITS } from '../../../domain/replication/graph';
import type { Survival } from '../../../domain/replication/lives';
import { SURVIVAL_SCALE } from '../../../domain/replication/survival';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { partialDateOf } from '../../../graphql-kit/partial-date';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { decimalText } from '../../../graphql-kit/scalars';
import { outwardId } from '../../../platform/outward-id';
import { adoptionGraph, type AdoptionGraph as Graph, type AdoptionPlace, type CountedAdoption } from '../usecases/adoption-graph';
import { AdoptionGraph, AdoptionLink, AdoptionNode, type AdoptionHalfLife, type ReplicaSurvival } from './adoption-graph.types';

const named = (name: string) => (): never => readType(name).cls as never;
const BARE = 'replication:';

/** The id under which clients know a place of the graph. */
const keyOfPlace = (key: string): string => (key.startsWith(BARE) ? outwardId(readType('Replication').type.prefix, key.slice(BARE.length)) : outwardId(readType('Innovation').type.prefix, key));

/** A share of 10 to the power of the scale, rounded to the nearest unit. */
const units = ({ num, den }: { readonly num: bigint; readonly den: bigint }): number => Number((num * BigInt(10 ** SURVIVAL_SCALE) * 2n + den) / (den * 2n));
const share = (scaled: number): string => decimalText(scaled, SURVIVAL_SCALE);

function survivalAnswer(told: Survival): ReplicaSurvival {
  if ('reason' in told) return { months: told.months, from: null, to: null, low: null, high: null, atRisk: null, events: null, reason: told.reason };
  const { months, from, to, low, high, atRisk, events } = told;
  return { months, from: share(units(from)), to: share(units(to)), low: share(low), high: share(high), atRisk, events, reason: null };
}

const halfLifeAnswer = (told: Graph['halfLife']): AdoptionHalfLife =>
  ('reason' in told ? { fromMonths: null, toMonths: null, half: null, reason: told.reason } : { fromMonths: told.fromMonths, toMonths: told.toMonths, half: told.half, reason: null });

type Node = AdoptionNode & { readonly place: AdoptionPlace };
type Link = AdoptionLink & { readonly link: CountedAdoption };

const nodeAnswer = (place: AdoptionPlace): Node => ({ key: keyOfPlace(place.key), side: place.side, distance: place.distance, title: place.title, standing: place.standing, place });
const linkAnswer = (link: CountedAdoption): Link => ({
  from: keyOfPlace(link.parent), to: keyOfPlace(link.child), state: link.state, kind: link.kind, confirmedBy: link.confirmedBy, standing: link.standing, evidenceLevel: link.evidenceLevel,
  started: partialDateOf(link.started?.earliest, link.started?.latest), stopped: partialDateOf(link.stopped?.earliest, link.stopped?.latest), link,
});

@Resolver()
export class AdoptionGraphQuery {
  @Query(() => AdoptionGraph, { nullable: true, description: describe([
    'Graf adopsi suatu inovasi terbit ke hulu dan ke hilir, dengan jangkauan, keberlangsungan, dan waktu separuh replikanya.',
    'The adoption graph of a published innovation, upstream and downstream, with reach, survival and half-life of its replicas.',
  ]) })
  async adoptionGraph(
    @Arg('innovation', () => ID, { description: describe(['Inovasi terbit.', 'A published innovation.']) }) innovation: string,
    @Arg('depth', () => Int, { defaultValue: GRAPH_LIMITS.depth, description: describe(['Banyaknya langkah, 1 sampai 5.', 'How many steps, 1 to 5.']) }) depth: number,
    @Ctx() context: Context,
  ): Promise<AdoptionGraph> {
    if (depth < 1 || depth > GRAPH_LIMITS.depth) throw new ApiError('BAD_USER_INPUT', { detail: `depth: ${depth} (1–${GRAPH_LIMITS.depth})` });
    const key = keyIn('Innovation', innovation);
    const graph = key === null ? null : await adoptionGraph(askAs(context, shelf(context)), key, depth, context.instant.slice(0, 10));
    if (graph === null) throw new ApiError('NOT_FOUND', { what: 'innovation' });
    context.notes.synthetic += graph.links.filter(({ synthetic }) => synthetic).length + (graph.root.synthetic ? 1 : 0);
    return {
      complete: graph.complete, nodes: graph.places.map(nodeAnswer), links: graph.links.map(linkAnswer), confirmed: graph.confirmed, claimed: graph.claimed, survival: graph.survival.map(survivalAnswer),
      undated: graph.undated, halfLife: halfLifeAnswer(graph.halfLife),
    };
  }
}

@Resolver(() => AdoptionNode)
export class AdoptionNodeRows {
  @FieldResolver(named('Innovation'), { nullable: true, description: describe(['Inovasinya; kosong bila replikanya belum terbit sebagai inovasi.', 'The innovation; null where the replica is not published as one.']) })
  innovation(@Root() { place }: Node, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', place.innovationId);
  }

  @FieldResolver(named('Tenant'), { nullable: true, description: describe(['Pemerintah pemiliknya.', 'The government whose it is.']) })
  tenant(@Root() { place }: Node, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', place.tenantId);
  }
}

@Resolver(() => AdoptionLink)
export class AdoptionLinkRows {
  @FieldResolver(named('Replication'), { nullable: true, description: describe(['Replikasinya.', 'The replication.']) })
  replication(@Root() { link }: Link, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Replication', link.replicationId);
  }
}
