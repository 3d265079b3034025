import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual, Vocabulary } from '../domain/vocabulary/vocabulary';
import { isFilterable, type ColumnField, type Conversion, type FilterKind, type JoinPair, type Order, type ReadField, type ReadType } from '../reads/read-type';
import { sql, TRUE, type Sql } from '../reads/sql';
import type { Viewer } from '../reads/viewer';
import type { Table } from '../tenancy/table';
import { describe } from './describe';
import { enumOf } from './enums';
import { Node } from './node';
import { PartialDate, partialDateOf } from './partial-date';
import { Decimal, Instant, LocalDate } from './scalars';

type Class = abstract new (...args: never[]) => unknown;
type GraphQLKind = 'String' | 'Int' | 'Float' | 'Boolean' | 'ID' | 'LocalDate' | 'Instant' | 'Decimal';

/** What a field's decorator says; the class decorator turns it into the schema's field and the reads room's. */
interface Declared {
  readonly property: string;
  readonly about: Bilingual;
  readonly make: (table: Table) => { readonly field: ReadField; readonly graphql: () => unknown; readonly nullable: boolean; readonly enumName?: string };
}

/** A readable type with what the schema builder needs of it. */
export interface Registered {
  readonly type: ReadType;
  readonly cls: Class;
  readonly about: Bilingual;
  readonly enums: ReadonlyMap<string, string>;
  readonly filters: ReadonlySet<string>;
  readonly descriptions: ReadonlyMap<string, Bilingual>;
}

const pending = new WeakMap<object, Declared[]>();
const registry = new Map<string, Registered>();

/** All readable types by name. */
export function readTypes(): ReadonlyMap<string, Registered> {
  return registry;
}

