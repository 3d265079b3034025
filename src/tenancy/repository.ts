import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RowNote, Tx } from '../db/database';
import { conditions, TENANT } from './conditions';
import { checkRow } from './row-check';
import type { NewRow, Row, Table } from './table';
import { ownerColumns } from './table-register';
import type { SystemScope, TenantScope } from './tenant-scope';

/** A row was not there, or not in the state that was asked for: for the caller the two are one. */
export class NotAffected extends Error {}

type OwnerColumn = 'tenant_id' | 'owner_tenant_id';
/** What a caller may set: never whose the row is. */
export type Writable<T extends Table> = Omit<NewRow<T>, OwnerColumn>;
/** What a caller may change: never whose the row is, nor its id. */
export type Change<T extends Table> = Partial<Omit<Row<T>, OwnerColumn | 'id' | 'partner_tenant_id' | 'version'>>;
const idOf = (row: object): string => String((row as Readonly<Record<string, unknown>>).id);

/** Conditions are equalities of own columns; only strings and whole numbers reach a where. */
export type Match<T extends Table> = Partial<Pick<Row<T>, Exclude<keyof T['columns'], OwnerColumn>>>;

/**
 * Rows of one tenant in one table of class tenant, published or bilateral (as owner). The scope is in the constructor and
 * its predicate is added last under a reserved name; no method takes a tenant. Inserts, conditional updates and deletes
 * only: each asserts that exactly one row was touched.
 */
export class TenantRepository<T extends Table> {
  private readonly owner: string;
  /** Whether others derive from these rows: then the transaction notes what becomes of them. */
  private readonly noted: boolean;

  constructor(private readonly table: T, private readonly scope: TenantScope, private readonly tx: Tx) {
    const [owner] = ownerColumns(table.name);
    if (owner === undefined) throw new Error(`${table.name} belongs to no tenant`);
    this.owner = owner;
    this.noted = table.cls === 'published' || table.cls === 'bilateral';
  }

  /** Inserts one row for this tenant. Throws the engine's duplicate error when a unique refuses it (see db/errors). */
  async insert(row: Writable<T>): Promise<void> {
    await this.insertAll([row]);
  }

  /** Inserts rows for this tenant, in one statement for each hundred. */
  async insertAll(rows: readonly Writable<T>[]): Promise<void> {
    const owned = rows.map((row): Record<string, unknown> => ({ ...row, [this.owner]: this.scope.tenantId }));
    for (const row of owned) checkRow(this.table, row);
    const later = this.uncheckedAtInsert();
    const first = later.length === 0 ? owned : owned.map((row) => ({ ...row, ...Object.fromEntries(later.map((column) => [column, null])) }));
    for (let i = 0; i < first.length; i += 100) {
      await this.tx.manager.createQueryBuilder().insert().into(this.table.name).values(first.slice(i, i + 100)).updateEntity(false).execute();
    }
    for (const row of owned) {
      const links = later.filter((column) => row[column] !== null && row[column] !== undefined);
      if (links.length > 0) await this.change(Object.fromEntries(links.map((column) => [column, row[column]])), { id: row.id });
    }
    for (const row of owned) this.note(String(row.id), 'INSERT', null, row);
  }

  /**
   * Columns that point into the table itself. MySQL 9.6 and later (9.7.4 at hand) take an INSERT whose key to the same table
   * begins with its own tenant for a row that points at itself, and do not check it; an UPDATE they check.
   */
  private uncheckedAtInsert(): readonly string[] {
    if (this.tx.engine !== 'mysql') return [];
    return this.table.foreign.filter((f) => f.target === this.table.name).flatMap((f) => f.columns.filter((column) => column !== this.owner));
  }

  /** One row by its id, or null: absent and foreign are the same. */
  async find(id: string): Promise<Row<T> | null> {
    const rows = await this.select({ id } as Match<T>).limit(1).getRawMany<Row<T>>();
    return rows[0] ?? null;
  }

