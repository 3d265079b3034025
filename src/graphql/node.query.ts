import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { ApiError } from '../graphql-kit/api-error';
import { shelf, workspaceViewer, type Context } from '../graphql-kit/context';
import { describe } from '../graphql-kit/describe';
import { Node } from '../graphql-kit/node';
import { readTypes, type Registered } from '../graphql-kit/read-types';
import type { ReadRow } from '../reads/level';
import { parseId } from '../platform/outward-id';
import { selectionOf } from '../reads/selection';
import { within } from '../reads/sql';
import type { Viewer } from '../reads/viewer';
import { authorise } from '../authz/authorise';

/** How many ids one `nodes` takes. */
export const NODES_LIMIT = 100;

/** Whoever may see rows of a type: everybody for the shelf; for private types each workspace that the actor may open. */
function viewersOf(context: Context, { type }: Registered): readonly Viewer[] {
  if (type.table.cls === 'reference' || type.table.cls === 'published') return [shelf(context)];
  const tenants = [...new Set((context.actor?.memberships ?? []).map((m) => m.tenantId))];
  return tenants.flatMap((tenantId) => {
    const verdict = authorise(context.actor, { name: 'workspace.open', tenantId });
    return verdict.allowed ? [workspaceViewer(context, verdict.by)] : [];
  });
}

function loaderFor(context: Context, info: GraphQLResolveInfo, registered: Registered): DataLoader<string, ReadRow | null> {
  const name = `${registered.type.name}|${info.path.key}|${info.fieldNodes[0].loc?.start ?? 0}`;
  const known = context.nodeLoaders.get(name);
  if (known !== undefined) return known;
  const selection = selectionOf(info, registered.type, info.fieldNodes);
  const loader = new DataLoader<string, ReadRow | null>(async (keys) => {
    const found = new Map<string, ReadRow>();
    for (const viewer of viewersOf(context, registered)) {
      const rows = await context.reads.rows(registered.type, { ...selection, fields: new Set([...selection.fields, 'id']) }, viewer, [within('t0.id', keys)], keys.length);
      for (const row of rows) found.set(String(row.id), row);
    }
    return keys.map((key) => found.get(`${registered.type.prefix}_${key}`) ?? null);
  });
  context.nodeLoaders.set(name, loader);
  return loader;
}

async function load(context: Context, info: GraphQLResolveInfo, id: string): Promise<ReadRow | null> {
  const parsed = parseId(id);
  if (parsed === null) return null;
  const registered = [...readTypes().values()].find((r) => r.type.prefix === parsed.prefix);
  return registered === undefined ? null : loaderFor(context, info, registered).load(parsed.key);
}

@Resolver()
export class NodeQuery {
  @Query(() => Node, { nullable: true, description: describe(['Satu baris menurut pengenalnya; yang tidak ada, milik pihak lain, dan tersembunyi dijawab sama.', 'One row by its id; absent, foreign and hidden are answered alike.']) })
  async node(
    @Arg('id', () => ID, { description: describe(['Pengenalnya.', 'The id.']) }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadRow> {
    const row = await load(context, info, id);
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
    return Promise.all(ids.map((id) => load(context, info, id)));
  }
}
