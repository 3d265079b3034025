import { parseDatabaseUrl } from '../../src/db/database-url';
import { systemClock } from '../../src/platform/clock';
import { scoreRaces } from '../support/races/scores';
import { World } from '../support/world';

describe('judges at once, on three writers of one cluster', () => {
  const worlds: World[] = [];
  beforeAll(async () => {
    for (const address of (process.env.LUMBUNG_TEST_NODES ?? '').split(' ')) {
      const database = parseDatabaseUrl(address);
      if (database === null) throw new Error('no Galera node');
      worlds.push(await World.open(systemClock, { database }));
    }
  });
  afterAll(() => Promise.all(worlds.map((w) => w.close())));

  scoreRaces(() => worlds);
});
