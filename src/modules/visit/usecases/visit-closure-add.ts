import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { visitClosure } from '../data/tables';

/** Days on which a host receives nobody, and why. */
export interface VisitClosureAdd {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly reason: string;
}

/** Publishes that a host receives nobody on some days; visits that were approved for them stay until they are moved or called off. */
export async function visitClosureAdd(tx: Tx, scope: TenantScope, command: VisitClosureAdd, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { firstDay, lastDay, reason } = command;
  if (lastDay < firstDay) return refused('VALIDATION_FAILED', ['input', 'lastDay'], {}, ['tidak boleh sebelum hari pertama', 'must not be before the first day']);
  const id = services.ids.next();
  await new TenantRepository(visitClosure, scope, tx).insert({ id, synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), first_day: firstDay, last_day: lastDay, reason });
  await auditAppend(tx, scope, { action: 'visitClosureAdd', subjectType: 'visit_closure', subjectId: id, detail: { firstDay, lastDay, reason } }, services);
  return done({ id });
}
