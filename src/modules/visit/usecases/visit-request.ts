import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { addDays, type Day } from '../../../domain/time/day';
import { LOOK_AHEAD } from '../../../domain/visit/calendar';
import { FIRST_STATE } from '../../../domain/visit/life';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { hostByCode, hostCalendar, shelvedAmong, type Host } from '../data/host-rows';
import { visitCase, visitOffice, visitWish } from '../data/tables';
import { letterRefusal } from './letter-refusal';
import { dayRefusal, peopleRefusal } from './visit-rule-problem';

/** An office that takes part, with how many people of it. */
export interface VisitOfficeTold {
  readonly office: string;
  readonly agencyId: string | null;
  readonly people: number | null;
}

/** What a guest asks of a host. */
export interface VisitRequest {
  readonly host: string;
  readonly topic: string;
  readonly problem: string;
  readonly purpose: string | null;
  readonly headcount: number;
  readonly ledBy: string;
  readonly wishedOn: Day;
  readonly otherDay: Day | null;
  readonly requestNumber: string | null;
  readonly requestedOn: Day | null;
  readonly offices: readonly VisitOfficeTold[];
  readonly wishes: readonly { readonly innovationId: string; readonly why: string | null }[];
}

const wrong = (path: readonly string[], reason: Bilingual): Refusal => ({ code: 'VALIDATION_FAILED', path, detail: {}, reason });
const missing = (path: readonly string[], what: string): Refusal => ({ code: 'NOT_FOUND', path, detail: { what } });

/** What is wrong with offices that a side names: an agency that is not on its shelf, and more people than come. */
export async function officeRefusals(ask: ReturnType<typeof askIn>, tenantId: string, offices: readonly VisitOfficeTold[], headcount: number | null): Promise<readonly Refusal[]> {
  const named = offices.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId]));
  const known = await shelvedAmong(ask, 'agency', tenantId, named);
  const people = offices.reduce((sum, office) => sum + (office.people ?? 0), 0);
  return [
    ...offices.flatMap(({ agencyId }, i) => (agencyId === null || known.has(agencyId) ? [] : [missing(['input', 'offices', String(i), 'agency'], 'agency')])),
    ...(headcount !== null && people > headcount ? [wrong(['input', 'offices'], [`jumlah orangnya ${people}, lebih dari rombongan ${headcount}`, `they are ${people} people, more than the delegation of ${headcount}`])] : []),
  ];
}

async function daysRefused(ask: ReturnType<typeof askIn>, host: Host, command: VisitRequest, clock: Clock): Promise<readonly (Refusal | null)[]> {
  const today = await tenantToday(ask, host.id, clock);
  const days = [command.wishedOn, ...(command.otherDay === null ? [] : [command.otherDay])].sort();
  const calendar = await hostCalendar(ask, host.id, days[0] < today ? days[0] : today, addDays([...days, today].sort()[days.length], LOOK_AHEAD));
  return [
    dayRefusal(calendar, command.wishedOn, today, ['input', 'wishedOn'], true),
    command.otherDay === null ? null : dayRefusal(calendar, command.otherDay, today, ['input', 'otherDay'], true),
    peopleRefusal(calendar, command.wishedOn, command.headcount, ['input', 'headcount']),
  ];
}

/**
 * Asks a host for a visit: the case is the guest's, with its offices and the innovations that it wants to see. What the host publishes about its
 * days refuses at once, with the next free day; its rooms are given by the approval. Refuses NOT_FOUND, VALIDATION_FAILED and RULE_REFUSES.
 */
export async function visitRequest(tx: Tx, scope: TenantScope, command: VisitRequest, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const [ask, now] = [askIn(tx), toInstant(services.clock.now())];
  const host = await hostByCode(ask, command.host);
  if (host === null) return refusedAll([missing(['input', 'host'], 'host')]);
  if (host.id === scope.tenantId) return refusedAll([wrong(['input', 'host'], ['tidak mengunjungi diri sendiri', 'a government does not visit itself'])]);
  const seen = await shelvedAmong(ask, 'innovation', host.id, command.wishes.map((w) => w.innovationId));
  const faults = [
    ...[letterRefusal(['input', 'requestedOn'], command.requestedOn, await tenantToday(ask, scope.tenantId, services.clock), null)].filter((r) => r !== null),
    ...command.wishes.flatMap(({ innovationId }, i) => (seen.has(innovationId) ? [] : [missing(['input', 'wishes', String(i), 'innovation'], 'innovation')])),
    ...(await officeRefusals(ask, scope.tenantId, command.offices, command.headcount)),
    ...(await daysRefused(ask, host, command, services.clock)).filter((r) => r !== null),
  ];
  if (faults.length > 0) return refusedAll(faults);
  const id = services.ids.next();
  // What is asked of a made-up host is made up too, whoever asks.
  const base = { synthetic: host.synthetic ? 1 as const : scope.synthetic, version: 1, created_at: now, partner_tenant_id: host.id };
  await new TenantRepository(visitCase, scope, tx).insert({
    ...base, id, topic: command.topic, problem: command.problem, purpose: command.purpose, headcount: command.headcount, led_by: command.ledBy, wished_on: command.wishedOn,
    other_day: command.otherDay, request_number: command.requestNumber, requested_on: command.requestedOn, state: FIRST_STATE,
  });
  const inCase = { ...base, case_owner_tenant_id: scope.tenantId, case_id: id };
  await new TenantRepository(visitOffice, scope, tx).insertAll(command.offices.map(({ office, agencyId, people }, i) => ({ ...inCase, id: services.ids.next(), position: i + 1, side: 'GUEST', office, agency_id: agencyId, people })));
  // An innovation that is named twice is wished once.
  const wishes = command.wishes.filter((w, i) => command.wishes.findIndex((o) => o.innovationId === w.innovationId) === i);
  await new TenantRepository(visitWish, scope, tx).insertAll(wishes.map(({ innovationId, why }) => ({ ...inCase, id: services.ids.next(), innovation_id: innovationId, why })));
  await auditAppend(tx, scope, { action: 'visitRequest', subjectType: 'visit_case', subjectId: id, detail: { host: host.code, topic: command.topic, wishedOn: command.wishedOn, headcount: command.headcount, letter: command.requestNumber } }, services);
  return done({ id });
}
