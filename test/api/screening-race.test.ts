import { edition, editionRules, editionWork } from '../../src/modules/competition/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { Season, TestClock, type DecideAnswer } from '../support/season-scene';
import { World } from '../support/world';

const SEEMLY = { clause: 'judul-pantas', words: 'Judulnya pantas.' };
const PASS = { decision: 'PASS', accepted: [SEEMLY] };
const FAIL = { decision: 'FAIL', reasons: [{ words: 'Tidak sesuai tema.' }] };

describe('at the same moment', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2023-02-10T03:00:00.000Z';
  });

  const count = async (season: Season, statement: string): Promise<number> =>
    Number((await world.app.db.query({ mode: 'scoped', tenantId: season.tenant.id }, statement, [season.tenant.id]))[0][0]);
  const codesOf = ({ payload }: DecideAnswer): string => payload.problems.map((p) => p.code).join();

  it('two officers decide on one submission: one wins, the others are told that it is done, and there is one sheet', async () => {
    const season = await Season.announce(world);
    await season.toScreening(clock);
    const officers = [season.organizer, await season.office('ORGANIZER'), await season.office('ORGANIZER', { programId: season.programId })];
    for (let round = 0; round < 4; round += 1) {
      const entry = await season.entry({ state: 'SUBMITTED' });
      const answers = await Promise.all([PASS, FAIL, { ...FAIL, decision: 'RETURN' }, PASS, FAIL, PASS].map((input, i) => season.decide(entry, input, { as: officers[i % officers.length] })));
      expect(answers.map(codesOf).sort()).toEqual(['', ...Array.from({ length: 5 }, () => 'ALREADY_DONE')]);
      const won = answers.find((a) => a.payload.screening !== null)?.payload.screening;
      const [[state, version]] = await world.app.db.query({ mode: 'scoped', tenantId: season.tenant.id }, 'SELECT e.state, e.version FROM entry_work e WHERE e.tenant_id = ? AND e.id = ?', [season.tenant.id, entry]);
      expect([String(state), Number(version)]).toEqual([won?.entry.state, 2]);
    }
    expect(await count(season, 'SELECT COUNT(*) FROM screening s WHERE s.tenant_id = ?')).toBe(4);
    expect((await season.trail()).filter((a) => a.action === 'screeningDecide')).toHaveLength(4);
  });

  it('an innovation of one lineage passes in two editions of a programme: once, where the rules let it pass once', async () => {
    const season = await Season.announce(world);
    await season.toScreening(clock);
    const [[packHash]] = await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT p.body_hash FROM rule_pack p WHERE p.tenant_id = ?', [season.tenant.id]);
    const dates = { opens_earliest: '2023-02-01', opens_latest: '2023-02-01', closes_earliest: '2023-03-28', closes_latest: '2023-03-28' };
    const others = await world.rows(season.tenant, edition, [2024, 2025, 2026].map((year) => ({ program_id: season.programId, year, name: `Uji ${year}`, phase: 'SCREENING' as const, held: 'HELD' as const, ...dates })));
    await world.rows(season.tenant, editionRules, others.map((edition_id) => ({ edition_id, pack_tenant_id: season.tenant.id, pack_id: season.packId, pack_hash: String(packHash), frozen_at: '2023-02-10T03:00:00.000Z' })));
    await world.rows(season.tenant, editionWork, others.map((edition_id) => ({ edition_id, mend_days: 5 })));
    for (let round = 0; round < 3; round += 1) {
      const [innovation_id] = await world.rows(season.tenant, innovationWork, [{ title: `Jemput bola ${round}`, agency_id: season.agencies[0], status: 'DRAFT', implemented_earliest: '2020-01-01', implemented_latest: '2020-01-01' }]);
      const entries = await Promise.all([season.editionId, ...others].map((edition_id) => season.entry({ state: 'SUBMITTED', edition_id, innovation_id, lineage_key: innovation_id })));
      // While nobody knows how the others come out, each officer accepts that it never passed; the counter does not.
      const once = { clause: 'lolos-sekali', words: 'Belum pernah lolos.' };
      const answers = await Promise.all(entries.map((entry) => season.decide(entry, { decision: 'PASS', accepted: [SEEMLY, once] })));
      expect(answers.map(codesOf).sort()).toEqual(['', 'RULE_REFUSES', 'RULE_REFUSES', 'RULE_REFUSES']);
      for (const { payload } of answers.filter((a) => a.payload.screening === null)) expect(payload.problems).toMatchObject([{ clause: 'lolos-sekali', outcome: 'NEVER' }]);
    }
    expect(await count(season, "SELECT COUNT(*) FROM entry_work e WHERE e.tenant_id = ? AND e.state = 'PASSED'")).toBe(3);
    expect(await count(season, 'SELECT COUNT(*) FROM limit_counter c WHERE c.tenant_id = ? AND c.used = 1')).toBe(3);
  });

  it('an edition is cancelled and an entry submitted: never both, and after withdrawing it can be cancelled', async () => {
    const wins = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      clock.at = '2023-02-10T03:00:00.000Z';
      const season = await Season.announce(world);
      await season.run('editionOpen', { version: 1 });
      const entry = await season.entry({ state: 'COLLECTED', collected_at: '2023-02-10T03:00:00.000Z' });
      const act = (field: string, version: number, reason = '') => world.get<Record<string, { problems: { code: string; state?: string }[] }>>(
        `mutation($t: String!, $e: ID!, $v: Int!) { ${field}(tenant: $t, entry: $e, expectedVersion: $v${reason}) { problems { code ... on StateProblem { state } } } }`,
        { as: season.organizer, variables: { t: season.tenant.code, e: `wen_${entry}`, v: version } });
      const submit = async (): Promise<string> => (await act('entrySubmit', 1)).entrySubmit.problems.map((p) => p.state ?? p.code).join();
      const cancel = async (): Promise<string> => (await season.run('editionCancel', { version: 2, input: { reason: 'Ditiadakan' } })).payload.problems.map((p) => p.state ?? p.code).join();
      const [submitted, cancelled] = round % 2 === 0 ? await Promise.all([submit(), cancel()]) : await Promise.all([cancel(), submit()]).then(([c, s]) => [s, c]);
      // Refused by the state that it met, or by the rules when the edition was cancelled between two of its looks.
      expect([['', 'SUBMITTED'].join(), ['NOT_HELD', ''].join(), ['RULE_REFUSES', ''].join()]).toContain([submitted, cancelled].join());
      wins.add(submitted === '' ? 'submitted' : 'cancelled');
      if (submitted !== '') continue;
      await act('entryWithdraw', 2, ', input: { reason: "Penyelenggaraan ditiadakan" }');
      expect(await cancel()).toBe('');
    }
    expect(wins.size).toBeGreaterThan(0);
  });
});
