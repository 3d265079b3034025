import { parseDatabaseUrl } from '../../src/db/database-url';
import { dateRaces } from '../support/races/dates';
import { newClock, RaceDesk } from '../support/races/desk';
import { joiningRaces } from '../support/races/joining';
import { keyRaces } from '../support/races/keys';
import { screeningRaces } from '../support/races/screening';
import { World } from '../support/world';

describe('48 at once, on three writers of one cluster', () => {
  const worlds: World[] = [];
  let desk: RaceDesk;
  beforeAll(async () => {
    for (const address of (process.env.LUMBUNG_TEST_NODES ?? '').split(' ')) {
      const database = parseDatabaseUrl(address);
      if (database === null) throw new Error('no Galera node');
      worlds.push(await World.open(newClock(), { database }));
    }
  });
  beforeEach(async () => {
    desk = await RaceDesk.of(worlds);
  });
  afterAll(() => Promise.all(worlds.map((w) => w.close())));

  keyRaces(() => desk);
  screeningRaces(() => desk);
  joiningRaces(() => desk);
  dateRaces(() => desk);
});
