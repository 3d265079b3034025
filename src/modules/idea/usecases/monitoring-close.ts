import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend, type Act } from '../../audit';
import { askIn } from '../../../db/ask';
import { monitoringAgency } from '../data/idea-rows';
import { monitoring } from '../data/tables';

/** Which plan is closed, as its actor saw it, and for which agencies the actor acts. */
export interface MonitoringSeen {
  readonly monitoringId: string;
  readonly expectedVersion: number;
  readonly reach: Reach;
}

/** Closes a plan that stands open, under the version that was seen; of two at once one is told. */
export async function monitoringClose(tx: Tx, scope: TenantScope, seen: MonitoringSeen, change: Change<typeof monitoring>, act: Pick<Act, 'action' | 'detail'>, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { monitoringId: id, expectedVersion } = seen;
  const agency = await monitoringAgency(askIn(tx), scope.tenantId, id);
  if (agency === undefined || !reaches(seen.reach, agency)) return refused('NOT_FOUND', ['monitoring'], { what: 'monitoring' });
  const plans = new TenantRepository(monitoring, scope, tx);
  try {
    await plans.update(id, change, { version: expectedVersion, state: 'PLANNED' });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const known = await plans.find(id);
    if (known?.version !== expectedVersion) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: known?.version ?? expectedVersion });
    return refused('WRONG_STATE', ['monitoring'], { state: known.state }, ['rencana ini sudah ditutup', 'this plan is closed']);
  }
  await auditAppend(tx, scope, { ...act, subjectType: 'monitoring', subjectId: id }, services);
  return done({ id });
}
