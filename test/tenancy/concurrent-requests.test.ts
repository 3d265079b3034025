import { Asker, NOBODY, readerOf, type Reader } from '../support/isolation/asker';
import { plantRing, type Place, type Ring } from '../support/isolation/places';
import { World } from '../support/world';

const ROUNDS = 12;
const BOTH = `query($ids: [ID!]!, $tenant: String!, $id: ID!) {
  nodes(ids: $ids) { __typename id ... on WorkspaceInnovation { title } ... on AuditEvent { detail } ... on WorkspaceReplication { title } }
  node(id: $id) { id }
  workspace(tenant: $tenant) { tenant { code } innovations { totalCount nodes { id title agency { tenant { code } } } } members { totalCount } auditTrail { nodes { id } } }
}`;

interface Seen {
  readonly nodes: readonly ({ readonly id: string } | null)[];
  readonly workspace: { readonly tenant: { readonly code: string }; readonly innovations: { readonly nodes: readonly { readonly id: string; readonly title: string }[] } };
}

describe('requests that run at the same time', () => {
  let world: World;
  let ring: Ring;
  let asker: Asker;
  beforeAll(async () => {
    world = await World.open();
    ring = await plantRing(world);
    asker = new Asker(world, ring);
  });
  afterAll(() => world.close());

  const idsOf = (place: Place): readonly string[] => [...place.rows('innovation_work').map((r) => `win_${r.id}`), ...place.rows('audit_event').map((r) => `aud_${r.id}`)];

  it('of two tenants, with the same ids in the same words, each see their own rows and never one another\'s', async () => {
    const { a, b } = ring;
    const ids = [...idsOf(a), ...idsOf(b)];
    const ask = async (place: Place): Promise<[Place, Seen]> => {
      const { data } = await asker.send(readerOf(place, 'ORGANIZER'), BOTH, { ids, tenant: place.tenant.code, id: idsOf(place)[0] });
      return [place, data as unknown as Seen];
    };
    const answers = await Promise.all(Array.from({ length: ROUNDS }, (_, i) => ask(i % 2 === 0 ? a : b)));
    expect(answers).toHaveLength(ROUNDS);
    for (const [place, seen] of answers) {
      const own = idsOf(place);
      expect(seen.nodes.map((n) => n?.id ?? null)).toEqual(ids.map((id) => (own.includes(id) ? id : null)));
      expect(seen.workspace.tenant.code).toBe(place.tenant.code);
      expect([...seen.workspace.innovations.nodes.map((n) => n.id)].sort()).toEqual([...own.filter((id) => id.startsWith('win_'))].sort());
      for (const { title } of seen.workspace.innovations.nodes) expect(title).toContain(`tertutup-${place.tenant.code}`);
    }
  });

  it('of members, outsiders and nobody, with one id, are answered each by its own right', async () => {
    const { a, b, c } = ring;
    const [id] = idsOf(b);
    const readers: readonly Reader[] = [readerOf(a, 'ORGANIZER'), readerOf(b, 'ORGANIZER'), readerOf(c, 'VIEWER'), NOBODY, readerOf(b, 'JUDGE'), readerOf(b, 'VIEWER')];
    const asked = Array.from({ length: 4 }, () => readers).flat();
    const answers = await Promise.all(asked.map((reader) => asker.send(reader, 'query($id: ID!) { node(id: $id) { id } }', { id })));
    expect(answers.map(({ codes }, i) => [asked[i].name, codes])).toEqual(asked.map((reader) => [reader.name, reader === readers[1] || reader === readers[5] ? [] : ['NOT_FOUND']]));
  });

  it('that write for two tenants leave each row with its own', async () => {
    const draft = (place: Place, n: number) => asker.send(readerOf(place, 'ORGANIZER'), `mutation($t: String!, $k: String!, $i: InnovationDraftInput!) {
      innovationDraft(tenant: $t, idempotencyKey: $k, input: $i) { innovation { id title } problems { code } }
    }`, { t: place.tenant.code, k: `serentak-${String(n)}`, i: { title: `Serentak ${place.tenant.code}` } });
    // Both sides use the same keys: an answer kept for one tenant is none for the other.
    await Promise.all(Array.from({ length: ROUNDS }, (_, i) => draft(i % 2 === 0 ? ring.a : ring.b, Math.floor(i / 2))));
    for (const place of [ring.a, ring.b]) {
      const rows = await world.system((_tx, scope) => world.app.db.query(scope.session, 'SELECT w.title FROM innovation_work w WHERE w.tenant_id = ? AND w.title LIKE ?', [place.tenant.id, 'Serentak%']));
      expect(rows.flat()).toEqual(Array.from({ length: ROUNDS / 2 }, () => `Serentak ${place.tenant.code}`));
    }
  });
});
