/** The seed of the whole example: another number makes another province. */
const SEED = 'provinsi-contoh-1';

/** Pseudo-random choices that are the same on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  /** True in `percent` of a hundred calls. */
  readonly hit: (percent: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
  /** Up to `count` different members, in an order of chance. */
  readonly sample: <T>(list: readonly T[], count: number) => T[];
}

/** FNV-1a over the characters: 32 bits, good enough to tell streams apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/**
 * A stream of choices of its own for each name (mulberry32): the same name always gives the same stream, so that a
 * change to one part of the example does not move the others.
 */
export function chanceOf(...name: readonly string[]): Chance {
  let state = hash([SEED, ...name].join('/'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffle = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = int(0, i);
      [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
    }
    return mixed;
  };
  return {
    int,
    hit: (percent) => next() * 100 < percent,
    pick: (list) => list[int(0, list.length - 1)],
    shuffle,
    sample: (list, count) => shuffle(list).slice(0, count),
  };
}
