import 'reflect-metadata';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { theSchema } from '../../src/app';
import { answerType } from '../../src/graphql/answer-type';
import { documentStore } from '../../src/graphql/apollo';
import { checkInput } from '../../src/graphql/input-check';
import { checkLimits, LIMITS } from '../../src/graphql/limits';
import { inTime } from '../../src/http/in-time';

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new Error('no operation');
  return checkLimits(theSchema(), document, operation, variables);
}
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};
const many = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join(' ');

describe('the cost of a question', () => {
  it.each<[string, string, number]>([
    ['values', '{ region(code: "32") { id code name } }', 0],
    ['a list: one, and its rows', '{ regions(first: 50) { nodes { id } } }', 51],
    ['a list without `first`: as if 20 were asked for', '{ regions { nodes { id } } }', 21],
    ['rows of a list of lists', '{ programs(first: 10) { nodes { editions(first: 5) { nodes { id } } } } }', 1 + 10 * (6 + 1)],
    ['edges like nodes', '{ regions(first: 50) { edges { cursor node { id } } } }', 51],
    ['a count in each row: five', '{ programs(first: 10) { nodes { editions(first: 5) { totalCount } } edges { node { id } } } }', 1 + 10 * (26 + 1)],
    ['a to-one row in each row: nothing more', '{ regions(first: 50) { nodes { province { name } } } }', 51],
    ['a renamed value: one in each row', '{ regions(first: 50) { nodes { a: name b: code } } }', 1 + 50 * 3],
    ['the larger of two types, not both', '{ nodes(ids: ["a", "b"]) { ... on Region { id } ... on Program { editions(first: 5) { nodes { id } } } } }', 1 + 2 * 6],
    ['what a directive leaves out: nothing', '{ regions(first: 50) @skip(if: true) { nodes { id } } }', 0],
  ])('%s', (_what, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('does not depend on the order of arguments, and a page beyond its bounds costs what the largest does', () => {
    expect(cost('{ regions(first: 30, synthetic: ONLY) { nodes { id } } }')).toBe(cost('{ regions(synthetic: ONLY, first: 30) { nodes { id } } }'));
    expect(cost('{ regions(first: 2000000000) { nodes { id } } }')).toBe(101);
    expect(cost('{ regions(first: -5) { nodes { id } } }')).toBe(1);
  });

  it('is refused beyond the limit, whether it comes from a variable, a default or a fragment', () => {
    const wide = (first: string): string => `programs(first: ${first}) { nodes { editions(first: 100) { nodes { entries(first: ${first}) { nodes { id } } } } } }`;
    expect(codeOf(() => cost(`query($n: Int!) { ${wide('$n')} }`, { n: 100 }))).toBe('QUERY_TOO_COSTLY');
    expect(codeOf(() => cost(`query($n: Int! = 100) { ${wide('$n')} }`))).toBe('QUERY_TOO_COSTLY');
    expect(codeOf(() => cost(`query { ...f } fragment f on Query { ${wide('100')} }`))).toBe('QUERY_TOO_COSTLY');
    expect(codeOf(() => cost(`query($n: Int!) { ${wide('$n')} }`, { n: 1 }))).toBeNull();
  });

  it('counts the description of the schema apart from the data, and neither hides the other', () => {
    const introspection = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true });
    expect(cost(introspection)).toBe(0);
    const [body, ...fragments] = introspection.split(/(?=fragment )/);
    expect(cost(`${body.replace('{', '{ regions(first: 9) { nodes { id } }')}${fragments.join('')}`)).toBe(10);
    const twice = body.replace('{', '{ again: __schema { types { ...FullType } } more: __schema { types { ...FullType } }');
    expect(codeOf(() => cost(`${twice}${fragments.join('')}`))).toBe('QUERY_TOO_COSTLY');
  });
});

describe('the shape of a question', () => {
  it('counts levels through fragments, the deepest way', () => {
    const deep = (n: number): string => `{ region(code: "32") { ${'province { '.repeat(n - 2)}id${' }'.repeat(n - 2)} } }`;
    expect(codeOf(() => cost(deep(LIMITS.depth)))).toBeNull();
    expect(codeOf(() => cost(deep(LIMITS.depth + 1)))).toBe('QUERY_TOO_DEEP');
  });

  it('counts root fields however they are wrapped', () => {
    expect(codeOf(() => cost(`{ ${many(20, (i) => `a${i}: viewer { signedIn }`)} }`))).toBeNull();
    expect(codeOf(() => cost(`{ ... { ${many(20, (i) => `a${i}: viewer { signedIn }`)} } ... on Query { __typename } }`))).toBe('TOO_MANY_ROOT_FIELDS');
    expect(codeOf(() => cost(`mutation { ${many(6, (i) => `a${i}: accessTokenRevoke(token: "x") { revoked }`)} }`))).toBe('TOO_MANY_ROOT_FIELDS');
  });
});

