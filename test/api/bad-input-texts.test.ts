import { getNamedType, isInputObjectType } from 'graphql';
import { theSchema } from '../../src/app';
import { askClean, codes } from '../support/clean';
import { holdsText, rootFieldsOf, sample } from '../support/sample-arguments';
import { World, type TestActor, type TestTenant } from '../support/world';

/** Texts that no column can hold: refused wherever they stand. */
const IMPOSSIBLE: Readonly<Record<string, string>> = { 'a NUL': 'a\0b', 'half a surrogate pair': 'a\ud83d', 'the other half': '\udc00a' };

/** Texts that are possible, and lead nowhere: not there, not valid, too long, or simply not found. */
const ODD: Readonly<Record<string, string>> = {
  'nothing': '', 'a blank': ' ', 'zero-width characters': '32\u200b.72\u200d\ufeff', 'ten thousand characters': 'x'.repeat(10_000), 'emoji without end': '🏛️'.repeat(600),
  'full-width digits': '３２.７２', 'right-to-left': '\u202e27.23', 'a line separator': '32\u2028.72', 'quotes and a comment': `'; shutdown; -- "\``, 'wildcards': '%_!\\%',
  'a control character': '\u0001\u001a\u007f', 'letters that change their number in lower case': 'İẞŉ', 'a path': '../../etc/passwd', 'a template': '{{7*7}}${7*7}{requestId}', '__proto__': '__proto__',
};

const ANSWERS = ['NOT_FOUND', 'BAD_USER_INPUT', 'CURSOR_INVALID', 'FILTER_INVALID', 'VALIDATION_FAILED', 'LIST_TOO_LONG', 'FORBIDDEN', 'IDEMPOTENCY_KEY_REUSED'];
const fields = rootFieldsOf(theSchema()).filter((f) => f.args.some((a) => holdsText(a.type)));

describe('a text in an argument', () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }], { maxTokens: 200 });
  });
  afterAll(() => world.close());

  /** Asks a root field with the text in one of its arguments, and what leads on in the others. */
  const asked = (field: (typeof fields)[number], at: string, text: string, language?: string) =>
    askClean(world, field.query, {
      as: organizer, language,
      variables: Object.fromEntries(field.args.filter((a) => a.name === at || a.defaultValue === undefined).filter((a) => a.name === at || String(a.type).endsWith('!'))
        .map((a) => [a.name, sample(a.type, a.name === at ? text : a.name === 'tenant' ? tenant.code : 'kunci-uji-1')])),
    });
  const places = fields.flatMap((field) => field.args.filter((a) => holdsText(a.type)).map((a): [string, (typeof fields)[number], string] => [`${field.name}(${a.name}:)`, field, a.name]));

  it('can stand in many places', () => {
    expect(places.map(([name]) => name)).toEqual(expect.arrayContaining(['region(code:)', 'innovation(id:)', 'nodes(ids:)', 'editions(after:)', 'innovationDraft(input:)', 'accessTokenRevoke(token:)', 'compareRegions(codes:)']));
  });

  it.each(places)('%s: what no column can hold is BAD_USER_INPUT, in both languages', async (_name, field, at) => {
    for (const text of Object.values(IMPOSSIBLE)) {
      const [id, en] = [await asked(field, at, text), await asked(field, at, text, 'en')];
      expect([codes(id), codes(en)]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
      expect([id.data, en.data]).toEqual([null, null]);
      expect(id.errors[0].message).toMatch(/^Masukan tidak sah: .* memuat aksara yang tidak diterima/);
      expect(en.errors[0].message).toMatch(/^The input is not valid: .* holds a character that is not accepted/);
    }
  });

  it.each(places)('%s: what is merely odd has a known answer', async (_name, field, at) => {
    for (const [what, text] of Object.entries(ODD)) {
      const answer = await asked(field, at, text);
      const problems = Object.values(answer.data ?? {}).flatMap((v) => ((v as { problems?: { code: string }[] } | null)?.problems ?? []).map((p) => p.code));
      expect({ what, unknown: [...codes(answer), ...problems].filter((c) => !ANSWERS.includes(c)) }).toEqual({ what, unknown: [] });
      // What was echoed is a piece of it at most.
      expect(answer.errors.every((e) => e.message.length < 400)).toBe(true);
    }
  });

  it('in the text of the question itself is refused as well', async () => {
    for (const literal of ['"a\\u0000b"', '"""a\0b"""', '"a\0b"']) {
      const answer = await askClean(world, `{ organization(code: ${literal}) { id } regions(where: { name: { contains: ${literal} } }) { nodes { id } } }`);
      expect([codes(answer), answer.data]).toEqual([['BAD_USER_INPUT'], null]);
    }
    for (const literal of ['"\\uD800"', '"\\uDC00a"', '"\ud800"']) {
      expect(codes(await askClean(world, `{ organization(code: ${literal}) { id } }`))).toEqual(['GRAPHQL_PARSE_FAILED']);
    }
    expect(codes(await askClean(world, '{ organization(code: "\\u0041\\u{1F3DB}") { id } }'))).toEqual(['NOT_FOUND']);
  });

  // The filter of a search has no operators: test/api/search-innovations asks it.
  const ofRows = (type: (typeof fields)[number]['args'][number]['type']): boolean => {
    const where = getNamedType(type);
    return isInputObjectType(where) && 'or' in where.getFields();
  };

  it.each(fields.flatMap((f) => f.args.filter((a) => a.name === 'where' && ofRows(a.type)).map((a): [string, string, typeof a.type] => [f.name, f.query, a.type])))('in every filter of %s has a known answer', async (_name, query, type) => {
    const where = getNamedType(type);
    if (!isInputObjectType(where)) throw new Error(`${where.name} is no filter`);
    const operators = Object.values(where.getFields()).flatMap((f) => {
      const filter = getNamedType(f.type);
      if (!isInputObjectType(filter) || filter.name.endsWith('Where')) return [];
      return Object.values(filter.getFields()).filter((o) => holdsText(o.type)).map((o) => (text: string) => ({ [f.name]: { [o.name]: sample(o.type, text) } }));
    });
    expect(operators.length).toBeGreaterThan(0);
    for (const [what, text] of Object.entries(ODD)) {
      for (let from = 0; from < operators.length; from += 20) {
        const answer = await askClean(world, query, { variables: { first: 1, synthetic: 'INCLUDE', where: { or: operators.slice(from, from + 20).map((o) => o(text)) } } });
        // A text that is too long is refused, except where no more than an id can stand.
        expect({ what, codes: codes(answer).filter((c) => text.length <= 1000 || c !== 'FILTER_INVALID') }).toEqual({ what, codes: [] });
      }
    }
  });
});
