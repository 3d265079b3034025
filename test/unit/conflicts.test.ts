import fc from 'fast-check';
import { agencyTrees, derivedTies, recusalsOf, tieKey, type Bound, type ConflictEntry, type Tie } from '../../src/domain/judging/conflicts';

// One office with two health centres, one of which has a branch; and an office of its own.
const AGENCIES = [
  { id: 'dinas', parentId: null }, { id: 'puskesmas', parentId: 'dinas' }, { id: 'pustu', parentId: 'puskesmas' }, { id: 'tetangga', parentId: 'dinas' }, { id: 'lain', parentId: null },
];
const entry = (id: string, agencyId: string | null, more: Partial<ConflictEntry> = {}): ConflictEntry => ({ id, agencyId, organizationId: null, lineageKey: null, ...more });
const bound = (more: Partial<Bound>): Bound => ({ actorId: 'juri', agencies: [], organizations: [], wrote: [], earlier: [], ...more });
const tie = (more: Partial<Tie>): Tie => ({ actorId: 'juri', kind: 'OTHER', entryId: null, agencyId: null, organizationId: null, ...more });
const all = AGENCIES.map(({ id }) => entry(`usulan ${id}`, id));

describe('the tree of an agency', () => {
  it('is what lies above and below it, and none of its neighbours', () => {
    const of = agencyTrees(AGENCIES);
    expect([...of('dinas')].sort()).toEqual(['dinas', 'puskesmas', 'pustu', 'tetangga']);
    expect([...of('puskesmas')].sort()).toEqual(['dinas', 'puskesmas', 'pustu']);
    expect([...of('pustu')].sort()).toEqual(['dinas', 'puskesmas', 'pustu']);
    expect([...of('lain')]).toEqual(['lain']);
    expect([...of('tidak ada')]).toEqual(['tidak ada']);
  });

  it('ends where a circle closes', () => {
    const of = agencyTrees([{ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'c' }, { id: 'c', parentId: 'a' }]);
    expect([...of('a')].sort()).toEqual(['a', 'b', 'c']);
  });

  it('is the same both ways', () => {
    const trees = fc.array(fc.option(fc.nat(11)), { minLength: 1, maxLength: 12 }).map((parents) => parents.map((p, i) => ({ id: `a${i}`, parentId: p === null ? null : `a${p % parents.length}` })));
    fc.assert(fc.property(trees, (agencies) => {
      const of = agencyTrees(agencies);
      for (const a of agencies) for (const b of agencies) expect(of(a.id).has(b.id)).toBe(of(b.id).has(a.id));
    }));
  });
});

describe('what the data shows', () => {
  const from = (more: Partial<Bound>, entries: readonly ConflictEntry[] = all): readonly string[] => recusalsOf(derivedTies([bound(more)], entries, AGENCIES), entries, AGENCIES).map((r) => `${r.entryId}: ${r.by.kind}`).sort();

  it('recuses from entries of one\'s own agency and its tree', () => {
    expect(from({ agencies: ['puskesmas'] })).toEqual(['usulan dinas: OWN_AGENCY', 'usulan puskesmas: OWN_AGENCY', 'usulan pustu: OWN_AGENCY']);
    expect(from({ agencies: ['dinas'] })).toHaveLength(4);
  });

  it('recuses from entries of one\'s own organisation', () => {
    const campus = entry('usulan kampus', null, { organizationId: 'kampus' });
    expect(from({ organizations: ['kampus'] }, [...all, campus])).toEqual(['usulan kampus: OWN_ORGANIZATION']);
    // Entries without an organisation are of no organisation.
    expect(from({ organizations: [] }, [...all, campus])).toEqual([]);
  });

  it('recuses from an entry that one wrote on, and that is said first', () => {
    expect(from({ wrote: ['usulan lain'] })).toEqual(['usulan lain: OWN_ENTRY']);
    expect(from({ wrote: ['usulan lain'], agencies: ['lain'] })).toEqual(['usulan lain: OWN_ENTRY']);
  });

  it('recuses from an innovation from which one was recused before, whatever it is called now', () => {
    const again = entry('usulan baru', 'lain', { lineageKey: 'silsilah' });
    expect(from({ earlier: [{ lineageKey: 'silsilah', kind: 'FAMILY' }] }, [...all, again])).toEqual(['usulan baru: FAMILY']);
    expect(from({ earlier: [{ lineageKey: 'lain', kind: 'FAMILY' }] }, [...all, again])).toEqual([]);
  });

  it('is silent about ties that touch no entry', () => {
    expect(derivedTies([bound({ agencies: ['lain', 'tidak ada'], organizations: ['kampus'], wrote: ['usulan lama'] })], [entry('u', 'dinas')], AGENCIES)).toEqual([]);
  });

  it('says each tie once, and each pair of actor and entry once', () => {
    const ties = derivedTies([bound({ agencies: ['dinas', 'dinas', 'puskesmas'] })], all, AGENCIES);
    expect(ties.map(tieKey)).toEqual([...new Set(ties.map(tieKey))]);
    const pairs = recusalsOf(ties, all, AGENCIES).map((r) => r.entryId);
    expect(pairs).toEqual([...new Set(pairs)]);
  });
});

describe('recusals', () => {
  it('are the same in whatever order the ties come', () => {
    const ties = fc.array(fc.record({
      actorId: fc.constantFrom('a', 'b'), kind: fc.constantFrom('OWN_ENTRY' as const, 'FAMILY' as const, 'OTHER' as const), agencyId: fc.option(fc.constantFrom('dinas', 'puskesmas', 'lain')),
      entryId: fc.option(fc.constantFrom(...all.map(({ id }) => id))), organizationId: fc.constant(null),
    }), { maxLength: 12 });
    fc.assert(fc.property(ties, fc.nat(), (given, by) => {
      const turned = given.map((t, i) => [(i * 31 + by) % 97, t] as const).sort(([x], [y]) => x - y).map(([, t]) => t);
      expect(recusalsOf(turned, [...all].reverse(), AGENCIES)).toEqual(recusalsOf(given, all, AGENCIES));
    }));
  });

  it('touch nothing that is not named', () => {
    expect(recusalsOf([tie({ organizationId: 'kampus' }), tie({ entryId: 'tidak ada' })], all, AGENCIES)).toEqual([]);
  });
});
