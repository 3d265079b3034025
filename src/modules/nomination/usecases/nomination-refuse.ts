import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { keptFindings } from '../../../domain/nomination/settle';
import { dayIn } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import { NotAffected } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates } from '../../competition';
import { preflightOfNomination } from '../../preflight';
import { keepFindings } from './keep-findings';
import { takeNomination, type NominationAt } from './take-nomination';

/** Which nomination the tier above refuses, and why, in words. */
export interface NominationRefuse extends NominationAt {
  readonly reason: string;
}

/** Refuses a nomination for good, with a reason in words; the clauses that are not met or need proof are kept with it by themselves. */
export async function nominationRefuse(tx: Tx, scope: TenantScope, command: NominationRefuse, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const now = toInstant(services.clock.now());
  const taken = await takeNomination(tx, scope, command, 'REFUSE', { reason: command.reason, settled_at: now, settled_by: scope.actorId });
  if (!taken.ok) return taken;
  const row = taken.value;
  const edition = await editionDates(askIn(tx), scope.tenantId, row.upper_edition_id);
  const preflight = edition === null ? null : await preflightOfNomination(askIn(tx), scope.tenantId, row.id, dayIn(now, edition.zone));
  if (preflight === null) throw new NotAffected('nomination');
  const findings = keptFindings(preflight.findings);
  await keepFindings(tx, scope, { nominationId: row.id, ownerId: row.owner_tenant_id, now }, findings, services);
  await auditAppend(tx, scope, { action: 'nominationRefuse', subjectType: 'nomination', subjectId: row.id, detail: { title: row.title, reason: command.reason, findings: findings.length } }, services);
  return done({ id: row.id });
}
