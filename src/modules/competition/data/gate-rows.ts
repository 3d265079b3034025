import type { Ask } from '../../../db/ask';
import type { EntryGate } from '../../../domain/vocabulary/entry-words';

/** How many entries of one entrant ever went through each gate; an entrant outside the governments is null. */
export interface EntrantGates {
  readonly entrantTenantId: string | null;
  readonly through: Readonly<Record<EntryGate, number>>;
}

/** Counts the entries of an edition of this tenant at every gate by entrant, in one statement. An entry that a tier below nominated is that government's. */
export async function entrantGates(ask: Ask, tenantId: string, editionId: string): Promise<readonly EntrantGates[]> {
  const rows = await ask(
    `SELECT COALESCE(o.from_tenant_id, CASE WHEN w.organization_id IS NULL THEN w.tenant_id END) AS entrant, COUNT(*) AS drafted, COUNT(w.collected_at) AS collected, COUNT(w.submitted_at) AS submitted,
       COUNT(w.returned_at) AS returned, COUNT(w.passed_at) AS passed, COUNT(w.failed_at) AS failed, COUNT(w.withdrawn_at) AS withdrawn
     FROM entry_work w LEFT JOIN entry_origin o ON o.tenant_id = ? AND o.entry_id = w.id
     WHERE w.tenant_id = ? AND w.edition_id = ? GROUP BY COALESCE(o.from_tenant_id, CASE WHEN w.organization_id IS NULL THEN w.tenant_id END) ORDER BY entrant`,
    [tenantId, tenantId, editionId],
  );
  return rows.map(([entrant, ...counts]) => {
    const [DRAFTED, COLLECTED, SUBMITTED, RETURNED, PASSED, FAILED, WITHDRAWN] = counts.map(Number);
    return { entrantTenantId: typeof entrant === 'string' ? entrant : null, through: { DRAFTED, COLLECTED, SUBMITTED, RETURNED, PASSED, FAILED, WITHDRAWN } };
  });
}
