import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import type { IdeaStage, IidStage, InnovationForm } from '../../../domain/vocabulary/innovation-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { innovationWork } from '../data/tables';

/** A new working innovation of a tenant. */
export interface InnovationDraft {
  readonly title: string;
  readonly summary: string | null;
  /** The key of an agency; that it is one of the same tenant is the foreign key's to say. */
  readonly agencyId: string | null;
  readonly form: InnovationForm | null;
  readonly ideaStage: IdeaStage | null;
  readonly iidStage: IidStage | null;
  readonly digital: boolean | null;
}

/** Drafts an innovation: private to its tenant, on no shelf. Answers its key; refuses NOT_FOUND for an agency that is not this tenant's. */
export async function innovationDraft(tx: Tx, scope: TenantScope, command: InnovationDraft, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const id = services.ids.next();
  try {
    await new TenantRepository(innovationWork, scope, tx).insert({
      id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), title: command.title, summary: command.summary, agency_id: command.agencyId,
      initiator: null, form: command.form, digital: command.digital === null ? null : command.digital ? 1 : 0, idea_stage: command.ideaStage,
      iid_stage: command.iidStage, status: 'DRAFT',
    });
  } catch (error) {
    // Absent and foreign are one to the key, and so to the caller.
    if (isForeignKey(error)) return refused('NOT_FOUND', ['input', 'agency'], { what: 'agency' });
    throw error;
  }
  await auditAppend(tx, scope, { action: 'innovationDraft', subjectType: 'innovation', subjectId: id, detail: { title: command.title } }, services);
  return done({ id });
}
