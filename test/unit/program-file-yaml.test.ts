import { FILE_LIMITS } from '../../src/domain/program-file/format';
import { readYaml } from '../../src/modules/competition/usecases/program-yaml';

const repeated = (text: string, count: number): string => text.repeat(count);
const numbered = (count: number, make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join('');
const faultsOf = (text: string): readonly string[] => {
  const read = readYaml(text);
  return ('raw' in read ? read.locate([]) : read.faults).map(({ line, column, why }) => `${line}:${column} ${why[1]}`);
};

describe('a text that means harm', () => {
  // Each of these made the library work for seconds, or end the call stack, before it was bounded.
  it.each<[string, string]>([
    ['lists in lists', repeated('[', 100_000)],
    ['lists in lists that are closed', repeated('[', 5000) + repeated(']', 5000)],
    ['block lists in block lists', repeated('- ', 50_000)],
    ['keys of keys', repeated('? ', 50_000)],
    ['maps in maps', repeated('{a: ', 40_000)],
    ['lists a little too deep', repeated('[', FILE_LIMITS.depth + 2) + repeated(']', FILE_LIMITS.depth + 2)],
    ['keys without end', `{${numbered(40_000, (i) => `k${i},`)}}`],
    ['one key without end', numbered(20_000, (i) => `a: ${i}\n`)],
    ['faults without end', `[${repeated(',', 85_000)}]`],
    ['brackets that open nothing', repeated('}', 85_000)],
    ['anchors that multiply', `a: &a [x,x]\n${numbered(30, (i) => `b${i}: &b${i} [${i === 0 ? '*a,*a' : `*b${i - 1},*b${i - 1}`}]\n`)}`],
    ['directives without end', repeated('%a\n', 40_000)],
    ['quotation marks', `a: ${repeated('"', 85_000)}`],
    ['more bytes than there may be', `a: ${repeated('x', FILE_LIMITS.bytes)}`],
    ['more bytes than characters', `a: ${repeated('é', FILE_LIMITS.bytes / 2)}`],
  ])('%s: refused in time, with not too many words', (_what, text) => {
    const begun = performance.now();
    const faults = faultsOf(text);
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(FILE_LIMITS.faults);
    for (const fault of faults) expect(fault).toMatch(/^\d+:\d+ [a-z]/);
  });

  // The parser goes down the call stack with every level, and dies with the process where a pattern is compiled at its very end.
  it.each<[string, string, string]>([
    ['brackets', `a: 1\nb: ${repeated('[', 41)}${repeated(']', 41)}`, '2:44'],
    ['brackets over lines', `a:${repeated('\n  {b:', 41)}`, '42:3'],
    ['lists on a line', `a:\n  ${repeated('- ', 41)}x`, '2:83'],
    ['columns', `a:\n${numbered(161, (i) => `${repeated(' ', i + 1)}a:\n`)}`, '162:1'],
  ])('too many %s are told before anything is parsed, with their place', (_what, text, place) => {
    expect(faultsOf(text)).toEqual([`${place} is nested too deep`]);
  });

  it('is not seen in texts and comments', () => {
    const read = readYaml(`a: "${repeated('[', 200)}"\nb: |\n  ${repeated('- ', 200)}\n# ${repeated('{', 200)}\nc: [-1, -2]\nd: x${repeated('-', 100)}\n`);
    expect('raw' in read && Object.keys(read.raw as object)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes no key for the inside of an object', () => {
    const read = readYaml('__proto__: {polluted: 1}\nconstructor: 2\n');
    if (!('raw' in read)) throw new Error('not read');
    expect(Object.keys(read.raw as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a text that people write', () => {
  const plain = (text: string): unknown => {
    const read = readYaml(text);
    if (!('raw' in read)) throw new Error(faultsOf(text).join('\n'));
    expect(read.locate([])).toEqual([]);
    return read.raw;
  };

  it('is read as YAML 1.2: words are words, dates are texts, and what is left empty is nothing', () => {
    expect(plain('a: yes\nb: 2023-03-28\nc: 2023\nd:\ne: ~\nf: "00.10"\ng: 012\nh: [x, y]\ni: {j: k}\nl: |\n  satu\n  dua\n')).toEqual({
      a: 'yes', b: '2023-03-28', c: 2023, d: null, e: null, f: '00.10', g: 12, h: ['x', 'y'], i: { j: 'k' }, l: 'satu\ndua\n',
    });
  });

  it('may begin with a mark of its encoding, end its lines as Windows does, and hold comments', () => {
    expect(plain('\uFEFF# catatan\r\na: 1 # satu\r\n\r\nb:\r\n  - c\r\n')).toEqual({ a: 1, b: ['c'] });
  });

  it('has its places counted from 1, whatever ends its lines', () => {
    const read = readYaml('a: 1\r\nb:\r\n  - {c: 2, d: 3}\r\n');
    if (!('raw' in read)) throw new Error('not read');
    const at = (path: readonly (string | number)[], key?: 'key'): string => {
      const [{ line, column }] = read.locate([{ path, why: ['x', 'x'], ...(key === undefined ? {} : { at: key }) }]);
      return `${line}:${column}`;
    };
    expect([at([]), at(['a']), at(['a'], 'key'), at(['b', 0]), at(['b', 0, 'd']), at(['b', 0, 'd'], 'key')]).toEqual(['1:1', '1:4', '1:1', '3:5', '3:15', '3:12']);
    // What is not there is told where it would be.
    expect([at(['z']), at(['b', 5]), at(['b', 0, 'z', 'y'])]).toEqual(['1:1', '3:3', '3:5']);
  });
});
