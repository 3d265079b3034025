import type { JudgingRules } from '../judging/judging-rules';
import type { TieBreak } from '../vocabulary/judging-words';
import { criterionMean } from './aggregate';
import { compare, fraction, mean, minus, type Fraction } from './fraction';
import { headToHead } from './head-to-head';
import type { Scored } from './score';
import type { TallyDecision } from './tally';

/** What level entries are compared by at one step of the chain. */
export interface Comparison {
  readonly step: TieBreak;
  /** The code of the criterion, for CRITERIA. */
  readonly criterion: string | null;
  /** Whether the lower value is the better one. */
  readonly lowerWins: boolean;
  /** The value of each entry of a group, which may depend on who is in it; null where an entry has none. */
  readonly measure: (group: readonly Scored[]) => ReadonlyMap<string, Fraction | null>;
}

const each = (value: (one: Scored) => Fraction | null) => (group: readonly Scored[]): ReadonlyMap<string, Fraction | null> => new Map(group.map((one) => [one.entry.id, value(one)]));

const sortedTotals = ({ counted }: Scored): readonly Fraction[] => counted.map(({ total }) => total).sort(compare);

function median(one: Scored): Fraction {
  const totals = sortedTotals(one);
  const middle = Math.floor(totals.length / 2);
  return totals.length % 2 === 1 ? totals[middle] : mean(totals.slice(middle - 1, middle + 1));
}

/** The highest total minus the lowest; one judge alone has no spread. */
function spread(one: Scored): Fraction | null {
  const totals = sortedTotals(one);
  return totals.length < 2 ? null : minus(totals[totals.length - 1], totals[0]);
}

/** The criteria from the heaviest to the lightest; those of one weight in the order of the rubric. */
function byCriteria(rules: JudgingRules): readonly Comparison[] {
  const inOrder = [...rules.criteria].sort((a, b) => b.weight - a.weight);
  return inOrder.map(({ id, code }) => ({ step: 'CRITERIA', criterion: code, lowerWins: false, measure: each(({ counted }) => criterionMean(rules, counted, id)) }));
}

/** The position that the plenary gave each entry; null where it gave none, or more than one. */
function plenaryOrder(decisions: readonly TallyDecision[]): (one: Scored) => Fraction | null {
  const positions = new Map<string, Set<number>>();
  for (const { entry, kind, position } of decisions) {
    if (kind === 'TIE_ORDER' && position !== null) positions.set(entry, (positions.get(entry) ?? new Set()).add(position));
  }
  return ({ entry }) => {
    const given = [...(positions.get(entry.id) ?? [])];
    return given.length === 1 ? fraction(given[0]) : null;
  };
}

/** The comparisons of the declared chain, one after the other; CRITERIA is one for each criterion. */
export function comparisonsOf(rules: JudgingRules, decisions: readonly TallyDecision[]): readonly Comparison[] {
  return rules.tieChain.flatMap((step): readonly Comparison[] => {
    const by = (measure: Comparison['measure'], lowerWins = false): readonly Comparison[] => [{ step, criterion: null, lowerWins, measure }];
    switch (step) {
      case 'CRITERIA': return byCriteria(rules);
      case 'HEAD_TO_HEAD': return by(headToHead);
      case 'MEDIAN': return by(each(median));
      case 'LOWER_SPREAD': return by(each(spread), true);
      case 'EARLIER_ROUND': return by(each(({ entry }) => entry.carried));
      case 'PLENARY': return by(each(plenaryOrder(decisions)), true);
    }
  });
}
