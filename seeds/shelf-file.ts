import { isMap, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import { keyFromName } from '../src/platform/ids';
import { TABLES } from '../src/tables';
import { checkRow, RowFault } from '../src/tenancy/row-check';
import type { Table } from '../src/tenancy/table';
import { readPartialDate } from '../src/domain/time/partial-date';
import { SeedError, type SeedFault, type ShelfRows } from './shelf-batch';

/** A file of the published shelf, as text. */
export interface ShelfFile {
  readonly path: string;
  readonly text: string;
}

interface Item {
  readonly table: Table;
  readonly tenant: string;
  readonly key: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly synthetic: boolean;
  readonly file: string;
  readonly line: number;
}

const TABLE = new Map<string, Table>(TABLES.map((t) => [t.name, t]));
const RESERVED = new Set(['key', 'source', 'place']);

/** The key of a row of the shelf, the same on every machine: from its table, its tenant's code and its local key. */
export function shelfKey(table: string, tenant: string, key: string): string {
  return keyFromName(table, tenant, key);
}

/** Reads shelf files, which may name their own sources and those of the reference data, and answers their rows by table; throws SeedError with every fault and its line, and then nothing is written. */
export function readShelfFiles(files: readonly ShelfFile[], publishedAt: string, referenceSources: readonly string[] = []): ShelfRows[] {
  const faults: SeedFault[] = [];
  const items: Item[] = [];
  const sources = new Map<string, Record<string, unknown>>();
  for (const file of files) readFile(file, items, sources, faults);
  const declared = new Set([...referenceSources, ...sources.keys()]);
  const known = new Set(items.map((i) => `${i.table.name}|${i.tenant}|${i.key}`));
  const byPart = new Map<string, { table: Table; tenant: string; rows: Record<string, unknown>[] }>();
  for (const item of items) {
    try {
      const row = toRow(item, known, declared, publishedAt);
      checkRow(item.table, row);
      const part = `${item.table.name}|${item.tenant}`;
      byPart.set(part, { table: item.table, tenant: item.tenant, rows: [...(byPart.get(part)?.rows ?? []), row] });
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      faults.push({ file: item.file, line: item.line, what: `${item.tenant}/${item.table.name}/${item.key}: ${error.column} ${error.why}` });
    }
  }
  if (faults.length > 0) throw new SeedError(faults);
  const sourceTable = TABLE.get('source') as Table;
  return [{ table: sourceTable, tenant: null, rows: [...sources.values()] }, ...byPart.values()];
}

const PARTS = ['name', 'synthetic', 'sources', 'tenants'];

/** What is not of the shape of a shelf file: a misspelt part would otherwise bring nothing, without a word. */
function shapeFaults(document: Document, at: (offset: number) => number): Omit<SeedFault, 'file'>[] {
  const lineOf = (node: unknown): number => at((node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0);
  const found: Omit<SeedFault, 'file'>[] = [];
  const pairs = (node: unknown, what: string): readonly Pair[] => {
    if (isMap(node)) return node.items;
    found.push({ line: lineOf(node), what: `${what} must be a map` });
    return [];
  };
  for (const { key, value } of pairs(document.contents, 'a file')) {
    if (!PARTS.includes(String(key))) found.push({ line: lineOf(key), what: `${String(key)} is none of ${PARTS.join(', ')}` });
    if (String(key) === 'sources' && !isSeq(value)) found.push({ line: lineOf(key), what: 'sources must be a list' });
    if (String(key) !== 'tenants') continue;
    for (const tenant of pairs(value, 'tenants')) {
      for (const section of pairs(tenant.value, String(tenant.key))) {
        const rows = isSeq(section.value) ? section.value.items : null;
        if (rows?.every(isMap) !== true) found.push({ line: lineOf(section.key), what: `${String(section.key)} must be a list of rows` });
      }
    }
  }
  return found;
}

function readFile(file: ShelfFile, items: Item[], sources: Map<string, Record<string, unknown>>, faults: SeedFault[]): void {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'core' });
  const at = (offset: number): number => lines.linePos(offset).line;
  for (const error of document.errors) faults.push({ file: file.path, line: at(error.pos[0]), what: error.message.split('\n')[0] });
  if (document.errors.length > 0) return;
  const misshapen = shapeFaults(document, at);
  faults.push(...misshapen.map((fault) => ({ file: file.path, ...fault })));
  if (misshapen.length > 0) return;
  const content = document.toJS() as { synthetic?: boolean; sources?: Record<string, unknown>[]; tenants?: Record<string, Record<string, unknown[]>> };
  for (const given of content.sources ?? []) {
    const { key, ...rest } = given;
    sources.set(String(key), { ...rest, id: keyFromName('source', String(key)), code: String(key), synthetic: content.synthetic === true ? 1 : 0 });
  }
  const seen = new Set(items.map((i) => `${i.table.name}|${i.tenant}|${i.key}`));
  const tenants = document.get('tenants');
  for (const [tenant, sections] of Object.entries(content.tenants ?? {})) {
    for (const [section, rows] of Object.entries(sections)) {
      const node = isMap(tenants) ? tenants.getIn([tenant, section], true) : undefined;
      const table = TABLE.get(section);
      const place = (i: number): number => (isSeq(node) ? at(((node.items[i] as { range?: [number, number, number] | null }).range ?? [0])[0]) : 1);
      if (table?.cls !== 'published') {
        faults.push({ file: file.path, line: place(0), what: `${section} is not a table of the published shelf` });
        continue;
      }
      rows.forEach((row, i) => {
        const given = row as Record<string, unknown>;
        const identity = `${section}|${tenant}|${String(given.key)}`;
        if (typeof given.key !== 'string' || seen.has(identity)) faults.push({ file: file.path, line: place(i), what: `${identity}: the key is missing or stands twice` });
        seen.add(identity);
        items.push({ table, tenant, key: String(given.key), given, synthetic: content.synthetic === true, file: file.path, line: place(i) });
      });
    }
  }
}

