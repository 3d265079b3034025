import type { JudgingRules } from '../../src/domain/judging/judging-rules';
import { RankingScene } from '../support/ranking-scene';
import { World } from '../support/world';

const cut = (kind: JudgingRules['cut']['kind'], size: number | null = null): Partial<JudgingRules> => ({ cut: { kind, size, markHundredths: null, quotas: null } });

describe('a decision at the cut', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const kept = (s: RankingScene): Promise<readonly (readonly unknown[])[]> => s.rows('SELECT d.kind, d.revision, d.position FROM cut_decision d WHERE d.tenant_id = ? ORDER BY d.id');

  it('invites: who is named is inside, before the ranking is made', async () => {
    const s = await RankingScene.closed(world, [70, 60, 50], { rules: cut('INVITATION') });
    const done = await s.decide('INVITED', [3, 1]);
    expect(done.codes).toEqual([]);
    expect(done.row).toMatchObject([{ kind: 'INVITED', revision: 1, position: null }, { kind: 'INVITED', revision: 1, position: null }]);
    expect((await s.compute()).codes).toEqual([]);
    expect(await s.lines()).toEqual([[1, 1, 'INSIDE', '70'], [2, 2, 'OUTSIDE', '60'], [3, 3, 'INSIDE', '50']]);
    const [log] = await s.rows("SELECT l.body FROM edition_log l WHERE l.tenant_id = ? AND l.act = 'cutDecide'");
    // The log holds who and which, and the words as a hash only; the audit trail not even on whom.
    expect(String(log[0])).not.toContain('Berita acara');
    expect(JSON.parse(String(log[0])).detail).toMatchObject({ kind: 'INVITED', decisions: [{ entry: s.scene.entries[2] }, { entry: s.scene.entries[0] }] });
    expect(await s.rows("SELECT a.detail FROM audit_event a WHERE a.tenant_id = ? AND a.action = 'cutDecide'")).toEqual([[JSON.stringify({ round: s.scene.rounds[0] })]]);
  });

  it('settles a tie across the cut by a recompute set, as the plenary ordered it', async () => {
    const s = await RankingScene.closed(world, [80, 70, 70, 70], { rules: cut('TOP_N', 2) });
    expect((await s.compute()).codes).toEqual([]);
    expect((await s.lines()).map(([n, , place]) => [n, place])).toEqual([[1, 'INSIDE'], [2, 'TIED_AT_CUT'], [3, 'TIED_AT_CUT'], [4, 'TIED_AT_CUT']]);
    expect((await s.decide('TIE_ORDER', [3, 4, 2])).row).toMatchObject([{ position: 1 }, { position: 2 }, { position: 3 }]);
    // Nothing changes by itself.
    expect((await s.lines()).filter(([, , place]) => place === 'TIED_AT_CUT')).toHaveLength(3);
    expect(await s.recomputed()).toMatchObject({ codes: [], row: { state: 'APPLIED', revision: 2 } });
    expect((await s.lines()).map(([n, rank, place]) => [n, rank, place])).toEqual([[1, 1, 'INSIDE'], [3, 2, 'INSIDE'], [4, 3, 'OUTSIDE'], [2, 4, 'OUTSIDE']]);
  });

  it('takes in and leaves out by the plenary, and is replaced by a later one, which stays beside it', async () => {
    const s = await RankingScene.closed(world, [80, 70, 60], { rules: cut('PLENARY') });
    expect((await s.decide('PLENARY_IN', [2, 3])).codes).toEqual([]);
    expect((await s.decide('PLENARY_OUT', [3])).row).toMatchObject([{ kind: 'PLENARY_OUT', revision: 2 }]);
    expect((await s.compute()).codes).toEqual([]);
    expect((await s.lines()).map(([n, , place]) => [n, place])).toEqual([[1, 'OUTSIDE'], [2, 'INSIDE'], [3, 'OUTSIDE']]);
    expect(await kept(s)).toEqual([['PLENARY_IN', 1, null], ['PLENARY_IN', 1, null], ['PLENARY_OUT', 2, null]]);
  });

  it('is refused where the frozen rules know no such decision, and for what is not in the round', async () => {
    const s = await RankingScene.closed(world, [80, 70, 60], { rules: { ...cut('PASSING_MARK'), tieChain: ['CRITERIA'], cutTie: 'ENLARGE' } });
    for (const kind of ['INVITED', 'PLENARY_IN', 'PLENARY_OUT', 'TIE_ORDER']) expect(await s.decide(kind, [1, 2])).toMatchObject({ row: null, codes: ['VALIDATION_FAILED'], paths: ['input.kind'] });
    const t = await RankingScene.closed(world, [80, 70], { rules: cut('PLENARY') });
    const input = { kind: 'PLENARY_IN', entries: [s.entry(1), 'wen_x', t.entry(1), t.entry(1)], reason: 'Pleno', decree: null };
    expect(await t.act('cutDecide', { round: t.round, input, idempotencyKey: 'salah-usulan' }, 'decisions { id }')).toMatchObject({
      row: null, codes: ['NOT_FOUND', 'NOT_FOUND', 'VALIDATION_FAILED'], paths: ['input.entries.0', 'input.entries.1', 'input.entries.3'],
    });
    expect(await t.act('cutDecide', { round: t.round, input: { ...input, entries: [], reason: ' ' }, idempotencyKey: 'x' }, 'decisions { id }')).toMatchObject({
      row: null, paths: expect.arrayContaining(['input.entries', 'input.reason', 'idempotencyKey']) as string[],
    });
    expect(await t.decide('TIE_ORDER', [1])).toMatchObject({ codes: ['VALIDATION_FAILED'], paths: ['input.entries'] });
    expect([await kept(s), await kept(t)]).toEqual([[], []]);
  });

  it('has one effect for one key', async () => {
    const s = await RankingScene.closed(world, [80, 70], { rules: cut('PLENARY') });
    const args = { round: s.round, input: { kind: 'PLENARY_IN', entries: [s.entry(1)], reason: 'Pleno', decree: null }, idempotencyKey: 'sekali-saja' };
    const [first, again] = [await s.act('cutDecide', args, 'decisions { id }'), await s.act('cutDecide', args, 'decisions { id }')];
    expect(again.row).toEqual(first.row);
    expect(await kept(s)).toHaveLength(1);
    expect((await s.act('cutDecide', { ...args, input: { ...args.input, entries: [s.entry(2)] } }, 'decisions { id }')).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('is made after scoring is closed, by an organiser who is recused from no entry of the round', async () => {
    const s = await RankingScene.scored(world, [80, 70], { rules: cut('PLENARY') });
    expect(await s.decide('PLENARY_IN', [1])).toMatchObject({ row: null, codes: ['WRONG_STATE'] });
    await s.state('CLOSED');
    await s.recuse(s.second, 2);
    expect(await s.decide('PLENARY_IN', [1], s.second)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('RECUSED') as string] });
    expect((await s.decide('PLENARY_IN', [1], s.scene.judges[0].actor)).codes).toEqual(['FORBIDDEN']);
    expect((await s.decide('PLENARY_IN', [1])).codes).toEqual([]);
    const { workspace } = await world.get<{ workspace: { cutDecisions: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { cutDecisions { totalCount } } }', { as: s.second, variables: { t: s.scene.tenantCode } });
    expect(workspace.cutDecisions.totalCount).toBe(0);
  });

  it('is closed by the release, and opened again by an objection only', async () => {
    const s = await RankingScene.closed(world, [80, 70], { rules: cut('PLENARY') });
    expect((await s.decide('PLENARY_IN', [1])).codes).toEqual([]);
    expect((await s.compute()).codes).toEqual([]);
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    expect(await s.decide('PLENARY_OUT', [1])).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('sanggahan') as string] });
    await s.object();
    expect((await s.decide('PLENARY_OUT', [1])).codes).toEqual([]);
  });
});
