import type { Day } from '../time/day';
import type { AgencyKind } from '../vocabulary/region-words';
import type { DutyCounts } from '../vocabulary/rule-words';
import type { DutyFulfilment, DutyGroup, DutyStanding, DutyUnknown } from './words';
import { unitsBelow } from './tree';

/** A rule of the duty, as far as counting needs it. */
export interface DutyRule {
  readonly least: number;
  readonly counts: DutyCounts;
  /** Whether what units below did counts for the agency above them. */
  readonly units: boolean;
  /** The kinds of agency that it names; null: every one. */
  readonly kinds: readonly AgencyKind[] | null;
  /** The day on which an agency must have existed to owe anything. */
  readonly on: Day;
}

/** An agency in the tree of its government. */
export interface DutyAgency {
  readonly id: string;
  readonly code: string;
  readonly kind: AgencyKind;
  readonly parentId: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** How much was counted: what certainly counts, and what perhaps counts beside it. */
export interface Tally {
  readonly certain: number;
  readonly possible: number;
}

/** Everything that a report is made of. */
export interface DutyQuestion {
  /** All agencies of the government: also those that are gone, because units may hang below them. */
  readonly agencies: readonly DutyAgency[];
  /** The rules in order: an agency owes by the first that names its kind. */
  readonly rules: readonly DutyRule[];
  readonly exempt: ReadonlySet<string>;
  /** How much of something an agency has itself; null where nobody knows, as of an edition that was not run here. */
  readonly tally: (counts: DutyCounts, agencyId: string) => Tally | null;
  /** The day and the count for agencies of which no rule speaks. */
  readonly otherwise: Pick<DutyRule, 'on' | 'counts'>;
}

/** What came of the duty for one agency. */
export interface DutyRow {
  readonly agencyId: string;
  readonly code: string;
  readonly duty: DutyStanding;
  /** The place of its rule among the rules; null where none names it. */
  readonly rule: number | null;
  readonly unknownBecause: DutyUnknown | null;
  /** Null where nobody knows. */
  readonly own: Tally | null;
  readonly withUnits: Tally | null;
  /** Null for an exempt agency: it owes nothing. */
  readonly fulfilment: DutyFulfilment | null;
}

const plus = (a: Tally | null, b: Tally | null): Tally | null => (a === null || b === null ? null : { certain: a.certain + b.certain, possible: a.possible + b.possible });

/** Whether an agency existed on a day, as far as its dates tell; one without dates did. */
export function existsOn(agency: Pick<DutyAgency, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (agency.validFrom === null || agency.validFrom <= day) && (agency.validTo === null || agency.validTo >= day);
}

function fulfilmentOf(least: number, counted: Tally | null): DutyFulfilment {
  if (counted === null) return 'UNKNOWN';
  if (counted.certain >= least) return 'MET';
  return counted.certain + counted.possible >= least ? 'UNKNOWN' : 'NOT_MET';
}

/**
 * What each agency that existed on its day owes and did, in order of code. An exempt agency owes nothing, and one of which
 * nobody said that it owes is unknown: neither is ever missing.
 */
export function dutyRows({ agencies, rules, exempt, tally, otherwise }: DutyQuestion): readonly DutyRow[] {
  const below = unitsBelow(agencies);
  const rows = agencies.flatMap((agency): readonly DutyRow[] => {
    const found = rules.findIndex((rule) => rule.kinds === null || rule.kinds.includes(agency.kind));
    const rule = found < 0 ? null : rules[found];
    if (!existsOn(agency, (rule ?? otherwise).on)) return [];
    const { counts } = rule ?? otherwise;
    const own = tally(counts, agency.id);
    const withUnits = below(agency.id).reduce((sum, unit) => plus(sum, tally(counts, unit)), own);
    const base = { agencyId: agency.id, code: agency.code, rule: rule === null ? null : found, own, withUnits, unknownBecause: null };
    if (exempt.has(agency.id)) return [{ ...base, duty: 'EXEMPT', fulfilment: null }];
    if (rule === null) return [{ ...base, duty: 'UNKNOWN', unknownBecause: rules.length === 0 ? 'NO_CLAUSE' : 'KIND_NOT_NAMED', fulfilment: 'UNKNOWN' }];
    return [{ ...base, duty: 'OBLIGED', fulfilment: fulfilmentOf(rule.least, rule.units ? withUnits : own) }];
  });
  return rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** The one group to which the row of an agency belongs. */
export function groupOf(row: Pick<DutyRow, 'duty' | 'fulfilment'>): DutyGroup {
  switch (row.duty) {
    case 'EXEMPT':
      return 'EXEMPT';
    case 'UNKNOWN':
      return 'UNKNOWN';
    case 'OBLIGED':
      return row.fulfilment === 'MET' ? 'MET' : row.fulfilment === 'NOT_MET' ? 'MISSING' : 'UNDECIDED';
  }
}

/** How many agencies are in each group, and together. */
export interface DutyTotals {
  readonly agencies: number;
  readonly obliged: number;
  readonly met: number;
  readonly missing: number;
  readonly undecided: number;
  readonly exempt: number;
  readonly unknown: number;
  /** Of how many it can be told whether they met it: what a share is taken of. */
  readonly decided: number;
}

/** Counts the groups: obliged are met, missing and undecided together; with exempt and unknown they are all agencies. */
export function dutyTotals(rows: readonly Pick<DutyRow, 'duty' | 'fulfilment'>[]): DutyTotals {
  const of = (group: DutyGroup): number => rows.filter((row) => groupOf(row) === group).length;
  const [met, missing, undecided, exempt, unknown] = [of('MET'), of('MISSING'), of('UNDECIDED'), of('EXEMPT'), of('UNKNOWN')];
  return { agencies: rows.length, obliged: met + missing + undecided, met, missing, undecided, exempt, unknown, decided: met + missing };
}
