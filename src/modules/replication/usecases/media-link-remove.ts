import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { mediaLink } from '../data/tables';

/** Takes a link of this tenant off the shelf. Refuses NOT_FOUND for what is not there, or not this tenant's. */
export async function mediaLinkRemove(tx: Tx, scope: TenantScope, linkId: string, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  try {
    await new TenantRepository(mediaLink, scope, tx).delete(linkId);
  } catch (error) {
    if (error instanceof NotAffected) return refused('NOT_FOUND', ['link'], { what: 'link' });
    throw error;
  }
  await auditAppend(tx, scope, { action: 'mediaLinkRemove', subjectType: 'media_link', subjectId: linkId, detail: {} }, services);
  return done({ id: linkId });
}
