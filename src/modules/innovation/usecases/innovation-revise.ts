import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { stageOfItsIdea } from '../data/standing';
import { innovationWork } from '../data/tables';
import { columnsOf, dateFaults, datesGiven, datesIn, type InnovationContent } from './innovation-content';
import { keepTies } from './keep-ties';
import { keepVersions } from './keep-versions';

/** What changes in a working innovation, and the version of it that the writer saw. What is not given stays; null clears. */
export interface InnovationRevise {
  readonly innovationId: string;
  readonly expectedVersion: number;
  readonly changes: Partial<InnovationContent>;
  readonly note: string | null;
}

/**
 * Changes a working innovation and keeps what it says now as its next version; the shelf stays as it is until it is
 * published again. `reach` are the agencies for which the caller acts, null where it acts for all: an innovation of another
 * agency is not there, and giving one away is FORBIDDEN. Refuses VERSION_CONFLICT when somebody changed it meanwhile.
 */
export async function innovationRevise(
  tx: Tx, scope: TenantScope, command: InnovationRevise, services: { clock: Clock; ids: Ids }, reach: Reach,
): Promise<Outcome<{ readonly id: string }>> {
  const works = new TenantRepository(innovationWork, scope, tx);
  const { innovationId: id, changes, expectedVersion: version } = command;
  const work = await works.find(id);
  if (work === null || !reaches(reach, work.agency_id)) return refused('NOT_FOUND', ['innovation'], { what: 'innovation' });
  if (work.version !== version) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: work.version });
  if (changes.agencyId !== undefined && !reaches(reach, changes.agencyId)) return refused('FORBIDDEN', ['input', 'agency']);
  if (changes.ideaStage !== undefined && changes.ideaStage !== work.idea_stage) {
    // The stage of a launched innovation is its idea's: two that differ would count it twice in the pipeline.
    const stage = await stageOfItsIdea(tx, scope.tenantId, id);
    if (stage !== null) {
      return refused('WRONG_STATE', ['input', 'ideaStage'], { state: stage }, ['tahapnya mengikuti gagasannya; pindahkan gagasannya', 'its stage follows its idea; move the idea']);
    }
  }
  const kept = datesIn(work);
  const faults = dateFaults({
    initiated: changes.initiated === undefined ? kept.initiated : changes.initiated, trial: changes.trial === undefined ? kept.trial : changes.trial,
    implemented: changes.implemented === undefined ? kept.implemented : changes.implemented,
  }, datesGiven(changes));
  if (faults.length > 0) return refusedAll(faults);
  try {
    // What was read above holds if this still finds the version: it takes the row, so that of two writers one is told.
    await works.update(id, columnsOf(changes), { version });
  } catch (error) {
    if (error instanceof NotAffected) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: (await works.find(id))?.version ?? version });
    if (isForeignKey(error)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
    throw error;
  }
  const unknown = await keepTies(tx, scope, id, changes, services);
  if (unknown.length > 0) return refusedAll(unknown);
  await keepVersions(tx, scope, [id], command.note, services);
  await auditAppend(tx, scope, {
    action: 'innovationRevise', subjectType: 'innovation', subjectId: id, detail: { version: version + 1, changed: Object.keys(changes).sort().join(' '), note: command.note },
  }, services);
  return done({ id });
}
