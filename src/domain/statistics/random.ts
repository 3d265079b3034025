/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Evenly between 0 (included) and 1 (not included), in steps of 2^-32. */
  readonly uniform: () => number;
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number;
  /** From the normal distribution with mean 0 and standard deviation 1. */
  readonly normal: () => number;
}

/** The name of the generator, as it stands beside every result that was drawn. */
export const GENERATOR = 'xoshiro128**';

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Four words of state from a text: FNV-1a from four starts, each mixed as in murmur3; never all zero. */
function stateOf(seed: string): [number, number, number, number] {
  const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let hash = start;
    for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) | 0;
  });
  return [words[0], words[1], words[2], words[3] | 1];
}

/** xoshiro128** (Blackman and Vigna, 2018) from its four words of state: each call the next 32 bits, as a whole number of at least 0. */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
  return () => {
    const next = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return next;
  };
}

/** A generator whose numbers follow from the seed alone; each use takes a seed of its own, so that no use disturbs another. */
export function randomOf(seed: string): Random {
  const next = xoshiro128(stateOf(seed));
  // The first numbers still look like the seed.
  for (let i = 0; i < 16; i += 1) next();
  const uniform = (): number => next() / 4294967296;
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // Marsaglia's polar method.
    for (;;) {
      const [u, v] = [2 * uniform() - 1, 2 * uniform() - 1];
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const stretch = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * stretch;
      return u * stretch;
    }
  };
  return { uniform, below: (n) => Math.floor(uniform() * n), normal };
}
