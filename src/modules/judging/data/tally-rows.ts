import type { Ask } from '../../../db/ask';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { CellState } from '../../../domain/vocabulary/judging-words';

/** The frozen rules of a round as they are kept. */
export interface RulesRow {
  readonly rules: string;
  readonly rulesHash: string;
}

/** An entry of a round with what it brings along. */
export interface RoundEntryRow {
  readonly id: string;
  readonly participant: ParticipantType;
  readonly bonusHundredths: number;
  readonly carried: string | null;
}

/** The scoring of one entry by one judge; `counted` is the revision of the sheet that counts, 0 for none. */
export interface CellRow {
  readonly id: string;
  readonly entry: string;
  readonly judge: string;
  readonly panel: string;
  readonly state: CellState;
  readonly counted: number;
}

/** A mark of a sheet. */
export interface MarkRow {
  readonly sheet: string;
  readonly criterion: string;
  readonly hundredths: number;
}

/** The frozen rules of a round, or null while it has none. */
export async function frozenRules(ask: Ask, tenantId: string, roundId: string): Promise<RulesRow | null> {
  const [row] = await ask('SELECT rw.rules AS rules, rw.rules_hash AS rules_hash FROM round_work rw WHERE rw.tenant_id = ? AND rw.round_id = ?', [tenantId, roundId]);
  return typeof row?.[0] === 'string' && typeof row[1] === 'string' ? { rules: row[0], rulesHash: row[1] } : null;
}

/** All entries of a round by id, in one statement. */
export async function roundEntryRows(ask: Ask, tenantId: string, roundId: string): Promise<readonly RoundEntryRow[]> {
  const rows = await ask(
    'SELECT re.entry_id AS entry_id, re.participant AS participant, re.bonus_hundredths AS bonus, re.carried AS carried FROM round_entry re WHERE re.tenant_id = ? AND re.round_id = ? ORDER BY re.entry_id',
    [tenantId, roundId],
  );
  return rows.map(([id, participant, bonus, carried]) => ({
    id: String(id), participant: participant as ParticipantType, bonusHundredths: Number(bonus), carried: typeof carried === 'string' ? carried : null,
  }));
}

/** All cells of a round by id, in one statement. */
export async function cellRows(ask: Ask, tenantId: string, roundId: string): Promise<readonly CellRow[]> {
  const rows = await ask(
    `SELECT c.id AS cell_id, c.entry_id AS entry_id, c.judge_id AS judge_id, p.code AS panel_code, c.state AS cell_state, c.counted AS counted
     FROM score_cell c JOIN panel p ON p.tenant_id = ? AND p.id = c.panel_id WHERE c.tenant_id = ? AND c.round_id = ? ORDER BY c.id`,
    [tenantId, tenantId, roundId],
  );
  return rows.map(([id, entry, judge, panel, state, counted]) => ({
    id: String(id), entry: String(entry), judge: String(judge), panel: String(panel), state: state as CellState, counted: Number(counted),
  }));
}

/** A sheet of a round that is in, by cell and revision. */
export interface SheetRow {
  readonly id: string;
  readonly cell: string;
  readonly revision: number;
}

/** All sheets of a round that are in, also those that were replaced, by id, in one statement. */
export async function sheetRows(ask: Ask, tenantId: string, roundId: string): Promise<readonly SheetRow[]> {
  const rows = await ask("SELECT s.id AS id, s.cell_id AS cell_id, s.revision AS revision FROM score_sheet s WHERE s.tenant_id = ? AND s.round_id = ? AND s.state = 'SUBMITTED' ORDER BY s.id", [tenantId, roundId]);
  return rows.map(([id, cell, revision]) => ({ id: String(id), cell: String(cell), revision: Number(revision) }));
}

// Not joined to the sheets: on fresh statistics of an empty table MySQL looks at all marks of the tenant for each sheet. Keys grow with
// time, so between the first sheet of a round and its last lie few marks of others.
/** The marks of all sheets with keys between two, both included, in one statement. */
export async function marksBetween(ask: Ask, tenantId: string, first: string, last: string): Promise<readonly MarkRow[]> {
  const rows = await ask(
    'SELECT m.sheet_id AS sheet_id, m.criterion_id AS criterion_id, m.hundredths AS hundredths FROM score_mark m WHERE m.tenant_id = ? AND m.sheet_id >= ? AND m.sheet_id <= ? ORDER BY m.sheet_id, m.criterion_id',
    [tenantId, first, last],
  );
  return rows.map(([sheet, criterion, hundredths]) => ({ sheet: String(sheet), criterion: String(criterion), hundredths: Number(hundredths) }));
}
