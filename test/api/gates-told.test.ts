import { SHELF_SESSION } from '../../src/db/session';
import { edition } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { gatesShelve } from '../../src/modules/competition';
import { systemClock } from '../../src/platform/clock';
import { RankingScene } from '../support/ranking-scene';
import { World } from '../support/world';

interface Cell { readonly metric: string; readonly value: string | null; readonly missing: string | null }

const CELLS = 'query($c: [String!]!, $y: [Int!]!, $m: [Metric!]!) { compareRegions(codes: $c, years: $y, metrics: $m) { cells { metric value missing } } }';
const AT = '2023-02-03T00:00:00.000Z';
const RULES = { cut: { kind: 'TOP_N', size: 2, markHundredths: null, quotas: null } } as const;

describe('the gates of an edition on the shelf', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** A contest with three judged entries, one that failed screening, one that was withdrawn, one that was only begun, and one of the tier below. */
  const contest = async (): Promise<{ readonly s: RankingScene; readonly year: number }> => {
    const s = await RankingScene.closed(world, [90, 60, 65], { rules: RULES });
    expect((await s.compute()).codes).toEqual([]);
    const plain = { edition_id: s.scene.editionId, participant: 'AGENCY' as const, submissions: 1 };
    await world.rows(s.scene.tenant, entryWork, [
      { ...plain, title: 'Gagal', state: 'FAILED', collected_at: AT, submitted_at: AT, failed_at: AT }, { ...plain, title: 'Ditarik', state: 'WITHDRAWN', collected_at: AT, submitted_at: AT, withdrawn_at: AT },
      { ...plain, title: 'Dimulai', state: 'DRAFTED' },
    ]);
    const [[year]] = await s.rows('SELECT x.year FROM edition x WHERE x.tenant_id = ?');
    return { s, year: Number(year) };
  };
  const cells = async (s: RankingScene, year: number, metrics: readonly string[]): Promise<readonly (string | null)[]> =>
    (await world.get<{ compareRegions: { cells: readonly Cell[] } }>(CELLS, { variables: { c: [s.scene.tenant.code], y: [year], m: metrics } })).compareRegions.cells.map(({ value, missing }) => value ?? missing);
  const gates = async (s: RankingScene): Promise<readonly string[]> =>
    (await world.app.db.query(SHELF_SESSION, 'SELECT g.gate, g.entries FROM edition_gate g WHERE g.tenant_id = ?', [s.scene.tenant.id])).map(([gate, entries]) => `${String(gate)} ${String(entries)}`).sort();

  it('tell when it closes how many came, and nothing of what becomes of them', async () => {
    const { s, year } = await contest();
    await world.system((tx, scope) => gatesShelve(tx, scope.forTenant(s.scene.tenant.id), s.scene.editionId, 'CLOSED', { clock: systemClock, ids: world.ids }));
    expect(await gates(s)).toEqual(['COLLECTED 5', 'DRAFTED 6', 'SUBMITTED 5']);
    expect(await cells(s, year, ['GATE_REGISTERED', 'GATE_COLLECTED', 'GATE_SENT'])).toEqual(['6', '5', '5']);
    expect(await cells(s, year, ['GATE_PASSED', 'GATE_FAILED', 'GATE_WITHDRAWN', 'GATE_RETURNED', 'SCREENING_PASS_RATE'])).not.toEqual(expect.arrayContaining([expect.stringMatching(/^\d/)]));
  });

  it('tell with the first release what screening made of them, zeros included, and shares of finalists once all results are out', async () => {
    const { s, year } = await contest();
    expect(await gates(s)).toEqual([]);
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    expect(await gates(s)).toEqual(['COLLECTED 5', 'DRAFTED 6', 'FAILED 1', 'PASSED 3', 'RETURNED 0', 'SUBMITTED 5', 'WITHDRAWN 1']);
    expect(await cells(s, year, ['GATE_PASSED', 'GATE_FAILED', 'GATE_RETURNED', 'GATE_WITHDRAWN', 'FINALISTS_OF_REGION'])).toEqual(['3', '1', '0', '1', '2']);
    expect(await cells(s, year, ['SCREENING_PASS_RATE'])).toEqual(['60']);
    // Later rounds are still to come: a share of finalists would be one of something unfinished.
    expect((await cells(s, year, ['FINALIST_RATE']))[0]).not.toMatch(/^\d/);
    await world.change(s.scene.tenant, edition, s.scene.editionId, { phase: 'RESULTS', results_at: '2024-01-01T00:00:00.000Z' });
    expect(await cells(s, year, ['FINALIST_RATE', 'AWARD_RATE'])).toEqual(['40', '0']);
  });
});
