import type { JudgingRules } from '../judging/judging-rules';
import type { Rounding } from '../vocabulary/judging-words';
import { fraction, over, type Fraction } from './fraction';

/** The greatest whole number that is not above the fraction. */
function floor({ num, den }: Fraction): bigint {
  const towardsZero = num / den;
  return num < 0n && towardsZero * den !== num ? towardsZero - 1n : towardsZero;
}

/** The nearest whole number; a half goes up, or to the even neighbour. */
export function rounded(value: Fraction, rounding: Rounding): bigint {
  const below = floor(value);
  const twice = 2n * (value.num - below * value.den);
  if (twice !== value.den) return twice > value.den ? below + 1n : below;
  return rounding === 'HALF_UP' || below % 2n !== 0n ? below + 1n : below;
}

/** The score as shown, in hundredths of a point: rounded once, from the exact one, to the declared decimals. */
export function shownHundredths(score: Fraction, { decimals, rounding }: Pick<JudgingRules, 'decimals' | 'rounding'>): number {
  const step = 10 ** (2 - decimals);
  return Number(rounded(over(score, fraction(step)), rounding)) * step;
}
