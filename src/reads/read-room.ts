import type { Database } from '../db/database';
import type { Cursors } from './cursor';
import { columnsOf, keyIn, Level, LISTS, sortExpression, sortValue, type Later, type ReadRow, type Site } from './level';
import { ReadError } from './read-error';
import { sortColumnOf, type JoinPair, type ManyField, type Order, type ReadType } from './read-type';
import type { ConnectionSelection, ListArguments, ManySelection, Selection } from './selection';
import { all, any, sql, within, type Sql } from './sql';
import { sessionOf, type Viewer } from './viewer';
import { compileWhere, type Reach } from './where';

/** A page of rows as the API answers it. */
export interface Connection {
  readonly __typename: string;
  readonly edges: readonly { readonly node: ReadRow; readonly cursor: string }[];
  readonly nodes: readonly ReadRow[];
  readonly totalCount: number | null;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The largest page. */
export const PAGE_LIMIT = 100;

interface Page {
  readonly order: Order;
  readonly orderSql: Sql;
  readonly conditions: Sql;
  readonly context: Parameters<Cursors['encode']>[0];
  readonly limit: number;
}

/** Called with the number of synthetic rows that a statement brought. */
export type SyntheticSeen = (rows: number) => void;

/** The keys of the rows of a site on one side of a relation, and the condition on alias t0 that finds what lies on the other. */
function parentsOf(site: Site, on: readonly JoinPair[], among: readonly ReadRow[] = site.rows): { readonly keys: ReadonlySet<string>; readonly scope: readonly Sql[] } {
  const own = on.map(([o]) => o);
  const rows = among.filter((row) => keyIn(row, own) !== null);
  return {
    keys: new Set(rows.map((row) => keyIn(row, own) ?? '')),
    scope: on.map(([o, their]) => within(`t0.${their}`, [...new Set(rows.map((row) => columnsOf(row)[o]))])),
  };
}

/** Below a real row, made-up rows stay out unless the filter speaks of them; below a made-up row they belong. */
function realRowsOnly(site: Site, type: ReadType, many: ManySelection, on: readonly JoinPair[]): Sql[] {
  if (!Object.hasOwn(type.table.columns, 'synthetic') || many.args.where?.synthetic !== undefined) return [];
  const madeUp = site.rows.filter((row) => columnsOf(row).synthetic === 1);
  if (madeUp.length === site.rows.length) return [];
  return [any([sql('t0.synthetic = 0'), all(parentsOf(site, on, madeUp).scope)])];
}

/** Turns selections into statements: one a level, to-one joined, to-many by a second statement over the parents' keys. */
export class ReadRoom {
  constructor(
    private readonly db: Pick<Database, 'query'>,
    private readonly cursors: Cursors,
    private readonly instant: string,
    private readonly syntheticSeen: SyntheticSeen = () => undefined,
  ) {}

  /** One page of a root list; `scope` is a further condition on alias t0. */
  async connection(list: string, type: ReadType, args: ListArguments, wanted: ConnectionSelection, viewer: Viewer, scope: readonly Sql[] = []): Promise<Connection> {
    const conditions = this.conditions(type, args, viewer, scope, 'IN');
    const page = this.page(list, type, args, viewer, conditions, scope);
    const totalCount = wanted.total ? await this.count(type, viewer, conditions) : null;
    if (!wanted.rows) return this.toConnection(type, page, [], args, totalCount);
    const level = new Level(type, wanted.node, viewer, [page.order.column], this.instant);
    const statement = level.statement(page.conditions, page.orderSql, page.limit + 1);
    const rows = await this.fetch(level, statement, viewer, page.limit);
    await this.below(level, viewer);
    return this.toConnection(type, page, rows, args, totalCount);
  }

  /** The rows that meet the conditions on alias t0, at most `limit`: for natural look-ups and `node`. */
  async rows(type: ReadType, selection: Selection, viewer: Viewer, scope: readonly Sql[], limit: number): Promise<ReadRow[]> {
    const level = new Level(type, selection, viewer, [], this.instant);
    const conditions = all([type.visible(viewer, 't0'), ...scope]);
    const rows = await this.fetch(level, level.statement(conditions, sql('t0.id'), limit), viewer);
    await this.below(level, viewer);
    return rows;
  }