  /** The rows that match, at most `limit`. */
  async list(match: Match<T>, limit = 1000): Promise<readonly Row<T>[]> {
    return this.select(match).limit(limit).getRawMany<Row<T>>();
  }

  /** Changes one row if it still matches; throws NotAffected when it does not. */
  async update(id: string, change: Change<T>, when: Match<T> = {}): Promise<void> {
    const versioned = Object.hasOwn(this.table.columns, 'version');
    checkRow(this.table, change, true);
    const [before] = await this.toNote({ id } as Match<T>);
    await this.change({ ...change, ...(versioned ? { version: () => 'version + 1' } : {}) }, { ...when, id });
    this.note(id, 'UPDATE', before ?? null, change);
  }

  /** Rows as they are before they are changed, where others derive from them: locked, so that nobody changes them between this and the change. */
  private async toNote(match: Match<T>): Promise<readonly Row<T>[]> {
    if (!this.noted) return [];
    const rows = this.select(match);
    return (this.tx.engine === 'sqlite' ? rows : rows.setLock('pessimistic_write')).getRawMany<Row<T>>();
  }

  private note(id: string, act: RowNote['act'], before: RowNote['before'], after: RowNote['after']): void {
    if (this.noted) this.tx.notes.push({ table: this.table.name, owner: this.scope.tenantId, partner: null, id, act, before, after });
  }

  private async change(values: ObjectLiteral, match: Readonly<Record<string, unknown>>): Promise<void> {
    const { sql, params } = conditions(this.table, '', match);
    const done = await this.tx.manager
      .createQueryBuilder()
      .update(this.table.name)
      .set(values)
      .where([...sql, `${this.owner} = :${TENANT}`].join(' AND '), { ...params, [TENANT]: this.scope.tenantId })
      .execute();
    if (done.affected !== 1) throw new NotAffected(this.table.name);
  }

  /** Deletes one row; throws NotAffected when it is not there. */
  async delete(id: string): Promise<void> {
    const [before] = await this.toNote({ id } as Match<T>);
    const done = await this.tx.manager
      .createQueryBuilder()
      .delete()
      .from(this.table.name)
      .where(`id = :m_id AND ${this.owner} = :${TENANT}`, { m_id: id, [TENANT]: this.scope.tenantId })
      .execute();
    if (done.affected !== 1) throw new NotAffected(this.table.name);
    this.note(id, 'DELETE', before ?? null, null);
  }

  /** Deletes the rows that match, perhaps none, and answers how many there were; a match without a condition is refused. */
  async deleteWhere(match: Match<T>): Promise<number> {
    const { sql, params } = conditions(this.table, '', match);
    if (sql.length === 0) throw new Error('a delete needs a condition');
    const noted = await this.toNote(match);
    if (this.noted && noted.length === 0) return 0;
    // What is noted and what goes are the same rows, whatever others put there meanwhile.
    const these = this.noted ? ['id IN (:...m_noted)'] : [];
    const done = await this.tx.manager
      .createQueryBuilder()
      .delete()
      .from(this.table.name)
      .where([...sql, ...these, `${this.owner} = :${TENANT}`].join(' AND '), { ...params, m_noted: noted.map(idOf), [TENANT]: this.scope.tenantId })
      .execute();
    for (const row of noted) this.note(idOf(row), 'DELETE', row, null);
    return done.affected ?? 0;
  }

  /**
   * Adds to a counter unless it would pass `limit`, or takes from it unless it would fall below zero, in one statement.
   * Answers false when the limit holds; exact under concurrency on every engine, Galera included.
   */
  async count(match: Match<T>, counter: keyof T['columns'] & string, by: 1 | -1, limit: number): Promise<boolean> {
    const { sql, params } = conditions(this.table, '', match);
    if (!Object.hasOwn(this.table.columns, counter) || sql.length === 0) throw new Error(`${this.table.name} has no such counter`);
    if (this.noted) throw new Error(`${this.table.name} is derived from: what counts stands in a table of its own`);
    const done = await this.tx.manager
      .createQueryBuilder()
      .update(this.table.name)
      .set({ [counter]: () => `${counter} + ${by}` })
      .where([...sql, by > 0 ? `${counter} < :__limit` : `${counter} > 0`, `${this.owner} = :${TENANT}`].join(' AND '), { ...params, __limit: limit, [TENANT]: this.scope.tenantId })
      .execute();
    return done.affected === 1;
  }

