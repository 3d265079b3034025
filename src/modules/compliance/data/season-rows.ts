import type { Ask } from '../../../db/ask';
import type { DutyAgency, Tally } from '../../../domain/compliance/duty';
import type { Day } from '../../../domain/time/day';
import type { AgencyKind } from '../../../domain/vocabulary/region-words';
import type { DutyCounts } from '../../../domain/vocabulary/rule-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A programme with the edition that is asked for, as far as there is one. */
export interface SeasonRow {
  readonly programId: string;
  readonly edition: { readonly id: string; readonly year: number; readonly closes: Day | null; readonly runHere: boolean } | null;
}

/** A programme of a tenant by its code, with its edition of a year, or with a key; null when it has no such programme. One statement. */
export async function seasonRow(ask: Ask, tenantId: string, program: string, asked: { readonly year: number | null; readonly editionId: string | null }): Promise<SeasonRow | null> {
  const wanted = [...(asked.year === null ? [] : [['ed.year = ?', asked.year] as const]), ...(asked.editionId === null ? [] : [['ed.id = ?', asked.editionId] as const])];
  const [row] = await ask(
    `SELECT p.id AS id, ed.id AS edition_id, ed.year AS year, ed.closes_earliest AS closes_earliest, ed.closes_latest AS closes_latest, w.id AS work_id FROM program p
     LEFT JOIN edition ed ON ed.tenant_id = p.tenant_id AND ed.program_id = p.id AND ${wanted.map(([text]) => text).join(' AND ')}
     LEFT JOIN edition_work w ON w.tenant_id = ? AND w.edition_id = ed.id
     WHERE p.tenant_id = ? AND p.code = ?`,
    [...wanted.map(([, value]) => value), tenantId, tenantId, program],
  );
  if (row === undefined) return null;
  const [id, editionId, year, earliest, latest, workId] = row;
  const edition = typeof editionId !== 'string' ? null : { id: editionId, year: Number(year), closes: textOrNull(latest) ?? textOrNull(earliest), runHere: workId !== null };
  return { programId: String(id), edition };
}

/** An agency as a report needs it. */
export interface AgencyRow extends DutyAgency {
  readonly synthetic: boolean;
}

/** All agencies of a tenant. One statement. */
export async function agencyRows(ask: Ask, tenantId: string): Promise<readonly AgencyRow[]> {
  const rows = await ask(
    'SELECT a.id AS id, a.code AS code, a.kind AS kind, a.parent_id AS parent_id, a.valid_from AS valid_from, a.valid_to AS valid_to, a.synthetic AS synthetic FROM agency a WHERE a.tenant_id = ?', [tenantId],
  );
  return rows.map(([id, code, kind, parentId, validFrom, validTo, synthetic]) => ({
    id: String(id), code: String(code), kind: kind as AgencyKind, parentId: textOrNull(parentId), validFrom: textOrNull(validFrom), validTo: textOrNull(validTo), synthetic: Number(synthetic) === 1,
  }));
}

/** What was counted of each thing, by the key of the agency; under null what belongs to no agency of the tenant. */
export type Tallies = Readonly<Record<DutyCounts, ReadonlyMap<string | null, Tally>>>;

const byAgency = (rows: readonly (readonly unknown[])[], certain: number, possible: number): ReadonlyMap<string | null, Tally> =>
  new Map(rows.map((row) => [textOrNull(row[0]), { certain: Number(row[certain]), possible: Number(row[possible]) }]));

/** Which entries (alias e) a reader may read, with the values of its question marks. */
export interface SeenEntries {
  readonly text: string;
  readonly params: readonly unknown[];
}

/**
 * Entries of an edition by agency: how many there are, how many were submitted and not withdrawn, how many of those passed. Of one that
 * the reader may not read it is not told whether it counts: it is possible, whatever became of it. One statement.
 */
