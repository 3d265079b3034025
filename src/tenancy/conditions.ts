import type { ObjectLiteral } from 'typeorm';
import type { Table } from './table';

/** The name under which a scope's tenant is bound: no column is called so. */
export const TENANT = '__scope_tenant';

/** Equalities of columns of a table as text and bound values; a name that is no column, and a value that is neither string nor whole number, throw. */
export function conditions(table: Table, alias: string, match: Readonly<Record<string, unknown>>): { sql: string[]; params: ObjectLiteral } {
  const sql: string[] = [];
  const params: ObjectLiteral = {};
  for (const [name, value] of Object.entries(match)) {
    // A name becomes text of the statement, so it must be one that the table declares.
    if (!Object.hasOwn(table.columns, name)) throw new Error(`${table.name} has no such column to match`);
    if (value === null) sql.push(`${alias}${name} IS NULL`);
    else {
      if (typeof value !== 'string' && !Number.isSafeInteger(value)) throw new Error(`a where takes strings and whole numbers, not ${typeof value}`);
      sql.push(`${alias}${name} = :m_${name}`);
      params[`m_${name}`] = value;
    }
  }
  return { sql, params };
}
