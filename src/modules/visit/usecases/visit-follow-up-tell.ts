import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { followUpsOf } from '../../../domain/visit/follow-up';
import type { FollowUpOutcome } from '../../../domain/vocabulary/visit-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { ownReplicationFrom } from '../data/case-rows';
import { visitFollowUp } from '../data/tables';
import { seeVisit } from './take-visit';

/** What a visit has led to after so many days. */
export interface VisitFollowUpTell {
  readonly visitId: string;
  readonly days: number;
  readonly outcome: FollowUpOutcome;
  readonly words: string | null;
  readonly replicationId: string | null;
}

/**
 * Tells what a visit has led to, on its due day or later; told again it takes the place of what was told. It may name a replication of the guest from
 * the host. Refuses NOT_FOUND, WRONG_STATE, VALIDATION_FAILED for other days than 30, 180 and 365, and WINDOW_CLOSED before the day is due.
 */
export async function visitFollowUpTell(tx: Tx, scope: TenantScope, command: VisitFollowUpTell, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const seen = await seeVisit(tx, scope, command.visitId, 'FOLLOW_UP');
  if (!seen.ok) return seen;
  const { row } = seen.value;
  const { days, outcome, words, replicationId } = command;
  const due = followUpsOf(row.day ?? row.wished_on).find((f) => f.days === days);
  if (due === undefined) return refused('VALIDATION_FAILED', ['input', 'days'], {}, ['harus 30, 180, atau 365', 'must be 30, 180 or 365']);
  const ask = askIn(tx);
  const today = await tenantToday(ask, scope.tenantId, services.clock);
  if (today < due.dueOn) return refused('WINDOW_CLOSED', ['input', 'days'], { from: due.dueOn, until: '…' });
  if (replicationId !== null && !(await ownReplicationFrom(ask, scope.tenantId, replicationId, row.partner_tenant_id))) return refused('NOT_FOUND', ['input', 'replication'], { what: 'replication' });
  const told = { told_on: today, outcome, words, replication_case_id: replicationId };
  const followUps = new TenantRepository(visitFollowUp, scope, tx);
  const natural = { case_id: row.id, days };
  let id = (await followUps.list(natural, 1)).at(0)?.id ?? null;
  if (id === null) {
    id = services.ids.next();
    try {
      await followUps.insert({ id, synthetic: row.synthetic, version: 1, created_at: toInstant(services.clock.now()), partner_tenant_id: row.partner_tenant_id, case_owner_tenant_id: scope.tenantId, ...natural, due_on: due.dueOn, ...told });
    } catch (error) {
      // Two tell at once: the second tells it again.
      if (!isDuplicate(error)) throw error;
      id = (await followUps.list(natural, 1))[0].id;
      await followUps.update(id, told);
    }
  } else await followUps.update(id, told);
  await auditAppend(tx, scope, { action: 'visitFollowUpTell', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, days, outcome, replication: replicationId } }, services);
  return done({ id });
}
