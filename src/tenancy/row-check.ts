import type { Table } from './table';
import type { Column } from '../db/table-shape';
import { KEY_PATTERN } from '../platform/ids';

/** A row that does not fit its table: the column and why, in words for a log or a seed file's fault list. */
export class RowFault extends Error {
  constructor(readonly table: string, readonly column: string, readonly why: string) {
    super(`${table}.${column}: ${why}`);
  }
}

const CODE = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;

function isMoment(text: string, format: 'date' | 'instant'): boolean {
  const parsed = new Date(format === 'date' ? `${text}T00:00:00.000Z` : text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString() === (format === 'date' ? `${text}T00:00:00.000Z` : text);
}

function faultOf(column: Column, value: unknown): string | null {
  if (value === null || value === undefined) return column.nullable ? null : 'must be given';
  switch (column.kind) {
    case 'int':
    case 'big': {
      const limit = column.kind === 'int' ? 2147483647 : Number.MAX_SAFE_INTEGER;
      return Number.isSafeInteger(value) && Math.abs(value as number) <= limit ? null : 'must be a whole number in range';
    }
    case 'key':
      return typeof value === 'string' && KEY_PATTERN.test(value) ? null : 'must be a key';
    case 'code':
      if (typeof value !== 'string' || value.length > (column.length ?? 0) || !CODE.test(value)) return `must be a code of at most ${column.length ?? 0} ASCII characters`;
      if (column.format !== undefined && !isMoment(value, column.format)) return `must be a real ${column.format}`;
      return column.words === undefined || column.words.includes(value) ? null : `must be one of ${column.words.join(', ')}`;
    case 'string':
    case 'text': {
      const limit = column.kind === 'text' ? 16000 : (column.length ?? 0);
      if (typeof value !== 'string' || value.includes('\0')) return 'must be text without NUL';
      return [...value].length <= limit ? null : `must have at most ${limit} characters`;
    }
  }
}

/** Checks values against the declared columns: SQLite ignores lengths and MySQL compares numbers to text, so code decides. */
export function checkRow(table: Table, row: Readonly<Record<string, unknown>>, partial = false): void {
  for (const name of Object.keys(row)) {
    if (!Object.hasOwn(table.columns, name)) throw new RowFault(table.name, name, 'is not a column');
  }
  for (const [name, column] of Object.entries(table.columns)) {
    if (partial && !Object.hasOwn(row, name)) continue;
    const fault = faultOf(column, row[name]);
    if (fault !== null) throw new RowFault(table.name, name, fault);
  }
}
