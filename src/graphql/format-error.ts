import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseUnavailable } from '../db/database';
import { ApiError } from '../graphql-kit/api-error';
import { isMessageCode, type Language } from '../platform/messages';
import { ReadError } from '../reads/read-error';
import { LIMITS } from './limits';

/** What becomes of an error: its code and sentence, or nothing but "something failed" with the request's number. */
export interface Told {
  readonly error: ApiError;
  readonly masked: boolean;
}

type Words = readonly [indonesian: string, english: string];

/** What Apollo says of a body that is no request, in both languages. */
const REQUEST_WORDS: readonly (readonly [RegExp, Words])[] = [
  [/Cross-Site Request Forgery/, [
    'permintaan dapat berasal dari situs lain; kirim content-type application/json atau tajuk apollo-require-preflight',
    'it may come from another site; send the content type application/json or the header apollo-require-preflight',
  ]],
  [/batching disabled/, ['satu permintaan hanya untuk satu operasi, bukan larik', 'one request is for one operation, not for an array']],
  [/body missing/, ['badan permintaan harus objek JSON dengan `query`', 'the body must be a JSON object with `query`']],
  [/non-empty `query`/, ['`query` tidak ada', '`query` is missing']],
  [/queries must be strings/, ['`query` harus teks', '`query` must be a text']],
  [/`variables`|variables search parameter/, ['`variables` harus objek JSON', '`variables` must be a JSON object']],
  [/`extensions`|extensions search parameter/, ['`extensions` harus objek JSON', '`extensions` must be a JSON object']],
  [/`operationName`/, ['`operationName` harus teks', '`operationName` must be a text']],
  [/only support query operations/, ['mutasi hanya lewat POST', 'a mutation goes by POST only']],
  [/only be specified once/, ['parameter yang sama tertulis dua kali', 'the same parameter is given twice']],
];
const UNREADABLE: Words = ['bentuknya bukan permintaan GraphQL lewat HTTP', 'it is not a GraphQL request over HTTP'];

/** What a filter may not be, in words; a column goes by the name that the API gives it. */
const FILTER_WORDS: Readonly<Record<string, (value: string) => Words>> = {
  field: (v) => [`ruas ${v}`, `field ${v}`],
  orderBy: (v) => [`urutan ${v}`, `order ${v}`],
  conditions: (v) => [`paling banyak ${v} syarat`, `at most ${v} conditions`],
  depth: (v) => [`paling banyak ${v} tingkat`, `at most ${v} levels`],
  listed: (v) => [`paling banyak ${v} nilai`, `at most ${v} values`],
  characters: (v) => [`paling banyak ${v} aksara`, `at most ${v} characters`],
};

function filterWords(detail: ReadError['detail']): Words {
  const words = Object.entries(detail).map(([key, value]): Words => {
    const text = String(value).replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return FILTER_WORDS[key]?.(text) ?? [`${key} ${text}`, `${key} ${text}`];
  });
  return [words.map(([id]) => id).join(', '), words.map(([, en]) => en).join(', ')];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 300);

/** The error of graphql-js or Apollo behind a thrown one, where no code of ours threw it: the wrapper has the code, the inner one the words. */
function raisedByLibrary(thrown: unknown): { readonly code: unknown; readonly text: string; readonly rule: unknown } | null {
  if (!(thrown instanceof GraphQLError)) return null;
  const inner = thrown.originalError ?? thrown;
  // A resolver's own failure comes wrapped too, but what is inside is no GraphQLError.
  if (!(inner instanceof GraphQLError)) return null;
  return { code: thrown.extensions.code ?? inner.extensions.code, text: inner.message, rule: thrown.extensions.validationErrorCode };
}

function fromLibrary(thrown: unknown): ApiError | null {
  const raised = raisedByLibrary(thrown);
  if (raised === null) return null;
  const { code, text, rule } = raised;
  if (rule === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED') return new ApiError('QUERY_TOO_WIDE', { limit: LIMITS.recursiveSelections });
  if (code === 'GRAPHQL_PARSE_FAILED' && text.includes('Document contains more')) return new ApiError('QUERY_TOO_LONG', { limit: LIMITS.tokens });
  if (code === 'BAD_REQUEST') return new ApiError('BAD_REQUEST', { detail: REQUEST_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? UNREADABLE });
  if (isMessageCode(code) && code !== 'INTERNAL_SERVER_ERROR') return new ApiError(code, { detail: plain(text) });
  // graphql-js gives the refusal of one field's argument no code; its faults of ours begin otherwise.
  return code === undefined && text.startsWith('Argument "') ? new ApiError('BAD_USER_INPUT', { detail: plain(text) }) : null;
}

/** Sorts any error into one with a known code; everything else is masked. Never lets SQL, a stack or a path of ours out. */
export function tellable(thrown: unknown, requestId: string): Told {
  const original = thrown instanceof GraphQLError && !(thrown instanceof ApiError) ? (thrown.originalError ?? thrown) : thrown;
  if (original instanceof ApiError) return { error: original, masked: false };
  if (original instanceof ReadError) {
    return { error: new ApiError(original.fault, original.fault === 'FILTER_INVALID' ? { detail: filterWords(original.detail) } : original.detail), masked: false };
  }
  if (original instanceof DatabaseUnavailable) return { error: new ApiError('DATABASE_UNAVAILABLE'), masked: false };
  const known = fromLibrary(thrown);
  return known === null ? { error: new ApiError('INTERNAL_SERVER_ERROR', { requestId }), masked: true } : { error: known, masked: false };
}

/** The form in which an error leaves the server. */
export function formatted(told: Told, language: Language, requestId: string, path?: GraphQLFormattedError['path'], locations?: GraphQLFormattedError['locations']): GraphQLFormattedError {
  return {
    message: told.error.in(language),
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code: told.error.code, requestId },
  };
}
