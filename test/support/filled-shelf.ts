import { actorCreate } from '../../src/modules/identity';
import { systemClock, toInstant } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { SystemRepository, TenantRepository } from '../../src/tenancy/repository';
import type { Table } from '../../src/tenancy/table';
import type { TestActor, TestTenant, World } from './world';
import { tokenCreate } from '../../src/modules/identity';

/** Every readable table with rows of one tenant, in which each row 0 has as many relatives by each foreign key as there are rows. */
export interface Filled {
  readonly tenant: TestTenant;
  readonly actor: TestActor;
  /** The keys of the first `size` rows of a table: row i refers to row i of every other table. */
  readonly keys: (table: string) => readonly string[];
  /** A column of row 0. */
  readonly first: (table: string, column: string) => string | number;
}

type Made = Record<string, string | number | null>;

const NOT_FILLED = new Set(['actor', 'access_token', 'seed_run', 'idempotency_record']);

/** The tables with their targets first. */
function ordered(): Table[] {
  const done: Table[] = [];
  // What is derived is written by its keepers.
  const rest = TABLES.filter((t) => !NOT_FILLED.has(t.name) && t.cls !== 'derived');
  while (rest.length > 0) {
    const next = rest.findIndex((t) => t.foreign.every((f) => f.target === t.name || NOT_FILLED.has(f.target) || done.some((d) => d.name === f.target)));
    if (next < 0) throw new Error(`a circle of foreign keys: ${rest.map((t) => t.name).join(', ')}`);
    done.push(...rest.splice(next, 1));
  }
  return done;
}

/** What a column holds where no foreign key says it; `n` is different for each row of a table. */
function valueOf(table: Table, name: string, n: number, id: string): string | number | null {
  const column = table.columns[name];
  const day = new Date(Date.UTC(2015, 0, 1 + n)).toISOString();
  if (column.words !== undefined) return column.words[n % column.words.length];
  if (name === 'digital' || name === 'autonomous') return n % 2;
  if (name === 'scale') return 2;
  if (name === 'weekdays') return '12345';
  if (name === 'ends_at' && column.nullable) return null;
  switch (column.kind) {
    case 'key':
      return id;
    case 'code':
      if (column.format === 'date') return day.slice(0, 10);
      if (column.format === 'instant') return day;
      return name === 'conflict_group' ? `g${n}` : name === 'time_zone' ? 'Asia/Jakarta' : id.slice(-Math.min(column.length ?? 10, 26));
    case 'string':
    case 'text':
      return `${name} ${String(n).padStart(4, '0')}`;
    case 'int':
    case 'big':
      return n + 1;
  }
}

class Filling {
  readonly made = new Map<string, Made[]>();
  private tenantId = '';
  private actorId = '';

  constructor(private readonly world: World, private readonly size: number, private readonly regionCode: string) {}

  /** Row `n`: by the series i = n, every foreign key refers to row i; by a hub, one of them to row 0. */
  private row(table: Table, n: number, i: number, hub: readonly string[]): Made {
    const id = this.world.ids.next();
    const row: Made = { id };
    for (const name of Object.keys(table.columns)) row[name] = name === 'id' ? id : valueOf(table, name, n, id);
    for (const { target, columns } of [...table.foreign].sort((a, b) => a.columns.length - b.columns.length)) {
      const at = columns.join() === hub.join() ? 0 : i;
      const targets = target === table.name ? [this.made.get(table.name)?.[0] ?? row] : (this.made.get(target) ?? []);
      const [owner, own] = columns.length === 2 ? columns : [null, columns[0]];
      row[own] = target === 'actor' ? this.actorId : (targets[at % Math.max(1, targets.length)]?.id ?? null);
      if (owner !== null) row[owner] = this.tenantId;
    }
    if (table.cls === 'published' || table.cls === 'tenant') row.tenant_id = this.tenantId;
    if (table.cls === 'bilateral') row.owner_tenant_id = this.tenantId;
    if (Object.hasOwn(table.columns, 'synthetic')) row.synthetic = 1;
    if (table.name === 'region') row.code = n === 0 ? this.regionCode : `${this.regionCode}.${String(n).padStart(2, '0')}`;
    if (table.name === 'region_version') Object.assign(row, { code: this.made.get('region')?.find((r) => r.id === row.region_id)?.code ?? '', valid_from: null, valid_to: null });
    // What is read in some states only is in such a one; a made-up text is no rules.
    if (table.name === 'round_work') Object.assign(row, { state: 'CLOSED', rules: null, rules_hash: null });
    if (table.name === 'score_sheet') row.state = 'SUBMITTED';
    // A visit with its snapshot on the shelf is among the first.
    if (table.name === 'visit_case' && n === 0) row.state = 'APPROVED';
    if (table.name === 'edition') row.phase = 'RESULTS';
    if (table.name === 'sdg_goal') row.number = 1000 * Number(this.regionCode) + n;
    return row;
  }

