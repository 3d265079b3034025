import { code, defineTable, fk, key, text } from '../../../tenancy/table';

/** What was done by whom: written in the transaction of the act, readable by its tenant. */
export const auditEvent = defineTable('audit_event', {
  actor_id: key(), action: code(60), subject_type: code(40), subject_id: key(), detail: text(),
}, { foreign: [fk('actor', 'actor_id')], indexes: [['tenant_id', 'created_at']] });
