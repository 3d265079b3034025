import type { Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { keyFromName } from '../../../platform/ids';
import { SystemRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { SystemScope } from '../../../tenancy/tenant-scope';
import type { InnovationKey } from './innovation-texts';
import { listed } from '../../../db/listed';
import { searchDoc, searchTerm } from './tables';

/** What is kept of an innovation, beside its terms. */
export type DocRow = Row<typeof searchDoc>;

/** What is kept of an innovation with its terms. */
export interface KeptDoc {
  readonly row: DocRow;
  readonly terms: ReadonlyMap<string, number>;
}

const BATCH = 200;

/** The key under which an innovation is kept. */
export function docKey({ tenantId, id }: InnovationKey): string {
  return keyFromName('search_doc', tenantId, id);
}

/** What is kept under these keys. */
export async function keptDocs(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, DocRow>> {
  if (ids.length === 0) return new Map();
  const columns = Object.keys(searchDoc.columns);
  const { marks, values } = listed(ids);
  const rows = await ask(`SELECT ${columns.map((c) => `d.${c} AS ${c}`).join(', ')} FROM search_doc d WHERE d.id IN (${marks})`, values);
  return new Map(rows.map((row) => [String(row[0]), Object.fromEntries(columns.map((c, i) => [c, row[i]])) as unknown as DocRow]));
}

/** The terms that are kept under these keys. */
export async function keptTerms(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, Map<string, number>>();
  if (ids.length === 0) return found;
  const { marks, values } = listed(ids);
  for (const [docId, term, weight] of await ask(`SELECT t.doc_id AS doc_id, t.term AS term, t.weight AS weight FROM search_term t WHERE t.doc_id IN (${marks})`, values)) {
    const terms = found.get(String(docId)) ?? new Map<string, number>();
    found.set(String(docId), terms.set(String(term), Number(weight)));
  }
  return found;
}

/** The keys of what is kept of innovations that are no longer on the shelf, and of terms without what they belong to. */
export async function orphans(ask: Ask): Promise<readonly string[]> {
  const docs = await ask('SELECT d.id AS id FROM search_doc d LEFT JOIN innovation i ON i.tenant_id = d.row_tenant_id AND i.id = d.row_id WHERE i.id IS NULL', []);
  const terms = await ask('SELECT DISTINCT t.doc_id AS id FROM search_term t LEFT JOIN search_doc d ON d.id = t.doc_id WHERE d.id IS NULL', []);
  return [...docs, ...terms].map(([id]) => String(id));
}

/** Forgets what is kept under these keys. */
export async function forgetDocs(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += BATCH) {
    const part = ids.slice(i, i + BATCH);
    await tx.manager.createQueryBuilder().delete().from('search_term').where('doc_id IN (:...part)', { part }).execute();
    await tx.manager.createQueryBuilder().delete().from('search_doc').where('id IN (:...part)', { part }).execute();
  }
}

/** Keeps these; nothing may be kept under their keys. */
export async function addDocs(tx: Tx, scope: SystemScope, docs: readonly KeptDoc[]): Promise<void> {
  await new SystemRepository(searchDoc, scope, tx).insertAll(docs.map(({ row }) => row));
  const terms = docs.flatMap(({ row, terms: own }) => [...own].map(([term, weight]) => [keyFromName('search_term', row.id, term), row.id, term, weight] as const));
  // Some forty rows an innovation: written as one text they take half the time that a builder of statements does.
  for (let i = 0; i < terms.length; i += BATCH) {
    const part = terms.slice(i, i + BATCH);
    await tx.manager.query(`INSERT INTO ${searchTerm.name} (id, doc_id, term, weight) VALUES ${part.map(() => '(?, ?, ?, ?)').join(', ')}`, part.flat());
  }
}
