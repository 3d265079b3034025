import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { agendaFaults, clockText, type PointFault } from '../../../domain/visit/hours';
import type { AgendaKind } from '../../../domain/vocabulary/innovation-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { shelvedAmong } from '../data/host-rows';
import { visitOffice, visitPoint } from '../data/tables';
import { takeVisit, type VisitAt } from './take-visit';
import { officeRefusals, type VisitOfficeTold } from './visit-request';

/** A point of an agenda; times are minutes after midnight in the zone of the host. */
export interface VisitPointTold {
  readonly kind: AgendaKind;
  readonly name: string;
  readonly venue: string | null;
  readonly starts: number | null;
  readonly ends: number | null;
  readonly agencyId: string | null;
  readonly innovationId: string | null;
}

/** The whole agenda of a visit, and the offices of the host that receive it. */
export interface VisitAgendaSet extends VisitAt {
  readonly points: readonly VisitPointTold[];
  readonly offices: readonly VisitOfficeTold[];
}

const at = (i: number, field: string): readonly string[] => ['input', 'points', String(i), field];

function faultWords(fault: PointFault, hours: string): Bilingual {
  switch (fault) {
    case 'HALF':
      return ['isi waktu mulai dan selesai, atau kosongkan keduanya', 'give both start and end, or neither'];
    case 'ORDER':
      return ['waktu selesai harus sesudah mulai', 'it must end after it starts'];
    case 'OUTSIDE':
      return [`di luar waktu kunjungan, ${hours}`, `outside the hours of the visit, ${hours}`];
    case 'OVERLAP':
      return ['bertumpang tindih dengan mata acara lain', 'it overlaps with another point'];
  }
}

/**
 * Sets the agenda of a visit anew, by innovation and office, with the host's offices: no two points at one time, none outside the hours of the visit.
 * Refuses NOT_FOUND for an innovation or agency that is not on the host's shelf, and VALIDATION_FAILED.
 */
export async function visitAgendaSet(tx: Tx, scope: TenantScope, command: VisitAgendaSet, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeVisit(tx, scope, command, 'PLAN', {});
  if (!taken.ok) return taken;
  const { row } = taken.value;
  const [ask, { points, offices }] = [askIn(tx), command];
  const agencies = await shelvedAmong(ask, 'agency', scope.tenantId, points.flatMap((p) => p.agencyId ?? []));
  const innovations = await shelvedAmong(ask, 'innovation', scope.tenantId, points.flatMap((p) => p.innovationId ?? []));
  const hours = { starts: row.starts ?? 0, ends: row.ends ?? 1440 };
  const span = `${clockText(hours.starts)}-${clockText(hours.ends)}`;
  const faults: readonly Refusal[] = [
    ...points.flatMap(({ agencyId, innovationId }, i): Refusal[] => [
      ...(agencyId === null || agencies.has(agencyId) ? [] : [{ code: 'NOT_FOUND' as const, path: at(i, 'agency'), detail: { what: 'agency' } }]),
      ...(innovationId === null || innovations.has(innovationId) ? [] : [{ code: 'NOT_FOUND' as const, path: at(i, 'innovation'), detail: { what: 'innovation' } }]),
    ]),
    ...agendaFaults(points, hours).map(({ at: i, fault }): Refusal => ({ code: 'VALIDATION_FAILED', path: at(i, 'starts'), detail: {}, reason: faultWords(fault, span) })),
    ...(await officeRefusals(ask, scope.tenantId, offices, null)),
  ];
  if (faults.length > 0) return refusedAll(faults);
  const inCase = { synthetic: row.synthetic, version: 1, created_at: toInstant(services.clock.now()), partner_tenant_id: row.owner_tenant_id, case_owner_tenant_id: row.owner_tenant_id, case_id: row.id };
  const mine = { case_owner_tenant_id: row.owner_tenant_id, case_id: row.id };
  const [agenda, own] = [new TenantRepository(visitPoint, scope, tx), new TenantRepository(visitOffice, scope, tx)];
  await agenda.deleteWhere(mine);
  await own.deleteWhere(mine);
  await agenda.insertAll(points.map((p, i) => ({ ...inCase, id: services.ids.next(), position: i + 1, kind: p.kind, name: p.name, venue: p.venue, starts: p.starts, ends: p.ends, agency_id: p.agencyId, innovation_id: p.innovationId })));
  await own.insertAll(offices.map(({ office, agencyId, people }, i) => ({ ...inCase, id: services.ids.next(), position: i + 1, side: 'HOST', office, agency_id: agencyId, people })));
  await auditAppend(tx, scope, { action: 'visitAgendaSet', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, points: points.length, offices: offices.length } }, services);
  return done({ id: row.id });
}
