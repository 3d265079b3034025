import { keyFromName } from '../../src/platform/ids';
import { TABLES } from '../../src/tables';
import { checkRow } from '../../src/tenancy/row-check';
import type { Table } from '../../src/tenancy/table';
import type { TableNameOf } from '../../src/tenancy/table-register';
import { readPartialDate } from '../../src/domain/time/partial-date';
import type { ShelfRows } from '../shelf-batch';
import { shelfKey } from '../shelf-file';

/** When the example was put on the shelf: the same on every machine. */
export const EXAMPLE_PUBLISHED_AT = '2026-11-21T00:00:00.000Z';

/** The code of the one source of all rows of the example, which says that they are made up. */
export const EXAMPLE_SOURCE = 'provinsi-contoh';

const FROM = { source_id: keyFromName('source', EXAMPLE_SOURCE), source_place: 'seeds/example' };
const TABLE = new Map<string, Table>(TABLES.map((t) => [t.name, t]));

/** Values of a row; a partial date stands under its prefix as `2023`, `2023-03`, `2023-03-28` or a range of two of these. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

function toColumns(table: Table, values: Values): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    if (!Object.hasOwn(table.columns, `${name}_earliest`)) row[name] = value;
    else {
      const period = readPartialDate(String(value));
      if (period === null) throw new Error(`${table.name}.${name}: ${value} is no date`);
      [row[`${name}_earliest`], row[`${name}_latest`]] = period;
    }
  }
  return row;
}

/** Gathers the rows of the example, each marked synthetic, each with the source that says so, each checked against its table. */
export class ExampleShelf {
  private readonly byPart = new Map<string, { readonly table: Table; readonly tenant: string | null; readonly rows: Record<string, unknown>[] }>();
  private readonly owners = new Map<string, string>();

  /** Adds a row of a reference table; its id comes from the table and the natural name. Answers the id. */
  reference(name: TableNameOf<'reference'>, natural: readonly string[], values: Values): string {
    const id = keyFromName(name, ...natural);
    this.add(name, null, { id, synthetic: 1, ...(name === 'source' ? {} : FROM) }, values);
    return id;
  }

  /** Adds a row that a tenant publishes; its id comes from the table, the tenant's code and the key, or is the one that the server would give it. Answers the id. */
  publish(name: TableNameOf<'published'>, tenant: string, key: string, values: Values, id = shelfKey(name, tenant, key)): string {
    const owner = this.owners.get(tenant) ?? keyFromName('tenant', tenant);
    this.owners.set(tenant, owner);
    this.add(name, tenant, { id, tenant_id: owner, synthetic: 1, ...FROM, published_at: EXAMPLE_PUBLISHED_AT }, values);
    return id;
  }

  /** All rows so far, by table and tenant, in the order in which they came. */
  rows(): ShelfRows[] {
    return [...this.byPart.values()];
  }

  private add(name: string, tenant: string | null, base: Record<string, unknown>, values: Values): void {
    const table = TABLE.get(name);
    if (table === undefined) throw new Error(`no table ${name}`);
    const row = { ...base, ...toColumns(table, values) };
    checkRow(table, row);
    const part = this.byPart.get(`${name}|${tenant ?? ''}`) ?? { table, tenant, rows: [] };
    part.rows.push(row);
    this.byPart.set(`${name}|${tenant ?? ''}`, part);
  }
}
