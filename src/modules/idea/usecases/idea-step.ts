import { reaches, type Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import { ideaAfter, type IdeaAct, type IdeaStanding } from '../../../domain/idea/stages';
import { daysBetween, type Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { innovationIdeaStage } from '../../innovation';
import { tenantToday } from '../../organization';
import { askIn } from '../../../db/ask';
import { wayEnds, type WayEnds } from '../data/idea-rows';
import { idea, ideaMove } from '../data/tables';
import { documentTake, type IdeaDocument } from './idea-document';
import { dayRefusal, ideaRefusal } from './idea-faults';

export type IdeaRow = Row<typeof idea>;

/** Which idea is acted upon, as its actor saw it, and for which agencies the actor acts. */
export interface IdeaSeen {
  readonly ideaId: string;
  readonly expectedVersion: number;
  readonly reach: Reach;
}

/** A step of an idea: its act, why, on which legal date (null: today), with which document. */
export interface IdeaStepCommand extends IdeaSeen {
  readonly reason: string;
  readonly movedOn: Day | null;
  readonly document: IdeaDocument | null;
}

/** What an act of launching needs to find or make the innovation of an idea. */
export type Launching = (row: IdeaRow, way: WayEnds) => Promise<Outcome<{ readonly id: string }>>;

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The idea as its actor saw it, or why not: absent or out of reach (both NOT_FOUND), or changed since (VERSION_CONFLICT). */
export async function ideaSeen(tx: Tx, scope: TenantScope, { ideaId, expectedVersion, reach }: IdeaSeen): Promise<IdeaRow | Refusal> {
  const row = await new TenantRepository(idea, scope, tx).find(ideaId);
  if (row === null || !reaches(reach, row.agency_id)) return { code: 'NOT_FOUND', path: ['idea'], detail: { what: 'idea' } };
  return row.version === expectedVersion ? row : { code: 'VERSION_CONFLICT', path: ['expectedVersion'], detail: { current: row.version } };
}

/**
 * Makes one step of an idea and keeps it with its day, reason and document; the innovation that came of it follows. The
 * idea's row is changed under the version that was seen, so of many steps at once one is made and the others are told.
 */
export async function ideaStep(tx: Tx, scope: TenantScope, action: string, act: IdeaAct, command: IdeaStepCommand, services: Services, launching: Launching | null = null): Promise<Outcome<{ readonly id: string }>> {
  const row = await ideaSeen(tx, scope, command);
  if ('code' in row) return refusedAll([row]);
  const from: IdeaStanding = { stage: row.stage, status: row.status, launched: row.innovation_id !== null };
  const step = ideaAfter(from, act);
  if (!step.ok) return refusedAll([ideaRefusal(step.fault, from)]);
  const { stage, status } = step.standing;
  const [today, way] = [await tenantToday(askIn(tx), scope.tenantId, services.clock), await wayEnds(askIn(tx), scope.tenantId, row.id)];
  const on = command.movedOn ?? today;
  const wrong = dayRefusal(on, way.last, today, ['input', 'movedOn']);
  if (wrong !== null) return refusedAll([wrong]);
  const launched = launching === null ? null : await launching(row, way);
  if (launched?.ok === false) return launched;
  const innovationId = launched?.value.id ?? row.innovation_id;
  const ideas = new TenantRepository(idea, scope, tx);
  try {
    // What was read above holds if this still finds the version: it takes the row.
    await ideas.update(row.id, { stage, status, stage_since: stage === row.stage ? row.stage_since : on, innovation_id: innovationId }, { version: command.expectedVersion });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const known = await ideas.find(row.id);
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: known?.version ?? command.expectedVersion });
  }
  const { document } = command;
  const unfit = await documentTake(tx, scope, document, command.reach, today, services);
  if (unfit !== null) return refusedAll([unfit]);
  const days = daysBetween(row.stage_since, on);
  await new TenantRepository(ideaMove, scope, tx).insert({
    id: services.ids.next(), synthetic: row.synthetic, version: 1, created_at: toInstant(services.clock.now()), idea_id: row.id, position: way.position + 1, actor_id: scope.actorId,
    from_stage: row.stage, to_stage: stage, status, moved_on: on, days, reason: command.reason, document_number: document?.number ?? null, document_dated: document?.dated ?? null,
    document_about: document?.about ?? null, file_id: document?.fileId ?? null,
  });
  if (innovationId !== null && stage !== row.stage) await innovationIdeaStage(tx, scope, innovationId, stage, services);
  await auditAppend(tx, scope, {
    action, subjectType: 'idea', subjectId: row.id,
    detail: { from: row.stage, to: stage, status, on, days, reason: command.reason, document: document?.number ?? null, innovation: innovationId, version: command.expectedVersion + 1 },
  }, services);
  return done({ id: row.id });
}
