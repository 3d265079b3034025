import { outwardId } from '../platform/outward-id';
import type { ColumnField, OneField, Order, ReadType } from './read-type';
import type { Selection } from './selection';
import { all, joined, sql, type Sql } from './sql';
import type { Viewer } from './viewer';

/** A row as the API answers it: fields, to-one rows, and what the room needs to go on (under symbols). */
export type ReadRow = Record<string | symbol, unknown>;

/** Columns of a row that lists below it, cursors and polymorphic fields need. */
export const COLUMNS = Symbol('columns');
/** The lists below a row, by field and arguments. */
export const LISTS = Symbol('lists');

/** The rows of one place in the selection, and what is wanted below each. */
export interface Site {
  readonly type: ReadType;
  readonly selection: Selection;
  readonly rows: ReadRow[];
}

/** A to-one relation that this statement has no room for: it is read by a statement of its own over the rows' keys. */
export interface Later {
  readonly site: Site;
  readonly name: string;
  readonly field: OneField;
  readonly selection: Selection;
}

/** How many relations one statement joins: engines stop at 61 or 64 tables, and the planners' work grows long before. */
export const JOIN_LIMIT = 16;

interface Node {
  readonly type: ReadType;
  readonly selection: Selection;
  readonly alias: string;
  readonly at: Map<string, number>;
  readonly children: Map<string, Node>;
  readonly site: Site;
}

/** One statement's worth of a selection: a type with its to-one relations joined. */
export class Level {
  readonly root: Node;
  readonly sites: Site[] = [];
  readonly laters: Later[] = [];
  private readonly columns: string[] = [];
  private readonly joins: Sql[] = [];
  private aliases = 0;

  constructor(type: ReadType, selection: Selection, private readonly viewer: Viewer, extra: readonly string[], private readonly instant: string, private readonly parents: readonly string[] = []) {
    this.root = this.plan(type, selection, extra);
  }

  private plan(type: ReadType, selection: Selection, extra: readonly string[]): Node {
    const alias = `t${this.aliases}`;
    this.aliases += 1;
    const site: Site = { type, selection, rows: [] };
    const node: Node = { type, selection, alias, at: new Map(), children: new Map(), site };
    this.sites.push(site);
    for (const column of this.needed(type, selection, extra)) this.take(node, column);
    for (const [name, inner] of selection.ones) {
      const field = type.fields.get(name);
      if (field?.kind !== 'one') continue;
      if (this.aliases > JOIN_LIMIT) {
        for (const [own] of field.on) this.take(node, own);
        this.laters.push({ site, name, field, selection: inner });
        continue;
      }
      const target = field.target();
      const next = `t${this.aliases}`;
      const visible = target.visible(this.viewer, next);
      const on = all([...field.on.map(([own, their]) => sql(`${next}.${their} = ${alias}.${own}`)), visible]);
      this.joins.push(sql(`LEFT JOIN ${target.table.name} ${next} ON ${on.text}`, ...on.params));
      node.children.set(name, this.plan(target, inner, []));
    }
    return node;
  }

  private take(node: Node, column: string): void {
    if (node.at.has(column)) return;
    node.at.set(column, this.columns.length);
    this.columns.push(`${node.alias}.${column}`);
  }

  private needed(type: ReadType, selection: Selection, extra: readonly string[]): Set<string> {
    const names = new Set<string>(['id', ...extra]);
    if (Object.hasOwn(type.table.columns, 'synthetic')) names.add('synthetic');
    for (const name of selection.fields) {
      const field = type.fields.get(name);
      if (field?.kind === 'column') names.add(field.column);
      if (field?.kind === 'computed') for (const column of field.columns) names.add(column);
      if (field?.kind === 'period') names.add(field.earliest).add(field.latest);
    }
    for (const { field: name } of selection.manys.values()) {
      const field = type.fields.get(name);
      if (field?.kind === 'many') for (const [own] of field.on) names.add(own);
    }
    return names;
  }

  /** The statement for one list: `SELECT ... LIMIT`. */
  statement(where: Sql, order: Sql, limit: number): Sql {
    const from = this.from(where);
    return sql(`SELECT ${this.columns.join(', ')} ${from.text} ORDER BY ${order.text} LIMIT ${Math.trunc(limit)}`, ...from.params, ...order.params);
  }

