import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import type { MonitoringKind } from '../../../domain/vocabulary/idea-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { askIn } from '../../../db/ask';
import { ideaAgency, innovationAgency } from '../data/idea-rows';
import { monitoring } from '../data/tables';

/** What is monitored: one idea, or one working innovation. */
export interface Monitored {
  readonly of: 'idea' | 'innovation';
  readonly id: string;
}

/** A plan to look at an idea or an innovation by a day. */
export interface MonitoringPlan {
  readonly monitored: Monitored;
  readonly reach: Reach;
  readonly kind: MonitoringKind;
  readonly subject: string;
  /** A day that is over may be planned as well: it is overdue at once. */
  readonly dueOn: Day;
}

/** Plans to monitor or evaluate an idea or an innovation of the tenant; NOT_FOUND for one that is not there or out of reach. */
export async function monitoringPlan(tx: Tx, scope: TenantScope, command: MonitoringPlan, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { of, id: target } = command.monitored;
  const agency = await (of === 'idea' ? ideaAgency : innovationAgency)(askIn(tx), scope.tenantId, target);
  if (agency === undefined || !reaches(command.reach, agency)) return refused('NOT_FOUND', ['input', of], { what: of });
  const id = services.ids.next();
  await new TenantRepository(monitoring, scope, tx).insert({
    id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), idea_id: of === 'idea' ? target : null, innovation_id: of === 'innovation' ? target : null,
    kind: command.kind, subject: command.subject, due_on: command.dueOn, state: 'PLANNED', done_on: null, finding: null, reason: null,
  });
  await auditAppend(tx, scope, { action: 'monitoringPlan', subjectType: 'monitoring', subjectId: id, detail: { of, target, kind: command.kind, subject: command.subject, dueOn: command.dueOn } }, services);
  return done({ id });
}
