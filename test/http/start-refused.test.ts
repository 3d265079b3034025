import { chmodSync, cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { ask } from '../support/load';
import { ServerUnderTest, type Settings } from '../support/process';
import { EMBEDDED, ENGINE, Place } from '../support/process-place';
import { isRoot } from '../support/servers/programs';

const ROOT = join(__dirname, '..', '..');

// Each start of a real server takes a second or two, more on a busy machine.
jest.setTimeout(120_000);

let place: Place;
beforeAll(async () => {
  place = await Place.make();
});
afterAll(() => place.remove());

/** Starts a server that must refuse: code 1, the code first, both languages, and nothing of our insides. */
async function refused(settings: Settings, code: string, root?: string): Promise<{ readonly output: string; readonly seconds: number }> {
  const { code: exit, signal, output, seconds } = await ServerUnderTest.failing(settings, root);
  expect({ exit, signal, output }).toEqual({ exit: 1, signal: null, output: expect.stringMatching(new RegExp(`^${code}: .+ / .+`)) as string });
  expect(output).not.toMatch(/\n\s+at |node_modules|SELECT |INSERT |CREATE TABLE|Error:|\[object/);
  return { output, seconds };
}

const listening = async (answer: (server: Server) => Promise<void>): Promise<void> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await answer(server);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

it('says that a port is taken, and leaves nothing behind that keeps the next start from working', async () => {
  const home = await place.home();
  await listening((server) => refused({ ...home.settings, PORT: String(portOf(server)) }, 'PORT_TAKEN').then(() => undefined));
  // Nothing is locked, and the demo tokens are for a start that can show them.
  const next = await ServerUnderTest.start(home.settings);
  expect(await next.token('VIEWER')).not.toBe('');
  expect((await next.terminate()).code).toBe(0);
});

if (EMBEDDED) {
  // What has nothing to do with the engine of the run is shown once.
  it('names all faulty settings at once', async () => {
    const { output } = await refused({ HOST: 'rumah kita', PORT: '65536', APP_KEY: 'pendek', SEED: 'semua', LOG_LEVEL: 'keras', DATABASE_URL: 'postgres://localhost/x' }, 'CONFIG_INVALID');
    const named = output.trim().split('\n').slice(1);
    expect(named.map((line) => line.trim().split(' ')[0]).sort()).toEqual(['APP_KEY', 'DATABASE_URL', 'HOST', 'LOG_LEVEL', 'PORT', 'SEED']);
    for (const line of named) expect(line).toMatch(/harus .+ \/ must /);
  });

  it('says that this machine does not have the address', async () => {
    await refused({ ...(await place.home()).settings, HOST: '203.0.113.7' }, 'HOST_UNUSABLE');
  });

  describe('a database server that is not there', () => {
    const settings = (port: number): Settings => ({ DATABASE_URL: `mariadb://lumbung:x@127.0.0.1:${port}/lumbung`, APP_KEY: '00'.repeat(32), DATA_DIR: place.folder });

    it('is told at once when nobody listens', async () => {
      let port = 0;
      await listening((server) => Promise.resolve(void (port = portOf(server))));
      expect((await refused(settings(port), 'DATABASE_UNREACHABLE')).seconds).toBeLessThan(15);
    });

    it('is told within 15 seconds when somebody listens and never speaks', async () => {
      await listening(async (server) => {
        expect((await refused(settings(portOf(server)), 'DATABASE_UNREACHABLE')).seconds).toBeLessThan(15);
      });
    });

    it('is told when its name is unknown', async () => {
      expect((await refused({ ...settings(3306), DATABASE_URL: 'mysql://lumbung:x@tidak-ada.invalid/lumbung' }, 'DATABASE_UNREACHABLE')).seconds).toBeLessThan(15);
    });

    it('needs an application key of its own', async () => {
      expect((await refused({ DATABASE_URL: 'mysql://lumbung:x@127.0.0.1/lumbung' }, 'CONFIG_INVALID')).output).toMatch(/APP_KEY/);
    });
  });

  it('refuses a second server on one file, by whatever name, and leaves the first unharmed', async () => {
    const home = await place.home();
    const first = await ServerUnderTest.start(home.settings);
    const link = `${home.settings.DATA_DIR}-pintasan`;
    symlinkSync(home.settings.DATA_DIR, link);
    for (const settings of [home.settings, { DATA_DIR: link }]) {
      await refused(settings, 'DATABASE_IN_USE');
      expect((await ask(first.url, '{ regions(first: 1) { nodes { code } } }'))?.status).toBe(200);
    }
    const secret = await first.token('ORGANIZER');
    expect((await ask(first.url, '{ viewer { signedIn } }', { token: secret }))?.body.data).toEqual({ viewer: { signedIn: true } });
    expect((await first.terminate()).code).toBe(0);
  });

  it('refuses an app.key that is cut short, empty or no hex', async () => {
    await Promise.all(['abcdef\n', '', `${'zz'.repeat(32)}\n`].map(async (text) => {
      const { settings } = await place.home();
      mkdirSync(settings.DATA_DIR, { recursive: true });
      writeFileSync(join(settings.DATA_DIR, 'app.key'), text);
      expect((await refused(settings, 'CONFIG_INVALID')).output).toMatch(/APP_KEY/);
    }));
  });

  it('refuses a folder that cannot be one, or cannot be written', async () => {
    const { settings } = await place.home();
    writeFileSync(settings.DATA_DIR, 'this is a file');
    await refused(settings, 'FOLDER_UNUSABLE');
    await refused({ DATA_DIR: join(settings.DATA_DIR, 'bawah') }, 'FOLDER_UNUSABLE');
    // To root nothing is forbidden but the kernel's own folders.
    const closed = isRoot() ? '/sys/lumbung' : `${settings.DATA_DIR}-tertutup`;
    if (!isRoot()) {
      mkdirSync(closed);
      chmodSync(closed, 0o500);
    }
    await refused({ DATA_DIR: closed }, 'FOLDER_UNUSABLE');
  });

  it('refuses a file that is no database, and does not touch it', async () => {
    const path = join(place.folder, 'catatan.txt');
    writeFileSync(path, 'Bukan basis data.\n'.repeat(500));
    await refused({ DATA_DIR: place.folder, DATABASE_URL: `sqlite:${path}` }, 'DATABASE_DAMAGED');
  });

  it('names every fault of a seed file with its line, and writes nothing', async () => {
    const copy = join(place.folder, 'salinan');
    mkdirSync(copy);
    for (const name of readdirSync(ROOT)) {
      if (['src', 'seeds', 'schema', 'package.json'].includes(name)) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
      else if (['node_modules', 'web', 'docs', 'test'].includes(name)) symlinkSync(join(ROOT, name), join(copy, name));
    }
    writeFileSync(join(copy, 'seeds', 'stories', '99-salah.yaml'), 'synthetic: false\ntenant:\n  "32.72": {}\ntenants:\n  "32.72":\n    award: satu\n');
    writeFileSync(join(copy, 'seeds', 'stories', '98-salah.yaml'), 'tenants:\n  "32.72":\n    award:\n      - {key: a, title: b, source: tidak-ada, place: c}\n');
    const { settings } = await place.home();
    const { output } = await refused({ ...settings, SEED: 'stories' }, 'SEED_INVALID', copy);
    expect(output).toMatch(/^99-salah\.yaml:2: tenant is none of/m);
    expect(output).toMatch(/^99-salah\.yaml:6: award must be a list/m);
    expect(output).toMatch(/^98-salah\.yaml:4: .*source is not declared: tidak-ada/m);
    const next = await ServerUnderTest.start(settings);
    expect((await ask(next.url, '{ editions(first: 1) { totalCount } }'))?.body.data).toEqual({ editions: { totalCount: 0 } });
    expect((await next.terminate()).code).toBe(0);
  });
} else {
  it('says that a database refuses the password, the user or the name', async () => {
    const { settings } = await place.home();
    const address = new URL(settings.DATABASE_URL);
    const changed = (change: (url: URL) => void): Settings => {
      const url = new URL(address);
      change(url);
      return { ...settings, DATABASE_URL: url.toString() };
    };
    const wrong = [
      changed((url) => (url.password = 'keliru')),
      changed((url) => (url.username = 'orang-lain')),
      changed((url) => (url.pathname = '/lumbung_tidak_ada')),
      changed((url) => (url.pathname = '/mysql')),
    ];
    for (const { output } of await Promise.all(wrong.map((each) => refused(each, 'DATABASE_REFUSED')))) expect(output).not.toContain(address.password);
  });

  it('says that the server is another one than the address names', async () => {
    const { settings } = await place.home();
    const [mine, other] = ENGINE === 'mariadb' ? ['mariadb:', 'mysql:'] : ['mysql:', 'mariadb:'];
    await refused({ ...settings, DATABASE_URL: settings.DATABASE_URL.replace(mine, other) }, 'ENGINE_MISMATCH');
  });
}
