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

/** True for a number above zero: the only kind that divides a count of things. */
export function isPositive({ scaled }: Amount): boolean {
  return scaled > 0;
}

function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const quotient = size / denominator + ((size % denominator) * 2n >= denominator ? 1n : 0n);
  return numerator < 0n ? -quotient : quotient;
}

/**
 * The quotient, rounded half away from zero to four decimals, to fewer only where its digits would not fit a safe integer.
 * Guarantees the same answer on every machine: whole numbers throughout. The denominator must be above zero.
 */
export function quotientOf(numerator: Amount, denominator: Amount, decimals = QUOTIENT_DECIMALS): Amount {
  if (!isPositive(denominator)) throw new RangeError('a denominator is above zero');
  const common = Math.max(numerator.scale, denominator.scale);
  const scaled = Number(rounded(exact(numerator, common) * 10n ** BigInt(decimals), exact(denominator, common)));
  return Number.isSafeInteger(scaled) || decimals === 0 ? { scaled, scale: decimals } : quotientOf(numerator, denominator, decimals - 1);
}
