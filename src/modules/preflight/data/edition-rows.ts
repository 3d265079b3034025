import type { Ask } from '../../../db/ask';
import type { Day } from '../../../domain/time/day';
import type { EditionHeld, EditionPhase } from '../../../domain/vocabulary/competition-words';
import { dayOrNull, listed } from './rows';

/** An edition with its programme and organiser: all of it is on the shelf. */
export interface EditionRow {
  readonly id: string;
  readonly organizerId: string;
  readonly organizerCode: string;
  readonly programId: string;
  readonly programCode: string;
  readonly year: number;
  readonly name: string;
  readonly phase: EditionPhase;
  readonly held: EditionHeld;
  readonly opensEarliest: Day | null;
  readonly opensLatest: Day | null;
  readonly closesEarliest: Day | null;
  readonly closesLatest: Day | null;
  readonly zone: string;
  readonly synthetic: boolean;
}

const COLUMNS = `ed.id AS id, ed.tenant_id AS organizer_id, t.code AS organizer_code, pr.id AS program_id, pr.code AS program_code, ed.year AS year, ed.name AS name, ed.phase AS phase, ed.held AS held,
  ed.opens_earliest AS opens_earliest, ed.opens_latest AS opens_latest, ed.closes_earliest AS closes_earliest, ed.closes_latest AS closes_latest, t.time_zone AS zone, ed.synthetic AS synthetic`;
const FROM = 'FROM edition ed JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id JOIN tenant t ON t.id = ed.tenant_id';

function editionOf(row: readonly unknown[]): EditionRow {
  const [id, organizerId, organizerCode, programId, programCode, year, name, phase, held, opensEarliest, opensLatest, closesEarliest, closesLatest, zone, synthetic] = row;
  return {
    id: String(id), organizerId: String(organizerId), organizerCode: String(organizerCode), programId: String(programId), programCode: String(programCode), year: Number(year),
    name: String(name), phase: phase as EditionPhase, held: held as EditionHeld, opensEarliest: dayOrNull(opensEarliest), opensLatest: dayOrNull(opensLatest),
    closesEarliest: dayOrNull(closesEarliest), closesLatest: dayOrNull(closesLatest), zone: String(zone), synthetic: Number(synthetic) === 1,
  };
}

/** An edition by its key alone, whoever runs it, in one statement; null when there is none. */
export async function editionByKey(ask: Ask, editionId: string): Promise<EditionRow | null> {
  const [row] = await ask(`SELECT ${COLUMNS} ${FROM} WHERE ed.id = ?`, [editionId]);
  return row === undefined ? null : editionOf(row);
}

/** The editions of a programme that a tenant's code and its own name, the newest year first, in one statement. */
export async function editionsOfProgram(ask: Ask, organizerCode: string, programCode: string): Promise<readonly EditionRow[]> {
  const rows = await ask(`SELECT ${COLUMNS} ${FROM} WHERE t.code = ? AND pr.code = ? ORDER BY ed.year DESC LIMIT 100`, [organizerCode, programCode]);
  return rows.map(editionOf);
}

/** The latest day that each entrant (agency or organisation) was given beyond the closing date of an edition of this tenant. One statement. */
export async function extensionsOf(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await ask(
    'SELECT x.agency_id AS agency_id, x.organization_id AS organization_id, x.until_on AS until_on FROM entry_extension x WHERE x.tenant_id = ? AND x.edition_id = ? ORDER BY x.until_on',
    [tenantId, editionId],
  );
  // In order of days: of several, the latest holds.
  return new Map(rows.flatMap(([agency, organization, until]) => [agency, organization].flatMap((id): [string, Day][] => (typeof id === 'string' ? [[id, String(until)]] : []))));
}

/** Which of these editions of an organiser have a rule pack. One statement. */
export async function editionsWithRules(ask: Ask, organizerId: string, editionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = listed(editionIds);
  const rows = await ask(`SELECT r.edition_id AS edition_id FROM edition_rules r WHERE r.tenant_id = ? AND r.edition_id IN (${ids.marks})`, [organizerId, ...ids.values]);
  return new Set(rows.map(([id]) => String(id)));
}

/** The codes of the categories of an edition; none where nobody recorded them. One statement. */
export async function categoryCodes(ask: Ask, organizerId: string, editionId: string): Promise<ReadonlySet<string>> {
  const rows = await ask('SELECT c.code AS code FROM category c WHERE c.tenant_id = ? AND c.edition_id = ?', [organizerId, editionId]);
  return new Set(rows.map(([code]) => String(code)));
}

/** Who issued a rule pack, with the zone of its dates; null when there is no such pack. One statement. */
export async function packIssuer(ask: Ask, packId: string): Promise<{ readonly tenantId: string; readonly zone: string; readonly synthetic: boolean } | null> {
  const [row] = await ask('SELECT p.tenant_id AS tenant_id, t.time_zone AS zone, p.synthetic AS synthetic FROM rule_pack p JOIN tenant t ON t.id = p.tenant_id WHERE p.id = ?', [packId]);
  return row === undefined ? null : { tenantId: String(row[0]), zone: String(row[1]), synthetic: Number(row[2]) === 1 };
}
