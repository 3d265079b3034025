/** What the engines say, sorted into what the house does about it. */

const codeOf = (error: unknown): string => {
  const seen = error as { code?: unknown; errno?: unknown; driverError?: unknown; message?: unknown } | null;
  if (seen === null || typeof seen !== 'object') return '';
  if (typeof seen.code === 'string' && seen.code !== '') return seen.code;
  if (seen.driverError !== undefined && seen.driverError !== error) return codeOf(seen.driverError);
  return typeof seen.message === 'string' && seen.message.includes('database is locked') ? 'SQLITE_BUSY' : '';
};

const numberOf = (error: unknown): number => {
  const seen = error as { errno?: unknown; driverError?: unknown } | null;
  if (seen === null || typeof seen !== 'object') return 0;
  if (typeof seen.errno === 'number') return seen.errno;
  return seen.driverError === undefined || seen.driverError === error ? 0 : numberOf(seen.driverError);
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

const RETRY_NUMBERS = new Set([1213, 1205, 1020, 1047, 1180, 1053, 1290, 1836, 2006, 2013]);
const RETRY_CODES = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

/** True when the same transaction may succeed on a new connection (deadlock, lost connection, busy file). */
export function isRetryable(error: unknown): boolean {
  return RETRY_NUMBERS.has(numberOf(error)) || RETRY_CODES.has(codeOf(error));
}

const AWAY_CODES = new Set([
  'ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'PROTOCOL_CONNECTION_LOST', 'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN', 'POOL_CLOSED', 'SQLITE_CANTOPEN', 'SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_BUSY',
]);

/** True when the database cannot be reached or cannot take the work now. */
export function isUnavailable(error: unknown): boolean {
  return AWAY_CODES.has(codeOf(error)) || isRetryable(error);
}

/** The engine's own code of an error, for the log; never for an answer. */
export function engineCode(error: unknown): string {
  return codeOf(error) || String(numberOf(error));
}
