import 'reflect-metadata';
import { getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { theSchema } from '../../src/app';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { readTypes } from '../../src/graphql-kit/read-types';
import type { ReadType } from '../../src/reads/read-type';
import { WHERE_LIMITS } from '../../src/reads/where';
import { listsOf, objectTypeOf } from '../support/deep-selection';
import { Asker, NOBODY, readerOf, rootFields, type Reader } from '../support/isolation/asker';
import { listsOfType, MATRIX, PRIVATE_TYPES } from '../support/isolation/matrix';
import { plantRing, privateRows, ROLES, type Place, type Ring } from '../support/isolation/places';
import { World } from '../support/world';

const schema = theSchema();
const typeOf = (name: string): ReadType => {
  const found = readTypes().get(name);
  if (found === undefined) throw new Error(`no type ${name}`);
  return found.type;
};

/** The orders of a list, and those of its filters that compare text, by the name of its type. */
const ordersOf = (type: string): readonly string[] => {
  const found = schema.getType(`${type}OrderField`);
  return isEnumType(found) ? found.getValues().map((v) => v.name) : [];
};
const filtersOf = (type: string, filter: string): readonly string[] => {
  const found = schema.getType(`${type}Where`);
  return isInputObjectType(found) ? Object.values(found.getFields()).filter((f) => getNamedType(f.type).name === filter).map((f) => f.name) : [];
};

interface Page {
  readonly ids: readonly string[];
  readonly total: number;
  readonly end: string | null;
  readonly codes: readonly string[];
  readonly text: string;
}

/** A list that a reader asks page by page: of a workspace, or at the root. */
interface List {
  readonly type: ReadType;
  readonly query: string;
  readonly at: (data: Record<string, unknown>) => unknown;
}

/** The question for a page: `inside` is what stands around the list's own call. */
function pageOf(type: string, call: string, more: string, inside: (list: string) => string): string {
  const order = ordersOf(type).length > 0;
  const list = `${call}(first: $first, after: $after, where: $w${order ? ', orderBy: $o' : ''}${more}) { totalCount nodes { id } pageInfo { endCursor } }`;
  return `query($w: ${type}Where, $first: Int = 100, $after: String${order ? `, $o: ${type}Order` : ''}) { ${inside(list)} }`;
}

describe('a list', () => {
  let world: World;
  let ring: Ring;
  let asker: Asker;
  beforeAll(async () => {
    world = await World.open();
    ring = await plantRing(world);
    asker = new Asker(world, ring);
  });
  afterAll(() => world.close());

  /** The lists by the name of their type; where a type has a list for each side, by that and the side. */
  const LISTED = Object.fromEntries(Object.entries(PRIVATE_TYPES).flatMap(([name, type]) =>
    listsOfType(type).map(([field, side]) => [side === null ? name : `${name} as ${side}`, { name, field, side }])));
  const privateList = (label: string, { tenant }: Place): List => {
    const { name, field } = LISTED[label];
    return {
      type: typeOf(name), query: pageOf(name, field, '', (list) => `workspace(tenant: "${tenant.code}") { ${list} }`),
      at: (data) => (data.workspace as Record<string, unknown> | null)?.[field],
    };
  };
  const shelfList = (field: string, name: string): List => ({ type: typeOf(name), query: pageOf(name, field, ', synthetic: INCLUDE', (list) => list), at: (data) => data[field] });
  const ask = async (reader: Reader, list: List, variables: { w?: unknown; o?: unknown; first?: number; after?: string | null } = {}, hidden: readonly string[] = []): Promise<Page> => {
    const answer = await asker.send(reader, list.query, { w: {}, ...variables }, hidden);
    const found = list.at(answer.data ?? {}) as { totalCount: number; nodes: { id: string }[]; pageInfo: { endCursor: string | null } } | null | undefined;
    return { ids: (found?.nodes ?? []).map((n) => n.id), total: found?.totalCount ?? -1, end: found?.pageInfo.endCursor ?? null, codes: answer.codes, text: answer.text };
  };
  /** What the database holds of a private type for a tenant, as far as a role may see it. */
  const visibleTo = async (label: string, place: Place, role: Role): Promise<readonly string[]> => {
    const { name, side } = LISTED[label];
    const { readers, agencyColumn, below = [] } = PRIVATE_TYPES[name];
    const { table, prefix } = typeOf(name);
    if (!readers.includes(role)) return [];
    const where = side !== null ? `x.${side}_tenant_id = ?` : table.cls === 'bilateral' ? 'x.owner_tenant_id = ? OR x.partner_tenant_id = ?' : 'x.tenant_id = ?';
    // Up the steps to the row that has the agency.
    const at = (step: number): string => (step === 0 ? 'x' : `y${step}`);
    const joins = below.map((b, i) => ` LEFT JOIN ${b.table} ${at(i + 1)} ON ${at(i + 1)}.tenant_id = ? AND ${at(i + 1)}.id = ${at(i)}.${b.column}`).join('');
    const rows = await world.system((_tx, scope) => world.app.db.query(scope.session, `SELECT x.id, ${agencyColumn === undefined ? 'x.id' : `${at(below.length)}.${agencyColumn}`} FROM ${table.name} x${joins} WHERE ${where}`, [...below.map(() => place.tenant.id), ...(table.cls === 'bilateral' && side === null ? [place.tenant.id, place.tenant.id] : [place.tenant.id])]));
    return rows.filter(([, agency]) => role !== 'AGENCY_OFFICER' || agency === place.rows('agency')[0].id).map(([id]) => `${prefix}_${String(id)}`).sort();
  };
  const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();
  const privateTypes = Object.keys(LISTED);

  it('of a workspace is in the matrix, each of them', () => {
    expect(listsOf(objectTypeOf(schema, 'Workspace')).map((l) => `${l.name}: ${l.row.name}`).sort()).toEqual(Object.values(LISTED).map(({ name, field }) => `${field}: ${name}`).sort());
  });

  it.each(privateTypes)('of %s shows and counts for each role what that role may see, and nothing else', async (name) => {
    for (const place of [ring.a, ring.b]) {
      for (const role of ROLES) {
        const expected = await visibleTo(name, place, role);
        const { ids, total } = await ask(readerOf(place, role), privateList(name, place));
        expect([role, sorted(ids), total]).toEqual([role, expected, expected.length]);
      }
      expect(await visibleTo(name, place, 'ORGANIZER')).not.toEqual([]);
    }
  });

  it.each(privateTypes)('of %s cannot be filtered out of its walls', async (name) => {
    const [list, reader] = [privateList(name, ring.a), readerOf(ring.a, 'ORGANIZER')];
    const own = await visibleTo(name, ring.a, 'ORGANIZER');
    const { prefix, table } = list.type;
    const foreign = privateRows(ring.b, ring.c).filter((r) => r.table === table.name && !r.sides.some((s) => s.id === ring.a.tenant.id)).map((r) => `${prefix}_${r.key}`);
    expect(foreign.length).toBeGreaterThan(0);
    for (const id of foreign) {
      const nothing = `${prefix}_${world.ids.next()}`;
      const one = await ask(reader, list, { w: { id: { eq: id } } }, [id]);
      expect([one.ids, one.total]).toEqual([[], 0]);
      expect(one.text).toBe((await ask(reader, list, { w: { id: { eq: nothing } } }, [nothing])).text);
      for (const w of [{ id: { in: [id, own[0]] } }, { or: [{ id: { eq: id } }, { id: { eq: own[0] } }] }, { not: { not: { id: { in: [own[0], id] } } } }]) {
        const { ids, total } = await ask(reader, list, { w });
        expect([ids, total]).toEqual([[own[0]], 1]);
      }
      const rest = await ask(reader, list, { w: { not: { id: { eq: id } } } });
      expect([sorted(rest.ids), rest.total]).toEqual([own, own.length]);
    }
    // The words of the other side: b's drafts hold b's code in every text.
    for (const field of filtersOf(list.type.name, 'StringFilter')) {
      for (const mark of [`tertutup-${ring.b.tenant.code}`, `berdua-${ring.b.tenant.code}-${ring.c.tenant.code}`]) {
        const { ids, total, codes } = await ask(reader, list, { w: { [field]: { contains: mark } } });
        expect([field, ids, total, codes]).toEqual([field, [], 0, []]);
      }
    }
    for (const field of filtersOf(list.type.name, 'AgencyWhere')) {
      for (const w of [{ id: { eq: `agy_${ring.b.rows('agency')[0].id}` } }, { tenant: { code: { eq: ring.b.tenant.code } } }]) {
        const { ids, total } = await ask(reader, list, { w: { [field]: w } });
        expect([field, ids, total]).toEqual([field, [], 0]);
      }
    }
  });

  it.each(privateTypes)('of %s keeps its walls in every order', async (name) => {
    const own = await visibleTo(name, ring.a, 'ORGANIZER');
    for (const field of ordersOf(LISTED[name].name)) {
      for (const direction of ['ASC', 'DESC']) {
        const { ids, total } = await ask(readerOf(ring.a, 'ORGANIZER'), privateList(name, ring.a), { o: { field, direction } });
        expect([field, direction, sorted(ids), total]).toEqual([field, direction, own, own.length]);
      }
    }
  });

  it.each(privateTypes)('of %s goes on for its own reader after a cursor, and for no other', async (name) => {
    const [list, reader] = [privateList(name, ring.a), readerOf(ring.a, 'ORGANIZER')];
    const first = await ask(reader, list, { first: 1 });
    const next = await ask(reader, list, { first: 1, after: first.end });
    expect([first.ids.length, next.ids.length, next.ids[0] === first.ids[0], next.total]).toEqual([1, 1, false, first.total]);
    const others: readonly (readonly [Reader, List])[] = [
      [readerOf(ring.a, 'RESEARCH_OFFICE'), list], [readerOf(ring.b, 'ORGANIZER'), privateList(name, ring.b)], [readerOf(ring.c, 'VIEWER'), privateList(name, ring.c)],
    ];
    for (const [other, theirs] of others) {
      const answer = await ask(other, theirs, { first: 1, after: first.end });
      expect([other.name, answer.codes, answer.ids]).toEqual([other.name, ['CURSOR_INVALID'], []]);
    }
    const filtered = await ask(reader, list, { first: 1, after: first.end, w: { not: { id: { eq: first.ids[0] } } } });
    expect(filtered.codes).toEqual(['CURSOR_INVALID']);
  });

  it('of a workspace is closed where a role is held elsewhere only', async () => {
    const judging = await world.actor([{ tenant: ring.a.tenant, role: 'ORGANIZER' }, { tenant: ring.b.tenant, role: 'JUDGE' }]);
    const reader: Reader = { name: 'ORGANIZER of a, JUDGE of b', actor: judging, inside: [ring.a.tenant] };
    const lists = Object.values(LISTED).map(({ field }) => `${field} { totalCount nodes { id } }`).join(' ');
    const query = `query($a: String!, $b: String!) { a: workspace(tenant: $a) { roles ${lists} } b: workspace(tenant: $b) { roles ${lists} } }`;
    const { data, codes } = await asker.send(reader, query, { a: ring.a.tenant.code, b: ring.b.tenant.code });
    expect(codes).toEqual([]);
    const { roles, ...closed } = data?.b as Record<string, unknown>;
    expect(roles).toEqual(['JUDGE']);
    for (const list of Object.values(closed)) expect(list).toEqual({ totalCount: 0, nodes: [] });
    const { roles: own, ...open } = data?.a as Record<string, unknown>;
    expect(own).toEqual(['ORGANIZER']);
    // Nobody recused this actor: the one list that is empty is that of its own recusals.
    expect(Object.entries(open).filter(([, list]) => (list as { totalCount: number }).totalCount === 0).map(([field]) => field)).toEqual(['ownRecusals']);
    const alone = await asker.send(readerOf(ring.a, 'ORGANIZER'), query, { a: ring.a.tenant.code, b: ring.b.tenant.code });
    expect([alone.codes, alone.data?.b, (alone.data?.a as object) !== null]).toEqual([['NOT_FOUND'], null, true]);
  });

  const shelfLists = [...rootFields(schema)].filter(([name]) => Object.hasOwn(MATRIX, name) && MATRIX[name].opens === 'list')
    .map(([, field]): [string, string] => [field.name, getNamedType(field.type).name.replace(/Connection$/, '')]);

  it.each(shelfLists)('%s of the shelf shows everybody the same, and no private row by any filter', async (field, name) => {
    const list = shelfList(field, name);
    const { table, prefix } = list.type;
    if (table.cls === 'published') {
      const expected = sorted([ring.a, ring.b].flatMap((p) => p.rows(table.name).map((r) => `${prefix}_${r.id}`)));
      const w = { tenant: { code: { in: [ring.a.tenant.code, ring.b.tenant.code] } } };
      for (const reader of [NOBODY, readerOf(ring.a, 'ORGANIZER'), readerOf(ring.c, 'JUDGE')]) {
        const orders = ordersOf(name).flatMap((o) => [{ field: o, direction: 'ASC' }, { field: o, direction: 'DESC' }]);
        for (const o of [undefined, ...orders]) {
          const { ids, total } = await ask(reader, list, { w, o });
          expect([sorted(ids), total]).toEqual([expected, expected.length]);
        }
      }
    }
    const keys = privateRows(ring.a, ring.b).filter((r) => !r.published).map((r) => `${prefix}_${r.key}`);
    // As many at a time as a filter takes.
    for (let from = 0; from < keys.length; from += WHERE_LIMITS.listed) {
      for (const reader of [NOBODY, readerOf(ring.b, 'ORGANIZER')]) {
        const { ids, total } = await ask(reader, list, { w: { id: { in: keys.slice(from, from + WHERE_LIMITS.listed) } } });
        expect([ids, total]).toEqual([[], 0]);
      }
    }
    for (const text of filtersOf(name, 'StringFilter')) {
      const { ids, total } = await ask(readerOf(ring.a, 'ORGANIZER'), list, { w: { or: [{ [text]: { contains: `tertutup-${ring.b.tenant.code}` } }, { [text]: { startsWith: `berdua-${ring.b.tenant.code}` } }] } });
      expect([text, ids, total]).toEqual([text, [], 0]);
    }
    const page = await ask(readerOf(ring.a, 'ORGANIZER'), list, { first: 1 });
    for (const other of [NOBODY, readerOf(ring.a, 'VIEWER'), readerOf(ring.b, 'ORGANIZER')]) expect((await ask(other, list, { first: 1, after: page.end })).codes).toEqual(['CURSOR_INVALID']);
    expect((await ask(readerOf(ring.a, 'ORGANIZER'), list, { first: 1, after: page.end })).codes).toEqual([]);
  });
});
