import type { Ask } from '../../../db/ask';
import type { ShelfAct } from '../../../domain/vocabulary/shelf-words';

/** A place in the feed: everything up to and including this change was told. */
export interface FeedPlace {
  readonly turn: number;
  readonly id: string;
}

/** Before the first change. */
export const FEED_START: FeedPlace = { turn: 0, id: '' };

/** Which changes are meant; null where nothing narrows them. */
export interface FeedFilter {
  readonly kinds: readonly string[];
  readonly tenantIds: readonly string[] | null;
  readonly regionIds: readonly string[] | null;
  readonly synthetic: 'EXCLUDE' | 'INCLUDE' | 'ONLY';
}

/** What became of a published row, last of all. */
export interface FeedLine extends FeedPlace {
  readonly kind: string;
  readonly tenantId: string;
  readonly rowId: string;
  readonly act: ShelfAct;
  readonly at: string;
  readonly synthetic: boolean;
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The last place of the feed, and in which turn the change of another place now stands (null: the feed does not know it), in one statement. */
export async function feedHead(ask: Ask, place: FeedPlace): Promise<{ readonly head: FeedPlace; readonly known: number | null }> {
  const rows = await ask(
    `SELECT c.turn AS turn, c.id AS id, (SELECT k.turn FROM shelf_change k WHERE k.id = ?) AS known FROM shelf_change c ORDER BY c.turn DESC, c.id DESC LIMIT 1`, [place.id],
  );
  if (rows.length === 0) return { head: FEED_START, known: null };
  const [turn, id, known] = rows[0];
  return { head: { turn: Number(turn), id: String(id) }, known: known === null ? null : Number(known) };
}

/** The changes after one place up to another, in their order, at most `limit`. */
export async function feedLines(ask: Ask, since: FeedPlace, head: FeedPlace, filter: FeedFilter, limit: number): Promise<readonly FeedLine[]> {
  const { kinds, tenantIds, regionIds, synthetic } = filter;
  const narrowed: string[] = [`c.kind IN (${marks(kinds)})`];
  const values: unknown[] = [...kinds];
  if (tenantIds !== null) {
    narrowed.push(`c.row_tenant_id IN (${marks(tenantIds)})`);
    values.push(...tenantIds);
  }
  if (regionIds !== null) {
    // The region itself, and where it is a province, those in it.
    narrowed.push(`c.row_tenant_id IN (SELECT t.id FROM tenant t JOIN region r ON r.id = t.region_id WHERE r.id IN (${marks(regionIds)}) OR r.province_id IN (${marks(regionIds)}))`);
    values.push(...regionIds, ...regionIds);
  }
  if (synthetic !== 'INCLUDE') {
    narrowed.push('c.synthetic = ?');
    values.push(synthetic === 'ONLY' ? 1 : 0);
  }
  const rows = await ask(
    `SELECT c.turn, c.id, c.kind, c.row_tenant_id, c.row_id, c.act, c.at, c.synthetic FROM shelf_change c
     WHERE c.turn >= ? AND (c.turn > ? OR c.id > ?) AND c.turn <= ? AND (c.turn < ? OR c.id <= ?) AND ${narrowed.join(' AND ')}
     ORDER BY c.turn, c.id LIMIT ${limit}`,
    [since.turn, since.turn, since.id, head.turn, head.turn, head.id, ...values],
  );
  return rows.map(([turn, id, kind, tenantId, rowId, act, at, madeUp]) => ({
    turn: Number(turn), id: String(id), kind: String(kind), tenantId: String(tenantId), rowId: String(rowId), act: String(act) as ShelfAct, at: String(at), synthetic: Number(madeUp) === 1,
  }));
}

/** The keys of tenants or of regions by their codes as they are today; what nobody bears is not in it. Codes must be ASCII. */
export async function keysByCode(ask: Ask, table: 'tenant' | 'region', codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await ask(`SELECT x.code, x.id FROM ${table} x WHERE x.code IN (${marks(codes)})`, codes);
  return new Map(rows.map(([code, id]) => [String(code), String(id)]));
}
