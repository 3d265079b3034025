import { binds, clauseWords } from '../rules/evaluate';
import { ruleKind } from '../rules/kinds';
import type { Finding } from '../rules/rule';
import type { Day } from '../time/day';
import type { ScreeningBearing, ScreeningDecision } from '../vocabulary/entry-words';
import type { RuleOutcome } from '../vocabulary/rule-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** What an officer says in words, of a clause or of none. */
export interface OfficerWords {
  readonly clause: string | null;
  readonly words: string;
}

/** What an officer decides: with reasons, and with the proofs that were looked at and accepted. */
export interface ScreeningAsked {
  readonly decision: ScreeningDecision;
  readonly reasons: readonly OfficerWords[];
  readonly accepted: readonly OfficerWords[];
}

/** A line on the sheet of a screening. */
export interface SheetLine {
  readonly bearing: ScreeningBearing;
  readonly clause: string | null;
  readonly outcome: RuleOutcome | null;
  readonly wording: Bilingual;
  readonly earliest: Day | null;
}

/** Why a decision cannot be taken as it was asked. */
export type ScreeningFault =
  /** Not a clause that applies to this entry, or named twice, or certainly not met and so not to be accepted. */
  | { readonly kind: 'CLAUSE_UNKNOWN' | 'CLAUSE_TWICE' | 'NOT_ACCEPTABLE'; readonly list: 'reasons' | 'accepted'; readonly at: number }
  | { readonly kind: 'PASS_WITH_REASONS' | 'NO_REASON' }
  /** A binding clause that is certainly not met, or one whose proof nobody accepted yet. */
  | { readonly kind: 'REFUSED' | 'UNPROVEN'; readonly finding: Finding };

/** Whether a clause is an officer's to check, and its answer is needed before an entry passes. */
export function isOfficersCheck({ clause }: Finding): boolean {
  return clause.kind === 'OFFICER_CHECK' && clause.strength === 'BINDING' && clause.gate !== 'NONE';
}

const isOpen = (finding: Finding): boolean => finding.outcome === 'NEEDS_PROOF';
const isUnmet = (finding: Finding): boolean => finding.outcome === 'NEVER' || finding.outcome === 'NOT_YET';
const same = (words: string): Bilingual => [words, words];

/** A finding in words: the clause, the value that was used and what it was held against, and what can be done. */
export function findingWords(finding: Finding): Bilingual {
  const words = clauseWords(finding.clause);
  const { value, threshold, remedy } = finding;
  const of = (at: 0 | 1, used: string, limit: string): string => [
    words[at],
    ...(value === null ? [] : [threshold === null ? `${used}: ${value[at]}.` : `${used}: ${value[at]}; ${limit}: ${threshold[at]}.`]),
    ...(remedy === null ? [] : [remedy[at]]),
  ].join(' ');
  return [of(0, 'Terhitung', 'syarat'), of(1, 'Found', 'asked')];
}

const lineOf = (bearing: ScreeningBearing, finding: Finding): SheetLine => ({
  bearing, clause: finding.clause.code, outcome: finding.outcome, wording: findingWords(finding), earliest: finding.earliest,
});

function inputFaults(findings: readonly Finding[], { decision, reasons, accepted }: ScreeningAsked): readonly ScreeningFault[] {
  const applying = new Map(findings.map((f) => [f.clause.code, f]));
  const inReasons = new Set(reasons.map((r) => r.clause));
  const faultsOf = (list: 'reasons' | 'accepted', given: readonly OfficerWords[]): readonly ScreeningFault[] => given.flatMap(({ clause }, at): readonly ScreeningFault[] => {
    if (clause === null) return list === 'reasons' ? [] : [{ kind: 'CLAUSE_UNKNOWN', list, at }];
    const finding = applying.get(clause);
    if (finding === undefined) return [{ kind: 'CLAUSE_UNKNOWN', list, at }];
    if (list === 'reasons') return [];
    if (inReasons.has(clause) || given.findIndex((a) => a.clause === clause) < at) return [{ kind: 'CLAUSE_TWICE', list, at }];
    // Passing against what binds is refused by the clause itself.
    return isUnmet(finding) && !(decision === 'PASS' && binds(finding)) ? [{ kind: 'NOT_ACCEPTABLE', list, at }] : [];
  });
  return [...faultsOf('reasons', reasons), ...faultsOf('accepted', accepted)];
}

