import type { Reach } from '../../../authz/reach';
import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import { LIFE_DATES } from '../../../domain/innovation/life-dates';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { innovationWork } from '../data/tables';
import { columnsOf, dateFaults, type InnovationContent } from './innovation-content';
import { keepTies } from './keep-ties';
import { keepVersions } from './keep-versions';
import { lineageBegin, type Origin } from './lineage-begin';

type Told = 'title' | 'summary' | 'agencyId' | 'form' | 'ideaStage' | 'iidStage' | 'digital';

/** A new working innovation of a tenant. */
export interface InnovationDraft extends Pick<InnovationContent, Told>, Partial<Omit<InnovationContent, Told>> {
  /** The earlier innovation that it goes on from, under a new title or in another agency. */
  readonly developsFrom?: Origin | null;
}

/**
 * Drafts an innovation: private to its tenant, on no shelf, its first version kept. Answers its key; refuses NOT_FOUND for
 * what is not this tenant's, and dates that cannot be true together. `reach` are the agencies for which the caller acts,
 * null where it acts for all: an earlier innovation of another agency is then not there.
 */
export async function innovationDraft(
  tx: Tx, scope: TenantScope, command: InnovationDraft, services: { clock: Clock; ids: Ids }, reach: Reach = null,
): Promise<Outcome<{ readonly id: string }>> {
  const faults = dateFaults({ initiated: command.initiated ?? null, trial: command.trial ?? null, implemented: command.implemented ?? null }, LIFE_DATES);
  if (faults.length > 0) return refusedAll(faults);
  const id = services.ids.next();
  try {
    await new TenantRepository(innovationWork, scope, tx).insert({
      ...columnsOf(command), id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), title: command.title, status: 'DRAFT',
    });
  } catch (error) {
    // Absent and foreign are one to the key, and so to the caller.
    if (isForeignKey(error)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
    throw error;
  }
  const unknown = await keepTies(tx, scope, id, { goals: command.goals ?? [], affairs: command.affairs ?? [] }, services);
  if (unknown.length > 0) return refusedAll(unknown);
  const origin = command.developsFrom ?? null;
  if (origin !== null) {
    const wrong = await lineageBegin(tx, scope, id, origin, reach, services);
    if (wrong !== null) return refusedAll([wrong]);
  }
  await keepVersions(tx, scope, [id], null, services);
  await auditAppend(tx, scope, {
    action: 'innovationDraft', subjectType: 'innovation', subjectId: id, detail: { title: command.title, ...(origin === null ? {} : { developsFrom: origin.innovationId }) },
  }, services);
  return done({ id });
}
