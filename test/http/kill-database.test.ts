import { existsSync, statSync } from 'node:fs';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { keptIn, WHOLE } from '../support/kept';
import { ask, WriteLoad } from '../support/load';
import { ServerUnderTest } from '../support/process';
import { EMBEDDED, ENGINE, Place, type Home } from '../support/process-place';

// MySQL shares its way through mysql2 with MariaDB; two kills there keep the whole run short.
const KILLS = ENGINE === 'mysql' ? 2 : 5;
const TENANT = '32.72';
const AT_LEAST = 400;

let place: Place;
beforeAll(async () => {
  place = await Place.make();
});
afterAll(() => place.remove());

/** How far a first start has come: tables made on a server, bytes written to the embedded log. */
async function progress(home: Home): Promise<number> {
  if (EMBEDDED) {
    const log = `${home.address.slice('sqlite:'.length)}-wal`;
    return existsSync(log) ? statSync(log).size : 0;
  }
  const connection = await createConnection(home.address.replace('mariadb:', 'mysql:'));
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM information_schema.tables WHERE table_schema = DATABASE()');
    return Number(rows[0].n);
  } finally {
    await connection.end();
  }
}

async function killedAt(home: Home, least: number): Promise<void> {
  let end = '';
  const starting = ServerUnderTest.start(home.settings).then(
    () => (end = 'it was ready before it could be killed'),
    (error: Error) => (end = error.message),
  );
  while (end === '' && (await progress(home)) < least) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(end).toBe('');
  await ServerUnderTest.killAll();
  await starting;
}

it('a first start that is killed while it makes and fills the tables is finished by the next one', async () => {
  const home = await place.home();
  for (const least of EMBEDDED ? [1, 100_000] : [3, 30]) await killedAt(home, least);
  const server = await ServerUnderTest.start(home.settings);
  expect((await ask(server.url, '{ regions(first: 1, where: { kind: { eq: PROVINCE } }) { totalCount } }'))?.body).toMatchObject({ data: { regions: { totalCount: 38 } } });
  expect(await server.token('ORGANIZER')).not.toBe('');
  expect((await server.terminate()).code).toBe(0);
}, 120_000);

// The embedded engine has no server to kill: it dies with ours (kill-server.test.ts).
if (!EMBEDDED) {
  it('kill -9 of the database under write load loses no acknowledged write, and our server goes on without a restart, again and again', async () => {
    const home = await place.home();
    const server = await ServerUnderTest.start(home.settings);
    const token = await server.token('ORGANIZER');
    const acknowledged: string[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const load = new WriteLoad(server.url, TENANT, token, `Naskah ${kill}`);
      await load.reaches(AT_LEAST);
      await place.server.kill9();
      const before = load.acknowledged.length;
      // Nothing may be acknowledged while there is nobody to keep it.
      const answer = await ask(server.url, '{ regions(first: 1) { nodes { code } } }');
      expect(answer?.body.errors?.map((e) => e.extensions.code)).toEqual(['DATABASE_UNAVAILABLE']);
      await place.server.restart();
      await load.reaches(before + AT_LEAST);
      await load.stop();
      expect([...load.codes]).toEqual(['DATABASE_UNAVAILABLE']);
      acknowledged.push(...load.acknowledged);

      const kept = await keptIn(home.address, TENANT);
      const lost = acknowledged.filter((title) => !kept.titles.has(title));
      process.stdout.write(`[${ENGINE}] kill -9 of the database ${kill}: ${before} acknowledged before, ${load.acknowledged.length - before} after, ${lost.length} lost; in all ${acknowledged.length} acknowledged, ${kept.titles.size} kept\n`);
      expect(lost).toEqual([]);
      expect(kept.halves).toEqual(WHOLE);
    }
    expect((await server.terminate()).code).toBe(0);
  }, 180_000);
}
