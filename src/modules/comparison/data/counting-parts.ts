import type { CountingKey } from '../../../domain/metric';
import type { Breakdown } from '../../../domain/metric-breakdown';

/** The part of a row that counts the whole. */
export const WHOLE = 'WHOLE';
/** The part in which a stock keeps, by their last year, the things that ended. */
export const ENDED = 'ENDED';
/** The parts in which lives of replicas are kept: "LIFE:start|stop" in months. */
export const LIFE = 'LIFE';

/** True for a counting of what stands at the end of a year, which is kept by first years; the others count what happens in a year. */
export function isStock(key: CountingKey): key is 'innovations' | 'agencies' {
  return key === 'innovations' || key === 'agencies';
}

/** How a part is kept; an empty code is what is not mapped. */
export function partName(breakdown: Breakdown | typeof LIFE, code: string): string {
  return `${breakdown}:${code}`;
}

/** The code inside a kept part. */
export function partCode(part: string): string {
  return part.slice(part.indexOf(':') + 1);
}