  private select(match: Match<T>): SelectQueryBuilder<ObjectLiteral> {
    const { sql, params } = conditions(this.table, 't.', match);
    const query = this.tx.manager.createQueryBuilder().from(this.table.name, 't');
    Object.keys(this.table.columns).forEach((c, i) => (i === 0 ? query.select(`t.${c}`, c) : query.addSelect(`t.${c}`, c)));
    return query.where([...sql, `t.${this.owner} = :${TENANT}`].join(' AND '), { ...params, [TENANT]: this.scope.tenantId });
  }
}

/** Rows of a reference, derived or system table, for seeds, the CLI, keepers and authentication: needs a system scope with its reason. */
export class SystemRepository<T extends Table> {
  constructor(private readonly table: T, _scope: SystemScope, private readonly tx: Tx) {
    if (ownerColumns(table.name).length > 0) throw new Error(`${table.name} belongs to a tenant`);
  }

  /** Inserts rows, in one statement for each hundred. */
  async insertAll(rows: readonly NewRow<T>[]): Promise<void> {
    for (const row of rows) checkRow(this.table, row);
    for (let i = 0; i < rows.length; i += 100) {
      await this.tx.manager.createQueryBuilder().insert().into(this.table.name).values(rows.slice(i, i + 100)).updateEntity(false).execute();
    }
  }

  /** The rows that match. */
  async list(match: Partial<Row<T>>): Promise<readonly Row<T>[]> {
    const { sql, params } = conditions(this.table, 't.', match);
    const query = this.tx.manager.createQueryBuilder().from(this.table.name, 't');
    Object.keys(this.table.columns).forEach((c, i) => (i === 0 ? query.select(`t.${c}`, c) : query.addSelect(`t.${c}`, c)));
    return query.where(sql.length > 0 ? sql.join(' AND ') : '1 = 1', params).getRawMany<Row<T>>();
  }

  /** Deletes the rows that match and answers how many there were; a match without a condition is refused. */
  async deleteWhere(match: Partial<Row<T>>): Promise<number> {
    const { sql, params } = conditions(this.table, '', match);
    if (sql.length === 0) throw new Error('a delete needs a condition');
    const done = await this.tx.manager.createQueryBuilder().delete().from(this.table.name).where(sql.join(' AND '), params).execute();
    return done.affected ?? 0;
  }

  /** Changes the rows that match and answers how many there were. */
  async update(match: Partial<Row<T>>, change: Partial<Row<T>>): Promise<number> {
    checkRow(this.table, change, true);
    const { sql, params } = conditions(this.table, '', match);
    const done = await this.tx.manager.createQueryBuilder().update(this.table.name).set(change).where(sql.join(' AND '), params).execute();
    return done.affected ?? 0;
  }

  /**
   * Adds to a counter unless it would pass its limit, in one statement: `UPDATE ... SET used = used + n WHERE used + n <= max`.
   * Answers false when the limit holds; exact under concurrency on every engine, Galera included.
   */
  async count(id: string, counter: keyof T['columns'] & string, by: 1 | -1, limit: keyof T['columns'] & string): Promise<boolean> {
    const done = await this.tx.manager
      .createQueryBuilder()
      .update(this.table.name)
      .set({ [counter]: () => `${counter} + ${by}` })
      .where(by > 0 ? `id = :m_id AND ${counter} < ${limit}` : `id = :m_id AND ${counter} > 0`, { m_id: id })
      .execute();
    return done.affected === 1;
  }
}
