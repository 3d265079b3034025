// Formulas: Press and others, Numerical Recipes (1992), chapter 6; Lanczos' coefficients for g = 7, n = 9.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const TINY = 1e-300;
const CLOSE = 1e-15;
const MOST_STEPS = 10_000;

/** The logarithm of the gamma function of a number above zero, to about 15 digits. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const series = LANCZOS.reduce((sum, c, i) => (i === 0 ? c : sum + c / (z + i)), 0);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The share of a chi-square distribution with `degrees` degrees of freedom that lies above `x`. */
export function chiSquareAbove(x: number, degrees: number): number {
  const [a, half] = [degrees / 2, x / 2];
  if (half <= 0) return 1;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; n < MOST_STEPS && Math.abs(term) > Math.abs(sum) * CLOSE; n += 1) {
      term *= half / (a + n);
      sum += term;
    }
    return 1 - sum * front;
  }
  let b = half + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_STEPS; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / notZero(an * d + b);
    c = notZero(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return front * h;
}

const notZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return h;
}

/** The regularised incomplete beta function I_x(a, b), for x from 0 to 1. */
export function betaShare(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

/** The value below which a share `p` of the F distribution lies; degrees of freedom need not be whole. */
export function fQuantile(p: number, above: number, below: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (betaShare(above / 2, below / 2, middle) < p) low = middle;
    else high = middle;
  }
  const share = (low + high) / 2;
  return (below * share) / (above * (1 - share));
}
