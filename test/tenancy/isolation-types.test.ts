import 'reflect-metadata';
import { theSchema } from '../../src/app';
import { readTypes } from '../../src/graphql-kit/read-types';
import type { ReadType } from '../../src/reads/read-type';
import { TABLES } from '../../src/tables';
import { lensesOf, objectTypeOf } from '../support/deep-selection';
import { Asker, NOBODY, readerOf, readersFromA, type Reader } from '../support/isolation/asker';
import { PRIVATE_TYPES, UNREAD_TABLES } from '../support/isolation/matrix';
import { plantRing, privateRows, ROLES, type Place, type PrivateRow, type Ring } from '../support/isolation/places';
import { TWINS, type MadeRow } from '../support/isolation/row-factory';
import { World } from '../support/world';

const schema = theSchema();
const TYPES: readonly ReadType[] = [...readTypes().values()].map((r) => r.type);
const isPrivate = (type: ReadType): boolean => type.table.cls === 'tenant' || type.table.cls === 'bilateral';
const NODE = 'query($id: ID!) { node(id: $id) { __typename id } }';
const SHAPES = [
  NODE,
  'query($id: ID!) { one: node(id: $id) { id } two: node(id: $id) { __typename } }',
  'query($id: ID!) { ...Asked } fragment Asked on Query { node(id: $id) { ...Id } } fragment Id on Node { id }',
  'query($id: ID!) { ... on Query { ... @include(if: true) { node(id: $id) { ... on WorkspaceInnovation { title summary agency { name } published { title } } ... on AuditEvent { detail } ... on Node { id } } } } }',
  'query($id: ID!) { nodes(ids: [$id, $id]) { id } }',
];

describe('the list of types is whole', () => {
  it('has every private type, and every private table is read by one or has its reason', () => {
    expect(Object.keys(PRIVATE_TYPES).sort()).toEqual(TYPES.filter(isPrivate).map((t) => t.name).sort());
    const unread = TABLES.filter((t) => (t.cls === 'tenant' || t.cls === 'bilateral') && !TYPES.some((r) => r.table.name === t.name)).map((t) => t.name);
    expect(Object.keys(UNREAD_TABLES).sort()).toEqual([...unread].sort());
    expect(TYPES.filter((t) => t.table.cls === 'system').map((t) => t.name)).toEqual([]);
  });

  it('has no way from the shelf to a private type, and from one private type to another only within one tenant', () => {
    const ways = TYPES.flatMap((type) => [...type.fields].flatMap(([name, field]) => {
      if ((field.kind !== 'one' && field.kind !== 'many') || !isPrivate(field.target())) return [];
      // What the viewer may see of the other type is decided there again: the join need only stay inside the tenant, or with one of the two sides.
      const within = field.target().table.cls === 'tenant' ? type.table.cls === 'tenant' && field.on.some((pair) => pair.join() === 'tenant_id,tenant_id')
        : isPrivate(type) && field.on.some((pair) => pair.every((column) => column.endsWith('tenant_id')));
      return within ? [] : [`${type.name}.${name}`];
    }));
    expect(ways).toEqual([]);
  });
});

