import type { Tx } from '../../../db/database';
import type { IncentiveKind } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { incentiveCase } from '../data/tables';
import { recipientsKeep, type Recipient } from './incentive-recipients';

/** A new incentive of a tenant. */
export interface IncentivePropose {
  readonly kind: IncentiveKind;
  readonly name: string;
  readonly reason: string;
  /** For how many it is meant, where that is known before they are named; else as many as are named. */
  readonly recipientCount: number | null;
  /** Perhaps none yet: who receives it is decided later. */
  readonly recipients: readonly Recipient[];
}

/** Proposes an incentive to those who innovate: private to its tenant until it is published. */
export async function incentivePropose(tx: Tx, scope: TenantScope, command: IncentivePropose, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const id = services.ids.next();
  const { kind, name, reason, recipients } = command;
  const count = command.recipientCount ?? (recipients.length === 0 ? null : recipients.length);
  await new TenantRepository(incentiveCase, scope, tx).insert({
    id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), kind, name, status: 'PROPOSED', recipient_count: count, reason, decree_number: null,
    decided_on: null, given_on: null,
  });
  const faults = await recipientsKeep(tx, scope, id, recipients, services);
  if (faults.length > 0) return refusedAll(faults);
  await auditAppend(tx, scope, { action: 'incentivePropose', subjectType: 'incentive', subjectId: id, detail: { kind, name, reason, recipients: recipients.length, count } }, services);
  return done({ id });
}
