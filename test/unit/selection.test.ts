import { buildSchema, graphqlSync, type GraphQLResolveInfo } from 'graphql';
import type { ReadField, ReadType } from '../../src/reads/read-type';
import { connectionSelection, manyKeyOf, selectionOf, type ConnectionSelection, type Selection } from '../../src/reads/selection';

const schema = buildSchema(`
  interface Node { id: ID! }
  type Book implements Node { id: ID! title: String note: String author: Author chapters(first: Int! = 20, after: String, where: ChapterWhere): ChapterConnection! }
  type Author implements Node { id: ID! name: String books(first: Int! = 20): BookConnection! }
  type Chapter implements Node { id: ID! number: Int book: Book }
  input ChapterWhere { number: Int, title: String, or: [ChapterWhere!] }
  type PageInfo { hasNextPage: Boolean }
  type BookEdge { cursor: String node: Book } type BookConnection { totalCount: Int pageInfo: PageInfo nodes: [Book] edges: [BookEdge] }
  type ChapterEdge { cursor: String node: Chapter } type ChapterConnection { totalCount: Int pageInfo: PageInfo nodes: [Chapter] edges: [ChapterEdge] }
  type Query { book: Book node: Node books(first: Int! = 20): BookConnection }`);

const typeOf = (name: string, fields: () => Record<string, ReadField>): ReadType => ({
  name, prefix: name.slice(0, 3).toLowerCase(), order: { column: 'id', direction: 'ASC' }, visible: () => ({ text: '1 = 1', params: [] }), table: { name: 'agency', columns: {} } as never,
  get fields() { return new Map(Object.entries(fields())); },
});
const column = (name: string): ReadField => ({ kind: 'column', column: name, as: 'text' });
const book: ReadType = typeOf('Book', () => ({
  id: column('id'), title: column('title'), note: column('note'), author: { kind: 'one', target: () => author, on: [['author_id', 'id']] }, chapters: { kind: 'many', target: () => chapter, on: [['id', 'book_id']] },
}));
const author: ReadType = typeOf('Author', () => ({ id: column('id'), name: column('name'), books: { kind: 'many', target: () => book, on: [['id', 'author_id']] } }));
const chapter: ReadType = typeOf('Chapter', () => ({ id: column('id'), number: column('number'), book: { kind: 'one', target: () => book, on: [['book_id', 'id']] } }));

/** What a selection says, in plain values: fields, relations, lists by their arguments. */
const plain = (s: Selection): object => ({
  fields: [...s.fields].sort(), ...(s.ones.size > 0 ? { ones: Object.fromEntries([...s.ones].map(([k, v]) => [k, plain(v)])) } : {}),
  ...(s.manys.size > 0 ? { manys: [...s.manys.values()].map((m) => ({ [m.field]: m.args, ...plainList(m.wanted) })) } : {}),
});
const plainList = (c: ConnectionSelection): object => ({ total: c.total, rows: c.rows, node: plain(c.node) });

/** Asks the question of the schema and gives what the resolver of the root field is told. */
function infoOf(query: string, variables: Record<string, unknown> = {}): GraphQLResolveInfo {
  let seen: GraphQLResolveInfo | null = null;
  const catching = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    seen = info;
    return null;
  };
  const { errors } = graphqlSync({ schema, source: query, variableValues: variables, rootValue: { book: catching, node: catching, books: catching } });
  if (errors !== undefined || seen === null) throw new Error(JSON.stringify(errors));
  return seen;
}
const ofBook = (query: string, variables?: Record<string, unknown>): object => {
  const info = infoOf(query, variables);
  return plain(selectionOf(info, book, info.fieldNodes));
};

