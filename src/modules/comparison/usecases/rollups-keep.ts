import { askIn } from '../../../db/ask';
import type { RowNote, Tx } from '../../../db/database';
import type { Drift, Keeper } from '../../shelf';
import { RECOUNTINGS, recount, keysOf, type Counted, type Recounting } from '../data/recount';
import { allRows, countedRegions, keptRows, regionsOf, replaceRows, rollupKey, tenantsBy, type KeptRow } from '../data/rollup-rows';
import { CONCERNS, type Concern } from '../data/touched-tables';

/** Regions counted by one statement. */
const TOGETHER = 100;

class Touched {
  readonly tenants = new Map<Recounting, Set<string>>();
  readonly lookups = new Map<Concern, { readonly owners: Set<string>; readonly keys: Set<string> }>();

  add(concern: Concern, tenant: unknown): void {
    if (typeof tenant !== 'string') return;
    for (const recounting of concern.recounts) this.tenants.set(recounting, (this.tenants.get(recounting) ?? new Set()).add(tenant));
  }

  find(concern: Concern, owner: string | null, key: unknown): void {
    if (typeof key !== 'string' || owner === null) return;
    const { owners, keys } = this.lookups.get(concern) ?? { owners: new Set(), keys: new Set() };
    this.lookups.set(concern, { owners: owners.add(owner), keys: keys.add(key) });
  }
}

/** The row before and the row after, as far as a note tells of them. */
function versionsOf({ id, before, after }: RowNote): readonly Readonly<Record<string, unknown>>[] {
  return [...(before === null ? [] : [before]), ...(after === null ? [] : [{ ...before, ...after, id }])];
}

/** Whether an update changed one of these columns; nothing hangs on a row that only came or goes. */
function changes({ act, before, after }: RowNote, columns: readonly string[]): boolean {
  return act === 'UPDATE' && columns.some((column) => after !== null && column in after && after[column] !== before?.[column]);
}

function touchedBy(notes: readonly RowNote[]): Touched {
  const touched = new Touched();
  for (const note of notes) {
    for (const concern of CONCERNS[note.table] ?? []) {
      if (concern.on !== undefined && !changes(note, concern.on)) continue;
      if (concern.column === null) touched.add(concern, note.owner);
      for (const row of versionsOf(note)) {
        if (typeof concern.column === 'string') touched.add(concern, row[concern.column]);
        if (concern.lookup !== undefined) touched.find(concern, note.owner, row[concern.lookup.column]);
      }
    }
  }
  return touched;
}

/** Which countings of which regions this transaction touched. */
async function touchedRegions(tx: Tx, notes: readonly RowNote[]): Promise<ReadonlyMap<Recounting, readonly string[]>> {
  const touched = touchedBy(notes);
  for (const [concern, { owners, keys }] of touched.lookups) {
    if (concern.lookup === undefined) continue;
    for (const tenant of await tenantsBy(tx, concern.lookup.statement, [...owners], [...keys])) touched.add(concern, tenant);
  }
  const regions = await regionsOf(tx, [...new Set([...touched.tenants.values()].flatMap((all) => [...all]))]);
  return new Map([...touched.tenants].map(([recounting, all]) => [recounting, [...new Set([...all].flatMap((tenant) => regions.get(tenant) ?? []))].sort()]));
}

/** What is kept and should not be, and what should be kept and is not; a count that changed is in both. */
function differences(kept: readonly KeptRow[], made: readonly Counted[]): { readonly stale: readonly KeptRow[]; readonly fresh: readonly Counted[] } {
  const known = new Map(kept.map((row) => [row.id, row]));
  const same = (row: Counted): boolean => {
    const is = known.get(rollupKey(row));
    return is?.recorded === row.recorded && is.counted === row.counted;
  };
  const right = new Set(made.filter(same).map(rollupKey));
  return { stale: kept.filter(({ id }) => !right.has(id)), fresh: made.filter((row) => !right.has(rollupKey(row))) };
}

async function recounted(tx: Tx, recounting: Recounting, regionIds: readonly string[]): Promise<readonly Counted[]> {
  const made: Counted[] = [];
  for (let i = 0; i < regionIds.length; i += TOGETHER) made.push(...(await recount(askIn(tx), recounting, regionIds.slice(i, i + TOGETHER))));
  return made;
}

const nameOf = ({ regionId, counting, part, year }: Omit<KeptRow, 'id' | 'recorded' | 'counted'>): string => `figure_rollup ${regionId} ${counting} ${part} ${year}`;
const figureOf = (row: Pick<KeptRow, 'recorded' | 'counted'> | undefined): string => (row === undefined ? '-' : `${row.counted}/${row.recorded}`);

function driftsOf(stale: readonly KeptRow[], fresh: readonly Counted[]): readonly Drift[] {
  const [was, is] = [new Map(stale.map((row) => [row.id, row])), new Map(fresh.map((row) => [rollupKey(row), row]))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const row = was.get(key) ?? is.get(key);
    return row === undefined ? [] : [{ what: nameOf(row), kept: figureOf(was.get(key)), made: figureOf(is.get(key)) }];
  });
}

/** What is counted for comparisons: recounted from the shelf, exactly for the regions and countings that a transaction touched, under the turn of the shelf. */
export const ROLLUPS: Keeper = {
  name: 'rollups',
  matters: [],

  async keep({ tx, scope }, notes) {
    for (const [recounting, regionIds] of await touchedRegions(tx, notes)) {
      for (let i = 0; i < regionIds.length; i += TOGETHER) {
        const some = regionIds.slice(i, i + TOGETHER);
        const { stale, fresh } = differences(await keptRows(tx, keysOf(recounting), some), await recount(askIn(tx), recounting, some));
        await replaceRows(tx, scope, stale.map(({ id }) => id), fresh);
      }
    }
  },

  async check({ tx, scope }, mend) {
    const regionIds = await countedRegions(tx);
    const made: Counted[] = [];
    for (const recounting of RECOUNTINGS) made.push(...(await recounted(tx, recounting, regionIds)));
    const { stale, fresh } = differences(await allRows(tx), made);
    if (mend) await replaceRows(tx, scope, stale.map(({ id }) => id), fresh);
    return driftsOf(stale, fresh);
  },
};
