import { round } from '../../src/modules/competition/data/tables';
import { scoreCell } from '../../src/modules/judging/data/tables';
import { codes } from '../support/clean';
import type { JudgingSetup } from '../support/judging-scene';
import { RankingScene, type Points } from '../support/ranking-scene';
import { World, type Answer, type TestActor } from '../support/world';

const ROW = 'code about panel value number low high refusal words judge { id office } entry { id title } outside { id }';
const REPORT = `query($t: String!, $r: ID!, $first: Int, $skip: Int, $code: StatisticCode) { judgingStatistics(tenant: $t, round: $r) { revision inputsHash total statistics(first: $first, skip: $skip, code: $code) { ${ROW} } } }`;

interface Told {
  readonly code: string;
  readonly about: string;
  readonly value: string | null;
  readonly number: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly refusal: string | null;
  readonly words: string;
  readonly judge: { readonly id: string; readonly office: string } | null;
  readonly entry: { readonly id: string; readonly title: string } | null;
  readonly outside: { readonly id: string } | null;
}
interface Report {
  readonly revision: number;
  readonly inputsHash: string;
  readonly total: number;
  readonly statistics: readonly Told[];
}

/** Nine entries by three judges and two criteria, from the best to the worst, with some noise. */
const POINTS: Points = Array.from({ length: 9 }, (_, i) => Array.from({ length: 3 }, (__, j) => [95 - 5 * i - j * 3 + ((i * 7 + j * 5) % 4), 90 - 4 * i - j * 2 + ((i * 5 + j * 3) % 5)]));
const SETUP: JudgingSetup = { judges: { utama: 3 } };

