import fc from 'fast-check';
import { screeningSheet, type ScreeningAsked, type ScreeningFault, type SheetLine } from '../../src/domain/entry/screening';
import { gateSlices, gateSum, type GateTally } from '../../src/domain/entry/gates';
import { binds } from '../../src/domain/rules/evaluate';
import type { Clause, Finding } from '../../src/domain/rules/rule';
import type { EntryState } from '../../src/domain/vocabulary/entry-words';
import { ENTRY_STATE, SCREENING_DECISION } from '../../src/domain/vocabulary/entry-words';
import { RULE_OUTCOME, type RuleOutcome } from '../../src/domain/vocabulary/rule-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const CLAUSE: Clause = {
  code: 'umur', kind: 'MINIMUM_AGE', strength: 'BINDING', gate: 'SCREENING', confidence: 'SYNTHETIC', citation: null, groups: null, validFrom: null, validTo: null,
  parameters: { months: 24 }, note: null,
};
const finding = (outcome: RuleOutcome, clause: Partial<Clause> = {}): Finding => ({
  clause: { ...CLAUSE, ...clause }, outcome, value: ['20 bulan', '20 months'], threshold: ['24 bulan', '24 months'], remedy: ['Tunggu.', 'Wait.'], earliest: outcome === 'NOT_YET' ? '2023-05-02' : null,
});
const check = (code: string): Finding => ({ ...finding('NEEDS_PROOF', { code, kind: 'OFFICER_CHECK', parameters: { question: { id: 'Pantas?', en: 'Seemly?' } } }), value: null, threshold: null, remedy: null });
const ask = (decision: ScreeningAsked['decision'], reasons: ScreeningAsked['reasons'] = [], accepted: ScreeningAsked['accepted'] = []): ScreeningAsked => ({ decision, reasons, accepted });
const linesOf = (found: ReturnType<typeof screeningSheet>): readonly SheetLine[] => ('lines' in found ? found.lines : []);
const faultsOf = (found: ReturnType<typeof screeningSheet>): readonly ScreeningFault[] => ('faults' in found ? found.faults : []);
const kinds = (found: ReturnType<typeof screeningSheet>): string[] => faultsOf(found).map((f) => f.kind);
const own = (words: string, clause: string | null = null): { clause: string | null; words: string } => ({ clause, words });

