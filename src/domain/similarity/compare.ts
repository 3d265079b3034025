import type { SimilarityReasonCode } from '../vocabulary/finding-words';
import { featuresOf } from './features';
import type { Profile, WeightOf } from './profile';

/** What likeness alone can say of two innovations. */
export type Likeness = 'DUPLICATE' | 'POSSIBLE_REPLICA' | 'RELATED';

/** A part of a score: how many points of 1000, and which words stand for it. */
export interface Reason {
  readonly kind: SimilarityReasonCode;
  readonly points: number;
  readonly words: readonly string[];
}

/** How alike two innovations are: 0 to 1000 points, what that makes of them, and why. */
export interface Compared {
  readonly score: number;
  readonly likeness: Likeness | null;
  readonly reasons: readonly Reason[];
}

/**
 * From how many points on two innovations are said to be what. Set on the development half of the labelled set (test/similarity) and on the
 * part of the second hand's pairs that was looked at; docs/decisions/37 says what was seen when.
 */
export const THRESHOLDS = { DUPLICATE: 540, POSSIBLE_REPLICA: 260, RELATED: 200 } as const;

/**
 * What each respect is worth at most; a title alone, without a summary on both sides, is worth less than both. Words that set two titles of
 * one pattern apart weigh less between two governments: a copy is often called after what is done there.
 */
const WORTH = { title: 350, titleAlone: 625, summary: 450, whole: 200, brand: 50, name: 150, affair: 20, apart: -600, apartAcross: -300 } as const;
/** From which share of the shorter title on two titles are of one pattern. */
const PATTERN = 0.4;
const MOST = 1000;
const WORDS = 12;

/** Whether both can be of one government. */
const mayBeOne = (a: Profile, b: Profile): boolean => a.government === null || b.government === null || a.government === b.government;

/** Only one government can write one innovation down twice; where it is not known whose one of them is, it may. */
function likenessOf(score: number, a: Profile, b: Profile): Likeness | null {
  const others = !mayBeOne(a, b);
  const same = a.government !== null && a.government === b.government;
  if (score >= THRESHOLDS.DUPLICATE) return others ? 'POSSIBLE_REPLICA' : 'DUPLICATE';
  if (score >= THRESHOLDS.POSSIBLE_REPLICA) return same ? 'RELATED' : 'POSSIBLE_REPLICA';
  return score >= THRESHOLDS.RELATED ? 'RELATED' : null;
}

/** Compares two innovations; which of them comes first makes no difference, and the points of the reasons add up to the score. */
export function compare(a: Profile, b: Profile, weightOf: WeightOf): Compared {
  const f = featuresOf(a, b, weightOf);
  const told = a.summary.size > 0 && b.summary.size > 0;
  const title = (f.subject + f.contained) / 2;
  const rows: readonly (readonly [SimilarityReasonCode, number, readonly string[]])[] = [
    ['TITLE', (told ? WORTH.title : WORTH.titleAlone) * title, f.sharedTitle],
    ['SUMMARY', told ? WORTH.summary * f.summary : 0, f.sharedSummary],
    ['WHOLE', told ? WORTH.whole * f.all : 0, f.sharedStems],
    ['SHORT_NAME', f.sameName && mayBeOne(a, b) ? WORTH.name : f.sameBrand ? WORTH.brand : 0, [f.sharedName]],
    // One office runs "Bank Sampah Sekolah" and "Bank Sampah Pasar": one pattern, two things.
    ['APART', !f.sameBrand && f.contained >= PATTERN ? (mayBeOne(a, b) ? WORTH.apart : WORTH.apartAcross) * f.apart : 0, f.apartStems],
    ['AFFAIR', f.sameAffair ? WORTH.affair : 0, [...a.affairs].filter((affair) => b.affairs.has(affair)).sort()],
  ];
  const reasons: Reason[] = [];
  let score = 0;
  for (const [kind, worth, words] of rows) {
    const points = Math.max(-score, Math.min(MOST - score, Math.round(worth)));
    score += points;
    if (points !== 0) reasons.push({ kind, points, words: words.slice(0, WORDS) });
  }
  return { score, likeness: likenessOf(score, a, b), reasons };
}
