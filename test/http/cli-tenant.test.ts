import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';
import { readConfig } from '../../src/config/env';
import { insidesIn } from '../support/clean';
import { ServerUnderTest, type Settings } from '../support/process';
import { Place, type Home } from '../support/process-place';

const ROOT = join(__dirname, '..', '..');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `lumbung` with these words as a process of its own, from the sources. */
function lumbung(words: readonly string[], settings: Settings): Promise<Ended> {
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

/** The same without a process of its own. */
async function here(words: readonly string[], settings: Settings): Promise<Ended> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, (line) => out.push(`${line}\n`), (line) => err.push(`${line}\n`), () => readConfig({ SEED: 'none', ...settings }));
  return { code, out: out.join(''), err: err.join('') };
}

const FILE = `tenant: "32.72"
agencies:
  - {code: bagian-uji, name: Bagian Uji, kind: BUREAU}
program: {code: uji, name: Kompetisi Uji, tier: CITY, office: bagian-uji}
editions:
  - {year: 2030, name: Uji 2030, categories: [{code: umum, name: Umum}]}
`;

describe('programme files on the command line', () => {
  let place: Place;
  let home: Home;
  beforeAll(async () => {
    place = await Place.make();
    home = await place.home();
    expect((await here(['tenant', 'apply', written('baru.yaml', FILE)], home.settings)).err).toMatch(/^DATABASE_MISSING: /);
    expect((await here(['seed'], home.settings)).code).toBe(0);
  }, 120_000);
  afterAll(() => place.remove());

  const written = (name: string, text: string | Buffer): string => {
    const path = join(place.folder, name);
    writeFileSync(path, text);
    return path;
  };
  const exported = (program = 'uji', tenant = '32.72'): Promise<Ended> => here(['tenant', 'export', '--tenant', tenant, '--program', program], home.settings);

  it('rehearses, applies, says what changed, and gives the file back, so that it changes nothing', async () => {
    const file = written('uji.yaml', FILE);
    const tally = (section: string, made: number, same: number): string => `  ${section}: dibuat / created ${made}, diubah / changed 0, dihapus / removed 0, tetap / unchanged ${same}\n`;
    const made = ['AGENCIES', 'PROGRAM', 'EDITIONS', 'CATEGORIES'].map((section) => tally(section, 1, 0)).join('');
    const listed = '  + agencies.bagian-uji\n  + program\n  + editions.2030\n  + editions.2030.categories.umum\n';
    expect(await here(['tenant', 'apply', file, '--dry-run'], home.settings)).toEqual({ code: 0, err: '', out: `Percobaan, tidak ada yang disimpan / rehearsal, nothing was kept: 32.72\n${made}${listed}` });
    expect((await exported()).err).toBe('PROGRAM_UNKNOWN: program uji tidak ada pada penyelenggara ini. / this organiser has no programme uji.\n');
    expect(await here(['tenant', 'apply', file], home.settings)).toEqual({ code: 0, err: '', out: `Berkas diterapkan / file applied: 32.72\n${made}${listed}` });
    const again = await here(['tenant', 'apply', file], home.settings);
    expect(again).toEqual({ code: 0, err: '', out: `Tidak ada yang berubah / nothing changes: 32.72\n${['AGENCIES', 'PROGRAM', 'EDITIONS', 'CATEGORIES'].map((section) => tally(section, 0, 1)).join('')}` });
    const given = await exported();
    expect([given.code, given.err]).toEqual([0, '']);
    expect(given.out).toContain('tenant: "32.72"\n');
    expect((await here(['tenant', 'apply', written('kembali.yaml', given.out)], home.settings)).out).toMatch(/^Tidak ada yang berubah/);
    const changed = await here(['tenant', 'apply', written('ubah.yaml', FILE.replace('Kompetisi Uji', 'Kompetisi Lain'))], home.settings);
    expect(changed.out).toContain('  ~ program.name: Kompetisi Uji -> Kompetisi Lain\n');
  });

  it('changes a database on which a server runs, from several processes at once, and stands in the trail', async () => {
    const token = await here(['token', 'create', '--tenant', '32.72', '--role', 'ORGANIZER'], home.settings);
    const secret = token.out.trimEnd().split('\n').at(-1) ?? '';
    const server = await ServerUnderTest.start(home.settings);
    try {
      const files = [2041, 2042, 2043].map((year) => written(`${year}.yaml`, FILE.replaceAll('2030', String(year)).replace('name: Bagian Uji', `name: Bagian Uji ${year}`)));
      const ended = await Promise.all(files.map((file) => lumbung(['tenant', 'apply', file], home.settings)));
      expect(ended.map(({ code, err }) => [code, err])).toEqual(files.map(() => [0, '']));
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query: `{ program(organizer: "32.72", code: "uji") { tenant { status } editions { nodes { year } } }
          workspace(tenant: "32.72") { auditTrail(first: 9) { nodes { action detail } } } }` }),
      });
      const { data } = (await response.json()) as { data: { program: { tenant: { status: string }; editions: { nodes: { year: number }[] } }; workspace: { auditTrail: { nodes: { action: string; detail: string }[] } } } };
      expect(data.program.editions.nodes.map(({ year }) => year)).toEqual([2043, 2042, 2041, 2030]);
      expect(data.program.tenant.status).toBe('ACTIVE');
      // Rehearsals and files that changed nothing are no acts.
      expect(data.workspace.auditTrail.nodes.map(({ action }) => action)).toEqual(Array(5).fill('programApply'));
    } finally {
      await server.terminate();
    }
  }, 120_000);

  it.each<[string, () => readonly string[], string]>([
    ['no file', () => ['tenant', 'apply'], 'ARGUMENT_MISSING'],
    ['a file that is not there', () => ['tenant', 'apply', join(place.folder, 'tidak-ada.yaml')], 'FILE_MISSING'],
    ['a folder', () => ['tenant', 'apply', place.folder], 'FILE_MISSING'],
    ['a file that is no text', () => ['tenant', 'apply', written('bukan.yaml', Buffer.from([0x74, 0xff, 0xfe, 0x0a]))], 'FILE_UNREADABLE'],
    ['a file that is too large', () => ['tenant', 'apply', written('besar.yaml', 'a'.repeat(200_001))], 'FILE_TOO_LARGE'],
    ['a tenant that is not there', () => ['tenant', 'apply', written('lain.yaml', FILE.replace('32.72', '99.99'))], 'TENANT_UNKNOWN'],
    ['an export of no programme', () => ['tenant', 'export', '--tenant', '32.72'], 'OPTION_MISSING'],
    ['an export of a tenant that is not there', () => ['tenant', 'export', '--tenant', "x' OR 1=1", '--program', 'uji'], 'TENANT_UNKNOWN'],
    ['an export of a programme that cannot be', () => ['tenant', 'export', '--tenant', '32.72', '--program', "uji' --"], 'PROGRAM_UNKNOWN'],
  ])('does nothing with %s', async (_what, words, code) => {
    const ended = await here(words(), home.settings);
    expect({ code: ended.code, out: ended.out }).toEqual({ code: 1, out: '' });
    expect(ended.err).toMatch(new RegExp(`^${code}: [^\\n]+ / [^\\n]+\\n$`));
    expect(insidesIn(ended.err)).toEqual([]);
  });

  it('tells every fault with its place in both languages, whether it names a tenant or not', async () => {
    const before = (await exported()).out;
    const file = written('salah.yaml', FILE.replace('kind: BUREAU', 'kind: KANTOR').replace('office: bagian-uji', 'office: bagian-lain').replace('Kompetisi Uji', 'Kompetisi Salah'));
    const { code, out, err } = await here(['tenant', 'apply', file], home.settings);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^FILE_FAULT: berkas tidak diterapkan; kesalahan: 2 \/ the file was not applied; faults: 2\n {2}3:48 agencies\.0\.kind: harus salah satu dari [^/]+ \/ must be one of [^\n]+\n {2}4:65 program\.office: perangkat daerah bagian-lain [^\n]+\n$/);
    const nameless = await here(['tenant', 'apply', written('tanpa.yaml', 'program: 1\nlain: 2\n')], home.settings);
    expect(nameless.err).toMatch(/^FILE_FAULT: [^\n]+faults: 3\n {2}1:1 file: tenant wajib ada \/ tenant is compulsory\n {2}1:10 program: [^\n]+\n {2}2:1 lain: [^\n]+\n$/);
    expect((await exported()).out).toBe(before);
  });
});
