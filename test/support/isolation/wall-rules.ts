import { classOf, isRegistered, ownerColumns, SYSTEM_REASONS, TABLE_NAMES, type TableName } from '../../../src/tenancy/table-register';
import type { CatalogueTable } from './catalogue';

/** Keys of rows of several kinds, which no foreign key can hold; each only ever shown to its own tenant. */
const LOOSE_KEYS: Readonly<Record<string, string>> = {
  'replication_case.replication_id': 'The key that the published row has, or will have.',
  'audit_event.subject_id': 'An act may concern a row of any kind, also one that is gone.',
};

const isTenantColumn = (name: string): boolean => /(^|_)tenant_id$/.test(name);
const owned = (name: string): name is TableName => isRegistered(name) && ownerColumns(name).length > 0;

/** What the second wall demands of the tables of a database; each rule names the tables that break it. */
export const WALL_RULES: Readonly<Record<string, (tables: readonly CatalogueTable[]) => readonly string[]>> = {
  'every table is registered, and every registered table is there': (tables) => [
    ...tables.filter(({ name }) => !isRegistered(name) && !Object.hasOwn(SYSTEM_REASONS, name)).map(({ name }) => `${name} is in no register`),
    ...TABLE_NAMES.filter((name) => !tables.some((t) => t.name === name)).map((name) => `${name} is not in the database`),
  ],

  'whose a row is stands in every row, first in its key': (tables) => tables.filter(({ name }) => owned(name)).flatMap((table) => {
    const owners = ownerColumns(table.name as TableName);
    const empty = owners.filter((o) => table.columns.find((c) => c.name === o)?.nullable !== false);
    return [
      ...empty.map((o) => `${table.name}.${o} is missing or may be empty`),
      ...(table.primary.join() === [owners[0], 'id'].join() ? [] : [`${table.name} has the key (${table.primary.join(', ')})`]),
    ];
  }),

  'a foreign key between tenants\' tables carries the tenant first': (tables) => tables.filter(({ name }) => owned(name)).flatMap((table) =>
    table.foreign.filter((f) => owned(f.target)).flatMap(({ columns, target, to }) => {
      const whole = columns.length === 2 && isTenantColumn(columns[0]) && to.join() === [ownerColumns(target as TableName)[0], 'id'].join();
      return whole ? [] : [`${table.name} (${columns.join(', ')}) points at ${target} (${to.join(', ')})`];
    })),

  'no key of another row goes unchecked': (tables) => tables.filter(({ name }) => owned(name)).flatMap((table) =>
    table.columns.filter(({ name }) => name.endsWith('_id') && !table.foreign.some((f) => f.columns.includes(name)) && !Object.hasOwn(LOOSE_KEYS, `${table.name}.${name}`))
      .map(({ name }) => `${table.name}.${name} is held by no foreign key`)),

  'a unique of a tenant\'s table begins with the tenant': (tables) => tables.filter(({ name }) => owned(name)).flatMap((table) =>
    table.uniques.filter((u) => u[0] !== ownerColumns(table.name as TableName)[0]).map((u) => `${table.name} has the unique (${u.join(', ')})`)),

  'a table without a tenant is reference or derived, or has its reason': (tables) => tables.filter(({ name }) => !owned(name)).flatMap((table) => {
    const reason = (SYSTEM_REASONS as Readonly<Record<string, string>>)[table.name] ?? '';
    const allowed = (isRegistered(table.name) && ['reference', 'derived'].includes(classOf(table.name))) || reason.length > 10;
    return allowed ? [] : [`${table.name} belongs to nobody, without a reason`];
  }),

  'text compares byte by byte': (tables) => tables.filter(({ name }) => isRegistered(name)).flatMap((table) =>
    table.columns.filter(({ charset, collation }) => (charset === null ? collation !== null : !['utf8mb4/utf8mb4_bin', 'ascii/ascii_bin'].includes(`${charset}/${String(collation)}`)))
      .map(({ name, charset, collation }) => `${table.name}.${name} is ${String(charset)} ${String(collation)}`)),
};
