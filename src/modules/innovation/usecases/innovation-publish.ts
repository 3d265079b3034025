import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { awardsLink } from '../../award';
import { tenantToday } from '../../organization';
import { innovation, innovationAffair, innovationSdg, innovationVersion, innovationWork, innovationWorkAffair, innovationWorkSdg } from '../data/tables';
import { keepVersions } from './keep-versions';

/** Which working innovation goes on the shelf, and the version of it that the publisher saw. */
export interface InnovationPublish {
  readonly innovationId: string;
  readonly expectedVersion: number;
}

/**
 * Makes the published goals and affairs of an innovation those of its working copy. What stands on both sides keeps its
 * row, with the id under which readers know it and the source that it came with; what the working copy no longer names goes.
 */
async function publishTies(tx: Tx, scope: TenantScope, innovationId: string, row: () => { id: string; synthetic: 0 | 1; published_at: string }): Promise<void> {
  const of = { innovation_id: innovationId };
  const goals = new TenantRepository(innovationSdg, scope, tx);
  const [wantedGoals, shownGoals] = [await new TenantRepository(innovationWorkSdg, scope, tx).list(of), await goals.list(of)];
  for (const { id, goal_id } of shownGoals) if (!wantedGoals.some((w) => w.goal_id === goal_id)) await goals.delete(id);
  const newGoals = wantedGoals.filter((w) => !shownGoals.some((s) => s.goal_id === w.goal_id));
  await goals.insertAll(newGoals.map(({ goal_id, confidence }) => ({ ...row(), ...of, goal_id, confidence })));
  const affairs = new TenantRepository(innovationAffair, scope, tx);
  const [wantedAffairs, shownAffairs] = [await new TenantRepository(innovationWorkAffair, scope, tx).list(of), await affairs.list(of)];
  for (const { id, affair_id } of shownAffairs) if (!wantedAffairs.some((w) => w.affair_id === affair_id)) await affairs.delete(id);
  const newAffairs = wantedAffairs.filter((w) => !shownAffairs.some((s) => s.affair_id === w.affair_id));
  await affairs.insertAll(newAffairs.map(({ affair_id, confidence }) => ({ ...row(), ...of, affair_id, confidence })));
}

/**
 * Puts a snapshot of a working innovation on the published shelf, under the same key and with its goals and affairs, and
 * adds it to the innovation's versions. Refuses NOT_FOUND for what is not this tenant's and VERSION_CONFLICT when somebody changed it meanwhile.
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
  await awardsLink(tx, scope, id);
  await publishTies(tx, scope, id, () => ({ id: services.ids.next(), synthetic: work.synthetic, published_at: now }));
  await keepVersions(tx, scope, [id], null, services);
  await new TenantRepository(innovationVersion, scope, tx).insert({
    id: services.ids.next(), synthetic: work.synthetic, published_at: now, innovation_id: id, number: work.version, title: work.title,
    summary: work.summary, changed_on: await tenantToday(askIn(tx), scope.tenantId, services.clock),
  });
  await auditAppend(tx, scope, { action: 'innovationPublish', subjectType: 'innovation', subjectId: id, detail: { version: work.version } }, services);
  return done({ id });
}
