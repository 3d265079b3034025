/** An exact number: numerator over a denominator above zero, in lowest terms. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** The fraction in lowest terms; a denominator of zero is a fault of the caller. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d === 0n) throw new RangeError('a fraction over zero');
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { num: n / by, den: d / by };
}

export const ZERO: Fraction = fraction(0);

/** The sum, exact. */
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den + b.num * a.den, a.den * b.den);
/** The difference, exact. */
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den - b.num * a.den, a.den * b.den);
/** The product, exact. */
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);
/** The quotient, exact; dividing by zero is a fault of the caller. */
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);
/** Negative, zero or positive as a is below, equal to or above b. */
export const compare = (a: Fraction, b: Fraction): number => Number(a.num * b.den > b.num * a.den) - Number(a.num * b.den < b.num * a.den);
/** The sum of a list, exact; zero of an empty one. */
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);
/** The mean of a list that is not empty, exact. */
export const mean = (all: readonly Fraction[]): Fraction => over(sum(all), fraction(all.length));

/** A fraction as text, "17/3", that `readFraction` reads back. */
export const textOfFraction = ({ num, den }: Fraction): string => `${num}/${den}`;

/** Reads a fraction from its text; null when it is none. */
export function readFraction(text: string): Fraction | null {
  const parts = /^(-?\d+)\/([1-9]\d*)$/.exec(text);
  return parts === null ? null : fraction(BigInt(parts[1]), BigInt(parts[2]));
}
