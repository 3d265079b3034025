import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { unlinkedAwards } from '../data/award-rows';
import { award } from '../data/tables';

/** Names an innovation that has just been published on the awards that its entries had before: until then there was nothing on the shelf to name. */
export async function awardsLink(tx: Tx, scope: TenantScope, innovationId: string): Promise<void> {
  const awards = new TenantRepository(award, scope, tx);
  for (const id of await unlinkedAwards(askIn(tx), scope.tenantId, innovationId)) await awards.update(id, { innovation_id: innovationId });
}
