import { STATISTIC_REFUSAL, type StatisticCode, type StatisticRefusal } from '../vocabulary/statistic-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** What a statistic is of; ids are those of the tally. */
export type About =
  | { readonly of: 'ROUND' }
  | { readonly of: 'PANEL'; readonly panel: string }
  | { readonly of: 'JUDGE'; readonly judge: string }
  | { readonly of: 'ENTRY'; readonly entry: string }
  | { readonly of: 'PAIR'; readonly inside: string; readonly outside: string };

/** A number of a report as it is told: whole, in units of 10 to the power of minus `scale`. */
export interface Told {
  readonly scaled: number;
  readonly scale: number;
  /** The interval in which it lies, rounded outwards; null where it has none. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One statistic of a round: a value, or why there is none. */
export interface Statistic {
  readonly code: StatisticCode;
  readonly about: About;
  readonly told: Told | null;
  /** The value as text, at most 200 characters, "0.290 [0.018; 0.761]"; null where it is refused. */
  readonly value: string | null;
  readonly refused: StatisticRefusal | null;
  /** A whole sentence; where it is refused, why. Judges are named by number and entries by their position in the ranking. */
  readonly words: Bilingual;
}

/** A number of whole units with its decimals, all of them: 290 with scale 3 is "0.290". */
export function fixed(scaled: number, scale: number): string {
  if (scale === 0) return String(scaled);
  const digits = String(Math.abs(scaled)).padStart(scale + 1, '0');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The same as it is written in Indonesian and in English. */
export const written = (scaled: number, scale: number): Bilingual => [fixed(scaled, scale).replace('.', ','), fixed(scaled, scale)];

// The last digit of a float is no reason to round outwards by a whole unit.
const HAIR = 1e-9;
/** To the nearest unit, never -0. */
export const near = (x: number, scale: number): number => Math.round(x * 10 ** scale) + 0;
/** Down to a unit, never above the number. */
export const down = (x: number, scale: number): number => Math.floor(x * 10 ** scale + HAIR) + 0;
/** Up to a unit, never below the number. */
export const up = (x: number, scale: number): number => Math.ceil(x * 10 ** scale - HAIR) + 0;

/** A statistic with a value. */
export function tell(code: StatisticCode, about: About, told: Told, words: Bilingual): Statistic {
  const { scaled, scale, low, high } = told;
  const value = low === null || high === null ? fixed(scaled, scale) : `${fixed(scaled, scale)} [${fixed(low, scale)}; ${fixed(high, scale)}]`;
  return { code, about, told, value, refused: null, words };
}

/** A number without an interval. */
export const plain = (scaled: number, scale: number): Told => ({ scaled, scale, low: null, high: null });

/** A statistic that the design of the round does not allow, with the reason. */
export const refuse = (code: StatisticCode, about: About, refused: StatisticRefusal): Statistic => ({ code, about, told: null, value: null, refused, words: STATISTIC_REFUSAL.values[refused] });

export const ROUND: About = { of: 'ROUND' };
