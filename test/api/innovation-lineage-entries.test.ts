import { EntryScene, MovedClock } from '../support/entry-scene';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { World } from '../support/world';

const scope = new SystemScope('a test reads counters');
const JOIN = `mutation($t: String!, $id: ID!, $e: ID!) { done: lineageJoin(tenant: $t, innovation: $id, earlier: $e, expectedVersion: 1, reason: "Hanya judulnya yang baru") { problems { code path } } }`;

describe('entries of two lineages that become one', () => {
  let world: World;
  let scene: EntryScene;
  beforeAll(async () => {
    world = await World.open(new MovedClock('2026-03-10T03:00:00.000Z'));
    scene = await EntryScene.of(world);
  });
  afterAll(() => world.close());

  let years = 3000;
  const limited = (most: number): object => ({ code: 'batas', kind: 'PARTICIPATION_LIMIT', strength: 'BINDING', with: { most, counts: 'SUBMITTED' } });
  /** One collected entry in an edition of its own for each of these innovations. */
  const entered = async (most: number, innovations: readonly string[]): Promise<string[]> => {
    const entries: string[] = [];
    for (const innovation_id of innovations) {
      const edition = await scene.edition({ year: (years += 1), clauses: [limited(most)] });
      entries.push(...(await scene.collected(edition, [{ innovation_id, lineage_key: innovation_id }])));
    }
    return entries;
  };
  const rows = (sql: string, ...params: readonly unknown[]): Promise<unknown[][]> => world.app.db.query(scope.session, sql, [scene.tenant.id, ...params]);
  const versionOf = async (id: string): Promise<number> => Number((await rows('SELECT e.version FROM entry_work e WHERE e.tenant_id = ? AND e.id = ?', id))[0][0]);
  const submit = async (id: string): Promise<readonly string[]> => (await scene.act('entrySubmit', `wen_${id}`, await versionOf(id))).problems.map((p) => p.code);
  const join = async (id: string, earlier: string): Promise<unknown> => (await world.get<{ done: { problems: unknown } }>(JOIN, { as: scene.organizer, variables: { t: scene.tenant.code, id: `win_${id}`, e: `win_${earlier}` } })).done.problems;
  const used = async (lineage: string): Promise<readonly number[]> => (await rows('SELECT k.used FROM limit_counter k WHERE k.tenant_id = ? AND k.counter LIKE ?', `participation/%/${lineage}`)).map(([n]) => Number(n));

  it('share the participations that are left, and give back to them', async () => {
    const [a, b] = [await scene.innovation('Judul lama'), await scene.innovation('Judul baru')];
    const [first, second, third, fourth] = await entered(3, [a, b, b, a]);
    expect([await submit(first), await submit(second)]).toEqual([[], []]);
    expect([await used(a), await used(b)]).toEqual([[1], [1]]);
    expect(await join(b, a)).toEqual([]);
    expect([await used(a), await used(b)]).toEqual([[2], []]);
    expect([await submit(third), await submit(fourth)]).toEqual([[], ['RULE_REFUSES']]);
    const gone = await scene.act('entryWithdraw', `wen_${second}`, await versionOf(second), scene.organizer, { input: { reason: 'Inovasinya sama' } });
    expect([gone.problems, await used(a)]).toEqual([[], [2]]);
    expect([await submit(fourth), await used(a)]).toEqual([[], [3]]);
  });

  it('count the history of both where only one of them was entered here before', async () => {
    const [a, b] = [await scene.innovation('Judul lama'), await scene.innovation('Judul baru')];
    const [first, second] = await entered(2, [b, a]);
    expect(await submit(first)).toEqual([]);
    expect([await join(b, a), await submit(second), await used(a)]).toEqual([[], [], [2]]);
    const [third] = await entered(2, [a]);
    expect(await submit(third)).toEqual(['RULE_REFUSES']);
  });

  it('are counted each, when they are submitted in the moment in which the lineages are joined', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b] = [await scene.innovation('Judul lama'), await scene.innovation('Judul baru')];
      const entries = await entered(50, [a, b, a, b, a, b]);
      const [joined, ...said] = await Promise.all([join(b, a), ...entries.map(submit)]);
      expect(joined).toEqual([]);
      for (const [i, codes] of said.entries()) {
        expect([[], ['VERSION_CONFLICT']]).toContainEqual(codes);
        if (codes.length > 0) expect(await submit(entries[i])).toEqual([]);
      }
      const [more] = await entered(50, [b]);
      expect(await submit(more)).toEqual([]);
      expect([await used(a), await used(b)]).toEqual([[7], []]);
    }
  });
});
