import 'reflect-metadata';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';
import { theSchema } from '../../src/app';
import { readTypes } from '../../src/graphql-kit/read-types';
import { Asker, namingArguments, NOBODY, readerOf, readersFromA, rootFields, shapesOf, withValue, type Reader } from '../support/isolation/asker';
import { MATRIX, type Argument } from '../support/isolation/matrix';
import { everythingOf, plantRing, privateRows, type Ring } from '../support/isolation/places';
import { World } from '../support/world';

const schema: GraphQLSchema = theSchema();
const FIELDS = rootFields(schema);
const SHAPES = ['plain', 'alias', 'fragment', 'inline'] as const;
// A statement differs from engine to engine, the doors before it do not: servers try fewer of the same ways.
const operationOf = (name: string): 'query' | 'mutation' => (name.startsWith('Query.') ? 'query' : 'mutation');

describe('the matrix is whole', () => {
  it('has a row for every root field, and none for a field that is gone', () => {
    expect({ missing: [...FIELDS.keys()].filter((f) => !Object.hasOwn(MATRIX, f)), gone: Object.keys(MATRIX).filter((f) => !FIELDS.has(f)) }).toEqual({ missing: [], gone: [] });
  });

  it.each([...FIELDS].filter(([name]) => Object.hasOwn(MATRIX, name)))('says what every argument of %s names', (name, field) => {
    expect(Object.keys(MATRIX[name].arguments).sort()).toEqual([...namingArguments(field)].sort());
  });

  it('needs to look no deeper: below the root only lists take arguments, and only lists\' filters hold ids', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map((type) => type?.name);
    // Tried by test/http/watching, as a stranger, as a member without the function, and for a round that is not there.
    expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['judgingProgressChanged']);
    const deeper = Object.values(schema.getTypeMap()).filter((t) => isObjectType(t) && !t.name.startsWith('__') && !roots.includes(t.name)).flatMap((type) =>
      (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((f) => namingArguments(f).filter((a) => a !== 'after').map((a) => `${type.name}.${f.name}(${a})`)));
    expect(deeper).toEqual([]);
    const ids = Object.values(schema.getTypeMap()).flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()).filter((f) => getNamedType(f.type).name === 'IdFilter').map((f) => `${type.name}.${f.name}`) : []));
    expect(ids.filter((f) => !/^\w+Where\.id$/.test(f))).toEqual([]);
  });
});

