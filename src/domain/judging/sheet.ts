import type { SheetState } from '../vocabulary/judging-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { JudgedCriterion } from './judging-rules';

/** The points that a judge gives for a criterion, by its code, in hundredths of a point. */
export interface GivenMark {
  readonly criterion: string;
  readonly hundredths: number;
}

/** What is wrong with a sheet: with which of its marks (null: with the sheet), in which part of it, and why. */
export interface SheetFault {
  readonly at: number | null;
  readonly part: 'criterion' | 'hundredths' | null;
  readonly reason: Bilingual;
}

function markFaults({ criterion, hundredths }: GivenMark, at: number, known: ReadonlyMap<string, JudgedCriterion>, before: readonly GivenMark[]): readonly SheetFault[] {
  const of = known.get(criterion);
  if (of === undefined) return [{ at, part: 'criterion', reason: ['bukan kriteria pada lembar penilaian tahap ini', 'is no criterion of the rubric of this round'] }];
  if (before.some((m) => m.criterion === criterion)) return [{ at, part: 'criterion', reason: ['kriteria ini sudah dinilai pada lembar yang sama', 'the sheet has a mark for this criterion already'] }];
  if (Number.isSafeInteger(hundredths) && hundredths >= 0 && hundredths <= of.mostHundredths) return [];
  return [{ at, part: 'hundredths', reason: [`harus bilangan bulat 0 sampai ${of.mostHundredths}`, `must be a whole number from 0 to ${of.mostHundredths}`] }];
}

/**
 * All that is wrong with a sheet; empty when nothing is. Each mark is for a criterion of the rubric, at most one for each, in whole
 * hundredths from 0 to its most points. A sheet that is submitted has them all: a blank is never taken for zero. A draft may lack some.
 */
export function sheetFaults(criteria: readonly JudgedCriterion[], marks: readonly GivenMark[], state: SheetState): readonly SheetFault[] {
  const known = new Map(criteria.map((c) => [c.code, c]));
  const wrong = marks.flatMap((mark, at) => markFaults(mark, at, known, marks.slice(0, at)));
  const missing = state === 'DRAFT' ? [] : criteria.filter((c) => !marks.some((m) => m.criterion === c.code)).map((c) => c.code);
  if (missing.length === 0) return wrong;
  const names = missing.join(', ');
  return [...wrong, { at: null, part: null, reason: [`belum lengkap: ${names}`, `is not complete: ${names}`] }];
}
