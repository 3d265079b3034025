import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { program } from '../../src/modules/competition/data/tables';
import type { MessageCode } from '../../src/platform/messages';
import { timeSortedIds } from '../../src/platform/ids';
import { systemClock } from '../../src/platform/clock';
import { askClean, codes } from '../support/clean';
import { World, type AskOptions, type TestActor, type TestTenant } from '../support/world';

const PROGRAMS = `query($t: String!, $first: Int! = 2, $after: String, $order: ProgramOrder, $synthetic: SyntheticRows! = INCLUDE, $name: String = "Program") {
  programs(first: $first, after: $after, orderBy: $order, synthetic: $synthetic, where: { tenant: { code: { eq: $t } }, name: { contains: $name } }) { nodes { name } pageInfo { endCursor hasNextPage } }
}`;

interface Page {
  readonly programs: { readonly nodes: readonly { readonly name: string }[]; readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean } };
}

describe('a bad input', () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  let foreign: { readonly draft: string; readonly published: string };
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    await world.rows(tenant, program, [1, 2, 3, 4, 5].map((n) => ({ code: `p${n}`, name: `Program ${n}`, tier: 'CITY' })));
    const other = await world.tenant('Kota Lain');
    const [draft] = await world.rows(other, innovationWork, [{ title: 'Naskah orang lain', status: 'DRAFT' }]);
    const [published] = await world.rows(other, innovation, [{ title: 'Terbitan orang lain' }]);
    foreign = { draft, published };
  });
  afterEach(async () => expect(await world.get('{ viewer { signedIn } }')).toEqual({ viewer: { signedIn: false } }));
  afterAll(() => world.close());

  /** Asks in both languages and expects the same one code, with a sentence of its own in each. */
  async function refused(code: MessageCode, query: string, options: AskOptions = {}): Promise<readonly string[]> {
    const answers = [await askClean(world, query, options), await askClean(world, query, { ...options, language: 'id-ID,id;q=0.9' }), await askClean(world, query, { ...options, language: 'en' })];
    expect(answers.map(codes)).toEqual([[code], [code], [code]]);
    const [bare, id, en] = answers.map((a) => a.errors[0].message);
    expect([bare === id, id === en]).toEqual([true, false]);
    for (const answer of answers) expect(answer.errors[0].extensions).toEqual({ code, requestId: answer.headers['x-request-id'] });
    return [id, en];
  }

  it.each(['99.99', '32.7', '32-72', '', '3272', '32.72.01'])('region "%s" is not there', async (code) => {
    await refused('NOT_FOUND', 'query($c: String!) { region(code: $c) { name } }', { variables: { c: code } });
  });

  it('a year without an edition, a programme or organiser that is not there: the answer says which', async () => {
    const edition = (organizer_: string, program_: string, year: number): string => `{ edition(organizer: "${organizer_}", program: "${program_}", year: ${year}) { id } }`;
    const [id, en] = await refused('NOT_FOUND', edition(tenant.code, 'p1', 1999));
    expect(id).toContain(`edition ${tenant.code}/p1 1999`);
    expect(en).toContain(`edition ${tenant.code}/p1 1999`);
    await refused('NOT_FOUND', edition('32.72', 'KIKS', 1999));
    await refused('NOT_FOUND', edition(tenant.code, 'p9', 2023));
    await refused('NOT_FOUND', edition('98.76', 'KIKS', 2023));
    await refused('NOT_FOUND', edition('32.72', 'KIKS', -2147483648));
    for (const found of ['program(organizer: "98.76", code: "KIKS")', 'organization(code: "tidak-ada")', `agency(organizer: "${tenant.code}", code: "tidak-ada")`]) await refused('NOT_FOUND', `{ ${found} { id } }`);
  });

  it('an id that is foreign, hidden, of another type, malformed or nobody\'s is answered alike', async () => {
    const nobody = timeSortedIds(systemClock).next();
    const hidden = [`win_${foreign.draft}`, `inn_${foreign.draft}`, `win_${foreign.published}`, `reg_${foreign.published}`, `inn_${nobody}`, `win_${nobody}`, `zzz_${nobody}`, nobody, 'inn_', '42', 'SW5ub3ZhdGlvbjo0Mg=='];
    const said = new Set<string>();
    for (const id of hidden) {
      for (const as of [null, organizer]) {
        const [words] = await refused('NOT_FOUND', 'query($id: ID!) { node(id: $id) { id } }', { as, variables: { id } });
        said.add(words);
        if (id !== `inn_${foreign.published}`) await refused('NOT_FOUND', 'query($id: ID!) { innovation(id: $id) { id } }', { as, variables: { id } });
      }
    }
    expect(said.size).toBe(1);
    const nodes = await askClean(world, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { as: organizer, variables: { ids: [...hidden, `inn_${foreign.published}`] } });
    expect([nodes.errors, nodes.data]).toEqual([[], { nodes: [...hidden.map(() => null), { id: `inn_${foreign.published}` }] }]);
  });

  it.each<[string, string]>([
    ['a root list', '{ regions(first: FIRST) { nodes { id } } }'],
    ['a list below a row', 'query($t: String!) { programs(synthetic: INCLUDE, where: { tenant: { code: { eq: $t } } }) { nodes { editions(first: FIRST) { nodes { id } } } } }'],
    ['a list of a workspace', 'query($t: String!) { workspace(tenant: $t) { innovations(first: FIRST) { nodes { id } } } }'],
    ['the list of one\'s tokens', '{ viewer { tokens(first: FIRST) { id } } }'],
  ])('a page of %s has 1 to 100 rows', async (_what, query) => {
    const options = { as: organizer, variables: { t: tenant.code } };
    for (const first of [0, -1, 101, 1000]) {
      const [id, en] = await refused('PAGE_SIZE_INVALID', query.replace('FIRST', String(first)), options);
      expect([id, en]).toEqual([`\`first\` harus 1 sampai 100, bukan ${first}.`, `\`first\` must be 1 to 100, not ${first}.`]);
    }
    for (const first of [1, 100]) expect(codes(await askClean(world, query.replace('FIRST', String(first)), options))).toEqual([]);
  });

  it('a cursor is good for its list, filter, order and reader, and for nothing else', async () => {
    const t = tenant.code;
    const first = await world.get<Page>(PROGRAMS, { variables: { t } });
    const after = first.programs.pageInfo.endCursor;
    const second = await world.get<Page>(PROGRAMS, { variables: { t, after, first: 3 } });
    expect([...first.programs.nodes, ...second.programs.nodes].map((n) => n.name).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `Program ${n}`));
    expect(after).not.toMatch(/Program/);
    expect(Buffer.from(after, 'base64url').toString('latin1')).not.toMatch(/Program/);

    await refused('CURSOR_INVALID', PROGRAMS, { variables: { t, after, name: 'Progra' } });
    await refused('CURSOR_INVALID', PROGRAMS, { variables: { t, after, order: { field: 'NAME', direction: 'DESC' } } });
    await refused('CURSOR_INVALID', PROGRAMS, { variables: { t, after }, as: organizer });
    await refused('CURSOR_INVALID', 'query($after: String) { programs(after: $after) { nodes { id } } }', { variables: { after } });
    await refused('CURSOR_INVALID', 'query($after: String) { editions(after: $after) { nodes { id } } }', { variables: { after } });
    await refused('CURSOR_INVALID', 'query($t: String!, $after: String) { workspace(tenant: $t) { innovations(after: $after) { nodes { id } } } }', { variables: { t, after }, as: organizer });
    const flipped = `${after.slice(0, 20)}${after[20] === 'A' ? 'B' : 'A'}${after.slice(21)}`;
    for (const garbage of ['', 'x', 'null', '0', flipped, after.slice(0, -1), `${after}A`, ` ${after}`, after.toUpperCase(), 'A'.repeat(10_000), 'YXJyYXljb25uZWN0aW9uOjE=']) {
      await refused('CURSOR_INVALID', PROGRAMS, { variables: { t, after: garbage } });
    }
  });

  it.each<[string, unknown, MessageCode]>([
    ['a null operand', { name: { eq: null } }, 'FILTER_INVALID'],
    ['a null for a field', { name: null }, 'FILTER_INVALID'],
    ['a null for and', { and: null }, 'FILTER_INVALID'],
    ['a null for not', { not: null }, 'FILTER_INVALID'],
    ['a null in a relation', { tenant: { code: { eq: null } } }, 'FILTER_INVALID'],
    ['a null among values', { name: { in: ['a', null] } }, 'BAD_USER_INPUT'],
    ['no values to choose from', { name: { in: [] } }, 'FILTER_INVALID'],
    ['a word outside its list', { tier: { eq: 'CAKE' } }, 'BAD_USER_INPUT'],
    ['a field that is not there', { secret: { eq: 'x' } }, 'BAD_USER_INPUT'],
    ['an operator that is not there', { name: { regex: '.*' } }, 'BAD_USER_INPUT'],
    ['a number for a text', { name: { eq: 5 } }, 'BAD_USER_INPUT'],
    ['a text for a filter', { name: 'Program' }, 'BAD_USER_INPUT'],
    ['a list for a filter', [{ name: { eq: 'a' } }, { name: { eq: 'b' } }], 'BAD_USER_INPUT'],
  ])('a filter with %s', async (_what, where, code) => {
    await refused(code, 'query($w: ProgramWhere) { programs(where: $w) { nodes { id } } }', { variables: { w: where } });
  });

  it.each<[string, string, MessageCode]>([
    ['no GraphQL', 'hello', 'GRAPHQL_PARSE_FAILED'],
    ['half a question', '{ regions {', 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', '{ passwords }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an argument that is not there', '{ regions(limit: 5) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an argument that is missing', '{ region { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['only fragments', 'fragment A on Query { viewer { signedIn } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two operations and no choice', 'query A { viewer { signedIn } } query B { viewer { signedIn } }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('a question with %s', async (_what, query, code) => {
    const answer = await askClean(world, query);
    expect(codes(answer)).toEqual([code]);
    // What else there might be is nobody's business who does not know it.
    expect(answer.errors[0].message).not.toMatch(/did you mean/i);
  });

  it('a title or name that nobody can see is refused, and nothing is made of it', async () => {
    for (const text of ['   ', '\u200b\u200b\u200b', '\u2060\ufeff\u00ad', '...', '\t\n\r']) {
      const answer = await askClean(world, 'mutation($t: String!, $x: String!) { innovationDraft(tenant: $t, input: { title: $x }, idempotencyKey: "kunci-kosong") { innovation { id } problems { code path message } } accessTokenCreate(input: { label: $x, scopes: [READ] }) { tokenId problems { code path message } } }', { as: organizer, variables: { t: tenant.code, x: text } });
      const problem = (field: string): object => ({ code: 'VALIDATION_FAILED', path: ['input', field], message: `input.${field}: harus memuat huruf atau angka` });
      expect(answer.data).toEqual({ innovationDraft: { innovation: null, problems: [problem('title')] }, accessTokenCreate: { tokenId: null, problems: [problem('label')] } });
    }
  });
});
