/** A condition with the parameters of its question marks. */
export interface Condition {
  readonly text: string;
  readonly params: readonly unknown[];
}

/**
 * The working innovations (alias t0) of a tenant that were never sent up: no entry of their lineage is published in an edition
 * of another organiser. By lineage, so that a new title does not make stock of what was sent.
 */
export function notSentUp(tenantId: string): Condition {
  const sent = `SELECT COALESCE(sl.root_id, se.innovation_id) FROM entry se LEFT JOIN innovation_lineage sl ON sl.tenant_id = ? AND sl.innovation_id = se.innovation_id
    WHERE se.innovation_tenant_id = ? AND se.tenant_id <> ? AND se.innovation_id IS NOT NULL`;
  const root = 'COALESCE((SELECT ol.root_id FROM innovation_lineage ol WHERE ol.tenant_id = ? AND ol.innovation_id = t0.id), t0.id)';
  return { text: `${root} NOT IN (${sent})`, params: [tenantId, tenantId, tenantId, tenantId] };
}
