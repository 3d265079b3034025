import { SHELF_SESSION } from '../../../src/db/session';
import { systemClock, toInstant } from '../../../src/platform/clock';
import { TABLES } from '../../../src/tables';
import { TenantRepository, type Writable } from '../../../src/tenancy/repository';
import type { Table } from '../../../src/tenancy/table';
import { ownerColumns } from '../../../src/tenancy/table-register';
import { SystemScope } from '../../../src/tenancy/tenant-scope';
import type { TestTenant, World } from '../world';

/** A tenant for which rows are made, the one that it works with, and the actor behind its acts. */
export interface Side {
  readonly tenant: TestTenant;
  readonly partner: TestTenant;
  readonly actorId: string;
}

/** A row as it was made, by column. */
export type MadeRow = Readonly<Record<string, string | number | null>> & { readonly id: string };

/** Private tables whose rows have a snapshot of the same key on the shelf, once they are published. */
export const TWINS: Readonly<Record<string, string>> = {
  innovation_work: 'innovation', incentive_case: 'incentive', entry_work: 'entry', ranking_work: 'ranking', ranking_line: 'ranking_place', release_plan: 'round_release', session_plan: 'session', award_work: 'award',
};

/** Tables whose rows somebody reads only in some states; every row is made in such a one. */
const STANDING: Readonly<Record<string, Readonly<Record<string, string>>>> = { round_work: { state: 'CLOSED' }, score_sheet: { state: 'SUBMITTED' } };

const scope = new SystemScope('a test makes rows from the declarations');

/** The tables that have an owner, targets of foreign keys first, and twins after their snapshots. */
export function ownedTables(): readonly Table[] {
  const done: Table[] = [];
  const rest = TABLES.filter((t) => ownerColumns(t.name).length > 0);
  const free = (t: Table): boolean => ![...t.foreign.map((f) => f.target), TWINS[t.name] ?? ''].some((target) => target !== t.name && rest.some((r) => r.name === target));
  while (rest.length > 0) {
    const next = rest.findIndex(free);
    if (next < 0) throw new Error(`a circle of foreign keys: ${rest.map((t) => t.name).join(', ')}`);
    done.push(...rest.splice(next, 1));
  }
  return done;
}

/** The words in every text of a row, by which it is known wherever it turns up: whose it is, and that it is not for others. */
export function markOf(table: Table, owner: TestTenant, partner: TestTenant): string {
  switch (table.cls) {
    case 'tenant':
      return `tertutup-${owner.code}`;
    case 'bilateral':
      return `berdua-${owner.code}-${partner.code}`;
    case 'published':
    case 'reference':
    case 'derived':
    case 'system':
      return `terbit-${owner.code}`;
  }
}

/** Makes rows of every table with an owner for several tenants, from nothing but the declared tables. */
export class RowFactory {
  private readonly made = new Map<string, MadeRow[]>();
  private readonly references = new Map<string, readonly string[]>();
  private count = 0;

  constructor(private readonly world: World, private readonly sides: readonly Side[]) {}

  /** The rows that a tenant owns in a table, in the order in which they were made. */
  of(table: string, tenant: TestTenant): readonly MadeRow[] {
    return this.made.get(`${table}|${tenant.id}`) ?? [];
  }

  /** Fills every table for every tenant: two rows each, the first below the first; of private tables with a snapshot the second is not published. */
  async fill(): Promise<void> {
    for (const target of new Set(TABLES.flatMap((t) => t.foreign).map((f) => f.target))) await this.findReference(target);
    for (const table of ownedTables()) {
      for (const side of this.sides) {
        const snapshot = this.of(TWINS[table.name] ?? '', side.tenant)[0] as MadeRow | undefined;
        await this.insert(table, side, snapshot === undefined ? {} : { id: snapshot.id }, 0);
        await this.insert(table, side, {}, 1);
      }
    }
  }

