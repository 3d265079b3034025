import { binds, eligibilityOf, findingsOf } from '../rules/evaluate';
import type { Asking, EntryFacts, Finding, RulePack } from '../rules/rule';
import type { Day, Period } from '../time/day';
import type { Eligibility, RuleKindCode } from '../vocabulary/rule-words';
import { participationsLeft, quotaLeft } from './left';

/** One way in which an innovation can enter: in one of the groups of the rules, or without a group where they have none. */
export interface EntryOption {
  readonly group: string | null;
  readonly eligibility: Eligibility;
  /** See eligibleOn. */
  readonly eligibleOn: Day | null;
  /** Whether that day comes before the closing date is over; null where that cannot be told. */
  readonly inTime: boolean | null;
  readonly participationsLeft: number | null;
  readonly quotaLeft: number | null;
  /** Binding rules that need proof. */
  readonly missing: readonly Finding[];
  /** Binding rules that are certainly not met. */
  readonly refusing: readonly Finding[];
}

// What time alone turns true; the rest is supplied, chosen or settled while the entry is written.
const BY_TIME: readonly RuleKindCode[] = ['MINIMUM_AGE', 'MATURITY', 'IMPLEMENTATION_WINDOW', 'REGISTRATION_WINDOW'];

/** The first day, from the one asked for on, on which time no longer stands in the way, whatever else must still be supplied; null where nobody can say, or never. */
export function eligibleOn(findings: readonly Finding[], asOf: Day): Day | null {
  const binding = findings.filter(binds);
  if (binding.some((f) => f.outcome === 'NEVER' || (f.outcome === 'NOT_YET' && f.clause.kind === 'QUOTA'))) return null;
  const waits = binding.filter((f) => f.outcome !== 'MET' && BY_TIME.includes(f.clause.kind)).map((f) => f.earliest);
  return waits.reduce<Day | null>((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest), asOf);
}

function inTime(on: Day | null, never: boolean, closes: Period | null): boolean | null {
  if (never) return false;
  if (on === null || closes === null) return null;
  if (closes.earliest !== null && on <= closes.earliest) return true;
  return closes.latest !== null && on > closes.latest ? false : null;
}

/** Every way in which an innovation can enter under a pack, in the order of its groups; one group only where it is given. */
export function entryOptions(pack: RulePack, facts: EntryFacts, asking: Asking, group: string | null): readonly EntryOption[] {
  const groups = group === null ? pack.groups.map((g) => g.code) : [group];
  return (groups.length === 0 ? [null] : groups).map((chosen) => {
    const inGroup: EntryFacts = { ...facts, group: chosen };
    const findings = findingsOf(pack, inGroup, asking);
    const binding = findings.filter(binds);
    const eligibility = eligibilityOf(findings);
    const on = eligibleOn(findings, asking.asOf);
    return {
      group: chosen, eligibility, eligibleOn: on, inTime: inTime(on, eligibility === 'NEVER', asking.closes),
      participationsLeft: participationsLeft(findings, inGroup, asking), quotaLeft: quotaLeft(findings, inGroup),
      missing: binding.filter((f) => f.outcome === 'NEEDS_PROOF'), refusing: binding.filter((f) => f.outcome === 'NEVER' || f.outcome === 'NOT_YET'),
    };
  });
}
