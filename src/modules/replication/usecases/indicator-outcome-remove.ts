import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { indicatorOutcome } from '../data/tables';

/** Takes an outcome of this tenant off the shelf; the trail keeps its id. Refuses NOT_FOUND for what is not there, or not this tenant's. */
export async function indicatorOutcomeRemove(tx: Tx, scope: TenantScope, outcomeId: string, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  try {
    await new TenantRepository(indicatorOutcome, scope, tx).delete(outcomeId);
  } catch (error) {
    if (error instanceof NotAffected) return refused('NOT_FOUND', ['outcome'], { what: 'outcome' });
    throw error;
  }
  await auditAppend(tx, scope, { action: 'indicatorOutcomeRemove', subjectType: 'indicator_outcome', subjectId: outcomeId, detail: {} }, services);
  return done({ id: outcomeId });
}
