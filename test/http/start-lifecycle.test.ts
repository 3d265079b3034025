import { copyFileSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { keptIn, WHOLE } from '../support/kept';
import { acknowledged, ask, DRAFT, WriteLoad } from '../support/load';
import { ServerUnderTest } from '../support/process';
import { EMBEDDED, Place } from '../support/process-place';

const TENANT = '32.72';
const ROLES = ['ORGANIZER', 'RESEARCH_OFFICE', 'AGENCY_OFFICER', 'JUDGE', 'COORDINATOR', 'VIEWER'];
const SECRET = /lbg_\S+/g;

// Each start of a real server takes a second or two, more on a busy machine.
jest.setTimeout(120_000);

let place: Place;
beforeAll(async () => {
  place = await Place.make();
});
afterAll(() => place.remove());

const health = async (url: string, path: string): Promise<number> => (await fetch(`${url}${path}`)).status;
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('prints one demo token a role on the first start, which work, and none on the second', async () => {
  const home = await place.home();
  const first = await ServerUnderTest.start(home.settings);
  const secrets = await Promise.all(ROLES.map((role) => first.token(role)));
  expect(new Set(secrets).size).toBe(ROLES.length);
  expect(await Promise.all(['/healthz', '/readyz'].map((path) => health(first.url, path)))).toEqual([200, 200]);
  for (const token of secrets) {
    const answer = await ask(first.url, '{ viewer { memberships { tenantCode } } }', { token });
    expect(answer?.body.data).toEqual({ viewer: { memberships: [{ tenantCode: TENANT }] } });
  }
  expect(await first.terminate()).toMatchObject({ code: 0, signal: null });
  const second = await ServerUnderTest.start(home.settings);
  const { code, output } = await second.terminate();
  expect(code).toBe(0);
  expect(output).not.toMatch(SECRET);
  expect(output).not.toMatch(/data awal/);
});

it('prints no demo token in production', async () => {
  const server = await ServerUnderTest.start({ ...(await place.home()).settings, NODE_ENV: 'production' });
  expect(await health(server.url, '/readyz')).toBe(200);
  const { code, output } = await server.terminate();
  expect(code).toBe(0);
  expect(output).not.toMatch(SECRET);
});

/** Sends the head and the first half of a request; `finish` sends the rest and resolves with all that came back. */
function halfRequest(url: string, body: string): { finish(): Promise<string> } {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  const ended = new Promise<string>((resolve) => {
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer)).on('error', () => undefined);
  });
  const half = Math.floor(body.length / 2);
  socket.write(`POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, half)}`);
  return {
    finish: () => {
      socket.write(body.slice(half));
      return ended;
    },
  };
}

it('ends in order on SIGTERM: what is under way is answered, what was acknowledged is kept, and the next server can start', async () => {
  const home = await place.home();
  const server = await ServerUnderTest.start(home.settings);
  const token = await server.token('ORGANIZER');
  const slow = halfRequest(server.url, JSON.stringify({ query: '{ regions(first: 1) { nodes { code } } }' }));
  const load = new WriteLoad(server.url, TENANT, token, 'Naskah terakhir');
  await load.reaches(100);
  const ending = server.terminate();
  await server.saying(/Berhenti \/ stopping \(SIGTERM\)/);
  const answer = await slow.finish();
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('"code":"11"');
  const { code, signal, output } = await ending;
  expect({ code, signal }).toEqual({ code: 0, signal: null });
  expect(output).not.toMatch(/\n\s+at |Error/);
  await load.stop();
  const kept = await keptIn(home.address, TENANT);
  // In order: nothing acknowledged is missing, and nothing was kept without being acknowledged.
  expect([...kept.titles].sort()).toEqual([...load.acknowledged].sort());
  expect(kept.halves).toEqual(WHOLE);
  const next = await ServerUnderTest.start(home.settings);
  expect(await health(next.url, '/readyz')).toBe(200);
  expect((await next.terminate()).code).toBe(0);
});

if (EMBEDDED) {
  it('leaves everything in the main file, so that a copy of it is a backup', async () => {
    const home = await place.home();
    const server = await ServerUnderTest.start(home.settings);
    const load = new WriteLoad(server.url, TENANT, await server.token('ORGANIZER'), 'Naskah cadangan');
    await load.reaches(100);
    await load.stop();
    expect((await server.terminate()).code).toBe(0);
    const copy = await place.home();
    const target = copy.address.slice('sqlite:'.length);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(home.address.slice('sqlite:'.length), target);
    copyFileSync(join(home.settings.DATA_DIR, 'app.key'), join(copy.settings.DATA_DIR, 'app.key'));
    const restored = await ServerUnderTest.start(copy.settings);
    const kept = await keptIn(copy.address, TENANT);
    expect([...kept.titles].sort()).toEqual([...load.acknowledged].sort());
    expect((await restored.terminate()).code).toBe(0);
  });
} else {
  it('answers a write that waits for a row when the signal comes', async () => {
    const home = await place.home();
    const server = await ServerUnderTest.start(home.settings);
    const token = await server.token('ORGANIZER');
    const other = await createConnection(home.address.replace('mariadb:', 'mysql:'));
    await other.beginTransaction();
    await other.query('SELECT id FROM actor FOR UPDATE');
    let state = 'waiting';
    const write = ask(server.url, DRAFT, { token, variables: { tenant: TENANT, title: 'Menunggu baris', key: 'kunci-menunggu' } }).finally(() => (state = 'answered'));
    await sleep(300);
    const ending = server.terminate();
    await server.saying(/Berhenti/);
    await sleep(300);
    expect(state).toBe('waiting');
    expect(await ask(server.url, '{ regions(first: 1) { nodes { code } } }')).toBeNull();
    await other.commit();
    await other.end();
    expect(acknowledged(await write)).toBe(true);
    expect(await ending).toMatchObject({ code: 0, signal: null });
    expect([...(await keptIn(home.address, TENANT)).titles]).toEqual(['Menunggu baris']);
  });

  it('may start many times at once on one empty database: one sets it up, all serve', async () => {
    const home = await place.home();
    const servers = await Promise.all([1, 2, 3].map(() => ServerUnderTest.start(home.settings)));
    expect(await Promise.all(servers.map((server) => health(server.url, '/readyz')))).toEqual([200, 200, 200]);
    const ended = await Promise.all(servers.map((server) => server.terminate()));
    expect(ended.map((e) => e.code)).toEqual([0, 0, 0]);
    expect(ended.filter((e) => e.output.includes('data awal / seeds: reference'))).toHaveLength(1);
  });
}
