import type { Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { partsOf, type Change, type Fields, type Present } from '../../../domain/program-file/rows';
import type { AgencyKind } from '../../../domain/vocabulary/region-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { agencyRows } from '../data/agency-rows';
import { agency, agencyAlias, serviceUnitYear } from '../data/tables';

/** The agencies of a tenant as rows of a programme file, with their other spellings and years as service units. */
export async function agenciesAsRows(ask: Ask, tenantId: string): Promise<readonly Present[]> {
  return agencyRows(ask, tenantId);
}

const text = (fields: Fields, name: string): string | null => (fields[name] === null || fields[name] === undefined ? null : String(fields[name]));

/** New agencies with those above them first; the tree was checked for circles. */
function fromTheTop(created: readonly Change[]): readonly Change[] {
  const waiting = new Map(created.map((change) => [change.key, change]));
  const done: Change[] = [];
  const take = (start: Change): void => {
    const way: Change[] = [];
    for (let at: Change | undefined = start; at !== undefined && waiting.delete(at.key); at = waiting.get(text(at.after, 'parent') ?? '')) way.push(at);
    done.push(...way.reverse());
  };
  created.forEach((change) => take(change));
  return done;
}

const columnsOf = (after: Fields, ids: ReadonlyMap<string, string>): Readonly<Record<string, string | null>> => Object.fromEntries(Object.keys(after).map((name) => {
  const value = text(after, name);
  return name === 'parent' ? ['parent_id', value === null ? null : (ids.get(value) ?? null)] : [name, value];
}));

/**
 * Writes the changes of agencies, spellings and years in the transaction of the file; `known` are the agencies that were there.
 * What a tenant says of a row itself has no source any more. Answers the keys of all its agencies by their codes.
 */
export async function agenciesKeep(
  tx: Tx, scope: TenantScope, changes: readonly Change[], known: readonly Present[], services: { readonly clock: Clock; readonly ids: Ids },
): Promise<ReadonlyMap<string, string>> {
  const shelf = { synthetic: scope.synthetic, published_at: toInstant(services.clock.now()) };
  const agencies = new TenantRepository(agency, scope, tx);
  const ids = new Map(known.filter((row) => row.section === 'AGENCIES').map((row) => [row.key, row.id]));
  const created = fromTheTop(changes.filter((change) => change.section === 'AGENCIES' && change.act === 'CREATED'));
  for (const { key } of created) ids.set(key, services.ids.next());
  await agencies.insertAll(created.map(({ key, after }) => ({
    ...shelf, id: ids.get(key) ?? '', code: key, name: text(after, 'name') ?? '', kind: (text(after, 'kind') ?? 'OTHER') as AgencyKind, ...columnsOf(after, ids),
  })));
  for (const { section, act, id, after } of changes) {
    if (section === 'AGENCIES' && act === 'CHANGED' && id !== null) await agencies.update(id, { ...columnsOf(after, ids), source_id: null, source_place: null, published_at: shelf.published_at });
  }
  const added = (section: Change['section']): readonly (readonly [agencyId: string, rest: string])[] => changes
    .filter((change) => change.section === section).map(({ key }) => [ids.get(partsOf(key)[0]) ?? '', partsOf(key)[1]]);
  await new TenantRepository(agencyAlias, scope, tx).insertAll(added('ALIASES').map(([agency_id, name]) => ({ ...shelf, id: services.ids.next(), agency_id, name })));
  await new TenantRepository(serviceUnitYear, scope, tx).insertAll(added('SERVICE_UNIT_YEARS').map(([agency_id, year]) => ({ ...shelf, id: services.ids.next(), agency_id, year: Number(year) })));
  return ids;
}
