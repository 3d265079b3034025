import { isShown, wholeConfirmation, wholeState } from '../../../domain/replication/life';
import type { Writable } from '../../../tenancy/repository';
import type { replication, replicationParent, replicationRecord } from '../data/tables';
import { replicaFacts, type ReplicationRow } from './case-rows';

/** What the shelf tells of a replica: the replication, its parents, and how far it has come with each. */
export interface ShownReplication {
  readonly replication: Writable<typeof replication>;
  readonly parents: readonly Writable<typeof replicationParent>[];
  readonly records: readonly Writable<typeof replicationRecord>[];
}

/**
 * What the shelf tells of a replica, from its cases and nothing else; null where nothing of it is to be shown. The facts of the replica
 * are one in all of its cases, but those that were denied may have been left behind; the agreement is the earliest, the evidence the strongest.
 */
export function shownReplication(cases: readonly ReplicationRow[], at: string): ShownReplication | null {
  const shown = cases.filter(({ state }) => isShown(state)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const state = wholeState(shown.map((row) => row.state));
  if (state === null) return null;
  const lead = shown.find((row) => row.state !== 'DENIED') ?? shown[0];
  const agreed = shown.filter((row) => row.agreed_earliest !== null).sort((a, b) => (String(a.agreed_earliest) < String(b.agreed_earliest) ? -1 : 1)).at(0);
  const evidence = shown.flatMap((row) => (row.evidence_level === null ? [] : [row.evidence_level]));
  const base = { synthetic: shown.some((row) => row.synthetic === 1) ? (1 as const) : (0 as const), published_at: at };
  return {
    replication: {
      ...base, ...replicaFacts(lead), id: lead.replication_id, state, confirmed_by: wholeConfirmation(shown.map((row) => row.confirmed_by)), agreement_number: agreed?.agreement_number ?? null,
      agreed_earliest: agreed?.agreed_earliest ?? null, agreed_latest: agreed?.agreed_latest ?? null, evidence_level: evidence.length === 0 ? null : Math.max(...evidence),
    },
    // A parent and its record have the key of their case.
    parents: shown.map((row) => ({ ...base, id: row.id, replication_id: row.replication_id, parent_tenant_id: row.source_tenant_id, parent_innovation_id: row.source_innovation_id })),
    records: shown.map((row) => ({
      ...base, id: row.id, parent_id: row.id, state: row.state, confirmed_by: row.confirmed_by, approval_number: row.approval_number, approved_on: row.approved_on, evaluation: row.evaluation,
      evaluated_on: row.evaluated_on, certificate_number: row.certificate_number, certified_on: row.certified_on,
    })),
  };
}
