import type { Ask } from '../../../db/ask';
import { periodOf } from '../../../domain/readiness/closing';
import { BARE, type PassportEvent } from '../../../domain/readiness/passport';
import type { Period } from '../../../domain/time/day';
import type { EntryOutcome, ProgramTier } from '../../../domain/vocabulary/competition-words';
import type { EntryState } from '../../../domain/vocabulary/entry-words';
import { dayOrNull, listed, numberOrNull, textOrNull } from './rows';

/** How many rows of each kind a passport reads. */
export const PASSPORT_ROWS = 200;

const LIMIT = `LIMIT ${PASSPORT_ROWS}`;
const days = (earliest: unknown, latest: unknown): Period | null => periodOf(dayOrNull(earliest), dayOrNull(latest));
const yearOf = (on: Period | null): number | null => {
  const day = on?.earliest ?? on?.latest ?? null;
  return day === null ? null : Number(day.slice(0, 4));
};
const dated = (kind: PassportEvent['kind'], on: Period | null): PassportEvent => ({ ...BARE, kind, on, year: yearOf(on) });

const EDITION = `ed.id AS edition_id, ed.year AS year, ed.closes_earliest AS closes_earliest, ed.closes_latest AS closes_latest, pr.tier AS tier, pr.code AS program, t.code AS organizer`;
const TABLES = 'JOIN edition ed ON ed.tenant_id = e.tenant_id AND ed.id = e.edition_id JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id JOIN tenant t ON t.id = e.tenant_id';

function entryEvent([editionId, year, earliest, latest, tier, program, organizer, id, title]: readonly unknown[]): PassportEvent & { readonly key: string } {
  return {
    ...BARE, kind: 'ENTRY', on: days(earliest, latest), year: Number(year), title: String(title), tier: tier as ProgramTier, partner: String(organizer), program: String(program),
    editionKey: String(editionId), key: String(id),
  };
}

/** Versions of published innovations of one owner. One statement. */
export async function versionEvents(ask: Ask, ownerId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT v.title AS title, v.changed_on AS changed_on FROM innovation_version v WHERE v.tenant_id = ? AND v.innovation_id IN (${keys.marks}) AND v.number > 1 ORDER BY v.number ${LIMIT}`,
    [ownerId, ...keys.values],
  );
  return rows.map(([title, on]) => ({ ...dated('VERSION', days(on, on)), title: String(title) }));
}

/** Published entries of innovations of one owner, whoever organised. One statement. */
export async function entryEvents(ask: Ask, ownerId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT ${EDITION}, e.id AS id, e.title AS title, e.outcome AS outcome FROM entry e ${TABLES} WHERE e.innovation_tenant_id = ? AND e.innovation_id IN (${keys.marks}) ORDER BY ed.year, e.id ${LIMIT}`,
    [ownerId, ...keys.values],
  );
  return rows.map((row) => {
    const { key, ...event } = entryEvent(row);
    return { ...event, entryKey: key, outcome: row[9] as EntryOutcome };
  });
}

/** Entries in work of this tenant's innovations in its own editions. One statement. */
export async function workingEntryEvents(ask: Ask, tenantId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT ${EDITION}, e.id AS id, e.title AS title, e.state AS state FROM entry_work e ${TABLES} WHERE e.tenant_id = ? AND e.innovation_id IN (${keys.marks}) ORDER BY ed.year, e.id ${LIMIT}`,
    [tenantId, ...keys.values],
  );
  return rows.map((row) => {
    const { key, ...event } = entryEvent(row);
    return { ...event, workKey: key, state: row[9] as EntryState };
  });
}

/** Awards of innovations of one owner that stand, whoever gave them. One statement. */
export async function awardEvents(ask: Ask, ownerId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT a.id AS id, a.name AS name, a.year AS year, a.given_earliest AS given_earliest, a.given_latest AS given_latest, a.edition_id AS edition_id, pr.tier AS tier, pr.code AS program, t.code AS giver
     FROM award a JOIN tenant t ON t.id = a.tenant_id LEFT JOIN edition ed ON ed.tenant_id = a.tenant_id AND ed.id = a.edition_id LEFT JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id
     WHERE a.recipient_tenant_id = ? AND a.innovation_id IN (${keys.marks})
       AND NOT EXISTS (SELECT 1 FROM award_revocation av WHERE av.tenant_id = a.tenant_id AND av.award_id = a.id) ORDER BY a.year, a.id ${LIMIT}`,
    [ownerId, ...keys.values],
  );
  return rows.map(([id, name, year, earliest, latest, editionId, tier, program, giver]) => ({
    ...dated('AWARD', days(earliest, latest)), year: numberOrNull(year), title: String(name), tier: tier as ProgramTier | null, program: textOrNull(program), partner: String(giver),
    editionKey: textOrNull(editionId), awardKey: String(id),
  }));
}

