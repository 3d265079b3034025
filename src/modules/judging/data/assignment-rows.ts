import type { Ask } from '../../../db/ask';
import type { AssignmentCell } from '../../../domain/judging/assignment';
import type { CellState } from '../../../domain/vocabulary/judging-words';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A judge of an edition: who it is, and whether it was dismissed. */
export interface JudgeRow {
  readonly id: string;
  readonly actorId: string;
  readonly office: string;
  readonly dismissed: boolean;
}

/** The judges of an edition, dismissed ones included. One statement. */
export async function judgesOf(ask: Ask, tenantId: string, editionId: string): Promise<readonly JudgeRow[]> {
  const rows = await ask('SELECT j.id AS id, j.actor_id AS actor_id, j.office AS office, j.dismissed_at AS dismissed_at FROM judge j WHERE j.tenant_id = ? AND j.edition_id = ? ORDER BY j.id', [tenantId, editionId]);
  return rows.map(([id, actor, office, dismissed]) => ({ id: String(id), actorId: String(actor), office: String(office), dismissed: dismissed !== null }));
}

/** In which categories each judge of an edition is at home. One statement. */
export async function expertiseOf(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await ask(
    'SELECT x.judge_id AS judge_id, x.category_id AS category_id FROM judge_expertise x JOIN judge j ON j.tenant_id = ? AND j.id = x.judge_id WHERE x.tenant_id = ? AND j.edition_id = ? ORDER BY x.category_id',
    [tenantId, tenantId, editionId],
  );
  const found = new Map<string, string[]>();
  for (const [judge, category] of rows) found.set(String(judge), [...(found.get(String(judge)) ?? []), String(category)]);
  return found;
}

/** The panels of a round with those who sit on them now, by key. One statement. */
export async function panelsOf(ask: Ask, tenantId: string, roundId: string): Promise<readonly { readonly id: string; readonly code: string; readonly judges: readonly string[] }[]> {
  const rows = await ask(
    `SELECT p.id AS id, p.code AS code, m.judge_id AS judge_id FROM panel p LEFT JOIN panel_member m ON m.tenant_id = ? AND m.panel_id = p.id AND m.left_at IS NULL
     WHERE p.tenant_id = ? AND p.round_id = ? ORDER BY p.id, m.judge_id`, [tenantId, tenantId, roundId],
  );
  const found = new Map<string, { readonly id: string; readonly code: string; readonly judges: string[] }>();
  for (const [id, code, judge] of rows) {
    const panel = found.get(String(id)) ?? { id: String(id), code: String(code), judges: [] };
    if (typeof judge === 'string') panel.judges.push(judge);
    found.set(panel.id, panel);
  }
  return [...found.values()];
}

/** An entry of a round. */
export interface EntryInRound {
  readonly id: string;
  /** The key of its row in the round. */
  readonly rowId: string;
  readonly label: string;
  readonly categoryId: string | null;
  readonly synthetic: boolean;
}

/** The entries of a round by label. One statement. */
export async function entriesOf(ask: Ask, tenantId: string, roundId: string): Promise<readonly EntryInRound[]> {
  const rows = await ask(
    'SELECT e.entry_id AS entry_id, e.id AS id, e.label AS label, e.category_id AS category_id, e.synthetic AS synthetic FROM round_entry e WHERE e.tenant_id = ? AND e.round_id = ? ORDER BY e.label', [tenantId, roundId],
  );
  return rows.map(([id, rowId, label, category, synthetic]) => ({ id: String(id), rowId: String(rowId), label: String(label), categoryId: textOf(category), synthetic: Number(synthetic) === 1 }));
}

/** The cells of a round; one of which a sheet was kept is fixed. One statement. */
export async function cellsOf(ask: Ask, tenantId: string, roundId: string): Promise<readonly (AssignmentCell & { readonly id: string })[]> {
  const rows = await ask(
    'SELECT c.id AS id, c.panel_id AS panel_id, c.judge_id AS judge_id, c.entry_id AS entry_id, c.state AS state, c.revision AS revision FROM score_cell c WHERE c.tenant_id = ? AND c.round_id = ? ORDER BY c.id', [tenantId, roundId],
  );
  return rows.map(([id, panel, judge, entry, state, revision]) => ({
    id: String(id), panelId: String(panel), judgeId: String(judge), entryId: String(entry), state: state as CellState, fixed: Number(revision) > 0,
  }));
}
