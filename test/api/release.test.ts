import { round, roundPlan } from '../../src/modules/competition/data/tables';
import { sessionMove, sessionPlan } from '../../src/modules/judging/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { RankingScene } from '../support/ranking-scene';
import { World } from '../support/world';

interface Place { readonly rank: number | null; readonly place: string; readonly score: { readonly points?: string; readonly cause?: string }; readonly tieWording: string | null; readonly reason: string | null; readonly entry: { readonly title: string }; readonly criteria: { readonly nodes: readonly { readonly hundredths: number }[] } }
interface Results { readonly __typename: string; readonly reason?: string; readonly revealAt?: string | null; readonly cause?: string; readonly revision?: number; readonly places?: { readonly nodes: readonly Place[] }; readonly statistics?: { readonly totalCount: number } }
interface Shelf {
  readonly phase: string;
  readonly resultsAt: string | null;
  readonly rounds: { readonly nodes: readonly { readonly position: number; readonly advanced: number | null; readonly release: { readonly plannedFor: string; readonly moves: number; readonly releasedAt: string | null } | null; readonly ranking: Results; readonly sessions: { readonly nodes: readonly unknown[] } }[] };
  readonly entries: { readonly nodes: readonly { readonly title: string; readonly outcome: string; readonly score: Results; readonly rank: Results; readonly reachedRound: { readonly position: number } | null; readonly agency: { readonly name: string } | null }[] };
  readonly announcements: { readonly nodes: readonly Record<string, unknown>[] };
}

const HIDDEN = '__typename ... on Withheld { reason revealAt } ... on Missing { cause }';
const SCORE = `score { ${HIDDEN} ... on Score { points } }`;
const SHELF = `query($e: ID!) { editions(first: 1, where: { id: { eq: $e } }, synthetic: INCLUDE) { nodes { phase resultsAt
  rounds(first: 3) { nodes { position advanced release { plannedFor moves releasedAt } sessions { nodes { kind held { earliest } venue presenter movedReason } }
    ranking { ${HIDDEN}
      ... on Ranking { revision statistics { totalCount } places { nodes { rank place tieWording reason ${SCORE} entry { title } criteria { nodes { hundredths } } } } } } } }
  entries(first: 10) { nodes { title outcome ${SCORE} rank { ${HIDDEN} ... on Rank { place } } reachedRound { position } agency { name } } }
  announcements { nodes { kind status planned { earliest } moved { earliest } movedReason made { earliest } } } } } }`;

