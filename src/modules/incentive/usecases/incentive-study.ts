import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { incentiveStep, type IncentiveSeen } from './incentive-step';

/** An incentive to be studied, and why. */
export interface IncentiveStudy extends IncentiveSeen {
  readonly reason: string;
}

/** Puts an incentive under study; one that was decided loses its decision, which the audit trail keeps. Refuses one that was given. */
export function incentiveStudy(tx: Tx, scope: TenantScope, { reason, ...seen }: IncentiveStudy, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return incentiveStep(tx, scope, 'incentiveStudy', 'STUDY', seen, services, (row) =>
    Promise.resolve({ change: { reason, decree_number: null, decided_on: null }, detail: { reason, decree: row.decree_number, decidedOn: row.decided_on } }));
}