/** One readable type; throws when it was never declared. */
export function readType(name: string): Registered {
  const found = registry.get(name);
  if (found === undefined) throw new Error(`no readable type ${name}`);
  return found;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

function declare(about: Bilingual, make: Declared['make']): PropertyDecorator {
  return (prototype, property) => {
    pending.set(prototype, [...(pending.get(prototype) ?? []), { property: String(property), about, make }]);
  };
}

interface ColumnOptions {
  readonly column?: string;
  readonly filter?: boolean;
  readonly sort?: boolean;
}

const KINDS: Readonly<Record<GraphQLKind, unknown>> = { String, Int, Float, Boolean, ID, LocalDate, Instant, Decimal };

function columnOf(kind: GraphQLKind, as: Conversion, filterKind: FilterKind, words?: Vocabulary, idOf?: string) {
  return (about: Bilingual, options: ColumnOptions = {}): PropertyDecorator => (prototype, property) => {
    const column = options.column ?? snake(String(property));
    declare(about, (table) => {
      const declared = table.columns[column];
      if (declared === undefined) throw new Error(`${table.name} has no column ${column}`);
      const field: ColumnField = { kind: 'column', column, as, idOf, sort: options.sort, ...(options.filter === true ? { filter: filterKind } : {}) };
      // An enum must be registered before the schema is generated, not while it is.
      const graphql = words === undefined ? KINDS[kind] : enumOf(words);
      return { field, graphql: () => graphql, nullable: declared.nullable, enumName: words?.name };
    })(prototype, property);
  };
}

/** A text column. */
export const Text = columnOf('String', 'text', 'string');
/** A whole number. */
export const Whole = columnOf('Int', 'number', 'int');
/** A yes or no, kept as 1 or 0. */
export const Flag = columnOf('Boolean', 'boolean', 'boolean');
/** A legal date. */
export const Day = columnOf('LocalDate', 'text', 'date');
/** A moment in UTC. */
export const Moment = columnOf('Instant', 'text', 'instant');
/** A code of a closed vocabulary. */
export const Code = (words: Vocabulary, about: Bilingual, options: ColumnOptions = {}): PropertyDecorator => columnOf('String', 'text', 'code', words)(about, options);

/** A partial date from the columns `<name>_earliest` and `<name>_latest`; sorted by its earliest day. */
export function Period(about: Bilingual, options: ColumnOptions = {}): PropertyDecorator {
  return (prototype, property) => {
    const base = options.column ?? snake(String(property));
    declare(about, (table) => {
      const [earliest, latest] = [`${base}_earliest`, `${base}_latest`];
      if (table.columns[earliest] === undefined || table.columns[latest] === undefined) throw new Error(`${table.name} has no period ${base}`);
      return { field: { kind: 'period', earliest, latest, filter: options.filter, sort: options.sort, compute: partialDateOf }, graphql: () => PartialDate, nullable: true };
    })(prototype, property);
  };
}

/** A field made of several columns of the row. */
export function Computed(graphql: () => unknown, columns: readonly string[], about: Bilingual, compute: (row: Readonly<Record<string, unknown>>, instant: string) => unknown, nullable = false): PropertyDecorator {
  return declare(about, () => ({ field: { kind: 'computed', columns, compute }, graphql, nullable }));
}

/** A to-one relation; the other type is named, so that modules need not import each other's types. */
export function One(target: string, on: readonly JoinPair[], about: Bilingual, options: { readonly filter?: boolean; readonly nullable?: boolean } = {}): PropertyDecorator {
  return declare(about, (table) => ({
    field: { kind: 'one', target: () => readType(target).type, on, ...options },
    graphql: () => readType(target).cls,
    nullable: options.nullable === true || on.some(([own]) => table.columns[own]?.nullable ?? true),
  }));
}

/** A to-many relation: answered as a connection (see connections.ts). */
export function Many(target: string, on: readonly JoinPair[], about: Bilingual): PropertyDecorator {
  return declare(about, () => ({ field: { kind: 'many', target: () => readType(target).type, on }, graphql: () => undefined, nullable: false }));
}

interface ReadOptions {
  readonly table: Table;
  readonly prefix: string;
  readonly about: Bilingual;
  readonly order?: Order;
  readonly visible?: (viewer: Viewer, alias: string) => Sql;
}

/** Whose rows a class of table shows: reference and published rows to all, private rows to their tenant, bilateral rows to both sides. */
export function visibleByClass(table: Table): (viewer: Viewer, alias: string) => Sql {
  switch (table.cls) {
    case 'reference':
    case 'published':
    case 'derived':
      return () => TRUE;
    case 'tenant':
      return (viewer, alias) => sql(`${alias}.tenant_id = ?`, viewer.scope?.tenantId ?? '');
    case 'bilateral':
      return (viewer, alias) => sql(`${alias}.owner_tenant_id = ? OR ${alias}.partner_tenant_id = ?`, viewer.scope?.tenantId ?? '', viewer.scope?.tenantId ?? '');
    case 'system':
      return () => sql('1 = 0');
  }
}

const common = (table: Table): Declared[] => {
  const made: [string, PropertyDecorator][] = [];
  const has = (column: string): boolean => Object.hasOwn(table.columns, column);
  if (has('synthetic')) made.push(['synthetic', Flag(['Benar bila baris ini data contoh buatan.', 'True when this row is made-up example data.'], { filter: true })]);
  if (has('source_id') && table.name !== 'source') {
    made.push(['source', One('Source', [['source_id', 'id']], ['Sumber fakta ini.', 'The source of this fact.'])]);
    made.push(['sourcePlace', Text(['Letaknya di dalam sumber.', 'Where in the source it stands.'])]);
  }
  if (has('conflict_group')) made.push(['conflictGroup', Text(['Tanda yang sama pada baris yang saling bertentangan.', 'The same mark on rows that contradict each other.'], { filter: true })]);
  if (table.cls === 'published') made.push(['tenant', One('Tenant', [['tenant_id', 'id']], ['Penyelenggara yang menerbitkan baris ini.', 'The organiser that published this row.'], { filter: true })]);
  const holder = {};
  for (const [property, decorate] of made) decorate(holder, property);
  return pending.get(holder) ?? [];
};

/** Declares a readable type: its GraphQL type, its columns and relations, and who sees its rows. Every type is a Node. */
export function Read(name: string, options: ReadOptions): ClassDecorator {
  return (target) => {
    const cls = target as unknown as Class;
    const own = pending.get(target.prototype as object) ?? [];
    const fields = new Map<string, ReadField>([['id', { kind: 'column', column: 'id', as: 'id', filter: 'id' }]]);
    const enums = new Map<string, string>();
    const filters = new Set<string>();
    const descriptions = new Map<string, Bilingual>();
    for (const { property, about, make } of [...own, ...common(options.table).filter((c) => !own.some((o) => o.property === c.property))]) {
      const { field, graphql, nullable, enumName } = make(options.table);
      fields.set(property, field);
      descriptions.set(property, about);
      if (enumName !== undefined) enums.set(property, enumName);
      if (isFilterable(field) || (field.kind === 'one' && (field as { filter?: boolean }).filter === true)) filters.add(property);
      if (field.kind !== 'many') Field(graphql as never, { nullable, description: describe(about) })(target.prototype as object, property);
    }
    ObjectType(name, { implements: Node, description: describe(options.about) })(target);
    const type: ReadType = { name, table: options.table, prefix: options.prefix, fields, order: options.order ?? { column: 'id', direction: 'ASC' }, visible: options.visible ?? visibleByClass(options.table) };
    if ([...registry.values()].some((r) => r.type.prefix === options.prefix)) throw new Error(`prefix ${options.prefix} is taken`);
    registry.set(name, { type, cls, about: options.about, enums, filters, descriptions });
  };
}
