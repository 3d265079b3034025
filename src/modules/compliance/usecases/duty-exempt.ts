import type { Tx } from '../../../db/database';
import { isDuplicate, isForeignKey } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { dutyExemption } from '../data/tables';

/** Which agency is freed from the duty of a year, why, and by what. */
export interface DutyExempt {
  readonly agencyId: string;
  readonly year: number;
  readonly reason: string;
  readonly citation: string | null;
}

/**
 * Frees an agency from the duty to innovate in a year. Refuses NOT_FOUND for an agency that is not this tenant's, and
 * ALREADY_DONE where it is free in that year: the unique key says so, also of two who ask at once.
 */
export async function dutyExempt(tx: Tx, scope: TenantScope, command: DutyExempt, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const id = services.ids.next();
  const { agencyId, year, reason, citation } = command;
  try {
    await new TenantRepository(dutyExemption, scope, tx).insert({
      id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), agency_id: agencyId, year, reason, citation,
    });
  } catch (error) {
    if (isForeignKey(error)) return refused('NOT_FOUND', ['agency'], { what: 'agency' });
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['year']);
    throw error;
  }
  await auditAppend(tx, scope, { action: 'dutyExempt', subjectType: 'agency', subjectId: agencyId, detail: { year, reason, citation } }, services);
  return done({ id });
}
