import { canonicalJson } from '../rules/canonical';
import type { JudgingRules } from './judging-rules';

/** The rules of a round as they are kept: the same rules are always the same text. */
export const textOfJudgingRules = (rules: JudgingRules): string => canonicalJson(rules);

/** The rules of a round from the text in which they are kept; a text that is none is a fault of the database. */
export function judgingRulesOf(text: string): JudgingRules {
  return JSON.parse(text) as JudgingRules;
}
