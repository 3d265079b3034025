import fc from 'fast-check';
import { cellActor, cellAfter, type CellAct } from '../../src/domain/judging/cell';
import type { JudgedCriterion } from '../../src/domain/judging/judging-rules';
import { sheetFaults, type GivenMark } from '../../src/domain/judging/sheet';
import { CELL_STATE } from '../../src/domain/vocabulary/judging-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const STATES = codesOf(CELL_STATE);
const ACTS: readonly CellAct[] = ['SUBMIT', 'MARK_ABSENT', 'VOID', 'RECUSE', 'LIFT'];
const criterion = (code: string, mostHundredths: number): JudgedCriterion => ({ id: `id-${code}`, code, weight: 5000, mostHundredths, standards: [] });
const CRITERIA = [criterion('kebaruan', 10_000), criterion('manfaat', 500)];
const FULL: readonly GivenMark[] = [{ criterion: 'kebaruan', hundredths: 10_000 }, { criterion: 'manfaat', hundredths: 0 }];
const told = (marks: readonly GivenMark[], state: 'DRAFT' | 'SUBMITTED' = 'SUBMITTED'): readonly string[] =>
  sheetFaults(CRITERIA, marks, state).map(({ at, part, reason }) => `${at ?? '-'} ${part ?? '-'} ${reason[1]}`);

describe('the scoring of one entry by one judge', () => {
  it('goes these ways, and no other', () => {
    const ways = STATES.flatMap((from) => ACTS.flatMap((act) => (cellAfter(from, act) === null ? [] : [`${from} ${act} by ${cellActor(act)} ${cellAfter(from, act) ?? ''}`])));
    expect(ways).toEqual([
      'PENDING SUBMIT by JUDGE SCORED', 'PENDING MARK_ABSENT by ORGANIZER ABSENT', 'PENDING RECUSE by RECUSAL RECUSED',
      'SCORED SUBMIT by JUDGE SCORED', 'SCORED VOID by ORGANIZER VOIDED', 'SCORED RECUSE by RECUSAL RECUSED',
      'RECUSED LIFT by RECUSAL PENDING',
      'ABSENT SUBMIT by JUDGE SCORED', 'ABSENT RECUSE by RECUSAL RECUSED',
      'VOIDED SUBMIT by JUDGE SCORED', 'VOIDED RECUSE by RECUSAL RECUSED',
    ]);
  });

  it('is scored by the act of its judge only: no organiser and no recusal makes a score', () => {
    for (const state of STATES.filter((s) => s !== 'SCORED')) {
      for (const act of ACTS) if (cellAfter(state, act) === 'SCORED') expect(cellActor(act)).toBe('JUDGE');
    }
  });
});

describe('a score sheet', () => {
  it('that is submitted has a mark for every criterion, from 0 to its most points', () => {
    expect(told(FULL)).toEqual([]);
    expect(told([FULL[1], FULL[0]])).toEqual([]);
    expect(told([])).toEqual(['- - is not complete: kebaruan, manfaat']);
    expect(told([FULL[0]])).toEqual(['- - is not complete: manfaat']);
  });

  it('that is a draft may lack marks, but has none that a sheet could not have', () => {
    expect(told([], 'DRAFT')).toEqual([]);
    expect(told([FULL[1]], 'DRAFT')).toEqual([]);
    expect(told([{ criterion: 'manfaat', hundredths: 501 }], 'DRAFT')).toEqual(['0 hundredths must be a whole number from 0 to 500']);
  });

  it.each([-1, 10_001, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d hundredths of 100 points', (hundredths) => {
    expect(told([{ criterion: 'kebaruan', hundredths }, FULL[1]])).toEqual(['0 hundredths must be a whole number from 0 to 10000']);
  });

  it('refuses what is no criterion of the rubric, and a criterion twice, each with its index', () => {
    expect(told([...FULL, { criterion: 'Kebaruan', hundredths: 1 }, FULL[0], { criterion: '__proto__', hundredths: 1 }])).toEqual([
      '2 criterion is no criterion of the rubric of this round', '3 criterion the sheet has a mark for this criterion already', '4 criterion is no criterion of the rubric of this round',
    ]);
  });

  it('is without fault exactly when it gives each criterion once, in range, whatever the order', () => {
    const mark = fc.record({ criterion: fc.constantFrom('kebaruan', 'manfaat', 'lain'), hundredths: fc.integer({ min: -2, max: 502 }) });
    fc.assert(fc.property(fc.array(mark, { maxLength: 4 }), (marks) => {
      const whole = marks.length === 2 && new Set(marks.map((m) => m.criterion)).size === 2
        && marks.every((m) => m.hundredths >= 0 && (m.criterion === 'kebaruan' ? m.hundredths <= 10_000 : m.criterion === 'manfaat' && m.hundredths <= 500));
      expect(sheetFaults(CRITERIA, marks, 'SUBMITTED').length === 0).toBe(whole);
    }));
  });
});
