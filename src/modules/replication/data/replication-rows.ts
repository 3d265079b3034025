import type { Ask } from '../../../db/ask';

/** A row of a tenant: whose it is, and its key. */
export interface OwnedKey {
  readonly tenantId: string;
  readonly id: string;
}

/** An innovation on the shelf, as a replication names it. */
export interface ShelfInnovation extends OwnedKey {
  readonly title: string;
  readonly synthetic: 0 | 1;
}

/** An innovation on the shelf by its key, whoever's it is; null when there is none. One statement. */
export async function shelfInnovation(ask: Ask, id: string): Promise<ShelfInnovation | null> {
  const [row] = await ask('SELECT i.tenant_id AS tenant_id, i.title AS title, i.synthetic AS synthetic FROM innovation i WHERE i.id = ? LIMIT 1', [id]);
  return row === undefined ? null : { id, tenantId: String(row[0]), title: String(row[1]), synthetic: Number(row[2]) === 1 ? 1 : 0 };
}

/** The key of a government by its code, and whether it is made up; null when there is none. One statement. */
export async function governmentCalled(ask: Ask, code: string): Promise<{ readonly id: string; readonly synthetic: 0 | 1 } | null> {
  const [row] = await ask('SELECT t.id AS id, t.synthetic AS synthetic FROM tenant t WHERE t.code = ?', [code]);
  return row === undefined ? null : { id: String(row[0]), synthetic: Number(row[1]) === 1 ? 1 : 0 };
}

/** The replica of which a case tells: the key under which it is published, at its replicator. */
export interface ReplicaKey {
  readonly replicatorId: string;
  readonly sourceId: string;
  readonly replicationId: string;
}

/** The replica of a case that somebody touched, as owner or as partner; null when there is no such case. One statement. */
export async function replicaOfCase(ask: Ask, sideId: string, caseId: string): Promise<ReplicaKey | null> {
  const [row] = await ask(
    `SELECT x.replicator_tenant_id AS replicator, x.source_tenant_id AS source, x.replication_id AS replication FROM replication_case x
     WHERE (x.owner_tenant_id = ? OR x.partner_tenant_id = ?) AND x.id = ?`, [sideId, sideId, caseId],
  );
  return row === undefined ? null : { replicatorId: String(row[0]), sourceId: String(row[1]), replicationId: String(row[2]) };
}

const ENDED = ['REJECTED', 'WITHDRAWN', 'DENIED', 'STOPPED'];

/** How many cases of a government with an innovation of origin have not come to an end. One statement. */
export async function standingCases(ask: Ask, replicatorId: string, innovationId: string): Promise<number> {
  const [[count]] = await ask(
    `SELECT COUNT(*) AS standing FROM replication_case x WHERE (x.owner_tenant_id = ? OR x.partner_tenant_id = ?) AND x.source_innovation_id = ? AND x.replicator_tenant_id = ?
     AND x.state NOT IN (${ENDED.map(() => '?').join(', ')})`, [replicatorId, replicatorId, innovationId, replicatorId, ...ENDED],
  );
  return Number(count);
}

/** Whether this tenant claimed the replication of an innovation by a government once and was denied. One statement. */
export async function wasDenied(ask: Ask, claimantId: string, replicatorId: string, innovationId: string): Promise<boolean> {
  const rows = await ask(
    "SELECT x.id FROM replication_case x WHERE x.owner_tenant_id = ? AND x.replicator_tenant_id = ? AND x.source_innovation_id = ? AND x.state = 'DENIED' LIMIT 1", [claimantId, replicatorId, innovationId],
  );
  return rows.length > 0;
}

/** How many links and outcomes of visits on the shelf name a replication. One statement. */
export async function tellersOf(ask: Ask, replicatorId: string, replicationId: string): Promise<number> {
  const [[links, outcomes]] = await ask(
    `SELECT (SELECT COUNT(*) FROM media_link m WHERE m.tenant_id = ? AND m.replication_id = ?) AS links,
       (SELECT COUNT(*) FROM visit_outcome o WHERE o.replicator_tenant_id = ? AND o.replication_id = ?) AS outcomes`, [replicatorId, replicationId, replicatorId, replicationId],
  );
  return Number(links) + Number(outcomes);
}

const BATCH = 100;

/** Where innovations come from: for each replica among these one line for each parent that is not denied. One statement for each hundred. */
export async function originsOf(ask: Ask, replicas: readonly OwnedKey[]): Promise<readonly { readonly replica: OwnedKey; readonly origin: OwnedKey }[]> {
  const found: { replica: OwnedKey; origin: OwnedKey }[] = [];
  for (let i = 0; i < replicas.length; i += BATCH) {
    const part = replicas.slice(i, i + BATCH);
    const rows = await ask(
      `SELECT r.tenant_id AS replica_tenant, r.replica_innovation_id AS replica, p.parent_tenant_id AS origin_tenant, p.parent_innovation_id AS origin
       FROM replication r JOIN replication_parent p ON p.tenant_id = r.tenant_id AND p.replication_id = r.id
       LEFT JOIN replication_record k ON k.tenant_id = p.tenant_id AND k.parent_id = p.id
       WHERE r.state <> 'DENIED' AND (k.state IS NULL OR k.state <> 'DENIED') AND (${part.map(() => '(r.tenant_id = ? AND r.replica_innovation_id = ?)').join(' OR ')})
       ORDER BY r.id, p.id`, part.flatMap(({ tenantId, id }) => [tenantId, id]),
    );
    for (const [tenant, replica, originTenant, origin] of rows) found.push({ replica: { tenantId: String(tenant), id: String(replica) }, origin: { tenantId: String(originTenant), id: String(origin) } });
  }
  return found;
}

/** The titles of innovations on the shelf, in the order in which they are asked for. One statement. */
export async function titlesOf(ask: Ask, keys: readonly OwnedKey[]): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT i.id AS id, i.title AS title FROM innovation i WHERE ${keys.map(() => '(i.tenant_id = ? AND i.id = ?)').join(' OR ')}`, keys.flatMap(({ tenantId, id }) => [tenantId, id]),
  );
  const titles = new Map(rows.map(([id, title]) => [String(id), String(title)]));
  return keys.map(({ id }) => titles.get(id) ?? '?');
}

/** Every replica of which some case tells. One statement for each hundred governments. */
export async function replicasInWork(ask: Ask): Promise<readonly ReplicaKey[]> {
  const tenants = (await ask('SELECT t.id AS id FROM tenant t ORDER BY t.id', [])).map(([id]) => String(id));
  const found = new Map<string, ReplicaKey>();
  for (let i = 0; i < tenants.length; i += BATCH) {
    const part = tenants.slice(i, i + BATCH);
    const rows = await ask(
      `SELECT DISTINCT x.replicator_tenant_id AS replicator, x.source_tenant_id AS source, x.replication_id AS replication FROM replication_case x
       WHERE (${part.map(() => 'x.owner_tenant_id = ?').join(' OR ')})`, part,
    );
    for (const [replicator, source, replication] of rows) {
      found.set(`${String(replicator)}|${String(replication)}`, { replicatorId: String(replicator), sourceId: String(source), replicationId: String(replication) });
    }
  }
  return [...found.values()];
}
