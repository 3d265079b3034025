import { exampleRows } from '../../seeds/example/example-batch';
import { workspaceRows } from '../../seeds/example/workspace-rows';
import type { ShelfRows } from '../../seeds/shelf-batch';

const idsOf = (parts: readonly ShelfRows[], table: string): Set<unknown> =>
  new Set(parts.filter((p) => p.table.name === table).flatMap((p) => p.rows.map((r) => r.id)));

describe('the workspaces of the example', () => {
  const shelf = exampleRows();
  const work = workspaceRows(shelf);

  it('hold a working row under the key of each published one', () => {
    const working = idsOf(work, 'innovation_work');
    expect([...idsOf(shelf, 'innovation')].filter((id) => !working.has(id))).toEqual([]);
  });

  it('tie their innovations to the goals and affairs that the shelf shows, so that publishing again takes none away', () => {
    for (const [shown, working, column] of [['innovation_sdg', 'innovation_work_sdg', 'goal_id'], ['innovation_affair', 'innovation_work_affair', 'affair_id']] as const) {
      const ties = (parts: readonly ShelfRows[], table: string): string[] => parts.filter((p) => p.table.name === table).flatMap((p) => p.rows.map((r) => `${String(r.innovation_id)} ${String(r[column])}`)).sort();
      expect(ties(work, working)).toEqual(ties(shelf, shown));
      expect(ties(shelf, shown).length).toBeGreaterThan(10);
    }
  });

  it('hold drafts that are on no shelf, in each region that publishes', () => {
    const published = idsOf(shelf, 'innovation');
    const drafts = work.filter((p) => p.table.name === 'innovation_work').map((p) => p.rows.filter((r) => !published.has(r.id)));
    expect(drafts.length).toBeGreaterThan(20);
    for (const rows of drafts) expect(rows.map((r) => r.status)).toEqual(['DRAFT', 'DRAFT', 'DRAFT', 'DRAFT']);
  });

  it('are made up, row by row', () => {
    expect(work.flatMap((p) => p.rows).filter((r) => r.synthetic !== 1)).toEqual([]);
  });
});
