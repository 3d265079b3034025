import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName, type Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { visitRule } from '../data/tables';

/** What a host can take; weekdays are 1 for Monday to 7 for Sunday. */
export interface VisitRuleKeep {
  readonly mostADay: number;
  readonly noticeDays: number;
  readonly weekdays: readonly number[];
  readonly mostPeople: number;
}

/** Publishes the one rule of a host, or changes it; visits that were approved stay as they are. */
export async function visitRuleKeep(tx: Tx, scope: TenantScope, command: VisitRuleKeep, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const rules = new TenantRepository(visitRule, scope, tx);
  const facts = { most_a_day: command.mostADay, notice_days: command.noticeDays, weekdays: [...command.weekdays].sort((a, b) => a - b).join(''), most_people: command.mostPeople };
  // One key for each host: there is one rule, and whoever comes second changes it.
  const id = (await rules.list({}, 1)).at(0)?.id ?? keyFromName('visit_rule', scope.tenantId);
  try {
    if ((await rules.find(id)) !== null) await rules.update(id, facts);
    else await rules.insert({ id, synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), ...facts });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await rules.update(id, facts);
  }
  await auditAppend(tx, scope, { action: 'visitRuleKeep', subjectType: 'visit_rule', subjectId: id, detail: facts }, services);
  return done({ id });
}
