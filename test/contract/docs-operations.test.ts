import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/commands';
import { ConfigError, LOG_LEVELS, readConfig } from '../../src/config/env';
import { PragmaNotInForce } from '../../src/db/embedded-pragmas';
import { EngineMismatch } from '../../src/db/migrate';
import { DatabaseInUse } from '../../src/db/server-lock';
import { PROJECT_ROOT } from '../support/contract-sources';
import { expectSection, page, rowsUnder, table } from '../support/docs-sections';

const PAGE = 'docs/operations/README.md';
const bare = (cell: string): string => cell.replace(/`/g, '');

/** Every setting that is read, found by handing over an environment that notes what it is asked for. */
function settings(): readonly string[] {
  const asked = new Set<string>();
  readConfig(new Proxy<Record<string, undefined>>({}, { get: (_, name) => void asked.add(String(name)) }));
  return [...asked];
}

/** The codes that errors of the start carry themselves; the others are written out in explain.ts. */
const CARRIED: Readonly<Record<string, { readonly code: string }>> = {
  ConfigError: new ConfigError([]), DatabaseInUse: new DatabaseInUse(), EngineMismatch: new EngineMismatch(), PragmaNotInForce: new PragmaNotInForce('', ''),
};

/** What the start can say: code and both sentences, as they are written in src/cli/explain.ts. */
function startErrors(): readonly (readonly [code: string, indonesian: string, english: string])[] {
  const text = readFileSync(join(PROJECT_ROOT, 'src', 'cli', 'explain.ts'), 'utf8');
  const calls = [...text.matchAll(/(?:instanceof (\w+)\)[^\n]*?)?line\((?:'([A-Z_]+)'|error\.code), (['`])(.*?)\3, (['`])(.*?)\5\)/g)];
  expect(calls).toHaveLength(text.split('line(').length - 1);
  const sentence = (given: string): string => given.replace(/\$\{[^}]*\}/g, '…').replace(/… …/g, '…');
  const found = calls.map(([, error, code, , indonesian, , english]) => [code ?? CARRIED[error]?.code ?? `no code for ${error}`, sentence(indonesian), sentence(english)] as const);
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('the operations page', () => {
  it('names every setting, and no other, with the value that it has when it is not given', () => {
    const rows = rowsUnder(page(PAGE), 'setting');
    expect(rows.map(([name]) => bare(name)).sort()).toEqual([...settings()].sort());
    const given = Object.fromEntries(rows.map(([name, value]) => [bare(name), bare(value)]));
    const { host, port, dataDir, filesDir, fileLimit, database, seeds, appKey, logLevel, production } = readConfig({});
    expect(given).toMatchObject({ HOST: host, PORT: String(port), SEED: seeds.join(','), LOG_LEVEL: logLevel });
    expect(resolve(given.DATA_DIR)).toBe(dataDir);
    expect([given.FILES_DIR.replace('<DATA_DIR>', dataDir), Number(given.FILE_LIMIT_MB) * 1024 * 1024]).toEqual([filesDir, fileLimit]);
    expect(database).toEqual({ engine: 'sqlite', path: join(dataDir, 'lumbung.db') });
    expect(given.DATABASE_URL).toBe('sqlite:<DATA_DIR>/lumbung.db');
    expect([appKey, production]).toEqual([null, false]);
    for (const level of LOG_LEVELS) expect(rows.find(([name]) => bare(name) === 'LOG_LEVEL')?.[2]).toContain(`\`${level}\``);
  });

  it('lists every code that a start can end with', () => {
    expectSection(PAGE, 'start', table(['code', 'Indonesia', 'English'], startErrors().map(([code, ...sentences]) => [`\`${code}\``, ...sentences])));
  });

  it('shows addresses of databases that the settings take', () => {
    const addresses = page(PAGE).match(/\b[a-z]+:\/\/[^\s'"`]*@[^\s'"`]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses.filter((a) => !a.includes('…'))) {
      expect(readConfig({ DATABASE_URL: address, APP_KEY: '0'.repeat(64) }).database).toMatchObject({ database: 'lumbung' });
    }
  });

  it('names every command, and every option of token create', async () => {
    const helpOf = async (...words: readonly string[]): Promise<string> => {
      const lines: string[] = [];
      expect(await run([...words, '--help'], (line) => lines.push(line), (line) => lines.push(line))).toBe(0);
      return lines.join('\n');
    };
    const commands = [...(await helpOf()).matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    expect(rowsUnder(page(PAGE), 'command').map(([command]) => bare(command).split(' ')[2])).toEqual(commands);
    const options = [...(await helpOf('token', 'create')).matchAll(/^ {2}(--[a-z]+) /gm)].map(([, name]) => name);
    expect(options.length).toBeGreaterThan(5);
    expect(rowsUnder(page(PAGE), 'option').map(([option]) => bare(option))).toEqual(options);
  });
});
