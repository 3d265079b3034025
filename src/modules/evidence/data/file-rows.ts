import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { FileState } from '../../../domain/vocabulary/entry-words';

/** A file as its row tells of it. */
export interface FileRow {
  readonly id: string;
  readonly state: FileState;
  readonly agencyId: string | null;
  readonly name: string;
  /** As it was declared; once it is stored, also by its content. */
  readonly mediaType: string;
  /** Null until it is stored. */
  readonly bytes: number | null;
  /** As many as were declared. */
  readonly mostBytes: number;
  readonly sha256: string | null;
  /** Until when it may be uploaded; once it is stored, until when it is left alone though nothing refers to it. */
  readonly expiresAt: string;
  readonly actorId: string;
  readonly version: number;
  readonly synthetic: 0 | 1;
}

const COLUMNS = 'f.id, f.state, f.agency_id, f.name, f.media_type, f.bytes, f.most_bytes, f.sha256, f.expires_at, f.actor_id, f.version, f.synthetic';

const numberOr = (value: unknown): number | null => (value === null ? null : Number(value));
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function rowOf(values: readonly unknown[]): FileRow {
  const [id, state, agency, name, media, bytes, most, sha256, expires, actor, version, synthetic] = values;
  return {
    id: String(id), state: String(state) as FileState, agencyId: textOr(agency), name: String(name), mediaType: String(media), bytes: numberOr(bytes),
    mostBytes: Number(most), sha256: textOr(sha256), expiresAt: String(expires), actorId: String(actor), version: Number(version), synthetic: Number(synthetic) === 1 ? 1 : 0,
  };
}

/** One file of a tenant, or null: absent and foreign are the same. */
export async function fileRow(ask: Ask, tenantId: string, fileId: string): Promise<FileRow | null> {
  const [row] = await ask(`SELECT ${COLUMNS} FROM stored_file f WHERE f.tenant_id = ? AND f.id = ?`, [tenantId, fileId]);
  return row === undefined ? null : rowOf(row);
}

/** The next files of a tenant, by key after `after`, that were not uploaded by one instant or have been left alone up to another; at most `limit`. */
export async function dueFiles(ask: Ask, tenantId: string, expectedBefore: string, storedBefore: string, after: string, limit: number): Promise<readonly FileRow[]> {
  const rows = await ask(
    `SELECT ${COLUMNS} FROM stored_file f WHERE f.tenant_id = ? AND ((f.state = 'EXPECTED' AND f.expires_at < ?) OR (f.state = 'STORED' AND f.expires_at < ?)) AND f.id > ? ORDER BY f.id LIMIT ${Math.trunc(limit)}`,
    [tenantId, expectedBefore, storedBefore, after],
  );
  return rows.map(rowOf);
}

/** What the rows say of these files of a tenant; those of which there is no row are missing. */
export async function filesAmong(ask: Ask, tenantId: string, fileIds: readonly string[]): Promise<ReadonlyMap<string, FileRow>> {
  if (fileIds.length === 0) return new Map();
  const rows = await ask(`SELECT ${COLUMNS} FROM stored_file f WHERE f.tenant_id = ? AND f.id IN (${fileIds.map(() => '?').join(', ')})`, [tenantId, ...fileIds]);
  return new Map(rows.map(rowOf).map((row) => [row.id, row]));
}

/** Whether an evidence document or a move of an idea refers to a file, as the transaction sees it. */
export async function isReferred(tx: Tx, tenantId: string, fileId: string): Promise<boolean> {
  const rows = await askIn(tx)(
    'SELECT d.id AS id FROM entry_document d WHERE d.tenant_id = ? AND d.file_id = ? UNION ALL SELECT m.id AS id FROM idea_move m WHERE m.tenant_id = ? AND m.file_id = ? LIMIT 1',
    [tenantId, fileId, tenantId, fileId],
  );
  return rows.length > 0;
}
