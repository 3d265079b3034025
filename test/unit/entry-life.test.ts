import fc from 'fast-check';
import { isEditable, isWithin, stateAfter, windowOf, type EntryAct } from '../../src/domain/entry/life';
import { addDays, onDay, type Day } from '../../src/domain/time/day';
import { ENTRY_STATE, type EntryState } from '../../src/domain/vocabulary/entry-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const STATES = codesOf(ENTRY_STATE);
const ACTS: readonly EntryAct[] = ['HAND_IN', 'TAKE_BACK', 'SUBMIT', 'RETURN', 'PASS', 'FAIL', 'WITHDRAW'];

/** A walk from the draft on: the acts that were possible, with the state after each. */
const walk = (wanted: readonly EntryAct[]): readonly (readonly [EntryAct, EntryState])[] => {
  let state: EntryState = 'DRAFTED';
  return wanted.flatMap((act): (readonly [EntryAct, EntryState])[] => {
    const next = stateAfter(state, act);
    if (next === null) return [];
    state = next;
    return [[act, next]];
  });
};

describe('the way of an entry', () => {
  it('is this, and no other', () => {
    const ways = STATES.flatMap((from) => ACTS.flatMap((act) => (stateAfter(from, act) === null ? [] : [`${from} ${act} ${stateAfter(from, act) ?? ''}`])));
    expect(ways).toEqual([
      'DRAFTED HAND_IN COLLECTED', 'DRAFTED WITHDRAW WITHDRAWN', 'COLLECTED TAKE_BACK DRAFTED', 'COLLECTED SUBMIT SUBMITTED', 'COLLECTED WITHDRAW WITHDRAWN',
      'SUBMITTED RETURN RETURNED', 'SUBMITTED PASS PASSED', 'SUBMITTED FAIL FAILED', 'SUBMITTED WITHDRAW WITHDRAWN', 'RETURNED HAND_IN COLLECTED', 'RETURNED WITHDRAW WITHDRAWN',
    ]);
    expect(STATES.filter(isEditable)).toEqual(['DRAFTED', 'RETURNED']);
  });

  it('skips no gate: nothing is submitted that was not collected since it was changed, nothing decided that was not submitted', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 40 }), (wanted) => {
      const states: EntryState[] = ['DRAFTED', ...walk(wanted).map(([, state]) => state)];
      states.forEach((state, i) => {
        if (state === 'SUBMITTED') expect(states[i - 1]).toBe('COLLECTED');
        if (state === 'PASSED' || state === 'FAILED' || state === 'RETURNED') expect(states[i - 1]).toBe('SUBMITTED');
        if (state === 'COLLECTED') expect(isEditable(states[i - 1])).toBe(true);
      });
      const end = states.findIndex((s) => ['PASSED', 'FAILED', 'WITHDRAWN'].includes(s));
      expect(end === -1 || end === states.length - 1).toBe(true);
    }));
  });
});

describe('the time of an entry', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n): Day => addDays('2026-03-01', n));
  const maybe = fc.option(day, { nil: null });

  it('ends with the latest of closing, extension and mending, that day included', () => {
    fc.assert(fc.property(day, maybe, maybe, (closes, extension, mend) => {
      const last = [closes, extension, mend].filter((d): d is Day => d !== null).sort().at(-1) ?? '';
      const window = windowOf(null, onDay(closes), extension, mend);
      expect([window.until, isWithin(window, last), isWithin(window, addDays(last, 1))]).toEqual([last, true, false]);
    }));
  });

  it('begins with the first day on which it can open, and has no end while no closing day is known', () => {
    const window = windowOf({ earliest: '2026-03-01', latest: '2026-03-05' }, null, '2026-03-10', null);
    expect(window).toEqual({ opens: '2026-03-01', until: null });
    expect(['2026-02-28', '2026-03-01', '2027-01-01'].map((d) => isWithin(window, d))).toEqual([false, true, true]);
  });
});
