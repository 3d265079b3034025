import type { RowNote } from '../../../db/database';
import type { ShelfAct } from '../../../domain/vocabulary/shelf-words';
import { keyFromName } from '../../../platform/ids';
import { classOf, isRegistered, TABLE_NAMES } from '../../../tenancy/table-register';
import { goneRows, knownChanges, replaceChanges, untoldRows, type ChangeRow, type ShelfRowKey } from '../data/change-rows';
import type { Drift, Keeper, Keeping } from './keeper';

const PUBLISHED = TABLE_NAMES.filter((name) => classOf(name) === 'published');

const rowOf = ({ turn, at }: Keeping, kind: string, { tenantId, id, synthetic }: ShelfRowKey, act: ShelfAct): ChangeRow => ({
  id: keyFromName('shelf_change', kind, tenantId, id), kind, row_tenant_id: tenantId, row_id: id, act, turn, at, synthetic,
});

interface Seen extends ShelfRowKey {
  readonly kind: string;
  readonly first: RowNote['act'];
  readonly last: RowNote['act'];
}

/** What a transaction did to each published row in the end. */
function seenIn(notes: readonly RowNote[]): readonly Seen[] {
  const seen = new Map<string, Seen>();
  for (const { table, owner, id, act, before, after } of notes) {
    if (owner === null || !isRegistered(table) || classOf(table) !== 'published') continue;
    const key = `${table}|${owner}|${id}`;
    const known = seen.get(key);
    const synthetic = (before?.synthetic ?? after?.synthetic) === 1 ? 1 : 0;
    seen.set(key, known === undefined ? { kind: table, tenantId: owner, id, synthetic, first: act, last: act } : { ...known, last: act });
  }
  // What came and went in one transaction was never seen by anybody.
  return [...seen.values()].filter(({ first, last }) => !(first === 'INSERT' && last === 'DELETE'));
}

/** The feed of changes: one line for each row that was ever published, with the last thing that became of it. */
export const CHANGES: Keeper = {
  name: 'changes',
  matters: [],

  async keep(keeping, notes) {
    const seen = seenIn(notes);
    const came = seen.filter(({ first }) => first === 'INSERT').map(({ kind, tenantId, id }) => keyFromName('shelf_change', kind, tenantId, id));
    const known = await knownChanges(keeping.tx, came);
    const rows = seen.map((row) => {
      if (row.last === 'DELETE') return rowOf(keeping, row.kind, row, 'REMOVED');
      const fresh = rowOf(keeping, row.kind, row, 'PUBLISHED');
      // A row that is taken away and put back is the same row for whoever keeps a mirror.
      return row.first === 'INSERT' && !known.has(fresh.id) ? fresh : { ...fresh, act: 'CHANGED' as const };
    });
    await replaceChanges(keeping.tx, keeping.scope, rows);
  },

  async check(keeping, mend) {
    const drifts: Drift[] = [];
    for (const kind of PUBLISHED) {
      const [untold, gone] = [await untoldRows(keeping.tx, kind), await goneRows(keeping.tx, kind)];
      drifts.push(...untold.map(({ id }) => ({ what: `shelf_change ${kind} ${id}`, kept: '-', made: 'PUBLISHED' })), ...gone.map(({ id }) => ({ what: `shelf_change ${kind} ${id}`, kept: 'PUBLISHED', made: 'REMOVED' })));
      if (mend) await replaceChanges(keeping.tx, keeping.scope, [...untold.map((row) => rowOf(keeping, kind, row, 'PUBLISHED')), ...gone.map((row) => rowOf(keeping, kind, row, 'REMOVED'))]);
    }
    return drifts;
  },
};