  /**
   * Reads the rows of a level, of these parents only where they are given; of a page, the one row beyond it only says
   * that there are more: nothing is read below it.
   */
  private async fetch(level: Level, statement: Sql, viewer: Viewer, page = Number.MAX_SAFE_INTEGER, parents?: ReadonlySet<string>): Promise<ReadRow[]> {
    const values = await this.db.query(sessionOf(viewer), statement.text, statement.params);
    const seen = new Map<string, number>();
    const rows = values.flatMap((v) => {
      const parent = level.parentOf(v);
      if (parents !== undefined && !parents.has(parent)) return [];
      const place = (seen.get(parent) ?? 0) + 1;
      seen.set(parent, place);
      return [level.read(v, place <= page)];
    });
    const synthetic = level.sites.reduce((n, s) => n + s.rows.filter((r) => columnsOf(r).synthetic === 1).length, 0);
    if (synthetic > 0) this.syntheticSeen(synthetic);
    return rows;
  }

  private async below(level: Level, viewer: Viewer): Promise<void> {
    const lists = level.sites.flatMap((site) => [...site.selection.manys].map(([key, many]) => this.many(site, key, many, viewer)));
    await Promise.all([...lists, ...level.laters.map((later) => this.one(later, viewer))]);
  }

  private async one({ site, name, field, selection }: Later, viewer: Viewer): Promise<void> {
    const [own, their] = [field.on.map(([o]) => o), field.on.map(([, t]) => t)];
    const { keys, scope } = parentsOf(site, field.on);
    const found = new Map<string | null, ReadRow>();
    if (keys.size > 0) {
      const target = field.target();
      const level = new Level(target, selection, viewer, their, this.instant, their);
      const statement = level.statementForAll(all([target.visible(viewer, 't0'), ...scope]));
      for (const row of await this.fetch(level, statement, viewer, undefined, keys)) found.set(keyIn(row, their), row);
      await this.below(level, viewer);
    }
    for (const row of site.rows) row[name] = found.get(keyIn(row, own)) ?? null;
  }

  private async many(site: Site, key: string, many: ManySelection, viewer: Viewer): Promise<void> {
    const field = site.type.fields.get(many.field) as ManyField;
    const type = field.target();
    const [own, their] = [field.on.map(([o]) => o), field.on.map(([, t]) => t)];
    const parents = parentsOf(site, field.on);
    const conditions = this.conditions(type, many.args, viewer, [...parents.scope, ...realRowsOnly(site, type, many, field.on)], 'EXISTS');
    const page = this.page(`${site.type.name}.${many.field}`, type, many.args, viewer, conditions, []);
    const found = new Map<string | null, ReadRow[]>();
    if (many.wanted.rows && parents.keys.size > 0) {
      const level = new Level(type, many.wanted.node, viewer, [page.order.column, ...their], this.instant, their);
      // One parent needs no window: the index gives its first rows at once. The number of statements is the same.
      const statement = parents.keys.size === 1
        ? level.statement(page.conditions, page.orderSql, page.limit + 1)
        : level.statementPerParent(their, page.conditions, page.orderSql, page.limit + 1);
      for (const row of await this.fetch(level, statement, viewer, page.limit, parents.keys)) {
        const parent = keyIn(row, their);
        const list = found.get(parent);
        if (list === undefined) found.set(parent, [row]);
        else list.push(row);
      }
      await this.below(level, viewer);
    }
    const totals = many.wanted.total && parents.keys.size > 0 ? await this.counts(type, viewer, conditions, their) : new Map<string | null, number>();
    for (const row of site.rows) {
      const parent = keyIn(row, own);
      const connection = this.toConnection(type, page, found.get(parent) ?? [], many.args, many.wanted.total ? (totals.get(parent) ?? 0) : null);
      row[LISTS] = { ...(row[LISTS] as Record<string, Connection> | undefined), [key]: connection };
    }
  }

