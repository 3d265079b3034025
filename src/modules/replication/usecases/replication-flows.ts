import type { Ask } from '../../../db/ask';
import type { FlowBy } from '../../../domain/vocabulary/adoption-words';
import { FLOW_LIMIT, flowRows, undatedFlows, type FlowRow, type SyntheticChoice } from '../data/flow-rows';

/** The years between which flows are asked for. */
export const FLOW_YEARS = { first: 1945, last: 2100 } as const;
/** Every year that a date can have. */
export const ALL_YEARS = { from: 0, to: 9999 } as const;

/** From where to where replications went. */
export interface ReplicationFlows {
  readonly flows: readonly FlowRow[];
  /** Replications that no year is known of: they are in no flow. */
  readonly undated: number;
  /** False where there are more flows than are answered. */
  readonly complete: boolean;
}

/** Lays out the published replications of some years from place to place; a replication with several parents counts once for each pair of places. Two statements. */
export async function replicationFlows(ask: Ask, by: FlowBy, first: number, last: number, choice: SyntheticChoice): Promise<ReplicationFlows> {
  const rows = await flowRows(ask, by, first, last, choice);
  return { flows: rows.slice(0, FLOW_LIMIT), undated: await undatedFlows(ask, choice), complete: rows.length <= FLOW_LIMIT };
}
