import 'reflect-metadata';
import fc from 'fast-check';
import { askOf } from '../../src/db/ask';
import type { Finding } from '../../src/domain/rules/rule';
import { addDays } from '../../src/domain/time/day';
import { edition } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { preflightOfEntry, type Preflight } from '../../src/modules/preflight';
import { TenantRepository } from '../../src/tenancy/repository';
import { PreflightScene } from '../support/preflight-scene';
import { days, packs, periods } from '../support/rules-arbitrary';
import { World, type TestTenant } from '../support/world';

// Each run writes a pack, an edition and an entry: enough of them to find what the pure properties cannot, few enough for servers.
const RUNS = { numRuns: 30 };
const BY_DATE = ['MINIMUM_AGE', 'BONUS', 'REGISTRATION_WINDOW'];

describe('the preflight of what is kept', () => {
  let world: World;
  let scene: PreflightScene;
  let tenant: TestTenant;
  let run = 0;
  beforeAll(async () => {
    world = await World.open();
    scene = new PreflightScene(world);
    tenant = await world.tenant();
  });
  afterAll(() => world.close());

  const preflight = async (entryId: string, today: string): Promise<Preflight> => {
    const found = await preflightOfEntry(askOf(world.app.db, { mode: 'scoped', tenantId: tenant.id }), tenant.id, entryId, today);
    if (found === null) throw new Error('no preflight');
    return found;
  };
  const move = (editionId: string, closes: string): Promise<void> => world.system((tx, scope) =>
    new TenantRepository(edition, scope.forTenant(tenant.id), tx).update(editionId, { closes_earliest: closes, closes_latest: closes }));
  const kept = async (pack: Parameters<PreflightScene['pack']>[1], closes: string | undefined, entry: object): Promise<{ editionId: string; entryId: string }> => {
    run += 1;
    const editionId = await scene.edition(tenant, { program: `acak-${run}`, year: 2023, closes, pack: { ...pack, code: `acak-${run}` } });
    const [entryId] = await world.rows(tenant, entryWork, [{ edition_id: editionId, title: 'Usulan', participant: 'NOT_REPORTED', state: 'DRAFTED', submissions: 0, ...entry }]);
    return { editionId, entryId };
  };
  const others = (findings: readonly Finding[]): readonly Finding[] => findings.filter((f) => !BY_DATE.includes(f.clause.kind));

  it('moves by the dates alone when a deadline is moved: all other findings stay as they are, and what was of age stays so', async () => {
    await fc.assert(fc.asyncProperty(packs, fc.option(periods), days, fc.integer({ min: 0, max: 1200 }), fc.constantFrom('AGENCY' as const, 'NOT_REPORTED' as const), async (pack, begun, closes, later, participant) => {
      const innovationId = await scene.innovation(tenant, 'Inovasi', null, { implemented_earliest: begun?.earliest, implemented_latest: begun?.latest });
      const { editionId, entryId } = await kept(pack, closes, { innovation_id: innovationId, participant, group_code: pack.groups[0]?.code });
      const before = await preflight(entryId, closes);
      await move(editionId, addDays(closes, later));
      const after = await preflight(entryId, closes);
      expect(others(after.findings)).toEqual(others(before.findings));
      expect(after.findings.map((f) => f.clause.code)).toEqual(before.findings.map((f) => f.clause.code));
      before.findings.forEach((f, i) => {
        if (BY_DATE.includes(f.clause.kind) && f.outcome === 'MET') expect(after.findings[i].outcome).toBe('MET');
      });
      if (before.eligibility === 'ELIGIBLE') expect(after.eligibility).toBe('ELIGIBLE');
    }), RUNS);
  });

  it('never says NEVER of an entry of which nobody said anything, as long as its time is not over', async () => {
    await fc.assert(fc.asyncProperty(packs, fc.option(days), async (pack, closes) => {
      const { entryId } = await kept(pack, closes ?? undefined, {});
      const { findings, eligibility } = await preflight(entryId, closes ?? '2023-01-01');
      expect(findings.filter((f) => f.outcome === 'NEVER').map((f) => f.clause)).toEqual([]);
      expect(eligibility).not.toBe('NEVER');
    }), RUNS);
  });
});