describe('a row is reached by its id', () => {
  let world: World;
  let ring: Ring;
  let asker: Asker;
  let readers: readonly Reader[];
  let strange: readonly PrivateRow[];
  beforeAll(async () => {
    world = await World.open();
    ring = await plantRing(world);
    asker = new Asker(world, ring);
    readers = await readersFromA(world, ring);
    strange = privateRows(ring.b, ring.c).filter((r) => !r.sides.some((s) => s.id === ring.a.tenant.id));
  });
  afterAll(() => world.close());

  const idOf = (type: ReadType, key: string): string => `${type.prefix}_${key}`;
  const nodesOf = async (reader: Reader, ids: readonly string[]): Promise<readonly (string | null)[]> => {
    const { data } = await asker.send(reader, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    return (data?.nodes as ({ id: string } | null)[]).map((n) => n?.id ?? null);
  };

  it.each(TYPES.filter((t) => t.table.cls === 'published').map((t): [string, ReadType] => [t.name, t]))('%s of the shelf: by everybody, alike', async (name, type) => {
    for (const place of [ring.a, ring.b]) {
      const keys = place.rows(type.table.name).map((r) => r.id);
      expect(keys).toHaveLength(2);
      const [first, ...others] = [readerOf(place, 'ORGANIZER'), NOBODY, readerOf(ring.a, 'JUDGE'), readerOf(ring.b, 'VIEWER'), readerOf(ring.c, 'ORGANIZER')];
      const lenses = lensesOf(objectTypeOf(schema, name), 3);
      for (const lens of place === ring.b ? lenses : lenses.slice(0, 1)) {
        const query = `query($id: ID!) { node(id: $id) { id ... on ${name} { ${lens.selection} } } }`;
        const seen = await asker.send(first, query, { id: idOf(type, keys[0]) });
        expect([lens.name, seen.codes, (seen.data?.node as { id: string } | null)?.id]).toEqual([lens.name, [], idOf(type, keys[0])]);
        for (const other of lens.name === 'values' ? others : [NOBODY]) expect((await asker.send(other, query, { id: idOf(type, keys[0]) })).text).toBe(seen.text);
      }
    }
  });

  it.each(TYPES.filter(isPrivate).map((t): [string, ReadType] => [t.name, t]))('%s: by the roles of its own side, in all its fields', async (name, type) => {
    const { readers: roles, agencyColumn, below = [] } = PRIVATE_TYPES[name];
    const { a, c } = ring;
    const agencyOf = (row: MadeRow): unknown =>
      below.reduce<MadeRow | undefined>((at, { column, table, partner }) => (partner === true ? ring.b : a).rows(table).find((r) => r.id === at?.[column]), row)?.[agencyColumn ?? ''];
    const sides: readonly Place[] = type.table.cls === 'bilateral' ? [a, ring.b] : [a];
    const [{ selection }] = lensesOf(objectTypeOf(schema, name), 3);
    const query = `query($id: ID!) { node(id: $id) { id ... on ${name} { ${selection} } } }`;
    for (const [place, role] of sides.flatMap((p) => ROLES.map((r) => [p, r] as const))) {
      for (const row of a.rows(type.table.name)) {
        const seen = await asker.send(readerOf(place, role), query, { id: idOf(type, row.id) });
        const officer = role === 'AGENCY_OFFICER' && agencyColumn !== undefined;
        const may = roles.includes(role) && (!officer || agencyOf(row) === place.rows('agency')[0].id);
        expect([role, row.id, seen.codes]).toEqual([role, row.id, may ? [] : ['NOT_FOUND']]);
      }
    }
    const writing = readers.find((r) => r.name === 'a writing token of a') ?? NOBODY;
    for (const outsider of [NOBODY, writing, ...(type.table.cls === 'bilateral' ? [] : ROLES.map((r) => readerOf(ring.b, r))), ...ROLES.map((r) => readerOf(c, r))]) {
      for (const row of a.rows(type.table.name)) expect((await asker.send(outsider, query, { id: idOf(type, row.id) })).codes).toEqual(['NOT_FOUND']);
    }
  });

  it.each(Object.entries(TWINS))('of twins the published one is seen by all, the other by its side only: %s, %s', async (table, snapshot) => {
    const [working, shown] = [table, snapshot].map((t) => TYPES.find((r) => r.table.name === t)) as [ReadType, ReadType];
    const [published, unpublished] = ring.b.rows(table).map((r) => r.id);
    for (const reader of [NOBODY, readerOf(ring.b, 'ORGANIZER')]) {
      expect(await nodesOf(reader, [idOf(shown, published), idOf(shown, unpublished)])).toEqual([idOf(shown, published), null]);
    }
    expect(await nodesOf(readerOf(ring.b, 'ORGANIZER'), [idOf(working, published), idOf(working, unpublished)])).toEqual([idOf(working, published), idOf(working, unpublished)]);
    expect(await nodesOf(NOBODY, [idOf(working, published), idOf(working, unpublished)])).toEqual([null, null]);
    const words = await asker.send(NOBODY, `query($id: ID!) { node(id: $id) { ... on ${shown.name} { ${lensesOf(objectTypeOf(schema, shown.name), 3)[0].selection} } } }`, { id: idOf(shown, published) });
    expect(words.text).toContain(`terbit-${ring.b.tenant.code}`);
  });

  it('under the prefix of any type: not by the key of a private row of others, whoever asks', async () => {
    // Where a private row is published, its snapshot has the same key, and that is everybody's.
    const ids = TYPES.flatMap((type) => strange.filter((r) => !(r.published && TWINS[r.table] === type.table.name)).map((r) => idOf(type, r.key)));
    expect(ids.length).toBeGreaterThan(TYPES.length * 8);
    for (const reader of readers) {
      for (let i = 0; i < ids.length; i += 100) expect((await nodesOf(reader, ids.slice(i, i + 100))).filter((id) => id !== null)).toEqual([]);
    }
  });

  it('and then the answer is that for a row that is not there, byte by byte, in every way of asking', async () => {
    const absent = new Map<string, string>();
    for (const reader of readers) {
      for (const { table, key } of strange) {
        const type = TYPES.find((t) => isPrivate(t) && t.table.name === table);
        if (type === undefined) continue;
        for (const shape of reader.name.startsWith('ORGANIZER') ? SHAPES : [NODE]) {
          const [foreign, nothing, place] = [idOf(type, key), idOf(type, world.ids.next()), `${reader.name}|${type.name}|${shape}`];
          const none = absent.get(place) ?? (await asker.send(reader, shape, { id: nothing }, [nothing])).text;
          absent.set(place, none);
          const theirs = await asker.send(reader, shape, { id: foreign }, [foreign]);
          expect(theirs.text).toBe(none);
          if (!shape.includes('nodes(')) expect(theirs.codes).toContain('NOT_FOUND');
        }
      }
    }
  });
});