describe('a selection', () => {
  it('merges what is asked under several names and in fragments', () => {
    expect(ofBook('{ book { t: title title ... on Book { note } ...F a: author { id } b: author { name } } } fragment F on Node { id }')).toEqual({ fields: ['id', 'note', 'title'], ones: { author: { fields: ['id', 'name'] } } });
  });

  it('sees only the fragments of its own type', () => {
    const info = infoOf('{ node { id ... on Author { name } ... on Book { title ... on Node { id } } } }');
    expect([plain(selectionOf(info, book, info.fieldNodes)), plain(selectionOf(info, author, info.fieldNodes))]).toEqual([{ fields: ['id', 'title'] }, { fields: ['id', 'name'] }]);
  });

  it('heeds skip and include, with variables', () => {
    const query = 'query($yes: Boolean!) { book { title @include(if: $yes) note @skip(if: $yes) author @include(if: $yes) { name } ... @skip(if: $yes) { id } } }';
    expect([ofBook(query, { yes: true }), ofBook(query, { yes: false })]).toEqual([{ fields: ['title'], ones: { author: { fields: ['name'] } } }, { fields: ['id', 'note'] }]);
  });

  it('keeps lists with other arguments apart and joins those with the same, however they are written', () => {
    const query = `query($w: ChapterWhere, $n: Int!) { book {
      a: chapters(first: 2, where: { number: 1, title: "x" }) { totalCount } b: chapters(where: { title: "x", number: 1 }, first: 2) { nodes { number } }
      c: chapters(first: $n, where: $w) { edges { node { id } } } d: chapters { __typename } } }`;
    expect(ofBook(query, { w: { title: 'x', number: 1 }, n: 2 })).toEqual({ fields: [], manys: [
      { chapters: { first: 2, where: { number: 1, title: 'x' } }, total: true, rows: true, node: { fields: ['id', 'number'] } }, { chapters: { first: 20 }, total: false, rows: false, node: { fields: [] } },
    ] });
  });

  it('of a page takes nodes, asked twice, and the nodes of edges as one, each list with its own arguments', () => {
    const info = infoOf('{ books { nodes { title chapters(first: 1) { nodes { id } } } again: nodes { chapters(first: 2) { totalCount } author { id } } edges { cursor node { note author { books { totalCount } } } } } }');
    expect(plainList(connectionSelection(info, book, info.fieldNodes))).toEqual({ total: false, rows: true, node: {
      fields: ['note', 'title'], ones: { author: { fields: ['id'], manys: [{ books: { first: 20 }, total: true, rows: false, node: { fields: [] } }] } },
      manys: [{ chapters: { first: 1 }, total: false, rows: true, node: { fields: ['id'] } }, { chapters: { first: 2 }, total: true, rows: false, node: { fields: [] } }],
    } });
  });

  it.each([['{ books { totalCount } }', true, false], ['{ books { __typename } }', false, false], ['{ books { pageInfo { hasNextPage } } }', false, true], ['{ books { edges { cursor } } }', false, true], ['{ books { n: totalCount nodes { id } } }', true, true]])(
    '%s wants a count: %s, rows: %s', (query, total, rows) => {
      const info = infoOf(query);
      expect(connectionSelection(info, book, info.fieldNodes)).toMatchObject({ total, rows });
    },
  );

  it('names each list as its resolver will', () => {
    const asked: string[] = [];
    let planned: string[] = [];
    const list = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): object => {
      asked.push(manyKeyOf(info));
      return {};
    };
    const query = 'query($n: Int = 3, $w: ChapterWhere) { book { a: chapters(first: $n) { totalCount } b: chapters(where: $w) { totalCount } c: chapters(where: { or: [{ number: 1 }, { title: "x" }] }) { totalCount } chapters(after: null) { totalCount } } }';
    const done = graphqlSync({ schema, source: query, variableValues: { w: { or: [{ title: 'x', number: 2 }], number: 3 } }, rootValue: { book: (_a: unknown, _c: unknown, info: GraphQLResolveInfo) => {
      planned = [...selectionOf(info, book, info.fieldNodes).manys.keys()];
      return { chapters: list };
    } } });
    expect([done.errors, asked.length]).toEqual([undefined, 4]);
    expect(asked).toEqual(planned);
  });
});
