import { Kind, visit, type ArgumentNode, type DocumentNode } from 'graphql';
import { ApiError } from '../graphql-kit/api-error';
import { LIMITS } from './limits';

/** NUL, which the embedded engine cannot keep, and half of a surrogate pair, which none can. */
const UNFIT = /[\0\p{Cs}]/u;
/** A literal can hold one only where its text shows it or an escape. */
const SUSPECT = /[\0\p{Cs}]|\\u/u;

function unfit(where: string): ApiError {
  return new ApiError('BAD_USER_INPUT', {
    detail: [`${where} memuat aksara yang tidak diterima (NUL atau surogat tanpa pasangan)`, `${where} holds a character that is not accepted (NUL or half of a surrogate pair)`],
  }, 400);
}

function checkVariable(name: string, value: unknown): void {
  const where = `$${name.replace(/[^\w]/g, '?').slice(0, 60)}`;
  // A stack of its own: the value may be nested deeper than calls can be.
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') {
      if (UNFIT.test(next.value)) throw unfit(where);
    } else if (typeof next.value === 'object' && next.value !== null) {
      if (next.depth > LIMITS.inputDepth) {
        throw new ApiError('BAD_USER_INPUT', { detail: [`${where} terlalu dalam; batasnya ${LIMITS.inputDepth} tingkat`, `${where} is nested too deep; the limit is ${LIMITS.inputDepth} levels`] }, 400);
      }
      for (const inner of Object.values(next.value)) open.push({ value: inner, depth: next.depth + 1 });
    }
  }
}

/**
 * Refuses, before anything runs, texts that no column can hold and variables that are nested without end, wherever in a
 * request they stand.
 */
export function checkInput(source: string, document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(variables)) checkVariable(name, value);
  if (!SUSPECT.test(source)) return;
  visit(document, {
    [Kind.STRING]: ({ value }, _key, _parent, _path, ancestors) => {
      if (!UNFIT.test(value)) return;
      const argument = ancestors.flat().findLast((node) => 'kind' in node && node.kind === Kind.ARGUMENT) as ArgumentNode | undefined;
      throw unfit(argument?.name.value ?? 'query');
    },
  });
}
