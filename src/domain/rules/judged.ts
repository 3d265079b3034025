import type { Day } from '../time/day';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { Judged } from './rule';

/** What a value was and what it was held against, in words. */
export interface Measured {
  readonly value?: Bilingual | null;
  readonly threshold?: Bilingual | null;
}

const measured = ({ value, threshold }: Measured): { readonly value: Bilingual | null; readonly threshold: Bilingual | null } => ({ value: value ?? null, threshold: threshold ?? null });

/** The rule is met. */
export function met(held: Measured = {}): Judged {
  return { outcome: 'MET', ...measured(held), remedy: null, earliest: null };
}

/** The rule is not met, and time or work can change that: what to do, and from which day where it is known. */
export function notYet(held: Measured, remedy: Bilingual, earliest: Day | null = null): Judged {
  return { outcome: 'NOT_YET', ...measured(held), remedy, earliest };
}

/** The rule cannot be met in this edition; only what is known may say so. */
export function never(held: Measured, remedy: Bilingual | null = null): Judged {
  return { outcome: 'NEVER', ...measured(held), remedy, earliest: null };
}

/** Nobody said enough to tell: what would settle it. */
export function needsProof(held: Measured, remedy: Bilingual, earliest: Day | null = null): Judged {
  return { outcome: 'NEEDS_PROOF', ...measured(held), remedy, earliest };
}

/** A list in words: "a, b dan c" and "a, b and c". */
export function listed(items: readonly Bilingual[], last: Bilingual = ['dan', 'and']): Bilingual {
  const join = (side: 0 | 1): string => {
    const words = items.map((item) => item[side]);
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last[side]} ${words[words.length - 1]}`;
  };
  return [join(0), join(1)];
}

/** The sentence of a vocabulary as part of another one: without its full stop, its first letter small unless an abbreviation begins it. */
export function inSentence(words: Bilingual): Bilingual {
  const part = (text: string): string => {
    const bare = text.replace(/\.$/, '');
    return /^[A-Z]{2}/.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
  };
  return [part(words[0]), part(words[1])];
}
