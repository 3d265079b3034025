import { editionLog } from '../../../src/modules/ledger/data/tables';
import { JudgingScene, type JudgingSetup } from '../judging-scene';
import { judgedLedger, type Judged } from '../judged-ledger';
import { receiptOf, ScoringDesk, type Said } from '../scoring-desk';
import type { World } from '../world';

/** How often each answer came; a writer of a cluster that could not settle its conflicts in time says so, and has kept nothing. */
function counts(desk: ScoringDesk, said: readonly Said[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { word } of said) if (!unsettled(desk, word)) found[word] = (found[word] ?? 0) + 1;
  return found;
}
const unsettled = (desk: ScoringDesk, word: string): boolean => desk.worlds.length > 1 && word === 'DATABASE_UNAVAILABLE';
const atOnce = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, n) => work(n)));
const reason = { reason: 'Dinilai ulang' };

/** The races about score sheets, through one server or through several writers of one cluster. */
export function scoreRaces(worlds: () => readonly World[]): void {
  const deskOf = async (setup: JudgingSetup): Promise<ScoringDesk> => {
    const desk = new ScoringDesk(await JudgingScene.scoring(worlds()[0], setup), worlds());
    await settle(desk);
    return desk;
  };
  /** Until every writer shows what any of them has kept. */
  const settle = async (desk: ScoringDesk): Promise<void> => {
    for (const writer of desk.worlds.length > 1 ? desk.worlds : []) {
      const mark = await writer.tenant('Tanda');
      for (const world of desk.worlds) {
        for (let tries = 0; (await world.system((_tx, scope) => world.app.db.query(scope.session, 'SELECT t.id FROM tenant t WHERE t.id = ?', [mark.id]))).length === 0; tries += 1) {
          if (tries > 200) throw new Error('a writer stays behind');
          await new Promise((done) => setTimeout(done, 25));
        }
      }
    }
  };
  const judged = async (desk: ScoringDesk): Promise<Judged> => {
    await settle(desk);
    const { world, tenant, editionId } = desk.scene;
    return judgedLedger(world.app.db, tenant.id, editionId);
  };
  /** Every acknowledged sheet is there with its one entry in the log, and nothing that was not acknowledged, where all writers could settle. */
  const allKept = (desk: ScoringDesk, { sheets, faults }: Judged, said: readonly Said[]): void => {
    expect(faults).toEqual([]);
    const told = said.filter((s) => s.word === 'OK').map((s) => ({ ...receiptOf(s), id: (s.payload.sheet as { id: string }).id.slice(4), revision: (s.payload.sheet as { revision: number }).revision }));
    for (const { id, revision, seq, hash } of told) expect(sheets.get(id)).toMatchObject({ revision, logged: [{ seq, hash }] });
    if (!said.some((s) => unsettled(desk, s.word))) expect([...sheets.keys()].sort()).toEqual(told.map((t) => t.id).sort());
  };

  it('50 submissions for one cell: one for each version that was seen, all others meet a newer one', async () => {
    const desk = await deskOf({ entries: 1, judges: { utama: 1 } });
    const [[judge], [entry]] = [desk.scene.judges, desk.scene.entries];
    const all: Said[] = [];
    for (let wave = 1; wave <= 5; wave += 1) {
      const said = await atOnce(10, (n) => desk.submit(judge, entry, wave, [100 * n, wave], reason, n));
      all.push(...said);
      const { OK, 'VERSION_CONFLICT expectedVersion': beaten = 0, ...others } = counts(desk, said);
      expect([OK, others]).toEqual([1, {}]);
      if (desk.worlds.length === 1) expect(beaten).toBe(9);
      await settle(desk);
    }
    const found = await judged(desk);
    allKept(desk, found, all);
    expect([...found.sheets.values()].map((s) => s.revision).sort()).toEqual([1, 2, 3, 4, 5]);
    expect(await desk.cell(judge, entry)).toMatchObject({ state: 'SCORED', version: 6, revision: 5, counted: 5 });
  });

  it('ten judges on one entry, and on four more: none fails another', async () => {
    const desk = await deskOf({ entries: 5, judges: { utama: 10 } });
    const { judges, entries } = desk.scene;
    const said = await atOnce(50, (n) => desk.submit(judges[n % 10], entries[Math.floor(n / 10)], 1, [n, n], {}, n));
    expect(Object.keys(counts(desk, said))).toEqual(['OK']);
    if (desk.worlds.length === 1) expect(counts(desk, said)).toEqual({ OK: 50 });
    const found = await judged(desk);
    allKept(desk, found, said);
    expect(await desk.turn()).toBe(found.sheets.size);
  });

  it('50 sheets while the round is closed: whatever was acknowledged stands before the close, and nothing after it', async () => {
    const desk = await deskOf({ entries: 5, judges: { utama: 10 } });
    const { judges, entries, organizer, rounds, tenantCode } = desk.scene;
    for (const [n, judge] of judges.entries()) {
      const sheets = entries.map((e) => ({ assignment: `asg_${desk.scene.cell(judge, e)}`, expectedVersion: 1, ...desk.input([n, n]) }));
      expect((await desk.bulk(judge, sheets, `lembar-juri-${n}`)).word).toBe('OK');
    }
    await settle(desk);
    const close = (n: number): Promise<Said> => desk.said(`mutation($t: String!, $r: ID!) { act: roundClose(tenant: $t, round: $r, expectedVersion: 1) { problems { code path } } }`, { t: tenantCode, r: `rnd_${rounds[0]}` }, organizer, n);
    // The close is asked for in the middle of them.
    const said = await atOnce(51, (n) => {
      const m = n > 25 ? n - 1 : n;
      return n === 25 ? close(n) : desk.submit(judges[m % 10], entries[Math.floor(m / 10)], 2, [m, 1], reason, n);
    });
    const [closing] = said.splice(25, 1);
    let { word } = closing;
    while (unsettled(desk, word)) word = (await close(0)).word;
    expect(word).toBe('OK');
    const { OK = 0, 'WRONG_STATE assignment': late = 0, ...others } = counts(desk, said);
    expect([others, desk.worlds.length > 1 || OK + late === 50]).toEqual([{}, true]);
    const found = await judged(desk);
    expect(found.faults).toEqual([]);
    expect(found.acts.indexOf('roundClose')).toBe(found.acts.length - 1);
    for (const s of said.filter((one) => one.word === 'OK')) expect(found.sheets.get((s.payload.sheet as { id: string }).id.slice(4))?.logged).toEqual([expect.objectContaining(receiptOf(s))]);
    expect((await desk.submit(judges[0], entries[0], 3, [1, 1], reason)).word).toMatch(/^WRONG_STATE assignment$/);
    expect((await judged(desk)).sheets.size).toBe(found.sheets.size);
  });

  it('a sheet and an organiser who calls it absent, and a hundred sheets twice: one of the two', async () => {
    const desk = await deskOf({ entries: 12, judges: { utama: 2 } });
    const { judges: [a, b], entries, organizer } = desk.scene;
    const pairs = await Promise.all(entries.map(async (entry, n) => {
      const acts = [(): Promise<Said> => desk.submit(a, entry, 1, [n, n], {}, n), (): Promise<Said> => desk.act('scoreAbsent', desk.scene.cell(a, entry), 1, { reason: 'Tidak hadir' }, organizer, n + 1)];
      const [first, second] = await Promise.all((n % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      return n % 2 === 0 ? [first, second] : [second, first];
    }));
    const sheets = entries.map((e, n) => ({ assignment: `asg_${desk.scene.cell(b, e)}`, expectedVersion: 1, ...desk.input([n, n]) }));
    const bulk = await atOnce(6, (n) => desk.bulk(b, sheets, `lembar-luring-${n % 3}`, desk.scene.rounds[0], n));
    const found = await judged(desk);
    expect(found.faults).toEqual([]);
    for (const [n, [scored, absent]] of pairs.entries()) {
      const { state } = await desk.cell(a, entries[n]);
      if (scored.word === 'OK') expect([state, absent.word]).toEqual(['SCORED', expect.stringMatching(/^VERSION_CONFLICT|^DATABASE_UNAVAILABLE$/)]);
      else if (absent.word === 'OK') expect([state, scored.word]).toEqual(['ABSENT', expect.stringMatching(/^VERSION_CONFLICT|^DATABASE_UNAVAILABLE$/)]);
      else expect([unsettled(desk, scored.word), unsettled(desk, absent.word)]).toEqual([true, true]);
    }
    // One key has it, and whoever repeats that key is told the same.
    const done = bulk.filter((s) => s.word === 'OK');
    expect(new Set(done.map((s) => JSON.stringify(s.payload.receipts))).size).toBe(1);
    for (const { word } of bulk) expect(word === 'OK' || unsettled(desk, word) || /^(VERSION_CONFLICT sheets\.\d+\.expectedVersion(, )?){12}$/.test(word)).toBe(true);
  });

  it('a transaction that breaks at its last step leaves neither sheet nor log', async () => {
    const desk = await deskOf({ entries: 2, judges: { utama: 1 } });
    const [[judge], [entry, other]] = [desk.scene.judges, desk.scene.entries];
    // The number that the log would give is taken.
    await desk.scene.world.rows(desk.scene.tenant, editionLog, [{ edition_id: desk.scene.editionId, seq: 2, act: 'uji', actor_id: judge.actor.id, body: '{"detail":{}}', prev: '0'.repeat(64), hash: '1'.repeat(64) }]);
    expect((await desk.submit(judge, entry, 1, [1, 2])).word).toBe('OK');
    const before = await desk.everything();
    expect((await desk.submit(judge, other, 1, [1, 2])).word).toBe('INTERNAL_SERVER_ERROR');
    expect((await desk.bulk(judge, [{ assignment: `asg_${desk.scene.cell(judge, other)}`, expectedVersion: 1, ...desk.input([1, 2]) }], 'lembar-luring-1')).word).toBe('INTERNAL_SERVER_ERROR');
    expect(await desk.everything()).toBe(before);
  });
}
