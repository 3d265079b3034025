import type { Tx } from '../../../db/database';
import { actDayFault } from '../../../domain/incentive/life';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { tenantToday } from '../../organization';
import { askIn } from '../../../db/ask';
import { recipientsKeep, type Recipient } from './incentive-recipients';
import { incentiveDayRefusal, incentiveStep, type IncentiveSeen } from './incentive-step';

/** A decision on an incentive: by which decree, of which day, for whom, and why. */
export interface IncentiveDecide extends IncentiveSeen {
  readonly reason: string;
  readonly decreeNumber: string;
  readonly decidedOn: Day;
  /** At least one. They take the place of those for whom it was proposed. */
  readonly recipients: readonly Recipient[];
}

/** Decides an incentive that was proposed or studied. Refuses a day that has not come, and recipients that are not this tenant's. */
export function incentiveDecide(tx: Tx, scope: TenantScope, command: IncentiveDecide, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { reason, decreeNumber, decidedOn, recipients, ...seen } = command;
  return incentiveStep(tx, scope, 'incentiveDecide', 'DECIDE', seen, services, async (row) => {
    const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
    const wrong = incentiveDayRefusal(actDayFault(decidedOn, null, today), ['input', 'decidedOn'], today, null);
    if (wrong !== null) return { faults: [wrong] };
    return {
      change: { reason, decree_number: decreeNumber, decided_on: decidedOn, recipient_count: recipients.length },
      detail: { reason, decree: decreeNumber, decidedOn, recipients: recipients.length },
      below: () => recipientsKeep(tx, scope, row.id, recipients, services),
    };
  });
}
