import type { RuleKindCode } from '../vocabulary/rule-words';
import { minimumAge } from './kinds/minimum-age';
import type { RuleKind } from './rule';

const KINDS: readonly RuleKind[] = [minimumAge];

/** The kind of a rule: its parameters, words and decision; throws for a code that has none. */
export function ruleKind(code: RuleKindCode): RuleKind {
  const found = KINDS.find((k) => k.kind === code);
  if (found === undefined) throw new Error(`no rule kind ${code}`);
  return found;
}
