import { findingWords } from '../../../domain/entry/screening';
import type { Finding } from '../../../domain/rules/rule';
import type { Refusal } from '../../../platform/outcome';

/** A binding clause that is not met, as a refusal: which, what it found, what it cites, the earliest day, and the remedy in words. */
export function ruleRefusal(finding: Finding): Refusal {
  const { clause, outcome, earliest } = finding;
  return {
    code: 'RULE_REFUSES', path: ['entry'],
    detail: { clause: clause.code, outcome, ...(clause.citation === null ? {} : { citation: clause.citation }), ...(earliest === null ? {} : { earliest }) },
    reason: findingWords(finding),
  };
}
