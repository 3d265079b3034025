import type { Eligibility, RuleGate } from '../vocabulary/rule-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { ruleKind } from './kinds';
import type { Asking, Clause, EntryFacts, Finding, RulePack } from './rule';

/** Whether a clause is in force on the day and for the group; a group that nobody named yet has every clause for all groups only. */
export function applies(clause: Clause, facts: EntryFacts, asking: Asking): boolean {
  if (clause.validFrom !== null && asking.asOf < clause.validFrom) return false;
  if (clause.validTo !== null && asking.asOf > clause.validTo) return false;
  return clause.groups === null || (facts.group !== null && clause.groups.includes(facts.group));
}

/** The codes of the clauses that every edition has by itself; a pack may not use them. */
export const BUILT_IN_CODES = ['registration-window', 'group-choice', 'one-entry'] as const;

const BUILT_IN: Omit<Clause, 'code' | 'kind' | 'parameters'> = {
  strength: 'BINDING', gate: 'SUBMISSION', confidence: 'OFFICIAL', citation: null, groups: null, validFrom: null, validTo: null, note: null,
};

const judged = (clause: Clause, facts: EntryFacts, asking: Asking): Finding => ({ ...ruleKind(clause.kind).judge(clause.parameters, facts, asking, clause), clause });

/**
 * What holds by itself: the registration window, one entry for an innovation, and where the pack has groups the choice of one. A window without a known
 * last day only advises, so that an unknown date blocks nobody; an unchosen group leaves the whole answer open, because
 * nobody can say which conditions hold.
 */
function builtIn(pack: RulePack, facts: EntryFacts, asking: Asking): readonly Finding[] {
  const window = judged({ ...BUILT_IN, code: 'registration-window', kind: 'REGISTRATION_WINDOW', parameters: {} }, facts, asking);
  const dated: Finding = window.outcome === 'NEEDS_PROOF' ? { ...window, clause: { ...window.clause, strength: 'UNKNOWN' } } : window;
  const once = facts.entered === true ? [judged({ ...BUILT_IN, code: 'one-entry', kind: 'ONE_ENTRY', parameters: {} }, facts, asking)] : [];
  if (pack.groups.length === 0) return [dated, ...once];
  const groups = pack.groups.map(({ code, name }) => ({ code, name: { id: name[0], en: name[1] } }));
  return [dated, ...once, judged({ ...BUILT_IN, code: 'group-choice', kind: 'GROUP_CHOICE', parameters: { groups } }, facts, asking)];
}

/** What the built-in clauses, and then every clause of a pack that applies, say of an entry, in the order of the pack. */
export function findingsOf(pack: RulePack, facts: EntryFacts, asking: Asking): readonly Finding[] {
  return [...builtIn(pack, facts, asking), ...pack.clauses.filter((clause) => applies(clause, facts, asking)).map((clause) => judged(clause, facts, asking))];
}

/** True for a finding that can refuse: its clause binds, its kind refuses, and it is not left to a gate that refuses nothing. */
export function binds(finding: Finding): boolean {
  const { force } = ruleKind(finding.clause.kind);
  return finding.clause.strength === 'BINDING' && (force === 'REFUSES' || force === 'BUILT_IN') && finding.clause.gate !== 'NONE';
}

const WORST = ['NEVER', 'NOT_YET', 'NEEDS_PROOF'] as const;

/** The answer of a preflight: the worst outcome among the binding clauses, ELIGIBLE when all of them are met. */
export function eligibilityOf(findings: readonly Finding[]): Eligibility {
  const binding = findings.filter(binds);
  return WORST.find((outcome) => binding.some((f) => f.outcome === outcome)) ?? 'ELIGIBLE';
}

/** The first day on which all binding clauses can be true, as far as they tell: the latest of their days; null when one tells none. */
export function earliestOf(findings: readonly Finding[]): string | null {
  const open = findings.filter((f) => binds(f) && f.outcome !== 'MET');
  if (open.length === 0 || open.some((f) => f.earliest === null)) return null;
  return open.map((f) => f.earliest ?? '').sort().at(-1) ?? null;
}

/** What refuses at a gate: binding clauses of this gate that are certainly not met. What is not known never refuses here. */
export function refusalsAt(gate: RuleGate, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((f) => binds(f) && f.clause.gate === gate && (f.outcome === 'NEVER' || f.outcome === 'NOT_YET'));
}

/** What must be settled at a gate before it is passed: binding clauses of this gate that need proof. */
export function unprovenAt(gate: RuleGate, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((f) => binds(f) && f.clause.gate === gate && f.outcome === 'NEEDS_PROOF');
}

/** A clause in words, in both languages: what its kind says of its parameters, and what the source adds. */
export function clauseWords(clause: Clause): Bilingual {
  const [indonesian, english] = ruleKind(clause.kind).words(clause.parameters);
  return clause.note === null ? [indonesian, english] : [`${indonesian} ${clause.note[0]}`, `${english} ${clause.note[1]}`];
}

/** A pack in words, in both languages: a sentence for each clause, in the order of the pack. */
export function packWords(pack: RulePack): readonly { readonly clause: Clause; readonly words: Bilingual }[] {
  return pack.clauses.map((clause) => ({ clause, words: clauseWords(clause) }));
}
