import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';

/** What a link to the press, an outcome or a kit can be of: a row on this tenant's part of the shelf. */
export type SubjectTable = 'innovation' | 'replication' | 'visit';

const FOUND: Readonly<Record<SubjectTable, string>> = {
  innovation: 'SELECT i.synthetic AS synthetic FROM innovation i WHERE i.tenant_id = ? AND i.id = ?',
  replication: 'SELECT r.synthetic AS synthetic FROM replication r WHERE r.tenant_id = ? AND r.id = ?',
  visit: 'SELECT v.synthetic AS synthetic FROM visit v WHERE v.tenant_id = ? AND v.id = ?',
};

/**
 * Whether a published row of a tenant is made up; null when this tenant has published no such row. Takes the row until the end of the
 * transaction, so that nobody adds to it beside. One statement.
 */
export async function takeSubject(tx: Tx, table: SubjectTable, tenantId: string, id: string): Promise<0 | 1 | null> {
  // The embedded engine has one writer at a time, and no words for this.
  const rows = await askIn(tx)(`${FOUND[table]}${tx.engine === 'sqlite' ? '' : ' FOR UPDATE'}`, [tenantId, id]);
  return rows.length === 0 ? null : Number(rows[0][0]) === 1 ? 1 : 0;
}
