import { keptIn, WHOLE } from '../support/kept';
import { WriteLoad } from '../support/load';
import { ServerUnderTest } from '../support/process';
import { ENGINE, Place } from '../support/process-place';

// MySQL shares its way through mysql2 with MariaDB; two kills there keep the whole run short.
const KILLS = ENGINE === 'mysql' ? 2 : 5;
const TENANT = '32.72';
/** Fewer would show nothing; the machine manages this within a second or two. */
const AT_LEAST = 400;

describe('kill -9 of the server under write load', () => {
  let place: Place;
  beforeAll(async () => {
    place = await Place.make();
  });
  afterAll(() => place.remove());

  it('loses no acknowledged write, and leaves none by half, five times', async () => {
    const home = await place.home();
    let server = await ServerUnderTest.start(home.settings);
    const token = await server.token('ORGANIZER');
    const acknowledged: string[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const load = new WriteLoad(server.url, TENANT, token, `Naskah ${kill}`);
      await load.reaches(AT_LEAST);
      const ended = await server.kill9();
      expect(ended.signal).toBe('SIGKILL');
      await load.stop();
      // The writers went on until it died: what they met at its death is no acknowledgement.
      expect(load.failed).toBeGreaterThan(0);
      acknowledged.push(...load.acknowledged);

      server = await ServerUnderTest.start(home.settings);
      const kept = await keptIn(home.address, TENANT);
      const lost = acknowledged.filter((title) => !kept.titles.has(title));
      process.stdout.write(`[${ENGINE}] kill -9 of the server ${kill}: ${load.acknowledged.length} acknowledged, ${lost.length} lost; in all ${acknowledged.length} acknowledged, ${kept.titles.size} kept\n`);
      expect(lost).toEqual([]);
      expect(kept.halves).toEqual(WHOLE);
    }
    expect((await server.terminate()).code).toBe(0);
  }, 120_000);
});