  private conditions(type: ReadType, args: ListArguments, viewer: Viewer, scope: readonly Sql[], reach: Reach): readonly Sql[] {
    return [type.visible(viewer, 't0'), ...scope, compileWhere(type, args.where, 't0', viewer, reach)];
  }

  /** `bound` is what narrows the list beside its filter: a cursor from elsewhere is refused. */
  private page(list: string, type: ReadType, args: ListArguments, viewer: Viewer, conditions: readonly Sql[], bound: readonly Sql[]): Page {
    if (!Number.isInteger(args.first) || args.first < 1 || args.first > PAGE_LIMIT) throw new ReadError('PAGE_SIZE_INVALID', { first: args.first, limit: PAGE_LIMIT });
    const order: Order = args.orderBy ? { column: this.sortColumn(type, args.orderBy.field), direction: args.orderBy.direction } : type.order;
    const expression = sortExpression(type, order, 't0');
    const context = { list: `${type.name} ${list}`, where: [args.where ?? null, bound], order: `${order.column} ${order.direction}`, viewer: `${viewer.actorId ?? ''}|${viewer.scope?.tenantId ?? ''}` };
    const after: Sql[] = [];
    if (args.after !== null && args.after !== undefined) {
      const from = this.cursors.decode(context, args.after);
      const beyond = order.direction === 'ASC' ? '>' : '<';
      after.push(sql(`${expression} ${beyond} ? OR (${expression} = ? AND t0.id ${beyond} ?)`, from.value, from.value, from.key));
    }
    return { order, orderSql: sql(`${expression} ${order.direction}, t0.id ${order.direction}`), conditions: all([...conditions, ...after]), context, limit: args.first };
  }

  private sortColumn(type: ReadType, name: string): string {
    const column = sortColumnOf(type.fields.get(name));
    if (column === null) throw new ReadError('FILTER_INVALID', { orderBy: name });
    return column;
  }

  private async count(type: ReadType, viewer: Viewer, conditions: readonly Sql[]): Promise<number> {
    const where = all(conditions);
    const rows = await this.db.query(sessionOf(viewer), `SELECT COUNT(*) FROM ${type.table.name} t0 WHERE ${where.text}`, where.params);
    return Number(rows[0]?.[0] ?? 0);
  }

  private async counts(type: ReadType, viewer: Viewer, conditions: readonly Sql[], their: readonly string[]): Promise<Map<string | null, number>> {
    const where = all(conditions);
    const keys = their.map((c) => `t0.${c}`).join(', ');
    const text = `SELECT ${keys}, COUNT(*) FROM ${type.table.name} t0 WHERE ${where.text} GROUP BY ${keys}`;
    const rows = await this.db.query(sessionOf(viewer), text, where.params);
    return new Map(rows.map((r) => [r.slice(0, their.length).map(String).join('|'), Number(r[their.length])]));
  }

  private toConnection(type: ReadType, page: Page, fetched: readonly ReadRow[], args: ListArguments, totalCount: number | null): Connection {
    const rows = fetched.slice(0, page.limit);
    const cursorOf = (row: ReadRow): string =>
      this.cursors.encode(page.context, { value: sortValue(type, page.order, row), key: String(columnsOf(row).id) });
    return {
      __typename: `${type.name}Connection`,
      edges: rows.map((node) => ({ __typename: `${type.name}Edge`, node, get cursor() { return cursorOf(node); } })),
      nodes: rows,
      totalCount,
      pageInfo: {
        hasNextPage: fetched.length > page.limit,
        hasPreviousPage: args.after !== null && args.after !== undefined,
        // Getters: a cursor costs a cipher, so it is made only when it is asked for.
        get startCursor() { return rows.length > 0 ? cursorOf(rows[0]) : null; },
        get endCursor() { return rows.length > 0 ? cursorOf(rows[rows.length - 1]) : null; },
      },
    };
  }
}
