import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The root of the lineage of an innovation as it is kept; null where it stands by itself. */
export async function rootOf(ask: Ask, tenantId: string, innovationId: string): Promise<string | null> {
  const rows = await ask('SELECT l.root_id AS root_id FROM innovation_lineage l WHERE l.tenant_id = ? AND l.innovation_id = ?', [tenantId, innovationId]);
  return rows.length === 0 ? null : String(rows[0][0]);
}

/** The same inside a transaction. */
export function rootIn(tx: Tx, tenantId: string, innovationId: string): Promise<string | null> {
  return rootOf(askIn(tx), tenantId, innovationId);
}

/** The innovations that go back to one of these roots, each with the key of its lineage row; the roots themselves are not among them. */
export async function membersIn(tx: Tx, tenantId: string, roots: readonly string[]): Promise<readonly { readonly rowId: string; readonly innovationId: string; readonly rootId: string }[]> {
  const rows = await askIn(tx)(
    `SELECT l.id AS id, l.innovation_id AS innovation_id, l.root_id AS root_id FROM innovation_lineage l WHERE l.tenant_id = ? AND l.root_id IN (${marks(roots)}) ORDER BY l.innovation_id`,
    [tenantId, ...roots],
  );
  return rows.map(([rowId, innovationId, rootId]) => ({ rowId: String(rowId), innovationId: String(innovationId), rootId: String(rootId) }));
}