function decisionFaults(findings: readonly Finding[], asked: ScreeningAsked, lines: readonly SheetLine[]): readonly ScreeningFault[] {
  const bearsOn = (...bearings: readonly ScreeningBearing[]): boolean => lines.some((l) => bearings.includes(l.bearing));
  switch (asked.decision) {
    case 'PASS': {
      const accepted = new Set(asked.accepted.map((a) => a.clause));
      return [
        ...(asked.reasons.length > 0 ? [{ kind: 'PASS_WITH_REASONS' } as const] : []),
        ...findings.filter((f) => binds(f) && isUnmet(f)).map((finding) => ({ kind: 'REFUSED', finding } as const)),
        ...findings.filter((f) => ((binds(f) && isOpen(f)) || (isOfficersCheck(f) && f.outcome !== 'MET')) && !accepted.has(f.clause.code)).map((finding) => ({ kind: 'UNPROVEN', finding } as const)),
      ];
    }
    // What nobody knows alone fails nobody: the officer then says why in words.
    case 'FAIL':
      return bearsOn('REFUSES', 'OFFICER') ? [] : [{ kind: 'NO_REASON' }];
    case 'RETURN':
      return bearsOn('REFUSES', 'UNPROVEN', 'OFFICER') ? [] : [{ kind: 'NO_REASON' }];
  }
}

/**
 * The sheet of a screening from what the rules find and what the officer says: what is not met stands on it by itself, then the
 * officer's own reasons and the proofs that were accepted, then advice. Or why the decision cannot be taken so: nothing passes
 * against a binding clause, with a proof that nobody accepted, and nothing fails or is returned without a reason.
 */
export function screeningSheet(
  judged: readonly Finding[], asked: ScreeningAsked,
): { readonly lines: readonly SheetLine[] } | { readonly faults: readonly ScreeningFault[] } {
  // Whether it came in time was asked when it was submitted; the day of its screening says nothing about that.
  const findings = judged.filter((f) => f.clause.kind !== 'REGISTRATION_WINDOW');
  const wrong = inputFaults(findings, asked);
  if (wrong.length > 0) return { faults: wrong };
  const accepted = new Set(asked.accepted.map((a) => a.clause));
  const found = (clause: string | null): Finding | undefined => findings.find((f) => f.clause.code === clause);
  const advises = (f: Finding): boolean => !binds(f) && f.outcome !== 'MET' && ruleKind(f.clause.kind).force !== 'DECLARES' && !accepted.has(f.clause.code);
  const lines = [
    ...findings.filter((f) => binds(f) && isUnmet(f)).map((f) => lineOf('REFUSES', f)),
    ...findings.filter((f) => binds(f) && isOpen(f) && !accepted.has(f.clause.code)).map((f) => lineOf('UNPROVEN', f)),
    ...asked.reasons.map(({ clause, words }): SheetLine => ({ bearing: 'OFFICER', clause, outcome: found(clause)?.outcome ?? null, wording: same(words), earliest: found(clause)?.earliest ?? null })),
    ...asked.accepted.map(({ clause, words }): SheetLine => ({ bearing: 'ACCEPTED', clause, outcome: found(clause)?.outcome ?? null, wording: same(words), earliest: null })),
    ...findings.filter(advises).map((f) => lineOf('ADVISES', f)),
  ];
  const faults = decisionFaults(findings, asked, lines);
  return faults.length > 0 ? { faults } : { lines };
}
