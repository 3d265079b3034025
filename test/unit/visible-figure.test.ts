import fc from 'fast-check';
import { visibleFigure, WITHHELD_REASON, type KeptFigure } from '../../src/domain/figures/visible-figure';
import { FIGURE_STATE } from '../../src/domain/vocabulary/competition-words';
import { MISSING_REASON } from '../../src/domain/vocabulary/figure-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const states = fc.constantFrom(...codesOf(FIGURE_STATE));
const values = fc.option(fc.integer(), { nil: null });
const times = fc.integer({ min: Date.parse('2015-01-01T00:00:00.000Z'), max: Date.parse('2035-12-31T23:59:59.999Z') });
const instant = (time: number): string => new Date(time).toISOString();
const DAY = 86_400_000;
// Instants that lie close to the present as well as far from it, so that both sides of the border are met.
const cases = fc.record({ now: times, gap: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3 * DAY, max: 3 * DAY })), state: states, value: values });
const kept = (state: KeptFigure['state'], value: number | null, revealAt: string | null): KeptFigure => ({ state, value, revealAt });

describe('a withheld figure', () => {
  it('tells nothing but its instant before that has come: neither the value nor the state changes the answer', () => {
    fc.assert(fc.property(times, fc.integer({ min: 1, max: 3 * DAY }), states, states, values, values, (now, wait, stateA, stateB, a, b) => {
      const revealAt = instant(now + wait);
      const answer = visibleFigure(kept(stateA, a, revealAt), instant(now));
      expect(answer).toEqual({ kind: 'WITHHELD', reason: 'UNTIL_ANNOUNCEMENT', revealAt });
      expect(visibleFigure(kept(stateB, b, revealAt), instant(now))).toEqual(answer);
    }));
  });

  it('stays withheld after its instant while the organiser keeps it so, and says that it is overdue', () => {
    fc.assert(fc.property(times, fc.integer({ min: 0, max: 3 * DAY }), values, (now, since, value) => {
      const revealAt = instant(now - since);
      expect(visibleFigure(kept('WITHHELD', value, revealAt), instant(now))).toEqual({ kind: 'WITHHELD', reason: 'ANNOUNCEMENT_OVERDUE', revealAt });
    }));
  });

  it('is withheld without an instant as well', () => {
    fc.assert(fc.property(times, values, (now, value) => {
      expect(visibleFigure(kept('WITHHELD', value, null), instant(now))).toEqual({ kind: 'WITHHELD', reason: 'ANNOUNCEMENT_NOT_SET', revealAt: null });
    }));
  });

  it('is kept back when either instant cannot be read', () => {
    const unreadable = fc.constantFrom('', 'x', '2023-03-28', '2023-03-28T02:00:00', '2023-13-41T02:00:00.000Z', '0');
    fc.assert(fc.property(times, unreadable, states, fc.integer(), (now, broken, state, value) => {
      expect(visibleFigure(kept(state, value, broken), instant(now))).toEqual({ kind: 'WITHHELD', reason: 'ANNOUNCEMENT_NOT_SET', revealAt: null });
      expect(visibleFigure(kept(state, value, instant(now)), broken).kind).toBe('WITHHELD');
    }));
  });
});

describe('a figure', () => {
  it('is shown exactly when it is reported, has a value, and its instant is not later than the present', () => {
    fc.assert(fc.property(cases, fc.boolean(), ({ now, gap, state, value }, timed) => {
      const answer = visibleFigure(kept(state, value, timed ? instant(now + gap) : null), instant(now));
      const open = state === 'REPORTED' && value !== null && (!timed || gap <= 0);
      expect(answer.kind === 'SHOWN').toBe(open);
      if (answer.kind === 'SHOWN') expect(answer.value).toBe(value);
    }), { numRuns: 500 });
  });

  it('is shown at its very instant, and not a millisecond before', () => {
    const figure = kept('REPORTED', 8_550, '2023-04-01T02:00:00.000Z');
    expect(visibleFigure(figure, '2023-04-01T02:00:00.000Z')).toEqual({ kind: 'SHOWN', value: 8_550 });
    expect(visibleFigure(figure, '2023-04-01T01:59:59.999Z')).toEqual({ kind: 'WITHHELD', reason: 'UNTIL_ANNOUNCEMENT', revealAt: '2023-04-01T02:00:00.000Z' });
  });

  it('is decided by the moment and not by the way it is written', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 0, max: 14 }), ({ now, gap, state, value }, east) => {
      const zone = String(east).padStart(2, '0');
      const local = instant(now + gap + east * 3_600_000).replace('Z', `+${zone}:00`);
      expect(visibleFigure(kept(state, value, local), instant(now)).kind).toBe(visibleFigure(kept(state, value, instant(now + gap)), instant(now)).kind);
    }));
  });
});

describe('a missing figure', () => {
  it('says why and carries no number, whatever the column holds', () => {
    const missing = fc.constantFrom(...codesOf(FIGURE_STATE).filter((state) => state !== 'REPORTED' && state !== 'WITHHELD'));
    fc.assert(fc.property(times, missing, values, (now, state, value) => {
      const answer = visibleFigure(kept(state, value, null), instant(now));
      expect(answer).toEqual({ kind: 'MISSING', reason: state });
      expect(codesOf(MISSING_REASON)).toContain(state);
    }));
  });

  it('is never zero, and zero is not missing', () => {
    const now = '2023-04-01T02:00:00.000Z';
    expect(visibleFigure(kept('REPORTED', null, null), now)).toEqual({ kind: 'MISSING', reason: 'NOT_RECORDED' });
    expect(visibleFigure(kept('REPORTED', Number.NaN, null), now)).toEqual({ kind: 'MISSING', reason: 'NOT_RECORDED' });
    expect(visibleFigure(kept('REPORTED', 0, null), now)).toEqual({ kind: 'SHOWN', value: 0 });
  });
});

it('every reason to withhold is used', () => {
  const now = '2023-04-01T02:00:00.000Z';
  const reasons = [null, '2023-04-01T01:00:00.000Z', '2023-04-02T01:00:00.000Z'].map((revealAt) => visibleFigure(kept('WITHHELD', 1, revealAt), now));
  expect(new Set(reasons.map((answer) => (answer.kind === 'WITHHELD' ? answer.reason : null)))).toEqual(new Set(codesOf(WITHHELD_REASON)));
});
