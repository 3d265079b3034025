import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { standingsIn } from '../data/standing';
import { innovationWork, innovationWorkVersion } from '../data/tables';
import { datesIn } from './innovation-content';

/**
 * Keeps what working innovations say now under the numbers of their versions, with why they were changed. Called in the
 * transaction of each change and after it, so that no version is missing.
 */
export async function keepVersions(tx: Tx, scope: TenantScope, ids: readonly string[], note: string | null, services: { clock: Clock; ids: Ids }): Promise<void> {
  const works = new TenantRepository(innovationWork, scope, tx);
  const found: Row<typeof innovationWork>[] = [];
  for (const id of ids) {
    const work = await works.find(id);
    if (work !== null) found.push(work);
  }
  const standings = await standingsIn(tx, scope.tenantId, ids);
  await new TenantRepository(innovationWorkVersion, scope, tx).insertAll(found.map((work) => {
    const { initiated, trial, implemented } = datesIn(work);
    return {
      id: services.ids.next(), synthetic: work.synthetic, version: 1, created_at: toInstant(services.clock.now()), innovation_id: work.id, number: work.version,
      actor_id: scope.actorId, title: work.title, summary: work.summary, note,
      snapshot: JSON.stringify({
        status: work.status, initiator: work.initiator, form: work.form, digital: work.digital === null ? null : work.digital === 1, ideaStage: work.idea_stage,
        iidStage: work.iid_stage, initiated, trial, implemented, ...standings.get(work.id),
      }),
    };
  }));
}
