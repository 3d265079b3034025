import { edition } from '../../src/modules/competition/data/tables';
import { RankingScene } from '../support/ranking-scene';
import { ScoringDesk } from '../support/scoring-desk';
import { World, type TestActor } from '../support/world';

const BEST: Parameters<typeof RankingScene.closed>[2] = { rules: { cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } } };
const atOnce = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, n) => work(n)));

/** How often each answer came: OK, or the code of the refusal. */
function counted(all: readonly { readonly codes: readonly string[]; readonly errors: readonly { readonly message: string }[] }[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { codes, errors } of all) {
    const word = errors.length > 0 ? JSON.stringify(errors) : codes.length === 0 ? 'OK' : codes.join();
    found[word] = (found[word] ?? 0) + 1;
  }
  return found;
}

describe('at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const ranked = async (points: Parameters<typeof RankingScene.closed>[1], due = true): Promise<RankingScene> => {
    const s = await RankingScene.closed(world, points, BEST);
    expect((await s.compute()).codes).toEqual([]);
    if (due) await s.plan();
    return s;
  };
  const numbers = async (s: RankingScene, sql: string): Promise<readonly number[]> => (await s.rows(sql)).map(([n]) => Number(n));
  const kept = (s: RankingScene): Promise<readonly number[]> => numbers(s, 'SELECT k.revision FROM ranking_work k WHERE k.tenant_id = ? ORDER BY k.revision');
  const shown = (s: RankingScene): Promise<readonly number[]> => numbers(s, 'SELECT k.revision FROM ranking k WHERE k.tenant_id = ? ORDER BY k.revision');
  /** The log of the edition: its numbers without a gap, and how often each act is in it. */
  const logged = async (s: RankingScene): Promise<Readonly<Record<string, number>>> => {
    const rows = await s.rows('SELECT l.seq, l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq');
    expect(rows.map(([seq]) => Number(seq))).toEqual(rows.map((_, i) => i + 1));
    const found: Record<string, number> = {};
    for (const [, act] of rows) found[String(act)] = (found[String(act)] ?? 0) + 1;
    return found;
  };

  it('50 first rankings: one', async () => {
    const s = await RankingScene.closed(world, [70, 60], BEST);
    expect(counted(await atOnce(50, () => s.compute()))).toEqual({ OK: 1, ALREADY_DONE: 49 });
    expect([await kept(s), (await s.rows('SELECT n.id FROM ranking_line n WHERE n.tenant_id = ?')).length]).toEqual([[1], 2]);
    expect(await logged(s)).toEqual({ rankingCompute: 1 });
  });

  it('50 releases: one, and the shelf is filled once', async () => {
    const s = await ranked([70, 60]);
    expect(counted(await atOnce(50, (n) => s.release(n % 2 === 0 ? s.second : undefined)))).toEqual({ OK: 1, WRONG_STATE: 49 });
    expect([await shown(s), (await s.rows('SELECT p.id FROM ranking_place p WHERE p.tenant_id = ?')).length, (await s.rows('SELECT e.id FROM entry e WHERE e.tenant_id = ?')).length]).toEqual([[1], 2, 2]);
    expect((await logged(s)).rankingRelease).toBe(1);
  });

  it('20 second persons on one set, and 10 who cancel it: it is settled once', async () => {
    const s = await ranked([[90, 50], 65], false);
    await s.recuseJudge(0, 1);
    const proposals = await atOnce(20, () => s.propose());
    expect(counted(proposals)).toEqual({ OK: 1, WRONG_STATE: 19 });
    const id = proposals.find(({ codes }) => codes.length === 0)?.row?.id ?? '';
    const cancel = (): ReturnType<RankingScene['apply']> => s.act('recomputeCancel', { recompute: id, expectedVersion: 1 }, 'recompute { id state revision }');
    const said = await atOnce(30, (n) => (n % 3 === 2 ? cancel() : s.apply(id)));
    expect(counted(said)).toEqual({ OK: 1, WRONG_STATE: 29 });
    const applied = said.find(({ codes }) => codes.length === 0)?.row?.state === 'APPLIED';
    expect(await kept(s)).toEqual(applied ? [1, 2] : [1]);
    expect(await logged(s)).toMatchObject({ recomputePropose: 1, ...(applied ? { recomputeApply: 1 } : { recomputeCancel: 1 }) });
  });

  it('recompute after recompute: one revision for each number, however many try', async () => {
    const s = await ranked([[90, 50], 65], false);
    const people: readonly TestActor[] = [s.scene.organizer, s.second];
    for (let round = 0; round < 3; round += 1) {
      const [mine] = (await atOnce(6, (n) => s.propose(people[n % 2]))).filter(({ codes }) => codes.length === 0);
      const id = mine?.row?.id ?? '';
      // Who proposed is told that a second person has to; of the others one is the first.
      const said = counted(await atOnce(12, (n) => s.apply(id, people[n % 2])));
      expect([said.OK, (said.SECOND_PERSON ?? 0) + (said.WRONG_STATE ?? 0)]).toEqual([1, 11]);
    }
    expect(await kept(s)).toEqual([1, 2, 3, 4]);
  });

  it('a release, a recompute and a decision: what is on the shelf is what was ranked last', async () => {
    for (let i = 0; i < 4; i += 1) {
      const s = await ranked([[90, 50], 65]);
      await s.recuseJudge(0, 1);
      // What counts has changed, so a release before the recompute is refused, and one after it shows the new revision.
      const id = (await s.propose()).row?.id ?? '';
      const [applied, ...released] = await Promise.all([s.apply(id), ...Array.from({ length: 8 }, () => s.release())]);
      expect(counted([applied])).toEqual({ OK: 1 });
      const out = counted(released).OK ?? 0;
      expect(out).toBeLessThanOrEqual(1);
      expect([await kept(s), await shown(s)]).toEqual([[1, 2], out === 1 ? [2] : []]);
      const [last, decided] = await Promise.all([s.release(), s.decide('TIE_ORDER', [1, 2])]);
      // Once it is released nothing is decided any more; if it was decided first, the ranking is no longer what counts.
      expect([counted([last]), counted([decided])]).toEqual(out === 1 || last.codes.length === 0 ? [out === 1 ? { WRONG_STATE: 1 } : { OK: 1 }, { WRONG_STATE: 1 }] : [{ WRONG_STATE: 1 }, { OK: 1 }]);
    }
  });

  it('late scores, the closing and the ranking: every score that was taken is in the ranking, and none comes after', async () => {
    const s = await RankingScene.scored(world, [70, 60, 50, 40], { judges: { utama: 3 }, ...BEST });
    await world.change(s.scene.tenant, edition, s.scene.editionId, { phase: 'JUDGING' });
    const [[version]] = await s.rows('SELECT w.version FROM round_work w WHERE w.tenant_id = ?');
    const cells = s.scene.judges.flatMap((judge) => s.scene.entries.map((entry) => ({ judge, entry })));
    const desk = new ScoringDesk(s.scene);
    const submit = async ({ judge, entry }: (typeof cells)[number], n: number) => {
      const { word, answer } = await desk.submit(judge, entry, 2, [100 * n + 137, 50 * n], { reason: 'Dinilai ulang' });
      return { codes: word === 'OK' ? [] : [word], errors: answer.errors };
    };
    const close = () => s.act('roundClose', { round: s.round, expectedVersion: Number(version) }, 'roundRun { id state }');
    const said = await Promise.all([...cells.slice(0, 6).map(submit), close(), ...cells.slice(6).map((cell, n) => submit(cell, n + 6)), s.compute()]);
    const [scores, closed] = [[...said.slice(0, 6), ...said.slice(7, -1)], said[6]];
    expect(closed.codes).toEqual([]);
    expect(Object.keys(counted(scores)).filter((word) => word !== 'OK' && !word.startsWith('WRONG_STATE'))).toEqual([]);
    if ((await kept(s)).length === 0) expect((await s.compute()).codes).toEqual([]);
    // The ranking holds the newest version of every cell: nothing was taken after it.
    const counts = await s.rows('SELECT i.cell_id, i.counted FROM ranking_input i WHERE i.tenant_id = ? ORDER BY i.cell_id');
    expect(counts).toEqual(await s.rows('SELECT c.id, c.counted FROM score_cell c WHERE c.tenant_id = ? ORDER BY c.id'));
    expect(counts.filter(([, revision]) => Number(revision) === 2)).toHaveLength(scores.filter(({ codes }) => codes.length === 0).length);
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
  });

  it('moves of one plan, and a release: one move for each version, and none after the release', async () => {
    const s = await ranked([70, 60]);
    const move = (n: number, expectedVersion: number) => s.act('releaseMove', { round: s.round, input: { plannedFor: `2999-08-${String(10 + n)}T00:00:00Z`, reason: 'Diundur' }, expectedVersion }, 'plan { version }');
    const [[version]] = await s.rows('SELECT p.version FROM release_plan p WHERE p.tenant_id = ?');
    const said = counted(await atOnce(20, (n) => (n === 10 ? s.release() : move(n, Number(version)))));
    // Either a move was first, and then it is too early to release; or the release was.
    const moves = await s.rows('SELECT m.position FROM release_move m WHERE m.tenant_id = ?');
    const out = await shown(s);
    expect([said.OK, moves.length + out.length]).toEqual([1, 1]);
    const [plan] = await s.rows('SELECT p.moves, p.released_at FROM release_plan p WHERE p.tenant_id = ?');
    expect([Number(plan[0]), plan[1] !== null]).toEqual([moves.length, out.length === 1]);
  });
});
