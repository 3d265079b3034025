/** Question marks for a list and the values to bind to them. */
export interface Listed<V> {
  readonly marks: string;
  readonly values: readonly V[];
}

/** The inside of an `IN (...)` for at least one value, filled up to a power of two with the last, so that the engine sees few different statements. */
export function listed<V>(values: readonly V[]): Listed<V> {
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const padded = [...values, ...Array.from({ length: size - values.length }, () => values[values.length - 1])];
  return { marks: padded.map(() => '?').join(', '), values: padded };
}

/** A column's text; null where it is empty. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A column's whole number; null where it is empty. */
export function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
