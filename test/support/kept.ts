import { openDatabase } from '../../src/db/database';
import { parseDatabaseUrl } from '../../src/db/database-url';
import { TABLES } from '../../src/tables';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { SystemScope } from '../../src/tenancy/tenant-scope';

const scope = new SystemScope('a test counts what a killed server kept');

/** What a tenant's working innovations and their audit trail hold, read past the API. */
export interface Kept {
  readonly titles: ReadonlySet<string>;
  /** Drafts without their audit row, audit rows without their draft, idempotency records without an answer, titles kept twice: all must be 0. */
  readonly halves: { readonly draftsWithoutAudit: number; readonly auditsWithoutDraft: number; readonly recordsWithoutAnswer: number; readonly recordsWithoutDraft: number; readonly twice: number };
}

/** Reads what is in the database of this address for the tenant of this code. */
export async function keptIn(address: string, tenantCode: string): Promise<Kept> {
  const url = parseDatabaseUrl(address);
  if (url === null) throw new Error(`not a database address: ${address}`);
  const db = await openDatabase(url, TABLES, guardStatement);
  try {
    const [[tenantId]] = await db.query(scope.session, 'SELECT t.id FROM tenant t WHERE t.code = ?', [tenantCode]);
    const drafts = await db.query(scope.session, 'SELECT w.id, w.title FROM innovation_work w WHERE w.tenant_id = ?', [tenantId]);
    const audits = await db.query(scope.session, "SELECT a.subject_id FROM audit_event a WHERE a.tenant_id = ? AND a.action = 'innovationDraft'", [tenantId]);
    const records = await db.query(scope.session, 'SELECT r.result FROM idempotency_record r WHERE r.tenant_id = ?', [tenantId]);
    const draftIds = new Set(drafts.map(([id]) => String(id)));
    const auditIds = new Set(audits.map(([id]) => String(id)));
    const answers = records.flatMap(([result]) => (result === '' ? [] : [(JSON.parse(String(result)) as { id: string }).id]));
    return {
      titles: new Set(drafts.map(([, title]) => String(title))),
      halves: {
        draftsWithoutAudit: [...draftIds].filter((id) => !auditIds.has(id)).length,
        auditsWithoutDraft: [...auditIds].filter((id) => !draftIds.has(id)).length,
        recordsWithoutAnswer: records.length - answers.length,
        recordsWithoutDraft: answers.filter((id) => !draftIds.has(id)).length,
        twice: drafts.length - new Set(drafts.map(([, title]) => title)).size,
      },
    };
  } finally {
    await db.close();
  }
}

export const WHOLE: Kept['halves'] = { draftsWithoutAudit: 0, auditsWithoutDraft: 0, recordsWithoutAnswer: 0, recordsWithoutDraft: 0, twice: 0 };
