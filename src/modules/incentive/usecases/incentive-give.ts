import type { Tx } from '../../../db/database';
import { actDayFault } from '../../../domain/incentive/life';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { tenantToday } from '../../organization';
import { askIn } from '../../../db/ask';
import { incentiveDayRefusal, incentiveStep, type IncentiveSeen } from './incentive-step';

/** That an incentive was given: on which legal date, and how. */
export interface IncentiveGive extends IncentiveSeen {
  readonly reason: string;
  readonly givenOn: Day;
}

/** Records that an incentive which was decided has been given. Refuses a day before the decision, and one that has not come. */
export function incentiveGive(tx: Tx, scope: TenantScope, { reason, givenOn, ...seen }: IncentiveGive, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return incentiveStep(tx, scope, 'incentiveGive', 'GIVE', seen, services, async (row) => {
    const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
    const wrong = incentiveDayRefusal(actDayFault(givenOn, row.decided_on, today), ['input', 'givenOn'], today, row.decided_on);
    return wrong !== null ? { faults: [wrong] } : { change: { reason, given_on: givenOn }, detail: { reason, givenOn } };
  });
}
