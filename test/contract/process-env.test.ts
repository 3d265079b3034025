import { PROJECT_ROOT, readSources, withPlanted } from '../support/contract-sources';
import { ENVIRONMENT_READER, environmentReads } from '../support/contract-process-env';

const planted = (files: Readonly<Record<string, string>>): readonly string[] =>
  withPlanted(files, (root) => environmentReads(readSources(root, ['src'])));

describe('the house holds', () => {
  it('reads the environment in one place', () => {
    expect(environmentReads(readSources(PROJECT_ROOT, ['src']))).toEqual([]);
  });

  it('has that place, and it does read it', () => {
    const reader = readSources(PROJECT_ROOT, ['src']).get(ENVIRONMENT_READER);
    expect(reader).toBeDefined();
    expect(environmentReads(new Map([['src/elsewhere.ts', reader ?? '']]))).not.toEqual([]);
  });
});

describe('what is allowed passes', () => {
  it('the reader itself, and what else a process has', () => {
    expect(planted({
      [ENVIRONMENT_READER]: 'export const home = process.env.HOME;',
      'src/main.ts': `process.on('SIGTERM', stop);\nprocess.exitCode = 1;\nconst ms = process.hrtime.bigint();\nglobalThis.process.exit();`,
      'src/domain/a.ts': `// process.env is elsewhere\nexport const a = { process: 'env', env: 'process' };\nexport const b = a.process;\nexport interface C { process: string }`,
    })).toEqual([]);
  });
});

describe('a breach is caught', () => {
  it.each([
    'const a = process.env.HOME;',
    `const a = process['env'].HOME;`,
    'const { env } = process;',
    'const { HOME } = process.env;',
    'read(process);',
    'const p = process;',
    'const a = { process };',
    'const a = globalThis.process.env;',
    `import { env } from 'node:process';`,
    `import process from 'process';`,
    `const a = require('process');`,
    'const a = `${process.env.HOME}/x`;',
    'const a = process?.env?.HOME;',
  ])('%s', (text) => {
    expect(planted({ 'src/http/a.ts': `\n${text}` })).toEqual(expect.arrayContaining([expect.stringMatching(/^src\/http\/a\.ts:2 .*src\/config\/env\.ts/)]));
  });

  it('in another file of config too', () => {
    expect(planted({ 'src/config/defaults.ts': 'export const a = process.env.HOME;' })).toHaveLength(1);
  });
});
