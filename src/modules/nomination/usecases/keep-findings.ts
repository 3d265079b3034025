import type { Tx } from '../../../db/database';
import { findingWords } from '../../../domain/entry/screening';
import type { Finding } from '../../../domain/rules/rule';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { nominationFinding } from '../data/tables';

/** Of which nomination, from whom, and when. */
export interface Settled {
  readonly nominationId: string;
  readonly ownerId: string;
  readonly now: string;
}

/** Keeps what the rules of this tenant found on a nomination that it settles: its own rows, which the tier below may read. */
export async function keepFindings(tx: Tx, scope: TenantScope, { nominationId, ownerId, now }: Settled, findings: readonly Finding[], services: { readonly ids: Ids }): Promise<void> {
  await new TenantRepository(nominationFinding, scope, tx).insertAll(findings.map((finding, i) => {
    const [wording, english] = findingWords(finding);
    const { clause, outcome, earliest } = finding;
    return {
      id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, partner_tenant_id: ownerId, nomination_id: nominationId, position: i + 1, clause: clause.code,
      strength: clause.strength, outcome, wording, wording_en: english, citation: clause.citation, earliest,
    };
  }));
}
