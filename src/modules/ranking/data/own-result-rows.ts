import type { Ask } from '../../../db/ask';
import type { CellState } from '../../../domain/vocabulary/judging-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What a judge's scoring of an entry was when a ranking was made: its marks in hundredths of a point by criterion, none where it did not count. */
export interface OwnCell {
  readonly cellId: string;
  readonly panel: string;
  readonly state: CellState;
  readonly marks: Readonly<Record<string, number>>;
}

/** The scorings of an entry as a ranking was made from them, whatever was changed since. One statement. */
export async function ownCellRows(ask: Ask, tenantId: string, rankingId: string, entryId: string): Promise<readonly OwnCell[]> {
  const rows = await ask(
    `SELECT c.id AS cell_id, p.code AS panel_code, i.state AS state, m.criterion_id AS criterion_id, m.hundredths AS hundredths
     FROM ranking_input i JOIN score_cell c ON c.tenant_id = ? AND c.id = i.cell_id JOIN panel p ON p.tenant_id = ? AND p.id = c.panel_id
       LEFT JOIN score_sheet s ON s.tenant_id = ? AND s.cell_id = c.id AND s.revision = i.counted LEFT JOIN score_mark m ON m.tenant_id = ? AND m.sheet_id = s.id
     WHERE i.tenant_id = ? AND i.ranking_id = ? AND c.entry_id = ? ORDER BY c.id`, [tenantId, tenantId, tenantId, tenantId, tenantId, rankingId, entryId],
  );
  const cells = new Map<string, OwnCell & { readonly marks: Record<string, number> }>();
  for (const [cell, panel, state, criterion, hundredths] of rows) {
    const known = cells.get(String(cell)) ?? { cellId: String(cell), panel: String(panel), state: state as CellState, marks: {} };
    if (typeof criterion === 'string') known.marks[criterion] = Number(hundredths);
    cells.set(String(cell), known);
  }
  return [...cells.values()];
}

/** The titles of those among these entries that a published ranking names, by entry. One statement. */
export async function shownTitles(ask: Ask, tenantId: string, rankingId: string, entryIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await ask(
    `SELECT e.id AS id, e.title AS title FROM ranking_place p JOIN entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
     WHERE p.tenant_id = ? AND p.ranking_id = ? AND p.entry_id IN (${entryIds.map(() => '?').join(', ')})`, [tenantId, rankingId, ...entryIds],
  );
  return new Map(rows.map(([id, title]) => [String(id), String(title)]));
}

/** What else an entrant may read of its entry in a released round. */
export interface OwnRest {
  readonly carried: string | null;
  readonly feedback: string | null;
  readonly synthetic: boolean;
}

/** The score that an entry brought into a round, and the feedback on it; null when it was not in the round. One statement. */
export async function ownRest(ask: Ask, tenantId: string, roundId: string, entryId: string): Promise<OwnRest | null> {
  const [row] = await ask(
    `SELECT re.carried AS carried, f.words AS words, re.synthetic AS synthetic FROM round_entry re LEFT JOIN entry_feedback f ON f.tenant_id = ? AND f.round_id = re.round_id AND f.entry_id = re.entry_id
     WHERE re.tenant_id = ? AND re.round_id = ? AND re.entry_id = ?`, [tenantId, tenantId, roundId, entryId],
  );
  return row === undefined ? null : { carried: textOrNull(row[0]), feedback: textOrNull(row[1]), synthetic: Number(row[2]) === 1 };
}

/** The names of the criteria of a rubric, by their keys. One statement. */
export async function criterionNames(ask: Ask, tenantId: string, rubricId: string): Promise<ReadonlyMap<string, readonly [string, string]>> {
  const rows = await ask('SELECT c.id AS id, c.name AS name, c.name_en AS name_en FROM rubric_criterion c WHERE c.tenant_id = ? AND c.rubric_id = ?', [tenantId, rubricId]);
  return new Map(rows.map(([id, name, english]) => [String(id), [String(name), String(english)] as const]));
}

/** The instant for which the results of a round are announced; null when none is. One statement. */
export async function announcedFor(ask: Ask, tenantId: string, roundId: string): Promise<string | null> {
  const [row] = await ask('SELECT a.planned_for AS planned_for FROM round_release a WHERE a.tenant_id = ? AND a.round_id = ?', [tenantId, roundId]);
  return textOrNull(row?.[0]);
}
