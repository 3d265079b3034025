import { agency } from '../../src/modules/agency/data/tables';
import { innovation, innovationVersion, innovationWork } from '../../src/modules/innovation/data/tables';
import { source } from '../../src/modules/region/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestTenant } from '../support/world';

interface Info { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }
interface Page { readonly edges: readonly { readonly cursor: string; readonly node: { readonly title: string } }[]; readonly nodes: readonly { readonly title: string }[]; readonly pageInfo: Info; readonly totalCount: number }
type Options = Partial<Record<'first' | 'after' | 'where' | 'order' | 'synthetic', unknown>> & { readonly of?: TestTenant };

const PAGE = 'totalCount edges { cursor node { title } } nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const LIST = `query($first: Int! = 3, $after: String, $where: InnovationWhere, $order: InnovationOrder, $synthetic: SyntheticRows! = INCLUDE) {
  list: innovations(first: $first, after: $after, where: $where, orderBy: $order, synthetic: $synthetic) { ${PAGE} }
}`;

describe('a list', () => {
  let world: World;
  let tenant: TestTenant;
  let keys: string[];
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    const [dinas] = await world.rows(tenant, agency, [{ code: 'dinas', name: 'Dinas', kind: 'DINAS' }]);
    // Ties in the order, and one title much longer than the others.
    keys = await world.rows(tenant, innovation, ['b', 'a', 'b', 'b', 'cc', 'a', `c${'x'.repeat(40)}`].map((title) => ({ title, agency_id: dinas })));
    await world.rows(tenant, innovationVersion, keys.slice(0, 2).flatMap((innovation_id) => [1, 2, 3].map((number) => ({ innovation_id, number, title: `${number}` }))));
    await world.rows(tenant, innovationWork, ['a', 'b', 'c', 'd'].map((title) => ({ title, status: 'DRAFT' as const })));
  });
  afterAll(() => world.close());

  const page = async ({ of = tenant, where = {}, ...rest }: Options = {}): Promise<Page> =>
    (await world.get<{ list: Page }>(LIST, { variables: { where: { and: [{ tenant: { id: { eq: `tnt_${of.id}` } } }, where] }, ...rest } })).list;
  const refused = async (query: string, variables: Record<string, unknown>, as?: Parameters<World['ask']>[1]): Promise<string[]> =>
    (await world.ask(query, { variables, ...as })).errors.map((e) => e.extensions.code);
  const mine = (): object => ({ and: [{ tenant: { id: { eq: `tnt_${tenant.id}` } } }, {}] });

  it('goes on after every one of its cursors, also between rows that are sorted alike', async () => {
    const all = await page({ first: 100 });
    expect(all.edges.map((e) => e.node.title)).toEqual(['a', 'a', 'b', 'b', 'b', 'cc', `c${'x'.repeat(40)}`]);
    expect(all.nodes).toEqual(all.edges.map((e) => e.node));
    expect(all.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: all.edges[0].cursor, endCursor: all.edges[6].cursor });
    for (const [i, { cursor }] of all.edges.entries()) {
      const next = await page({ first: 100, after: cursor });
      expect(next.edges).toEqual(all.edges.slice(i + 1));
      expect([next.totalCount, next.pageInfo.hasPreviousPage]).toEqual([7, true]);
    }
    expect((await page({ first: 100, after: all.edges[6].cursor })).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  it('gives the same cursor for the same place, and cursors from which nothing can be told', async () => {
    const [all, part] = [await page({ first: 100 }), await page({ first: 2 })];
    expect(part.edges.map((e) => e.cursor)).toEqual(all.edges.slice(0, 2).map((e) => e.cursor));
    const cursors = all.edges.map((e) => e.cursor);
    expect(new Set(cursors).size).toBe(7);
    expect(new Set(cursors.map((c) => c.length)).size).toBeLessThanOrEqual(2);
    for (const cursor of cursors) expect(cursor).toMatch(/^[A-Za-z0-9_-]{100,300}$/);
    // One letter more does not show in the length.
    expect(cursors[5]).toHaveLength(cursors[0].length);
  });

  it('loses no row and shows none twice when rows come and go between its pages', async () => {
    const own = await world.tenant();
    const [, , third] = await world.rows(own, innovation, ['b', 'd', 'f', 'h', 'j'].map((title) => ({ title })));
    const first = await page({ of: own, first: 3 });
    await world.rows(own, innovation, ['a', 'e', 'g'].map((title) => ({ title })));
    await world.rows(own, innovationVersion, [{ innovation_id: third, number: 1, title: 'f' }]);
    const second = await page({ of: own, first: 10, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...second.nodes].map((n) => n.title)).toEqual(['b', 'd', 'f', 'g', 'h', 'j']);
    expect(second.totalCount).toBe(8);
  });

  it('refuses a cursor of another list, filter, order, choice of made-up rows, tenant or reader', async () => {
    const { pageInfo: { endCursor: after } } = await page();
    const organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    expect(await refused(LIST, { after, where: mine() })).toEqual([]);
    expect(await refused(LIST, { after, where: { ...mine(), title: { contains: '' } } })).toEqual(['CURSOR_INVALID']);
    expect(await refused(LIST, { after, where: mine(), synthetic: 'ONLY' })).toEqual(['CURSOR_INVALID']);
    expect(await refused(LIST, { after, where: mine(), synthetic: 'EXCLUDE' })).toEqual(['CURSOR_INVALID']);
    expect(await refused(LIST, { after, where: mine(), order: { field: 'ACRONYM' } })).toEqual(['CURSOR_INVALID']);
    expect(await refused(LIST, { after, where: mine(), order: { field: 'TITLE', direction: 'DESC' } })).toEqual(['CURSOR_INVALID']);
    expect(await refused(LIST, { after, where: mine() }, { as: organizer })).toEqual(['CURSOR_INVALID']);
    expect(await refused(LIST.replace('innovations(', 'awards(').replaceAll('Innovation', 'Award').replaceAll('title', 'name'), { after })).toEqual(['CURSOR_INVALID']);
    expect(await refused(`query($after: String, $id: ID!) { node(id: $id) { ... on Tenant { innovations(after: $after) { nodes { id } } } } }`, { after, id: `tnt_${tenant.id}` })).toEqual(['CURSOR_INVALID']);
    // The order that a list has by itself is an order like any other.
    expect(await refused(LIST, { after, where: mine(), order: { field: 'TITLE', direction: 'ASC' } })).toEqual([]);
  });

  it('of one workspace takes no cursor of another, nor of the shelf', async () => {
    const other = await world.tenant();
    await world.rows(other, innovationWork, [{ title: 'z', status: 'DRAFT' }]);
    const both = await world.actor([{ tenant, role: 'ORGANIZER' }, { tenant: other, role: 'ORGANIZER' }]);
    const query = 'query($t: String!, $after: String) { workspace(tenant: $t) { innovations(first: 2, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } } }';
    const { workspace } = await world.get<{ workspace: { innovations: { pageInfo: Info } } }>(query, { as: both, variables: { t: tenant.code } });
    const after = workspace.innovations.pageInfo.endCursor;
    expect(await refused(query, { t: tenant.code, after }, { as: both })).toEqual([]);
    expect(await refused(query, { t: other.code, after }, { as: both })).toEqual(['CURSOR_INVALID']);
    expect(await refused('query($after: String) { innovations(after: $after) { nodes { id } } }', { after }, { as: both })).toEqual(['CURSOR_INVALID']);
  });

  it('below a row takes the cursors of that list, wherever it was read', async () => {
    const nested = 'versions(first: 1, after: $after) { nodes { number } pageInfo { endCursor } totalCount }';
    interface Versions { readonly versions: { readonly nodes: readonly { number: number }[]; readonly pageInfo: Info; readonly totalCount: number } }
    const one = `query($id: ID!, $after: String) { innovation(id: $id) { ${nested} } }`;
    const { innovation: { versions } } = await world.get<{ innovation: Versions }>(one, { variables: { id: `inn_${keys[0]}` } });
    const data = await world.get<{ nodes: Versions[] }>(`query($ids: [ID!]!, $after: String) { nodes(ids: $ids) { ... on Innovation { ${nested} } } }`, { variables: { ids: keys.slice(0, 2).map((k) => `inn_${k}`), after: versions.pageInfo.endCursor } });
    expect(data.nodes.map((n) => [n.versions.nodes, n.versions.totalCount])).toEqual([[[{ number: 2 }], 3], [expect.anything(), 3]]);
  });

  it('has cursors for the longest values that it can be sorted by', async () => {
    const ids = [world.ids.next(), world.ids.next(), world.ids.next()].sort();
    const title = '\u0001'.repeat(399);
    await world.system((tx, scope) => new SystemRepository(source, scope, tx).insertAll(ids.map((id, i) => ({ id, synthetic: 1, code: id, title: `${title}${i}`, confidence: 'OFFICIAL' }))));
    const query = 'query($w: SourceWhere, $after: String) { sources(first: 1, synthetic: INCLUDE, orderBy: { field: TITLE }, where: $w, after: $after) { nodes { code } pageInfo { endCursor } } }';
    const found: string[] = [];
    for (let after: string | null = null; found.length < 3;) {
      const { sources }: { sources: { nodes: { code: string }[]; pageInfo: Info } } = await world.get(query, { variables: { w: { id: { in: ids.map((id) => `src_${id}`) } }, after } });
      found.push(...sources.nodes.map((n) => n.code));
      after = sources.pageInfo.endCursor;
    }
    expect(found).toEqual(ids);
  });

  it('counts only when it is asked to, and reads only what is asked for', async () => {
    const statements = async (selection: string): Promise<number> => {
      const before = world.app.db.statements.count;
      await world.get(`{ innovations(synthetic: INCLUDE, first: 5) { ${selection} } }`);
      return world.app.db.statements.count - before;
    };
    expect(await statements('totalCount')).toBe(1);
    expect(await statements('__typename')).toBe(0);
    expect(await statements('pageInfo { hasNextPage }')).toBe(1);
    expect(await statements('nodes { id title agency { name tenant { name } } } edges { cursor }')).toBe(1);
    expect(await statements('totalCount nodes { id }')).toBe(2);
    expect(await statements('nodes { versions { totalCount } awards { nodes { id } } }')).toBe(3);
  });
});
