/** Question marks for a list of at least one value and the values to bind to them, filled up to a power of two with the last, so that the engine sees few different statements. */
export function listed(values: readonly unknown[]): { readonly marks: string; readonly values: readonly unknown[] } {
  const padded = [...values, ...Array.from({ length: 2 ** Math.ceil(Math.log2(values.length)) - values.length }, () => values[values.length - 1])];
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
