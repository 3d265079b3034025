import { createHash } from 'node:crypto';
import { readPack } from '../../src/domain/rules/read-pack';
import { agency } from '../../src/modules/agency/data/tables';
import { edition, editionRules, round } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { roundReleased, roundState } from '../../src/modules/judging';
import { roundWork, scoreCell } from '../../src/modules/judging/data/tables';
import { rankingLine, rankingWork } from '../../src/modules/ranking/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock } from '../../src/platform/clock';
import type { RankPlace } from '../../src/domain/vocabulary/judging-words';
import { rowsOf, run, type Acted } from '../support/judging-acts';
import { JudgingScene, type JudgingSetup } from '../support/judging-scene';
import { World } from '../support/world';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly rules: string | null;
  readonly rulesHash: string | null;
}
const ROW = 'roundRun { id state version rules rulesHash openedAt closedAt round { id name } edition { phase } }';

describe('a round', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const prepare = (s: JudgingScene, which: 0 | 1 = 0): Promise<Acted<Run>> => run<Run>(s, 'roundPrepare', { round: `rnd_${s.rounds[which]}` }, ROW);
  const open = (s: JudgingScene, expectedVersion = 1, language = 'id'): Promise<Acted<Run>> => run<Run>(s, 'roundOpen', { round: `rnd_${s.rounds[0]}`, expectedVersion }, ROW, { language });
  const close = (s: JudgingScene, expectedVersion = 2): Promise<Acted<Run>> => run<Run>(s, 'roundClose', { round: `rnd_${s.rounds[0]}`, expectedVersion }, ROW);
  const inRound = async (s: JudgingScene, which: 0 | 1 = 0): Promise<readonly (readonly unknown[])[]> =>
    (await rowsOf(s, 'SELECT e.round_id, e.entry_id, e.label, e.title, e.entrant, e.documents_shown, e.bonus_hundredths, e.carried FROM round_entry e WHERE e.tenant_id = ? ORDER BY e.label')).filter(([of]) => of === s.rounds[which]).map((row) => row.slice(1));
  const acts = async (s: JudgingScene): Promise<readonly unknown[]> => (await rowsOf(s, 'SELECT l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq')).map(([act]) => act);
  const closed = (setup: JudgingSetup = {}): Promise<JudgingScene> => JudgingScene.scoring(world, setup).then(async (s) => {
    await Promise.all([...s.cells.values()].map((id) => world.change(s.tenant, scoreCell, id, { state: 'ABSENT', reason: 'Uji' })));
    expect((await close(s, 1)).codes).toEqual([]);
    return s;
  });
  const ranked = async (s: JudgingScene, revision: number, places: readonly (readonly [RankPlace, string | null])[]): Promise<void> => {
    const hash = 'b'.repeat(64);
    const [ranking_id] = await world.rows(s.tenant, rankingWork, [{ edition_id: s.editionId, round_id: s.rounds[0], revision, method: 'uji', rules_hash: hash, inputs_hash: hash, output_hash: hash, actor_id: s.organizer.id }]);
    await world.rows(s.tenant, rankingLine, places.map(([place, score_exact], i) => ({ ranking_id, entry_id: s.entries[i], position: i + 1, place, rank: i + 1, score_exact, bonus_hundredths: 0 })));
  };

  it('is prepared with the entries that passed, under labels that tell nothing, and the edition is judged from then on', async () => {
    const s = await JudgingScene.screened(world, { entries: 4 });
    await world.change(s.tenant, entryWork, s.entries[3], { state: 'FAILED', passed_at: null });
    const first = await prepare(s);
    expect(first).toMatchObject({ codes: [], row: { state: 'PREPARED', version: 1, rules: null, round: { id: `rnd_${s.rounds[0]}` }, edition: { phase: 'JUDGING' } } });
    const entries = await inRound(s);
    expect(entries.map(([, label]) => label)).toEqual(['Usulan 001', 'Usulan 002', 'Usulan 003']);
    expect(entries.map(([id]) => id)).toEqual(s.entries.slice(0, 3).map((id) => [createHash('sha256').update(`${s.rounds[0]} ${id}`).digest('hex'), id]).sort().map(([, id]) => id));
    expect(entries.map(([id, , title, entrant, shown, bonus, carried]) => [id, title, entrant, shown, bonus, carried]).sort()).toEqual(
      s.entries.slice(0, 3).map((id, i) => [id, `Usulan ${i + 1}`, `Dinas ${i + 1}`, 1, 0, null]).sort(),
    );
    expect(await acts(s)).toEqual(['roundPrepare']);
    expect(await prepare(s)).toMatchObject({ row: null, codes: ['ALREADY_DONE'] });
    const known = await world.system((_tx, scope) => roundState((sql, params) => world.app.db.query(scope.session, sql, params), s.tenant.id, s.rounds[0]));
    expect(known).toEqual({ editionId: s.editionId, programId: s.programId, state: 'PREPARED', version: 1, rules: null, rulesHash: null, releasedAt: null });
  });

  it('has nothing of what its judges are not to see, and the bonus that the frozen rules declare', async () => {
    const s = await JudgingScene.screened(world, { entries: 3, rules: { blind: ['TITLE', 'ENTRANT', 'DOCUMENTS'], bonus: true } });
    const read = readPack({ code: 'uji-bonus', revision: 1, name: { id: 'Uji', en: 'Trial' }, clauses: [
      { code: 'dua-tahun', kind: 'BONUS', confidence: 'SYNTHETIC', citation: 'Uji', with: { months: 24, points: 200, cap: 250 } }, { code: 'tiga-tahun', kind: 'BONUS', confidence: 'SYNTHETIC', citation: 'Uji', with: { months: 36, points: 100 } },
    ] });
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const kept = await world.system((tx, scope) => rulePackKeep(tx, scope.forTenant(s.tenant.id), read.pack, { clock: systemClock, ids: world.ids }));
    await world.rows(s.tenant, editionRules, [{ edition_id: s.editionId, pack_tenant_id: s.tenant.id, pack_id: kept.id, pack_hash: kept.hash }]);
    const told = (begun: string | null): string => JSON.stringify({ asOf: '2026-03-01', pack: { code: 'uji-bonus', revision: 1 }, counters: [], facts: { group: null, implemented: begun === null ? null : { earliest: begun, latest: begun } } });
    // In use for two years, for three, and since nobody knows when; the closing day is 2026-03-31.
    for (const [i, begun] of ['2024-01-01', '2022-01-01', null].entries()) await world.change(s.tenant, entryWork, s.entries[i], { snapshot: told(begun) });
    expect((await prepare(s)).codes).toEqual([]);
    const entries = new Map((await inRound(s)).map(([id, , ...rest]) => [id, rest]));
    expect(s.entries.map((id) => entries.get(id))).toEqual([[null, null, 0, 200, null], [null, null, 0, 250, null], [null, null, 0, 0, null]]);
  });

  it('is not prepared while an entry is undecided, out of its time, or where it is not judged', async () => {
    const s = await JudgingScene.screened(world, { entries: 3 });
    await world.change(s.tenant, entryWork, s.entries[0], { state: 'SUBMITTED', passed_at: null });
    expect(await prepare(s)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('1 usulan belum diputuskan')] });
    await world.change(s.tenant, entryWork, s.entries[0], { state: 'RETURNED', mend_until: '2999-12-31' });
    expect((await prepare(s)).codes).toEqual(['WRONG_STATE']);
    const [collecting] = await world.rows(s.tenant, round, [{ edition_id: s.editionId, position: 1, name: 'Pengumpulan', method: 'COLLECTION' }]);
    expect((await run(s, 'roundPrepare', { round: `rnd_${collecting}` }, ROW)).messages).toEqual([expect.stringContaining('tidak dinilai juri')]);
    await world.change(s.tenant, edition, s.editionId, { phase: 'OPEN' });
    expect(await prepare(s)).toMatchObject({ codes: ['WRONG_STATE'], paths: ['edition'] });
    await world.change(s.tenant, edition, s.editionId, { phase: 'SCREENING' });
    // Who did not mend in time is out of it.
    await world.change(s.tenant, entryWork, s.entries[0], { mend_until: '2026-04-10' });
    expect((await prepare(s)).codes).toEqual([]);
    expect(await inRound(s)).toHaveLength(2);
    expect(await rowsOf(s, 'SELECT e.phase FROM edition e WHERE e.tenant_id = ?')).toEqual([['JUDGING']]);
  });

  it('takes a passed entry and keeps it: what is judged is not withdrawn', async () => {
    const s = await JudgingScene.screened(world, { entries: 2 });
    await prepare(s);
    const answer = await world.get<{ entryWithdraw: { problems: { code: string }[] } }>(
      'mutation($t: String!, $e: ID!) { entryWithdraw(tenant: $t, entry: $e, expectedVersion: 1, input: { reason: "Mundur" }) { problems { code } } }', { as: s.organizer, variables: { t: s.tenantCode, e: `wen_${s.entries[0]}` } },
    );
    expect(answer.entryWithdraw.problems).toEqual([{ code: 'WRONG_STATE' }]);
    expect(await inRound(s)).toHaveLength(2);
  });

  it.each([[['CRITERIA', 'EARLIER_ROUND'], '8000/1'], [['CRITERIA'], null]] as const)('brings the score of the round before along where %j breaks ties by it', async (tieChain, score) => {
    const s = await closed({ entries: 2, rules: { carry: 0, tieChain } });
    await ranked(s, 1, [['INSIDE', '8000/1'], ['OUTSIDE', '1/1']]);
    expect((await prepare(s, 1)).codes).toEqual([]);
    expect((await inRound(s, 1)).map((row) => row[6])).toEqual([score]);
  });

  it('of a later place takes those inside the newest ranking before it, with their score, and nothing before that is closed, ranked and without a tie', async () => {
    const s = await closed({ entries: 4, rules: { carry: 4000 } });
    expect(await prepare(s, 1)).toMatchObject({ codes: ['WRONG_STATE'], messages: [expect.stringContaining('belum diperingkat')] });
    await ranked(s, 1, [['INSIDE', '17001/2'], ['TIED_AT_CUT', '8000/1'], ['TIED_AT_CUT', '8000/1'], ['OUTSIDE', '1/1']]);
    expect(await prepare(s, 1)).toMatchObject({ codes: ['WRONG_STATE'], messages: [expect.stringContaining('pleno memutuskan dahulu')] });
    await ranked(s, 2, [['INSIDE', '17001/2'], ['INSIDE', '8000/1'], ['OUTSIDE', '8000/1'], ['OUTSIDE', '1/1']]);
    expect(await prepare(s, 1)).toMatchObject({ codes: [], row: { state: 'PREPARED' } });
    const carried = async (): Promise<unknown> => (await inRound(s, 1)).map(([id, , , , , , score]) => [s.entries.indexOf(String(id)), score]).sort();
    expect(await carried()).toEqual([[0, '17001/2'], [1, '8000/1']]);
    const labelled = new Map((await inRound(s, 1)).map(([id, label]) => [id, label]));
    // A new revision: one more score, one out, one in. Who stays keeps its label, and no label is given twice.
    await ranked(s, 3, [['INSIDE', '17003/2'], ['OUTSIDE', '8000/1'], ['INSIDE', '8001/1'], ['OUTSIDE', '1/1']]);
    expect((await prepare(s, 1)).codes).toEqual([]);
    expect(await carried()).toEqual([[0, '17003/2'], [2, '8001/1']]);
    expect((await inRound(s, 1)).find(([id]) => id === s.entries[0])?.[1]).toBe(labelled.get(s.entries[0]));
    expect((await inRound(s, 1)).find(([id]) => id === s.entries[2])?.[1]).toBe('Usulan 003');
    expect((await prepare(s, 1)).codes).toEqual(['ALREADY_DONE']);
  });

  it('waits for the one before it', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2 });
    expect(await prepare(s, 1)).toMatchObject({ codes: ['WRONG_STATE'], messages: [expect.stringContaining('SCORING: tahap sebelumnya belum ditutup')] });
  });

  it('is opened once with its rules whole and hashed, and closed when nothing is pending', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 2 }, rules: { leastScores: 2 } });
    const [{ id }] = (await rowsOf(s, 'SELECT w.id FROM round_work w WHERE w.tenant_id = ?')).map(([key]) => ({ id: String(key) }));
    await world.change(s.tenant, roundWork, id, { state: 'PREPARED', rules: null, rules_hash: null });
    expect((await open(s, 1)).codes).toEqual(['VERSION_CONFLICT']);
    const done = await open(s, 2);
    expect(done).toMatchObject({ codes: [], row: { state: 'SCORING', version: 3 } });
    expect(JSON.parse(done.row?.rules ?? '')).toEqual(JSON.parse(JSON.stringify(s.rules)));
    expect(done.row?.rulesHash).toBe(createHash('sha256').update(done.row?.rules ?? '').digest('hex'));
    expect((await open(s, 3)).codes).toEqual(['WRONG_STATE']);
    expect(await close(s, 3)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('4 penilaian masih ditunggu')] });
    for (const j of s.judges) for (const e of s.entries) await s.scored(j, e, [8000, 9000]);
    expect(await close(s, 3)).toMatchObject({ codes: [], row: { state: 'CLOSED', version: 4 } });
    expect(await acts(s)).toEqual(['roundOpen', 'roundClose']);
    await world.system((tx, scope) => roundReleased(tx, scope.forTenant(s.tenant.id), s.rounds[0], '2026-06-01T00:00:00.000Z'));
    await expect(world.system((tx, scope) => roundReleased(tx, scope.forTenant(s.tenant.id), s.rounds[0], '2026-06-01T00:00:00.000Z'))).rejects.toThrow('round_work');
    expect(await rowsOf(s, 'SELECT w.state, w.released_at FROM round_work w WHERE w.tenant_id = ?')).toEqual([['RELEASED', '2026-06-01T00:00:00.000Z']]);
  });

  it('is not opened without what its rules ask for', async () => {
    const s = await JudgingScene.screened(world, { entries: 2, rules: { aggregation: 'WEIGHTED_PANELS', panels: [{ code: 'internal', weight: 5000 }, { code: 'independen', weight: 5000 }], leastScores: 1 } });
    await prepare(s);
    expect((await run(s, 'panelCreate', { round: `rnd_${s.rounds[0]}`, input: { code: 'lain', name: 'Panel lain' } }, 'panel { id }')).paths).toEqual(['input.code']);
    expect((await run(s, 'panelCreate', { round: `rnd_${s.rounds[0]}`, input: { code: 'internal', name: 'Panel internal' } }, 'panel { id }')).codes).toEqual([]);
    const refused = await open(s, 1, 'en');
    expect(refused).toMatchObject({ row: null, codes: ['WRONG_STATE', 'WRONG_STATE', 'WRONG_STATE'] });
    expect(refused.messages.map((m) => m.split(': ').slice(1).join(': '))).toEqual([
      'panels without a judge: internal.', 'weighted panels that are not there: independen.', '2 entries have fewer than 1 judges: Usulan 001, Usulan 002.',
    ]);
  });

  it('without scores is prepared, opened and closed the same way', async () => {
    const s = await JudgingScene.screened(world, { entries: 2, rules: { cut: { kind: 'PLENARY', size: null, markHundredths: null, quotas: null } } });
    expect([(await prepare(s)).codes, (await open(s)).codes, (await close(s)).codes]).toEqual([[], [], []]);
  });

  it('is prepared once by two at the same moment', async () => {
    const s = await JudgingScene.screened(world, { entries: 3 });
    const both = await Promise.all([prepare(s), prepare(s)]);
    expect(both.map(({ codes }) => codes.length).sort()).toEqual([0, 1]);
    expect(await inRound(s)).toHaveLength(3);
    expect(await acts(s)).toEqual(['roundPrepare']);
  });

  it('is run by the organiser of its programme alone', async () => {
    const s = await JudgingScene.screened(world, { entries: 2 });
    const stranger = (await JudgingScene.screened(world, { entries: 2 })).organizer;
    const officer = await world.actor([{ tenant: s.tenant, role: 'AGENCY_OFFICER', agencyId: s.agencies[0] }]);
    expect((await run(s, 'roundPrepare', { round: `rnd_${s.rounds[0]}` }, ROW, { as: officer })).codes).toEqual(['FORBIDDEN']);
    expect((await run(s, 'roundPrepare', { round: `rnd_${s.rounds[0]}` }, ROW, { as: stranger })).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
    const [elsewhere] = await world.rows(s.tenant, agency, [{ code: 'lain', name: 'Lain', kind: 'DINAS' }]);
    expect((await run(s, 'roundPrepare', { round: `agy_${elsewhere}` }, ROW)).codes).toEqual(['NOT_FOUND']);
  });
});