describe('the sheet of a screening', () => {
  it('holds what is not met by itself, in both languages, with the earliest day', () => {
    expect(linesOf(screeningSheet([finding('NOT_YET')], ask('FAIL')))).toEqual([{
      bearing: 'REFUSES', clause: 'umur', outcome: 'NOT_YET', earliest: '2023-05-02',
      wording: [
        'Sudah diterapkan paling sedikit 24 bulan pada hari penutupan pendaftaran. Terhitung: 20 bulan; syarat: 24 bulan. Tunggu.',
        'In use for at least 24 months on the day on which registration closes. Found: 20 months; asked: 24 months. Wait.',
      ],
    }]);
  });

  it('lets nothing pass that is certainly not met, whatever the officer accepts', () => {
    expect(kinds(screeningSheet([finding('NEVER')], ask('PASS')))).toEqual(['REFUSED']);
    expect(kinds(screeningSheet([finding('NOT_YET')], ask('PASS', [], [own('Boleh.', 'umur')])))).toEqual(['REFUSED']);
    expect(kinds(screeningSheet([finding('NOT_YET')], ask('RETURN', [], [own('Boleh.', 'umur')])))).toEqual(['NOT_ACCEPTABLE']);
  });

  it('lets pass what needs proof only with the proof in words, and an officer\'s check only with its answer', () => {
    const found = [finding('NEEDS_PROOF'), check('judul')];
    expect(kinds(screeningSheet(found, ask('PASS')))).toEqual(['UNPROVEN', 'UNPROVEN']);
    expect(kinds(screeningSheet(found, ask('PASS', [], [own('SK 12/2020 dilihat.', 'umur')])))).toEqual(['UNPROVEN']);
    const lines = linesOf(screeningSheet(found, ask('PASS', [], [own('SK 12/2020 dilihat.', 'umur'), own('Pantas.', 'judul')])));
    expect(lines.map((l) => [l.bearing, l.clause, l.wording[1]])).toEqual([['ACCEPTED', 'umur', 'SK 12/2020 dilihat.'], ['ACCEPTED', 'judul', 'Pantas.']]);
  });

  it('keeps the words of custom as advice, and they decide nothing', () => {
    const custom = finding('NOT_YET', { code: 'biasanya', strength: 'CUSTOMARY' });
    expect(linesOf(screeningSheet([custom], ask('PASS'))).map((l) => [l.bearing, l.clause])).toEqual([['ADVISES', 'biasanya']]);
    expect(kinds(screeningSheet([custom], ask('FAIL')))).toEqual(['NO_REASON']);
    expect(kinds(screeningSheet([finding('NEVER', { gate: 'NONE' })], ask('RETURN')))).toEqual(['NO_REASON']);
  });

  it('fails nobody for what nobody knows, unless the officer says why; returning asks for the proof', () => {
    const found = [finding('NEEDS_PROOF')];
    expect(kinds(screeningSheet(found, ask('FAIL')))).toEqual(['NO_REASON']);
    expect(linesOf(screeningSheet(found, ask('FAIL', [own('Bukti tidak pernah dikirim.', 'umur')]))).map((l) => l.bearing)).toEqual(['UNPROVEN', 'OFFICER']);
    expect(linesOf(screeningSheet(found, ask('RETURN'))).map((l) => l.bearing)).toEqual(['UNPROVEN']);
  });

  it('does not ask again whether it came in time', () => {
    expect(linesOf(screeningSheet([finding('NEVER', { code: 'registration-window', kind: 'REGISTRATION_WINDOW', parameters: {} })], ask('PASS')))).toEqual([]);
    expect(screeningSheet([finding('NEVER', { code: 'registration-window', kind: 'REGISTRATION_WINDOW', parameters: {} })], ask('PASS'))).toEqual({ lines: [] });
  });

  it.each<[string, ScreeningAsked, ScreeningFault[]]>([
    ['a reason of an unknown clause', ask('FAIL', [own('Tidak ada.', 'lain')]), [{ kind: 'CLAUSE_UNKNOWN', list: 'reasons', at: 0 }]],
    ['proof of an unknown clause', ask('PASS', [], [own('Ada.', 'lain')]), [{ kind: 'CLAUSE_UNKNOWN', list: 'accepted', at: 0 }]],
    ['proof of nothing', ask('PASS', [], [own('Ada.')]), [{ kind: 'CLAUSE_UNKNOWN', list: 'accepted', at: 0 }]],
    ['the same proof twice', ask('PASS', [], [own('Ada.', 'umur'), own('Ada.', 'umur')]), [{ kind: 'CLAUSE_TWICE', list: 'accepted', at: 1 }]],
    ['proof of what it is failed for', ask('FAIL', [own('Kurang.', 'umur')], [own('Ada.', 'umur')]), [{ kind: 'CLAUSE_TWICE', list: 'accepted', at: 0 }]],
    ['reasons against what passes', ask('PASS', [own('Kurang.')], [own('Ada.', 'umur')]), [{ kind: 'PASS_WITH_REASONS' }]],
  ])('refuses %s', (_name, asked, faults) => {
    expect(faultsOf(screeningSheet([finding('NEEDS_PROOF')], asked))).toEqual(faults);
  });

  const outcomes = fc.constantFrom(...codesOf(RULE_OUTCOME));
  const found: fc.Arbitrary<readonly Finding[]> = fc.array(fc.record({
    outcome: outcomes, strength: fc.constantFrom('BINDING' as const, 'CUSTOMARY' as const, 'UNKNOWN' as const), gate: fc.constantFrom('SUBMISSION' as const, 'SCREENING' as const, 'NONE' as const),
    officer: fc.boolean(),
  }), { maxLength: 6 }).map((all) => all.map(({ outcome, strength, gate, officer }, i) => (officer
    ? { ...check(`p${i}`), clause: { ...check(`p${i}`).clause, strength, gate } } : finding(outcome, { code: `p${i}`, strength, gate }))));
  const said = (clauses: readonly (string | null)[], maxLength: number): fc.Arbitrary<ScreeningAsked['reasons']> =>
    fc.uniqueArray(fc.constantFrom(...clauses), { maxLength }).map((some) => some.map((clause) => own('Kata petugas.', clause)));
  const asked: fc.Arbitrary<ScreeningAsked> = fc.record({ decision: fc.constantFrom(...codesOf(SCREENING_DECISION)), reasons: said([null, 'p0'], 2), accepted: said(['p1', 'p2', 'p3'], 3) });

  it('over any findings and any words: passes only what is met or proven, and fails only with a reason', () => {
    let decided = 0;
    fc.assert(fc.property(found, asked, (findings, request) => {
      const sheet = screeningSheet(findings, request);
      if (!('lines' in sheet)) return;
      decided += 1;
      const open = findings.filter((f) => binds(f) && f.outcome !== 'MET');
      const accepted = new Set(request.accepted.map((a) => a.clause));
      if (request.decision === 'PASS') expect(open.filter((f) => f.outcome !== 'NEEDS_PROOF' || !accepted.has(f.clause.code))).toEqual([]);
      else expect(sheet.lines.filter((l) => l.bearing === 'REFUSES' || l.bearing === 'OFFICER' || (request.decision === 'RETURN' && l.bearing === 'UNPROVEN'))).not.toEqual([]);
      // Each binding clause that is open stands on the sheet once, and no advice refuses.
      for (const f of open) expect(sheet.lines.filter((l) => l.clause === f.clause.code && l.bearing !== 'OFFICER')).toHaveLength(1);
      for (const l of sheet.lines) if (l.bearing === 'REFUSES') expect(open.map((f) => f.clause.code)).toContain(l.clause);
    }), { numRuns: 3000 });
    expect(decided).toBeGreaterThan(300);
  });
});

