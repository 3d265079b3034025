import type { Ask } from '../../../db/ask';
import type { CutDecisionKind, RankPlace, RecomputeState } from '../../../domain/vocabulary/judging-words';

/** A ranking of a round in one revision, as it is kept. */
export interface RankingRow {
  readonly id: string;
  readonly revision: number;
  readonly method: string;
  readonly rulesHash: string;
  readonly inputsHash: string;
  readonly outputHash: string;
  readonly reason: string | null;
}

/** An entry in a kept ranking. */
export interface LineRow {
  readonly id: string;
  readonly entry: string;
  readonly position: number;
  readonly place: RankPlace;
  readonly rank: number | null;
  readonly shown: number | null;
  readonly exact: string | null;
  readonly bonus: number;
  readonly ties: string | null;
  readonly reason: string | null;
  readonly reasonEnglish: string | null;
}

/** A decision at the cut that counts. */
export interface DecisionRow {
  readonly id: string;
  readonly entry: string;
  readonly kind: CutDecisionKind;
  readonly position: number | null;
  readonly revision: number;
  /** Why it was decided, in the words of the decision. */
  readonly reason: string;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

const RANKING = `SELECT k.id AS id, k.revision AS revision, k.method AS method, k.rules_hash AS rules_hash, k.inputs_hash AS inputs_hash, k.output_hash AS output_hash, k.reason AS reason
  FROM ranking_work k WHERE k.tenant_id = ? AND k.round_id = ?`;

/** A ranking of a round by its revision, or the newest one; null when there is none. One statement. */
export async function rankingRow(ask: Ask, tenantId: string, roundId: string, revision: number | null): Promise<RankingRow | null> {
  const [row] = revision === null ? await ask(`${RANKING} ORDER BY k.revision DESC LIMIT 1`, [tenantId, roundId]) : await ask(`${RANKING} AND k.revision = ?`, [tenantId, roundId, revision]);
  if (row === undefined) return null;
  const [id, number, method, rules, inputs, output, reason] = row;
  return { id: String(id), revision: Number(number), method: String(method), rulesHash: String(rules), inputsHash: String(inputs), outputHash: String(output), reason: textOf(reason) };
}

/** The entries of a kept ranking in their order, in one statement. */
export async function lineRows(ask: Ask, tenantId: string, rankingId: string): Promise<readonly LineRow[]> {
  const rows = await ask(
    `SELECT n.id AS id, n.entry_id AS entry_id, n.position AS position, n.place AS place, n.rank AS rank_held, n.score_hundredths AS shown, n.score_exact AS exact, n.bonus_hundredths AS bonus,
       n.ties AS ties, n.reason AS reason, n.reason_en AS reason_en
     FROM ranking_line n WHERE n.tenant_id = ? AND n.ranking_id = ? ORDER BY n.position`, [tenantId, rankingId],
  );
  return rows.map(([id, entry, position, place, rank, shown, exact, bonus, ties, reason, english]) => ({
    id: String(id), entry: String(entry), position: Number(position), place: place as RankPlace, rank: numberOf(rank), shown: numberOf(shown), exact: textOf(exact), bonus: Number(bonus),
    ties: textOf(ties), reason: textOf(reason), reasonEnglish: textOf(english),
  }));
}

/** The decisions at the cut of a round that count, the newest of each entry, in the order of the entries. One statement. */
export async function decisionRows(ask: Ask, tenantId: string, roundId: string): Promise<readonly DecisionRow[]> {
  const rows = await ask(
    `SELECT d.id AS id, d.entry_id AS entry_id, d.kind AS kind, d.position AS position, d.revision AS revision, d.reason AS reason FROM cut_decision d
     WHERE d.tenant_id = ? AND d.round_id = ? ORDER BY d.entry_id, d.revision`, [tenantId, roundId],
  );
  const newest = new Map<string, DecisionRow>();
  for (const [id, entry, kind, position, revision, reason] of rows) {
    newest.set(String(entry), { id: String(id), entry: String(entry), kind: kind as CutDecisionKind, position: numberOf(position), revision: Number(revision), reason: String(reason) });
  }
  return [...newest.values()];
}

/** The key of the recompute set of a round that waits for a second person; null when none does. */
export async function openSetRow(ask: Ask, tenantId: string, roundId: string): Promise<string | null> {
  const [row] = await ask("SELECT s.id AS id FROM recompute_set s WHERE s.tenant_id = ? AND s.round_id = ? AND s.state = 'PROPOSED' LIMIT 1", [tenantId, roundId]);
  return row === undefined ? null : String(row[0]);
}

/** Where a recompute set of this tenant stands: its round, state and base; null when it has no such set. */
export async function setRow(ask: Ask, tenantId: string, setId: string): Promise<{
  readonly roundId: string; readonly state: RecomputeState; readonly baseRevision: number; readonly inputsHash: string; readonly revision: number | null;
} | null> {
  const [row] = await ask(
    'SELECT s.round_id AS round_id, s.state AS state, s.base_revision AS base_revision, s.inputs_hash AS inputs_hash, s.revision AS revision FROM recompute_set s WHERE s.tenant_id = ? AND s.id = ?',
    [tenantId, setId],
  );
  return row === undefined ? null : { roundId: String(row[0]), state: row[1] as RecomputeState, baseRevision: Number(row[2]), inputsHash: String(row[3]), revision: numberOf(row[4]) };
}
