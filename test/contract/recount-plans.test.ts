import Database from 'libsql';
import { RECOUNTINGS, recount } from '../../src/modules/comparison/data/recount';
import { CONCERNS } from '../../src/modules/comparison/data/touched-tables';
import { World } from '../support/world';

interface Statement { readonly sql: string; readonly values: readonly unknown[] }

/** What a plan reads from one end to the other; q, d and g are what the statement itself has made: what is counted, what is dated, and its signs. */
const wholeIn = (steps: readonly string[]): readonly string[] => steps.filter((step) => /^SCAN (?![qdg]$)/.test(step) || /^MATERIALIZE \(join/.test(step));

describe('what is counted anew when a row changes', () => {
  let world: World;
  let db: InstanceType<typeof Database>;
  beforeAll(async () => {
    world = await World.open();
    if (world.url.engine !== 'sqlite') throw new Error('plans are read of the embedded engine');
    db = new Database(world.url.path);
  });
  afterAll(async () => {
    db.close();
    await world.close();
  });

  const planOf = ({ sql, values }: Statement): readonly string[] => (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as readonly { readonly detail: string }[]).map(({ detail }) => detail);
  const statements = async (): Promise<readonly Statement[]> => {
    const all: Statement[] = [];
    const listen = (sql: string, values: readonly unknown[]): Promise<readonly (readonly unknown[])[]> => {
      all.push({ sql, values });
      return Promise.resolve([]);
    };
    for (const one of RECOUNTINGS) await recount(listen, one, ['a-region']);
    return all;
  };

  it('reads no table of the nation whole: it costs with one region', async () => {
    const all = await statements();
    expect(all.length).toBe(RECOUNTINGS.length);
    for (const one of all) expect([one.sql, wholeIn(planOf(one))]).toEqual([one.sql, []]);
    // The check can tell: without the region nothing narrows it.
    expect(wholeIn(planOf({ sql: 'SELECT x.id FROM entry x WHERE x.title = ?', values: ['a'] }))).not.toEqual([]);
  });

  it('finds by an index whom a row concerns', () => {
    const lookups = Object.values(CONCERNS).flat().flatMap(({ lookup }) => lookup?.statement ?? []);
    expect(lookups.length).toBeGreaterThan(8);
    for (const sql of lookups) expect([sql, wholeIn(planOf({ sql: sql.replaceAll('IN ()', 'IN (?)'), values: ['a', 'b'] }))]).toEqual([sql, []]);
  });
});
