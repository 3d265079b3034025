import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DatabaseUnavailable } from '../db/database';
import { ApiError } from '../graphql-kit/api-error';
import { isMessageCode, type Language } from '../platform/messages';
import { ReadError } from '../reads/read-error';

/** What becomes of an error: its code and sentence, or nothing but "something failed" with the request's number. */
export interface Told {
  readonly error: ApiError;
  readonly masked: boolean;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 300);

const stages = new WeakMap<Error, 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED'>();

/** Remembers at which stage errors arose. */
export function markStage(stage: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED', errors: readonly Error[]): void {
  for (const error of errors) stages.set(error, stage);
}

function codeGiven(error: GraphQLError): unknown {
  return stages.get(error) ?? error.extensions.code;
}

/** Sorts any error into one with a known code; everything else is masked. Never lets SQL, a stack or a path of ours out. */
export function tellable(thrown: unknown, requestId: string): Told {
  const original = thrown instanceof GraphQLError && !(thrown instanceof ApiError) ? (thrown.originalError ?? thrown) : thrown;
  if (original instanceof ApiError) return { error: original, masked: false };
  if (original instanceof ReadError) {
    const detail = original.fault === 'FILTER_INVALID' ? { detail: Object.entries(original.detail).map(([k, v]) => `${k} ${v}`).join(', ') } : original.detail;
    return { error: new ApiError(original.fault, detail), masked: false };
  }
  if (original instanceof DatabaseUnavailable) return { error: new ApiError('DATABASE_UNAVAILABLE'), masked: false };
  if (original instanceof GraphQLError) {
    const code = codeGiven(original);
    if (isMessageCode(code) && code !== 'INTERNAL_SERVER_ERROR') return { error: new ApiError(code, { detail: plain(original.message) }), masked: false };
    // graphql-js raises coercion and argument errors without a code; they have no original error and point at the document.
    if (original.originalError === undefined && original.nodes !== undefined && code === undefined) {
      return { error: new ApiError('BAD_USER_INPUT', { detail: plain(original.message) }), masked: false };
    }
  }
  return { error: new ApiError('INTERNAL_SERVER_ERROR', { requestId }), masked: true };
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
