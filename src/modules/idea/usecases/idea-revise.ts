import { reaches } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import type { Initiator } from '../../../domain/vocabulary/innovation-words';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { idea } from '../data/tables';
import { ideaSeen, type IdeaSeen } from './idea-step';

/** What an idea shall say from now on; what is not given stays. */
export interface IdeaRevise extends IdeaSeen {
  readonly title?: string;
  readonly problem?: string | null;
  readonly proposal?: string | null;
  readonly initiator?: Initiator | null;
  /** The agency that it shall belong to: one for which its actor acts. */
  readonly toAgencyId?: string | null;
}

/**
 * Changes what an idea says, in any stage; not one that was given up. The innovation that came of it keeps its own words.
 * Giving an idea to an agency for which its actor does not act is FORBIDDEN.
 */
export async function ideaRevise(tx: Tx, scope: TenantScope, command: IdeaRevise, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const row = await ideaSeen(tx, scope, command);
  if ('code' in row) return refusedAll([row]);
  if (row.status === 'DROPPED') return refused('WRONG_STATE', ['idea'], { state: row.status }, ['lanjutkan dahulu gagasan ini', 'the idea must be resumed first']);
  const { title = row.title, problem = row.problem, proposal = row.proposal, initiator = row.initiator, toAgencyId = row.agency_id } = command;
  if (!reaches(command.reach, toAgencyId)) return refused('FORBIDDEN', ['input', 'agency']);
  const change = { title, problem, proposal, initiator, agency_id: toAgencyId };
  const ideas = new TenantRepository(idea, scope, tx);
  try {
    await ideas.update(row.id, change, { version: command.expectedVersion });
  } catch (error) {
    if (isForeignKey(error)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
    if (!(error instanceof NotAffected)) throw error;
    const known = await ideas.find(row.id);
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: known?.version ?? command.expectedVersion });
  }
  const changed = Object.entries(change).filter(([name, value]) => value !== row[name as keyof typeof change]).map(([name]) => name).join(' ');
  await auditAppend(tx, scope, { action: 'ideaRevise', subjectType: 'idea', subjectId: row.id, detail: { title, changed, version: command.expectedVersion + 1 } }, services);
  return done({ id: row.id });
}
