import { resolve, join } from 'node:path';
import { z } from 'zod';
import { parseDatabaseUrl, type DatabaseUrl } from '../db/database-url';

/** What an installation sets; read once, frozen. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Where the files of evidence lie. */
  readonly filesDir: string;
  /** The largest file, in bytes. */
  readonly fileLimit: number;
  readonly database: DatabaseUrl;
  readonly seeds: readonly SeedName[];
  /** 32 bytes; null means: the embedded engine makes one in the data folder. */
  readonly appKey: Buffer | null;
  readonly logLevel: LogLevel;
  readonly production: boolean;
}

export type SeedName = 'stories' | 'example';
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One setting that is wrong, in both languages. */
export interface Fault {
  readonly name: string;
  readonly indonesian: string;
  readonly english: string;
}

/** Everything that is wrong with the settings, found at once. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((f) => `${f.name}: ${f.indonesian} / ${f.english}`).join('\n'));
  }
}

const SEEDS: Readonly<Record<string, readonly SeedName[]>> = {
  'stories,example': ['stories', 'example'],
  stories: ['stories'],
  none: [],
};

const fields = {
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/).default('127.0.0.1'),
  PORT: z.string().regex(/^\d{1,5}$/).refine((v) => Number(v) <= 65535).default('4000'),
  DATA_DIR: z.string().min(1).default('./data'),
  FILES_DIR: z.string().min(1).optional(),
  FILE_LIMIT_MB: z.string().regex(/^[1-9]\d{0,3}$/).refine((v) => Number(v) <= 1024).default('10'),
  DATABASE_URL: z.string().optional(),
  SEED: z.enum(['stories,example', 'stories', 'none']).default('stories,example'),
  APP_KEY: z.string().regex(/^[0-9a-fA-F]{64}$/).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  NODE_ENV: z.string().optional(),
} as const;

const EXPLAIN: Readonly<Record<keyof typeof fields, readonly [string, string]>> = {
  HOST: ['harus nama atau alamat jaringan.', 'must be a host name or address.'],
  PORT: ['harus bilangan 0 sampai 65535.', 'must be a number from 0 to 65535.'],
  DATA_DIR: ['harus nama folder.', 'must be a folder.'],
  FILES_DIR: ['harus nama folder.', 'must be a folder.'],
  FILE_LIMIT_MB: ['harus bilangan 1 sampai 1024, dalam MiB.', 'must be a number from 1 to 1024, in MiB.'],
  DATABASE_URL: ['harus sqlite:<berkas>, mysql://… atau mariadb://….', 'must be sqlite:<file>, mysql://… or mariadb://….'],
  SEED: ['harus stories,example atau stories atau none.', 'must be stories,example or stories or none.'],
  APP_KEY: ['harus 32 bita dalam heksadesimal (64 aksara); wajib bila memakai MySQL atau MariaDB.', 'must be 32 bytes in hex (64 characters); compulsory with MySQL or MariaDB.'],
  LOG_LEVEL: [`harus salah satu dari ${LOG_LEVELS.join(', ')}.`, `must be one of ${LOG_LEVELS.join(', ')}.`],
  NODE_ENV: ['harus teks.', 'must be text.'],
};

const fault = (name: keyof typeof fields): Fault => ({ name, indonesian: EXPLAIN[name][0], english: EXPLAIN[name][1] });

/** Reads settings from an environment; throws ConfigError with every fault at once. An empty value counts as not given. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: Fault[] = [];
  const values: Partial<Record<keyof typeof fields, string>> = {};
  for (const name of Object.keys(fields) as (keyof typeof fields)[]) {
    const given = env[name]?.trim();
    const parsed = fields[name].safeParse(given === '' ? undefined : given);
    if (parsed.success) values[name] = parsed.data;
    else faults.push(fault(name));
  }
  const dataDir = resolve(values.DATA_DIR ?? './data');
  const database = parseDatabaseUrl(values.DATABASE_URL ?? `sqlite:${join(dataDir, 'lumbung.db')}`);
  if (database === null) faults.push(fault('DATABASE_URL'));
  else if (database.engine !== 'sqlite' && values.APP_KEY === undefined && !faults.some((f) => f.name === 'APP_KEY')) faults.push(fault('APP_KEY'));
  if (faults.length > 0 || database === null) throw new ConfigError(faults);
  return Object.freeze({
    host: values.HOST ?? '127.0.0.1',
    port: Number(values.PORT),
    dataDir,
    filesDir: resolve(values.FILES_DIR ?? join(dataDir, 'files')),
    fileLimit: Number(values.FILE_LIMIT_MB) * 1024 * 1024,
    database,
    seeds: SEEDS[values.SEED ?? 'none'],
    appKey: values.APP_KEY === undefined ? null : Buffer.from(values.APP_KEY, 'hex'),
    logLevel: values.LOG_LEVEL as LogLevel,
    production: values.NODE_ENV === 'production',
  });
}

/** Reads the settings of this process: the only place that looks at its environment. */
export function configOfProcess(): Config {
  return readConfig(process.env);
}
