import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateSchema } from 'graphql';
import { unannouncedBreaks } from '../../scripts/sdl-breaking';
import { theSchema } from '../../src/app';
import { schemaText } from '../../src/cli/print-schema';
import { PROJECT_ROOT } from '../support/contract-sources';

const PATH = 'schema/schema.graphql';

/** The first lines that differ, so that nobody reads six thousand lines; empty when there are none. */
function drift(committed: string, built: string): string {
  if (committed === built) return '';
  const [old, now] = [committed.split('\n'), built.split('\n')];
  const at = now.findIndex((line, i) => line !== old[i]);
  const line = at < 0 ? now.length : at;
  return `${PATH}:${line + 1} says ${JSON.stringify(old[line] ?? 'nothing')}, the code says ${JSON.stringify(now[line] ?? 'nothing')}: run "npm run schema" and commit ${PATH}.`;
}

describe('the schema in the repository', () => {
  const committed = readFileSync(join(PROJECT_ROOT, PATH), 'utf8');

  it('is the one that the code builds', () => {
    expect(drift(committed, schemaText())).toBe('');
  });

  it('is one that GraphQL takes: the build itself leaves that check out', () => {
    expect(validateSchema(theSchema())).toEqual([]);
  });

  it('would not be, with one line changed, added or taken away, and the message says what to do', () => {
    const lines = committed.split('\n');
    for (const other of [committed.replace('type Query {', 'type Query  {'), [...lines, '# more'].join('\n'), lines.slice(0, -20).join('\n')]) {
      expect(drift(other, committed)).toMatch(/^schema\/schema\.graphql:\d+ says .*: run "npm run schema" and commit/);
    }
  });
});

describe('a breaking change', () => {
  const before = `
    type Query { region(code: String!): Region, regions(first: Int = 20, where: Where): [Region!]! }
    interface Node { id: ID! }
    type Region implements Node { id: ID!, code: String!, name: String, kind: Kind!, given: Int }
    enum Kind { CITY REGENCY }
    input Where { code: String }`;
  const breaks = (from: string | RegExp, to: string, changelog = ''): Promise<readonly string[]> => unannouncedBreaks(before, before.replace(from, to), changelog);

  it('is none where nothing changed, and none where something came to it', async () => {
    expect(await breaks('', '')).toEqual([]);
    expect(await breaks('given: Int', 'given: Int, area: Int')).toEqual([]);
    expect(await breaks('input Where { code: String }', 'input Where { code: String, name: String }')).toEqual([]);
    expect(await breaks('name: String,', 'name: String!,')).toEqual([]);
  });

  it.each([
    ['a field that is gone', ', given: Int', '', 'Region.given'],
    ['a field that may now be empty', 'code: String!,', 'code: String,', 'Region.code'],
    ['a field of another type', 'given: Int', 'given: String', 'Region.given'],
    ['a value that is gone', 'CITY REGENCY', 'CITY', 'Kind.REGENCY'],
    ['an argument that is gone', 'where: Where', 'after: String', 'Query.regions.where'],
    ['an argument that must now be given', 'where: Where', 'where: Where!', 'Query.regions.where'],
    ['an input field that must now be given', 'input Where { code: String }', 'input Where { code: String! }', 'Where.code'],
    ['an interface that is gone', ' implements Node', '', 'Region'],
    ['a type that is gone', /input Where \{ code: String \}|, where: Where/g, '', 'Where'],
  ])('is %s', async (_what, from, to, path) => {
    const found = await breaks(from, to);
    expect(found.map((text) => text.split(': ')[0])).toContain(path);
    const announced = found.map((text) => `- \`${text.split(': ')[0]}\` berubah`).join('\n');
    expect(await breaks(from, to, announced)).toEqual([]);
  });

  it('is announced by its own path only', async () => {
    for (const other of ['Region', 'Region.givenName', 'OldRegion.given', 'Region.given.more', 'given']) expect(await breaks(', given: Int', '', `- ${other} is gone`)).toHaveLength(1);
    for (const own of ['Region.given is gone', 'Gone: `Region.given`.', 'the field Region.given']) expect(await breaks(', given: Int', '', own)).toEqual([]);
  });

  it('of our own schema would be seen', async () => {
    const now = schemaText();
    const field = /\n {2}"""\n[^"]*"""\n {2}headcount: Int\n/.exec(now)?.[0] ?? 'not there';
    expect((await unannouncedBreaks(now, now.replace(field, '\n'), '')).map((text) => text.split(': ')[0])).toEqual(['Visit.headcount']);
    expect(await unannouncedBreaks(now, now, '')).toEqual([]);
  });
});
