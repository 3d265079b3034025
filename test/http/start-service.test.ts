import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { acknowledged, ask, DRAFT, type Reply } from '../support/load';
import { ServerUnderTest } from '../support/process';
import { EMBEDDED, Place } from '../support/process-place';

const TENANT = '32.72';
const READ = '{ regions(first: 1) { nodes { code } } }';
/** The server's own limit for a request, with a margin for a busy machine. */
const LIMIT_SECONDS = 20;

// Each start of a real server takes a second or two, more on a busy machine.
jest.setTimeout(120_000);

let place: Place;
let server: ServerUnderTest;
let token: string;
beforeAll(async () => {
  place = await Place.make();
  server = await ServerUnderTest.start((await place.home()).settings);
  token = await server.token('ORGANIZER');
});
afterAll(() => place.remove());

const status = async (path: string): Promise<number> => (await fetch(`${server.url}${path}`)).status;
let count = 0;
const write = (language?: string): Promise<Reply | null> => {
  count += 1;
  return ask(server.url, DRAFT, { token, language, variables: { tenant: TENANT, title: `Naskah ${count}`, key: `kunci-naskah-${count}` } });
};
const codes = (reply: Reply | null): string[] => (reply?.body.errors ?? []).map((e) => e.extensions.code);

async function works(): Promise<void> {
  expect(await status('/readyz')).toBe(200);
  expect((await ask(server.url, READ))?.body).toMatchObject({ data: { regions: { nodes: [{ code: '11' }] } } });
  expect(acknowledged(await write())).toBe(true);
}

async function isAway(): Promise<void> {
  const since = performance.now();
  const [ready, healthy, reading, inEnglish, writing] = await Promise.all([
    status('/readyz'), status('/healthz'), ask(server.url, READ), ask(server.url, READ, { language: 'en' }), write(),
  ]);
  expect((performance.now() - since) / 1000).toBeLessThan(LIMIT_SECONDS);
  expect([ready, healthy]).toEqual([503, 200]);
  expect(codes(reading)).toEqual(['DATABASE_UNAVAILABLE']);
  expect(reading?.body.errors?.[0].message).toBe('Basis data sedang tidak dapat dihubungi; coba lagi.');
  expect(inEnglish?.body.errors?.[0].message).toBe('The database cannot be reached; try again.');
  // Who asks with a token cannot be known without the database: the whole request is refused.
  expect([writing?.status, codes(writing)]).toEqual([503, ['DATABASE_UNAVAILABLE']]);
  expect(JSON.stringify([reading, inEnglish, writing])).not.toMatch(/ECONN|PROTOCOL|SELECT|at \/|127\.0\.0\.1/);
}

/** Stops a process and waits until each of its threads has stopped: the signal alone leaves them a moment in which they still answer. */
async function hang(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  const tasks = `/proc/${pid}/task`;
  const running = (): boolean =>
    existsSync(tasks) && readdirSync(tasks).some((task) => !/^\d+ \(.*\) [Tt] /.test(readFileSync(`${tasks}/${task}/stat`, 'utf8')));
  for (let i = 0; i < 200 && running(); i += 1) await sleep(25);
  await sleep(100);
}

it('answers 404 and the like as ever while all is well', async () => {
  await works();
  expect(await status('/tidak-ada')).toBe(404);
});

if (!EMBEDDED) {
  it('says that the database is away when it was stopped, and works again when it is back, without a restart', async () => {
    await works();
    await place.server.kill9();
    await isAway();
    await isAway();
    await place.server.restart();
    await works();
    // Every connection of the pools is tried, not only the first.
    expect((await Promise.all(Array.from({ length: 30 }, () => write()))).filter(acknowledged)).toHaveLength(30);
  }, 90_000);

  it('survives a restart of the database between two requests', async () => {
    await Promise.all(Array.from({ length: 20 }, () => write()));
    await place.server.restart();
    await works();
  }, 90_000);

  it('gives up in time on a database that hangs, and works again when it goes on', async () => {
    await works();
    const { pid } = place.server;
    await hang(pid);
    try {
      await isAway();
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await sleep(500);
    await works();
    expect((await Promise.all(Array.from({ length: 30 }, () => write()))).filter(acknowledged)).toHaveLength(30);
  }, 90_000);

  it('ends with code 0 while the database hangs', async () => {
    const { pid } = place.server;
    await hang(pid);
    try {
      const reading = ask(server.url, READ);
      await sleep(200);
      const ended = await server.terminate(40_000);
      expect(ended).toMatchObject({ code: 0, signal: null });
      expect(codes(await reading)).toEqual(['DATABASE_UNAVAILABLE']);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  }, 90_000);
}
