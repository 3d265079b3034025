/** A condition with the parameters of its question marks. */
export interface Condition {
  readonly text: string;
  readonly params: readonly unknown[];
}

/**
 * The working innovations (alias t0) of a tenant that were never sent up: no entry of their lineage is published in an edition
 * of another organiser, and no nomination of it stands. By lineage, so that a new title does not make stock of what was sent.
 */
export function notSentUp(tenantId: string): Condition {
  const sent = `SELECT COALESCE(sl.root_id, se.innovation_id) FROM entry se LEFT JOIN innovation_lineage sl ON sl.tenant_id = ? AND sl.innovation_id = se.innovation_id
    WHERE se.innovation_tenant_id = ? AND se.tenant_id <> ? AND se.innovation_id IS NOT NULL`;
  const root = 'COALESCE((SELECT ol.root_id FROM innovation_lineage ol WHERE ol.tenant_id = ? AND ol.innovation_id = t0.id), t0.id)';
  // What was refused or taken back is stock again.
  const nominated = `SELECT COALESCE(nl.root_id, nm.innovation_id) FROM nomination nm LEFT JOIN innovation_lineage nl ON nl.tenant_id = ? AND nl.innovation_id = nm.innovation_id
    WHERE nm.owner_tenant_id = ? AND nm.state IN ('SENT', 'RECEIVED', 'ACCEPTED')`;
  const [id, once] = [tenantId, [tenantId, tenantId, tenantId, tenantId]];
  return { text: `${root} NOT IN (${sent}) AND ${root} NOT IN (${nominated})`, params: [...once, id, id, id] };
}
