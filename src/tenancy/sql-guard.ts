import type { Session } from '../db/session';
import { classOf, isRegistered, ownerColumns, type TableName } from './table-register';

/** A statement that would cross a wall; it never runs. */
export class GuardViolation extends Error {}

interface Mention {
  readonly table: TableName;
  readonly alias: string;
}

const HARMLESS = /^(begin|start transaction|commit|rollback|savepoint|release|pragma|set session transaction|set transaction|select version\(|select database\(|select 1\b)/;
const KEYWORDS = new Set(['set', 'where', 'on', 'left', 'inner', 'join', 'order', 'group', 'limit', 'values', 'union', 'having', 'for', 'as']);

/** Lower-cases, drops quotes round names and folds white space, so that one pattern fits every engine. */
function normal(sql: string): string {
  return sql.replace(/["`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function mentions(sql: string): Mention[] {
  const found: Mention[] = [];
  for (const match of sql.matchAll(/\b(?:from|join|into|update) ([a-z_]+)(?: (?:as )?([a-z_][a-z0-9_]*))?/g)) {
    const [, table, alias] = match;
    if (!isRegistered(table)) continue;
    found.push({ table, alias: alias === undefined || KEYWORDS.has(alias) ? table : alias });
  }
  return found;
}

/** The parameters bound to `<alias>.<column> = ?`, and whether the predicate is there at all. */
function boundTo(sql: string, params: readonly unknown[], name: string): { readonly present: boolean; readonly values: readonly unknown[] } {
  const pattern = new RegExp(`(?<![a-z0-9_.])${name.replace('.', '\\.')} = \\?`, 'g');
  const values: unknown[] = [];
  for (const match of sql.matchAll(pattern)) {
    const before = sql.slice(0, match.index + match[0].length - 1);
    values.push(params[before.split('?').length - 1]);
  }
  return { present: values.length > 0, values };
}

function assertOwned(sql: string, params: readonly unknown[], mention: Mention, session: Session): void {
  const named = new RegExp(`(?<![a-z0-9_])${mention.alias}\\.`).test(sql);
  const owners = ownerColumns(mention.table).map((c) => boundTo(sql, params, named ? `${mention.alias}.${c}` : c));
  const crossTenantByActor = session.mode === 'system' && mention.table === 'membership' && boundTo(sql, params, `${mention.alias}.actor_id`).present;
  if (crossTenantByActor) return;
  if (!owners.some((o) => o.present)) throw new GuardViolation(`no tenant predicate on ${mention.table}`);
  if (session.mode === 'system') return;
  for (const value of owners.flatMap((o) => o.values)) {
    if (session.tenantId === null || value !== session.tenantId) throw new GuardViolation(`another tenant's predicate on ${mention.table}`);
  }
}

function guardInsert(sql: string, params: readonly unknown[], table: TableName, session: Session): void {
  const cls = classOf(table);
  if (cls === 'reference' || cls === 'system') {
    if (session.mode !== 'system') throw new GuardViolation(`only the system writes ${table}`);
    return;
  }
  const columns = (/into [a-z_]+ ?\(([^)]*)\)/.exec(sql)?.[1] ?? '').split(',').map((c) => c.trim());
  const owner = columns.indexOf(ownerColumns(table)[0]);
  if (owner < 0) throw new GuardViolation(`insert without owner into ${table}`);
  if (session.mode === 'system') return;
  if (session.tenantId === null) throw new GuardViolation(`insert without a scope into ${table}`);
  const tuples = [...sql.slice(sql.indexOf(' values')).matchAll(/\(([^()]*)\)/g)].map((m) => m[1].split(',').map((v) => v.trim()));
  let bound = 0;
  for (const tuple of tuples) {
    const at = bound + tuple.slice(0, owner).filter((v) => v === '?').length;
    if (tuple[owner] !== '?' || params[at] !== session.tenantId) throw new GuardViolation(`insert for another tenant into ${table}`);
    bound += tuple.filter((v) => v === '?').length;
  }
}

function guardChange(sql: string, params: readonly unknown[], table: TableName, session: Session): void {
  const cls = classOf(table);
  if (/ set [^?]*(?:\?[^?]*)*\b(owner_|partner_)?tenant_id = \?.* where /.test(sql) && /\b(owner_tenant_id|partner_tenant_id|(?<![a-z_])tenant_id) = /.test(sql.slice(0, sql.indexOf(' where ')))) {
    throw new GuardViolation(`a row of ${table} may not change its owner`);
  }
  if (cls === 'reference' || cls === 'system') {
    if (session.mode !== 'system') throw new GuardViolation(`only the system writes ${table}`);
    return;
  }
  const where = sql.indexOf(' where ');
  if (where < 0) throw new GuardViolation(`change without where on ${table}`);
  const skipped = sql.slice(0, where).split('?').length - 1;
  const [first] = ownerColumns(table);
  assertOwned(sql.slice(where).replaceAll(`${table}.`, ''), params.slice(skipped), { table, alias: table }, session);
  if (cls !== 'bilateral' && !sql.slice(where).includes(`${first} = ?`)) throw new GuardViolation(`change without owner on ${table}`);
}

/**
 * Refuses a statement that touches a tenant's table without that tenant's predicate, or with another tenant's, that
 * writes what only the system may write, or that gives a row to another owner. It reads text: a tripwire behind the
 * repositories, not a proof.
 */
export function guardStatement(text: string, params: readonly unknown[], session: Session): void {
  const sql = normal(text);
  if (HARMLESS.test(sql)) return;
  const verb = sql.slice(0, sql.indexOf(' '));
  const found = mentions(sql);
  switch (verb) {
    case 'insert':
      return guardInsert(sql, params, found[0]?.table ?? unknown(sql), session);
    case 'update':
      return guardChange(sql, params, found[0]?.table ?? unknown(sql), session);
    case 'delete':
      return guardChange(sql, params, found[0]?.table ?? unknown(sql), session);
    case 'select':
    case 'with':
      for (const mention of found) {
        const cls = classOf(mention.table);
        if (cls === 'system' && session.mode !== 'system') throw new GuardViolation(`only the system reads ${mention.table}`);
        if (cls === 'tenant' || cls === 'bilateral') assertOwned(sql, params, mention, session);
      }
      return;
    default:
      throw new GuardViolation(`a statement of kind ${verb} has no place here`);
  }
}

function unknown(sql: string): never {
  throw new GuardViolation(`a statement on an unregistered table: ${sql.slice(0, 40)}`);
}