export async function entryTallies(ask: Ask, tenantId: string, editionId: string | null, seen: SeenEntries): Promise<Pick<Tallies, 'SUBMITTED' | 'PASSED'> & { readonly entries: number }> {
  const rows = await ask(
    `SELECT e.agency_id AS agency_id, COUNT(*) AS entries, SUM(CASE WHEN e.submitted_at IS NOT NULL AND e.state <> 'WITHDRAWN' AND (${seen.text}) THEN 1 ELSE 0 END) AS submitted,
       SUM(CASE WHEN e.state = 'PASSED' AND (${seen.text}) THEN 1 ELSE 0 END) AS passed, SUM(CASE WHEN (${seen.text}) THEN 0 ELSE 1 END) AS untold FROM entry_work e WHERE e.tenant_id = ? AND e.edition_id = ? GROUP BY e.agency_id`,
    [...seen.params, ...seen.params, ...seen.params, tenantId, editionId ?? ''],
  );
  return { entries: rows.reduce((sum, row) => sum + Number(row[1]), 0), SUBMITTED: byAgency(rows, 2, 4), PASSED: byAgency(rows, 3, 4) };
}

/**
 * Working innovations by agency whose use certainly began in a year, and those of which that is possible: their dates leave
 * it open, or they are in use and nobody said since when. One statement.
 */
export async function implementedTallies(ask: Ask, tenantId: string, year: number): Promise<ReadonlyMap<string | null, Tally>> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const certainly = 'w.implemented_earliest >= ? AND w.implemented_latest <= ?';
  const rows = await ask(
    `SELECT w.agency_id AS agency_id, SUM(CASE WHEN ${certainly} THEN 1 ELSE 0 END) AS certain, SUM(CASE WHEN ${certainly} THEN 0 ELSE 1 END) AS possible FROM innovation_work w
     WHERE w.tenant_id = ? AND (w.implemented_earliest IS NULL OR w.implemented_earliest <= ?) AND (w.implemented_latest IS NULL OR w.implemented_latest >= ?)
       AND (w.implemented_earliest IS NOT NULL OR w.implemented_latest IS NOT NULL OR w.iid_stage = 'IMPLEMENTATION') GROUP BY w.agency_id`,
    [from, to, from, to, tenantId, to, from],
  );
  return byAgency(rows, 1, 2);
}

/** The exemptions of a year: their keys by the keys of the agencies. One statement. */
export async function exemptRows(ask: Ask, tenantId: string, year: number): Promise<ReadonlyMap<string, string>> {
  const rows = await ask('SELECT x.agency_id AS agency_id, x.id AS id FROM duty_exemption x WHERE x.tenant_id = ? AND x.year = ?', [tenantId, year]);
  return new Map(rows.map(([agencyId, id]) => [String(agencyId), String(id)]));
}

/** The agencies that were registered as public-service units in a year; null where not one is on record for that year. One statement. */
export async function serviceUnitRows(ask: Ask, tenantId: string, year: number): Promise<ReadonlySet<string> | null> {
  const rows = await ask('SELECT s.agency_id AS agency_id FROM service_unit_year s WHERE s.tenant_id = ? AND s.year = ?', [tenantId, year]);
  return rows.length === 0 ? null : new Set(rows.map(([agencyId]) => String(agencyId)));
}

/** Whether what screening decided in an edition may be told: its first results are out, or it was not run here. One statement. */
export async function screeningTold(ask: Ask, tenantId: string, editionId: string): Promise<boolean> {
  const [row] = await ask(
    `SELECT w.id AS work_id, (SELECT COUNT(*) FROM edition_gate g WHERE g.tenant_id = ed.tenant_id AND g.edition_id = ed.id AND g.gate = 'PASSED') AS told
     FROM edition ed LEFT JOIN edition_work w ON w.tenant_id = ? AND w.edition_id = ed.id WHERE ed.tenant_id = ? AND ed.id = ?`, [tenantId, tenantId, editionId],
  );
  const [work, told] = row ?? [];
  return typeof work !== 'string' || Number(told) > 0;
}
