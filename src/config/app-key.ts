import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newAppKey } from '../platform/secrets';
import { ConfigError, type Config } from './env';

/** The application key: the one that was set, or the one that the embedded engine keeps in its data folder (made once, readable by its owner only). */
export function applicationKey(config: Pick<Config, 'appKey' | 'dataDir'>): Buffer {
  if (config.appKey !== null) return config.appKey;
  const file = join(config.dataDir, 'app.key');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true });
    writeFileSync(file, `${newAppKey().toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== 32) {
    throw new ConfigError([{ name: 'APP_KEY', indonesian: `berkas ${file} rusak.`, english: `the file ${file} is damaged.` }]);
  }
  return key;
}
