import type { Ask } from '../../../db/ask';
import { BRIEFING_LIMITS } from '../../../domain/visit-plan/points';
import type { BriefedWhy } from '../../../domain/vocabulary/briefing-words';
import { textOrNull } from '../../../db/listed';

/** How many innovations a briefing tells of. */
export const MOST_BRIEFED = BRIEFING_LIMITS.innovations;

/** What a briefing is about. */
export interface VisitBase {
  readonly id: string;
  readonly hostId: string;
  readonly guestId: string;
  readonly topic: string;
  readonly state: string;
  /** The day of the visit as far as it is known: the approved one, else the wished one. */
  readonly day: string | null;
  readonly problem: string | null;
  readonly synthetic: boolean;
  /** True where its two sides read it in their workspaces. */
  readonly inWork: boolean;
}

const baseOf = (inWork: boolean, row: readonly unknown[] | undefined): VisitBase | null => {
  if (row === undefined) return null;
  const [id, hostId, guestId, topic, state, day, problem, synthetic] = row;
  return { id: String(id), hostId: String(hostId), guestId: String(guestId), topic: String(topic), state: String(state), day: textOrNull(day), problem: textOrNull(problem), synthetic: Number(synthetic) === 1, inWork };
};

/** A published visit by its key; null when there is none. */
export async function publishedBase(ask: Ask, id: string): Promise<VisitBase | null> {
  const rows = await ask(
    `SELECT v.id, v.tenant_id, v.guest_tenant_id, v.topic, v.state, v.held_earliest, c.problem, v.synthetic FROM visit v
     LEFT JOIN visit_record c ON c.tenant_id = v.tenant_id AND c.visit_id = v.id WHERE v.id = ?`, [id],
  );
  return baseOf(false, rows.at(0));
}

/** A visit in the workspace of one of its two sides, by its key; null when this side has none such. */
export async function workBase(ask: Ask, tenantId: string, id: string): Promise<VisitBase | null> {
  const rows = await ask(
    `SELECT c.id, c.partner_tenant_id, c.owner_tenant_id, c.topic, c.state, COALESCE(c.day, c.wished_on) AS day, c.problem, c.synthetic FROM visit_case c
     WHERE c.id = ? AND (c.owner_tenant_id = ? OR c.partner_tenant_id = ?)`, [id, tenantId, tenantId],
  );
  return baseOf(true, rows.at(0));
}

/** An innovation in a briefing. */
export interface BriefedKey {
  readonly id: string;
  readonly why: BriefedWhy;
}

const firstOf = (rows: readonly (readonly unknown[])[]): readonly BriefedKey[] => {
  const found = new Map<string, BriefedKey>();
  for (const [id, why] of rows) if (!found.has(String(id))) found.set(String(id), { id: String(id), why: why as BriefedWhy });
  return [...found.values()].slice(0, MOST_BRIEFED);
};

/** What a published visit is about: what was seen, and after it what the agencies on the agenda have published. */
export async function publishedInnovations(ask: Ask, { hostId, id }: VisitBase): Promise<readonly BriefedKey[]> {
  const seen = "SELECT s.innovation_id AS id, 'SEEN' AS why, 0 AS place FROM visit_innovation s WHERE s.tenant_id = ? AND s.visit_id = ?";
  const ofAgency = `SELECT i.id, 'OF_AGENCY', 1 FROM innovation i JOIN visit_agenda_item g ON g.tenant_id = i.tenant_id AND g.agency_id = i.agency_id WHERE g.tenant_id = ? AND g.visit_id = ? AND i.tenant_id = ?`;
  return firstOf(await ask(`${seen} UNION ALL ${ofAgency} ORDER BY place, id LIMIT ${10 * MOST_BRIEFED}`, [hostId, id, hostId, id, hostId]));
}

/** What a visit in work is about: what the guest wishes to see, what stands on the agenda, and after these what the agencies on the agenda have published. */
export async function workInnovations(ask: Ask, tenantId: string, { hostId, guestId, id }: VisitBase): Promise<readonly BriefedKey[]> {
  const mine = (alias: string): string => `(${alias}.owner_tenant_id = ? OR ${alias}.partner_tenant_id = ?) AND ${alias}.case_owner_tenant_id = ? AND ${alias}.case_id = ?`;
  const own = [tenantId, tenantId, guestId, id];
  const wished = `SELECT w.innovation_id AS id, 'WISHED' AS why, 0 AS place FROM visit_wish w WHERE ${mine('w')}`;
  const agenda = `SELECT p.innovation_id, 'AGENDA', 1 FROM visit_point p WHERE ${mine('p')} AND p.innovation_id IS NOT NULL`;
  const ofAgency = `SELECT i.id, 'OF_AGENCY', 2 FROM innovation i JOIN visit_point p ON p.owner_tenant_id = i.tenant_id AND p.agency_id = i.agency_id WHERE ${mine('p')} AND i.tenant_id = ?`;
  return firstOf(await ask(`${wished} UNION ALL ${agenda} UNION ALL ${ofAgency} ORDER BY place, id LIMIT ${10 * MOST_BRIEFED}`, [...own, ...own, ...own, hostId]));
}
