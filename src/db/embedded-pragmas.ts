import type { LibsqlConnection } from './libsql-driver';

interface Pragma {
  readonly name: string;
  readonly set: string;
  readonly inForce: string | number;
}

/** What must hold on the writing connection: durable, foreign keys kept, REPLACE fires delete triggers. */
export const WRITING_PRAGMAS: readonly Pragma[] = [
  { name: 'busy_timeout', set: '5000', inForce: 5000 },
  { name: 'journal_mode', set: 'WAL', inForce: 'wal' },
  { name: 'synchronous', set: 'FULL', inForce: 2 },
  { name: 'foreign_keys', set: 'ON', inForce: 1 },
  { name: 'recursive_triggers', set: 'ON', inForce: 1 },
];

/** What must hold on the reading connection: it cannot write. */
export const READING_PRAGMAS: readonly Pragma[] = [
  { name: 'busy_timeout', set: '5000', inForce: 5000 },
  { name: 'query_only', set: 'ON', inForce: 1 },
];

/** The file cannot be used as safely as promised (a file system without shared memory, an engine built otherwise). */
export class PragmaNotInForce extends Error {
  readonly code = 'DATABASE_UNSAFE';
  constructor(readonly pragma: string, readonly found: unknown) {
    super(`${pragma} is ${String(found)}`);
  }
}

/** The value that a pragma has on a connection. */
export function pragmaValue(connection: LibsqlConnection, name: string): unknown {
  return Object.values((connection.pragma(name)[0] ?? {}) as Record<string, unknown>)[0];
}

/** Sets the pragmas and asks each back: SQLite ignores silently what it cannot do. Throws PragmaNotInForce. */
export function enforcePragmas(connection: LibsqlConnection, pragmas: readonly Pragma[]): void {
  for (const { name, set } of pragmas) connection.pragma(`${name} = ${set}`);
  for (const { name, inForce } of pragmas) {
    const found = pragmaValue(connection, name);
    if (found !== inForce) throw new PragmaNotInForce(name, found);
  }
}
