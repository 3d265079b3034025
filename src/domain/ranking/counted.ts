import type { JudgedCriterion, JudgingRules } from '../judging/judging-rules';
import { fraction, plus, ZERO, type Fraction } from './fraction';
import type { TallyCell } from './tally';

/** A scoring that counts: the judge's total in hundredths of a point of 100, and its marks. */
export interface CountedCell {
  readonly judge: string;
  readonly panel: string;
  readonly total: Fraction;
  readonly marks: TallyCell['marks'];
}

const hasMark = ({ marks }: TallyCell, { id }: JudgedCriterion): boolean => Object.hasOwn(marks, id) && Number.isSafeInteger(marks[id]);

/** A judge's total of whole marks: the sum of weight times mark over most, exact, in hundredths of a point of 100. */
export function totalOf(criteria: readonly JudgedCriterion[], marks: TallyCell['marks']): Fraction {
  return criteria.reduce((total, { id, weight, mostHundredths }) => plus(total, fraction(BigInt(weight) * BigInt(marks[id]), mostHundredths)), ZERO);
}

/**
 * The scorings that count among some cells: SCORED, with a whole mark for every criterion, and where panels are weighted of a
 * panel that has a weight. A sheet with a blank counts for nothing, it is not completed with zeros; without criteria nothing counts.
 */
export function countedCells(rules: JudgingRules, cells: readonly TallyCell[]): readonly CountedCell[] {
  const { criteria, panels } = rules;
  const weighed = (panel: string): boolean => rules.aggregation !== 'WEIGHTED_PANELS' || panels.some(({ code }) => code === panel);
  return cells
    .filter((cell) => cell.state === 'SCORED' && criteria.length > 0 && criteria.every((one) => hasMark(cell, one)) && weighed(cell.panel))
    .map(({ judge, panel, marks }) => ({ judge, panel, marks, total: totalOf(criteria, marks) }));
}
