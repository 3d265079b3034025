import 'reflect-metadata';
import { readType } from '../../src/graphql-kit/read-types';
import { agency } from '../../src/modules/agency/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { category, categoryAffair, edition, program } from '../../src/modules/competition/data/tables';
import { innovation, innovationVersion, innovationWork } from '../../src/modules/innovation/data/tables';
import { governmentAffair } from '../../src/modules/region/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { objectTypeOf, onesOf } from '../support/deep-selection';
import { fillShelf } from '../support/filled-shelf';
import { World, type TestTenant } from '../support/world';

interface Titled { readonly title: string }
interface Titles { readonly innovations: { readonly totalCount: number; readonly nodes: readonly Titled[] } }

describe('what is asked', () => {
  let world: World;
  let tenant: TestTenant;
  let first: string;
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    const [dinas] = await world.rows(tenant, agency, [{ code: 'dinas', name: 'Dinas', kind: 'DINAS' }]);
    [first] = await world.rows(tenant, innovation, ['A', 'B', 'C'].map((title) => ({ title, agency_id: dinas })));
    await world.rows(tenant, innovationVersion, [1, 2, 3, 4].map((number) => ({ innovation_id: first, number, title: `A${number}` })));
    await world.rows(tenant, award, [2021, 2022].map((year) => ({ name: `Top ${year}`, level: 'TOP_LIST', year, recipient_tenant_id: tenant.id, innovation_id: first })));
  });
  afterAll(() => world.close());

  const ask = <T>(selection: string, variables: Record<string, unknown> = {}, declared = ''): Promise<T> =>
    world.get<{ of: T }>(`query($id: ID!${declared}) { of: innovation(id: $id) { ${selection} } }`, { variables: { id: `inn_${first}`, ...variables } }).then(({ of }) => of);

  it('may carry one list under many names, with other and with the same arguments', async () => {
    expect(await ask(`
      one: versions(first: 1) { nodes { number } }
      last: versions(first: 2, orderBy: { field: NUMBER, direction: DESC }) { nodes { number } totalCount }
      some: versions(where: { number: { in: [2, 3] } }) { nodes { number } totalCount }
      same: versions(where: { number: { in: [2, 3] } }) { edges { node { title } } }
      counted: versions(where: { number: { gte: 3 } }) { totalCount }`)).toEqual({
      one: { nodes: [{ number: 1 }] }, last: { nodes: [{ number: 4 }, { number: 3 }], totalCount: 4 }, some: { nodes: [{ number: 2 }, { number: 3 }], totalCount: 2 },
      same: { edges: [{ node: { title: 'A2' } }, { node: { title: 'A3' } }] }, counted: { totalCount: 2 },
    });
  });

  it('may ask the rows of a page twice, with other lists and relations below them', async () => {
    const data = await world.get(`query($t: ID!) { innovations(synthetic: INCLUDE, first: 1, where: { tenant: { id: { eq: $t } } }) {
      nodes { title versions(first: 1) { nodes { number } } agency { name } }
      again: nodes { versions(first: 2) { nodes { number } } agency { code innovations(first: 1) { totalCount } } }
      edges { node { versions(first: 3) { nodes { number } } agency { innovations(first: 2) { nodes { title } } } } }
    } }`, { variables: { t: `tnt_${tenant.id}` } });
    expect(data).toEqual({ innovations: {
      nodes: [{ title: 'A', versions: { nodes: [{ number: 1 }] }, agency: { name: 'Dinas' } }],
      again: [{ versions: { nodes: [{ number: 1 }, { number: 2 }] }, agency: { code: 'dinas', innovations: { totalCount: 3 } } }],
      edges: [{ node: { versions: { nodes: [{ number: 1 }, { number: 2 }, { number: 3 }] }, agency: { innovations: { nodes: [{ title: 'A' }, { title: 'B' }] } } } }],
    } });
  });

  it('may come in fragments, also on Node and on the parts of a list, and be skipped or included by variables', async () => {
    const query = `query($id: ID!, $yes: Boolean!, $no: Boolean!, $first: Int!, $where: AwardWhere, $order: AwardOrder) {
        node(id: $id) { ...Any ... on Innovation { title @skip(if: $yes) ... @include(if: $yes) { acronym awards(first: $first, where: $where, orderBy: $order) { ...Page } } entries @include(if: $no) { totalCount } } }
      }
      fragment Any on Node { id ... on Innovation { agency { ... on Node { id } ... on Agency { name @include(if: $yes) code @skip(if: $yes) } } } }
      fragment Page on AwardConnection { totalCount @skip(if: $no) edges { ...Edge } pageInfo @include(if: $no) { hasNextPage } }
      fragment Edge on AwardEdge { node { ...Any name year } }`;
    const variables = { id: `inn_${first}`, yes: true, no: false, first: 1, where: { year: { gte: 2000 } }, order: { field: 'YEAR', direction: 'ASC' } };
    const agencyRow = { id: expect.stringMatching(/^agy_/) as string };
    expect(await world.get(query, { variables })).toEqual({ node: {
      id: `inn_${first}`, agency: { ...agencyRow, name: 'Dinas' }, acronym: null, awards: { totalCount: 2, edges: [{ node: { id: expect.stringMatching(/^awd_/) as string, name: 'Top 2021', year: 2021 } }] },
    } });
    expect(await world.get(query, { variables: { ...variables, yes: false, no: true } })).toEqual({ node: { id: `inn_${first}`, agency: { ...agencyRow, code: 'dinas' }, title: 'A', entries: { totalCount: 0 } } });
  });

  it('may reach more relations than an engine joins in one statement', async () => {
    const shelf = await fillShelf(world, 1, '97');
    let relations = 0;
    const whole = (typeName: string, depth: number): string => `__typename id ${depth === 0 ? '' : onesOf(objectTypeOf(world.app.schema, typeName)).map(({ name, row }) => {
      relations += 1;
      return `${name} { ${whole(row.name, depth - 1)} }`;
    }).join(' ')}`;
    const query = `query($id: ID!) { node(id: $id) { ... on ReplicationParent { ${whole('ReplicationParent', 4)} } } }`;
    const { node } = await world.get<{ node: object }>(query, { variables: { id: `rpp_${shelf.keys('replication_parent')[0]}` } });
    expect(relations).toBeGreaterThan(65);
    // Every row of this shelf refers to the one row of each other table.
    const wrong: unknown[] = [];
    const check = (row: Record<string, unknown>): number => {
      const { type } = readType(String(row.__typename));
      if (row.id !== `${type.prefix}_${shelf.keys(type.table.name)[0]}`) wrong.push(row.__typename);
      return Object.values(row).reduce<number>((n, v) => n + (typeof v === 'object' && v !== null ? 1 + check(v as Record<string, unknown>) : v === null ? NaN : 0), 0);
    };
    expect([check(node as Record<string, unknown>), wrong]).toEqual([relations, []]);
  });

  describe('a filter', () => {
    const titles = async (where: object, of = tenant): Promise<string[]> => {
      const data = await world.get<Titles>('query($t: ID!, $w: InnovationWhere!) { innovations(synthetic: INCLUDE, where: { and: [{ tenant: { id: { eq: $t } } }, $w] }) { totalCount nodes { title } } }', { variables: { t: `tnt_${of.id}`, w: where } });
      expect(data.innovations.totalCount).toBe(data.innovations.nodes.length);
      return data.innovations.nodes.map((n) => n.title);
    };

    it('finds letters beyond ASCII as they are written, and takes the signs of patterns for what they are', async () => {
      const own = await world.tenant();
      await world.rows(own, innovation, ['ÉCOLE 100%', 'a_b', 'a\\b', 'axb', 'wow!'].map((title) => ({ title })));
      for (const [asked, found] of [['ÉCOLE', 'ÉCOLE 100%'], ['École', 'ÉCOLE 100%'], ['école', world.app.db.engine === 'sqlite' ? '' : 'ÉCOLE 100%'], ['0%', 'ÉCOLE 100%'], ['A_B', 'a_b'], ['\\', 'a\\b'], ['W!', 'wow!']]) {
        expect([asked, await titles({ title: { contains: asked } }, own)]).toEqual([asked, found === '' ? [] : [found]]);
      }
      expect(await titles({ title: { startsWith: 'É' } }, own)).toEqual(['ÉCOLE 100%']);
      expect(await titles({ title: { startsWith: '%' } }, own)).toEqual([]);
    });

    it.each<[string, object]>([
      ['nothing for whether it is empty', { acronym: { isNull: null } }],
      ['a period that ends before it begins', { implemented: { from: '2020-01-01', to: '2019-12-31' } }],
      ['nothing for a day of a period', { implemented: { from: null } }],
      ['more conditions than it may hold', { or: Array.from({ length: 60 }, () => ({})) }],
      ['more conditions than it may hold, in groups', { and: Array.from({ length: 20 }, () => ({ or: [{}, {}] })) }],
      ['a text that is too long', { title: { contains: 'x'.repeat(1001) } }],
      ['too many levels', { not: { not: { not: { not: { not: { not: { not: {} } } } } } } }],
      ['too many values', { title: { in: Array.from({ length: 101 }, (_, i) => String(i)) } }],
    ])('with %s is refused', async (_what, where) => {
      const answer = await world.ask('query($w: InnovationWhere!) { innovations(where: $w) { totalCount } }', { variables: { w: where } });
      expect(answer.errors.map((e) => e.extensions.code)).toEqual(['FILTER_INVALID']);
    });

    it('asks for a period by the days that it may overlap, and sorts by its first day', async () => {
      const own = await world.tenant();
      await world.rows(own, innovation, ([
        ['18 September 2019', '2019-09-18', '2019-09-18'], ['2018', '2018-01-01', '2018-12-31'], ['2019', '2019-01-01', '2019-12-31'], ['since 2018', '2018-01-01', null],
        ['until 2018', null, '2018-06-30'], ['until 2020', null, '2020-06-30'], ['since 2020', '2020-01-01', null], ['around new year', '2018-12-30', '2019-01-02'], ['nobody knows', null, null],
      ] as const).map(([title, implemented_earliest, implemented_latest]) => ({ title, implemented_earliest, implemented_latest })));
      const year = { from: '2019-01-01', to: '2019-12-31' };
      const within = ['18 September 2019', '2019', 'around new year', 'since 2018', 'until 2020'];
      expect(await titles({ implemented: year }, own)).toEqual(within);
      expect(await titles({ not: { implemented: year } }, own)).toEqual(['2018', 'nobody knows', 'since 2020', 'until 2018']);
      expect(await titles({ implemented: { from: '2019-12-31' } }, own)).toEqual(['2019', 'since 2018', 'since 2020', 'until 2020']);
      expect(await titles({ implemented: { to: '2018-01-01' } }, own)).toEqual(['2018', 'since 2018', 'until 2018', 'until 2020']);
      expect(await titles({ implemented: { isNull: true } }, own)).toEqual(['nobody knows']);
      expect(await titles({ implemented: { isNull: false, from: '2020-01-01' } }, own)).toEqual(['since 2018', 'since 2020', 'until 2020']);
      const sorted = await world.get<Titles>('query($t: ID!, $p: PeriodFilter) { innovations(synthetic: INCLUDE, orderBy: { field: IMPLEMENTED, direction: DESC }, where: { tenant: { id: { eq: $t } }, implemented: $p }) { nodes { title } } }', { variables: { t: `tnt_${own.id}`, p: { isNull: false } } });
      expect(sorted.innovations.nodes.slice(0, 4).map((n) => n.title)).toEqual(['since 2020', '18 September 2019', '2019', 'around new year']);
    });

    it('asks for a moment by the moment, not by its day', async () => {
      const own = await world.tenant();
      const organizer = await world.actor([{ tenant: own, role: 'ORGANIZER' }]);
      await world.rows(own, innovationWork, ['2023-04-26T00:00:00.000Z', '2023-04-26T23:59:59.000Z', '2023-04-27T00:00:00.000Z'].map((created_at) => ({ title: created_at, status: 'DRAFT' as const, created_at })));
      const data = await world.get<{ workspace: { innovations: { nodes: Titled[] } } }>(
        'query($t: String!, $w: WorkspaceInnovationWhere) { workspace(tenant: $t) { innovations(where: $w, orderBy: { field: CREATED_AT }) { nodes { title } } } }',
        { as: organizer, variables: { t: own.code, w: { createdAt: { gte: '2023-04-26T07:00:00+07:00', lte: '2023-04-26T23:59:59.999Z' } } } },
      );
      expect(data.workspace.innovations.nodes.map((n) => n.title)).toEqual(['2023-04-26T00:00:00.000Z', '2023-04-26T23:59:59.000Z']);
    });
  });

  it('shows no made-up row below a real one unless it is asked for, and every row below a made-up one', async () => {
    const [programId] = await world.rows(tenant, program, [{ code: 'p', name: 'Program', tier: 'CITY' }]);
    const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 2023, name: 'Program 2023', phase: 'RESULTS', held: 'HELD' }]);
    const [real, made] = await world.rows(tenant, category, [0 as const, 1 as const].map((synthetic) => ({ edition_id: editionId, code: `c${synthetic}`, name: `K${synthetic}`, position: synthetic, synthetic })));
    const affairs = [world.ids.next(), world.ids.next(), world.ids.next()];
    const keys = Array.from({ length: 6 }, () => world.ids.next()).sort();
    await world.system((tx, scope) => new SystemRepository(governmentAffair, scope, tx).insertAll(affairs.map((id, i) => ({ id, synthetic: 1, code: id.slice(-12), name_id: `U${i}`, name_en: `A${i}`, kind: 'OPTIONAL' }))));
    await world.rows(tenant, categoryAffair, [real, made].flatMap((category_id, c) => affairs.map((affair_id, i) => ({ id: keys[c * 3 + i], category_id, affair_id, confidence: 'STATED' as const, synthetic: i === 0 ? (0 as const) : (1 as const) }))));
    const data = await world.get(`query($id: ID!) { node(id: $id) { ... on Edition { categories { totalCount nodes {
      name affairs(first: 2) { totalCount nodes { synthetic } pageInfo { hasNextPage } } asked: affairs(where: { synthetic: { eq: true } }) { totalCount nodes { synthetic } }
    } } } } }`, { variables: { id: `edn_${editionId}` } });
    const asked = { totalCount: 2, nodes: [{ synthetic: true }, { synthetic: true }] };
    expect(data).toEqual({ node: { categories: { totalCount: 2, nodes: [
      { name: 'K0', affairs: { totalCount: 1, nodes: [{ synthetic: false }], pageInfo: { hasNextPage: false } }, asked },
      { name: 'K1', affairs: { totalCount: 3, nodes: [{ synthetic: false }, { synthetic: true }], pageInfo: { hasNextPage: true } }, asked },
    ] } } });
  });
});
