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

function checkVariables(variables: Readonly<Record<string, unknown>>): void {
  let values = 0;
  // A stack of its own: a value may be nested deeper than calls can be.
  const open: { readonly where: string; readonly value: unknown; readonly depth: number }[] =
    Object.entries(variables).map(([name, value]) => ({ where: `$${name.replace(/\W/g, '?').slice(0, 60)}`, value, depth: 1 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { where, value, depth } = next;
    values += 1;
    if (values > LIMITS.inputValues) throw new ApiError('LIST_TOO_LONG', { what: 'variables', count: `> ${LIMITS.inputValues}`, limit: LIMITS.inputValues }, 400);
    if (typeof value === 'string' && UNFIT.test(value)) throw unfit(where);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > LIMITS.inputDepth) {
      throw new ApiError('BAD_USER_INPUT', { detail: [`${where} terlalu dalam; batasnya ${LIMITS.inputDepth} tingkat`, `${where} is nested too deep; the limit is ${LIMITS.inputDepth} levels`] }, 400);
    }
    for (const inner of Object.values(value)) open.push({ where, value: inner, depth: depth + 1 });
  }
}

/**
 * Refuses, before anything runs, texts that no column can hold and variables that are nested or long without end,
 * wherever in a request they stand.
 */
export function checkInput(source: string, document: DocumentNode, variables: Readonly<Record<string, unknown>>): void {
  checkVariables(variables);
  if (!SUSPECT.test(source)) return;
  visit(document, {
    [Kind.STRING]: ({ value }, _key, _parent, _path, ancestors) => {
      if (!UNFIT.test(value)) return;
      const argument = ancestors.flat().findLast((node): node is ArgumentNode => 'kind' in node && node.kind === Kind.ARGUMENT);
      throw unfit(argument?.name.value ?? 'query');
    },
  });
}