describe('the matrix holds', () => {
  let world: World;
  let ring: Ring;
  let asker: Asker;
  let readers: readonly Reader[];
  let tokens: readonly string[];
  beforeAll(async () => {
    world = await World.open();
    ring = await plantRing(world);
    asker = new Asker(world, ring);
    readers = await readersFromA(world, ring);
    tokens = await world.system(async (_tx, scope) => {
      const rows = await world.app.db.query(scope.session, 'SELECT k.id FROM access_token k WHERE k.actor_id = ?', [ring.b.actors.ORGANIZER.id]);
      return rows.map(([id]) => `tok_${String(id)}`);
    });
  });
  afterAll(() => world.close());

  const organizer = (): Reader => readerOf(ring.a, 'ORGANIZER');
  const prefixOf = (table: string): string => [...readTypes().values()].find((r) => r.type.table.name === table)?.type.prefix ?? 'xxx';
  const absentTenant = (): string => `t${world.ids.next().slice(-9)}`;

  /** Values that name something of b or c, each beside one of the same form that names nothing. */
  function foreignValues(argument: Argument, act: boolean): readonly { readonly foreign: string; readonly absent: string }[] {
    switch (argument.names) {
      case 'tenant':
        return [ring.b.tenant.code, ring.c.tenant.code].map((foreign) => ({ foreign, absent: absentTenant() }));
      case 'token':
        return tokens.map((foreign) => ({ foreign, absent: `tok_${world.ids.next()}` }));
      case 'row': {
        const strange = privateRows(ring.b, ring.c).filter((r) => !r.sides.some((s) => s.id === ring.a.tenant.id));
        // Where only one prefix is taken, an id under another is refused unread: a few stand for all.
        const every = (n: number): typeof strange => (argument.prefix === undefined ? strange : strange.filter((_, i) => i % n === 0));
        const own = every(Math.ceil(strange.length / 5)).map((r) => `${prefixOf(r.table)}_${r.key}`);
        // Under the prefix that the argument takes: keys of private rows that are on no shelf; of acts, also those that are. One of each table, and all of its own.
        const mine = [...readTypes().values()].find((r) => r.type.prefix === argument.prefix)?.type.table.name ?? '';
        const seen = new Set<string>();
        const one = (table: string): boolean => !seen.has(table) && seen.add(table).has(table);
        const fitting = strange.filter((r) => act || !r.published);
        const taken = argument.prefix === undefined ? [] : fitting.filter((r) => r.table === mine || one(r.table)).map((r) => `${String(argument.prefix)}_${r.key}`);
        const shelf = act ? ring.b.rows(mine).map((r) => `${String(argument.prefix)}_${r.id}`) : [];
        return [...new Set([...own, ...taken, ...shelf])].map((foreign) => ({ foreign, absent: `${foreign.split('_')[0]}_${world.ids.next()}` }));
      }
      case 'shelf':
      case 'cursor':
      case 'nothing':
        return [];
    }
  }

  it.each(Object.keys(MATRIX))('%s answers its own', async (name) => {
    const row = MATRIX[name];
    const field = FIELDS.get(name);
    if (field === undefined) throw new Error(`no field ${name}`);
    const reader: Reader = row.opens === 'act' ? readerOf(ring.c, row.as ?? 'ORGANIZER') : organizer();
    const [mine] = name === 'Mutation.accessTokenRevoke' ? await ownTokens() : [undefined];
    const variables = { ...(await row.variables(row.opens === 'act' ? ring.c : ring.a, world)), ...(mine === undefined ? {} : { token: mine }) };
    const answer = await asker.send(reader, shapesOf(operationOf(name), field, row.selection).plain, variables);
    expect(answer.codes.length === 0 ? '' : answer.text).toBe('');
    const value = answer.data?.[field.name] as { problems?: unknown[]; totalCount?: number };
    expect(value).not.toBeNull();
    if (row.opens === 'list') expect(value.totalCount).toBeGreaterThan(0);
    if (row.opens === 'act') expect(value.problems).toEqual([]);
    if (row.opens === 'list' || row.opens === 'row') {
      // The shelf answers everybody alike.
      for (const other of [NOBODY, readerOf(ring.b, 'VIEWER')]) {
        expect((await asker.send(other, shapesOf(operationOf(name), field, row.selection).plain, variables)).text).toBe(answer.text);
      }
    }
  });

  const ownTokens = async (): Promise<readonly string[]> => {
    const { id } = ring.c.actors.ORGANIZER;
    const rows = await world.system((_tx, scope) => world.app.db.query(scope.session, 'SELECT k.id FROM access_token k WHERE k.actor_id = ?  ORDER BY k.created_at DESC, k.id LIMIT 1', [id]));
    return rows.map(([key]) => `tok_${String(key)}`);
  };

  const naming = Object.entries(MATRIX).flatMap(([name, row]) => Object.entries(row.arguments).filter(([, a]) => ['row', 'token', 'tenant'].includes(a.names)).map(([path, a]): [string, string, Argument] => [name, path, a]));

  it.each(naming)('%s(%s) answers what is another\'s as what is not there, and changes nothing', async (name, path, argument) => {
    const row = MATRIX[name];
    const field = FIELDS.get(name);
    if (field === undefined) throw new Error(`no field ${name}`);
    const values = foreignValues(argument, row.opens === 'act');
    expect(values.length).toBeGreaterThan(0);
    const base = await row.variables(ring.a, world);
    const before = await everythingOf(world, ring.a, ring.b, ring.c);
    const shapes = shapesOf(operationOf(name), field, row.selection);
    const own = readerOf(ring.a, row.as ?? 'ORGANIZER');
    const same = async (reader: Reader, shape: (typeof SHAPES)[number], { foreign, absent }: (typeof values)[number]): Promise<void> => {
      const [theirs, nothing] = [
        await asker.send(reader, shapes[shape], withValue(base, field, path, foreign), [foreign]),
        await asker.send(reader, shapes[shape], withValue(base, field, path, absent), [absent]),
      ];
      expect(theirs.text).toBe(nothing.text);
      expect(theirs.codes).not.toContain('INTERNAL_SERVER_ERROR');
    };
    for (const value of values) await same(own, 'plain', value);
    for (const shape of SHAPES) for (const value of [values[0], values[values.length - 1]]) await same(own, shape, value);
    for (const reader of readers) {
      // A judge of b is inside b; c is closed to all of them.
      const closed = values.filter(({ foreign }) => foreign !== ring.b.tenant.code || !reader.name.includes('of b'));
      for (const value of [closed[0], closed[closed.length - 1]]) await same(reader, 'plain', value);
    }
    expect(await everythingOf(world, ring.a, ring.b, ring.c)).toBe(before);
  });
});
