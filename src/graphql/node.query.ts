import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { ApiError } from '../graphql-kit/api-error';
import type { Context } from '../graphql-kit/context';
import { describe } from '../graphql-kit/describe';
import { Node } from '../graphql-kit/node';
import { loadNode } from '../graphql-kit/node-loader';
import type { ReadRow } from '../reads/level';

/** How many ids one `nodes` takes. */
export const NODES_LIMIT = 100;

@Resolver()
export class NodeQuery {
  @Query(() => Node, { nullable: true, description: describe(['Satu baris menurut pengenalnya; yang tidak ada, milik pihak lain, dan tersembunyi dijawab sama.', 'One row by its id; absent, foreign and hidden are answered alike.']) })
  async node(
    @Arg('id', () => ID, { description: describe(['Pengenalnya.', 'The id.']) }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadRow> {
    const row = await loadNode(context, info, id);
    if (row === null) throw new ApiError('NOT_FOUND', { what: 'node' });
    return row;
  }

  @Query(() => [Node], { nullable: 'items', description: describe(['Beberapa baris menurut pengenalnya, paling banyak 100; yang tidak ditemukan menjadi null.', 'Several rows by their ids, at most 100; what is not found is null.']) })
  async nodes(
    @Arg('ids', () => [ID], { description: describe(['Pengenal-pengenalnya.', 'The ids.']) }) ids: string[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(ReadRow | null)[]> {
    if (ids.length > NODES_LIMIT) throw new ApiError('LIST_TOO_LONG', { what: 'ids', count: ids.length, limit: NODES_LIMIT });
    return Promise.all(ids.map((id) => loadNode(context, info, id)));
  }
}
