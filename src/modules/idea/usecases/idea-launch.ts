import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { onDay } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { innovationDraft } from '../../innovation';
import { askIn } from '../../../db/ask';
import { innovationAgency } from '../data/idea-rows';
import { ideaStep, type IdeaRow, type IdeaStepCommand, type Launching } from './idea-step';

/** The launch of an idea: as a new working innovation (null), or as one that the tenant has. */
export interface IdeaLaunch extends IdeaStepCommand {
  readonly innovationId: string | null;
}

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Finds the innovation that an idea is launched as; one out of reach, or of another agency than the idea's, is not there. */
async function known(tx: Tx, scope: TenantScope, innovationId: string, row: IdeaRow, reach: Reach): Promise<Outcome<{ readonly id: string }>> {
  const agency = await innovationAgency(askIn(tx), scope.tenantId, innovationId);
  const own = agency !== undefined && reaches(reach, agency) && (row.agency_id === null || agency === row.agency_id);
  return own ? done({ id: innovationId }) : refused('NOT_FOUND', ['input', 'innovation'], { what: 'innovation' });
}

/**
 * Launches an idea that is designed: it comes to the stage DELIVER and has an innovation from then on, made from it or
 * named. Launching and coming to DELIVER are one act, so neither is without the other. Refuses a second launch, and an
 * innovation that another idea has.
 */
export async function ideaLaunch(tx: Tx, scope: TenantScope, { innovationId, ...command }: IdeaLaunch, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const launching: Launching = (row, way) => innovationId !== null
    ? known(tx, scope, innovationId, row, command.reach)
    : innovationDraft(tx, scope, {
      title: row.title, summary: row.proposal, agencyId: row.agency_id, initiator: row.initiator, initiated: way.first === null ? null : onDay(way.first), form: null,
      ideaStage: 'DELIVER', iidStage: null, digital: null,
    }, services);
  try {
    return await ideaStep(tx, scope, 'ideaLaunch', { kind: 'LAUNCH' }, command, services, launching);
  } catch (error) {
    // The unique key says it: an innovation comes from one idea, also when two are launched at once.
    if (!isDuplicate(error) || innovationId === null) throw error;
    return refused('VALIDATION_FAILED', ['input', 'innovation'], {}, ['inovasi ini sudah berasal dari gagasan lain', 'this innovation came from another idea']);
  }
}
