import { textHash } from '../../src/modules/ledger';
import { judge, recusal, roundWork, scoreCell } from '../../src/modules/judging/data/tables';
import { JudgingScene, type JudgingSetup } from '../support/judging-scene';
import { receiptOf, ScoringDesk } from '../support/scoring-desk';
import { World, type TestActor } from '../support/world';

describe('score sheets', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  const desk = async (setup: JudgingSetup = { entries: 2 }): Promise<ScoringDesk> => new ScoringDesk(await JudgingScene.scoring(world, setup));
  /** Refused with this word, and nothing has changed. */
  const refused = async (d: ScoringDesk, word: string, act: () => Promise<{ word: string }>): Promise<void> => {
    const before = await d.everything();
    expect((await act()).word).toBe(word);
    expect(await d.everything()).toBe(before);
  };
  const roundIs = async (d: ScoringDesk, state: 'PREPARED' | 'SCORING' | 'CLOSED' | 'RELEASED'): Promise<void> => {
    const [[id]] = await d.rows('round_work', 'id');
    await world.change(d.scene.tenant, roundWork, String(id), { state });
  };
  const recuse = (d: ScoringDesk, actor: TestActor, entry: string): Promise<string[]> =>
    world.rows(d.scene.tenant, recusal, [{ edition_id: d.scene.editionId, entry_id: entry, actor_id: actor.id, kind: 'FAMILY', reason: 'Keluarga' }]);

  it('is submitted by its judge: it counts, the log has it, and its judge gets the receipt', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e] = d.scene.entries;
    const said = await d.submit(j, e, 1, [8550, 10_000], { comment: 'Baik sekali' });
    expect([said.word, said.payload.sheet]).toEqual(['OK', expect.objectContaining({
      revision: 1, state: 'SUBMITTED', reason: null, comment: 'Baik sekali', assignment: { state: 'SCORED', version: 2, revision: 1, counted: 1 },
      marks: { nodes: [{ hundredths: 8550, criterion: { code: 'kebaruan' } }, { hundredths: 10_000, criterion: { code: 'manfaat' } }] },
    })]);
    expect(await d.cell(j, e)).toMatchObject({ state: 'SCORED', revision: 1, counted: 1, version: 2 });
    const [sheet] = await d.sheets();
    const [log] = await d.log();
    expect(log).toEqual({
      seq: 1, act: 'scoreSheetSubmit', hash: receiptOf(said).hash,
      detail: {
        cell: d.scene.cell(j, e), judge: j.id, entry: e, round: d.scene.rounds[0], revision: 1, sheet: sheet.id, state: 'SUBMITTED', marks: { kebaruan: 8550, manfaat: 10_000 },
        comment: textHash('Baik sekali'), reason: null,
      },
    });
    expect([receiptOf(said).seq, (await d.checked()).faults, await d.turn()]).toEqual([1, [], 1]);
    // The trail is read by organisers while scores are hidden: it tells no mark.
    expect(await d.rows('audit_event', 'action, subject_type, detail')).toEqual([['scoreSheetSubmit', 'score_cell', '{"revision":1}']]);
  });

  it('that replaces one that is in needs its reason; every version stays, the newest counts', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e] = d.scene.entries;
    await d.submit(j, e, 1, [1000, 2000]);
    await refused(d, 'VALIDATION_FAILED input.reason', () => d.submit(j, e, 2, [3000, 4000]));
    const again = await d.submit(j, e, 2, [3000, 4000], { reason: 'Salah baca' });
    expect([again.word, receiptOf(again).seq]).toEqual(['OK', 2]);
    expect(await d.cell(j, e)).toMatchObject({ state: 'SCORED', revision: 2, counted: 2 });
    expect((await d.sheets()).map(({ revision, marks }) => [revision, marks])).toEqual([[1, [1000, 2000]], [2, [3000, 4000]]]);
    // The version that was seen is the natural key: what is sent once more meets a newer one.
    await refused(d, 'VERSION_CONFLICT expectedVersion', () => d.submit(j, e, 2, [3000, 4000], { reason: 'Salah baca' }));
    expect((await d.submit(j, e, 2, [3000, 4000])).payload.problems).toEqual([expect.objectContaining({ currentVersion: 3 })]);
  });

  it('may be saved as a draft, with what is there: a version that counts for nothing, of which the log says no mark', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e] = d.scene.entries;
    const said = await d.save(j, e, 1, [7000]);
    expect([said.word, said.payload.sheet]).toEqual(['OK', expect.objectContaining({ revision: 1, state: 'DRAFT', assignment: { state: 'PENDING', version: 2, revision: 1, counted: 0 } })]);
    expect((await d.log())[0]).toEqual({ seq: 1, act: 'scoreSheetSave', hash: receiptOf(said).hash, detail: {
      cell: d.scene.cell(j, e), judge: j.id, entry: e, round: d.scene.rounds[0], revision: 1, sheet: (await d.sheets())[0].id, state: 'DRAFT',
    } });
    expect((await d.submit(j, e, 2, [7100, 7200])).word).toBe('OK');
    expect((await d.save(j, e, 3, [])).word).toBe('OK');
    expect(await d.cell(j, e)).toMatchObject({ state: 'SCORED', revision: 3, counted: 2 });
    await world.change(d.scene.tenant, scoreCell, d.scene.cell(j, e), { revision: 200 });
    await refused(d, 'LIMIT_REACHED assignment', () => d.save(j, e, 5, []));
    expect((await d.submit(j, e, 5, [1, 2], { reason: 'Selesai' })).word).toBe('OK');
  });

  it('is refused with every fault and its place, and then nothing has changed', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e] = d.scene.entries;
    const give = (marks: readonly object[], more: object = {}, field = 'scoreSheetSubmit'): Promise<{ word: string }> => d.act(field, d.scene.cell(j, e), 1, { marks, ...more }, j.actor);
    await refused(d, 'VALIDATION_FAILED input.marks', () => give([{ criterion: 'kebaruan', hundredths: 1 }]));
    await refused(d, 'VALIDATION_FAILED input.marks.0.hundredths, VALIDATION_FAILED input.marks.1.criterion, VALIDATION_FAILED input.marks.2.criterion, VALIDATION_FAILED input.marks',
      () => give([{ criterion: 'kebaruan', hundredths: 10_001 }, { criterion: 'kebaruan', hundredths: 1 }, { criterion: 'lain', hundredths: 1 }]));
    await refused(d, 'VALIDATION_FAILED input.marks.0.hundredths', () => give([{ criterion: 'kebaruan', hundredths: -1 }], {}, 'scoreSheetSave'));
    await refused(d, 'VALIDATION_FAILED input.marks', () => give(Array.from({ length: 51 }, () => ({ criterion: 'kebaruan', hundredths: 1 }))));
    await refused(d, 'VALIDATION_FAILED input.comment, VALIDATION_FAILED input.reason', () => give([], { comment: 'x'.repeat(4001), reason: '...' }));
  });

  it('is its judge\'s alone, while the judge may and the round is scored', async () => {
    const d = await desk({ entries: 3, judges: { utama: 2 } });
    const [j, other] = d.scene.judges;
    const [e, f, g] = d.scene.entries;
    const marks = d.input([1, 2]);
    for (const field of ['scoreSheetSubmit', 'scoreSheetSave']) {
      await refused(d, 'NOT_FOUND assignment', () => d.act(field, d.scene.cell(other, e), 1, marks, j.actor));
      await refused(d, 'NOT_FOUND assignment', () => d.act(field, world.ids.next(), 1, marks, j.actor));
      await refused(d, 'FORBIDDEN tenant', () => d.act(field, d.scene.cell(j, e), 1, marks, d.scene.organizer));
      for (const state of ['PREPARED', 'CLOSED', 'RELEASED'] as const) {
        await roundIs(d, state);
        await refused(d, 'WRONG_STATE assignment', () => d.act(field, d.scene.cell(j, e), 1, marks, j.actor));
      }
      await roundIs(d, 'SCORING');
    }
    // A judge of the tenant who is none of this edition, and one of another programme only.
    const [stranger, elsewhere] = [await world.actor([{ tenant: d.scene.tenant, role: 'JUDGE' }]), await world.actor([{ tenant: d.scene.tenant, role: 'JUDGE', programId: world.ids.next() }]).catch(() => null)];
    await refused(d, 'NOT_FOUND assignment', () => d.act('scoreSheetSubmit', d.scene.cell(j, e), 1, marks, stranger));
    expect(elsewhere).toBeNull();
    await recuse(d, j.actor, e);
    await refused(d, 'NOT_FOUND assignment', () => d.submit(j, e, 1, [1, 2]));
    await world.change(d.scene.tenant, scoreCell, d.scene.cell(j, f), { state: 'RECUSED' });
    await refused(d, 'WRONG_STATE assignment', () => d.submit(j, f, 2, [1, 2]));
    await world.change(d.scene.tenant, judge, j.id, { dismissed_at: '2026-05-02T00:00:00.000Z' });
    await refused(d, 'FORBIDDEN assignment', () => d.submit(j, g, 1, [1, 2]));
  });

  it('is voided by an organiser with a reason: kept, not counted, and a new sheet takes its place', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e] = d.scene.entries;
    const [cell, reason] = [d.scene.cell(j, e), { reason: 'Diisi sebelum presentasi' }];
    await refused(d, 'WRONG_STATE assignment', () => d.act('scoreVoid', cell, 1, reason, d.scene.organizer));
    await d.submit(j, e, 1, [1000, 2000]);
    await refused(d, 'FORBIDDEN tenant', () => d.act('scoreVoid', cell, 2, reason, j.actor));
    await refused(d, 'VALIDATION_FAILED input.reason', () => d.act('scoreVoid', cell, 2, { reason: '   ' }, d.scene.organizer));
    await refused(d, 'VERSION_CONFLICT expectedVersion', () => d.act('scoreVoid', cell, 1, reason, d.scene.organizer));
    const said = await d.act('scoreVoid', cell, 2, reason, d.scene.organizer);
    expect([said.word, said.payload.assignment]).toEqual(['OK', { state: 'VOIDED', reason: reason.reason, version: 3, counted: 0, revision: 1 }]);
    expect((await d.log())[1]).toMatchObject({ act: 'scoreVoid', detail: { cell, judge: j.id, entry: e, revision: 1, was: 'SCORED', state: 'VOIDED', reason: textHash(reason.reason) } });
    expect((await d.sheets()).map((s) => s.marks)).toEqual([[1000, 2000]]);
    await refused(d, 'VALIDATION_FAILED input.reason', () => d.submit(j, e, 3, [3000, 4000]));
    expect((await d.submit(j, e, 3, [3000, 4000], { reason: 'Dinilai ulang sesudah presentasi' })).word).toBe('OK');
    expect(await d.cell(j, e)).toMatchObject({ state: 'SCORED', revision: 2, counted: 2 });
    // Once organisers see scores they void none: what is voided cannot depend on how much it was.
    await roundIs(d, 'CLOSED');
    await refused(d, 'WRONG_STATE assignment', () => d.act('scoreVoid', cell, 4, reason, d.scene.organizer));
  });

  it('that does not come is called absent with a reason, which keeps no judge from scoring while there is time', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e] = d.scene.entries;
    const [cell, reason] = [d.scene.cell(j, e), { reason: 'Sakit' }];
    await refused(d, 'FORBIDDEN tenant', () => d.act('scoreAbsent', cell, 1, reason, j.actor));
    const said = await d.act('scoreAbsent', cell, 1, reason, d.scene.organizer);
    expect([said.word, said.payload.assignment]).toEqual(['OK', { state: 'ABSENT', reason: 'Sakit', version: 2, counted: 0, revision: 0 }]);
    await refused(d, 'VERSION_CONFLICT expectedVersion', () => d.act('scoreAbsent', cell, 1, reason, d.scene.organizer));
    await refused(d, 'WRONG_STATE assignment', () => d.act('scoreAbsent', cell, 2, reason, d.scene.organizer));
    expect((await d.submit(j, e, 2, [1, 2])).word).toBe('OK');
    await refused(d, 'WRONG_STATE assignment', () => d.act('scoreAbsent', cell, 3, reason, d.scene.organizer));
    expect((await d.checked()).faults).toEqual([]);
  });

  it('is out of reach of an organiser who is recused from the entry, and of one of another programme', async () => {
    const d = await desk();
    const [j] = d.scene.judges;
    const [e, f] = d.scene.entries;
    await d.submit(j, e, 1, [1, 2]);
    await recuse(d, d.scene.organizer, e);
    await recuse(d, d.scene.organizer, f);
    await refused(d, 'NOT_FOUND assignment', () => d.act('scoreVoid', d.scene.cell(j, e), 2, { reason: 'Alasan uji' }, d.scene.organizer));
    await refused(d, 'NOT_FOUND assignment', () => d.act('scoreAbsent', d.scene.cell(j, f), 1, { reason: 'Alasan uji' }, d.scene.organizer));
    const another = await desk({ entries: 1 });
    const bound = await world.actor([{ tenant: d.scene.tenant, role: 'ORGANIZER', programId: d.scene.programId }]);
    expect((await d.act('scoreAbsent', d.scene.cell(j, f), 1, { reason: 'Alasan uji' }, bound)).word).toBe('OK');
    await refused(another, 'NOT_FOUND', () => another.act('scoreAbsent', another.scene.cell(another.scene.judges[0], another.scene.entries[0]), 1, { reason: 'Alasan uji' }, bound));
  });

  it('comes a hundred at a time: all in one act, each with its own receipt, once for a key', async () => {
    const d = await desk({ entries: 100, judges: { utama: 1 } });
    const [j] = d.scene.judges;
    const sheets = d.scene.entries.map((e, i) => ({ assignment: `asg_${d.scene.cell(j, e)}`, expectedVersion: 1, ...d.input([i, 100 * i]) }));
    const said = await d.bulk(j, sheets, 'lembar-luring-1');
    const receipts = said.payload.receipts as { seq: number; hash: string }[];
    const kept = said.payload.sheets as { id: string; assignment: { id: string; state: string } }[];
    expect([said.word, receipts.map((r) => r.seq), kept.map((s) => [s.assignment.id, s.assignment.state])])
      .toEqual(['OK', sheets.map((_, i) => i + 1), sheets.map((s) => [s.assignment, 'SCORED'])]);
    const log = await d.log();
    expect(log.map((l) => [l.act, l.hash, l.detail.cell, l.detail.marks])).toEqual(sheets.map((s, i) => ['scoreSheetsSubmit', receipts[i].hash, s.assignment.slice(4), { kebaruan: i, manfaat: 100 * i }]));
    expect([await d.turn(), (await d.checked()).faults]).toEqual([1, []]);
    const before = await d.everything();
    expect((await d.bulk(j, sheets, 'lembar-luring-1')).payload).toEqual(said.payload);
    expect(await d.everything()).toBe(before);
    await refused(d, 'IDEMPOTENCY_KEY_REUSED idempotencyKey', () => d.bulk(j, sheets.slice(1), 'lembar-luring-1'));
    await refused(d, 'VALIDATION_FAILED sheets', () => d.bulk(j, [...sheets, sheets[0]], 'lembar-luring-2'));
    await refused(d, 'VALIDATION_FAILED sheets', () => d.bulk(j, [], 'lembar-luring-2'));
    const many = Array.from({ length: 51 }, () => ({ criterion: 'kebaruan', hundredths: 1 }));
    await refused(d, 'VALIDATION_FAILED sheets.1.marks', () => d.bulk(j, [sheets[0], { ...sheets[1], marks: many }], 'lembar-luring-2'));
  });

  it('of a hundred that has one fault keeps the other ninety-nine out as well, and every fault is told with its index', async () => {
    const d = await desk({ entries: 6, judges: { utama: 2 } });
    const [j, other] = d.scene.judges;
    const [a, b, c, e, f, g] = d.scene.entries;
    await d.submit(j, f, 1, [1, 2]);
    await recuse(d, j.actor, g);
    const sheet = (of: typeof j, entry: string, version: number, marks: readonly number[]): object => ({ assignment: `asg_${d.scene.cell(of, entry)}`, expectedVersion: version, ...d.input(marks) });
    await refused(d, [
      'VALIDATION_FAILED sheets.1.marks', 'NOT_FOUND sheets.2.assignment', 'VERSION_CONFLICT sheets.3.expectedVersion', 'VALIDATION_FAILED sheets.4.assignment', 'VALIDATION_FAILED sheets.5.reason',
      'NOT_FOUND sheets.6.assignment', 'NOT_FOUND sheets.7.assignment',
    ].join(', '), () => d.bulk(j, [
      sheet(j, a, 1, [1, 2]), sheet(j, b, 1, [1]), sheet(other, c, 1, [1, 2]), sheet(j, e, 7, [1, 2]), sheet(j, a, 1, [1, 2]), sheet(j, f, 2, [1, 2]), sheet(j, g, 1, [1, 2]),
      { ...d.input([1, 2]), assignment: 'asg_tidak', expectedVersion: 1 },
    ], 'lembar-luring-3'));
    await refused(d, 'NOT_FOUND round', () => d.bulk(j, [sheet(j, a, 1, [1, 2])], 'lembar-luring-4', d.scene.rounds[1]));
    // After what was wrong is mended, the same key serves.
    expect((await d.bulk(j, [sheet(j, a, 1, [1, 2]), sheet(j, b, 1, [1, 2])], 'lembar-luring-3')).word).toBe('OK');
  });
});
