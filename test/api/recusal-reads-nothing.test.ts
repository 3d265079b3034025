import { getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { theSchema } from '../../src/app';
import { readTypes } from '../../src/graphql-kit/read-types';
import { TenantRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { isDuplicate } from '../../src/db/errors';
import { lensesOf, listsOf, objectTypeOf } from '../support/deep-selection';
import { Asker, rootFields, shapesOf, withValue, type Reader } from '../support/isolation/asker';
import { MATRIX } from '../support/isolation/matrix';
import { everythingOf } from '../support/isolation/places';
import { plantRecusedRing, type RecusedRing } from '../support/recused-ring';
import { World, type TestActor } from '../support/world';

const schema = theSchema();
const scope = new SystemScope('a test writes below an entry');
const LISTS = listsOf(objectTypeOf(schema, 'Workspace')).map(({ name, row }) => ({ list: name, type: row.name }));
const FIELDS = rootFields(schema);

/** The filters of a type that compare text, those that name an entry, and the orders of its list. */
const filtersOf = (type: string, filter: RegExp): readonly string[] => {
  const found = schema.getType(`${type}Where`);
  return isInputObjectType(found) ? Object.values(found.getFields()).filter((f) => filter.test(getNamedType(f.type).name)).map((f) => f.name) : [];
};
const ordersOf = (type: string): readonly string[] => {
  const found = schema.getType(`${type}OrderField`);
  return isEnumType(found) ? found.getValues().map((v) => v.name) : [];
};

describe('whoever is recused from an entry reads nothing of it', () => {
  let world: World;
  let r: RecusedRing;
  let asker: Asker;
  /** What each of them was told in all lists and root fields, to begin with: the recused ones, and last the one who is not. */
  const before: (readonly [lists: ReadonlyMap<string, string>, asked: ReadonlyMap<string, string>])[] = [];
  beforeAll(async () => {
    world = await World.open();
    r = await plantRecusedRing(world);
    asker = new Asker(world, r.ring);
    // What a question needs is made before anything is read, so that only what is done to the entry differs later.
    await asked(free());
    for (const reader of [...bound(), free()]) before.push([await everyList(reader), await asked(reader)]);
  });
  afterAll(() => world.close());

  const readerOf = (name: string, actor: TestActor): Reader => ({ name, actor, inside: [r.place.tenant, r.place.partner, r.ring.c.tenant] });
  const bound = (): readonly Reader[] => [readerOf('recused from it, with every function', r.recused), readerOf('its recused judge', r.recusedJudge)];
  const free = (): Reader => readerOf('not recused', r.free);
  const leaks = (text: string): readonly string[] => [...r.canaries, ...r.keys].filter((word) => text.includes(word));
  const askList = async (reader: Reader, { list, type }: (typeof LISTS)[number], selection: string, args: { readonly w?: object; readonly o?: object; readonly after?: string } = {}): Promise<{ readonly text: string; readonly total: number; readonly end: string | null; readonly codes: readonly string[] }> => {
    const orders = ordersOf(type).length > 0 ? [', $o: ', `${type}Order`, ', orderBy: $o'] : ['', '', ''];
    const query = `query($t: String!, $w: ${type}Where, $after: String${orders[0]}${orders[1]}) { workspace(tenant: $t) { list: ${list}(first: 20, after: $after, where: $w${orders[2]}) { totalCount pageInfo { endCursor } nodes { id ${selection} } } } }`;
    const answer = await asker.send(reader, query, { t: r.place.tenant.code, w: args.w ?? {}, ...(args.o === undefined ? {} : { o: args.o }), after: args.after ?? null });
    const found = (answer.data?.workspace as { list: { totalCount: number; pageInfo: { endCursor: string | null } } } | null | undefined)?.list;
    return { text: answer.text, total: found?.totalCount ?? -1, end: found?.pageInfo.endCursor ?? null, codes: answer.codes };
  };
  /** All that a reader gets from the lists of its workspace, in all their fields. */
  const everyList = async (reader: Reader): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const one of LISTS) for (const lens of lensesOf(objectTypeOf(schema, one.type), 2)) found.set(`${one.list} ${lens.name}`, (await askList(reader, one, lens.selection)).text);
    return found;
  };

  it('in no list of its workspace, in no field and below no row; another one reads it there', async () => {
    for (const [lists] of before.slice(0, 2)) for (const [at, text] of lists) expect([at, leaks(text)]).toEqual([at, []]);
    // Were nothing of it to be read by anybody, nothing would be shown here.
    const told = [...before[2][0].values()].join('\n');
    const read = r.below.filter(({ rows }) => rows.some((row) => told.includes(row.id))).map(({ table }) => table.name);
    expect(read).toEqual(expect.arrayContaining(['entry_work', 'entry_answer', 'entry_document', 'screening', 'stored_file', 'score_cell', 'session_plan', 'conflict', 'recusal_override']));
    expect(leaks(told).length).toBeGreaterThan(20);
    expect(told).toContain('Kenari: jejak entry');
  });

  it('not by its key, nor by that of a row below it, under the prefix of any type', async () => {
    const NODE = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    // The nominations of the ring go round in a circle of three, so that no entry is the one that was made of its nomination.
    const ids = [...readTypes().values()].flatMap(({ type }) => r.below.filter(({ table }) => table.name === type.table.name).flatMap(({ rows }) => rows.map((row) => ({ name: type.name, id: `${type.prefix}_${row.id}` }))))
      .filter(({ name }) => !['OwnRecusal', 'RecusedPlace', 'NominatedEntry'].includes(name));
    const nodes = async (reader: Reader): Promise<readonly string[]> => {
      const { data } = await asker.send(reader, NODE, { ids: ids.map(({ id }) => id) });
      return ids.filter((_, i) => (data?.nodes as readonly unknown[])[i] !== null).map(({ name }) => name);
    };
    const [everything] = bound();
    expect(await nodes(everything)).toEqual([]);
    expect(await nodes(bound()[1])).toEqual([]);
    expect((await nodes(free())).length).toBeGreaterThan(10);
    expect(await nodes(readerOf('its judge', r.freeJudge))).toEqual(expect.arrayContaining(['RoundEntry', 'JudgedAnswer']));
  });

  it('by no filter, no order and no cursor of another', async () => {
    for (const reader of bound()) {
      for (const one of LISTS) {
        for (const field of filtersOf(one.type, /^StringFilter$/)) {
          for (const word of ['Kenari', r.canaries[1], r.canaries[r.canaries.length - 1]]) expect([one.list, field, word, (await askList(reader, one, '', { w: { [field]: { contains: word } } })).total]).toEqual([one.list, field, word, 0]);
        }
        const round = r.below.find(({ table }) => table.name === 'round_entry')?.rows[0].id ?? '';
        for (const field of filtersOf(one.type, /^(WorkspaceEntry|RoundEntry)Where$/).filter((f) => !['and', 'or', 'not'].includes(f))) {
          for (const w of [{ id: { eq: `wen_${r.entry}` } }, { id: { eq: `rne_${round}` } }, { title: { contains: String(r.beside('entry_work').title) } }]) expect([one.list, field, (await askList(reader, one, '', { w: { [field]: w } })).total]).toEqual([one.list, field, 0]);
        }
        const plain = await askList(reader, one, '');
        for (const field of ordersOf(one.type)) {
          const { text, total } = await askList(reader, one, '', { o: { field, direction: 'DESC' } });
          expect([one.list, field, leaks(text), total]).toEqual([one.list, field, [], plain.total]);
        }
        const theirs = await askList(free(), one, '');
        if (theirs.end !== null) expect([one.list, (await askList(reader, one, '', { after: theirs.end })).codes]).toEqual([one.list, ['CURSOR_INVALID']]);
      }
    }
  });

  // Made once: what is asked for twice is the same.
  const made = new Map<string, Readonly<Record<string, unknown>>>();
  /** The root fields that somebody asks for itself, about the rows beside the entry. */
  const asked = async (reader: Reader): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const [name, row] of Object.entries(MATRIX)) {
      const field = FIELDS.get(name);
      if (!name.startsWith('Query.') || row.opens !== 'own' || field === undefined || name === 'Query.viewer') continue;
      let variables = made.get(name) ?? (await row.variables(r.place, world));
      made.set(name, variables);
      for (const [path, argument] of Object.entries(row.arguments)) {
        if (argument.names !== 'row' || argument.prefix === undefined) continue;
        const type = [...readTypes().values()].find((t) => t.type.prefix === argument.prefix)?.type;
        const key = type === undefined ? undefined : (r.place.rows(type.table.name).at(1) ?? r.place.rows(type.table.name).at(0))?.id;
        if (key !== undefined && withDefined(variables, path)) variables = withValue(variables, field, path, `${argument.prefix}_${key}`);
      }
      found.set(name, (await asker.send(reader, shapesOf('query', field, row.selection).plain, variables)).text);
    }
    const { code } = r.place.tenant;
    const innovation = `win_${String(r.beside('entry_work').innovation_id)}`;
    const edition = `edn_${r.beside('edition').id}`;
    const more: readonly (readonly [string, string])[] = [
      ['entryGates', `entryGates(tenant: "${code}", edition: "${edition}") { counts { drafted collected submitted returned passed failed } standing { state entries } failedFor { clause entries } returnedFor { clause entries } byCategory { code counts { drafted } } byGroup { code } }`],
      ['compliance', `compliance(tenant: "${code}", program: "${String(r.beside('program').code)}", edition: "${edition}", definition: { least: 1, counts: SUBMITTED }) { totals { met missing undecided } others rows { group own } }`],
      ['innovationPassport', `innovationPassport(innovation: "${innovation}") { counts { entries } events { kind title } }`],
      ['entryPreflight of the innovation', `entryPreflight(tenant: "${code}", innovation: "${innovation}", edition: "${edition}") { findings { clause outcome } }`],
      ['readiness', `readiness(tenant: "${code}", target: { edition: "${edition}" }) { rows { entered } }`],
    ];
    for (const [name, query] of more) found.set(name, (await asker.send(reader, `{ ${query} }`)).text);
    return found;
  };
  const withDefined = (variables: Readonly<Record<string, unknown>>, path: string): boolean => path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], variables) !== undefined;

  it('in no answer of a root field', async () => {
    for (const [, answers] of before.slice(0, 2)) for (const [name, text] of answers) expect([name, leaks(text)]).toEqual([name, []]);
    // Rankings of the ring are no rankings; all else was answered.
    for (const name of ['entryGates', 'compliance', 'innovationPassport', 'entryPreflight of the innovation', 'readiness', 'Query.judgingProgress', 'Query.assignmentPreview', 'Query.nominationBoard']) expect([name, before[0][1].get(name)?.includes('"errors\\":') ?? true]).toEqual([name, false]);
  });

  it('and whatever becomes of it changes not a count and not a letter of what is read', async () => {
    const differs = (was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): readonly string[] => [...was.keys()].filter((name) => was.get(name) !== is.get(name));
    const written = await changeAll();
    expect(written).toBeGreaterThan(30);
    const changed: (readonly string[])[] = [];
    for (const [i, reader] of [...bound(), free()].entries()) changed.push([...differs(before[i][0], await everyList(reader)), ...differs(before[i][1], await asked(reader))]);
    expect(changed.slice(0, 2)).toEqual([[], []]);
    // Whoever is not recused is told of it everywhere.
    expect(changed[2].length).toBeGreaterThan(30);
    expect(changed[2]).toEqual(expect.arrayContaining(['entries values', 'assignments values', 'entryGates', 'compliance']));
  });

  /** Changes every word and number of the entry and of the rows below it, and adds rows where there is room. */
  const changeAll = async (): Promise<number> => {
    let written = 0;
    for (const { table, rows } of r.below.filter(({ table: t }) => t.cls === 'tenant' && !['recusal', 'round_entry'].includes(t.name))) {
      for (const row of rows) {
        const change = Object.fromEntries(Object.entries(table.columns).flatMap(([name, column]): [string, string][] => {
          if (column.words !== undefined) return [[name, column.words.at(-1) ?? '']];
          return column.kind === 'string' || column.kind === 'text' ? [[name, `Kenari: diubah ${name}`.slice(0, column.length ?? 200)]] : [];
        }));
        if (Object.keys(change).length === 0) continue;
        await world.system((tx) => new TenantRepository(table, scope.forTenant(r.place.tenant.id), tx).update(row.id, change as never));
        written += 1;
      }
      // Another entry is another entry, and a file that is attached to nothing is of nobody.
      if (['entry_work', 'stored_file'].includes(table.name)) continue;
      try {
        const other = { revision: 4711, position: 4711, declared_by: r.free.id };
        await r.ring.factory.insert(table, r.place, Object.fromEntries(Object.entries(other).filter(([column]) => Object.hasOwn(table.columns, column))), 1);
        written += 1;
      } catch (error) {
        // One by construction: there is no second one.
        if (!isDuplicate(error)) throw error;
      }
    }
    return written;
  };

  /** The mutations that name a row that can be of the entry. */
  const naming = Object.entries(MATRIX).flatMap(([name, row]) => Object.entries(row.arguments).flatMap(([path, argument]): [string, string, string][] =>
    (name.startsWith('Mutation.') && argument.names === 'row' && argument.prefix !== undefined ? [[name, path, argument.prefix]] : [])));

  it('cannot act on it: a row of it is answered as one that is not there, and nothing changes', async () => {
    const tried: string[] = [];
    for (const [name, path, prefix] of naming) {
      const type = [...readTypes().values()].find((t) => t.type.prefix === prefix)?.type;
      const rows = r.below.find(({ table }) => table.name === type?.table.name)?.rows ?? [];
      const field = FIELDS.get(name);
      if (rows.length === 0 || field === undefined || OWN_WAY[name] !== undefined || path.endsWith('.file')) continue;
      const row = MATRIX[name];
      const base = await row.variables(r.place, world);
      const shape = shapesOf('mutation', field, row.selection).plain;
      const before = await everythingOf(world, r.place);
      const [of, nothing] = [`${prefix}_${rows[0].id}`, `${prefix}_${world.ids.next()}`];
      const theirs = await asker.send(bound()[0], shape, withValue(base, field, path, of), [of]);
      const absent = await asker.send(bound()[0], shape, withValue(base, field, path, nothing), [nothing]);
      expect([name, path, theirs.text]).toEqual([name, path, absent.text]);
      expect([name, path, (await everythingOf(world, r.place)) === before]).toEqual([name, path, true]);
      tried.push(`${name}(${path})`);
    }
    expect(tried).toEqual(expect.arrayContaining([
      'Mutation.entryRevise(entry)', 'Mutation.entryAnswer(entry)', 'Mutation.entrySubmit(entry)', 'Mutation.screeningDecide(entry)', 'Mutation.scoreVoid(assignment)', 'Mutation.recusalOverrideConfirm(override)',
      'Mutation.conflictRecord(input.entry)', 'Mutation.sessionMove(session)',
    ]));
  });
});

// A file is taken by its key and not read by that: an argument that names one is left out.
/** Acts that name rows which hang below the entry and are not of it alone, with why that is no reading of it. */
const OWN_WAY: Readonly<Record<string, string>> = {
  'Mutation.recomputeApply': 'Of the round: whoever is recused from one of its entries is told so, and has no part in its ranking.',
  'Mutation.recomputeCancel': 'The same.',
  'Mutation.awardPrepare': 'The same, and in its awards.',
  'Mutation.awardWithdraw': 'The same.',
  'Mutation.awardRevoke': 'An award that was published is everybody\'s to read.',
};
