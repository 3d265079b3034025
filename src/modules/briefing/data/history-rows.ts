import type { Ask } from '../../../db/ask';
import { BRIEFING_LIMITS } from '../../../domain/visit-plan/points';
import { textOrNull } from '../../../db/listed';
import type { VisitBase } from './visit-base';

const MOST_VISITS = 10;
const MOST_ROWS = BRIEFING_LIMITS.rows;
const MOST_CONTESTS = 5;

const keys = (rows: readonly (readonly unknown[])[]): readonly string[] => rows.map(([id]) => String(id));

/** What earlier guests of a host left behind, as keys: the visits, what they found, and what they did afterwards. */
export interface EarlierGuests {
  readonly visitIds: readonly string[];
  readonly answerIds: readonly string[];
  readonly outcomeIds: readonly string[];
}

/** Reads, in three statements, the visits that a host had received before this one, the latest first, and what their guests told of them. */
export async function earlierGuests(ask: Ask, { hostId, id, day, synthetic }: VisitBase, today: string): Promise<EarlierGuests> {
  const before = `v.tenant_id = ? AND v.id <> ? AND v.state = 'DONE' AND v.held_latest <= ? AND (v.synthetic = 0 OR ? = 1)`;
  const bound = [hostId, id, day ?? today, synthetic ? 1 : 0];
  const visits = await ask(`SELECT v.id FROM visit v WHERE ${before} ORDER BY v.held_latest DESC, v.id LIMIT ${MOST_VISITS}`, bound);
  const answers = await ask(
    `SELECT a.id FROM visit_answer a JOIN visit v ON v.tenant_id = a.tenant_id AND v.id = a.visit_id WHERE ${before}
     ORDER BY CASE a.fit WHEN 'FULL' THEN 0 WHEN 'PART' THEN 1 ELSE 2 END, v.held_latest DESC, a.id LIMIT ${MOST_ROWS}`, bound,
  );
  const outcomes = await ask(
    `SELECT o.id FROM visit_outcome o JOIN visit v ON v.tenant_id = o.tenant_id AND v.id = o.visit_id WHERE ${before} AND o.told_on IS NOT NULL ORDER BY o.told_on DESC, o.id LIMIT ${MOST_ROWS}`, bound,
  );
  return { visitIds: keys(visits), answerIds: keys(answers), outcomeIds: keys(outcomes) };
}

/** The follow-ups of a visit that nobody has told yet, in the order in which they fall due. */
export async function followUpsDue(ask: Ask, { hostId, id }: VisitBase): Promise<readonly string[]> {
  return keys(await ask('SELECT o.id FROM visit_outcome o WHERE o.tenant_id = ? AND o.visit_id = ? AND o.told_on IS NULL ORDER BY o.due_on', [hostId, id]));
}

/** A contest of a host: its newest edition, and the pack of rules of that edition, where it has one. */
export interface ContestKeys {
  readonly editionId: string;
  readonly packId: string | null;
}

/** The newest edition of each programme of a host that is not the plan of a later year. */
export async function contestsOf(ask: Ask, { hostId }: VisitBase, today: string): Promise<readonly ContestKeys[]> {
  const rows = await ask(
    `SELECT e.id, w.pack_id FROM edition e LEFT JOIN edition_rules w ON w.tenant_id = e.tenant_id AND w.edition_id = e.id
     WHERE e.tenant_id = ? AND e.year = (SELECT MAX(n.year) FROM edition n WHERE n.tenant_id = e.tenant_id AND n.program_id = e.program_id AND n.year <= ?) ORDER BY e.year DESC, e.id LIMIT ${MOST_CONTESTS}`,
    [hostId, Number(today.slice(0, 4))],
  );
  return rows.map(([editionId, packId]) => ({ editionId: String(editionId), packId: textOrNull(packId) }));
}

/** The offices of the host that receive a delegation, as far as the viewer may know of them. */
export async function hostOffices(ask: Ask, visit: VisitBase, tenantId: string | null): Promise<readonly string[]> {
  const { hostId, guestId, id } = visit;
  const rows = visit.inWork && tenantId !== null
    ? await ask(`SELECT f.office, f.position FROM visit_office f WHERE (f.owner_tenant_id = ? OR f.partner_tenant_id = ?) AND f.case_owner_tenant_id = ? AND f.case_id = ? AND f.side = 'HOST' ORDER BY f.position LIMIT ${MOST_ROWS}`, [tenantId, tenantId, guestId, id])
    : await ask(`SELECT p.office, p.position FROM visit_participant p WHERE p.tenant_id = ? AND p.visit_id = ? AND p.side = 'HOST' ORDER BY p.position LIMIT ${MOST_ROWS}`, [hostId, id]);
  return rows.map(([office]) => String(office));
}

/** The codes of the regions of two governments; null for one that has no region. */
export async function regionCodes(ask: Ask, guestId: string, hostId: string): Promise<readonly [guest: string | null, host: string | null]> {
  const rows = await ask('SELECT t.id, r.code FROM tenant t LEFT JOIN region r ON r.id = t.region_id WHERE t.id IN (?, ?)', [guestId, hostId]);
  const found = new Map(rows.map(([id, code]) => [String(id), textOrNull(code)]));
  return [found.get(guestId) ?? null, found.get(hostId) ?? null];
}

/** The rule of visits of a host; null where it has none. */
export async function ruleOf(ask: Ask, { hostId }: VisitBase): Promise<string | null> {
  return keys(await ask('SELECT w.id FROM visit_rule w WHERE w.tenant_id = ? ORDER BY w.id LIMIT 1', [hostId])).at(0) ?? null;
}
