import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Tx } from '../db/database';
import { conditions, TENANT } from './conditions';
import { NotAffected, type Change, type Match } from './repository';
import { checkRow } from './row-check';
import type { Row, Table } from './table';
import { ownerColumns } from './table-register';
import type { TenantScope } from './tenant-scope';

/**
 * Rows of a bilateral table of which the scope's tenant is the partner; the owner's side is TenantRepository's. The scope is in the
 * constructor and its predicate is added last under a reserved name; no method takes a tenant. A partner makes and deletes
 * nothing: it finds what was addressed to it, and changes the columns that the table names for it, in a state that it names.
 */
export class BilateralRepository<T extends Table> {
  private readonly partner: string;

  constructor(private readonly table: T, private readonly scope: TenantScope, private readonly tx: Tx) {
    const [, partner] = ownerColumns(table.name);
    if (partner === undefined) throw new Error(`${table.name} has no partner`);
    this.partner = partner;
  }

  /** One row by its id, or null: absent and addressed to others are the same. Throws where two owners use one id. */
  async find(id: string): Promise<Row<T> | null> {
    const rows = await this.select({ id } as Match<T>).limit(2).getRawMany<Row<T>>();
    if (rows.length > 1) throw new Error(`${this.table.name} has two rows of one id for one partner`);
    return rows[0] ?? null;
  }

  /** The rows that match, at most `limit`. */
  async list(match: Match<T>, limit = 1000): Promise<readonly Row<T>[]> {
    return this.select(match).limit(limit).getRawMany<Row<T>>();
  }

  /** Changes one row that still matches `when`, which must say something, and raises its version; throws NotAffected when it does not match. */
  async update(id: string, change: Change<T>, when: Match<T>): Promise<void> {
    for (const name of Object.keys(change)) if (!this.table.partner.includes(name)) throw new Error(`${this.table.name}.${name} is not its partner's to change`);
    if (Object.keys(change).length === 0 || Object.keys(when).length === 0) throw new Error(`a partner says what of ${this.table.name} it changes, and in which state`);
    checkRow(this.table, change, true);
    const { sql, params } = conditions(this.table, '', { ...when, id });
    const values: ObjectLiteral = { ...change, version: () => 'version + 1' };
    const done = await this.tx.manager
      .createQueryBuilder()
      .update(this.table.name)
      .set(values)
      .where([...sql, `${this.partner} = :${TENANT}`].join(' AND '), { ...params, [TENANT]: this.scope.tenantId })
      .execute();
    if (done.affected !== 1) throw new NotAffected(this.table.name);
    this.tx.notes.push({ table: this.table.name, owner: null, partner: this.scope.tenantId, id, act: 'UPDATE', before: null, after: change });
  }

  private select(match: Match<T>): SelectQueryBuilder<ObjectLiteral> {
    const { sql, params } = conditions(this.table, 't.', match);
    const query = this.tx.manager.createQueryBuilder().from(this.table.name, 't');
    Object.keys(this.table.columns).forEach((c, i) => (i === 0 ? query.select(`t.${c}`, c) : query.addSelect(`t.${c}`, c)));
    return query.where([...sql, `t.${this.partner} = :${TENANT}`].join(' AND '), { ...params, [TENANT]: this.scope.tenantId });
  }
}
