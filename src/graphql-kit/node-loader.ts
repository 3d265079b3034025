import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { authorise } from '../authz/authorise';
import { parseId } from '../platform/outward-id';
import type { ReadRow } from '../reads/level';
import { selectionOf } from '../reads/selection';
import { within } from '../reads/sql';
import type { Viewer } from '../reads/viewer';
import { shelf, workspaceViewer, type Context } from './context';
import { readTypes, type Registered } from './read-types';

/** Whoever may see rows of a type: everybody for the shelf; for private types each workspace that the actor may open. */
function viewersOf(context: Context, { type }: Registered): readonly Viewer[] {
  if (type.table.cls === 'reference' || type.table.cls === 'published' || type.table.cls === 'derived') return [shelf(context)];
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

/**
 * A row of whatever type its outward id says, for a field of type Node. Guarantees one statement a type for all ids that one place
 * of the query asks for, and null alike for what is absent, foreign or hidden.
 */
export async function loadNode(context: Context, info: GraphQLResolveInfo, id: string): Promise<ReadRow | null> {
  const parsed = parseId(id);
  if (parsed === null) return null;
  const registered = [...readTypes().values()].find((r) => r.type.prefix === parsed.prefix);
  return registered === undefined ? null : loaderFor(context, info, registered).load(parsed.key);
}
