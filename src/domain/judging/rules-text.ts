import { canonicalJson } from '../rules/canonical';
import type { JudgingRules } from './judging-rules';

/** The rules of a round as they are kept: the same rules are always the same text. */
export const textOfJudgingRules = (rules: JudgingRules): string => canonicalJson(rules);

/** The rules of a round from the text in which they are kept; a text that is none is a fault of the database. */
export function judgingRulesOf(text: string): JudgingRules {
  return JSON.parse(text) as JudgingRules;
}

/** As many characters as the column of frozen rules holds. */
const ROOM = 16_000;

/** The rules as they are frozen: whole, but for the standards of the criteria where a very long rubric leaves no room; the rubric keeps those, and never changes. */
export function frozenRulesOf(rules: JudgingRules): JudgingRules {
  return textOfJudgingRules(rules).length <= ROOM ? rules : { ...rules, criteria: rules.criteria.map((one) => ({ ...one, standards: [] })) };
}
