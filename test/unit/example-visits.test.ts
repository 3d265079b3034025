import { exampleRows } from '../../seeds/example/example-batch';
import { replicationCases } from '../../seeds/example/replication-cases';
import { visitCases } from '../../seeds/example/visit-cases';
import type { ShelfRows } from '../../seeds/shelf-batch';
import { slotsOf } from '../../src/domain/visit/hours';
import { holdsPlace } from '../../src/domain/visit/life';
import { VISIT_STATE, type VisitState } from '../../src/domain/vocabulary/innovation-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { checkRow } from '../../src/tenancy/row-check';

describe('the visits that governments of the example work on', () => {
  const shelf = exampleRows();
  const replications = replicationCases(shelf);
  const made = visitCases(shelf, replications);
  const rows = (table: string, of: readonly ShelfRows[] = made): Readonly<Record<string, unknown>>[] => of.filter((p) => p.table.name === table).flatMap((p) => p.rows);
  const known = (table: string): ReadonlySet<unknown> => new Set([...shelf, ...replications, ...made].filter((p) => p.table.name === table).flatMap((p) => p.rows.map((r) => r.id)));

  it('fit their tables, are made up, and point at rows of the example', () => {
    for (const { table, rows: list } of made) {
      for (const row of list) {
        checkRow(table, row, true);
        expect(row.synthetic).toBe(1);
        for (const { target, columns } of table.foreign) {
          const value = row[columns[columns.length - 1]];
          if (target !== 'tenant' && value !== null && value !== undefined) expect([table.name, target, known(target).has(value)]).toEqual([table.name, target, true]);
        }
      }
    }
  });

  it('stand in every state, and one of them led to a replication that runs', () => {
    expect(codesOf(VISIT_STATE).filter((state) => !rows('visit_case').some((r) => r.state === state))).toEqual([]);
    expect(rows('visit_follow_up').filter((r) => typeof r.replication_case_id === 'string' && r.outcome === 'RUNNING')).toHaveLength(1);
  });

  it('hold the half hours and days that their hours say, and no half hour twice', () => {
    const holding = rows('visit_case').filter((r) => holdsPlace(r.state as VisitState));
    const should = holding.flatMap((r) => (r.room_id === null ? [] : slotsOf({ starts: Number(r.starts), ends: Number(r.ends) }).map((slot) => `${String(r.room_id)} ${String(r.day)} ${slot}`)));
    const slots = rows('visit_slot').map((r) => `${String(r.room_id)} ${String(r.day)} ${String(r.slot)}`);
    expect([new Set(slots).size, [...slots].sort()]).toEqual([slots.length, [...should].sort()]);
    expect(rows('visit_day').reduce((sum, r) => sum + Number(r.visits), 0)).toBe(holding.length);
  });
});