describe('the statistics of a judged round', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const ask = (s: RankingScene, more: Record<string, unknown> = {}, as: TestActor = s.scene.organizer, language = 'id'): Promise<Answer> =>
    world.ask(REPORT, { as, language, variables: { t: s.scene.tenantCode, r: s.round, ...more } });
  const report = async (s: RankingScene, more: Record<string, unknown> = {}, as?: TestActor, language?: string): Promise<Report> => {
    const answer = await ask(s, more, as, language);
    expect(answer.errors).toEqual([]);
    return answer.data?.judgingStatistics as Report;
  };

  it('tell how far judges agree, how they differ, and how sure the places are, of the newest ranking', async () => {
    const s = await RankingScene.closed(world, POINTS, SETUP);
    expect((await s.compute()).codes).toEqual([]);
    const found = await report(s);
    expect([found.revision, found.inputsHash.length, found.total, found.statistics.length]).toEqual([1, 64, found.total, found.total]);
    const of = (code: string): readonly Told[] => found.statistics.filter((t) => t.code === code);
    expect([of('KENDALL_W').length, of('SEVERITY').length, of('WITHOUT_JUDGE_CUT').length, of('RANK_INTERVAL').length, of('INSIDE_CHANCE').length, of('HALO').length]).toEqual([1, 3, 3, 9, 9, 4]);
    expect(found.statistics.filter((t) => t.refusal !== null)).toEqual([]);
    expect(Number(of('KENDALL_W')[0].number)).toBeGreaterThan(0.9);
    const [icc] = of('ICC_SINGLE');
    expect(Number(icc.low)).toBeLessThan(Number(icc.number));
    expect(Number(icc.high)).toBeGreaterThan(Number(icc.number));
    expect(new Set(of('SEVERITY').map((t) => t.judge?.id))).toEqual(new Set(s.scene.judges.map((j) => `jdg_${j.id}`)));
    expect(of('RANK_INTERVAL').map((t) => t.entry?.title)).toEqual(Array.from({ length: 9 }, (_, i) => `Usulan ${i + 1}`));
    expect([of('NEIGHBOURS')[0].entry?.id, of('NEIGHBOURS')[0].outside?.id]).toEqual([s.entry(2), s.entry(3)]);
    expect(of('METHOD')[0].words).toBe(`2000 undian; nilai diundi dari model aditif dengan penyusutan; pembangkit xoshiro128**, benih ${found.inputsHash}.`);
    // Asked again it is the same; in English the same numbers in other words; a report changes nothing.
    const again = await report(s, {}, s.second, 'en');
    expect(again.statistics.map((t) => [t.code, t.value])).toEqual(found.statistics.map((t) => [t.code, t.value]));
    expect(again.statistics[0].words).toMatch(/^2000 draws; /);
    const kept = await s.rows(`SELECT w.revision FROM ranking_work w WHERE w.tenant_id = ? AND w.round_id = '${s.scene.rounds[0]}'`);
    expect(kept.map(([revision]) => Number(revision))).toEqual([1]);
  });

  it('come one statistic at a time, and page by page', async () => {
    const s = await RankingScene.closed(world, POINTS, SETUP);
    await s.compute();
    const whole = await report(s);
    const [one, two] = [await report(s, { first: 20 }), await report(s, { first: 20, skip: 20 })];
    expect([...one.statistics, ...two.statistics]).toEqual(whole.statistics.slice(0, 40));
    expect((await report(s, { code: 'INSIDE_CHANCE' })).statistics).toEqual(whole.statistics.filter((t) => t.code === 'INSIDE_CHANCE'));
    expect([codes(await ask(s, { first: 0 })), codes(await ask(s, { first: 101 })), codes(await ask(s, { skip: -1 }))]).toEqual([['PAGE_SIZE_INVALID'], ['PAGE_SIZE_INVALID'], ['BAD_USER_INPUT']]);
  });

  it('are told before the release to who organises the programme, and to nobody else', async () => {
    const s = await RankingScene.closed(world, POINTS.slice(0, 4), SETUP);
    await s.compute();
    const { tenant, programId, agencies } = s.scene;
    expect(codes(await ask(s, {}, await world.actor([{ tenant, role: 'ORGANIZER', programId }])))).toEqual([]);
    for (const role of ['RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'JUDGE'] as const) expect([role, codes(await ask(s, {}, await world.actor([{ tenant, role }])))]).toEqual([role, ['FORBIDDEN']]);
    expect(codes(await ask(s, {}, await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[0] }])))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(s, {}, s.scene.judges[0].actor))).toEqual(['FORBIDDEN']);
    const other = await RankingScene.closed(world, POINTS.slice(0, 4), SETUP);
    expect([codes(await ask(s, {}, other.scene.organizer)), codes(await ask(s, { r: other.round }))]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
    expect([codes(await ask(s, { r: `rnd_${world.ids.next()}` })), codes(await ask(s, { r: 'rnd_' })), codes(await world.ask(REPORT, { variables: { t: tenant.code, r: s.round } }))]).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['UNAUTHENTICATED']]);
  });

  it('are refused to an organiser who is recused from an entry of the round', async () => {
    const s = await RankingScene.closed(world, POINTS.slice(0, 4), SETUP);
    await s.compute();
    await s.recuse(s.second, 4);
    const refused = await ask(s, {}, s.second);
    expect([codes(refused), refused.data?.judgingStatistics]).toEqual([['WRONG_STATE'], null]);
    expect(refused.errors[0].message).toMatch(/Anda mundur dari salah satu usulan tahap ini/);
    expect(codes(await ask(s))).toEqual([]);
  });

  it('are refused while the round is scored, before it is ranked, and once what counts has changed since', async () => {
    const s = await RankingScene.scored(world, POINTS.slice(0, 4), SETUP);
    const said = async (): Promise<readonly unknown[]> => { const answer = await ask(s, {}, s.scene.organizer, 'en'); return [codes(answer)[0], answer.errors[0]?.message]; };
    expect(await said()).toEqual(['WRONG_STATE', expect.stringMatching(/SCORING.*scoring of this round is not closed/)]);
    await s.state('CLOSED');
    expect(await said()).toEqual(['WRONG_STATE', expect.stringMatching(/CLOSED.*this round is not ranked/)]);
    await s.compute();
    expect(codes(await ask(s))).toEqual([]);
    await world.change(s.scene.tenant, scoreCell, s.scene.cell(s.scene.judges[0], s.scene.entries[0]), { state: 'VOIDED', counted: 0, reason: 'Salah usulan' });
    expect(await said()).toEqual(['WRONG_STATE', expect.stringMatching(/compute that anew first/)]);
    expect((await s.recomputed()).codes).toEqual([]);
    expect((await report(s)).revision).toBe(2);
    // A round that nobody prepared has no state to be wrong.
    const [bare] = await world.rows(s.scene.tenant, round, [{ edition_id: s.scene.editionId, position: 9, name: 'Tahap lain', method: 'DESK_EVALUATION' }]);
    expect(codes(await ask(s, { r: `rnd_${bare}` }))).toEqual(['NOT_FOUND']);
  });

  it('say why not where the design does not allow it', async () => {
    const s = await RankingScene.closed(world, [90, 80, 70], { judges: { utama: 1 } });
    await s.compute();
    const { statistics } = await report(s, {}, undefined, 'en');
    expect(statistics.find((t) => t.code === 'KENDALL_W')).toMatchObject({ value: null, number: null, refusal: 'ONE_JUDGE', words: 'Only one judge scored.' });
    expect(statistics.find((t) => t.code === 'WEIGHTINGS')).toMatchObject({ refusal: null, about: 'ROUND' });
  });

  it('take as many statements for three entries as for nine', async () => {
    const counted = async (s: RankingScene): Promise<number> => {
      await s.compute();
      const before = world.app.db.statements.count;
      await report(s);
      return world.app.db.statements.count - before;
    };
    expect(await counted(await RankingScene.closed(world, POINTS, SETUP))).toBe(await counted(await RankingScene.closed(world, POINTS.slice(0, 3), SETUP)));
  });
});
