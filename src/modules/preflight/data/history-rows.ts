import type { Ask } from '../../../db/ask';
import { passedBy, type EditionParticipation } from '../../../domain/readiness/history';
import { standingOf } from '../../../domain/replication/standing';
import type { Honour } from '../../../domain/rules/rule';
import type { EntryOutcome } from '../../../domain/vocabulary/competition-words';
import type { ConfirmedBy, ReplicationState } from '../../../domain/vocabulary/innovation-words';
import { listed, numberOrNull, textOrNull } from './rows';

/** Something of an innovation's history, with the innovation that it belongs to. */
export interface Of<T> {
  readonly innovationId: string;
  readonly what: T;
}

const NAMES = 'JOIN edition ed ON ed.tenant_id = e.tenant_id AND ed.id = e.edition_id JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id JOIN tenant t ON t.id = e.tenant_id';

function participation(row: readonly unknown[], passed: boolean | null): Of<EditionParticipation> {
  const [innovationId, editionId, organizer, program, year, , organizerId] = row;
  return { innovationId: String(innovationId), what: { editionKey: String(editionId), organizerKey: String(organizerId), organizer: String(organizer), program: String(program), year: Number(year), passed } };
}

/** Participations in the editions of this tenant itself, by its own papers: entries that were submitted and not withdrawn, but for those of these keys. One statement. */
export async function ownParticipations(ask: Ask, tenantId: string, innovationIds: readonly string[], hidden: ReadonlySet<string> = new Set()): Promise<readonly Of<EditionParticipation>[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT e.innovation_id AS innovation_id, e.edition_id AS edition_id, t.code AS organizer, pr.code AS program, ed.year AS year, e.passed_at AS passed_at, e.tenant_id AS organizer_id, e.failed_at AS failed_at, e.id AS entry_id
     FROM entry_work e ${NAMES} WHERE e.tenant_id = ? AND e.innovation_id IN (${ids.marks}) AND e.submitted_at IS NOT NULL AND e.state <> 'WITHDRAWN'`,
    [tenantId, ...ids.values],
  );
  return rows.filter((row) => !hidden.has(String(row[8]))).map((row) => participation(row, row[5] !== null ? true : row[7] !== null ? false : null));
}

/** Participations that organisers published, of innovations of one tenant. One statement. */
export async function publishedParticipations(ask: Ask, ownerId: string, innovationIds: readonly string[]): Promise<readonly Of<EditionParticipation>[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT e.innovation_id AS innovation_id, e.edition_id AS edition_id, t.code AS organizer, pr.code AS program, ed.year AS year, e.outcome AS outcome, e.tenant_id AS organizer_id
     FROM entry e ${NAMES} WHERE e.innovation_tenant_id = ? AND e.innovation_id IN (${ids.marks})`,
    [ownerId, ...ids.values],
  );
  return rows.map((row) => participation(row, passedBy(row[5] as EntryOutcome)));
}

const GIVEN = 'LEFT JOIN edition ed ON ed.tenant_id = a.tenant_id AND ed.id = a.edition_id LEFT JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id LEFT JOIN tenant t ON t.id = a.tenant_id';
/** What was taken back counts no more. */
const STANDS = 'NOT EXISTS (SELECT 1 FROM award_revocation av WHERE av.tenant_id = a.tenant_id AND av.award_id = a.id)';
const HONOUR = 't.code AS organizer, pr.code AS program, a.year AS year, a.name AS name, a.rank AS award_rank';

function honour([organizer, program, year, name, rank]: readonly unknown[]): Honour {
  return { organizer: String(organizer), program: textOrNull(program), year: Number(year), name: String(name), rank: numberOrNull(rank) };
}

