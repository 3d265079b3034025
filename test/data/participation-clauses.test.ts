import { innovationWork } from '../../src/modules/innovation/data/tables';
import { newClock, RaceDesk } from '../support/races/desk';
import { World } from '../support/world';

const twice = (code: string): readonly object[] => [{ code, kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } }];

describe('at most two participations, whatever the packs call their clause', () => {
  let world: World;
  let desk: RaceDesk;
  beforeAll(async () => {
    world = await World.open(newClock());
  });
  beforeEach(async () => {
    desk = await RaceDesk.of([world]);
  });
  afterAll(() => world.close());

  /** An innovation with a collected entry in an edition for each of these clauses; none where a pack has no limit. */
  async function entries(codes: readonly (string | null)[]): Promise<readonly string[]> {
    const { scene } = desk;
    const [innovation] = await world.rows(scene.tenant, innovationWork, [{ title: 'A', status: 'DRAFT' as const, agency_id: scene.agencies[0] }]);
    const ids: string[] = [];
    for (const [i, code] of codes.entries()) {
      const edition = await scene.edition({ year: 2030 + i, clauses: code === null ? [{ kind: 'SIMILAR_TITLE', strength: 'CUSTOMARY', with: { percent: 90 } }] : twice(code) });
      ids.push(...(await scene.collected(edition, [{ innovation_id: innovation, lineage_key: innovation, title: `T ${i}` }])));
    }
    return ids;
  }

  it('holds for four editions at once whose packs name it differently', async () => {
    for (let round = 0; round < 4; round += 1) {
      const ids = await entries(['dua-kali', 'batas-ikut', 'ketiga', 'keempat']);
      const words = (await Promise.all(ids.map((id, n) => desk.submit(n, id)))).map((s) => s.word);
      expect(words.filter((w) => w === 'OK')).toHaveLength(2);
      desk = await RaceDesk.of([world]);
    }
  });

  it('gives a place back to a clause of another name, and counts where no clause did', async () => {
    const [first, second, third] = await entries(['a', 'b', 'b']);
    expect([(await desk.submit(0, first)).word, (await desk.submit(0, second)).word]).toEqual(['OK', 'OK']);
    expect((await desk.act(0, 'entryWithdraw', { entry: ['ID!', `wen_${first}`], expectedVersion: ['Int!', 2], input: ['EntryWithdrawInput!', { reason: 'Ditarik' }] })).word).toBe('OK');
    expect((await desk.submit(0, third)).word).toBe('OK');
    desk = await RaceDesk.of([world]);
    const [free, alsoFree, limited] = await entries([null, null, 'dua-kali']);
    expect([(await desk.submit(0, free)).word, (await desk.submit(0, alsoFree)).word]).toEqual(['OK', 'OK']);
    expect((await desk.submit(0, limited)).word).not.toBe('OK');
  });
});
