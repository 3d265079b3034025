import { clauseWords } from '../../../domain/rules/evaluate';
import { ruleKind } from '../../../domain/rules/kinds';
import { parameterFaults, parametersIn } from '../../../domain/rules/parameters';
import { RULE_KIND, type RuleKindCode } from '../../../domain/vocabulary/rule-words';
import { codesOf, type Bilingual } from '../../../domain/vocabulary/vocabulary';

/** The words of a clause's row in both languages; of parameters that its kind does not know, what the kind is at all. */
export function wordingOf(row: Readonly<Record<string, unknown>>): Bilingual {
  const kind: RuleKindCode = codesOf(RULE_KIND).find((code) => code === row.kind) ?? 'OFFICER_CHECK';
  const parameters = parametersIn(row.parameters);
  const note: Bilingual | null = typeof row.note === 'string' && typeof row.note_en === 'string' ? [row.note, row.note_en] : null;
  if (parameters === null || parameterFaults(ruleKind(kind).parameters, parameters).length > 0) {
    const [indonesian, english] = RULE_KIND.values[kind];
    return note === null ? [indonesian, english] : [`${indonesian} ${note[0]}`, `${english} ${note[1]}`];
  }
  // Strength, gate and the rest say nothing about the words.
  return clauseWords({ code: '', kind, strength: 'UNKNOWN', gate: 'NONE', confidence: 'INFERRED', citation: null, groups: null, validFrom: null, validTo: null, parameters, note });
}
