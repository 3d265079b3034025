import type { Day } from '../../../domain/time/day';

/** Question marks for a list and the values to bind to them. */
export interface Listed {
  readonly marks: string;
  readonly values: readonly unknown[];
}

/** The inside of an `IN (...)`, filled up to a power of two with the last value, so that the engine sees few different statements; no value matches no key. */
export function listed(values: readonly string[]): Listed {
  const given = values.length === 0 ? [''] : values;
  const size = 2 ** Math.ceil(Math.log2(given.length));
  const padded = [...given, ...Array.from({ length: size - given.length }, () => given[given.length - 1])];
  return { marks: padded.map(() => '?').join(', '), values: padded };
}

/** A column's text; null where it is empty. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A column's legal date; null where it is empty. */
export function dayOrNull(value: unknown): Day | null {
  return typeof value === 'string' ? value : null;
}

/** A column's whole number; null where it is empty. */
export function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** The rows of a list by one of their values. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}
