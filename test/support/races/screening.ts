import { round } from '../../../src/modules/competition/data/tables';
import { QUOTA, type RaceDesk, type Said } from './desk';

const PASS = { decision: 'PASS' };
const FAIL = { decision: 'FAIL', reasons: [{ words: 'Tidak sesuai tema.' }] };
const RETURN = { ...FAIL, decision: 'RETURN' };

/** The races about the decision on an entry. */
export function screeningRaces(desk: () => RaceDesk): void {
  it('two officers decide on one entry: one does, all others are told that it is done', async () => {
    const { scene } = desk();
    const edition = await desk().screened(QUOTA);
    const officers = [scene.organizer, await desk().worlds[0].actor([{ tenant: scene.tenant, role: 'ORGANIZER' }])];
    const ids = await scene.collected(edition, [{}, {}]);
    await desk().settle();
    for (const id of ids) expect((await desk().submit(0, id)).word).toBe('OK');
    await desk().settle();
    for (const id of ids) {
      const said = await desk().atOnce((n) => desk().decide(n, id, 2, [PASS, FAIL, RETURN, FAIL][n % 4], officers[n % 2]));
      const counts = desk().counts(said);
      expect([counts.OK, Object.keys(counts).sort()]).toEqual([1, ['ALREADY_DONE', 'OK']]);
      const won = said.find((s) => s.word === 'OK')?.payload.screening as { decision: string; entry: { state: string } };
      const { entries, decisions, faults } = await desk().ledger();
      expect([entries.get(id)?.state, decisions.get(`${id} 1`), faults]).toEqual([won.entry.state, won.decision, []]);
    }
  });

  it('entries are withdrawn in the moment in which they are decided on: one of the two, and places and claims follow it', async () => {
    const { scene } = desk();
    const edition = await desk().screened(QUOTA);
    const ids = await scene.collected(edition, Array.from({ length: desk().many / 2 }, () => ({})));
    await desk().settle();
    for (const [n, id] of ids.entries()) expect((await desk().submit(n, id)).word).toBe('OK');
    await desk().settle();
    const withdraw = (n: number, id: string): Promise<Said> =>
      desk().act(n, 'entryWithdraw', { entry: ['ID!', `wen_${id}`], expectedVersion: ['Int!', 2], input: ['EntryWithdrawInput!', { reason: 'Ditarik' }] });
    // Whoever is asked first differs from entry to entry, and so does the writer.
    const pairs = await Promise.all(ids.map(async (id, n) => {
      const acts = [(): Promise<Said> => withdraw(n, id), (): Promise<Said> => desk().decide(n + 1, id, 2, [PASS, FAIL, RETURN][n % 3])];
      const [first, second] = await Promise.all((n % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      return n % 2 === 0 ? [first, second] : [second, first];
    }));
    const { entries, faults } = await desk().ledger({ most: { kuota: 100 } });
    expect(faults).toEqual([]);
    for (const [n, [gone, decided]] of pairs.entries()) {
      const state = entries.get(ids[n])?.state;
      if (gone.word === 'OK') expect([state, decided.word]).toEqual(['WITHDRAWN', expect.stringMatching(/^WRONG_STATE WITHDRAWN$|^DATABASE_UNAVAILABLE$/)]);
      else if (decided.word === 'OK') expect([state, gone.word]).toEqual([['PASSED', 'FAILED', 'RETURNED'][n % 3], expect.stringMatching(/^VERSION_CONFLICT$|^DATABASE_UNAVAILABLE$/)]);
      else expect([desk().unsettled(gone.word), desk().unsettled(decided.word), state]).toEqual([true, true, 'SUBMITTED']);
    }
  });

  it('entries are submitted in the moment in which judging begins: none comes in behind it, undecided', async () => {
    const { scene, worlds } = desk();
    const edition = await desk().screened(QUOTA);
    const [first, ...others] = await scene.collected(edition, Array.from({ length: 9 }, () => ({})));
    const [roundId] = await worlds[0].rows(scene.tenant, round, [{ edition_id: edition, position: 1, name: 'Penilaian', method: 'DESK_EVALUATION' }]);
    await desk().settle();
    expect((await desk().submit(0, first)).word).toBe('OK');
    await desk().settle();
    expect((await desk().decide(0, first, 2, PASS)).word).toBe('OK');
    await desk().settle();
    const prepare = (n: number): Promise<Said> => desk().act(n, 'roundPrepare', { round: ['ID!', `rnd_${roundId}`] });
    // Judging begins in the midst of them; whoever is first, the other is told.
    const said = await Promise.all([...others.slice(0, 4).map((id, n) => desk().submit(n, id)), prepare(4), ...others.slice(4).map((id, n) => desk().submit(n + 5, id))]);
    await desk().settle();
    const { entries } = await desk().ledger();
    const undecided = [...entries.values()].filter(({ state }) => state === 'SUBMITTED').length;
    const [[phase]] = await scene.rowsOf('edition', 'phase', `x.id = '${edition}'`);
    expect(said[4].word).toMatch(/^OK$|^WRONG_STATE SCREENING$|^VERSION_CONFLICT$|^DATABASE_UNAVAILABLE$/);
    expect([phase, undecided > 0]).toEqual(said[4].word === 'OK' ? ['JUDGING', false] : ['SCREENING', undecided > 0]);
    const submissions = said.filter((_, n) => n !== 4);
    expect(submissions.filter(({ word }) => word === 'OK')).toHaveLength(undecided);
    for (const { word } of submissions) expect(word).toMatch(/^OK$|^WRONG_STATE JUDGING$|^DATABASE_UNAVAILABLE$/);
  });
}
