import { replication } from '../../src/modules/replication/data/tables';
import { visit, visitClosure, visitRule } from '../../src/modules/visit/data/tables';
import { PlanScene } from '../support/plan-scene';
import { World, type TestTenant } from '../support/world';

interface Reason { code: string; points: number; indonesian: string; english: string; restsOn: string | null }
interface Suggestion {
  points: number; distanceKm: number | null; days: number; fitsBudget: boolean; host: { name: string }; region: { code: string }; gaps: { affair: { code: string } | null }[]; reasons: Reason[];
  innovations: { points: number; counted: boolean; innovation: { id: string }; reasons: Reason[] }[];
}
interface Plan {
  asOf: string; peers: string; total: number; region: { code: string; place: { latitude: string; longitude: string } | null }; suggestions: Suggestion[];
  gaps: { state: string; own: number; peers: number; nameEnglish: string; affair: { code: string } | null }[];
}

const REASONS = 'reasons { code points indonesian english restsOn }';
const QUERY = `query($region: String!, $year: Int, $affairs: [String!], $days: Int, $km: Int, $first: Int! = 10) {
  visitPlan(region: $region, year: $year, affairs: $affairs, budgetDays: $days, maxDistanceKm: $km, first: $first) {
    asOf peers total region { code place { latitude longitude } } gaps { state own peers nameEnglish affair { code } }
    suggestions { points distanceKm days fitsBudget host { name } region { code } gaps { affair { code } } ${REASONS} innovations { points counted innovation { id } ${REASONS} } }
  }
}`;
const NOW = new Date('2026-11-22T02:00:00.000Z');
const told = (reasons: readonly Reason[]): string[] => reasons.map(({ code, points }) => `${code} ${points}`);