  /** A row that fits the table and its foreign keys, below the rows at `place`; what is given wins. It is not written. */
  row(table: Table, side: Side, given: Readonly<Record<string, string | number | null>>, place: 0 | 1 = 0): MadeRow {
    this.count += 1;
    const row: Record<string, string | number | null> = {};
    for (const name of Object.keys(table.columns)) row[name] = this.valueOf(table, name, side);
    for (const [i, name] of ownerColumns(table.name).entries()) row[name] = i === 0 ? side.tenant.id : side.partner.id;
    // First the columns that say whose the target is, then the targets.
    for (const { target, columns } of [...table.foreign].sort((a, b) => a.columns.length - b.columns.length)) {
      const [first, second] = columns;
      if (target === 'tenant') row[first] = first === ownerColumns(table.name)[0] ? side.tenant.id : side.partner.id;
      else if (target === 'actor') row[first] = side.actorId;
      else if (target === 'region') row[first] = side.tenant.regionId;
      else if (columns.length === 1) row[first] = this.references.get(target)?.[place] ?? null;
      else {
        // What belongs to a matter of two sides belongs to one that this side owns.
        if (first === 'case_owner_tenant_id') row[first] = side.tenant.id;
        row[first] ??= side.partner.id;
        row[second] = this.keyAt(target, row[first], place);
      }
    }
    return { ...row, ...STANDING[table.name], ...given } as MadeRow;
  }

  /** Writes a row through the repository of its tenant. */
  async insert(table: Table, side: Side, given: Readonly<Record<string, string | number | null>>, place: 0 | 1 = 0): Promise<MadeRow> {
    const row = this.row(table, side, given, place);
    const owner = ownerColumns(table.name)[0];
    const rest = Object.fromEntries(Object.entries(row).filter(([name]) => name !== owner));
    const session = scope.forTenant(side.tenant.id);
    await this.world.app.db.transact(session.session, (tx) => new TenantRepository(table, session, tx).insert(rest as unknown as Writable<Table>));
    const key = `${table.name}|${side.tenant.id}`;
    this.made.set(key, [...(this.made.get(key) ?? []), row]);
    return row;
  }

  private keyAt(target: string, tenantId: string | number, place: 0 | 1): string | null {
    const owner = this.sides.find((s) => s.tenant.id === tenantId);
    const rows = owner === undefined ? [] : this.of(target, owner.tenant);
    return rows.length === 0 ? null : rows[Math.min(place, rows.length - 1)].id;
  }

  private async findReference(target: string): Promise<void> {
    const table = TABLES.find((t) => t.name === target);
    if (table?.cls !== 'reference') return;
    const found = await this.world.app.db.query(SHELF_SESSION, `SELECT r.id FROM ${target} r ORDER BY r.id LIMIT 2`, []);
    this.references.set(target, found.map(([id]) => String(id)));
  }

  private valueOf(table: Table, name: string, side: Side): string | number | null {
    const column = table.columns[name];
    const mark = markOf(table, side.tenant, side.partner);
    if (column.words !== undefined) return column.words[0];
    switch (column.kind) {
      case 'key':
        return name === 'id' || !column.nullable ? this.world.ids.next() : null;
      case 'code':
        // One row for each day: where the day is a part of a key, each row has its own.
        if (column.format === 'date') return table.uniques.some((u) => u.includes(name)) ? new Date(Date.UTC(2024, 0, this.count)).toISOString().slice(0, 10) : '2024-05-06';
        if (column.format === 'instant') return name === 'ends_at' && column.nullable ? null : toInstant(systemClock.now());
        return `${mark}-${String(this.count)}`.slice(-(column.length ?? 0));
      case 'string':
      case 'text':
        return `${mark} ${name} ${String(this.count)}`.slice(0, column.length ?? 200);
      case 'int':
      case 'big':
        return name === 'synthetic' || name === 'digital' || name === 'version' ? 1 : name === 'scale' ? 0 : this.count;
    }
  }
}
