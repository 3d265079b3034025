import 'reflect-metadata';
import { run } from '../../src/cli/commands';
import { readConfig } from '../../src/config/env';
import { parseDatabaseUrl } from '../../src/db/database-url';
import { systemClock } from '../../src/platform/clock';
import { openStore } from '../../src/store';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { Place, type Home } from '../support/process-place';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('lumbung check', () => {
  let place: Place;
  let home: Home;
  beforeAll(async () => {
    place = await Place.make();
    home = await place.home();
  }, 120_000);
  afterAll(() => place.remove());

  async function lumbung(...words: readonly string[]): Promise<Ended> {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await run(words, (line) => out.push(line), (line) => err.push(line), () => readConfig({ SEED: 'stories', ...home.settings }));
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  /** Does what nobody should: changes what is derived behind the keepers' back. */
  async function drift(): Promise<void> {
    const url = parseDatabaseUrl(home.address);
    if (url === null) throw new Error('no address');
    const scope = new SystemScope('a test spoils what is derived');
    const db = await openStore(url, systemClock);
    const [[id]] = await db.query(scope.session, "SELECT f.id FROM figure_rollup f WHERE f.counting = 'awards' AND f.part = 'WHOLE' ORDER BY f.id LIMIT 1", []);
    await db.transact(scope.session, (tx) => tx.manager.createQueryBuilder().update('figure_rollup').set({ counted: 4711 }).where('id = :id', { id }).execute());
    await db.close();
  }

  it('says in both languages that nothing is set up, that everything agrees, what drifted, and that it was mended', async () => {
    expect((await lumbung('check')).err).toMatch(/^DATABASE_MISSING: /);
    expect((await lumbung('seed')).code).toBe(0);
    const clean = await lumbung('check');
    expect(clean).toMatchObject({ code: 0, err: '' });
    expect(clean.out).toMatch(/^rollups: cocok \/ in step$/m);
    expect(clean.out).toMatch(/Semua turunan cocok dengan raknya \/ everything derived agrees with the shelf$/);
    await drift();
    const found = await lumbung('check');
    expect(found).toMatchObject({ code: 1, err: 'DERIVED_DRIFTED: 1 turunan tidak cocok dengan raknya; jalankan lumbung check --repair. / 1 derived rows do not agree with the shelf; run lumbung check --repair.' });
    expect(found.out).toMatch(/^rollups: 1 berbeda \/ differ\n {2}figure_rollup \S+ awards WHOLE \d+: tersimpan \/ kept 4711\/\d+, seharusnya \/ should be \d+\/\d+$/m);
    expect(await lumbung('check', '--repair')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/Diperbaiki \/ mended: 1$/) as string });
    expect(await lumbung('check')).toMatchObject({ code: 0, out: clean.out });
    expect((await lumbung('check', '--fix')).err).toMatch(/^OPTION_UNKNOWN: /);
  }, 240_000);
});
