/** Question marks for a list of at least one value and the values to bind to them, filled up to a power of two, so that the engine sees few different statements. */
export function listed(values: readonly unknown[]): { readonly marks: string; readonly values: readonly unknown[] } {
  const size = 2 ** Math.ceil(Math.log2(values.length));
  const padded = [...values, ...Array.from({ length: size - values.length }, () => values[values.length - 1])];
  return { marks: padded.map(() => '?').join(', '), values: padded };
}

/** A column's text; null where it is empty. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
