import { ruleKind } from '../rules/kinds';
import { flagOf, listOf, textOf, wholeOf, type Parameters } from '../rules/parameters';
import type { Clause, RulePack } from '../rules/rule';
import type { Day } from '../time/day';
import type { RuleStrength } from '../vocabulary/competition-words';
import type { AgencyKind, SourceConfidence } from '../vocabulary/region-words';
import type { DutyCounts, DutyPeriod } from '../vocabulary/rule-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { DutyRule } from './duty';

/** What an asker wants counted instead of what the rules say; what is left out stays as they say. */
export interface DutyOverride {
  readonly least?: number;
  readonly per?: DutyPeriod;
  readonly counts?: DutyCounts;
  readonly units?: boolean;
  readonly kinds?: readonly AgencyKind[];
}

/** "One agency, one innovation" as it is meant in a report: in words, with where it comes from and how far that binds. */
export interface DutyDefinition extends DutyRule {
  readonly per: DutyPeriod;
  /** The clause of the pack; null where the definition is the asker's alone. */
  readonly clause: string | null;
  readonly citation: string | null;
  readonly strength: RuleStrength | null;
  readonly confidence: SourceConfidence | null;
  readonly wording: Bilingual;
  /** Whether the asker changed it or made it. */
  readonly overridden: boolean;
}

/** The days on which a period is reckoned: when registration of the edition closes, and the end of the year. */
export interface ReckoningDays {
  readonly closing: Day;
  readonly yearEnd: Day;
}

/** The day of a duty: the closing date for one of an edition, the end of the year for one of a year. */
export function reckonedOn(per: DutyPeriod, days: ReckoningDays): Day {
  return per === 'EDITION' ? days.closing : days.yearEnd;
}

const DEFAULTS: Parameters = { least: 1, per: 'YEAR', counts: 'SUBMITTED' };

function definition(clause: Clause | null, override: DutyOverride | null, days: ReckoningDays): DutyDefinition {
  const given = Object.fromEntries(Object.entries(override ?? {}).filter(([, value]) => value !== undefined));
  const parameters: Parameters = { ...(clause?.parameters ?? DEFAULTS), ...given };
  const [per, kinds] = [textOf(parameters, 'per') as DutyPeriod, listOf<AgencyKind>(parameters, 'kinds')];
  const overridden = Object.keys(given).length > 0;
  const [words, note] = [ruleKind('MINIMUM_ENTRIES').words(parameters), clause?.note ?? null];
  return {
    least: wholeOf(parameters, 'least'), per, counts: textOf(parameters, 'counts') as DutyCounts, units: flagOf(parameters, 'units'), kinds: kinds.length === 0 ? null : kinds,
    on: reckonedOn(per, days), clause: clause?.code ?? null, citation: clause?.citation ?? null, strength: clause?.strength ?? null, confidence: clause?.confidence ?? null, overridden,
    wording: note === null || overridden ? words : [`${words[0]} ${note[0]}`, `${words[1]} ${note[1]}`],
  };
}

/**
 * The definitions of a report: the clauses of the pack that hold on their day, each changed by what the asker wants; the
 * asker's alone where the pack has none; none where nobody said anything.
 */
export function definitionsOf(pack: RulePack | null, override: DutyOverride | null, days: ReckoningDays): readonly DutyDefinition[] {
  const clauses = (pack?.clauses ?? []).filter((clause) => {
    if (clause.kind !== 'MINIMUM_ENTRIES') return false;
    const on = reckonedOn(textOf(clause.parameters, 'per') as DutyPeriod, days);
    return (clause.validFrom === null || clause.validFrom <= on) && (clause.validTo === null || clause.validTo >= on);
  });
  if (clauses.length > 0) return clauses.map((clause) => definition(clause, override, days));
  return override === null ? [] : [definition(null, override, days)];
}
