import type { Ask } from '../../../db/ask';
import type { CountedLink } from '../../../domain/replication/reach';
import type { Period } from '../../../domain/time/day';
import type { ConfirmedBy, ReplicationKind, ReplicationState } from '../../../domain/vocabulary/innovation-words';
import { listed, textOrNull } from '../../../db/listed';
import { BEGUN, periodOf } from './values';

/** A replica and one of its parents, with what the graph tells of them. */
export interface AdoptionLink extends CountedLink {
  readonly replicationId: string;
  readonly title: string;
  readonly kind: ReplicationKind | null;
  readonly evidenceLevel: number | null;
  readonly agreed: Period | null;
  readonly started: Period | null;
  readonly stopped: Period | null;
  readonly parentTenantId: string;
  readonly parentTitle: string;
  readonly synthetic: boolean;
}

const BARE = 'replication:';

/** The key of a place: an innovation by its own, a replica that is not published as one by that of its replication. */
const placeOfReplica = (replicaId: string | null, replicationId: string): string => replicaId ?? `${BARE}${replicationId}`;
/** True for the place of a replica that is not published as an innovation: nothing comes from it. */
export const isBare = (key: string): boolean => key.startsWith(BARE);

/** An innovation by its key, with whose it is. */
export interface OwnedKey {
  readonly id: string;
  readonly tenantId: string;
}


const TOLD = `p.id AS id, r.id AS replication_id, r.tenant_id AS tenant_id, r.replica_innovation_id AS replica_id, r.title AS title, COALESCE(c.state, r.state) AS state, r.kind AS kind,
  COALESCE(c.confirmed_by, r.confirmed_by) AS confirmed_by, r.evidence_level AS evidence_level, r.agreed_earliest AS agreed_earliest, r.agreed_latest AS agreed_latest,
  r.started_earliest AS started_earliest, r.started_latest AS started_latest, r.stopped_earliest AS stopped_earliest, r.stopped_latest AS stopped_latest, p.parent_tenant_id AS parent_tenant_id,
  p.parent_innovation_id AS parent_id, i.title AS parent_title, r.synthetic AS synthetic, t.region_id AS region_id, COALESCE(g.province_id, g.id) AS province_id, ${BEGUN} AS begun`;
const JOINED = `JOIN innovation i ON i.tenant_id = p.parent_tenant_id AND i.id = p.parent_innovation_id JOIN tenant t ON t.id = r.tenant_id LEFT JOIN region g ON g.id = t.region_id
  LEFT JOIN replication_record c ON c.tenant_id = p.tenant_id AND c.parent_id = p.id`;

function linkOf([, id, replicationId, tenantId, replicaId, title, state, kind, confirmedBy, evidence, ...rest]: readonly unknown[]): AdoptionLink {
  const [agreedFrom, agreedTo, startedFrom, startedTo, stoppedFrom, stoppedTo, parentTenantId, parentId, parentTitle, synthetic, regionId, provinceId, begun] = rest;
  return {
    key: String(id), parent: String(parentId), child: placeOfReplica(textOrNull(replicaId), String(replicationId)), replicationId: String(replicationId), title: String(title),
    state: state as ReplicationState, kind: kind as ReplicationKind | null, confirmedBy: confirmedBy as ConfirmedBy, evidenceLevel: evidence === null ? null : Number(evidence),
    agreed: periodOf(agreedFrom, agreedTo), started: periodOf(startedFrom, startedTo), stopped: periodOf(stoppedFrom, stoppedTo), parentTenantId: String(parentTenantId),
    parentTitle: String(parentTitle), synthetic: Number(synthetic) === 1, government: String(tenantId), region: textOrNull(regionId), province: textOrNull(provinceId), begun: Number(begun) === 1,
  };
}

/** The links above some innovations and below others, at most `limit` of each; made-up ones only round a made-up innovation. One statement. */
export async function linksAround(ask: Ask, up: readonly OwnedKey[], down: readonly OwnedKey[], limit: number, synthetic: boolean): Promise<{ readonly upward: readonly AdoptionLink[]; readonly downward: readonly AdoptionLink[] }> {
  // The owners stand in front of the keys in every index.
  const within = (owner: string, key: string, all: readonly OwnedKey[]): { readonly condition: string; readonly values: readonly string[] } => {
    const [owners, keys] = [listed([...new Set(all.map(({ tenantId }) => tenantId))]), listed(all.map(({ id }) => id))];
    return { condition: `${owner} IN (${owners.marks}) AND ${key} IN (${keys.marks})`, values: [...owners.values, ...keys.values] };
  };
  const sides = [
    { side: 'UP', keys: up, from: `FROM replication r JOIN replication_parent p ON p.tenant_id = r.tenant_id AND p.replication_id = r.id ${JOINED}`, at: ['r.tenant_id', 'r.replica_innovation_id'] },
    { side: 'DOWN', keys: down, from: `FROM replication_parent p JOIN replication r ON r.tenant_id = p.tenant_id AND r.id = p.replication_id ${JOINED}`, at: ['p.parent_tenant_id', 'p.parent_innovation_id'] },
  ] as const;
  const asked = sides.filter(({ keys }) => keys.length > 0).map(({ side, keys, from, at: [owner, key] }) => {
    const { condition, values } = within(owner, key, keys);
    return { text: `SELECT * FROM (SELECT '${side}' AS side, ${TOLD} ${from} WHERE ${condition} AND r.synthetic <= ${synthetic ? 1 : 0} ORDER BY p.id LIMIT ${limit}) ${side.toLowerCase()}_side`, values };
  });
  if (asked.length === 0) return { upward: [], downward: [] };
  const rows = await ask(asked.map(({ text }) => text).join(' UNION ALL '), asked.flatMap(({ values }) => values));
  return { upward: rows.filter(([side]) => side === 'UP').map(linkOf), downward: rows.filter(([side]) => side === 'DOWN').map(linkOf) };
}

/** The innovation from which a graph is drawn. */
export interface AdoptionRoot {
  readonly id: string;
  readonly tenantId: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly implemented: Period | null;
}

/** A published innovation by its key; null when there is none. One statement. */
export async function rootOf(ask: Ask, innovationId: string): Promise<AdoptionRoot | null> {
  const [row] = await ask(
    'SELECT i.id AS id, i.tenant_id AS tenant_id, i.title AS title, i.synthetic AS synthetic, i.implemented_earliest AS earliest, i.implemented_latest AS latest FROM innovation i WHERE i.id = ?', [innovationId],
  ) as readonly (readonly unknown[] | undefined)[];
  if (row === undefined) return null;
  const [id, tenantId, title, synthetic, earliest, latest] = row;
  return { id: String(id), tenantId: String(tenantId), title: String(title), synthetic: Number(synthetic) === 1, implemented: periodOf(earliest, latest) };
}
