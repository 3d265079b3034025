import { roundWork } from '../../src/modules/judging/data/tables';
import { ConflictDesk } from '../support/conflict-desk';
import { JudgingScene, type SceneJudge } from '../support/judging-scene';
import { ScoringDesk } from '../support/scoring-desk';
import { World, type TestActor } from '../support/world';

const REASON = { reason: 'Hubungannya sudah berakhir tiga tahun' };

describe('an override of a recusal', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  interface Scene {
    readonly d: ConflictDesk;
    readonly one: SceneJudge;
    readonly entry: string;
    readonly second: TestActor;
    readonly recusal: string;
  }
  /** A judge that scored an entry, is recused from it since, and two organisers. */
  const recused = async (): Promise<Scene> => {
    const d = new ConflictDesk(await JudgingScene.scoring(world, { entries: 2 }));
    const { judges: [one], entries: [entry], tenant } = d.scene;
    await d.scene.scored(one, entry, [8000, 9000]);
    await d.act('conflictRecord', { judge: `jdg_${one.id}`, input: { kind: 'FAMILY', reason: 'Adik ketua tim', entry: `wen_${entry}` } });
    return { d, one, entry, second: await world.actor([{ tenant, role: 'ORGANIZER' }]), recusal: await d.recusal(one.actor, entry) };
  };
  const propose = async ({ d, recusal }: Scene, as?: TestActor): Promise<string> => (await d.act('recusalOverridePropose', { recusal, input: REASON }, as)).id ?? '';

  it('is proposed by one and confirmed by another; the judge scores again, and the old sheet does not count until a new one is in', async () => {
    const s = await recused();
    const { d, one, entry, second } = s;
    const override = await propose(s);
    // A proposal changes nothing.
    expect(await d.cell(one, entry)).toEqual(['RECUSED', 1, 0]);
    expect(await d.recusedFrom(one.actor, entry)).toBe(true);
    expect((await d.act('recusalOverrideConfirm', { override, version: 1 }, second)).codes).toEqual([]);
    expect(await d.cell(one, entry)).toEqual(['PENDING', 1, 0]);
    expect(await d.recusedFrom(one.actor, entry)).toBe(false);
    const seen = await d.workspace(one.actor, 'roundEntries { totalCount } ownRecusals { nodes { liftedAt } }');
    expect([seen.roundEntries.totalCount, seen.ownRecusals.nodes]).toEqual([2, [{ liftedAt: expect.any(String) as string }]]);
    const sheets = new ScoringDesk(d.scene);
    const { version } = await sheets.cell(one, entry);
    expect((await sheets.submit(one, entry, version, [7000, 7000], { reason: 'Menilai lagi' })).word).toBe('OK');
    expect(await d.cell(one, entry)).toEqual(['SCORED', 2, 2]);
    const told = await d.workspace(d.scene.organizer, 'recusals(first: 3) { totalCount nodes { liftedAt overrides(first: 3) { nodes { reason confirmedAt proposer(first: 3) { nodes { role } } confirmer(first: 3) { nodes { role } } } } } } recusalOverrides { totalCount }');
    expect(told.recusals.nodes).toMatchObject([{ liftedAt: expect.any(String) as string, overrides: { nodes: [{ reason: REASON.reason, confirmedAt: expect.any(String) as string, proposer: { nodes: [{ role: 'ORGANIZER' }] }, confirmer: { nodes: [{ role: 'ORGANIZER' }] } }] } }]);
    expect(await d.log()).toEqual(['conflictRecord', 'recusalOverridePropose', 'recusalOverrideConfirm', 'scoreSheetSubmit']);
  });

  it('is of two people, neither of them the one who is recused', async () => {
    const s = await recused();
    const { d, one, second, recusal, entry } = s;
    const both = await world.actor([{ tenant: d.scene.tenant, role: 'ORGANIZER' }]);
    await d.declare(both, { entry: `wen_${entry}` });
    const own = await d.recusal(both, entry);
    expect((await d.act('recusalOverridePropose', { recusal, input: REASON }, one.actor)).codes).toEqual(['FORBIDDEN tenant']);
    for (const each of [recusal, own]) expect((await d.act('recusalOverridePropose', { recusal: each, input: REASON }, both)).codes).toEqual(['NOT_FOUND recusal']);
    const override = await propose(s);
    expect((await d.act('recusalOverrideConfirm', { override, version: 1 })).codes).toEqual(['SECOND_PERSON override']);
    expect((await d.act('recusalOverrideConfirm', { override, version: 1 }, both)).codes).toEqual(['NOT_FOUND override']);
    expect((await d.act('recusalOverrideConfirm', { override, version: 1 }, one.actor)).codes).toEqual(['FORBIDDEN tenant']);
    const third = await d.act('recusalOverridePropose', { recusal: own, input: REASON }, second);
    expect(third.codes).toEqual([]);
    expect((await d.act('recusalOverrideConfirm', { override: third.id, version: 1 }, both)).codes).toEqual(['NOT_FOUND override']);
    expect((await d.act('recusalOverrideWithdraw', { override: third.id, version: 1 }, both)).codes).toEqual(['NOT_FOUND override']);
    expect(await d.recusals(both)).toEqual([0]);
  });

  it('is settled once, in the version that was seen, and proposed again only when none is open', async () => {
    const s = await recused();
    const { d, second, recusal } = s;
    const override = await propose(s);
    expect((await d.act('recusalOverridePropose', { recusal, input: REASON }, second)).codes).toEqual(['ALREADY_DONE recusal']);
    expect((await d.act('recusalOverrideConfirm', { override, version: 9 }, second)).codes).toEqual(['VERSION_CONFLICT expectedVersion']);
    expect((await d.act('recusalOverrideWithdraw', { override, version: 1 })).codes).toEqual([]);
    expect((await d.act('recusalOverrideConfirm', { override, version: 2 }, second)).codes).toEqual(['ALREADY_DONE override']);
    const again = await propose(s, second);
    expect((await d.act('recusalOverrideConfirm', { override: again, version: 1 })).codes).toEqual([]);
    expect((await d.act('recusalOverrideWithdraw', { override: again, version: 2 })).codes).toEqual(['ALREADY_DONE override']);
    expect((await d.act('recusalOverridePropose', { recusal, input: REASON })).codes).toEqual(['WRONG_STATE recusal']);
    expect((await d.act('recusalOverridePropose', { recusal, input: { reason: 'x' } })).codes).toEqual(['VALIDATION_FAILED input.reason']);
  });

  it('stands against what was known: what the data shows does not bring it back, what somebody says anew does', async () => {
    const s = await recused();
    const { d, one, entry, second } = s;
    await d.act('recusalOverrideConfirm', { override: await propose(s), version: 1 }, second);
    await d.act('assignmentApply', { round: `rnd_${d.scene.rounds[0]}`, input: {} });
    expect(await d.recusals(one.actor)).toEqual([]);
    await d.declare(one.actor, { agency: `agy_${d.scene.agencies[0]}` });
    expect(await d.recusals(one.actor)).toEqual([0]);
    expect(await d.cell(one, entry)).toEqual(['RECUSED', 1, 0]);
  });

  it('leaves a round that is closed as it is', async () => {
    const s = await recused();
    const { d, one, entry, second } = s;
    const [[work]] = await d.rows('SELECT w.id FROM round_work w WHERE w.tenant_id = ?');
    await world.change(d.scene.tenant, roundWork, String(work), { state: 'CLOSED' });
    expect((await d.act('recusalOverrideConfirm', { override: await propose(s), version: 1 }, second)).codes).toEqual([]);
    expect(await d.recusals(one.actor)).toEqual([]);
    expect(await d.cell(one, entry)).toEqual(['RECUSED', 1, 0]);
  });

  it('of many at once one is confirmed', async () => {
    const s = await recused();
    const { d, second, recusal } = s;
    const proposed = await Promise.all(Array.from({ length: 6 }, () => d.act('recusalOverridePropose', { recusal, input: REASON })));
    expect(proposed.map(({ codes }) => codes[0] ?? 'OK').sort()).toEqual([...Array.from({ length: 5 }, () => 'ALREADY_DONE recusal'), 'OK']);
    const override = proposed.find(({ id }) => id !== null)?.id ?? '';
    const confirmed = await Promise.all(Array.from({ length: 6 }, () => d.act('recusalOverrideConfirm', { override, version: 1 }, second)));
    expect(confirmed.map(({ codes }) => codes[0] ?? 'OK').sort()).toEqual([...Array.from({ length: 5 }, () => 'ALREADY_DONE override'), 'OK']);
    expect((await d.log()).filter((act) => act === 'recusalOverrideConfirm')).toHaveLength(1);
  });
});
