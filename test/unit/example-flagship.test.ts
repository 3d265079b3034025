import { exampleRows } from '../../seeds/example/example-batch';
import { FLAGSHIP_ID } from '../../seeds/example/flagship-cases';
import { replicationCases } from '../../seeds/example/replication-cases';
import { visitCases } from '../../seeds/example/visit-cases';
import { metricOf, type MetricCode } from '../../src/domain/metrics';
import { survivalAt } from '../../src/domain/replication/survival';
import { ENTRY_GATE } from '../../src/domain/vocabulary/entry-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { keyFromName } from '../../src/platform/ids';

type Row = Readonly<Record<string, unknown>>;
const shelf = exampleRows();
const cases = replicationCases(shelf);
const rowsOf = (parts: typeof shelf, name: string): readonly (Row & { readonly owner: string })[] =>
  parts.filter(({ table }) => table.name === name).flatMap((p) => p.rows.map((row) => ({ ...row, owner: p.tenant ?? '' })));
const monthOf = (day: unknown): number => Number(String(day).slice(0, 4)) * 12 + Number(String(day).slice(5, 7)) - 1;

describe('the flagship of the example', () => {
  const copies = rowsOf(cases, 'replication_case').filter((c) => c.source_innovation_id === FLAGSHIP_ID);
  const confirmed = copies.filter((c) => c.confirmed_by === 'BOTH');

  it('is repeated by at least nine different governments from 2021 to 2024, three of which stopped', () => {
    expect(confirmed.length).toBeGreaterThanOrEqual(9);
    expect(new Set(copies.map((c) => c.replicator_tenant_id)).size).toBe(copies.length);
    expect(new Set(confirmed.map((c) => String(c.started_earliest).slice(0, 4)))).toEqual(new Set(['2021', '2022', '2023', '2024']));
    expect(confirmed.filter((c) => c.state === 'STOPPED' && typeof c.stop_reason === 'string')).toHaveLength(3);
    expect(copies.filter((c) => c.state === 'CLAIMED')).toHaveLength(1);
  });

  it('has enough replicas that were followed long enough for a share that survives', () => {
    const lives = confirmed.map((c) => ({ startMonth: monthOf(c.started_earliest), stopMonth: typeof c.stopped_earliest === 'string' ? monthOf(c.stopped_earliest) : null }));
    for (const months of [12, 24]) expect(survivalAt(lives, months, monthOf('2026-11-21'))).toHaveProperty('share');
  });

  it('has a kit, and guests who told after 30 and 180 days what their visits led to', () => {
    expect(rowsOf(shelf, 'innovation_kit').filter((k) => k.innovation_id === FLAGSHIP_ID)).toHaveLength(1);
    const visits = visitCases(shelf, cases);
    const seen = new Set(rowsOf(visits, 'visit_wish').filter((w) => w.innovation_id === FLAGSHIP_ID).map((w) => w.case_id));
    const told = rowsOf(visits, 'visit_follow_up').filter((f) => seen.has(f.case_id));
    expect([30, 180].map((days) => told.filter((f) => f.days === days).length > 1)).toEqual([true, true]);
    expect(told.filter((f) => copies.some((c) => c.id === f.replication_case_id)).length).toBeGreaterThan(0);
  });
});

describe('what the example counts of itself', () => {
  const gates = rowsOf(shelf, 'edition_gate');
  const entries = rowsOf(shelf, 'entry');
  const count = (gate: Row, what: (e: Row) => boolean): number => entries.filter((e) => e.edition_id === gate.edition_id && (e.entrant_tenant_id ?? null) === (gate.entrant_tenant_id ?? null) && what(e)).length;

  it('tells every gate of each entrant of two contests in two years, zeros included, as their entries have it', () => {
    expect(new Set(gates.map((g) => g.owner)).size).toBe(2);
    expect(new Set(gates.map((g) => g.edition_id)).size).toBe(4);
    const entrants = new Set(entries.filter((e) => gates.some((g) => g.edition_id === e.edition_id)).map((e) => `${String(e.edition_id)} ${String(e.entrant_tenant_id)}`));
    expect(gates.length).toBe(entrants.size * codesOf(ENTRY_GATE).length);
    for (const gate of gates) {
      if (gate.gate === 'SUBMITTED') expect(gate.entries).toBe(count(gate, () => true));
      if (gate.gate === 'PASSED') expect(gate.entries).toBe(count(gate, (e) => e.outcome !== 'FAILED_SCREENING'));
      if (gate.gate === 'FAILED') expect(gate.entries).toBe(count(gate, (e) => e.outcome === 'FAILED_SCREENING'));
    }
    const at = (gate: Row, name: string): number => Number(gates.find((g) => g.edition_id === gate.edition_id && g.entrant_tenant_id === gate.entrant_tenant_id && g.gate === name)?.entries);
    expect(gates.filter((g) => at(g, 'DRAFTED') < at(g, 'COLLECTED') || at(g, 'COLLECTED') < at(g, 'SUBMITTED') || at(g, 'DRAFTED') - at(g, 'SUBMITTED') < at(g, 'WITHDRAWN') || at(g, 'SUBMITTED') < at(g, 'RETURNED'))).toEqual([]);
  });

  it('ties each award of these contests to the entry that won it', () => {
    const editions = new Set(gates.map((g) => g.edition_id));
    const details = new Map(rowsOf(shelf, 'award_detail').map((d) => [d.award_id, d.entry_id]));
    const awards = rowsOf(shelf, 'award').filter((a) => editions.has(a.edition_id) && a.level !== 'HONOUR');
    expect(details.size).toBe(awards.length);
    for (const a of awards) {
      const entry = entries.find((e) => e.id === details.get(a.id));
      expect([entry?.edition_id, entry?.entrant_tenant_id, a.level === 'RANK' ? entry?.rank : a.rank]).toEqual([a.edition_id, a.recipient_tenant_id, a.rank]);
    }
  });

  it('publishes compliance and pipelines under the keys of the server, with sums that are right, and not of the silent two', () => {
    const told = rowsOf(shelf, 'observation').filter((o) => o.origin === 'COUNTED');
    const value = (o: Row, metric: MetricCode): number => Number(told.find((other) => other.owner === o.owner && other.year === o.year && other.metric === metric)?.value_scaled);
    const shares = told.filter((o) => o.metric === 'COMPLIANCE_RATE');
    expect(new Set(shares.map((o) => o.owner)).size).toBeGreaterThan(8);
    for (const o of shares) expect([o.value_scaled, o.scale]).toEqual([Math.round((10_000 * value(o, 'AGENCIES_MEETING_DUTY')) / value(o, 'OBLIGED_AGENCIES')), metricOf('COMPLIANCE_RATE').scale]);
    const pipelines = told.filter((o) => o.metric === 'IDEAS');
    expect(new Set(pipelines.map((o) => o.owner)).size).toBeGreaterThan(8);
    for (const o of pipelines) {
      expect(o.id).toBe(keyFromName('observation', keyFromName('tenant', o.owner), 'pipeline', String(o.year), 'IDEAS'));
      expect(o.value_scaled).toBe((['IDEAS_DRUM_UP', 'IDEAS_DIAGNOSE', 'IDEAS_DESIGN', 'IDEAS_DELIVER', 'IDEAS_DISPLAY'] as const).reduce((sum, metric) => sum + value(o, metric), 0));
      expect(o.flag === 'PROVISIONAL').toBe(o.year === 2026);
    }
    expect(told.filter((o) => ['00.11', '00.25'].includes(o.owner))).toEqual([]);
  });
});
