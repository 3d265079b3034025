import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { AnswerFit } from '../../../domain/vocabulary/visit-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { limitRaise } from '../../entry';
import { shelvedAmong } from '../data/host-rows';
import { visitFinding } from '../data/tables';
import { seeVisit } from './take-visit';

/** What answered the guest's problem, or did not. */
export interface VisitFindingAdd {
  readonly visitId: string;
  readonly innovationId: string | null;
  readonly fit: AnswerFit;
  readonly finding: string;
}

/** How many findings one visit can have. */
const MOST_FINDINGS = 50;

/** Adds what a guest found, from its arrival on. Refuses NOT_FOUND, WRONG_STATE, and LIMIT_REACHED after 50. */
export async function visitFindingAdd(tx: Tx, scope: TenantScope, command: VisitFindingAdd, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const seen = await seeVisit(tx, scope, command.visitId, 'FIND');
  if (!seen.ok) return seen;
  const { row } = seen.value;
  const { innovationId, fit, finding } = command;
  if (innovationId !== null && !(await shelvedAmong(askIn(tx), 'innovation', row.partner_tenant_id, [innovationId])).has(innovationId)) return refused('NOT_FOUND', ['input', 'innovation'], { what: 'innovation' });
  const findings = new TenantRepository(visitFinding, scope, tx);
  const inCase = { case_owner_tenant_id: scope.tenantId, case_id: row.id };
  if (!(await limitRaise(tx, scope, { counter: `visit-findings/${row.id}`, most: MOST_FINDINGS, start: 0 }, services))) return refused('LIMIT_REACHED', ['visit'], { limit: MOST_FINDINGS });
  const id = services.ids.next();
  await findings.insert({ ...inCase, id, synthetic: row.synthetic, version: 1, created_at: toInstant(services.clock.now()), partner_tenant_id: row.partner_tenant_id, innovation_id: innovationId, fit, finding });
  await auditAppend(tx, scope, { action: 'visitFindingAdd', subjectType: 'visit_case', subjectId: row.id, detail: { topic: row.topic, fit, innovation: innovationId } }, services);
  return done({ id });
}
