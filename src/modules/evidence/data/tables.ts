import { FILE_STATE } from '../../../domain/vocabulary/entry-words';
import { big, code, defineTable, fk, instant, key, maybe, oneOf, str } from '../../../tenancy/table';

/** A file of a tenant: what it is called, what it holds by its content, and whether it is there. The bytes lie outside the database. */
export const storedFile = defineTable('stored_file', {
  actor_id: key(), agency_id: maybe(key()), name: str(200), media_type: code(80), bytes: maybe(big()), most_bytes: big(), sha256: maybe(code(64)), state: oneOf(FILE_STATE, 20),
  expires_at: instant(), stored_at: maybe(instant()),
}, { foreign: [fk('actor', 'actor_id'), fk('agency', 'tenant_id', 'agency_id')], indexes: [['state', 'expires_at']] });
