import type { JudgingRules } from '../judging/judging-rules';
import { countedCells, type CountedCell } from './counted';
import { compare, fraction, mean, over, plus, sum, times, type Fraction } from './fraction';
import type { TallyCell } from './tally';

/** Shares and weights are hundredths of a percent: so many are the whole. */
export const WHOLE = fraction(10_000);

/** From so many scores on a trimmed mean leaves out the highest and the lowest. */
const TRIMS_FROM = 5;

/** The codes of the weighted panels of which nobody scored the entry, in the order of the rules; none where panels are not weighted. */
export function silentPanels(rules: JudgingRules, counted: readonly CountedCell[]): readonly string[] {
  if (rules.aggregation !== 'WEIGHTED_PANELS') return [];
  return rules.panels.map(({ code }) => code).filter((code) => !counted.some(({ panel }) => panel === code));
}

/** The mean of each panel, weighted by panel; every panel of the rules must have a score. */
function overPanels({ panels }: JudgingRules, counted: readonly CountedCell[], value: (cell: CountedCell) => Fraction): Fraction {
  const shares = panels.map(({ code, weight }) => times(fraction(weight), mean(counted.filter(({ panel }) => panel === code).map(value))));
  return over(sum(shares), WHOLE);
}

/** The mean without one highest and one lowest, where at least five scored; below five the plain mean. */
function trimmed(totals: readonly Fraction[]): Fraction {
  return mean(totals.length < TRIMS_FROM ? totals : [...totals].sort(compare).slice(1, -1));
}

/** The scores of the judges joined as the rules declare, exact; at least one counts, and of each weighted panel at least one. */
export function joined(rules: JudgingRules, counted: readonly CountedCell[]): Fraction {
  switch (rules.aggregation) {
    case 'MEAN_OF_PRESENT': return mean(counted.map(({ total }) => total));
    case 'TRIMMED_MEAN': return trimmed(counted.map(({ total }) => total));
    case 'WEIGHTED_PANELS': return overPanels(rules, counted, ({ total }) => total);
  }
}

/**
 * The mean mark of one criterion, in hundredths of a point of that criterion: of all judges that count, weighted by panel where panels are. A trimmed mean
 * trims totals, not criteria: of two judges with the same highest total nobody can say which was left out. At least one counts, of each weighted panel one.
 */
export function criterionMean(rules: JudgingRules, counted: readonly CountedCell[], criterion: string): Fraction {
  const mark = ({ marks }: CountedCell): Fraction => fraction(marks[criterion]);
  return rules.aggregation === 'WEIGHTED_PANELS' ? overPanels(rules, counted, mark) : mean(counted.map(mark));
}

/** The mean mark of each criterion by its id, in hundredths of a point of that criterion; empty where the judges do not suffice for any mean. */
export function criterionMeans(rules: JudgingRules, cells: readonly TallyCell[]): ReadonlyMap<string, Fraction> {
  const counted = countedCells(rules, cells);
  if (counted.length === 0 || silentPanels(rules, counted).length > 0) return new Map();
  return new Map(rules.criteria.map(({ id }) => [id, criterionMean(rules, counted, id)]));
}

/** A share of the score of the round before and the rest of this one's; the share is in hundredths of a percent. */
export function withCarried(own: Fraction, carried: Fraction, share: number): Fraction {
  return over(plus(times(fraction(10_000 - share), own), times(fraction(share), carried)), WHOLE);
}
