import type { Ask } from '../../../db/ask';
import { EACH_DOC } from './found-rows';
import type { InnovationKey } from './innovation-texts';
import { nameOf } from './innovation-texts';
import { listed, textOrNull } from '../../../db/listed';

/** An innovation that may be like another one: what of it is compared. */
export interface Candidate extends InnovationKey {
  readonly title: string;
  readonly shortName: string | null;
  readonly body: string;
}

const candidate = ([tenantId, id, title, shortName, body]: readonly unknown[]): Candidate => ({ tenantId: String(tenantId), id: String(id), title: String(title), shortName: textOrNull(shortName), body: String(body) });

/** What is kept of one published innovation; null when there is none. */
export async function keptInnovation(ask: Ask, id: string): Promise<(Candidate & { readonly synthetic: boolean }) | null> {
  const rows = await ask('SELECT d.row_tenant_id, d.row_id, d.title, d.short_name, d.body, d.synthetic FROM search_doc d JOIN innovation i ON i.tenant_id = d.row_tenant_id AND i.id = d.row_id WHERE i.id = ?', [id]);
  return rows.length === 0 ? null : { ...candidate(rows[0]), synthetic: Number(rows[0][5]) === 1 };
}

/** What it counts that a term stands there at all: by its weight alone a long summary would hide that a title shares every word. */
const PRESENT = 100;

/** Those that share most of the weight of these terms, at most `limit`, without the one named; equal ones by their key. */
export async function candidates(ask: Ask, factors: ReadonlyMap<string, number>, not: string | null, synthetic: 'EXCLUDE' | 'INCLUDE' | 'ONLY', limit: number): Promise<readonly Candidate[]> {
  if (factors.size === 0) return [];
  const terms = [...factors].sort(([a], [b]) => (a < b ? -1 : 1));
  const among = listed(terms.map(([term]) => term));
  const made = synthetic === 'INCLUDE' ? { text: '', values: [] } : { text: 'AND k.synthetic = ?', values: [synthetic === 'ONLY' ? 1 : 0] };
  const rows = await ask(
    `SELECT k.row_tenant_id, k.row_id, k.title, k.short_name, k.body FROM (
       SELECT ${EACH_DOC} AS id, SUM((t.weight + ${PRESENT}) * CASE t.term ${terms.map(() => 'WHEN ? THEN ?').join(' ')} ELSE 0 END) AS score FROM search_term t WHERE t.term IN (${among.marks}) GROUP BY ${EACH_DOC}
     ) q CROSS JOIN search_doc k ON k.id = q.id WHERE k.row_id <> ? ${made.text} ORDER BY q.score DESC, q.id LIMIT ${Math.trunc(limit)}`,
    [...terms.flat(), ...among.values, not ?? '', ...made.values],
  );
  return rows.map(candidate);
}

/** The codes of the government affairs that each of these innovations serves. */
export async function affairsOf(ask: Ask, keys: readonly InnovationKey[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (keys.length === 0) return found;
  const [tenants, ids] = [listed([...new Set(keys.map(({ tenantId }) => tenantId))]), listed(keys.map(({ id }) => id))];
  const rows = await ask(
    `SELECT f.tenant_id, f.innovation_id, a.code FROM innovation_affair f JOIN government_affair a ON a.id = f.affair_id WHERE f.tenant_id IN (${tenants.marks}) AND f.innovation_id IN (${ids.marks}) ORDER BY a.code`,
    [...tenants.values, ...ids.values],
  );
  for (const [tenantId, id, code] of rows) {
    const name = nameOf({ tenantId: String(tenantId), id: String(id) });
    found.set(name, [...(found.get(name) ?? []), String(code)]);
  }
  return found;
}

/** What the shelf says of how innovations come from each other. */
export interface RecordedTies {
  /** Parents and replicas of the innovation. */
  readonly kin: ReadonlySet<string>;
  /** Other replicas of its parents. */
  readonly siblings: ReadonlySet<string>;
}

/** A replication that was refused or denied is no tie. */
const STANDS = "r.state NOT IN ('REJECTED', 'DENIED', 'WITHDRAWN')";

/** The innovations that are on record as parents, replicas and siblings of one, in two statements. */
export async function recordedTies(ask: Ask, of: InnovationKey): Promise<RecordedTies> {
  const parents = (await ask(
    `SELECT p.parent_tenant_id, p.parent_innovation_id FROM replication r JOIN replication_parent p ON p.tenant_id = r.tenant_id AND p.replication_id = r.id WHERE r.tenant_id = ? AND r.replica_innovation_id = ? AND ${STANDS}`,
    [of.tenantId, of.id],
  )).map(([tenantId, id]): InnovationKey => ({ tenantId: String(tenantId), id: String(id) }));
  const sources = [of, ...parents];
  const [tenants, ids] = [listed([...new Set(sources.map(({ tenantId }) => tenantId))]), listed(sources.map(({ id }) => id))];
  const replicas = await ask(
    `SELECT p.parent_innovation_id, r.tenant_id, r.replica_innovation_id FROM replication_parent p JOIN replication r ON r.tenant_id = p.tenant_id AND r.id = p.replication_id
     WHERE p.parent_tenant_id IN (${tenants.marks}) AND p.parent_innovation_id IN (${ids.marks}) AND r.replica_innovation_id IS NOT NULL AND ${STANDS}`,
    [...tenants.values, ...ids.values],
  );
  const named = (mine: boolean): string[] => replicas.filter(([parent]) => (parent === of.id) === mine).map(([, tenantId, id]) => nameOf({ tenantId: String(tenantId), id: String(id) }));
  return { kin: new Set([...parents.map(nameOf), ...named(true)]), siblings: new Set(named(false)) };
}

/** The innovations of one tenant that are of one lineage with this one, for whoever may read that tenant's lineages. */
export async function lineageMates(ask: Ask, { tenantId, id }: InnovationKey): Promise<ReadonlySet<string>> {
  const rows = await ask('SELECT l.innovation_id, l.root_id FROM innovation_lineage l WHERE l.tenant_id = ?', [tenantId]);
  const pairs = rows.map(([member, root]) => [String(member), String(root)] as const);
  const root = pairs.find(([member]) => member === id)?.[1] ?? id;
  return new Set([root, ...pairs.filter(([, theirs]) => theirs === root).map(([member]) => member)].filter((member) => member !== id).map((member) => nameOf({ tenantId, id: member })));
}

/** The key of a tenant by its code; null when there is none. */
export async function governmentByCode(ask: Ask, code: string): Promise<string | null> {
  const rows = /^[\x20-\x7e]*$/.test(code) ? await ask('SELECT g.id FROM tenant g WHERE g.code = ?', [code]) : [];
  return rows.length === 0 ? null : String(rows[0][0]);
}
