import { findingWhenFull, usesOfPass, usesOfSubmission, type LimitAsked } from '../../src/domain/entry/limits';
import { countersIn, snapshotOf } from '../../src/domain/entry/snapshot';
import { readPack } from '../../src/domain/rules/read-pack';
import type { Asking, EntryFacts, RulePack } from '../../src/domain/rules/rule';

function packOf(...clauses: readonly object[]): RulePack {
  const read = readPack({
    code: 'uji', name: { id: 'Uji', en: 'Test' }, groups: [{ code: 'umum', name: { id: 'Umum', en: 'General' } }, { code: 'khusus', name: { id: 'Khusus', en: 'Special' } }],
    clauses: clauses.map((c, i) => ({ code: `pasal-${i}`, confidence: 'SYNTHETIC', ...c })),
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

const facts: EntryFacts = {
  title: 'Gelis', participant: 'AGENCY', group: 'umum', category: null, stage: null, implemented: null, participations: [], honours: [], parents: null, goals: null, answers: {},
  documents: {}, invited: null, titleTaken: false, similar: [], used: {},
};
const asking: Asking = { asOf: '2026-03-15', opens: null, closes: null, mendUntil: null, program: { organizer: '33.11', program: 'kipp' } };
const asked = (pack: RulePack, change: Partial<LimitAsked> = {}): LimitAsked => ({
  pack, facts, asking, editionId: 'ED', programId: 'PR', lineageKey: 'LIN', who: { entrantId: 'AG', regionTenantId: 'TE', participant: 'AGENCY' }, ...change,
});
const quota = (per: string, more: object = {}) => ({ kind: 'QUOTA', with: { per, most: 5, ...more } });
const names = (...clauses: readonly object[]): readonly string[] => usesOfSubmission(asked(packOf(...clauses), { lineageKey: null })).map((u) => u.counter);

describe('the places that a submission takes', () => {
  it('are counted for each agency, region, kind and edition, in the order of their names', () => {
    expect(names(quota('REGION'), quota('EDITION'), quota('AGENCY'), quota('PARTICIPANT_KIND'))).toEqual([
      'quota/ED/pasal-0/region/TE', 'quota/ED/pasal-1/edition', 'quota/ED/pasal-2/agency/AG', 'quota/ED/pasal-3/kind/AGENCY',
    ]);
  });

  it('are none under what only advises, is of another group or kind, is not in force, or refuses nowhere', () => {
    expect(names({ ...quota('EDITION'), strength: 'CUSTOMARY' }, { ...quota('EDITION'), groups: ['khusus'] }, quota('EDITION', { kinds: ['SCHOOL'] }),
      { ...quota('EDITION'), valid: { from: '2027-01-01' } }, { ...quota('EDITION'), gate: 'NONE' })).toEqual([]);
    expect(names(quota('EDITION', { kinds: ['SCHOOL', 'AGENCY'] }))).toHaveLength(1);
  });

  it('hold a participation of the lineage, which begins with what history shows', () => {
    const pack = packOf({ kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } });
    const one = { organizer: '33.11', program: 'kipp', year: 2024, passed: null };
    const [use] = usesOfSubmission(asked(pack, { facts: { ...facts, participations: [one, { ...one, program: 'kijb' }, { ...one, organizer: '33.12' }] } }));
    expect(use).toMatchObject({ counter: 'participation/PR/SUBMITTED/LIN', most: 2, start: 1 });
    expect(usesOfSubmission(asked(pack, { lineageKey: null }))).toEqual([]);
  });

  it('take no participation of another programme, nor one that counts only when it passed; that is taken by passing', () => {
    const elsewhere = packOf({ kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED', organizer: '32', program: 'kijb' } });
    // Counted for those who will ask, limited by none.
    expect([usesOfSubmission(asked(elsewhere)), usesOfPass(asked(elsewhere))]).toMatchObject([
      [{ clause: null, counter: 'participation/PR/SUBMITTED/LIN', most: 2_000_000_000 }], [{ clause: null, counter: 'participation/PR/PASSED/LIN', most: 2_000_000_000 }],
    ]);
    const passed = packOf({ kind: 'PARTICIPATION_LIMIT', with: { most: 1, counts: 'PASSED' } });
    expect(usesOfSubmission(asked(passed))).toMatchObject([{ clause: null }]);
    const history = [{ organizer: '33.11', program: 'kipp', year: 2023, passed: true }, { organizer: '33.11', program: 'kipp', year: 2024, passed: null }];
    expect(usesOfPass(asked(passed, { facts: { ...facts, participations: history } }))).toMatchObject([{ counter: 'participation/PR/PASSED/LIN', most: 1, start: 1 }]);
  });

  it('are refused in the words of the rule when there is none left', () => {
    const pack = packOf(quota('EDITION'), { kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } });
    const full = usesOfSubmission(asked(pack)).map((use) => findingWhenFull(use, facts, asking));
    expect(full.map((f) => [f.clause.code, f.outcome, f.value?.[0]])).toEqual([['pasal-1', 'NEVER', 'sudah 2 kali'], ['pasal-0', 'NOT_YET', 'terpakai 5 dari 5']]);
    expect(full.every((f) => f.remedy !== null)).toBe(true);
  });
});

describe('what is kept of a submission', () => {
  const kept = { asOf: '2026-03-15', pack: { code: 'kipp-2021', revision: 2 }, counters: ['quota/a', 'participation/b'], facts };

  it('is the facts, the pack and the counters, as JSON', () => {
    const text = snapshotOf(kept);
    expect(JSON.parse(text)).toEqual({ asOf: '2026-03-15', pack: { code: 'kipp-2021', revision: 2 }, counters: ['quota/a', 'participation/b'], facts });
    expect(countersIn(text)).toEqual(['quota/a', 'participation/b']);
    expect(countersIn(null)).toEqual([]);
  });

  it('fits its column however much there is, and keeps the counters', () => {
    const long = 'ą'.repeat(300);
    const much: EntryFacts = {
      ...facts, title: long, similar: Array.from({ length: 10 }, () => ({ title: long, percent: 90 })),
      honours: Array.from({ length: 100 }, (_, i) => ({ organizer: '33.11', program: 'kipp', year: 2000 + i, name: long.slice(0, 200), rank: i })),
    };
    const text = snapshotOf({ ...kept, facts: much });
    expect([...text].length).toBeLessThanOrEqual(16_000);
    expect(JSON.parse(text)).toMatchObject({ cut: ['similar', 'parents', 'honours'], facts: { title: long, honours: null, participations: [] } });
    expect(countersIn(text)).toEqual(kept.counters);
  });
});
