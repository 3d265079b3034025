import { CONFIRMED_BY, REPLICATION_KIND, REPLICATION_STATE } from '../../../domain/vocabulary/innovation-words';
import { defineTable, oneOf, fk, int, key, maybe, partialDate, str, text } from '../../../tenancy/table';

const facts = {
  title: str(300), state: oneOf(REPLICATION_STATE), kind: maybe(oneOf(REPLICATION_KIND, 20)), agreement_number: maybe(str(120)), ...partialDate('agreed'), ...partialDate('started'),
  ...partialDate('stopped'), stop_reason: maybe(str(300)), parts_kept: maybe(text()), parts_changed: maybe(text()), evidence_level: maybe(int()),
};

/** A replication as both sides work on it: the replicator owns it, the source is the partner. */
export const replicationCase = defineTable('replication_case', { ...facts, replica_innovation_id: maybe(key()), source_innovation_id: key() }, {
  foreign: [fk('innovation', 'owner_tenant_id', 'replica_innovation_id'), fk('innovation', 'partner_tenant_id', 'source_innovation_id')],
});

/** The published snapshot of a replication: tenant_id is the replicator. */
export const replication = defineTable('replication', { ...facts, replica_innovation_id: maybe(key()), confirmed_by: oneOf(CONFIRMED_BY, 20) }, {
  foreign: [fk('innovation', 'tenant_id', 'replica_innovation_id')],
});

/** A parent of a replication: many are allowed, each may belong to another tenant. */
export const replicationParent = defineTable('replication_parent', { replication_id: key(), parent_tenant_id: key(), parent_innovation_id: key() }, {
  foreign: [fk('replication', 'tenant_id', 'replication_id'), fk('tenant', 'parent_tenant_id'), fk('innovation', 'parent_tenant_id', 'parent_innovation_id')],
  uniques: [['replication_id', 'parent_innovation_id']],
});
