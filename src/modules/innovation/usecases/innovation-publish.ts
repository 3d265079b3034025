import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { innovation, innovationVersion, innovationWork } from '../data/tables';

/** Which working innovation goes on the shelf, and the version of it that the publisher saw. */
export interface InnovationPublish {
  readonly innovationId: string;
  readonly expectedVersion: number;
}

/**
 * Puts a snapshot of a working innovation on the published shelf, under the same key, and adds it to the innovation's
 * versions. Refuses NOT_FOUND for what is not this tenant's and VERSION_CONFLICT when somebody changed it meanwhile.
 */
export async function innovationPublish(tx: Tx, scope: TenantScope, command: InnovationPublish, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const works = new TenantRepository(innovationWork, scope, tx);
  const id = command.innovationId;
  try {
    // First the conditional write: it takes the row, so that of two publishers one is told.
    await works.update(id, { status: 'PUBLISHED' }, { version: command.expectedVersion });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const known = await works.find(id);
    return known === null ? refused('NOT_FOUND', ['innovation'], { what: 'innovation' }) : refused('VERSION_CONFLICT', ['expectedVersion'], { current: known.version });
  }
  const work = await works.find(id);
  if (work === null) throw new NotAffected('innovation_work');
  const now = toInstant(services.clock.now());
  const profile = {
    title: work.title, summary: work.summary, agency_id: work.agency_id, initiator: work.initiator, form: work.form, digital: work.digital,
    idea_stage: work.idea_stage, iid_stage: work.iid_stage, initiated_earliest: work.initiated_earliest, initiated_latest: work.initiated_latest,
    trial_earliest: work.trial_earliest, trial_latest: work.trial_latest, implemented_earliest: work.implemented_earliest,
    implemented_latest: work.implemented_latest, published_at: now,
  };
  const shelf = new TenantRepository(innovation, scope, tx);
  if ((await shelf.find(id)) === null) await shelf.insert({ ...profile, id, synthetic: work.synthetic });
  else await shelf.update(id, profile);
  await new TenantRepository(innovationVersion, scope, tx).insert({
    id: services.ids.next(), synthetic: work.synthetic, published_at: now, innovation_id: id, number: work.version, title: work.title,
    summary: work.summary, changed_on: now.slice(0, 10),
  });
  await auditAppend(tx, scope, { action: 'innovationPublish', subjectType: 'innovation', subjectId: id, detail: { version: work.version } }, services);
  return done({ id });
}
