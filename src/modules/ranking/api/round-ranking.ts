import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Missing, Withheld } from '../../../graphql-kit/figures';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { columnsOf, type ReadRow } from '../../../reads/level';
import { roundResultsOf, type VisibleRanking } from '../usecases/round-results-of';
import { Ranking } from './ranking.types';

/** The ranking of a round, or why there is none to see. */
const RoundRanking = createUnionType({
  name: 'RoundRanking',
  description: describe(['Peringkat suatu tahap, atau sebab peringkat itu ditahan atau tidak ada.', 'The ranking of a round, or why it is withheld or missing.']),
  types: () => [Ranking, Withheld, Missing] as const,
  resolveType: (value) => (value as unknown as { readonly __typename: string }).__typename,
});

const loaders = new WeakMap<Context, DataLoader<string, VisibleRanking>>();

function loaderOf(context: Context): DataLoader<string, VisibleRanking> {
  const known = loaders.get(context);
  if (known !== undefined) return known;
  const made = new DataLoader<string, VisibleRanking>(async (rounds) => {
    const found = await roundResultsOf(askAs(context, shelf(context)), rounds, context.instant);
    return rounds.map((id) => found.get(id) ?? { kind: 'MISSING', reason: 'NOT_RECORDED' });
  });
  loaders.set(context, made);
  return made;
}

@Resolver(() => readType('Round').cls as never)
export class RoundRankingField {
  @FieldResolver(() => RoundRanking, { description: describe([
    'Peringkat yang sudah diumumkan, revisi terakhirnya; sebelum itu sampai kapan ditahan.', 'The ranking that is released, in its last revision; before that, until when it is withheld.',
  ]) })
  async ranking(@Root() row: ReadRow, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const found = await loaderOf(context).load(String(columnsOf(row).id));
    switch (found.kind) {
      case 'SHOWN':
        return loadRow(context, info, 'Ranking', found.rankingId);
      case 'WITHHELD':
        return { __typename: 'Withheld', reason: found.reason, revealAt: found.revealAt };
      case 'MISSING':
        return { __typename: 'Missing', cause: found.reason };
    }
  }
}
