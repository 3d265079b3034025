import fc from 'fast-check';
import { meets, sizeOf, sorted, whereOver, type Spec, type Where } from '../support/oracle';
import {
  AWARD_ORDERS, awardSpec, drawShelf, INNOVATION_ORDERS, innovationSpec, VERSION_ORDERS, versionSpec, type Award, type Innovation, type Shelf, type Version,
} from '../support/oracle-shelf';
import { World, type TestTenant } from '../support/world';

interface Order { readonly field: string; readonly direction: 'ASC' | 'DESC' }
interface List<N> { readonly totalCount: number; readonly nodes: readonly N[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null } }
interface Asked { readonly first: number; readonly where: Where | null; readonly orderBy: Order | null }
type SortKeys<R> = Readonly<Record<string, (row: R) => string | number | null>>;

const asking = <R>(spec: Spec<R>, orders: SortKeys<R>, depth: number, first: fc.Arbitrary<number>): fc.Arbitrary<Asked> => fc.record({
  first, where: fc.option(whereOver(spec, depth).filter((w) => sizeOf(w) <= 45), { nil: null, freq: 6 }),
  orderBy: fc.option(fc.record({ field: fc.constantFrom(...Object.keys(orders)), direction: fc.constantFrom('ASC' as const, 'DESC' as const) }), { nil: null, freq: 4 }),
});

/** What the list must be in full. */
function expected<R extends { readonly id: string }>(rows: readonly R[], spec: Spec<R>, orders: SortKeys<R>, asked: Asked, usual: Order): R[] {
  const { field, direction } = asked.orderBy ?? usual;
  return sorted(rows.filter((row) => meets(spec, row, asked.where ?? {})), orders[field], direction);
}

const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';
const INNOVATIONS = `query($tenant: ID!, $first: Int!, $after: String, $where: InnovationWhere! = {}, $orderBy: InnovationOrder,
  $vFirst: Int!, $vWhere: InnovationVersionWhere, $vOrder: InnovationVersionOrder, $aFirst: Int!, $aWhere: AwardWhere, $aOrder: AwardOrder) {
  innovations(first: $first, after: $after, where: { and: [{ tenant: { id: { eq: $tenant } } }, $where] }, orderBy: $orderBy, synthetic: INCLUDE) {
    ${PAGE}
    nodes {
      id title acronym digital form implemented { earliest latest } agency { id parent { id } }
      versions(first: $vFirst, where: $vWhere, orderBy: $vOrder) { ${PAGE} nodes { id } }
      awards(first: $aFirst, where: $aWhere, orderBy: $aOrder) { ${PAGE} nodes { id innovation { id } } }
    }
  }
}`;
const AWARDS = `query($tenant: ID!, $first: Int!, $after: String, $where: AwardWhere! = {}, $orderBy: AwardOrder) {
  awards(first: $first, after: $after, where: { and: [{ tenant: { id: { eq: $tenant } } }, $where] }, orderBy: $orderBy, synthetic: INCLUDE) {
    ${PAGE} nodes { id name rank innovation { id title } agency { id name } }
  }
}`;
const VERSIONS = `query($id: ID!, $first: Int!, $after: String, $where: InnovationVersionWhere, $orderBy: InnovationVersionOrder) {
  innovation(id: $id) { versions(first: $first, after: $after, where: $where, orderBy: $orderBy) { ${PAGE} nodes { id number } } }
}`;

