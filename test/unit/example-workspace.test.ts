import { exampleRows } from '../../seeds/example/example-batch';
import { workspaceRows } from '../../seeds/example/workspace-rows';
import type { ShelfRows } from '../../seeds/shelf-batch';

const idsOf = (parts: readonly ShelfRows[], table: string): Set<unknown> =>
  new Set(parts.filter((p) => p.table.name === table).flatMap((p) => p.rows.map((r) => r.id)));

describe('the workspaces of the example', () => {
  const shelf = exampleRows();
  const work = workspaceRows(shelf);

  it('hold a working row under the key of each published one', () => {
    for (const [published, working] of [['innovation', 'innovation_work'], ['replication', 'replication_case'], ['visit', 'visit_case']] as const) {
      const private_ = idsOf(work, working);
      expect([...idsOf(shelf, published)].filter((id) => !private_.has(id))).toEqual([]);
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
