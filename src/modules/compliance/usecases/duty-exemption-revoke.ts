import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { dutyExemption } from '../data/tables';

/** Which exemption is taken back, as it was seen. */
export interface DutyExemptionRevoke {
  readonly exemptionId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Takes an exemption back: the agency owes again what the rules say; what was taken back stays in the audit trail. Answers
 * the key of the agency; refuses NOT_FOUND for what is not there, and VERSION_CONFLICT for another version.
 */
export async function dutyExemptionRevoke(tx: Tx, scope: TenantScope, command: DutyExemptionRevoke, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const exemptions = new TenantRepository(dutyExemption, scope, tx);
  const { exemptionId: id, expectedVersion: version } = command;
  const known = await exemptions.find(id);
  if (known === null) return refused('NOT_FOUND', ['exemption'], { what: 'dutyExemption' });
  try {
    // First the conditional write: it takes the row, so that of two who take it back one is told.
    await exemptions.update(id, {}, { version });
    await exemptions.delete(id);
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const now = await exemptions.find(id);
    return now === null ? refused('NOT_FOUND', ['exemption'], { what: 'dutyExemption' }) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: now.version });
  }
  await auditAppend(tx, scope, {
    action: 'dutyExemptionRevoke', subjectType: 'agency', subjectId: known.agency_id, detail: { year: known.year, was: known.reason, citation: known.citation, reason: command.reason },
  }, services);
  return done({ id: known.agency_id });
}
