import type { Ask } from '../../../db/ask';
import { kitParts, type KitPartTold } from '../../../domain/replication/kit-text';
import { standingOf } from '../../../domain/replication/standing';
import type { AdoptionStanding } from '../../../domain/vocabulary/adoption-words';
import { documentTitles, KIT_ROWS, kitOf, outcomeKeys, replicasOf, visitKeys, type KitReplicaRow } from '../data/kit-rows';

export { KIT_ROWS };

/** A replication in a kit, with how it counts. */
export type KitReplica = KitReplicaRow & { readonly standing: AdoptionStanding };

/** What another government needs to copy an innovation, and what became of those that did. */
export interface ReplicationKit {
  readonly innovationId: string;
  readonly tenantId: string;
  readonly title: string;
  readonly synthetic: boolean;
  /** The key of the published kit; null while nobody published one. */
  readonly kitId: string | null;
  readonly parts: readonly KitPartTold[];
  readonly outcomeIds: readonly string[];
  readonly replicas: readonly KitReplica[];
  /** Keys of what was seen on visits. */
  readonly visitIds: readonly string[];
}

/** Gathers the kit of a published innovation in five statements at most; null when it is not published. */
export async function replicationKit(ask: Ask, innovationId: string): Promise<ReplicationKit | null> {
  const found = await kitOf(ask, innovationId);
  if (found === null) return null;
  const { tenantId, kitId, title, synthetic, facts } = found;
  const documents = kitId === null ? [] : await documentTitles(ask, tenantId, kitId);
  const outcomeIds = await outcomeKeys(ask, tenantId, innovationId);
  const replicas = (await replicasOf(ask, tenantId, innovationId, synthetic)).map((row) => ({ ...row, standing: standingOf(row.state, row.confirmedBy, row.begun) }));
  const visitIds = await visitKeys(ask, tenantId, innovationId, synthetic);
  const parts = kitParts({ ...facts, documents, outcomes: outcomeIds.length, replicas: replicas.length, visits: visitIds.length });
  return { innovationId, tenantId, title, synthetic, kitId, parts, outcomeIds, replicas, visitIds };
}
