import { code, defineTable, flag, int, key, maybe, str, text } from '../../../tenancy/table';

/**
 * What can be found of a published innovation: its short name and what that stands for, where it has one, and its texts as they are shown
 * (`body`: a JSON list of [part, text]).
 */
export const searchDoc = defineTable('search_doc', {
  row_tenant_id: key(), row_id: key(), synthetic: flag(), length: int(), title: str(300), short_name: maybe(str(120)), long_form: maybe(str(300)), body: text(),
}, {
  uniques: [['row_tenant_id', 'row_id']],
});

/** A stem in a published innovation, with how much it weighs there in hundredths; "=..." marks its short name, "~..." what that stands for. */
export const searchTerm = defineTable('search_term', { doc_id: key(), term: code(40), weight: int() }, {
  // The index holds all that a search asks of a term: no row is looked up for each place where a common word stands.
  uniques: [['doc_id', 'term']], indexes: [['term', 'doc_id', 'weight']],
});
