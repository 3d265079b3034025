import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import { STAGES } from '../../../domain/idea/stages';
import type { Day } from '../../../domain/time/day';
import type { Initiator } from '../../../domain/vocabulary/innovation-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { askIn } from '../../../db/ask';
import { idea, ideaMove } from '../data/tables';
import { dayRefusal } from './idea-faults';

/** A new idea of a tenant. */
export interface IdeaDraft {
  readonly title: string;
  readonly problem: string | null;
  readonly proposal: string | null;
  /** The key of an agency; that it is one of the same tenant is the foreign key's to say. */
  readonly agencyId: string | null;
  readonly initiator: Initiator | null;
  /** How it was found. */
  readonly reason: string;
  /** The legal date on which it was drummed up; null: today. */
  readonly foundOn: Day | null;
}

/** Drafts an idea in the first stage, with the first step of its way. Refuses a day that has not come, and NOT_FOUND for an agency that is not this tenant's. */
export async function ideaDraft(tx: Tx, scope: TenantScope, command: IdeaDraft, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const today = await tenantToday(askIn(tx), scope.tenantId, services.clock);
  const on = command.foundOn ?? today;
  const wrong = dayRefusal(on, null, today, ['input', 'foundOn']);
  if (wrong !== null) return refusedAll([wrong]);
  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()) };
  const [id, [stage]] = [services.ids.next(), STAGES];
  try {
    await new TenantRepository(idea, scope, tx).insert({
      ...base, id, title: command.title, problem: command.problem, proposal: command.proposal, agency_id: command.agencyId, initiator: command.initiator, stage, stage_since: on,
      status: 'ACTIVE', innovation_id: null,
    });
  } catch (error) {
    // Absent and foreign are one to the key, and so to the caller.
    if (isForeignKey(error)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
    throw error;
  }
  await new TenantRepository(ideaMove, scope, tx).insert({
    ...base, id: services.ids.next(), idea_id: id, position: 1, actor_id: scope.actorId, from_stage: null, to_stage: stage, status: 'ACTIVE', moved_on: on, days: null, reason: command.reason,
  });
  await auditAppend(tx, scope, { action: 'ideaDraft', subjectType: 'idea', subjectId: id, detail: { title: command.title, on, reason: command.reason } }, services);
  return done({ id });
}
