import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditEvent } from '../data/tables';

/** An act that was done. */
export interface Act {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What changed, without secrets or personal data; kept as JSON. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** Whose act it is, where the scope is not that of a membership: the holder of a signed address acts for who asked for it. */
  readonly by?: { readonly actorId: string; readonly synthetic: 0 | 1 };
}

/** Appends an act to the tenant's audit trail, in the transaction of the act. */
export async function auditAppend(tx: Tx, scope: TenantScope, act: Act, services: { readonly clock: Clock; readonly ids: Ids }): Promise<void> {
  await new TenantRepository(auditEvent, scope, tx).insert({
    id: services.ids.next(), synthetic: act.by?.synthetic ?? scope.synthetic, version: 1, created_at: toInstant(services.clock.now()),
    actor_id: act.by?.actorId ?? scope.actorId, action: act.action, subject_type: act.subjectType, subject_id: act.subjectId, detail: JSON.stringify(act.detail),
  });
}
