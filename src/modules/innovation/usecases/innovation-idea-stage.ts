import type { Tx } from '../../../db/database';
import type { IdeaStage } from '../../../domain/vocabulary/innovation-words';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { innovationWork } from '../data/tables';
import { keepVersions } from './keep-versions';

/**
 * Lets a working innovation stand in the stage in which its idea stands, as a version of its own; nothing happens where it
 * stands there already. Called in the transaction that moves the idea, which tells of it in the audit trail.
 */
export async function innovationIdeaStage(tx: Tx, scope: TenantScope, innovationId: string, stage: IdeaStage, services: { clock: Clock; ids: Ids }): Promise<void> {
  const works = new TenantRepository(innovationWork, scope, tx);
  const known = await works.find(innovationId);
  if (known === null || known.idea_stage === stage) return;
  await works.update(innovationId, { idea_stage: stage });
  await keepVersions(tx, scope, [innovationId], `ideaMove: ${stage}`, services);
}
