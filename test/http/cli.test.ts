import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';
import { readConfig } from '../../src/config/env';
import { insidesIn } from '../support/clean';
import { ServerUnderTest, type Settings } from '../support/process';
import { EMBEDDED, Place, type Home } from '../support/process-place';

const ROOT = join(__dirname, '..', '..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `lumbung` with these words as a process of its own, from the sources. */
function lumbung(words: readonly string[], settings: Settings = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-r', join(ROOT, 'test', 'support', 'register.cjs'), join(ROOT, 'src', 'cli', 'main.ts'), ...words], {
      cwd: ROOT, env: { PATH: process.env.PATH, SEED: 'none', LOG_LEVEL: 'error', ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 40_000);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    child.once('close', (code) => {
      clearTimeout(giveUp);
      resolve({ code, out, err });
    });
  });
}

/** The same without a process of its own: what is said is the same, and twenty processes take long. */
async function here(words: readonly string[], settings: Settings): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, (line) => out.push(`${line}\n`), (line) => err.push(`${line}\n`), () => readConfig({ SEED: 'none', ...settings }));
  return { code, out: out.join(''), err: err.join('') };
}

const create = (role: string, ...more: readonly string[]): readonly string[] => ['token', 'create', '--tenant', '32.72', '--role', role, ...more];
const secretOf = ({ out }: Ended): string => out.trimEnd().split('\n').at(-1) ?? '';

async function viewer(url: string, secret: string): Promise<{ readonly status: number; readonly viewer: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: '{ viewer { office memberships { tenantCode role forOneAgency } } workspace(tenant: "32.72") { roles } }' }),
  });
  return { status: response.status, viewer: ((await response.json()) as { data: unknown }).data };
}

