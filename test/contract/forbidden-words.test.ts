import { git, hiddenFromGit, PROJECT_ROOT, readTracked, withPlanted } from '../support/contract-sources';
import { forbiddenWords } from '../support/contract-words';

const WRITTEN = ['src', 'test', 'bench', 'schema', 'seeds', 'scripts', 'web', 'docs'];
const join = (...parts: readonly string[]): string => parts.join('');
const planted = (path: string, text: string): readonly string[] => withPlanted({ [path]: text }, (root) => forbiddenWords(readTracked(root)));

describe('the house holds', () => {
  it('says none of the forbidden words', () => {
    const texts = readTracked(PROJECT_ROOT);
    expect([...texts.keys()]).toEqual(expect.arrayContaining(['package.json', 'test/support/contract-words.ts']));
    expect(forbiddenWords(texts)).toEqual([]);
  });

  it('hides nothing that was written from git: a clone has it all', () => {
    expect(hiddenFromGit(PROJECT_ROOT, WRITTEN)).toEqual([]);
  });
});

describe('a breach is caught', () => {
  it.each<[string, string, string]>([
    ['README.md', 'see ', join('/wo', 'rk/main/src')],
    ['src/a.ts', 'import a from ', join(`'../`, `shared/a'`)],
    ['src/a.ts', '// ', join('TO', 'DO later')],
    ['src/a.ts', '// ', join('FIX', 'ME')],
    ['docs/a.md', 'price: ', join('XX', 'X')],
    ['src/a.ts', '// ', join('eslint', '-disable-next-line')],
    ['src/a.ts', '// ', join('@ts', '-ignore')],
    ['src/a.ts', '// ', join('@ts', '-nocheck')],
    ['test/a.test.ts', 'it', join('.on', `ly('x')`)],
    ['.ci/run', '# ', join('TO', 'DO')],
  ])('%s: %s%s', (path, before, word) => {
    expect(planted(path, `first\n${before}${word}\n`)).toEqual([expect.stringContaining(`${path}:2 says '`)]);
  });

  it('but not in words that merely hold one, in binary files, in what is installed or in the lock file', () => {
    const word = join('TO', 'DO');
    expect(planted('README.md', `MAS${word}NT XX ${word.toLowerCase()} homework/ /works/ only(1) Set.onlyOne()`)).toEqual([]);
    expect(planted('web/a.png', `\u0000${word}`)).toEqual([]);
    expect(planted('node_modules/a.js', word)).toEqual([]);
    expect(planted('package-lock.json', word)).toEqual([]);
  });

  it('a written file that git would not keep', () => {
    const files = { '.gitignore': 'data/\n', 'src/modules/visit/data/a.ts': 'export {};', 'src/modules/visit/api/a.ts': 'export {};' };
    withPlanted(files, (root) => {
      git(root, ['init', '-q']);
      expect(hiddenFromGit(root, WRITTEN)).toEqual(['src/modules/visit/data/a.ts']);
      expect([...readTracked(root).keys()]).toEqual(['.gitignore', 'src/modules/visit/api/a.ts']);
    });
  });
});
