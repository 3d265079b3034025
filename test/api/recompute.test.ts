import { scoreCell } from '../../src/modules/judging/data/tables';
import { codes } from '../support/clean';
import { RankingScene } from '../support/ranking-scene';
import { World, type TestActor } from '../support/world';

interface Standing { readonly rank: number | null; readonly place: string; readonly points: string | null; readonly exact: string | null }
interface Preview { readonly outdated: boolean; readonly changes: readonly { readonly entry: { readonly title: string } | null; readonly was: Standing | null; readonly becomes: Standing | null }[] }

const PREVIEW = 'query($t: String!, $r: ID!) { recomputePreview(tenant: $t, recompute: $r) { outdated recompute { id state } changes { entry { title } was { rank place points exact } becomes { rank place points exact } } } }';

describe('a recompute set', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const previewed = async (s: RankingScene, recompute: string, as: TestActor = s.scene.organizer): Promise<Preview> =>
    (await world.get<{ recomputePreview: Preview }>(PREVIEW, { as, variables: { t: s.scene.tenantCode, r: recompute } })).recomputePreview;
  /** The first judge turns out to be recused from an entry after scoring was closed. */
  const drop = (s: RankingScene, number: number, judge = 0): Promise<void> => world.change(s.scene.tenant, scoreCell, s.scene.cell(s.scene.judges[judge], s.scene.entries[number - 1]), { state: 'RECUSED', counted: 0 });
  const revisions = async (s: RankingScene): Promise<readonly unknown[]> => (await s.rows('SELECT k.revision FROM ranking_work k WHERE k.tenant_id = ? ORDER BY k.revision')).map(([n]) => n);
  const ranked = async (points: Parameters<typeof RankingScene.closed>[1], setup?: Parameters<typeof RankingScene.closed>[2]): Promise<RankingScene> => {
    const s = await RankingScene.closed(world, points, setup);
    expect((await s.compute()).codes).toEqual([]);
    return s;
  };

  it('shows what would change, changes nothing, and is applied by a second person exactly as it was shown', async () => {
    const s = await ranked([[90, 50], 62, [65, 55]]);
    await drop(s, 1);
    const set = await s.propose();
    expect(set).toMatchObject({ codes: [], row: { state: 'PROPOSED', version: 1 } });
    const id = set.row?.id ?? '';
    const before = await previewed(s, id);
    expect(before).toMatchObject({ outdated: false, changes: [
      { entry: { title: 'Usulan 2' }, was: { rank: 2, place: 'INSIDE', points: '62', exact: '6200/1' }, becomes: { rank: 1, place: 'INSIDE', points: '62' } },
      { entry: { title: 'Usulan 3' }, was: { rank: 3, place: 'OUTSIDE' }, becomes: { rank: 2, place: 'INSIDE' } },
      { entry: { title: 'Usulan 1' }, was: { rank: 1, place: 'INSIDE', points: '70' }, becomes: { rank: 3, place: 'OUTSIDE', points: '50' } },
    ] });
    expect(await revisions(s)).toEqual([1]);
    expect(await s.apply(id, s.scene.organizer)).toMatchObject({ row: null, codes: ['SECOND_PERSON'] });
    expect(await s.apply(id)).toMatchObject({ codes: [], row: { state: 'APPLIED', revision: 2, version: 2 } });
    expect((await s.lines()).map(([n, rank, place]) => [n, rank, place])).toEqual([[2, 1, 'INSIDE'], [3, 2, 'INSIDE'], [1, 3, 'OUTSIDE']]);
    // Afterwards it shows the same between the two revisions that are kept.
    expect((await previewed(s, id)).changes).toEqual(before.changes);
    expect(await s.apply(id, s.second, 2)).toMatchObject({ codes: ['WRONG_STATE'] });
    expect((await s.rows('SELECT l.act FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq')).map(([act]) => act)).toEqual(['rankingCompute', 'recomputePropose', 'recomputeApply']);
    expect(await s.rows('SELECT k.revision, k.reason FROM ranking_work k WHERE k.tenant_id = ? ORDER BY k.revision')).toEqual([[1, null], [2, 'Sanggahan diterima']]);
  });

  it('says so when nothing would change', async () => {
    const s = await ranked([70, 60]);
    const set = await s.propose();
    expect((await previewed(s, set.row?.id ?? '')).changes).toEqual([]);
    expect(await s.apply(set.row?.id ?? '')).toMatchObject({ codes: [], row: { revision: 2 } });
  });

  it('is not applied when what is counted has changed since it was shown; cancelled, it makes room for another', async () => {
    const s = await ranked([[90, 50], 60, 50]);
    const id = (await s.propose()).row?.id ?? '';
    await drop(s, 1);
    expect((await previewed(s, id)).outdated).toBe(true);
    expect(await s.apply(id)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('CHANGED') as string] });
    expect(await revisions(s)).toEqual([1]);
    expect(await s.propose(s.second)).toMatchObject({ row: null, codes: ['WRONG_STATE'] });
    const cancel = (expectedVersion: number) => s.act<{ state: string }>('recomputeCancel', { recompute: id, expectedVersion }, 'recompute { id state settledAt }');
    expect(await cancel(2)).toMatchObject({ codes: ['VERSION_CONFLICT'] });
    expect(await cancel(1)).toMatchObject({ codes: [], row: { state: 'CANCELLED' } });
    expect((await previewed(s, id)).changes).toEqual([]);
    expect(await s.apply(id, s.second, 2)).toMatchObject({ codes: ['WRONG_STATE'] });
    expect(await s.apply((await s.propose()).row?.id ?? '')).toMatchObject({ codes: [], row: { revision: 2 } });
  });

  it('is not applied when the next round has taken in who was inside, or the score that it carries', async () => {
    const s = await ranked([[90, 50], 62, 61]);
    await s.prepareSecond([1, 2], 'PREPARED');
    await drop(s, 1);
    const id = (await s.propose()).row?.id ?? '';
    expect(await s.apply(id)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('PREPARED') as string] });
    // The same two inside: only a carried score stands in the way.
    for (const [carried, expected] of [['7000/1', ['WRONG_STATE']], [null, []]] as const) {
      const t = await ranked([[90, 50], [62, 60], 30]);
      await t.prepareSecond([1, 2], 'PREPARED', carried);
      await drop(t, 1, 1);
      expect((await t.recomputed()).codes).toEqual(expected);
    }
  });

  it('after the release puts the new revision on the shelf, with its reason, and what follows of it', async () => {
    const s = await ranked([[90, 50], 65, [64, 61]], { rules: { cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null } } });
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    const shelf = async (): Promise<unknown> => (await world.get<{ editions: { nodes: unknown[] } }>(
      `query($e: ID!) { editions(first: 1, where: { id: { eq: $e } }, synthetic: INCLUDE) { nodes { rounds(first: 1, where: { position: { eq: 3 } }) { nodes { entrants advanced revisions { nodes { revision reason } } ranking { ... on Ranking { revision places { nodes { rank place entry { title outcome reachedRound { position } } } } } } } } } } }`,
      { variables: { e: `edn_${s.scene.editionId}` } },
    )).editions.nodes[0];
    expect(await shelf()).toMatchObject({ rounds: { nodes: [{ entrants: 3, advanced: 1, revisions: { nodes: [{ revision: 1, reason: null }] }, ranking: { revision: 1, places: { nodes: [
      { rank: 1, place: 'INSIDE', entry: { title: 'Usulan 1', outcome: 'FINALIST', reachedRound: { position: 4 } } }, { rank: 2, entry: { title: 'Usulan 2', outcome: 'PASSED_SCREENING', reachedRound: { position: 3 } } }, { rank: 3 },
    ] } } }] } });
    await drop(s, 1);
    expect(await s.recomputed()).toMatchObject({ codes: [], row: { revision: 2 } });
    expect(await shelf()).toMatchObject({ rounds: { nodes: [{ entrants: 3, advanced: 1, revisions: { nodes: [{ revision: 2, reason: 'Sanggahan diterima' }, { revision: 1 }] }, ranking: { revision: 2, places: { nodes: [
      { rank: 1, place: 'INSIDE', entry: { title: 'Usulan 2', outcome: 'FINALIST', reachedRound: { position: 4 } } }, { rank: 2, entry: { title: 'Usulan 3' } }, { rank: 3, entry: { title: 'Usulan 1', outcome: 'PASSED_SCREENING', reachedRound: { position: 3 } } },
    ] } } }] } });
  });

  it('is for organisers of the programme who are recused from no entry of the round', async () => {
    const s = await ranked([70, 60]);
    await s.recuse(s.second, 2);
    expect(await s.propose(s.second)).toMatchObject({ row: null, codes: ['WRONG_STATE'] });
    const id = (await s.propose()).row?.id ?? '';
    expect(await s.apply(id)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('RECUSED') as string] });
    const elsewhere = await s.elsewhere();
    expect((await s.apply(id, elsewhere)).codes).toEqual(['NOT_FOUND']);
    expect((await s.apply(id, s.scene.judges[0].actor)).codes).toEqual(['FORBIDDEN']);
    for (const actor of [s.second, elsewhere, s.scene.judges[0].actor]) {
      expect(codes(await world.ask(PREVIEW, { as: actor, variables: { t: s.scene.tenantCode, r: id } }))).toEqual(['NOT_FOUND']);
    }
    expect(await revisions(s)).toEqual([1]);
  });
});
