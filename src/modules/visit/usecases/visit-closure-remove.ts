import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { visitClosure } from '../data/tables';

/** Takes a closure away: its days are free again, as far as the rule of the host lets them be. Refuses NOT_FOUND. */
export async function visitClosureRemove(tx: Tx, scope: TenantScope, { closureId }: { readonly closureId: string }, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const closures = new TenantRepository(visitClosure, scope, tx);
  const row = await closures.find(closureId);
  if (row === null) return refused('NOT_FOUND', ['closure'], { what: 'closure' });
  try {
    await closures.delete(closureId);
  } catch (error) {
    // Somebody else was first.
    if (!(error instanceof NotAffected)) throw error;
    return refused('NOT_FOUND', ['closure'], { what: 'closure' });
  }
  await auditAppend(tx, scope, { action: 'visitClosureRemove', subjectType: 'visit_closure', subjectId: closureId, detail: { firstDay: row.first_day, lastDay: row.last_day } }, services);
  return done({ id: closureId });
}
