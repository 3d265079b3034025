import type { Ask } from '../../../db/ask';
import type { IdeaStepMade } from '../../../domain/idea/stage-days';
import type { Day } from '../../../domain/time/day';
import type { IdeaStatus } from '../../../domain/vocabulary/idea-words';
import type { IdeaStage } from '../../../domain/vocabulary/innovation-words';

// Keys and days are texts, or empty.
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The agency of an idea (null: it has none), or undefined where the tenant has no such idea. */
export async function ideaAgency(ask: Ask, tenantId: string, ideaId: string): Promise<string | null | undefined> {
  const [row] = await ask('SELECT i.agency_id FROM idea i WHERE i.tenant_id = ? AND i.id = ?', [tenantId, ideaId]);
  return row === undefined ? undefined : textOrNull(row[0]);
}

/** The agency of a working innovation (null: it has none), or undefined where the tenant has no such innovation. */
export async function innovationAgency(ask: Ask, tenantId: string, innovationId: string): Promise<string | null | undefined> {
  const [row] = await ask('SELECT w.agency_id FROM innovation_work w WHERE w.tenant_id = ? AND w.id = ?', [tenantId, innovationId]);
  return row === undefined ? undefined : textOrNull(row[0]);
}

/** The agency of what is monitored (null: it has none), or undefined where the tenant has no such plan. */
export async function monitoringAgency(ask: Ask, tenantId: string, monitoringId: string): Promise<string | null | undefined> {
  const [row] = await ask(
    `SELECT COALESCE(i.agency_id, w.agency_id) AS agency_id FROM monitoring m
     LEFT JOIN idea i ON i.tenant_id = ? AND i.id = m.idea_id LEFT JOIN innovation_work w ON w.tenant_id = ? AND w.id = m.innovation_id
     WHERE m.tenant_id = ? AND m.id = ?`,
    [tenantId, tenantId, tenantId, monitoringId],
  );
  return row === undefined ? undefined : textOrNull(row[0]);
}

/** The first and the last step of an idea: their days, and the number of the last. */
export interface WayEnds {
  readonly first: Day | null;
  readonly last: Day | null;
  readonly position: number;
}

/** Where the way of an idea begins and ends; the steps are in the order of their positions, and so of their days. */
export async function wayEnds(ask: Ask, tenantId: string, ideaId: string): Promise<WayEnds> {
  const [row] = await ask('SELECT MIN(m.moved_on) AS first_on, MAX(m.moved_on) AS last_on, MAX(m.position) AS last_position FROM idea_move m WHERE m.tenant_id = ? AND m.idea_id = ?', [tenantId, ideaId]);
  return { first: textOrNull(row?.[0]), last: textOrNull(row?.[1]), position: Number(row?.[2] ?? 0) };
}

/** The steps of these ideas in their order, in one statement, by idea; and the zone by which the tenant's days are told. */
export async function stepsOf(ask: Ask, tenantId: string, ideaIds: readonly string[]): Promise<{ readonly zone: string; readonly steps: ReadonlyMap<string, readonly IdeaStepMade[]> }> {
  const rows = await ask(
    `SELECT m.idea_id, m.to_stage, m.status, m.moved_on, t.time_zone FROM idea_move m JOIN tenant t ON t.id = m.tenant_id
     WHERE m.tenant_id = ? AND m.idea_id IN (${ideaIds.map(() => '?').join(', ')}) ORDER BY m.idea_id, m.position`,
    [tenantId, ...ideaIds],
  );
  const steps = new Map<string, IdeaStepMade[]>();
  for (const [id, stage, status, on] of rows) {
    const step = { stage: stage as IdeaStage, status: status as IdeaStatus, on: String(on) };
    const known = steps.get(String(id));
    if (known === undefined) steps.set(String(id), [step]);
    else known.push(step);
  }
  return { zone: textOrNull(rows[0]?.[4]) ?? 'UTC', steps };
}
