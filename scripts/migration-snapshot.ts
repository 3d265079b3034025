import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexesOf } from '../src/db/entities';
import type { Column } from '../src/db/table-shape';
import type { Table } from '../src/tenancy/table';
import { TABLES } from '../src/tables';

/**
 * Writes the declared tables down as a migration's plain data: `node dist/scripts/migration-snapshot.js <file> [table...]`.
 * For a new table name it; what it writes is then reviewed by hand and never changes again.
 */
function notation(column: Column): string {
  const length = column.kind === 'code' || column.kind === 'string' ? `(${column.length ?? 0})` : '';
  return `${column.kind}${length}${column.nullable ? '?' : ''}`;
}

function ordered(tables: readonly Table[]): Table[] {
  const done: Table[] = [];
  const rest = [...tables];
  while (rest.length > 0) {
    const next = rest.findIndex((t) => t.foreign.every((f) => f.target === t.name || done.some((d) => d.name === f.target) || !rest.some((r) => r.name === f.target)));
    if (next < 0) throw new Error(`foreign keys form a circle among ${rest.map((t) => t.name).join(', ')}`);
    done.push(...rest.splice(next, 1));
  }
  return done;
}

function frozen(table: Table): string {
  const list = (values: readonly string[]): string => `[${values.map((v) => `'${v}'`).join(', ')}]`;
  const primaryOf = (name: string): readonly string[] => TABLES.find((t) => t.name === name)?.primary ?? [];
  const columns = Object.entries(table.columns).map(([name, column]) => `${name}: '${notation(column)}'`);
  const lines: string[] = [];
  for (let i = 0; i < columns.length; i += 5) lines.push(`      ${columns.slice(i, i + 5).join(', ')},`);
  const foreign = table.foreign.map((f) => `      { columns: ${list(f.columns)}, target: '${f.target}', to: ${list(primaryOf(f.target))} },`);
  return [
    '  {', `    name: '${table.name}',`, '    columns: {', ...lines, '    },', `    primary: ${list(table.primary)},`,
    ...(foreign.length > 0 ? ['    foreign: [', ...foreign, '    ],'] : ['    foreign: [],']),
    `    uniques: [${table.uniques.map(list).join(', ')}],`, `    indexes: [${indexesOf(table).map(list).join(', ')}],`, '  },',
  ].join('\n');
}

const [file, ...names] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: migration-snapshot <file> [table...]');
const wanted = names.length > 0 ? TABLES.filter((t) => names.includes(t.name)) : TABLES;
const text = [
  "import type { FrozenTable } from './support/frozen-table';", '',
  '/** The tables as this migration made them; never edited after it has landed. */',
  'export const TABLES: readonly FrozenTable[] = [', ...ordered(wanted).map(frozen), '];', '',
].join('\n');
writeFileSync(join(process.cwd(), file), text);