describe('the release of a round', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const shelf = async (s: RankingScene): Promise<Shelf> => (await world.get<{ editions: { nodes: Shelf[] } }>(SHELF, { variables: { e: `edn_${s.scene.editionId}` } })).editions.nodes[0];
  const ranked = async (...args: Parameters<typeof RankingScene.closed> extends [World, ...infer Rest] ? Rest : never): Promise<RankingScene> => {
    const s = await RankingScene.closed(world, ...args);
    expect((await s.compute()).codes).toEqual([]);
    return s;
  };
  const tables = (s: RankingScene): Promise<readonly (readonly unknown[])[]> => Promise.all(['ranking', 'ranking_place', 'ranking_criterion', 'ranking_statistic', 'entry', 'award', 'session'].map(async (table) => [table, (await s.rows(`SELECT x.id FROM ${table} x WHERE x.tenant_id = ?`)).length]));

  it('copies to the shelf what the edition publishes, and until then there is nothing but until when', async () => {
    const s = await ranked([[90, 50], 60, 65], { rules: { cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null } } });
    expect((await shelf(s)).rounds.nodes[0].ranking).toEqual({ __typename: 'Withheld', reason: 'ANNOUNCEMENT_NOT_SET', revealAt: null });
    expect((await s.plan(false)).codes).toEqual([]);
    const before = await shelf(s);
    expect(before.rounds.nodes[0]).toMatchObject({ advanced: null, release: { plannedFor: '2999-06-01T03:00:00.000Z', moves: 0, releasedAt: null }, ranking: { __typename: 'Withheld', reason: 'UNTIL_ANNOUNCEMENT', revealAt: '2999-06-01T03:00:00.000Z' } });
    expect(before.announcements.nodes).toEqual([{ kind: 'FINALISTS', status: 'PLANNED', planned: { earliest: '2999-06-01' }, moved: null, movedReason: null, made: null }]);
    expect(await tables(s)).toEqual([['ranking', 0], ['ranking_place', 0], ['ranking_criterion', 0], ['ranking_statistic', 0], ['entry', 0], ['award', 0], ['session', 0]]);
    expect(await s.release()).toMatchObject({ row: null, codes: ['WINDOW_CLOSED'], messages: [expect.stringContaining('2999-06-01') as string] });
    expect(await tables(s)).toEqual([['ranking', 0], ['ranking_place', 0], ['ranking_criterion', 0], ['ranking_statistic', 0], ['entry', 0], ['award', 0], ['session', 0]]);
  });

  it('fills the shelf at once when its time has come', async () => {
    const s = await ranked([[90, 50], 60, 65], { rules: { cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null } } });
    await s.plan();
    expect(await s.release()).toMatchObject({ codes: [], row: { revision: 1 } });
    const after = await shelf(s);
    expect(after).toMatchObject({ phase: 'JUDGING', resultsAt: null });
    const [first] = after.rounds.nodes;
    expect(first).toMatchObject({ advanced: 2, release: { releasedAt: expect.any(String) as string }, ranking: { __typename: 'Ranking', revision: 1 } });
    expect(first.ranking.places?.nodes.map(({ rank, place, score, entry, criteria }) => [rank, place, score.points, entry.title, criteria.nodes.map(({ hundredths }) => hundredths)])).toEqual([
      [1, 'INSIDE', '70', 'Usulan 1', [7000, 7000]], [2, 'INSIDE', '65', 'Usulan 3', [6500, 6500]], [3, 'OUTSIDE', '60', 'Usulan 2', [6000, 6000]],
    ]);
    expect(first.ranking.statistics?.totalCount).toBeGreaterThan(3);
    expect(after.announcements.nodes).toMatchObject([{ kind: 'FINALISTS', status: 'MADE', made: { earliest: expect.any(String) as string } }]);
    // The final figures are withheld until the last round is released; whose moment is not set yet.
    const waiting = { __typename: 'Withheld', reason: 'ANNOUNCEMENT_NOT_SET', revealAt: null };
    expect(after.entries.nodes.map(({ title, outcome, score, rank, reachedRound, agency }) => [title, outcome, score, rank, reachedRound?.position, agency?.name])).toEqual([
      ['Usulan 1', 'FINALIST', waiting, waiting, 4, 'Dinas 1'], ['Usulan 2', 'PASSED_SCREENING', waiting, waiting, 3, 'Dinas 2'], ['Usulan 3', 'FINALIST', waiting, waiting, 4, 'Dinas 3'],
    ]);
    expect((await s.rows('SELECT w.state FROM round_work w WHERE w.tenant_id = ?'))).toEqual([['RELEASED']]);
    expect(await s.release()).toMatchObject({ row: null, codes: ['WRONG_STATE'] });
    // Private and published rows share their keys.
    expect(await s.rows('SELECT k.id FROM ranking k WHERE k.tenant_id = ?')).toEqual(await s.rows('SELECT k.id FROM ranking_work k WHERE k.tenant_id = ?'));
    expect((await s.rows('SELECT e.id FROM entry e WHERE e.tenant_id = ? ORDER BY e.id')).map(([id]) => id)).toEqual([...s.scene.entries].sort());
    expect((await s.rows('SELECT l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq')).map(([act]) => act)).toEqual(['rankingCompute', 'releasePlan', 'rankingRelease']);
  });

  it('publishes only those inside, without scores, where the edition says no more; a tie is told without names and figures', async () => {
    const s = await ranked([[[80, 60], [80, 60]], [[60, 90], [60, 90]], 50], { edition: { publishes: 'INSIDE', publishes_scores: 0, publishes_statistics: 0 }, rules: { cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } } });
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    const [first] = (await shelf(s)).rounds.nodes;
    expect(first.ranking).toMatchObject({ statistics: { totalCount: 0 }, places: { nodes: [{ rank: 1, place: 'INSIDE', score: { cause: 'NOT_REPORTED' }, entry: { title: 'Usulan 1' }, criteria: { nodes: [] } }] } });
    const wording = first.ranking.places?.nodes[0].tieWording ?? '';
    expect(wording).toBe('Sama dengan satu usulan lain. Rata-rata kriteria berbobot tertinggi, lalu kriteria berikutnya (kebaruan): memisahkan.');
    expect((await shelf(s)).entries.nodes).toMatchObject([{ title: 'Usulan 1', outcome: 'FINALIST', score: { cause: 'NOT_REPORTED' }, rank: { __typename: 'Withheld' } }]);
  });

  it('moves with its reason, and everything that is withheld moves with it', async () => {
    const s = await ranked([70, 60], { rules: { cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } } });
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    const plan = await s.plan(false, 1, '2999-07-01T02:00:00Z');
    const revealed = async (): Promise<readonly unknown[]> => {
      const { rounds, entries } = await shelf(s);
      return [rounds.nodes[1].ranking.revealAt, ...entries.nodes.flatMap(({ score, rank }) => [score.revealAt, rank.revealAt])];
    };
    expect(new Set(await revealed())).toEqual(new Set(['2999-07-01T02:00:00.000Z']));
    const move = (plannedFor: string, expectedVersion: number, reason = 'Jadwal wali kota berubah') =>
      s.act<{ version: number; moves: { nodes: unknown[] } }>('releaseMove', { round: `rnd_${s.scene.rounds[1]}`, input: { plannedFor, reason }, expectedVersion }, 'plan { version plannedFor moves { nodes { position was becomes reason } } }');
    expect(await move('2999-08-02T02:00:00+07:00', plan.row?.version ?? 0)).toMatchObject({ codes: [], row: { version: 2, moves: { nodes: [{ position: 1, was: '2999-07-01T02:00:00.000Z', becomes: '2999-08-01T19:00:00.000Z', reason: 'Jadwal wali kota berubah' }] } } });
    expect(new Set(await revealed())).toEqual(new Set(['2999-08-01T19:00:00.000Z']));
    // The legal date is that of the organiser's zone.
    expect((await shelf(s)).announcements.nodes.filter(({ kind }) => kind === 'WINNERS')).toEqual([
      { kind: 'WINNERS', status: 'MOVED', planned: { earliest: '2999-07-01' }, moved: { earliest: '2999-08-02' }, movedReason: 'Jadwal wali kota berubah', made: null },
    ]);
    expect(await move('2999-09-01T00:00:00Z', 1)).toMatchObject({ row: null, codes: ['VERSION_CONFLICT'] });
    expect(await move('2020-01-01T00:00:00Z', 2)).toMatchObject({ row: null, codes: ['VALIDATION_FAILED'], paths: ['input.plannedFor'] });
    expect(await move('2999-08-01T19:00:00Z', 2)).toMatchObject({ row: null, codes: ['ALREADY_DONE'] });
    expect(await move('2999-09-01T00:00:00Z', 2, ' ')).toMatchObject({ row: null, codes: expect.arrayContaining(['VALIDATION_FAILED']) as string[] });
    expect(await s.act('releaseMove', { round: s.round, input: { plannedFor: '2999-09-01T00:00:00Z', reason: 'Diundur' }, expectedVersion: 2 }, 'plan { id }')).toMatchObject({ row: null, codes: [expect.stringMatching(/WRONG_STATE|VERSION_CONFLICT/) as string] });
    expect(new Set(await revealed())).toEqual(new Set(['2999-08-01T19:00:00.000Z']));
    expect(await s.plan(false, 1)).toMatchObject({ row: null, codes: ['ALREADY_DONE'] });
  });

  it('of the last judged round brings the results of the edition: winners, final scores and ranks, sessions that were held', async () => {
    const s = await ranked([90, 80, 70], { rules: { cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null } } });
    await s.prepareSecond([1, 2]);
    const [moved] = await world.rows(s.scene.tenant, sessionPlan, (['HELD', 'CANCELLED', 'PLANNED'] as const).map((state) => ({
      edition_id: s.scene.editionId, round_id: s.scene.rounds[1], entry_id: s.scene.entries[0], kind: 'PRESENTATION' as const, starts_at: '2026-05-03T18:30:00.000Z', ends_at: '2026-05-03T19:00:00.000Z', venue: 'Balai Kota', presenter: 'Kepala Dinas', state,
    })));
    await world.rows(s.scene.tenant, sessionMove, [{ session_id: moved, position: 1, was_starts_at: '2026-05-01T01:00:00.000Z', was_ends_at: '2026-05-01T02:00:00.000Z', reason: 'Hujan' }, { session_id: moved, position: 2, was_starts_at: '2026-05-02T01:00:00.000Z', was_ends_at: '2026-05-02T02:00:00.000Z', reason: 'Banjir' }]);
    await s.plan(true, 1);
    const second = { round: `rnd_${s.scene.rounds[1]}` };
    const invited = { kind: 'INVITED', entries: [s.entry(2)], reason: 'Pleno', decree: null };
    expect((await s.act('cutDecide', { ...second, input: invited, idempotencyKey: 'pemenang' }, 'decisions { id }')).codes).toEqual([]);
    expect((await s.act('rankingCompute', second, 'ranking { id }')).codes).toEqual([]);
    // Results come out in the order of the rounds.
    await s.plan();
    expect(await s.release(undefined, 1)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('EARLIER') as string] });
    expect((await s.release()).codes).toEqual([]);
    expect((await s.release(undefined, 1)).codes).toEqual([]);
    const after = await shelf(s);
    expect(after).toMatchObject({ phase: 'RESULTS', resultsAt: expect.any(String) as string });
    // Nobody scored in the last round: it was cut by invitation.
    const not = { __typename: 'Missing', cause: 'NOT_ASSESSED' };
    expect(after.entries.nodes.map(({ title, outcome, score, rank, reachedRound }) => [title, outcome, score, rank, reachedRound?.position])).toEqual([
      ['Usulan 1', 'FINALIST', not, not, 4], ['Usulan 2', 'WINNER', not, not, 4], ['Usulan 3', 'PASSED_SCREENING', not, not, 3],
    ]);
    expect(after.rounds.nodes[1].sessions.nodes).toEqual([{ kind: 'PRESENTATION', held: { earliest: '2026-05-04' }, venue: 'Balai Kota', presenter: 'Kepala Dinas', movedReason: 'Banjir' }]);
  });

  it('of the only judged round shows final scores and ranks, as the rules publish them', async () => {
    for (const [publishes_scores, score] of [[1, { __typename: 'Score', points: '90' }], [0, { __typename: 'Missing', cause: 'NOT_REPORTED' }]] as const) {
      const s = await ranked([90, 80], { edition: { publishes: 'INSIDE', publishes_scores }, rules: { cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } } });
      await world.change(s.scene.tenant, round, s.scene.rounds[1], { method: 'COLLECTION' });
      const [plans] = await s.rows(`SELECT p.id FROM round_plan p WHERE p.tenant_id = ? AND p.round_id = '${s.scene.rounds[1]}'`);
      await world.change(s.scene.tenant, roundPlan, String(plans[0]), { rubric_id: null });
      await s.plan();
      expect((await s.release()).codes).toEqual([]);
      const after = await shelf(s);
      expect(after).toMatchObject({ phase: 'RESULTS', announcements: { nodes: [{ kind: 'WINNERS', status: 'MADE' }] } });
      expect(after.entries.nodes).toMatchObject([{ title: 'Usulan 1', outcome: 'WINNER', reachedRound: { position: 3 }, score, rank: { __typename: 'Rank', place: 1 } }]);
    }
  });

  it('is refused without a plan or a ranking, with a tie across the cut, with an open set, and when what is counted has changed', async () => {
    const s = await RankingScene.closed(world, [[80, 70], 70, 70]);
    const refused = async (state: string): Promise<void> => expect(await s.release()).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining(` ${state}`) as string] });
    await refused('UNPLANNED');
    await s.plan();
    await refused('UNRANKED');
    expect((await s.compute()).codes).toEqual([]);
    await refused('TIED_AT_CUT');
    expect((await s.decide('TIE_ORDER', [3, 2])).codes).toEqual([]);
    await refused('CHANGED');
    const id = (await s.propose()).row?.id ?? '';
    await refused('PROPOSED');
    expect((await s.apply(id)).codes).toEqual([]);
    await s.recuse(s.second, 1);
    expect(await s.release(s.second)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('RECUSED') as string] });
    expect((await s.release(s.scene.judges[0].actor)).codes).toEqual(['FORBIDDEN']);
    expect(await tables(s)).toEqual([['ranking', 0], ['ranking_place', 0], ['ranking_criterion', 0], ['ranking_statistic', 0], ['entry', 0], ['award', 0], ['session', 0]]);
    expect(await s.release()).toMatchObject({ codes: [], row: { revision: 2 } });
  });

  it('puts two entries of one title on the shelf apart', async () => {
    const s = await ranked([70, 60, 50]);
    for (const id of s.scene.entries) await world.change(s.scene.tenant, entryWork, id, { title: 'Layanan Satu Pintu' });
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    const titles = (await shelf(s)).entries.nodes.map(({ title, agency }) => [title, `Layanan Satu Pintu (${agency?.name ?? ''})`]);
    expect(titles.filter(([title]) => title === 'Layanan Satu Pintu')).toHaveLength(1);
    expect(titles.filter(([title, named]) => title === named)).toHaveLength(2);
  });
});