describe('the counts at the gates', () => {
  const tally = fc.record({
    participant: fc.constantFrom('AGENCY', 'SCHOOL', 'WARD'), category: fc.constantFrom(null, 'kesehatan', 'pendidikan'), group: fc.constantFrom(null, 'umum'),
    state: fc.constantFrom(...codesOf(ENTRY_STATE)), n: fc.nat(500), rest: fc.array(fc.nat(500), { minLength: 6, maxLength: 6 }),
  }).map(({ n, rest, ...one }): GateTally => ({
    ...one, through: { DRAFTED: n, COLLECTED: rest[0], SUBMITTED: rest[1], RETURNED: rest[2], PASSED: rest[3], FAILED: rest[4], WITHDRAWN: rest[5] },
  }));

  it('add up: over every division to the same sum, and every entry stands somewhere', () => {
    fc.assert(fc.property(fc.array(tally, { maxLength: 30 }), (tallies) => {
      const all = gateSum(tallies);
      expect(Object.values(all.standing).reduce((a, b) => a + b, 0)).toBe(all.through.DRAFTED);
      for (const by of ['participant', 'category', 'group'] as const) {
        const slices = gateSlices(tallies, by);
        expect(new Set(slices.map((s) => s.code)).size).toBe(slices.length);
        for (const gate of Object.keys(all.through) as (keyof typeof all.through)[]) expect(slices.reduce((sum, s) => sum + s.through[gate], 0)).toBe(all.through[gate]);
        for (const state of codesOf(ENTRY_STATE) as EntryState[]) expect(slices.reduce((sum, s) => sum + s.standing[state], 0)).toBe(all.standing[state]);
      }
    }));
  });

  it('tell KIPP 2022 apart: 3,478 drafted, 2,454 submitted, 1,917 passed', () => {
    const of = (state: EntryState, DRAFTED: number, SUBMITTED: number, PASSED: number): GateTally => ({
      participant: 'AGENCY', category: null, group: null, state, through: { DRAFTED, COLLECTED: SUBMITTED, SUBMITTED, RETURNED: 0, PASSED, FAILED: 0, WITHDRAWN: 0 },
    });
    const sum = gateSum([of('DRAFTED', 3478 - 2454, 0, 0), of('SUBMITTED', 2454 - 1917, 2454 - 1917, 0), of('PASSED', 1917, 1917, 1917)]);
    expect(sum.through).toMatchObject({ DRAFTED: 3478, SUBMITTED: 2454, PASSED: 1917 });
    expect(sum.standing).toMatchObject({ DRAFTED: 1024, SUBMITTED: 537, PASSED: 1917 });
  });
});
