import fc from 'fast-check';
import { SHELF_SESSION } from '../../src/db/session';
import { ROLLUPS } from '../../src/modules/comparison';
import { shelfCheck } from '../../src/modules/shelf';
import { systemClock } from '../../src/platform/clock';
import { TenantRepository } from '../../src/tenancy/repository';
import { RollupOracle, type Counts, type ShelfRows } from '../support/rollup-oracle';
import { COUNTED_TABLES, ShelfActs, type DrawnAct } from '../support/shelf-acts';
import { World, type TestTenant } from '../support/world';

const RUNS = (process.env.LUMBUNG_TEST_ENGINE ?? 'embedded') === 'embedded' ? 30 : 10;
const drawn: fc.Arbitrary<DrawnAct> = fc.record({ act: fc.nat(200), n: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }) });
const transactions = fc.array(fc.record({ acts: fc.array(drawn, { minLength: 1, maxLength: 12 }), fails: fc.integer({ min: 0, max: 5 }).map((i) => i === 0) }), { minLength: 4, maxLength: 14 });

class Rollback extends Error {}

describe('what is counted for comparisons', () => {
  let world: World;
  let affairs: ReadonlyMap<string, string>;
  let goals: ReadonlyMap<string, string>;
  beforeAll(async () => {
    world = await World.open();
    const codes = async (statement: string): Promise<ReadonlyMap<string, string>> => new Map((await world.app.db.query(SHELF_SESSION, statement, [])).map(([id, code]) => [String(id), String(code)]));
    affairs = await codes('SELECT a.id, a.code FROM government_affair a ORDER BY a.code LIMIT 3');
    goals = await codes('SELECT g.id, g.number FROM sdg_goal g ORDER BY g.number LIMIT 2');
  });
  afterAll(() => world.close());

  const regionsOf = (tenants: readonly TestTenant[]): ReadonlyMap<string, string> => new Map(tenants.map(({ id, regionId }) => [id, regionId]));

  async function kept(tenants: readonly TestTenant[]): Promise<Counts> {
    const rows = await world.app.db.query(
      SHELF_SESSION, `SELECT f.region_id, f.counting, f.part, f.year, f.counted, f.recorded FROM figure_rollup f WHERE f.region_id IN (${tenants.map(() => '?').join(', ')})`, tenants.map(({ regionId }) => regionId),
    );
    return new Map(rows.map(([region, counting, part, year, counted, recorded]) => [`${String(region)} ${String(counting)} ${String(part)} ${String(year)}`, `${String(counted)}/${String(recorded)}`]));
  }

  const counted = (tenants: readonly TestTenant[]): Promise<Counts> => world.system(async (tx, scope) => {
    const rows: Record<string, ShelfRows[string][number][]> = {};
    for (const table of COUNTED_TABLES) {
      rows[table.name] = [];
      for (const { id } of tenants) rows[table.name].push(...((await new TenantRepository(table, scope.forTenant(id), tx).list({}, 10_000)) as unknown as ShelfRows[string]));
    }
    return new RollupOracle(rows, regionsOf(tenants), affairs, goals).counts();
  });

  const ordered = (counts: Counts): readonly string[] => [...counts].map(([key, figure]) => `${key} = ${figure}`).sort();

  it('equals a naive recount after any acts in any transactions, those that were rolled back included', async () => {
    let figures = 0;
    await fc.assert(fc.asyncProperty(transactions, async (all) => {
      const tenants = [await world.tenant(), await world.tenant(), await world.tenant()];
      const acts = new ShelfActs(() => world.ids.next(), tenants.map(({ id }) => id), [...affairs.keys()], [...goals.keys()]);
      for (const one of all) {
        // The engine may run a transaction again: each attempt begins with what was there before it.
        const before = acts.keep();
        const work = world.system(async (tx, scope) => {
          acts.forget(before);
          for (const act of one.acts) await acts.carryOut(tx, scope, act);
          if (one.fails) throw new Rollback();
        });
        await work.catch((error: unknown) => {
          if (!(error instanceof Rollback)) throw error;
          acts.forget(before);
        });
      }
      const [should, is] = [await counted(tenants), await kept(tenants)];
      expect(ordered(is)).toEqual(ordered(should));
      figures += should.size;
    }), { numRuns: RUNS, unbiased: true, endOnFailure: true });
    // Not by counting nothing.
    expect(figures).toBeGreaterThan(RUNS * 10);
  });

  it('is exact however many write to one region at once', async () => {
    const tenants = [await world.tenant()];
    const acts = Array.from({ length: 24 }, () => new ShelfActs(() => world.ids.next(), [tenants[0].id], [...affairs.keys()], [...goals.keys()]));
    await Promise.all(acts.map((mine, i) => world.system(async (tx, scope) => {
      mine.forget(new Map());
      for (const act of [0, 4, 9, 18]) await mine.carryOut(tx, scope, { act, n: [0, i, i, i + 1, i, i + 1] });
    })));
    const [should, is] = [await counted(tenants), await kept(tenants)];
    expect(ordered(is)).toEqual(ordered(should));
    expect([...is.entries()].filter(([key]) => / agencies WHOLE /.test(key)).reduce((sum, [, figure]) => sum + Number(figure.split('/')[0]), 0)).toBe(24);
  });

  it('is made anew by a check, which names what had drifted and mends it when told to', async () => {
    const [mine] = [await world.tenant()];
    const acts = new ShelfActs(() => world.ids.next(), [mine.id], [...affairs.keys()], [...goals.keys()]);
    await world.system(async (tx, scope) => {
      for (const act of [0, 4, 4, 18]) await acts.carryOut(tx, scope, { act, n: [0, 2, 3, 3, 1, 1] });
    });
    const right = await kept([mine]);
    const drifts = async (mend: boolean): Promise<readonly { readonly what: string; readonly kept: string; readonly made: string }[]> =>
      (await shelfCheck(world.app.db, [ROLLUPS], systemClock, mend)).rollups.filter(({ what }) => what.includes(mine.regionId));
    expect(await drifts(false)).toEqual([]);
    await world.system(async (tx) => {
      await tx.manager.createQueryBuilder().update('figure_rollup').set({ counted: 77 }).where('region_id = :region AND counting = :key AND part = :part', { region: mine.regionId, key: 'awards', part: 'WHOLE' }).execute();
      await tx.manager.createQueryBuilder().delete().from('figure_rollup').where('region_id = :region AND counting = :key', { region: mine.regionId, key: 'agencies' }).execute();
    });
    const found = await drifts(false);
    expect(found.filter(({ what }) => what.includes(' awards WHOLE'))).toEqual([{ what: `figure_rollup ${mine.regionId} awards WHOLE 2021`, kept: '77/1', made: '1/1' }]);
    expect(found.filter(({ what }) => what.includes(' agencies ')).every(({ kept: was }) => was === '-')).toBe(true);
    // Looking changes nothing; mending makes it as it was.
    expect(await drifts(true)).toEqual(found);
    expect(await drifts(false)).toEqual([]);
    expect(ordered(await kept([mine]))).toEqual(ordered(right));
  });
});