  /** The statement for all rows that meet a condition, in no order. */
  statementForAll(where: Sql): Sql {
    const from = this.from(where);
    return sql(`SELECT ${this.columns.join(', ')} ${from.text}`, ...from.params);
  }

  /** The statement for the lists of many parents at once: the first `limit` rows of each, by a window over the parent's key. */
  statementPerParent(parents: readonly string[], where: Sql, order: Sql, limit: number): Sql {
    const from = this.from(where);
    const named = this.columns.map((c, i) => `${c} AS c${i}`);
    const partition = parents.map((c) => `${this.root.alias}.${c}`).join(', ');
    const inner = `SELECT ${named.join(', ')}, ROW_NUMBER() OVER (PARTITION BY ${partition} ORDER BY ${order.text}) AS place ${from.text}`;
    const outer = this.columns.map((_, i) => `q.c${i}`).join(', ');
    return sql(`SELECT ${outer} FROM (${inner}) q WHERE q.place <= ${Math.trunc(limit)} ORDER BY q.place`, ...order.params, ...from.params);
  }

  private from(where: Sql): Sql {
    return joined(' ', [sql(`FROM ${this.root.type.table.name} ${this.root.alias}`), ...this.joins, sql(`WHERE ${where.text}`, ...where.params)]);
  }

  /** The key of the parent that a row of values belongs to; empty for a root list. */
  parentOf(values: readonly unknown[]): string {
    return this.parents.map((column) => String(values[this.root.at.get(column) ?? -1])).join('|');
  }

  /** Turns one row of values into nested objects; remembers each at its site unless told not to. */
  read(values: readonly unknown[], remember = true): ReadRow {
    return this.readNode(this.root, values, remember) as ReadRow;
  }

  private readNode(node: Node, values: readonly unknown[], remember: boolean): ReadRow | null {
    const at = (column: string): unknown => values[node.at.get(column) ?? -1];
    const id = at('id');
    if (id === null || id === undefined) return null;
    const columns: Record<string, unknown> = {};
    for (const [column, index] of node.at) columns[column] = values[index];
    const row: ReadRow = { __typename: node.type.name, [COLUMNS]: columns };
    for (const name of node.selection.fields) {
      const field = node.type.fields.get(name);
      if (field?.kind === 'column') row[name] = converted(node.type, field, at(field.column));
      if (field?.kind === 'computed') row[name] = field.compute(columns, this.instant);
      if (field?.kind === 'period') row[name] = field.compute(at(field.earliest), at(field.latest));
    }
    for (const [name, child] of node.children) row[name] = this.readNode(child, values, remember);
    if (remember) node.site.rows.push(row);
    return row;
  }
}

function converted(type: ReadType, field: ColumnField, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (field.as) {
    case 'text':
      return value;
    case 'number':
      return Number(value);
    case 'boolean':
      return Number(value) === 1;
    case 'id':
      return outwardId(field.idOf ?? type.prefix, value as string);
    case 'json':
      return JSON.parse(value as string) as unknown;
  }
}

/** The expression that a list is sorted by: an empty value sorts first, the same on every engine. */
export function sortExpression(type: ReadType, order: Order, alias: string): string {
  const column = type.table.columns[order.column];
  if (!column.nullable) return `${alias}.${order.column}`;
  return `COALESCE(${alias}.${order.column}, ${column.kind === 'int' || column.kind === 'big' ? '-9007199254740991' : "''"})`;
}

/** The value of that expression for a row. */
export function sortValue(type: ReadType, order: Order, row: ReadRow): string | number {
  const value = columnsOf(row)[order.column];
  if (value === null || value === undefined) {
    const { kind } = type.table.columns[order.column];
    return kind === 'int' || kind === 'big' ? -9007199254740991 : '';
  }
  return value as string | number;
}

/** The values of these columns of a row, as one text: equal for rows that a relation joins; null when one of them is empty. */
export function keyIn(row: ReadRow, columns: readonly string[]): string | null {
  const values = columns.map((column) => columnsOf(row)[column]);
  return values.some((v) => v === null || v === undefined) ? null : values.join('|');
}

/** The columns that were read for a row. */
export function columnsOf(row: ReadRow): Readonly<Record<string, unknown>> {
  return row[COLUMNS] as Readonly<Record<string, unknown>>;
}
