/** A piece of SQL with the parameters of its question marks, in the order of the text. */
export interface Sql {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** A piece of SQL; the text is ours, whatever came from outside is a parameter. */
export function sql(text: string, ...params: readonly unknown[]): Sql {
  return { text, params };
}

/** Always true. */
export const TRUE: Sql = sql('1 = 1');

/** Always false. */
export const FALSE: Sql = sql('1 = 0');

/** Joins pieces with a separator. */
export function joined(separator: string, pieces: readonly Sql[]): Sql {
  return { text: pieces.map((p) => p.text).join(separator), params: pieces.flatMap((p) => p.params) };
}

/** All of them; true when there is none. */
export function all(pieces: readonly Sql[]): Sql {
  return pieces.length === 0 ? TRUE : joined(' AND ', pieces.map((p) => sql(`(${p.text})`, ...p.params)));
}

/** Any of them; false when there is none. */
export function any(pieces: readonly Sql[]): Sql {
  return pieces.length === 0 ? FALSE : joined(' OR ', pieces.map((p) => sql(`(${p.text})`, ...p.params)));
}

/**
 * `column IN (...)`. The list is padded to the next power of two with its last value, so that the engine sees few
 * different statements.
 */
export function within(column: string, values: readonly unknown[]): Sql {
  if (values.length === 0) return FALSE;
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const padded = [...values, ...Array.from({ length: size - values.length }, () => values[values.length - 1])];
  return sql(`${column} IN (${padded.map(() => '?').join(', ')})`, ...padded);
}