const seed = Date.now() % 2 ** 31;
describe.each([seed, seed + 1])('lists over the rows of seed %d', (given) => {
  let world: World;
  let tenant: TestTenant;
  let shelf: Shelf;
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    shelf = await drawShelf(world, tenant, given);
  });
  afterAll(() => world.close());

  /** Walks all pages; each page must say rightly whether others follow and came before, and count all. */
  const walk = async <N>(ask: (after: string | null) => Promise<List<N>>, asked: Asked): Promise<{ readonly rows: N[]; readonly total: number }> => {
    const rows: N[] = [];
    for (let after: string | null = null; rows.length < 1000;) {
      const page: List<N> = await ask(after);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.nodes.length).toBeLessThanOrEqual(asked.first);
      rows.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return { rows, total: page.totalCount };
      expect(page.nodes).toHaveLength(asked.first);
      after = page.pageInfo.endCursor;
    }
    throw new Error('the pages never end');
  };
  const key = (id: string): string => id.slice(4);

  it('gives the innovations that a plain filter and sort give, each once, with the lists below each', async () => {
    const below = fc.integer({ min: 1, max: 4 });
    const asks = fc.tuple(
      asking(innovationSpec, INNOVATION_ORDERS, 3, fc.integer({ min: 4, max: 25 })), asking(versionSpec, VERSION_ORDERS, 2, below), asking(awardSpec, AWARD_ORDERS, 2, below),
    );
    await fc.assert(fc.asyncProperty(asks, async ([asked, v, a]) => {
      const { rows, total } = await walk(async (after) => (await world.get<{ innovations: List<Record<string, unknown> & { id: string; versions: List<{ id: string }>; awards: List<{ id: string }> }> }>(INNOVATIONS, {
        variables: { tenant: `tnt_${tenant.id}`, ...asked, where: asked.where ?? {}, after, vFirst: v.first, vWhere: v.where, vOrder: v.orderBy, aFirst: a.first, aWhere: a.where, aOrder: a.orderBy },
      })).innovations, asked);
      const wanted = expected<Innovation>(shelf.innovations, innovationSpec, INNOVATION_ORDERS, asked, { field: 'TITLE', direction: 'ASC' });
      expect(total).toBe(wanted.length);
      const part = <R extends { id: string }>(list: readonly R[], { first }: Asked): object =>
        ({ totalCount: list.length, pageInfo: expect.objectContaining({ hasNextPage: list.length > first, hasPreviousPage: false }) as object, nodes: list.slice(0, first).map((r) => expect.objectContaining({ id: expect.stringContaining(r.id) as string }) as object) });
      expect(rows).toEqual(wanted.map((n) => ({
        id: `inn_${n.id}`, title: n.title, acronym: n.acronym, digital: n.digital === null ? null : n.digital === 1, form: n.form,
        implemented: n.implemented.earliest === null && n.implemented.latest === null ? null : n.implemented,
        agency: n.agency === null ? null : { id: `agy_${n.agency.id}`, parent: n.agency.parent === null ? null : { id: `agy_${n.agency.parent.id}` } },
        versions: part(expected<Version>(shelf.versions.filter((w) => w.innovation === n), versionSpec, VERSION_ORDERS, v, { field: 'NUMBER', direction: 'ASC' }), v),
        awards: part(expected<Award>(shelf.awards.filter((w) => w.innovation === n), awardSpec, AWARD_ORDERS, a, { field: 'YEAR', direction: 'DESC' }), a),
      })));
    }), { numRuns: 40 });
  });

  it('gives the awards that a plain filter and sort give, through relations of relations, with nothing and ties in the order', async () => {
    await fc.assert(fc.asyncProperty(asking(awardSpec, AWARD_ORDERS, 3, fc.integer({ min: 5, max: 30 })), async (asked) => {
      const { rows, total } = await walk(async (after) =>
        (await world.get<{ awards: List<{ id: string }> }>(AWARDS, { variables: { tenant: `tnt_${tenant.id}`, ...asked, where: asked.where ?? {}, after } })).awards, asked);
      const wanted = expected<Award>(shelf.awards, awardSpec, AWARD_ORDERS, asked, { field: 'YEAR', direction: 'DESC' });
      expect(total).toBe(wanted.length);
      expect(rows).toEqual(wanted.map((a) => ({
        id: `awd_${a.id}`, name: a.name, rank: a.rank, innovation: a.innovation === null ? null : { id: `inn_${a.innovation.id}`, title: a.innovation.title },
        agency: a.agency === null ? null : { id: `agy_${a.agency.id}`, name: a.agency.name },
      })));
    }), { numRuns: 60 });
  });

  it('walks the list below one row as it walks a list at the root', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(1000), asking(versionSpec, VERSION_ORDERS, 1, fc.integer({ min: 1, max: 3 })), async (i, asked) => {
      const of = shelf.versions[i % shelf.versions.length].innovation;
      const { rows } = await walk(async (after) =>
        (await world.get<{ innovation: { versions: List<{ id: string; number: number }> } }>(VERSIONS, { variables: { id: `inn_${of.id}`, ...asked, after } })).innovation.versions, asked);
      const wanted = expected<Version>(shelf.versions.filter((v) => v.innovation === of), versionSpec, VERSION_ORDERS, asked, { field: 'NUMBER', direction: 'ASC' });
      expect(rows.map((r) => key(r.id))).toEqual(wanted.map((v) => v.id));
    }), { numRuns: 30 });
  });
});
