import { agency } from '../../src/modules/agency/data/tables';
import { innovation, innovationVersion, innovationWork } from '../../src/modules/innovation/data/tables';
import { visitCase } from '../../src/modules/visit/data/tables';
import { World, type TestActor, type TestTenant } from '../support/world';

const NODES = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Innovation { title } ... on Agency { name } ... on WorkspaceInnovation { title } } }';

describe('node and nodes', () => {
  let world: World;
  let tenant: TestTenant;
  let other: TestTenant;
  let organizer: TestActor;
  let shelf: string[];
  let offices: string[];
  let draft: string;
  beforeAll(async () => {
    world = await World.open();
    [tenant, other] = [await world.tenant(), await world.tenant('Kota Lain')];
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    offices = (await world.rows(tenant, agency, [{ code: 'a', name: 'Dinas A', kind: 'DINAS' }])).map((k) => `agy_${k}`);
    const keys = await world.rows(tenant, innovation, ['Satu', 'Dua'].map((title) => ({ title })));
    shelf = keys.map((k) => `inn_${k}`);
    await world.rows(tenant, innovationVersion, [1, 2, 3].map((number) => ({ innovation_id: keys[0], number, title: `Satu ${number}` })));
    [draft] = (await world.rows(tenant, innovationWork, [{ title: 'Naskah', status: 'DRAFT' }])).map((k) => `win_${k}`);
  });
  afterAll(() => world.close());

  const statementsOf = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = world.app.db.statements.count;
    const done = await work();
    return [done, world.app.db.statements.count - before];
  };

  it('answers in the order asked, twice what is asked twice, null for what cannot be seen, with one statement a type', async () => {
    const nobody = `inn_${world.ids.next()}`;
    const ids = [shelf[1], offices[0], nobody, 'inn_', draft, shelf[0], shelf[1], `agy_${shelf[0].slice(4)}`];
    const [data, statements] = await statementsOf(() => world.get(NODES, { variables: { ids } }));
    const [one, two] = [{ __typename: 'Innovation', id: shelf[0], title: 'Satu' }, { __typename: 'Innovation', id: shelf[1], title: 'Dua' }];
    expect(data).toEqual({ nodes: [two, { __typename: 'Agency', id: offices[0], name: 'Dinas A' }, null, null, null, one, two, null] });
    expect(statements).toBe(2);
    const own = await world.get<{ nodes: unknown[] }>(NODES, { as: organizer, variables: { ids } });
    expect(own.nodes[4]).toEqual({ __typename: 'WorkspaceInnovation', id: draft, title: 'Naskah' });
    const stranger = await world.actor([{ tenant: other, role: 'ORGANIZER' }]);
    expect((await world.get<{ nodes: unknown[] }>(NODES, { as: stranger, variables: { ids } })).nodes[4]).toBeNull();
  });

  it('keeps apart what is asked of the same rows under two names, with other arguments below', async () => {
    const query = `query($id: ID!, $ids: [ID!]!, $n: Int!) {
      a: node(id: $id) { ... on Innovation { versions(first: 1) { nodes { number } } } }
      b: node(id: $id) { id ... on Innovation { title versions(first: $n, orderBy: { field: NUMBER, direction: DESC }) { nodes { number } totalCount } } }
      c: nodes(ids: $ids) { ... on Innovation { versions(first: 1) { nodes { title } } } }
      d: nodes(ids: $ids) { ... on Innovation { versions(first: 3) { totalCount } tenant { code } } ... on Agency { name units(first: 1) { totalCount } } }
    }`;
    expect(await world.get(query, { variables: { id: shelf[0], ids: [shelf[0], offices[0], shelf[1]], n: 2 } })).toEqual({
      a: { versions: { nodes: [{ number: 1 }] } },
      b: { id: shelf[0], title: 'Satu', versions: { nodes: [{ number: 3 }, { number: 2 }], totalCount: 3 } },
      c: [{ versions: { nodes: [{ title: 'Satu 1' }] } }, {}, { versions: { nodes: [] } }],
      d: [{ versions: { totalCount: 3 }, tenant: { code: tenant.code } }, { name: 'Dinas A', units: { totalCount: 0 } }, { versions: { totalCount: 0 }, tenant: { code: tenant.code } }],
    });
  });

  it('gives null and NOT_FOUND for what cannot be seen, and leaves its neighbours answered', async () => {
    const answer = await world.ask('query($a: ID!, $b: ID!) { there: node(id: $a) { id } hidden: node(id: $b) { id } viewer { signedIn } }', { variables: { a: shelf[0], b: draft } });
    expect(answer.data).toEqual({ there: { id: shelf[0] }, hidden: null, viewer: { signedIn: false } });
    expect(answer.errors.map((e) => [e.path, e.extensions.code])).toEqual([[['hidden'], 'NOT_FOUND']]);
  });

  it('takes a hundred ids and no more', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => shelf[i % 2]);
    expect((await world.get<{ nodes: unknown[] }>(NODES, { variables: { ids } })).nodes.filter((n) => n !== null)).toHaveLength(100);
    expect((await world.ask(NODES, { variables: { ids: [...ids, shelf[0]] } })).errors.map((e) => e.extensions.code)).toEqual(['LIST_TOO_LONG']);
    expect(await world.get(NODES, { variables: { ids: [] } })).toEqual({ nodes: [] });
  });

  it('shows a row of two sides to both, and to nobody else', async () => {
    const [key] = await world.rows(tenant, visitCase, [{ topic: 'Belajar', state: 'REQUESTED', partner_tenant_id: other.id, problem: 'Antrean panjang', headcount: 12, led_by: 'Sekretaris Daerah', wished_on: '2026-09-01' }]);
    const query = 'query($id: ID!) { nodes(ids: [$id]) { ... on WorkspaceVisit { topic host { code } guest { code } } } }';
    const seen = { topic: 'Belajar', host: { code: other.code }, guest: { code: tenant.code } };
    const [host, guest, both, third] = [
      organizer, await world.actor([{ tenant: other, role: 'COORDINATOR' }]), await world.actor([{ tenant, role: 'VIEWER' }, { tenant: other, role: 'VIEWER' }]),
      await world.actor([{ tenant: await world.tenant(), role: 'ORGANIZER' }]),
    ];
    const judge = await world.actor([{ tenant, role: 'JUDGE' }]);
    const answers = [];
    for (const as of [host, guest, both, third, judge, null]) answers.push((await world.get<{ nodes: unknown[] }>(query, { as, variables: { id: `wvs_${key}` } })).nodes[0]);
    expect(answers).toEqual([seen, seen, seen, null, null, null]);
  });
});
