import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { tenantToday } from '../../organization';
import { askIn } from '../../../db/ask';
import { dayRefusal } from './idea-faults';
import { monitoringClose, type MonitoringSeen } from './monitoring-close';

/** What monitoring found, and on which legal date (null: today). */
export interface MonitoringRecord extends MonitoringSeen {
  readonly doneOn: Day | null;
  readonly finding: string;
}

/** Records that a plan was carried out and what was found. Refuses a day that has not come, and a plan that is closed. */
export async function monitoringRecord(tx: Tx, scope: TenantScope, command: MonitoringRecord, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
  const on = command.doneOn ?? today;
  const wrong = dayRefusal(on, null, today, ['input', 'doneOn']);
  if (wrong !== null) return refusedAll([wrong]);
  const change = { state: 'DONE', done_on: on, finding: command.finding } as const;
  return monitoringClose(tx, scope, command, change, { action: 'monitoringRecord', detail: { on, finding: command.finding.slice(0, 500) } }, services);
}
