import { binds } from '../rules/evaluate';
import { ruleKind } from '../rules/kinds';
import type { Finding } from '../rules/rule';
import type { RuleKindCode } from '../vocabulary/rule-words';

/** What the form of the upper tier asks and its organiser fills in before the entry is submitted: a nomination from another form cannot have answered it yet. */
const FILLED_IN_LATER: readonly RuleKindCode[] = ['REQUIRED_ANSWER', 'REQUIRED_DOCUMENT', 'CATEGORY_REQUIRED', 'GROUP_CHOICE'];

/** Whether a nomination came in time was asked when it was sent; the day on which it is settled says nothing about that. */
function told(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ clause }) => clause.kind !== 'REGISTRATION_WINDOW');
}

/**
 * What refuses a nomination: binding clauses that are certainly not met, be it for now or for good. What needs proof is left to
 * screening, where an officer accepts it in words, and what the upper form asks to its submission.
 */
export function refusingNomination(findings: readonly Finding[]): readonly Finding[] {
  return told(findings).filter((f) => binds(f) && (f.outcome === 'NEVER' || (f.outcome === 'NOT_YET' && !FILLED_IN_LATER.includes(f.clause.kind))));
}

/** What is kept with the settlement of a nomination: every clause that is not met or needs proof, those that bind first. */
export function keptFindings(findings: readonly Finding[]): readonly Finding[] {
  const open = told(findings).filter((f) => f.outcome !== 'MET' && (binds(f) || ruleKind(f.clause.kind).force !== 'DECLARES'));
  return [...open.filter(binds), ...open.filter((f) => !binds(f))];
}
