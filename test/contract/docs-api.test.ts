import 'reflect-metadata';
import { ROLE_ACTIONS } from '../../src/authz/authorise';
import { COMPARISON_LIMITS } from '../../src/domain/comparison/question';
import { ROLE } from '../../src/domain/vocabulary/region-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { LIMITS } from '../../src/graphql/limits';
import { NODES_LIMIT } from '../../src/graphql/node.query';
import { message, messageCodes, type MessageDetail } from '../../src/platform/messages';
import { PAGE_LIMIT } from '../../src/reads/read-room';
import { WHERE_LIMITS } from '../../src/reads/where';
import { expectSection, page, table } from '../support/docs-sections';

const GUIDE = 'docs/api/README.md';

/** Leaves the braces of a sentence as they are. */
const BRACES = new Proxy<Record<string, string>>({}, {
  get: (_, name) => `{${String(name)}}`,
  getOwnPropertyDescriptor: (_, name) => ({ value: `{${String(name)}}`, configurable: true, enumerable: true }),
}) as MessageDetail;

describe('the API guide', () => {
  it('lists every code with its two sentences', () => {
    const rows = messageCodes().map((code) => [`\`${code}\``, message(code, 'id', BRACES), message(code, 'en', BRACES)]);
    expectSection(GUIDE, 'codes', table(['code', 'Indonesia', 'English'], rows));
  });

  it('lists the limits that hold', () => {
    expectSection(GUIDE, 'limits', table(['limit', 'at most'], [
      ['rows of a page (`first`)', String(PAGE_LIMIT)],
      ['ids of `nodes`', String(NODES_LIMIT)],
      ['root fields of a query, of a mutation', `${LIMITS.rootFields.query}, ${LIMITS.rootFields.mutation}`],
      ['levels of a question', String(LIMITS.depth)],
      ['tokens (words and signs) of a question', String(LIMITS.tokens)],
      ['fields of a question, fragments written out', String(LIMITS.recursiveSelections)],
      ['cost of a question', String(LIMITS.cost)],
      ['values in all variables, levels of one', `${LIMITS.inputValues}, ${LIMITS.inputDepth}`],
      ['conditions of a filter, levels of it, values of an `in`, characters of a text', `${WHERE_LIMITS.conditions}, ${WHERE_LIMITS.depth}, ${WHERE_LIMITS.listed}, ${WHERE_LIMITS.text}`],
      ['cells of `compareRegions`', String(COMPARISON_LIMITS.cells)],
      ['bytes of a request', String(LIMITS.bodyBytes)],
      ['seconds for an answer', String(LIMITS.requestMs / 1000)],
    ]));
  });

  it('says of compareRegions what the code says', () => {
    const { codes, years, metrics, cells } = COMPARISON_LIMITS;
    expect(page(GUIDE)).toContain(`At most ${codes} codes, ${years} years, ${metrics} metrics and ${cells} cells.`);
  });

  it('lists what each role may do', () => {
    const rows = codesOf(ROLE).map((role) => [`\`${role}\``, ROLE.values[role][0], ROLE.values[role][1], ROLE_ACTIONS[role].map((a) => `\`${a}\``).join(', ')]);
    expectSection(GUIDE, 'roles', table(['role', 'Indonesia', 'English', 'may'], rows));
  });
});
