import { SHELF_ACT } from '../../../domain/vocabulary/shelf-words';
import { big, code, defineTable, flag, instant, key, oneOf } from '../../../tenancy/table';

/** One row: the turn in which transactions change the shelf. Its number is the order of their commits; not built means that what is derived must be made anew. */
export const shelfHead = defineTable('shelf_head', { turn: big(), built: flag() });

/** The last thing that became of each published row, with the turn in which it did; what was taken away stays as a tombstone. */
export const shelfChange = defineTable('shelf_change', { kind: code(40), row_tenant_id: key(), row_id: key(), act: oneOf(SHELF_ACT, 20), turn: big(), at: instant(), synthetic: flag() }, {
  uniques: [['kind', 'row_tenant_id', 'row_id']], indexes: [['turn', 'id']],
});
