/** What the engines say, sorted into what the house does about it. */

interface Seen {
  readonly code?: unknown;
  readonly errno?: unknown;
  readonly fatal?: unknown;
  readonly driverError?: unknown;
  readonly message?: unknown;
}

const seen = (error: unknown): Seen | null => (error !== null && typeof error === 'object' ? error : null);

const inner = (error: unknown): unknown => {
  const wrapped = seen(error)?.driverError;
  return wrapped === undefined || wrapped === error ? undefined : wrapped;
};

// What the drivers say in words only, without a code.
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/database is locked/, 'SQLITE_BUSY'],
  [/^ConnectionFailed\(.*: 14"\)$/, 'SQLITE_CANTOPEN'],
  [/^Pool is closed\.$/, 'POOL_CLOSED'],
  [/connection is in closed state|write in closed state/, 'PROTOCOL_CONNECTION_LOST'],
];

const codeOf = (error: unknown): string => {
  const { code, message } = seen(error) ?? {};
  if (typeof code === 'string' && code !== '') return WORDS.find(([pattern]) => pattern.test(code))?.[1] ?? code;
  const deeper = inner(error);
  if (deeper !== undefined) return codeOf(deeper);
  return typeof message === 'string' ? (WORDS.find(([pattern]) => pattern.test(message))?.[1] ?? '') : '';
};

const numberOf = (error: unknown): number => {
  const errno = seen(error)?.errno;
  if (typeof errno === 'number') return errno;
  const deeper = inner(error);
  return deeper === undefined ? 0 : numberOf(deeper);
};

/** True when a unique or primary key refused the row. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ER_DUP_ENTRY' || code.startsWith('SQLITE_CONSTRAINT_UNIQUE') || code.startsWith('SQLITE_CONSTRAINT_PRIMARYKEY');
}

/** True when a foreign key refused the row. */
export function isForeignKey(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ER_NO_REFERENCED_ROW_2' || code === 'ER_ROW_IS_REFERENCED_2' || code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY');
}

// Gone away, lost, killed (MariaDB 1927, MySQL 3169), shutting down (1053), closed for idleness (4031).
const LOST_NUMBERS = new Set([2006, 2013, 1927, 3169, 1053, 4031]);
const LOST_CODES = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE']);

/** True when the connection ended before the answer came: what it was asked to do may or may not have been done. */
export function isLost(error: unknown): boolean {
  return LOST_NUMBERS.has(numberOf(error)) || LOST_CODES.has(codeOf(error)) || isTimeout(error);
}

/** True when the engine was too slow with one statement; its connection is of no further use. */
export function isTimeout(error: unknown): boolean {
  return codeOf(error) === 'PROTOCOL_SEQUENCE_TIMEOUT';
}

const RETRY_NUMBERS = new Set([1213, 1205, 1020, 1047, 1180, 1290, 1836]);
const RETRY_CODES = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

/** True when the same transaction may succeed on a new connection (deadlock, lost connection, busy file). */
export function isRetryable(error: unknown): boolean {
  return RETRY_NUMBERS.has(numberOf(error)) || RETRY_CODES.has(codeOf(error)) || (isLost(error) && !isTimeout(error));
}

const AWAY_CODES = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'POOL_CLOSED', 'SQLITE_CANTOPEN', 'SQLITE_FULL', 'SQLITE_LOCKED',
]);
// Too many connections (of all, of a user), host blocked, statement interrupted or over its time (MariaDB 1969, MySQL 3024).
const AWAY_NUMBERS = new Set([1040, 1203, 1226, 1129, 1317, 1969, 3024]);

/** True when the database cannot be reached or cannot take the work now. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  return AWAY_CODES.has(code) || code.startsWith('SQLITE_IOERR') || AWAY_NUMBERS.has(numberOf(error)) || isLost(error) || isRetryable(error);
}

/** The engine's own code of an error, for the log and for a failed start; never for an answer. */
export function engineCode(error: unknown): string {
  return codeOf(error) || String(numberOf(error));
}
