import { agency } from '../../src/modules/agency/data/tables';
import { World, type TestActor, type TestTenant } from '../support/world';

const DRAFT = `mutation($tenant: String!, $input: InnovationDraftInput!, $key: String!) {
  innovationDraft(tenant: $tenant, input: $input, idempotencyKey: $key) { innovation { id title version status agency { name } } problems { __typename code message path } }
}`;
const PUBLISH = `mutation($tenant: String!, $id: ID!, $version: Int!) {
  innovationPublish(tenant: $tenant, innovation: $id, expectedVersion: $version) {
    innovation { id title tenant { code } versions { nodes { number title } } } problems { __typename code path ... on ConflictProblem { currentVersion } }
  }
}`;

interface Drafted {
  innovationDraft: { innovation: { id: string; title: string; version: number; status: string } | null; problems: { code: string; message: string; path: string[] }[] };
}

describe('a workspace', () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
  });
  afterAll(() => world.close());

  const draft = (as: TestActor, key: string, input: object = { title: 'Layanan jemput bola' }, language?: string) =>
    world.ask(DRAFT, { as, language, variables: { tenant: tenant.code, input, key } }).then((a) => a.data as unknown as Drafted);

  it('keeps a draft private until it is published, then shows a snapshot under the same key', async () => {
    const { innovationDraft } = await draft(organizer, 'kunci-terbit-1');
    expect(innovationDraft.problems).toEqual([]);
    const id = innovationDraft.innovation?.id ?? '';
    const shelfId = id.replace('win_', 'inn_');
    expect((await world.ask('query($id: ID!) { innovation(id: $id) { title } }', { variables: { id: shelfId } })).data).toEqual({ innovation: null });
    expect((await world.ask('query($id: ID!) { node(id: $id) { id } }', { variables: { id } })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await world.get('query($id: ID!) { node(id: $id) { id } }', { as: organizer, variables: { id } })).toEqual({ node: { id } });

    const published = await world.get(PUBLISH, { as: organizer, variables: { tenant: tenant.code, id, version: 1 } });
    expect(published).toEqual({
      innovationPublish: { innovation: { id: shelfId, title: 'Layanan jemput bola', tenant: { code: tenant.code }, versions: { nodes: [{ number: 2, title: 'Layanan jemput bola' }] } }, problems: [] },
    });
    expect(await world.get('query($id: ID!) { innovation(id: $id) { title } }', { variables: { id: shelfId } })).toEqual({ innovation: { title: 'Layanan jemput bola' } });
    const again = await world.get(PUBLISH, { as: organizer, variables: { tenant: tenant.code, id, version: 1 } });
    expect(again).toEqual({ innovationPublish: { innovation: null, problems: [{ __typename: 'ConflictProblem', code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: 2 }] } });
    const trail = await world.get<{ workspace: { auditTrail: { nodes: { action: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { auditTrail { nodes { action subjectType } } } }', { as: organizer, variables: { t: tenant.code } });
    expect(trail.workspace.auditTrail.nodes.map((n) => n.action).sort()).toEqual(['innovationDraft', 'innovationPublish']);
  });

  it('does one thing for one key, and refuses the key for another', async () => {
    const first = await draft(organizer, 'kunci-sekali-1');
    const second = await draft(organizer, 'kunci-sekali-1');
    expect(second).toEqual(first);
    const other = await draft(organizer, 'kunci-sekali-1', { title: 'Judul lain' });
    expect(other.innovationDraft).toMatchObject({ innovation: null, problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('says what is wrong in the reader\'s language, and does nothing', async () => {
    const before = await world.get<{ workspace: { innovations: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { innovations { totalCount } } }', { as: organizer, variables: { t: tenant.code } });
    const id = await draft(organizer, 'kunci-salah-1', { title: 'ab' });
    expect(id.innovationDraft.problems).toEqual([{ __typename: 'ValidationProblem', code: 'VALIDATION_FAILED', path: ['input', 'title'], message: expect.stringMatching(/panjangnya harus/) as string }]);
    const en = await draft(organizer, 'kunci-salah-1', { title: 'ab' }, 'en');
    expect(en.innovationDraft.problems[0].message).toMatch(/its length must be/);
    const after = await world.get('query($t: String!) { workspace(tenant: $t) { innovations { totalCount } } }', { as: organizer, variables: { t: tenant.code } });
    expect(after).toEqual(before);
  });

  it('lets an officer draft for its own agency and see only that agency\'s drafts', async () => {
    const [mine, theirs] = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'dinas-b', name: 'Dinas B', kind: 'DINAS' }]);
    const officer = await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: mine }]);
    const ok = await draft(officer, 'kunci-petugas-1', { title: 'Punya dinas A', agency: `agy_${mine}` });
    expect(ok.innovationDraft.problems).toEqual([]);
    const refused = await draft(officer, 'kunci-petugas-2', { title: 'Punya dinas B', agency: `agy_${theirs}` });
    expect(refused.innovationDraft).toMatchObject({ innovation: null, problems: [{ code: 'FORBIDDEN' }] });
    const seen = await world.get<{ workspace: { innovations: { nodes: { title: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { innovations { nodes { title } } } }', { as: officer, variables: { t: tenant.code } });
    expect(seen.workspace.innovations.nodes).toEqual([{ title: 'Punya dinas A' }]);
  });

  it('is not there for others', async () => {
    const other = await world.actor([{ tenant: await world.tenant('Kota Lain'), role: 'ORGANIZER' }]);
    const query = 'query($t: String!) { workspace(tenant: $t) { innovations { nodes { id } } } }';
    expect((await world.ask(query, { as: other, variables: { t: tenant.code } })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await world.ask(query, { variables: { t: tenant.code } })).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
