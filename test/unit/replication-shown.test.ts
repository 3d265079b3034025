import fc from 'fast-check';
import { confirmedBy, isShown } from '../../src/domain/replication/life';
import { REPLICATION_STATE } from '../../src/domain/vocabulary/innovation-words';
import { REPLICATION_SIDE } from '../../src/domain/vocabulary/replication-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import type { ReplicationRow } from '../../src/modules/replication/usecases/case-rows';
import { shownReplication } from '../../src/modules/replication/usecases/replication-shown';
import { keyFromName } from '../../src/platform/ids';

const AT = '2026-11-22T00:00:00.000Z';
const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const one = fc.record({
  n: fc.nat(1000), state: fc.constantFrom(...codesOf(REPLICATION_STATE)), openedBy: fc.constantFrom(...codesOf(REPLICATION_SIDE)), agreed: fc.option(day), evidence: fc.option(fc.integer({ min: 1, max: 5 })), synthetic: fc.constantFrom(0 as const, 1 as const),
});
/** The cases of one replica: its facts are one, the rest is each parent's own. */
const cases = fc.uniqueArray(one, { selector: ({ n }) => n, maxLength: 6 }).map((all) => all.map(({ n, state, openedBy, agreed, evidence, synthetic }): ReplicationRow => ({
  owner_tenant_id: 'o', partner_tenant_id: 'p', id: keyFromName('case', String(n)), version: 1, created_at: AT, synthetic, title: 'Judul', state, kind: 'ADAPT', agreement_number: agreed === null ? null : `K-${n}`,
  agreed_earliest: agreed, agreed_latest: agreed, started_earliest: '2024-01-01', started_latest: '2024-12-31', stopped_earliest: null, stopped_latest: null, stop_reason: null, parts_kept: 'A', parts_changed: null,
  evidence_level: evidence, approval_number: null, approved_on: null, evaluation: null, evaluated_on: null, certificate_number: null, certified_on: null, replication_id: 'r', opened_by: openedBy,
  confirmed_by: confirmedBy(state, openedBy), replicator_tenant_id: 'r', source_tenant_id: 's', replica_innovation_id: null, source_innovation_id: `i${n}`, interest: 'Rahasia kedua pihak', interest_letter: null,
  contact_office: null, refusal: 'Alasan kedua pihak',
})));

describe('what the shelf tells of a replica', () => {
  it('is one thing, whatever the order in which its cases are read', () => {
    fc.assert(fc.property(cases.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(shownReplication(shuffled, AT)).toEqual(shownReplication(all, AT));
    }));
  });

  it('is nothing of what is only wished, refused or taken back, and one parent with its record for each case that is shown', () => {
    fc.assert(fc.property(cases, (all) => {
      const shown = shownReplication(all, AT);
      const told = all.filter(({ state }) => isShown(state));
      expect(shown === null).toBe(told.length === 0);
      expect(shown?.parents.map((p) => p.parent_innovation_id).sort() ?? []).toEqual(told.map((c) => c.source_innovation_id).sort());
      expect(shown?.records.map((r) => [r.parent_id, r.state, r.confirmed_by]).sort() ?? []).toEqual(told.map((c) => [c.id, c.state, c.confirmed_by]).sort());
      if (shown === null) return;
      // What only the two sides read is not there, whatever stands in the cases.
      expect(JSON.stringify(shown)).not.toMatch(/kedua pihak/);
      const both = told.some((c) => c.confirmed_by === 'BOTH');
      expect([shown.replication.confirmed_by === 'BOTH', ['CLAIMED', 'DENIED'].includes(shown.replication.state)]).toEqual([both, !both]);
      const levels = told.flatMap((c) => (c.evidence_level === null ? [] : [c.evidence_level]));
      expect(shown.replication.evidence_level).toBe(levels.length === 0 ? null : Math.max(...levels));
      const days = told.flatMap((c) => (c.agreed_earliest === null ? [] : [c.agreed_earliest])).sort();
      expect(shown.replication.agreed_earliest).toBe(days[0] ?? null);
      expect(shown.replication.synthetic).toBe(told.some((c) => c.synthetic === 1) ? 1 : 0);
    }));
  });
});