describe('what a question brings along', () => {
  const check = (query: string, variables: Record<string, unknown> = {}): unknown => codeOf(() => checkInput(query, parse(query), variables));

  it.each<[string, unknown]>([
    ['a NUL', 'a\0'], ['half a pair', '\ud800'], ['the other half', 'x\udfff'], ['halves in the wrong order', '\udc00\ud800'], ['one in a list', ['a', ['\0']]], ['one in an object', { a: { b: [{ c: '\0' }] } }],
  ])('is refused with %s, wherever it stands', (_what, value) => {
    expect(check('{ viewer { signedIn } }', { v: value })).toBe('BAD_USER_INPUT');
  });

  it.each<[string, unknown]>([['an emoji', '🏛️'], ['other control characters', '\u0001\n\t'], ['nothing', ''], ['null', null], ['a number', 5], ['truth', true], ['a long text', 'x'.repeat(100_000)]])('is taken with %s', (_what, value) => {
    expect(check('{ viewer { signedIn } }', { v: value })).toBeNull();
  });

  it('is refused when it is nested or long without end, at the step beyond the limit', () => {
    const nested = (n: number): unknown => Array.from({ length: n }).reduce<unknown>((inner) => [inner], 1);
    expect([check('{ a }', { v: nested(LIMITS.inputDepth) }), check('{ a }', { v: nested(LIMITS.inputDepth + 1) }), check('{ a }', { v: nested(100_000) })]).toEqual([null, 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
    const long = (n: number): unknown => Array.from({ length: n - 1 }, () => ({}));
    expect([check('{ a }', { v: long(LIMITS.inputValues) }), check('{ a }', { v: long(LIMITS.inputValues + 1) })]).toEqual([null, 'LIST_TOO_LONG']);
  });

  it('is read in the question as well: plain, escaped, in a block, in a list, in a directive', () => {
    for (const literal of ['"\\u0000"', '"a\0"', '"""a\0"""', '["x", "\\u0000"]', '{ a: { b: "\\u0000" } }']) expect(check(`{ a(b: ${literal}) }`)).toBe('BAD_USER_INPUT');
    expect(check('{ a @x(y: "\\u0000") }')).toBe('BAD_USER_INPUT');
    expect(check('{ a(b: "\\u0041 \\\\u0000") }')).toBeNull();
  });
});

describe('the type of an answer', () => {
  const modern = 'application/graphql-response+json';
  it.each<[string | undefined, string | null]>([
    [undefined, 'application/json'], ['', 'application/json'], ['*/*', 'application/json'], ['application/*', 'application/json'], [modern, modern], [`${modern}, application/json`, modern],
    [`application/json, ${modern}`, 'application/json'], [`application/json;q=0.5, ${modern}`, modern], [`${modern};q=0.5, application/json`, 'application/json'], [`${modern}; charset=utf-8, */*;q=0.1`, modern],
    ['text/html', null], ['text/csv, text/plain', null], ['application/json;q=0', null], [`application/json;q=0, ${modern}`, modern], ['APPLICATION/JSON', 'application/json'], ['multipart/mixed, application/json', 'application/json'],
  ])('for Accept: %s is %s', (accept, type) => {
    expect(answerType(accept)).toBe(type);
  });
});

describe('time', () => {
  const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));

  it('lets through what is done in it, fault or not', async () => {
    expect(await inTime(1000, () => after(5, 'done'), () => 'late')).toBe('done');
    await expect(inTime(1000, () => Promise.reject(new Error('fault')), () => 'late')).rejects.toThrow('fault');
  });

  it('answers instead of what is not, tells the work, and swallows what it still throws', async () => {
    let heard: boolean[] = [];
    const work = async (late: () => boolean): Promise<string> => {
      heard = [late()];
      await after(60, null);
      heard.push(late());
      throw new Error('nobody hears this');
    };
    expect(await inTime(20, work, () => 'late')).toBe('late');
    await after(80, null);
    expect(heard).toEqual([false, true]);
  });
});

describe('the store of parsed questions', () => {
  it('keeps to its size, forgetting the oldest', async () => {
    const store = documentStore(200_000);
    for (let i = 0; i < 500; i += 1) await store.set(`q${i}`, parse(`query Q${i} { regions(first: 1) { nodes { id code name kind } } }`));
    const kept = (await Promise.all(Array.from({ length: 500 }, (_, i) => store.get(`q${i}`)))).map((d) => d !== undefined);
    expect(kept.filter(Boolean).length).toBeLessThan(300);
    expect([kept[0], kept[499]]).toEqual([false, true]);
  });
});
