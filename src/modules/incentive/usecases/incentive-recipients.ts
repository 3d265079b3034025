import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { askIn } from '../../../db/ask';
import { agenciesOf, agencyNames } from '../data/recipient-rows';
import { incentiveCaseAgency } from '../data/tables';

/** An agency for which an incentive is meant, and the idea or the working innovation for which it is. */
export interface Recipient {
  readonly agencyId: string;
  readonly ideaId: string | null;
  readonly innovationId: string | null;
}

const PATH = ['input', 'recipients'] as const;
const given = (ids: readonly (string | null)[]): readonly string[] => [...new Set(ids.filter((id) => id !== null))];

/**
 * Puts these agencies in the place of those for which an incentive was meant, in the transaction of its change; answers why
 * not, each at its place in the list. An idea or innovation of another agency is not there; an agency stands in the list once.
 */
export async function recipientsKeep(tx: Tx, scope: TenantScope, incentiveId: string, recipients: readonly Recipient[], services: { readonly clock: Clock; readonly ids: Ids }): Promise<readonly Refusal[]> {
  const ask = askIn(tx);
  const agencies = await agencyNames(ask, scope.tenantId, given(recipients.map((r) => r.agencyId)));
  const ideas = await agenciesOf(ask, scope.tenantId, 'idea', given(recipients.map((r) => r.ideaId)));
  const innovations = await agenciesOf(ask, scope.tenantId, 'innovation_work', given(recipients.map((r) => r.innovationId)));
  const isOf = (known: ReadonlyMap<string, string | null>, id: string | null, agencyId: string): boolean => id === null || known.get(id) === agencyId;
  const faults = recipients.flatMap(({ agencyId, ideaId, innovationId }, i): Refusal[] => {
    const missing = (what: string): Refusal => ({ code: 'NOT_FOUND', path: [...PATH, String(i), what], detail: { what } });
    const twice: Refusal = { code: 'VALIDATION_FAILED', path: [...PATH, String(i), 'agency'], detail: {}, reason: ['perangkat daerah ini disebut dua kali', 'this agency is named twice'] };
    return [
      ...(agencies.has(agencyId) ? [] : [missing('agency')]),
      ...(recipients.findIndex((r) => r.agencyId === agencyId) < i ? [twice] : []),
      ...(isOf(ideas, ideaId, agencyId) ? [] : [missing('idea')]),
      ...(isOf(innovations, innovationId, agencyId) ? [] : [missing('innovation')]),
    ];
  });
  if (faults.length > 0) return faults;
  const rows = new TenantRepository(incentiveCaseAgency, scope, tx);
  await rows.deleteWhere({ incentive_id: incentiveId });
  await rows.insertAll(recipients.map(({ agencyId, ideaId, innovationId }, i) => ({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), incentive_id: incentiveId, position: i + 1, agency_id: agencyId, idea_id: ideaId,
    innovation_id: innovationId,
  })));
  return [];
}
