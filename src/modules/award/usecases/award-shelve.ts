import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { dayIn } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { awardingEdition, recipientRows } from '../data/award-rows';
import { award, awardDetail, awardWork } from '../data/tables';

/** An award in preparation as it is kept. */
export type AwardPlanRow = Row<typeof awardWork>;

const MOST_WORDING = 400;

/** Puts awards of one edition on the shelf under their own keys, given today, each with its prize and decree, and marks them as published. */
export async function awardsShelve(tx: Tx, scope: TenantScope, plans: readonly AwardPlanRow[], services: { readonly clock: Clock; readonly ids: Ids }): Promise<void> {
  if (plans.length === 0) return;
  const now = toInstant(services.clock.now());
  const edition = await awardingEdition(askIn(tx), scope.tenantId, plans[0].edition_id);
  if (edition === null) throw new NotAffected('edition');
  const recipients = await recipientRows(askIn(tx), scope.tenantId, [...new Set(plans.map((p) => p.entry_id))]);
  const given = dayIn(now, edition.zone);
  const works = new TenantRepository(awardWork, scope, tx);
  for (const plan of plans) {
    const to = recipients.get(plan.entry_id);
    if (to === undefined) throw new NotAffected('entry_work');
    const base = { synthetic: scope.synthetic, published_at: now };
    await new TenantRepository(award, scope, tx).insert({
      ...base, id: plan.id, edition_id: plan.edition_id, name: plan.name, level: plan.level, rank: plan.rank, year: edition.year, recipient_tenant_id: to.tenantId, innovation_id: to.innovationId,
      agency_id: to.agencyId, organization_id: to.organizationId, given_earliest: given, given_latest: given, wording: [...`${plan.name}, ${edition.name}`].slice(0, MOST_WORDING).join(''),
    });
    await new TenantRepository(awardDetail, scope, tx).insert({
      ...base, id: services.ids.next(), award_id: plan.id, prize_id: plan.prize_id, decree: plan.decree, entry_id: to.shown ? plan.entry_id : null,
    });
    await works.update(plan.id, { published_at: now }, { published_at: null });
  }
}