  private rows(table: Table): Made[] {
    const taken = table.uniques.map((columns) => ({ columns, seen: new Set<string>() }));
    const rows: Made[] = [];
    this.made.set(table.name, rows);
    const add = (i: number, hub: readonly string[]): void => {
      const row = this.row(table, rows.length, i, hub);
      if (hub.join() === 'conflict_group') row.conflict_group = 'g0';
      const texts = taken.map(({ columns }) => columns.map((c) => String(row[c])).join('|'));
      if (texts.some((text, u) => taken[u].seen.has(text))) return;
      texts.forEach((text, u) => taken[u].seen.add(text));
      rows.push(row);
    };
    for (let i = 0; i < this.size; i += 1) add(i, []);
    const hubs = table.foreign.map((f) => f.columns).filter((columns) => !['tenant_id', 'source_id', 'actor_id'].includes(columns.join()));
    if (Object.hasOwn(table.columns, 'conflict_group')) hubs.push(['conflict_group']);
    for (const hub of hubs) for (let i = 1; i < this.size; i += 1) add(i, hub);
    return rows;
  }

  async fill(): Promise<Filled> {
    const { world } = this;
    let actor: TestActor | null = null;
    for (const table of ordered()) {
      if (table.name === 'membership') actor = await this.newActor();
      const rows = this.rows(table);
      await world.system(async (tx, scope) => {
        if (table.cls === 'reference') await new SystemRepository(table, scope, tx).insertAll(rows);
        else await new TenantRepository(table, scope.forTenant(this.tenantId), tx).insertAll(rows.map(({ tenant_id: _t, owner_tenant_id: _o, ...rest }) => rest));
      });
      if (table.name === 'tenant') this.tenantId = String(rows[0].id);
    }
    if (actor === null) throw new Error('no actor');
    const first = (table: string, column: string): string | number => this.made.get(table)?.[0]?.[column] ?? '';
    return {
      tenant: { id: this.tenantId, code: String(first('tenant', 'code')), regionId: String(first('region', 'id')) }, actor,
      keys: (table) => (this.made.get(table) ?? []).slice(0, this.size).map((row) => String(row.id)), first,
    };
  }

  private newActor(): Promise<TestActor> {
    const { ids } = this.world;
    return this.world.system(async (tx, scope) => {
      const id = await actorCreate(tx, scope, { label: 'Kantor uji', maxTokens: 100, synthetic: true, grants: [{ tenantId: this.tenantId, role: 'ORGANIZER', agencyId: null, programId: null }] }, systemClock, ids);
      this.actorId = id;
      let secret = '';
      for (let i = 0; i < this.size; i += 1) secret = (await tokenCreate(tx, { actorId: id, label: `uji ${i}`, scopes: ['READ', 'TOKENS'], days: 1 }, systemClock, ids))?.secret ?? '';
      if (secret === '') throw new Error(`no token at ${toInstant(systemClock.now())}`);
      return { id, secret };
    });
  }
}

/** Fills every readable table for a new tenant; the region code (two digits, of no real province) is that of its first region. */
export function fillShelf(world: World, size: number, regionCode: string): Promise<Filled> {
  return new Filling(world, size, regionCode).fill();
}
