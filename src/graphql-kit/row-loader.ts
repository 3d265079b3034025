import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { outwardId } from '../platform/outward-id';
import type { ReadRow } from '../reads/level';
import { selectionOf } from '../reads/selection';
import { within } from '../reads/sql';
import type { Viewer } from '../reads/viewer';
import { shelf, type Context } from './context';
import { readType } from './read-types';

function placeOf(info: GraphQLResolveInfo): string {
  const path: string[] = [];
  // The places of lists are numbers: without them all items of one list share a loader.
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at !== undefined; at = at.prev) if (typeof at.key === 'string') path.push(at.key);
  return path.join('<');
}

/**
 * A row of the published shelf or a reference table, or of the workspace of a viewer, by its key, for a field of a plain
 * object. Guarantees one statement for all rows that one place of the query asks for, and through the reads room: its
 * selection, its visibility, its notes.
 */
export async function loadRow(context: Context, info: GraphQLResolveInfo, typeName: string, key: string | null, viewer: Viewer = shelf(context)): Promise<ReadRow | null> {
  if (key === null) return null;
  const { type } = readType(typeName);
  const name = `${typeName}|${viewer.scope?.tenantId ?? ''}|${placeOf(info)}`;
  let loader = context.nodeLoaders.get(name);
  if (loader === undefined) {
    const selection = selectionOf(info, type, info.fieldNodes);
    loader = new DataLoader<string, ReadRow | null>(async (keys) => {
      const rows = await context.reads.rows(type, { ...selection, fields: new Set([...selection.fields, 'id']) }, viewer, [within('t0.id', keys)], keys.length);
      const found = new Map(rows.map((row) => [String(row.id), row]));
      return keys.map((k) => found.get(outwardId(type.prefix, k)) ?? null);
    });
    context.nodeLoaders.set(name, loader);
  }
  return loader.load(key);
}
