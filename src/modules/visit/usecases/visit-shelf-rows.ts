import { isShown } from '../../../domain/visit/life';
import { followUpsOf } from '../../../domain/visit/follow-up';
import { keyFromName } from '../../../platform/ids';
import type { Writable } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type {
  visit, visitAgendaItem, visitAnswer, visitCase, visitFinding, visitFollowUp, visitInnovation, visitOffice, visitOutcome, visitParticipant, visitPoint, visitRecord, visitWish,
} from '../data/tables';

/** Everything that both sides wrote of one visit. */
export interface VisitWritten {
  readonly visit: Row<typeof visitCase>;
  readonly offices: readonly Row<typeof visitOffice>[];
  readonly wishes: readonly Row<typeof visitWish>[];
  readonly points: readonly Row<typeof visitPoint>[];
  readonly findings: readonly Row<typeof visitFinding>[];
  readonly followUps: readonly Row<typeof visitFollowUp>[];
  /** The name of its room. */
  readonly room: string | null;
  /** The replication on the shelf behind each replication case that a follow-up names. */
  readonly replications: ReadonlyMap<string, string>;
}

/** What the shelf of the host holds of one visit. */
export interface VisitShown {
  readonly visit: Writable<typeof visit>;
  readonly participants: readonly Writable<typeof visitParticipant>[];
  readonly agenda: readonly Writable<typeof visitAgendaItem>[];
  readonly innovations: readonly Writable<typeof visitInnovation>[];
  readonly record: Writable<typeof visitRecord>;
  readonly answers: readonly Writable<typeof visitAnswer>[];
  readonly outcomes: readonly Writable<typeof visitOutcome>[];
}

const byPosition = <T extends { readonly position: number }>(rows: readonly T[]): readonly T[] => [...rows].sort((a, b) => a.position - b.position);
const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What the delegation came to see: what the agenda names, else what the guest wished; seen once it has arrived. */
function innovationsOf({ visit: row, wishes, points }: VisitWritten): readonly { readonly innovationId: string; readonly note: string | null; readonly seen: string | null }[] {
  const arrived = row.state === 'CHECKED_IN' || row.state === 'DONE';
  const named = new Set(points.flatMap((p) => p.innovation_id ?? []));
  const why = new Map(wishes.map((w) => [w.innovation_id, w.why]));
  return [...new Set([...wishes.map((w) => w.innovation_id), ...named])].sort().map((innovationId) => ({
    innovationId, note: why.get(innovationId) ?? null, seen: arrived && (named.size === 0 || named.has(innovationId)) ? row.day : null,
  }));
}

/**
 * What the shelf shows of a visit: nothing before its approval, and from then on a function of what both sides wrote, of nothing else. Keys come from
 * the case and the place in it, so that a changed agenda changes rows and does not make new ones. `at` is when a row that is new is published.
 */
export function visitShown(written: VisitWritten, at: string): VisitShown | null {
  const { visit: row, offices, points, findings, followUps, room, replications } = written;
  if (!isShown(row.state, row.approved_on)) return null;
  const base = { synthetic: row.synthetic, published_at: at };
  const below = { ...base, visit_id: row.id };
  const keyOf = (table: string, place: string | number): string => keyFromName(table, row.owner_tenant_id, row.id, String(place));
  const told = new Map(followUps.map((f) => [f.days, f]));
  const sides = [...byPosition(offices.filter((o) => o.side === 'HOST')), ...byPosition(offices.filter((o) => o.side === 'GUEST'))];
  return {
    visit: {
      ...base, id: row.id, guest_tenant_id: row.owner_tenant_id, topic: row.topic, purpose: row.purpose, state: row.state, held_earliest: row.day, held_latest: row.day, headcount: row.headcount, led_by: row.led_by,
      room, reason: row.reason,
    },
    // The agencies of the guest are on the guest's shelf: a row of the host's cannot point at them, and names them.
    participants: sides.map(({ side, office, agency_id: agency }, i) => ({ ...below, id: keyOf('visit_participant', i + 1), position: i + 1, side, office, agency_id: side === 'HOST' ? agency : null })),
    agenda: byPosition(points).map(({ kind, name, venue, agency_id: agency }, i) => ({ ...below, id: keyOf('visit_agenda_item', i + 1), position: i + 1, kind, name, venue, agency_id: agency })),
    innovations: innovationsOf(written).map(({ innovationId, note, seen }) => ({ ...below, id: keyOf('visit_innovation', innovationId), innovation_id: innovationId, note, seen_earliest: seen, seen_latest: seen })),
    record: {
      ...below, id: keyOf('visit_record', ''), problem: row.problem, request_number: row.request_number, requested_on: row.requested_on, approval_number: row.approval_number, approved_on: row.approved_on,
      starts: row.starts, ends: row.ends, present: row.present, hosted_by: row.hosted_by,
    },
    answers: byId(findings).map(({ id, innovation_id: innovation, fit, finding }) => ({ ...below, id: keyOf('visit_answer', id), innovation_id: innovation, fit, finding })),
    outcomes: row.state !== 'DONE' || row.day === null ? [] : followUpsOf(row.day).map(({ days, dueOn }) => {
      const found = told.get(days);
      const replication = replications.get(found?.replication_case_id ?? '') ?? null;
      return {
        ...below, id: keyOf('visit_outcome', days), days, due_on: dueOn, told_on: found?.told_on ?? null, outcome: found?.outcome ?? null, words: found?.words ?? null,
        replicator_tenant_id: replication === null ? null : row.owner_tenant_id, replication_id: replication,
      };
    }),
  };
}