describe('lumbung on the command line', () => {
  let place: Place;
  let home: Home;
  beforeAll(async () => {
    place = await Place.make();
    home = await place.home();
  });
  afterAll(() => place.remove());

  function refused(ended: Ended, code: string): void {
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: '' });
    expect(ended.err).toMatch(new RegExp(`^${code}: [^\\n]+ / [^\\n]+\\n$`));
    // A folder of the operator's own may be named to the operator; nothing else of the insides.
    expect(insidesIn(ended.err).filter((i) => !i.startsWith('a file'))).toEqual([]);
  }

  it('sets a database up, makes tokens for it, and a server takes them', async () => {
    refused(await here(create('ORGANIZER'), home.settings), 'DATABASE_MISSING');
    const migrated = await lumbung(['migrate'], home.settings);
    expect([migrated.code, migrated.err]).toEqual([0, '']);
    expect(migrated.out).toMatch(/^Basis data \/ database: (sqlite|mariadb|mysql) \S+\nMigrasi \/ migrations: \S+/);
    refused(await here(create('ORGANIZER'), home.settings), 'DATABASE_MISSING');
    expect((await here(['migrate'], home.settings)).out).toMatch(/Sudah mutakhir \/ up to date\n$/);
    const seeded = await lumbung(['seed'], home.settings);
    expect([seeded.code, seeded.out]).toEqual([0, 'Data awal / seeds: reference, geography, rule-packs\n']);
    expect((await here(['seed'], home.settings)).out).toBe('Tidak ada yang baru / nothing new\n');

    const before = await lumbung(create('ORGANIZER', '--label', 'Bagian Organisasi', '--days', '7', '--scopes', 'READ,TOKENS'), home.settings);
    expect([before.code, before.err]).toEqual([0, '']);
    expect(before.out).toMatch(/^Token untuk \/ token for: Bagian Organisasi \(ORGANIZER, 32\.72\)\n {2}berlaku sampai \/ valid until: \d{4}-\S+\n {2}kegunaan \/ scopes: READ, TOKENS\n[^\n]+:\nlbg_[A-Za-z0-9_-]{43}\n$/);

    const server = await ServerUnderTest.start(home.settings);
    try {
      expect(await viewer(server.url, secretOf(before))).toEqual({ status: 200, viewer: { viewer: { office: 'Bagian Organisasi', memberships: [{ tenantCode: '32.72', role: 'ORGANIZER', forOneAgency: false }] }, workspace: { roles: ['ORGANIZER'] } } });
      // While a server runs on it: the new tokens hold at once, several made at the same time too.
      const made = await Promise.all(['VIEWER', 'JUDGE', 'COORDINATOR'].map((role) => lumbung(create(role), home.settings)));
      for (const [i, role] of ['VIEWER', 'JUDGE', 'COORDINATOR'].entries()) {
        expect([made[i].code, made[i].err]).toEqual([0, '']);
        expect(await viewer(server.url, secretOf(made[i]))).toMatchObject({ status: 200, viewer: { workspace: { roles: [role] } } });
      }
      expect(new Set(made.map(secretOf)).size).toBe(3);
      if (EMBEDDED) for (const command of ['migrate', 'seed']) refused(await here([command], home.settings), 'DATABASE_IN_USE');
    } finally {
      await server.terminate();
    }
  }, 120_000);

  it.each<[string, readonly string[], string]>([
    ['a role that is none', ['--tenant', '32.72', '--role', 'KING'], 'OPTION_INVALID'],
    ['no day at all', create('JUDGE', '--days', '0').slice(2), 'OPTION_INVALID'],
    ['too many days', create('JUDGE', '--days', '367').slice(2), 'OPTION_INVALID'],
    ['days in words', create('JUDGE', '--days', '1e2').slice(2), 'OPTION_INVALID'],
    ['a scope that is none', create('JUDGE', '--scopes', 'READ,ALL').slice(2), 'OPTION_INVALID'],
    ['a scope twice', create('JUDGE', '--scopes', 'READ,READ').slice(2), 'OPTION_INVALID'],
    ['no scope', create('JUDGE', '--scopes', '').slice(2), 'OPTION_INVALID'],
    ['a name that nobody can see', create('JUDGE', '--label', ' \u200b ').slice(2), 'OPTION_INVALID'],
    ['an officer without an agency', create('AGENCY_OFFICER').slice(2), 'OPTION_MISSING'],
    ['an organiser that is not there', ['--tenant', '99.99', '--role', 'JUDGE'], 'TENANT_UNKNOWN'],
    ['an organiser that cannot be', ['--tenant', "x' OR 1=1", '--role', 'JUDGE'], 'TENANT_UNKNOWN'],
    ['an agency that is not there', create('AGENCY_OFFICER', '--agency', 'tidak-ada').slice(2), 'AGENCY_UNKNOWN'],
    ['a programme that is not there', create('JUDGE', '--program', 'tidak-ada').slice(2), 'PROGRAM_UNKNOWN'],
  ])('makes nothing of %s', async (_what, words, code) => {
    refused(await here(['token', 'create', ...words], home.settings), code);
  });

  it('tells what is wrong with the settings, the folder or the database, as a process that ends with 1', async () => {
    const folder = join(place.folder, 'a-file');
    writeFileSync(folder, '');
    const damaged = join(place.folder, 'damaged.db');
    writeFileSync(damaged, 'this is no database, whatever it is called, and it is long enough to be looked at'.repeat(50));
    const [settings, file, broken, away] = await Promise.all([
      lumbung(['migrate'], { DATABASE_URL: 'oracle://x', PORT: '-1' }),
      lumbung(['migrate'], { DATA_DIR: join(folder, 'data') }),
      lumbung(create('JUDGE'), { DATABASE_URL: `sqlite:${damaged}` }),
      lumbung(create('JUDGE'), { DATABASE_URL: 'mariadb://a:b@127.0.0.1:1/x', APP_KEY: '07'.repeat(32) }),
    ]);
    expect([settings.code, settings.out]).toEqual([1, '']);
    expect(settings.err).toMatch(/^CONFIG_INVALID: [^\n]+\n {2}PORT [^\n]+\n {2}DATABASE_URL [^\n]+\n$/);
    refused(file, 'FOLDER_UNUSABLE');
    refused(broken, 'DATABASE_DAMAGED');
    refused(away, 'DATABASE_UNREACHABLE');
  }, 60_000);

  it('says no more when whoever reads has had enough', async () => {
    const script = `"${process.execPath}" -r ./test/support/register.cjs src/cli/main.ts schema | head -c 10; exit "\${PIPESTATUS[0]}"`;
    const child = spawn('bash', ['-c', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    child.stdout.resume();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(err).toBe('');
  }, 40_000);

  it('is the program of the package', () => {
    const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    expect(bin).toEqual({ lumbung: 'dist/src/cli/main.js' });
    expect(readFileSync(join(ROOT, 'src', 'cli', 'main.ts'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