describe('visitPlan', () => {
  let world: World;
  let scene: PlanScene;
  let guest: TestTenant;
  let near: TestTenant;
  let far: TestTenant;
  const key: Record<string, string> = {};

  // One degree is 111 km: the near host lies at 111 km, the far one at 445, a third nowhere.
  beforeAll(async () => {
    world = await World.open({ now: () => NOW });
    scene = await PlanScene.open(world);
    [guest, near, far] = [await scene.city(0, 110_000), await scene.city(1, 400_000), await scene.city(4, 600_000)];
    const { health, school } = scene.affairs;
    key.near = await scene.innovation(near, health, 'LIKELY');
    key.nearAward = await scene.award(near, key.near, 'PROVINCE', 2022);
    key.outcome = await scene.outcome(near, key.near, 3);
    key.far = await scene.innovation(far, school, 'STATED', '2024');
    key.farAward = await scene.award(far, key.far, 'NATIONAL', 2025);
    await scene.revoke(await scene.award(near, key.near, 'NATIONAL', 2023));
    for (const by of [guest, far]) await scene.replica({ tenant: near, id: key.near }, by, by === far ? 'BOTH' : 'REPLICATOR');
    // Confirmed as a whole, with another parent: a claim towards this one proves nothing, nor does what was approved and never ran.
    const claimedHere = await scene.replica({ tenant: near, id: key.near }, guest, 'BOTH');
    await scene.recorded(guest, claimedHere, { state: 'CLAIMED', confirmed_by: 'REPLICATOR' });
    const givenUp = await scene.replica({ tenant: near, id: key.near }, guest, 'BOTH');
    await world.change(guest, replication, givenUp, { state: 'STOPPED', started_earliest: null, started_latest: null });
    await scene.recorded(guest, givenUp, { state: 'STOPPED', confirmed_by: 'BOTH', approved_on: '2022-01-05' });
    await world.rows(near, visitRule, [{ most_a_day: 1, notice_days: 7, weekdays: '12345', most_people: 30 }]);
    await world.rows(near, visitClosure, [{ first_day: '2026-11-20', last_day: '2026-12-06', reason: 'Cuti' }, { first_day: '2026-12-01', last_day: '2026-12-10', reason: 'Lebaran' }]);
    await world.rows(near, visit, ['2026-11-01', '2026-07-01'].map((day) => ({ guest_tenant_id: far.id, topic: 'Kunjungan', state: 'DONE' as const, held_earliest: day, held_latest: day })));
    const nowhere = await scene.city(null, null);
    await scene.award(nowhere, await scene.innovation(nowhere, health, 'UNSURE'), 'CITY', 2021);
  });
  afterAll(() => world.close());

  const plan = async (variables: Record<string, unknown>): Promise<Plan> => (await world.get<{ visitPlan: Plan }>(QUERY, { variables: { region: guest.code, ...variables } })).visitPlan;
  const asked = (): string[] => [scene.affairs.health.code, scene.affairs.school.code];

  it('adds up as it was worked out by hand', async () => {
    const { suggestions, gaps, total, asOf } = await plan({ affairs: asked() });
    expect([asOf, total]).toEqual(['2026-11-22', 3]);
    expect(gaps.map(({ affair, state, own, peers }) => [affair?.code, state, own, peers]).sort()).toEqual([[scene.affairs.health.code, 'ASKED', 0, 2], [scene.affairs.school.code, 'ASKED', 0, 1]].sort());
    const [first, second, third] = suggestions;
    // Near: 25 for the province (the national award was taken back), 3 x 6, 10, one confirmed replica 6; 12 - 2 x 1 for one guest - 19 closed days / 15; 24 - 111 / 100.
    expect([first.region.code, first.points, first.distanceKm, first.days]).toEqual([near.code, 59 + 59, 111, 1]);
    expect(told(first.innovations[0].reasons)).toEqual(['AWARD 25', 'EVIDENCE 18', 'OUTCOME 10', 'REPLICATED 6']);
    expect(told(first.reasons)).toEqual(['GAP 7', 'KIND 10', 'SIZE 10', 'LOAD 9', 'DISTANCE 23']);
    // Far: 40 for the nation; 600,000 people are another class than 110,000; 445 km.
    expect([second.region.code, second.points, second.distanceKm, second.days]).toEqual([far.code, 40 + 52, 445, 2]);
    expect(told(second.reasons)).toEqual(['GAP 10', 'KIND 10', 'LOAD 12', 'DISTANCE 20']);
    expect([third.points, third.distanceKm, third.days]).toEqual([15 + 26, null, 3]);
    expect(told(third.reasons)).toEqual(['GAP 4', 'KIND 10', 'SIZE 0', 'LOAD 12', 'DISTANCE 0']);
    expect(first.innovations[0].innovation.id).toBe(`inn_${key.near}`);
    expect(first.gaps.map(({ affair }) => affair?.code)).toEqual([scene.affairs.health.code]);
  });

  it('rests on rows that everybody can look up', async () => {
    const { suggestions } = await plan({ affairs: asked() });
    const ids = [...new Set(suggestions.flatMap((s) => [...s.reasons, ...s.innovations.flatMap((i) => i.reasons)]).flatMap(({ restsOn }) => restsOn ?? []))];
    expect(ids).toEqual(expect.arrayContaining([`awd_${key.nearAward}`, `awd_${key.farAward}`, `inn_${key.near}`]));
    const { nodes } = await world.get<{ nodes: ({ id: string } | null)[] }>('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids } });
    expect(nodes.map((n) => n?.id)).toEqual(ids);
    expect(new Set(ids.map((id) => id.split('_')[0])).size).toBeGreaterThanOrEqual(6);
  });

  it('counts nothing that came later than the year', async () => {
    const { suggestions, asOf } = await plan({ affairs: asked(), year: 2022 });
    expect(asOf).toBe('2022-12-31');
    expect(suggestions.map(({ region }) => region.code)).not.toContain(far.code);
    // The outcome was measured in 2023; the replica began in March 2022.
    expect(told(suggestions[0].innovations[0].reasons)).toEqual(['AWARD 25', 'EVIDENCE 6', 'REPLICATED 6']);
  });

  it('keeps to a distance and to days', async () => {
    const codes = ({ suggestions }: Plan): (string | boolean)[][] => suggestions.map((s) => [s.region.code, s.fitsBudget]);
    expect(codes(await plan({ affairs: asked(), km: 200 }))).toEqual([[near.code, true]]);
    expect(codes(await plan({ affairs: asked(), days: 2 }))).toEqual([[near.code, true], [far.code, false]]);
    expect((await plan({ affairs: asked(), first: 1 })).total).toBe(3);
  });

  it('finds the gaps by itself', async () => {
    const mine = ({ gaps }: Plan): unknown[] => gaps.filter(({ affair }) => affair !== null && asked().includes(affair.code)).map(({ affair, state, own, peers }) => [affair?.code, state, own, peers]);
    const { health, school } = scene.affairs;
    expect(mine(await plan({ km: 200 }))).toEqual([[health.code, 'NONE', 0, 2], [school.code, 'NONE', 0, 1]]);
    // Whoever has something in an affair is behind only where two others have proven theirs.
    const other = await scene.city(2, null);
    for (const affair of [health, school]) await scene.innovation(other, affair, 'STATED');
    expect(mine((await world.get<{ visitPlan: Plan }>(QUERY, { variables: { region: other.code } })).visitPlan)).toEqual([[health.code, 'UNPROVEN', 1, 2]]);
  });

  it('counts an award of the government itself, given by somebody else, as a way of running innovation', async () => {
    const shining = await scene.city(0.5, 200_000);
    await scene.award(shining, null, 'NATIONAL', 2024);
    const [first] = (await plan({ km: 60 })).suggestions;
    expect([first.region.code, first.gaps, told(first.reasons)]).toEqual([shining.code, [{ affair: null }], ['GAP 10', 'HOST_AWARDED 40', 'KIND 10', 'SIZE 10', 'LOAD 12', 'DISTANCE 24']]);
  });

  it('says that the answer is made up', async () => {
    const answer = await world.ask(QUERY, { variables: { region: guest.code, affairs: asked() } });
    expect(answer.extensions.synthetic).toMatchObject({ rows: expect.any(Number) as number });
    const real = await world.ask('{ visitPlan(region: "13.72") { asOf gaps { nameEnglish } suggestions { region { code } } } }');
    expect([real.errors, real.extensions.synthetic]).toEqual([[], undefined]);
  });

  it.each([
    ['a region that is none', { region: '99.99' }, 'NOT_FOUND'], ['a code that is no code', { region: 'Kota Solok ’' }, 'NOT_FOUND'], ['an affair that is none', { affairs: ['XYZ-01'] }, 'NOT_FOUND'],
    ['the affair without a name', { affairs: [''] }, 'NOT_FOUND'], ['no affairs', { affairs: [] }, 'BAD_USER_INPUT'], ['too many affairs', { affairs: Array.from({ length: 21 }, (_, i) => `A-${i}`) }, 'LIST_TOO_LONG'],
    ['no days', { days: 0 }, 'BAD_USER_INPUT'], ['no distance', { km: 0 }, 'BAD_USER_INPUT'], ['a year before all', { year: 1000 }, 'BAD_USER_INPUT'], ['no suggestions', { first: 0 }, 'PAGE_SIZE_INVALID'], ['too many', { first: 51 }, 'PAGE_SIZE_INVALID'],
  ])('refuses %s', async (_name, variables, code) => {
    const answer = await world.ask(QUERY, { variables: { region: guest.code, ...variables } });
    expect([answer.data?.visitPlan ?? null, answer.errors.map(({ extensions }) => extensions.code)]).toEqual([null, [code]]);
  });

  it('names what came of a code that changed, and a year before the region stood', async () => {
    const ask = async (region: string, year: number): Promise<{ code: string; message: string } | string> => {
      const answer = await world.ask(QUERY, { variables: { region, year }, language: 'en' });
      return answer.errors.length === 0 ? (answer.data?.visitPlan as Plan).region.code : { code: answer.errors[0].extensions.code, message: answer.errors[0].message };
    };
    // Merauke was 91.01 until July 2022 and is 93.01 since.
    expect([await ask('91.01', 2021), await ask('93.01', 2021), await ask('93.01', 2024)]).toEqual(['93.01', '93.01', '93.01']);
    expect(await ask('91.01', 2024)).toEqual({ code: 'NOT_FOUND', message: expect.stringContaining('93.01') as string });
    expect(await ask('93', 2020)).toEqual({ code: 'BAD_USER_INPUT', message: expect.stringContaining('2020') as string });
  });
});
