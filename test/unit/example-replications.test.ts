import { exampleRows } from '../../seeds/example/example-batch';
import { replicationCases } from '../../seeds/example/replication-cases';
import { REPLICATION_STATE, type ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import type { ReplicationSide } from '../../src/domain/vocabulary/replication-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { confirmedBy, isShown } from '../../src/domain/replication/life';
import { shownReplication } from '../../src/modules/replication/usecases/replication-shown';
import type { ReplicationRow } from '../../src/modules/replication/usecases/case-rows';
import { keyFromName } from '../../src/platform/ids';
import { TABLES } from '../../src/tables';
import { checkRow } from '../../src/tenancy/row-check';

type Row = Readonly<Record<string, unknown>>;

describe('the cases of the example', () => {
  const shelf = exampleRows();
  const parts = replicationCases(shelf);
  const rows = (table: string): readonly (Row & { readonly owner: string })[] => parts.filter((p) => p.table.name === table).flatMap((p) => p.rows.map((row): Row & { owner: string } => ({ ...row, owner: keyFromName('tenant', p.tenant ?? '') })));
  const cases = rows('replication_case');
  const shown = (table: string): readonly Row[] => shelf.filter((p) => p.table.name === table).flatMap((p) => p.rows);

  it('stand in every state, each between two governments, opened by the side that owns it, and fit their tables', () => {
    expect(codesOf(REPLICATION_STATE).filter((state) => !cases.some((c) => c.state === state))).toEqual([]);
    for (const { owner, ...row } of cases) {
      expect(row.replicator_tenant_id).not.toBe(row.source_tenant_id);
      expect([owner, row.partner_tenant_id]).toEqual(row.opened_by === 'REPLICATOR' ? [row.replicator_tenant_id, row.source_tenant_id] : [row.source_tenant_id, row.replicator_tenant_id]);
      expect(row.confirmed_by).toBe(confirmedBy(row.state as ReplicationState, row.opened_by as ReplicationSide));
    }
    for (const part of parts) {
      const table = TABLES.find((t) => t.name === part.table.name);
      if (table === undefined) throw new Error(part.table.name);
      for (const row of part.rows) checkRow(table, { ...row, owner_tenant_id: keyFromName('tenant', part.tenant ?? '') });
      expect(part.rows.filter((row) => row.synthetic !== 1)).toEqual([]);
    }
    expect(JSON.stringify(replicationCases(exampleRows()))).toBe(JSON.stringify(parts));
  });

  it('name innovations of the shelf that are the replicator\'s and the source\'s, of which no other replication tells', () => {
    const owners = new Map(shown('innovation').map((i) => [i.id, i.tenant_id]));
    const told = new Set([...shown('replication_parent').map((p) => p.parent_innovation_id), ...shown('replication').map((r) => r.replica_innovation_id)]);
    for (const row of cases) {
      expect(owners.get(row.source_innovation_id)).toBe(row.source_tenant_id);
      if (row.replica_innovation_id !== null) expect(owners.get(row.replica_innovation_id)).toBe(row.replicator_tenant_id);
      expect([told.has(row.source_innovation_id), row.replica_innovation_id !== null && told.has(row.replica_innovation_id)]).toEqual([false, false]);
    }
    expect(cases.filter((c) => c.replica_innovation_id !== null).length).toBeGreaterThanOrEqual(4);
  });

  it('follow in time, and none lies after the day of the example', () => {
    for (const c of cases) {
      const days = [c.agreed_earliest, c.approved_on, c.started_earliest, c.evaluated_on, c.certified_on].filter((day) => typeof day === 'string');
      expect([...days].sort()).toEqual(days);
      expect([...days, c.stopped_earliest].filter((day) => typeof day === 'string' && day > '2026-11-21')).toEqual([]);
    }
    expect(rows('replication_note').filter((n) => String(n.happened_on) > '2026-11-21')).toEqual([]);
  });

  it('make replications of their own on the shelf, one with two parents, and nothing of what was only wished', () => {
    const byReplica = new Map(cases.map((c) => [c.replication_id, cases.filter((other) => other.replication_id === c.replication_id)]));
    const replicas = [...byReplica.values()].map((of) => shownReplication(of as unknown as ReplicationRow[], '2026-11-21T00:00:00.000Z'));
    expect(replicas.filter((r) => r !== null).length).toBe([...byReplica.values()].filter((of) => of.some((c) => isShown(c.state as ReplicationState))).length);
    expect(replicas.filter((r) => r?.parents.length === 2).map((r) => [r?.replication.state, r?.records.map((k) => k.state).sort()])).toEqual([['CERTIFIED', ['CERTIFIED', 'CLAIMED']]]);
    const known = new Set(shown('replication').map((r) => r.id));
    expect(replicas.filter((r) => r !== null && known.has(r.replication.id))).toEqual([]);
  });
});
