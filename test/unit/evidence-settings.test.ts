import { join, resolve } from 'node:path';
import { ConfigError, readConfig } from '../../src/config/env';

const faultsOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.faults.map((f) => f.name) : [String(error)];
  }
};

describe('the settings of files', () => {
  it('are a folder beside the database and 10 MiB, unless they are given', () => {
    expect(readConfig({})).toMatchObject({ filesDir: join(resolve('./data'), 'files'), fileLimit: 10 * 1024 * 1024 });
    expect(readConfig({ DATA_DIR: '/tmp/a' }).filesDir).toBe('/tmp/a/files');
    expect(readConfig({ DATA_DIR: '/tmp/a', FILES_DIR: '/tmp/b', FILE_LIMIT_MB: '100' })).toMatchObject({ filesDir: '/tmp/b', fileLimit: 100 * 1024 * 1024 });
  });

  it.each(['1', '10', '1024'])('take a limit of %s MiB', (value) => {
    expect(faultsOf({ FILE_LIMIT_MB: value })).toEqual([]);
  });

  it.each(['0', '-1', '1025', '9999', '10000', '1.5', '010', '10MB', '١٠'])('refuse a limit of %s', (value) => {
    expect(faultsOf({ FILE_LIMIT_MB: value })).toEqual(['FILE_LIMIT_MB']);
  });
});
