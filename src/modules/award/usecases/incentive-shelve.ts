import type { Tx } from '../../../db/database';
import type { Period } from '../../../domain/time/day';
import type { IncentiveKind, IncentiveStatus } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { incentive } from '../data/tables';

/** What the shelf says of an incentive. */
export interface ShelvedIncentive {
  readonly id: string;
  readonly kind: IncentiveKind;
  readonly name: string;
  readonly status: IncentiveStatus;
  readonly recipients: string | null;
  readonly recipientCount: number | null;
  readonly decided: Period | null;
}

/** Puts an incentive on the published shelf, or puts what it says now in the place of what stood there under its key. */
export async function incentiveShelve(tx: Tx, scope: TenantScope, shown: ShelvedIncentive, services: { readonly clock: Clock }): Promise<void> {
  const shelf = new TenantRepository(incentive, scope, tx);
  const row = {
    kind: shown.kind, name: shown.name, status: shown.status, recipients: shown.recipients, recipient_count: shown.recipientCount, decided_earliest: shown.decided?.earliest ?? null,
    decided_latest: shown.decided?.latest ?? null, published_at: toInstant(services.clock.now()),
  };
  if ((await shelf.find(shown.id)) === null) await shelf.insert({ ...row, id: shown.id, synthetic: scope.synthetic });
  else await shelf.update(shown.id, row);
}
