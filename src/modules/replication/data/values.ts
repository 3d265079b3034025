import type { Period } from '../../../domain/time/day';

/** The inside of an `IN (...)`, filled up to a power of two with the last value, so that the engine sees few different statements. */
export function listed(values: readonly string[]): { readonly marks: string; readonly values: readonly string[] } {
  const padded = [...values, ...Array.from({ length: 2 ** Math.ceil(Math.log2(values.length)) - values.length }, () => values[values.length - 1])];
  return { marks: padded.map(() => '?').join(', '), values: padded };
}

/** A text of a row, or null. */
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
/** A number of a row, or null; engines answer large ones as text. */
export const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
/** Whether a replication (r, with the record c of one parent) was put to use, as far as is known: not when it was approved and never began. */
export const BEGUN = 'CASE WHEN c.approved_on IS NOT NULL AND r.started_earliest IS NULL AND r.started_latest IS NULL THEN 0 ELSE 1 END';
/** A partial date of a row; null where neither side is known. */
export const periodOf = (earliest: unknown, latest: unknown): Period | null =>
  (earliest === null && latest === null ? null : { earliest: textOrNull(earliest), latest: textOrNull(latest) });
