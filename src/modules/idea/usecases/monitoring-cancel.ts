import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { monitoringClose, type MonitoringSeen } from './monitoring-close';

/** A plan that will not be carried out, and why. */
export interface MonitoringCancel extends MonitoringSeen {
  readonly reason: string;
}

/** Cancels a plan with its reason. Refuses one that is closed. */
export function monitoringCancel(tx: Tx, scope: TenantScope, { reason, ...seen }: MonitoringCancel, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return monitoringClose(tx, scope, seen, { state: 'CANCELLED', reason }, { action: 'monitoringCancel', detail: { reason } }, services);
}
