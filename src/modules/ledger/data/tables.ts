import { code, defineTable, fk, int, key, text } from '../../../tenancy/table';

const ofEdition = fk('edition', 'tenant_id', 'edition_id');

/** The head of an edition's log: its last number and hash, taken by every act of judging before it writes. */
export const editionLogHead = defineTable('edition_log_head', { edition_id: key(), seq: int(), hash: code(64) }, { foreign: [ofEdition], uniques: [['edition_id']] });

/** An entry of an edition's log: canonical JSON (RFC 8785), its hash, and the hash of the one before; appended only. */
export const editionLog = defineTable('edition_log', {
  edition_id: key(), seq: int(), act: code(60), actor_id: key(), body: text(), prev: code(64), hash: code(64),
}, { foreign: [ofEdition, fk('actor', 'actor_id')], uniques: [['edition_id', 'seq']] });
