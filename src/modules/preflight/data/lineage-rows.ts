import type { Ask } from '../../../db/ask';
import { listed } from './rows';

/** The lineage of an innovation: the key by which limits know it, and the innovations that belong to it, itself included. */
export interface Lineage {
  readonly key: string;
  readonly members: readonly string[];
}

/** The lineages of innovations of this tenant, in two statements however many they are; one of which nothing is kept is its own root. */
export async function lineagesOf(ask: Ask, tenantId: string, innovationIds: readonly string[]): Promise<ReadonlyMap<string, Lineage>> {
  const ids = listed(innovationIds);
  const roots = new Map((await ask(
    `SELECT l.innovation_id AS innovation_id, l.root_id AS root_id FROM innovation_lineage l WHERE l.tenant_id = ? AND l.innovation_id IN (${ids.marks})`, [tenantId, ...ids.values],
  )).map(([id, root]): [string, string] => [String(id), String(root)]));
  const keys = [...new Set(innovationIds.map((id) => roots.get(id) ?? id))];
  const wanted = listed(keys);
  const members = new Map(keys.map((key) => [key, new Set([key])]));
  const rows = await ask(
    `SELECT l.innovation_id AS innovation_id, l.root_id AS root_id FROM innovation_lineage l WHERE l.tenant_id = ? AND l.root_id IN (${wanted.marks})`, [tenantId, ...wanted.values],
  );
  for (const [id, root] of rows) members.get(String(root))?.add(String(id));
  return new Map(innovationIds.map((id) => {
    const key = roots.get(id) ?? id;
    return [id, { key, members: [...(members.get(key) ?? [id])] }];
  }));
}
