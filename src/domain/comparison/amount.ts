/** An exact number: `scaled` divided by ten to the power of `scale`. */
export interface Amount {
  readonly scaled: number;
  readonly scale: number;
}

/** Decimals that a quotient is rounded to. */
export const QUOTIENT_DECIMALS = 4;

const exact = ({ scaled, scale }: Amount, decimals: number): bigint => BigInt(scaled) * 10n ** BigInt(decimals - scale);

/** True when both are the same number, however they are written: 125 with scale 1 is 1250 with scale 2. */
export function isSameAmount(a: Amount, b: Amount): boolean {
  const decimals = Math.max(a.scale, b.scale);
  return exact(a, decimals) === exact(b, decimals);
}

/** Below zero when the first is the smaller, above when it is the larger, zero when they are the same number. */
export function compareAmounts(a: Amount, b: Amount): number {
  const decimals = Math.max(a.scale, b.scale);
  const [left, right] = [exact(a, decimals), exact(b, decimals)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The sum of two numbers, exactly. */
export function sumOf(a: Amount, b: Amount): Amount {
  const scale = Math.max(a.scale, b.scale);
  return { scaled: Number(exact(a, scale) + exact(b, scale)), scale };
}

/** True for a number above zero: the only kind that divides a count of things. */
export function isPositive({ scaled }: Amount): boolean {
  return scaled > 0;
}

/** Which of the two neighbours a quotient is rounded to: the nearer, the lower or the higher. */
export type Rounding = 'NEAREST' | 'DOWN' | 'UP';

function rounded(numerator: bigint, denominator: bigint, to: Rounding): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const [whole, rest] = [size / denominator, size % denominator];
  const away = to === 'NEAREST' ? rest * 2n >= denominator : rest > 0n && (to === 'UP') === numerator > 0n;
  const quotient = whole + (away ? 1n : 0n);
  return numerator < 0n ? -quotient : quotient;
}

/**
 * The quotient, rounded half away from zero (or as `to` says) to four decimals, to fewer only where its digits would not fit a safe integer.
 * Guarantees the same answer on every machine: whole numbers throughout. The denominator must be above zero.
 */
export function quotientOf(numerator: Amount, denominator: Amount, decimals = QUOTIENT_DECIMALS, to: Rounding = 'NEAREST'): Amount {
  if (!isPositive(denominator)) throw new RangeError('a denominator is above zero');
  const common = Math.max(numerator.scale, denominator.scale);
  const scaled = Number(rounded(exact(numerator, common) * 10n ** BigInt(decimals), exact(denominator, common), to));
  return Number.isSafeInteger(scaled) || decimals === 0 ? { scaled, scale: decimals } : quotientOf(numerator, denominator, decimals - 1, to);
}