/** Awards of innovations of one tenant that stand, whoever gave them. One statement. */
export async function honoursOf(ask: Ask, ownerId: string, innovationIds: readonly string[]): Promise<readonly Of<Honour>[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT a.innovation_id AS innovation_id, ${HONOUR} FROM award a ${GIVEN} WHERE a.recipient_tenant_id = ? AND a.innovation_id IN (${ids.marks}) AND ${STANDS}`, [ownerId, ...ids.values],
  );
  return rows.map(([innovationId, ...rest]) => ({ innovationId: String(innovationId), what: honour(rest) }));
}

/**
 * The same inside the tenant, with the awards of its own entries of innovations that were not published when they were given, so that
 * the shelf cannot name them; but for entries of these keys. One statement.
 */
export async function honoursInside(ask: Ask, tenantId: string, innovationIds: readonly string[], hidden: ReadonlySet<string> = new Set()): Promise<readonly Of<Honour>[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT a.innovation_id AS innovation_id, NULL AS entry_id, ${HONOUR} FROM award a ${GIVEN} WHERE a.recipient_tenant_id = ? AND a.innovation_id IN (${ids.marks}) AND ${STANDS}
     UNION ALL SELECT e.innovation_id, e.id, ${HONOUR} FROM award a JOIN award_work w ON w.tenant_id = ? AND w.id = a.id JOIN entry_work e ON e.tenant_id = ? AND e.id = w.entry_id ${GIVEN}
     WHERE a.tenant_id = ? AND a.innovation_id IS NULL AND e.innovation_id IN (${ids.marks}) AND ${STANDS}`, [tenantId, ...ids.values, tenantId, tenantId, tenantId, ...ids.values],
  );
  return rows.filter(([, entry]) => !hidden.has(String(entry))).map(([innovationId, , ...rest]) => ({ innovationId: String(innovationId), what: honour(rest) }));
}

/** An innovation that another one replicates, with one of its awards, where there is one. */
export interface ParentRow {
  readonly parentKey: string;
  readonly title: string;
  readonly honour: Honour | null;
  /** How the replication stands: only what both sides confirmed proves anything. */
  readonly standing: 'CONFIRMED' | 'CLAIMED' | 'UNDER_WAY';
}

/** What innovations of one tenant replicate, as published now, with the awards of those. A wish to replicate, one that was refused and one that was denied do not count, nor does a made-up one of a real government. One statement. */
export async function parentsOf(ask: Ask, ownerId: string, innovationIds: readonly string[]): Promise<readonly Of<ParentRow>[]> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT r.replica_innovation_id AS innovation_id, p.parent_innovation_id AS parent_id, i.title AS title, COALESCE(c.state, r.state) AS state, COALESCE(c.confirmed_by, r.confirmed_by) AS confirmed_by,
       CASE WHEN c.approved_on IS NOT NULL AND r.started_earliest IS NULL AND r.started_latest IS NULL THEN 0 ELSE 1 END AS begun, ${HONOUR}
     FROM replication r JOIN tenant o ON o.id = r.tenant_id JOIN replication_parent p ON p.tenant_id = r.tenant_id AND p.replication_id = r.id
       JOIN innovation i ON i.tenant_id = p.parent_tenant_id AND i.id = p.parent_innovation_id LEFT JOIN replication_record c ON c.tenant_id = p.tenant_id AND c.parent_id = p.id
       LEFT JOIN award a ON a.recipient_tenant_id = p.parent_tenant_id AND a.innovation_id = p.parent_innovation_id AND ${STANDS} ${GIVEN}
     WHERE r.tenant_id = ? AND r.replica_innovation_id IN (${ids.marks}) AND r.synthetic <= o.synthetic`,
    [ownerId, ...ids.values],
  );
  return rows.flatMap(([innovationId, parentId, title, state, confirmedBy, begun, ...rest]) => {
    const standing = standingOf(state as ReplicationState, confirmedBy as ConfirmedBy, Number(begun) === 1);
    return standing === 'NOT_COUNTED' ? [] : [{
      innovationId: String(innovationId), what: { parentKey: String(parentId), title: String(title), honour: rest[3] === null ? null : honour(rest), standing },
    }];
  });
}
