import type { Ask } from '../../../db/ask';
import { definitionsOf, type DutyDefinition, type DutyOverride } from '../../../domain/compliance/definition';
import { dutyRows, dutyTotals, type DutyRow, type DutyTotals, type Tally } from '../../../domain/compliance/duty';
import type { DutyCounts } from '../../../domain/vocabulary/rule-words';
import { packOfEdition } from '../../rules';
import { agencyRows, entryTallies, exemptRows, implementedTallies, seasonRow, serviceUnitRows, type SeenEntries } from '../data/season-rows';

/** Of which season a report is wanted: a programme's, in a year, or one edition of it. */
export interface ComplianceAsked {
  readonly tenantId: string;
  readonly program: string;
  readonly year: number | null;
  readonly editionId: string | null;
  readonly override: DutyOverride | null;
  /** Of which entries the reader may be told. */
  readonly seen: SeenEntries;
}

/** One agency in a report. */
export interface ComplianceLine extends DutyRow {
  readonly exemptionId: string | null;
  /** Whether it was a public-service unit in that year; null where that year has no record at all. */
  readonly serviceUnit: boolean | null;
}

/** A report on the duty to innovate. */
export interface ComplianceReport {
  readonly programId: string;
  readonly editionId: string | null;
  readonly year: number;
  readonly definitions: readonly DutyDefinition[];
  readonly lines: readonly ComplianceLine[];
  readonly totals: DutyTotals;
  /** What counts but belongs to no agency of the lines, such as an entry of an organisation; null where nothing can be counted. */
  readonly others: number | null;
  /** How many of the agencies of the lines are registered; null where the year has no record at all. */
  readonly registered: number | null;
  readonly synthetic: boolean;
}

/** What keeps a report from being made. */
export type ComplianceFault = 'PROGRAM' | 'EDITION';

/**
 * Reports on the duty to innovate of all agencies of a tenant in a season, in a number of statements that does not depend on
 * how many there are. What nobody said is unknown: a duty without a clause, a count of an edition that was not run here.
 */
export async function compliance(ask: Ask, asked: ComplianceAsked): Promise<ComplianceReport | ComplianceFault> {
  const { tenantId, editionId: wanted } = asked;
  const season = await seasonRow(ask, tenantId, asked.program, { year: asked.year, editionId: wanted });
  if (season === null) return 'PROGRAM';
  const { edition } = season;
  const year = edition?.year ?? asked.year;
  if (year === null || (wanted !== null && edition === null)) return 'EDITION';
  const yearEnd = `${year}-12-31`;
  const days = { closing: edition?.closes ?? yearEnd, yearEnd };
  const pack = edition === null ? null : ((await packOfEdition(ask, tenantId, edition.id))?.pack ?? null);
  const definitions = definitionsOf(pack, asked.override, days);
  const agencies = await agencyRows(ask, tenantId);
  const entries = await entryTallies(ask, tenantId, edition?.id ?? null, asked.seen);
  const implemented = await implementedTallies(ask, tenantId, year);
  const exempt = await exemptRows(ask, tenantId, year);
  const units = await serviceUnitRows(ask, tenantId, year);

  const run = edition !== null && (edition.runHere || entries.entries > 0);
  const tally = (counts: DutyCounts, agencyId: string | null): Tally | null => {
    const found = counts === 'NEWLY_IMPLEMENTED' ? implemented.get(agencyId) : entries[counts].get(agencyId);
    return counts !== 'NEWLY_IMPLEMENTED' && !run ? null : (found ?? { certain: 0, possible: 0 });
  };
  const otherwise = { on: edition === null ? yearEnd : days.closing, counts: definitions[0]?.counts ?? 'SUBMITTED' } as const;
  const rows = dutyRows({ agencies, rules: definitions, exempt: new Set(exempt.keys()), tally, otherwise });
  const shown = new Set(rows.map((row) => row.agencyId));
  const counted = otherwise.counts === 'NEWLY_IMPLEMENTED' ? implemented : entries[otherwise.counts];
  const elsewhere = [...counted].reduce((sum, [agencyId, { certain }]) => (agencyId !== null && shown.has(agencyId) ? sum : sum + certain), 0);
  return {
    programId: season.programId, editionId: edition?.id ?? null, year, definitions, totals: dutyTotals(rows),
    lines: rows.map((row) => ({ ...row, exemptionId: exempt.get(row.agencyId) ?? null, serviceUnit: units?.has(row.agencyId) ?? null })),
    others: otherwise.counts === 'NEWLY_IMPLEMENTED' || run ? elsewhere : null,
    registered: units === null ? null : rows.filter((row) => units.has(row.agencyId)).length,
    synthetic: agencies.some((agency) => agency.synthetic),
  };
}
