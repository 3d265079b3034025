import { parseDatabaseUrl } from '../../src/db/database-url';
import { innovationLineage, innovationWork } from '../../src/modules/innovation/data/tables';
import { EntryScene, MovedClock, type Acted } from '../support/entry-scene';
import { World } from '../support/world';

const AT_ONCE = 48;
const codesOf = (acted: readonly Acted[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { problems, errors } of acted) {
    const name = [...errors, ...problems.map((p) => p.code)].join(', ') || 'OK';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

describe(`${AT_ONCE} submissions at once, on three writers of one cluster`, () => {
  const worlds: World[] = [];
  let scene: EntryScene;
  beforeAll(async () => {
    for (const address of (process.env.LUMBUNG_TEST_NODES ?? '').split(' ')) {
      const database = parseDatabaseUrl(address);
      if (database === null) throw new Error('no Galera node');
      worlds.push(await World.open(new MovedClock('2026-03-10T03:00:00.000Z'), { database }));
    }
  });
  beforeEach(async () => {
    scene = await EntryScene.of(worlds[0]);
  });
  afterAll(() => Promise.all(worlds.map((w) => w.close())));

  /** Until every node shows what the first one wrote last. */
  const everywhere = async (ids: readonly string[]): Promise<void> => {
    for (const world of worlds) {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await scene.at(world).rowsOf('entry_work', 'id')).length === ids.length) break;
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  };
  const submitAll = async (ids: readonly string[]): Promise<Acted[]> => {
    await everywhere(ids);
    return Promise.all(ids.map((id, i) => scene.at(worlds[i % worlds.length]).act('entrySubmit', `wen_${id}`, 1)));
  };
  // A node that cannot settle its conflicts in time says so and keeps nothing: no limit may be passed, and nothing told wrongly.
  const settled = (counts: Record<string, number>, ...codes: readonly string[]): string[] => Object.keys(counts).filter((c) => !['OK', 'DATABASE_UNAVAILABLE', ...codes].includes(c));

  it('a quota of 5 is never passed, and what was acknowledged is what is there', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'EDITION', most: 5 } }] });
    const counts = codesOf(await submitAll(await scene.collected(edition, Array.from({ length: AT_ONCE }, () => ({})))));
    expect([counts.OK, settled(counts, 'RULE_REFUSES')]).toEqual([5, []]);
    expect(await scene.used()).toEqual({ [`quota/${edition}/kuota/edition`]: 5 });
    expect((await scene.rowsOf('entry_work', 'id', "x.state = 'SUBMITTED'")).length).toBe(5);
    expect(await scene.rowsOf('edition_work', 'entered')).toEqual([[5]]);
  });

  it('one lineage takes part at most twice, whatever its editions, titles and agencies', async () => {
    const [root, ...heirs] = await worlds[0].rows(scene.tenant, innovationWork, Array.from({ length: AT_ONCE }, (_, i) => ({ title: `Nama ke-${i}`, status: 'DRAFT' as const, agency_id: scene.agencies[i % 2] })));
    await worlds[0].rows(scene.tenant, innovationLineage, heirs.map((id) => ({ innovation_id: id, root_id: root, reason: 'berganti nama' })));
    const ids: string[] = [];
    for (let e = 0; e < 4; e += 1) {
      const edition = await scene.edition({ year: 2026 + e, clauses: [{ code: 'dua-kali', kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } }] });
      ids.push(...(await scene.collected(edition, [root, ...heirs].filter((_, i) => i % 4 === e).map((innovation_id, i) => ({ innovation_id, title: `Judul ${e} ${i}`, agency_id: scene.agencies[i % 2] })))));
    }
    const counts = codesOf(await submitAll(ids));
    expect([counts.OK, settled(counts, 'RULE_REFUSES', 'ALREADY_CLAIMED')]).toEqual([2, []]);
    expect(await scene.used('participation')).toEqual({ [`participation/${scene.program}/SUBMITTED/${root}`]: 2 });
  });

  it('one entry is submitted once', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'EDITION', most: 5 } }] });
    const [id] = await scene.collected(edition, [{}]);
    await everywhere([id]);
    const counts = codesOf(await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => scene.at(worlds[i % worlds.length]).act('entrySubmit', `wen_${id}`, 1))));
    expect([counts.OK, settled(counts, 'VERSION_CONFLICT')]).toEqual([1, []]);
    expect(await scene.used()).toEqual({ [`quota/${edition}/kuota/edition`]: 1 });
  });
});
