import type { Ask } from '../../../db/ask';
import type { Database } from '../../../db/database';
import type { FileStore } from '../../../files/file-store';
import { toInstant, type Clock } from '../../../platform/clock';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { dueFiles, filesAmong, isReferred, type FileRow } from '../data/file-rows';
import { storedFile } from '../data/tables';
import { CLEANING, scopeOfCleaning } from './file-scopes';

/** What clearing away stands on. */
export interface CleanDeps {
  readonly db: Database;
  readonly store: FileStore;
  readonly clock: Clock;
}

/** What was cleared away. */
export interface Cleaned {
  /** Files that were never uploaded. */
  readonly expired: number;
  /** Files that nothing refers to. */
  readonly unattached: number;
  /** Bytes that no row names any more. */
  readonly leftovers: number;
  /** Drafts of uploads that broke off. */
  readonly drafts: number;
  /** Bytes of which the database knows no file: left alone, for they may belong to a newer copy of it. */
  readonly unknown: number;
}

/** An upload that began in time may still be under way so long after its address expired, in milliseconds. */
const LATE_MS = 30 * 60 * 1000;
/** A draft that nobody has written to for so long is nobody's. */
const DRAFT_MS = 60 * 60 * 1000;
/** A file that something refers to is looked at again after so long: it may have been let go meanwhile. */
const AGAIN_MS = 7 * 24 * 60 * 60 * 1000;
const PAGE = 200;

const before = (clock: Clock, milliseconds: number): Date => new Date(clock.now().getTime() - milliseconds);

/**
 * Gives a file up in one transaction, unless somebody uploaded it or refers to it. The row is written before references are
 * looked for: whoever attaches the file writes the same row (file-hold.ts), so one of the two waits and then sees the other.
 */
async function givenUp(deps: CleanDeps, scope: TenantScope, row: FileRow): Promise<boolean> {
  try {
    return await deps.db.transact(scope.session, async (tx) => {
      const files = new TenantRepository(storedFile, scope, tx);
      if (row.state === 'EXPECTED') {
        await files.update(row.id, { state: 'DELETED' }, { state: 'EXPECTED', version: row.version });
        return true;
      }
      await files.update(row.id, { expires_at: toInstant(before(deps.clock, -AGAIN_MS)) }, { state: 'STORED', version: row.version });
      if (await isReferred(tx, scope.tenantId, row.id)) return false;
      await files.update(row.id, { state: 'DELETED' }, { state: 'STORED' });
      return true;
    });
  } catch (error) {
    if (error instanceof NotAffected) return false;
    throw error;
  }
}

/** Gives up what is overdue; the row goes first, so that a process that dies in between leaves bytes that no row names. */
async function overdue(deps: CleanDeps, scope: TenantScope, ask: Ask): Promise<Pick<Cleaned, 'expired' | 'unattached'>> {
  const found = { expired: 0, unattached: 0 };
  for (let after = ''; ; ) {
    const rows = await dueFiles(ask, scope.tenantId, toInstant(before(deps.clock, LATE_MS)), toInstant(deps.clock.now()), after, PAGE);
    for (const row of rows) {
      after = row.id;
      if (!(await givenUp(deps, scope, row))) continue;
      if (row.state === 'EXPECTED') found.expired += 1;
      else found.unattached += 1;
      if (row.sha256 !== null) await deps.store.erase({ tenantId: scope.tenantId, fileId: row.id, sha256: row.sha256 });
    }
    if (rows.length < PAGE) return found;
  }
}

/** Removes bytes whose row is given up, or names others: neither can change any more. An expected file may be about to be stored. */
async function unnamed({ store }: CleanDeps, scope: TenantScope, ask: Ask): Promise<Pick<Cleaned, 'leftovers' | 'unknown'>> {
  const found = { leftovers: 0, unknown: 0 };
  const keys = await store.list(scope.tenantId);
  for (let i = 0; i < keys.length; i += PAGE) {
    const page = keys.slice(i, i + PAGE);
    const rows = await filesAmong(ask, scope.tenantId, [...new Set(page.map((key) => key.fileId))]);
    for (const key of page) {
      const row = rows.get(key.fileId);
      if (row === undefined) found.unknown += 1;
      else if (row.state === 'DELETED' || (row.state === 'STORED' && row.sha256 !== key.sha256)) {
        await store.erase(key);
        found.leftovers += 1;
      }
    }
  }
  return found;
}

/**
 * Clears away files that were never uploaded or that nothing refers to after their grace, and what broken uploads and
 * processes that died have left. May run at the same time on several servers, beside uploads and attachments; never
 * touches a file that something refers to. `tenants` are all unless they are given.
 */
export async function filesClean(deps: CleanDeps, stopped: () => boolean = () => false, tenants?: readonly string[]): Promise<Cleaned> {
  const cleaned = { expired: 0, unattached: 0, leftovers: 0, drafts: await deps.store.eraseDrafts(before(deps.clock, DRAFT_MS)), unknown: 0 };
  const all = tenants ?? (await deps.db.query(CLEANING.session, 'SELECT t.id FROM tenant t ORDER BY t.id', [])).map(([id]) => String(id));
  for (const tenantId of all) {
    if (stopped()) break;
    const scope = scopeOfCleaning(tenantId);
    const ask: Ask = (sql, params) => deps.db.query(scope.session, sql, params);
    const [{ expired, unattached }, { leftovers, unknown }] = [await overdue(deps, scope, ask), await unnamed(deps, scope, ask)];
    cleaned.expired += expired;
    cleaned.unattached += unattached;
    cleaned.leftovers += leftovers;
    cleaned.unknown += unknown;
  }
  return cleaned;
}