const STARTED = 'COALESCE(r.started_earliest, r.agreed_earliest) AS begun_earliest, COALESCE(r.started_latest, r.agreed_latest) AS begun_latest';
// What one side claims alone, or the other denies, is no event of both; what was refused or taken back came to nothing.
const HAPPENED = "r.state NOT IN ('CLAIMED', 'DENIED', 'REJECTED', 'WITHDRAWN')";
const replicationEvent = (kind: 'REPLICATES' | 'REPLICATED', [id, title, partner, earliest, latest]: readonly unknown[]): PassportEvent => ({
  ...dated(kind, days(earliest, latest)), title: String(title), partner: textOrNull(partner), replicationKey: String(id),
});

/** Published replications that made these innovations of one owner: each with one of the owners of what it replicates. One statement. */
export async function replicatesEvents(ask: Ask, ownerId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT r.id AS id, r.title AS title, MIN(t.code) AS partner, ${STARTED} FROM replication r LEFT JOIN replication_parent p ON p.tenant_id = r.tenant_id AND p.replication_id = r.id
       LEFT JOIN tenant t ON t.id = p.parent_tenant_id
     WHERE r.tenant_id = ? AND r.replica_innovation_id IN (${keys.marks}) AND ${HAPPENED} GROUP BY r.id, r.title, r.started_earliest, r.agreed_earliest, r.started_latest, r.agreed_latest ORDER BY r.id ${LIMIT}`,
    [ownerId, ...keys.values],
  );
  return rows.map((row) => replicationEvent('REPLICATES', row));
}

/** Published replications of these innovations of one owner by others. One statement. */
export async function replicatedEvents(ask: Ask, ownerId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT DISTINCT r.id AS id, r.title AS title, t.code AS partner, ${STARTED} FROM replication_parent p JOIN replication r ON r.tenant_id = p.tenant_id AND r.id = p.replication_id
       JOIN tenant t ON t.id = r.tenant_id WHERE p.parent_tenant_id = ? AND p.parent_innovation_id IN (${keys.marks}) AND ${HAPPENED} ORDER BY r.id ${LIMIT}`,
    [ownerId, ...keys.values],
  );
  return rows.map((row) => replicationEvent('REPLICATED', row));
}

/** Published visits on which these innovations of one owner were seen. One statement. */
export async function visitEvents(ask: Ask, ownerId: string, ids: readonly string[]): Promise<readonly PassportEvent[]> {
  const keys = listed(ids);
  const rows = await ask(
    `SELECT DISTINCT v.id AS id, v.topic AS topic, t.code AS guest, COALESCE(s.seen_earliest, v.held_earliest) AS seen_earliest, COALESCE(s.seen_latest, v.held_latest) AS seen_latest
     FROM visit_innovation s JOIN visit v ON v.tenant_id = s.tenant_id AND v.id = s.visit_id JOIN tenant t ON t.id = v.guest_tenant_id
     WHERE s.tenant_id = ? AND s.innovation_id IN (${keys.marks}) ORDER BY v.id ${LIMIT}`,
    [ownerId, ...keys.values],
  );
  return rows.map(([id, topic, guest, earliest, latest]) => ({ ...dated('VISIT', days(earliest, latest)), title: String(topic), partner: String(guest), visitKey: String(id) }));
}

/** What an innovation says of its own beginnings. */
export interface Beginnings {
  readonly id: string;
  readonly tenantId: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly events: readonly PassportEvent[];
}

const BEGUN = (alias: string): string => ['initiated', 'trial', 'implemented'].map((d) => `${alias}.${d}_earliest AS ${d}_earliest, ${alias}.${d}_latest AS ${d}_latest`).join(', ');

function beginnings([id, tenantId, title, synthetic, ...dates]: readonly unknown[]): Beginnings {
  const events = (['INITIATED', 'TRIED', 'IMPLEMENTED'] as const).map((kind, i) => ({ ...dated(kind, days(dates[2 * i], dates[2 * i + 1])), title: String(title) }));
  return { id: String(id), tenantId: String(tenantId), title: String(title), synthetic: Number(synthetic) === 1, events: events.filter((e) => e.on !== null) };
}

/** A published innovation by its key, whoever owns it; null when there is none. One statement. */
export async function publishedBeginnings(ask: Ask, id: string): Promise<Beginnings | null> {
  const [row] = await ask(`SELECT i.id AS id, i.tenant_id AS tenant_id, i.title AS title, i.synthetic AS synthetic, ${BEGUN('i')} FROM innovation i WHERE i.id = ?`, [id]);
  return row === undefined ? null : beginnings(row);
}

/** A working innovation of this tenant by its key; null when it has none such. One statement. */
export async function workingBeginnings(ask: Ask, tenantId: string, id: string): Promise<Beginnings | null> {
  const [row] = await ask(`SELECT w.id AS id, w.tenant_id AS tenant_id, w.title AS title, w.synthetic AS synthetic, ${BEGUN('w')} FROM innovation_work w WHERE w.tenant_id = ? AND w.id = ?`, [tenantId, id]);
  return row === undefined ? null : beginnings(row);
}