/** A value as the file writes it, also where a list stands in place of a text. */
const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function toRow(item: Item, known: ReadonlySet<string>, sources: ReadonlySet<string>, publishedAt: string): Record<string, unknown> {
  const { table, tenant, given } = item;
  const row: Record<string, unknown> = {
    id: shelfKey(table.name, tenant, item.key), tenant_id: keyFromName('tenant', tenant), synthetic: item.synthetic ? 1 : 0, published_at: publishedAt,
    ...provenance(item, sources),
  };
  for (const [name, value] of Object.entries(given)) {
    if (RESERVED.has(name) || value === null || value === undefined) continue;
    const foreign = table.foreign.find((f) => f.columns[f.columns.length - 1] === name && f.columns[0] !== 'source_id');
    if (foreign !== undefined) Object.assign(row, reference(item, foreign, name, written(value), known));
    else if (Object.hasOwn(table.columns, `${name}_earliest`)) {
      const period = readPartialDate(written(value));
      if (period === null) throw new RowFault(table.name, name, `is no date: ${written(value)}`);
      [row[`${name}_earliest`], row[`${name}_latest`]] = period;
    } else row[name] = typeof value === 'boolean' ? Number(value) : typeof value === 'number' && wantsText(table, name) ? String(value) : value;
  }
  return row;
}

const wantsText = (table: Table, name: string): boolean => {
  const kind = (table.columns as Record<string, { kind: string } | undefined>)[name]?.kind;
  return kind !== undefined && kind !== 'int' && kind !== 'big';
};

function provenance({ table, given, synthetic }: Item, sources: ReadonlySet<string>): Record<string, unknown> {
  const { source, place } = given;
  if (source === undefined || source === null) {
    if (synthetic) return {};
    throw new RowFault(table.name, 'source', 'must be given: a real fact carries its source');
  }
  if (!sources.has(written(source))) throw new RowFault(table.name, 'source', `is not declared: ${written(source)}`);
  if (typeof place !== 'string' || place === '') throw new RowFault(table.name, 'place', 'must say where in the source');
  return { source_id: keyFromName('source', written(source)), source_place: place };
}

function reference(item: Item, foreign: Table['foreign'][number], name: string, value: string, known: ReadonlySet<string>): Record<string, unknown> {
  const target = TABLE.get(foreign.target) as Table;
  if (target.cls === 'reference') {
    return { [name]: keyFromName(foreign.target, value) };
  }
  const [tenantColumn] = foreign.columns;
  const slash = value.indexOf('/');
  const [tenant, key] = slash < 0 ? [item.tenant, value] : [value.slice(0, slash), value.slice(slash + 1)];
  if (tenantColumn === 'tenant_id' && tenant !== item.tenant) throw new RowFault(item.table.name, name, `must be a row of ${item.tenant}`);
  if (!known.has(`${foreign.target}|${tenant}|${key}`)) throw new RowFault(item.table.name, name, `finds no ${foreign.target} ${tenant}/${key}`);
  return { [name]: shelfKey(foreign.target, tenant, key), ...(tenantColumn === 'tenant_id' ? {} : { [tenantColumn]: keyFromName('tenant', tenant) }) };
}
