import { applies } from '../rules/evaluate';
import { bonusOf } from '../rules/kinds/bonus';
import { ruleKind } from '../rules/kinds';
import type { Asking, EntryFacts, RulePack } from '../rules/rule';

/**
 * The bonus of an entry in hundredths of a point, by the clauses of its pack that declare one, asked about what it said when it was
 * submitted: what is not certain, or has no amount, adds nothing; never below zero and never above the smallest declared cap.
 */
export function bonusHundredthsOf(pack: RulePack, facts: EntryFacts, asking: Asking): number {
  const clauses = pack.clauses.filter((clause) => clause.kind === 'BONUS' && applies(clause, facts, asking));
  return bonusOf(clauses.map((clause) => ({ ...ruleKind(clause.kind).judge(clause.parameters, facts, asking, clause), clause }))).hundredths;
}
