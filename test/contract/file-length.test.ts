import { PROJECT_ROOT, readSources, withPlanted } from '../support/contract-sources';
import type { Sources } from '../support/import-walker';

const LIMIT = 250;
const PLACES = ['src', 'test', 'bench', 'seeds', 'scripts', 'web'];

/** Files over the limit, with their number of lines; what a program has written is exempt. */
function overlong(sources: Sources): readonly string[] {
  return [...sources]
    .filter(([path]) => !/(^|\/)generated\/|\.generated\.ts$/.test(path))
    .map(([path, text]): [string, number] => [path, text.replace(/\n$/, '').split('\n').length])
    .filter(([, lines]) => lines > LIMIT)
    .map(([path, lines]) => `${path} has ${String(lines)} lines, ${String(LIMIT)} are the most: split it by what it does.`);
}

const lines = (count: number): string => 'const a = 1;\n'.repeat(count);
const planted = (files: Readonly<Record<string, string>>): readonly string[] => withPlanted(files, (root) => overlong(readSources(root, PLACES)));

it('the house holds: no file is longer than can be read at a sitting', () => {
  const sources = readSources(PROJECT_ROOT, PLACES);
  expect([...sources.keys()]).toContain('test/contract/file-length.test.ts');
  expect(overlong(sources)).toEqual([]);
});

describe('a breach is caught', () => {
  it.each(['src/domain/a.ts', 'test/unit/a.test.ts', 'bench/a.ts', 'seeds/stories/a.ts'])('one line too many in %s', (path) => {
    expect(planted({ [path]: lines(LIMIT) })).toEqual([]);
    expect(planted({ [path]: lines(LIMIT + 1) })).toEqual([expect.stringContaining(`${path} has ${String(LIMIT + 1)} lines`)]);
  });

  it('but not in migrations, which are frozen, nor in what a program has written', () => {
    const long = lines(LIMIT + 1);
    expect(planted({ 'schema/migrations/a.ts': long, 'src/a.generated.ts': long, 'web/generated/a.ts': long })).toEqual([]);
  });
});
