import type { Ask } from '../../../db/ask';
import type { RoundState } from '../../../domain/vocabulary/judging-words';

/** Whether somebody is recused from an entry of a round: then the places of the others would tell it the place of that one. */
export async function recusedInRound(ask: Ask, tenantId: string, actorId: string, roundId: string): Promise<boolean> {
  const rows = await ask(
    `SELECT rc.id AS id FROM round_entry re JOIN recusal rc ON rc.tenant_id = ? AND rc.entry_id = re.entry_id AND rc.actor_id = ? AND rc.lifted_at IS NULL
     WHERE re.tenant_id = ? AND re.round_id = ? LIMIT 1`, [tenantId, actorId, tenantId, roundId],
  );
  return rows.length > 0;
}

/** The entries of a round, in the order of their keys. */
export async function entriesOfRound(ask: Ask, tenantId: string, roundId: string): Promise<readonly { readonly entry: string; readonly carried: string | null }[]> {
  const rows = await ask('SELECT re.entry_id AS entry_id, re.carried AS carried FROM round_entry re WHERE re.tenant_id = ? AND re.round_id = ? ORDER BY re.entry_id', [tenantId, roundId]);
  return rows.map(([entry, carried]) => ({ entry: String(entry), carried: typeof carried === 'string' ? carried : null }));
}

/** How far each round of an edition is that was prepared, by its key. */
export async function statesOfRounds(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, RoundState>> {
  const rows = await ask('SELECT w.round_id AS round_id, w.state AS state FROM round_work w WHERE w.tenant_id = ? AND w.edition_id = ?', [tenantId, editionId]);
  return new Map(rows.map(([round, state]) => [String(round), state as RoundState]));
}

/** The planned instants of the results of the rounds of an edition that are not released, by round. */
export async function plannedReleases(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await ask(
    `SELECT p.round_id AS round_id, p.planned_for AS planned_for FROM release_plan p JOIN round r ON r.tenant_id = p.tenant_id AND r.id = p.round_id
     WHERE p.tenant_id = ? AND r.edition_id = ? AND p.released_at IS NULL`, [tenantId, editionId],
  );
  return new Map(rows.map(([round, at]) => [String(round), String(at)]));
}

/** Whether an objection against the results of a round waits or was upheld. */
export async function objectedTo(ask: Ask, tenantId: string, roundId: string): Promise<boolean> {
  return (await ask("SELECT o.id AS id FROM objection o WHERE o.tenant_id = ? AND o.round_id = ? AND o.state IN ('FILED', 'UPHELD') LIMIT 1", [tenantId, roundId])).length > 0;
}

/** A session of a round that was held, as it may be published: offices only. */
export interface HeldSession {
  readonly id: string;
  readonly kind: string;
  readonly startsAt: string;
  readonly venue: string | null;
  readonly presenter: string | null;
  readonly accompaniedBy: string | null;
  /** Why it was moved last; null when it never was. */
  readonly movedReason: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The sessions of a round that were held. One statement. */
export async function heldSessions(ask: Ask, tenantId: string, roundId: string): Promise<readonly HeldSession[]> {
  const rows = await ask(
    `SELECT s.id AS id, s.kind AS kind, s.starts_at AS starts_at, s.venue AS venue, s.presenter AS presenter, s.accompanied_by AS accompanied_by, m.reason AS reason
     FROM session_plan s
     LEFT JOIN session_move m ON m.tenant_id = ? AND m.session_id = s.id AND m.position = (SELECT MAX(v.position) FROM session_move v WHERE v.tenant_id = ? AND v.session_id = s.id)
     WHERE s.tenant_id = ? AND s.round_id = ? AND s.state = 'HELD' ORDER BY s.id`, [tenantId, tenantId, tenantId, roundId],
  );
  return rows.map(([id, kind, startsAt, venue, presenter, accompanied, reason]) => ({
    id: String(id), kind: String(kind), startsAt: String(startsAt), venue: textOf(venue), presenter: textOf(presenter), accompaniedBy: textOf(accompanied), movedReason: textOf(reason),
  }));
}
