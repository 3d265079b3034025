import { ROLE } from '../../../domain/vocabulary/region-words';
import { code, defineTable, oneOf, flag, fk, instant, int, key, maybe, str, text } from '../../../tenancy/table';

/** Who acts: an office or a machine, never a person's name (UU 27/2022). */
export const actor = defineTable('actor', { label: str(200), active_tokens: int(), max_tokens: int(), synthetic: flag(), created_at: instant() });

/** A function that an actor holds in a tenant, perhaps only for one agency or one programme. */
export const membership = defineTable('membership', {
  actor_id: key(), office: str(200), role: oneOf(ROLE), agency_id: maybe(key()), program_id: maybe(key()), ends_at: maybe(instant()),
}, { foreign: [fk('actor', 'actor_id'), fk('agency', 'tenant_id', 'agency_id'), fk('program', 'tenant_id', 'program_id')], indexes: [['actor_id']] });

/** A personal access token: only the hash of the secret is kept. */
export const accessToken = defineTable('access_token', {
  actor_id: key(), label: str(120), secret_hash: code(64), scopes: code(200), created_at: instant(), expires_at: instant(), revoked_at: maybe(instant()),
}, { foreign: [fk('actor', 'actor_id')], uniques: [['secret_hash']], indexes: [['actor_id']] });

/** One key, one effect, one answer: written first, in the transaction of the effect. */
export const idempotencyRecord = defineTable('idempotency_record', {
  actor_id: key(), operation: code(60), idempotency_key: code(120), request_hash: code(64), result: text(),
}, { foreign: [fk('actor', 'actor_id')], uniques: [['actor_id', 'idempotency_key']] });

/** Which seeds this database has. */
export const seedRun = defineTable('seed_run', { name: code(60), content_hash: code(64), applied_at: instant() }, { uniques: [['name']] });
