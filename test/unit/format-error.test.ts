import 'reflect-metadata';
import { buildSchema, execute, GraphQLError, locatedError, parse, validate } from 'graphql';
import { DatabaseUnavailable } from '../../src/db/database';
import { formatted, tellable } from '../../src/graphql/format-error';
import { ApiError } from '../../src/graphql-kit/api-error';
import { ReadError } from '../../src/reads/read-error';
import { insidesIn } from '../support/clean';

const schema = buildSchema(`
  type Query { number(value: Int! = 1): Int! word(value: Word): Word list: [Int] thing: Thing }
  enum Word { A }
  interface Thing { id: ID }
  type Real implements Thing { id: ID }
`);
/** The errors that graphql-js itself raises for a question, with this root. */
async function raised(query: string, root: object = {}, variables: Record<string, unknown> = {}): Promise<readonly GraphQLError[]> {
  return (await execute({ schema, document: parse(query), rootValue: root, variableValues: variables })).errors ?? [];
}
const told = (error: unknown): string => {
  const { error: { code }, masked } = tellable(error, 'r1');
  expect(masked).toBe(code === 'INTERNAL_SERVER_ERROR');
  return code;
};

describe('an error becomes', () => {
  it.each<[string, unknown, string]>([
    ['a code of ours, as it is', new ApiError('NOT_FOUND', { what: 'x' }), 'NOT_FOUND'],
    ['a code of ours, thrown in a field', locatedError(new ApiError('FORBIDDEN'), [], ['a']), 'FORBIDDEN'],
    ['what the reads room refuses', locatedError(new ReadError('CURSOR_INVALID'), [], ['a']), 'CURSOR_INVALID'],
    ['a database that is away', locatedError(new DatabaseUnavailable('SELECT 1 FROM x at 10.0.0.1'), [], ['a']), 'DATABASE_UNAVAILABLE'],
    ['a fault', new TypeError('x is not a function at /srv/app/src/a.ts:1'), 'INTERNAL_SERVER_ERROR'],
    ['a fault in a field', locatedError(new TypeError('x'), [], ['a']), 'INTERNAL_SERVER_ERROR'],
    ['what is no error', 'SELECT', 'INTERNAL_SERVER_ERROR'],
    ['nothing', undefined, 'INTERNAL_SERVER_ERROR'],
    ['an engine\'s own error', Object.assign(new Error('SQLITE_ERROR: no such table: actor'), { code: 'SQLITE_ERROR' }), 'INTERNAL_SERVER_ERROR'],
    ['an error that borrows a code', Object.assign(new Error('secret'), { extensions: { code: 'NOT_FOUND' } }), 'INTERNAL_SERVER_ERROR'],
    ['a library\'s error with a code of its own', new GraphQLError('secret', { extensions: { code: 'SOME_OTHER_CODE' } }), 'INTERNAL_SERVER_ERROR'],
    ['a library\'s error that says it is ours', new GraphQLError('secret', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }), 'INTERNAL_SERVER_ERROR'],
    ['a library\'s error with a known code', new GraphQLError('x', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }), 'GRAPHQL_PARSE_FAILED'],
    ['too many tokens', new GraphQLError('Syntax Error: Document contains more that 1500 tokens. Parsing aborted.', { extensions: { code: 'GRAPHQL_PARSE_FAILED' } }), 'QUERY_TOO_LONG'],
    ['too many selections', new GraphQLError('x', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', validationErrorCode: 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' } }), 'QUERY_TOO_WIDE'],
  ])('%s', (_what, error, code) => {
    expect(told(error)).toBe(code);
    for (const language of ['id', 'en'] as const) {
      const out = JSON.stringify(formatted(tellable(error, 'r1'), language, 'r1'));
      expect(insidesIn(out)).toEqual([]);
      expect(out).not.toContain('secret');
    }
  });

  it('bad input, where graphql-js refuses an argument', async () => {
    const [nothing] = await raised('query($v: Int) { number(value: $v) }', { number: 1 }, { v: null });
    expect(nothing.message).toMatch(/^Argument "value"/);
    expect(told(nothing)).toBe('BAD_USER_INPUT');
    expect(formatted(tellable(nothing, 'r1'), 'en', 'r1', nothing.path, nothing.locations)).toEqual({
      message: 'The input is not valid: Argument "value" of non-null type "Int!" must not be null.', path: ['number'], locations: [{ line: 1, column: 32 }], extensions: { code: 'BAD_USER_INPUT', requestId: 'r1' },
    });
  });

  it.each<[string, string, object]>([
    ['a value that is no word of its list', '{ word }', { word: 'secret' }],
    ['nothing where there must be something', '{ number }', { number: null }],
    ['no list where there must be one', '{ list }', { list: 'secret' }],
    ['a number that is none', '{ number }', { number: 'secret' }],
    ['a row of a type that is not there', '{ thing { id } }', { thing: { __typename: 'Secret' } }],
    ['a row of no type', '{ thing { id } }', { thing: {} }],
  ])('a masked fault, where we answer %s: that is no fault of the reader', async (_what, query, root) => {
    const errors = await raised(query, root);
    expect(errors).toHaveLength(1);
    expect(told(errors[0])).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(formatted(tellable(errors[0], 'r1'), 'id', 'r1'))).not.toMatch(/secret/i);
  });

  it('one line of bounded length, whatever the library says', () => {
    const [error] = validate(schema, parse(`{ ${'x'.repeat(5000)} }`));
    const { message } = formatted(tellable(new GraphQLError(`${error.message}\n\n\tand more`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }), 'r1'), 'id', 'r1');
    expect(message.length).toBeLessThan(400);
    expect(message).not.toMatch(/[\n\t]/);
  });

  it('words about the filter that name the API\'s field, not the column', () => {
    const say = (detail: Record<string, string | number>, language: 'id' | 'en'): string => formatted(tellable(new ReadError('FILTER_INVALID', detail), 'r1'), language, 'r1').message;
    expect(say({ field: 'government_affair_id' }, 'id')).toBe('Saringan tidak sah: ruas governmentAffairId.');
    expect(say({ conditions: 50 }, 'en')).toBe('The filter is not valid: at most 50 conditions.');
    expect(say({ field: 'name', characters: 1000 }, 'id')).toBe('Saringan tidak sah: ruas name, paling banyak 1000 aksara.');
  });

  it('words of both languages for a body that is no request', () => {
    const say = (text: string, language: 'id' | 'en'): string => formatted(tellable(new GraphQLError(text, { extensions: { code: 'BAD_REQUEST' } }), 'r1'), language, 'r1').message;
    expect(say('Operation batching disabled.', 'id')).toBe('Permintaan tidak dapat dibaca: satu permintaan hanya untuk satu operasi, bukan larik');
    expect(say('Operation batching disabled.', 'en')).toBe('The request cannot be read: one request is for one operation, not for an array');
    expect(say('something new at /srv/app/src/a.ts', 'en')).toBe('The request cannot be read: it is not a GraphQL request over HTTP');
  });
});
