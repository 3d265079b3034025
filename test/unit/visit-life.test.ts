import fc from 'fast-check';
import { FIRST_STATE, holdsPlace, isShown, sidesOf, visitAfter, type VisitAct } from '../../src/domain/visit/life';
import { VISIT_SIDE, VISIT_STATE, type VisitSide, type VisitState } from '../../src/domain/vocabulary/innovation-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const ACTS: readonly VisitAct[] = ['APPROVE', 'REJECT', 'MOVE', 'CANCEL', 'PLAN', 'CHECK_IN', 'CLOSE', 'FIND', 'FOLLOW_UP'];
const STATES = codesOf(VISIT_STATE);
const SIDES = codesOf(VISIT_SIDE);
const act = fc.record({ act: fc.constantFrom(...ACTS), side: fc.constantFrom(...SIDES) });
/** The states through which acts lead; one that is not possible changes nothing. */
const through = (acts: readonly { readonly act: VisitAct; readonly side: VisitSide }[]): readonly VisitState[] => {
  const states: VisitState[] = [FIRST_STATE];
  for (const { act: name, side } of acts) states.push(visitAfter(states[states.length - 1], name, side) ?? states[states.length - 1]);
  return states;
};

describe('the life of a visit', () => {
  it('is the one that is written here', () => {
    const ways = STATES.flatMap((state) => SIDES.flatMap((side) => ACTS.flatMap((name) => {
      const after = visitAfter(state, name, side);
      return after === null ? [] : [`${state} ${side} ${name} ${after}`];
    })));
    expect(ways.sort()).toEqual([
      'APPROVED GUEST CANCEL CANCELLED', 'APPROVED HOST CANCEL CANCELLED', 'APPROVED HOST CHECK_IN CHECKED_IN', 'APPROVED HOST MOVE APPROVED', 'APPROVED HOST PLAN APPROVED',
      'CHECKED_IN GUEST FIND CHECKED_IN', 'CHECKED_IN HOST CLOSE DONE', 'CHECKED_IN HOST PLAN CHECKED_IN', 'DONE GUEST FIND DONE', 'DONE GUEST FOLLOW_UP DONE',
      'REQUESTED GUEST CANCEL CANCELLED', 'REQUESTED HOST APPROVE APPROVED', 'REQUESTED HOST CANCEL CANCELLED', 'REQUESTED HOST REJECT REJECTED',
    ]);
  });

  it('lets no side do the other\'s step', () => {
    fc.assert(fc.property(fc.constantFrom(...STATES), act, (state, { act: name, side }) => sidesOf(name).includes(side) || visitAfter(state, name, side) === null));
  });

  it('comes back to no state that it has left, ends in three ways, and of the same acts has the same life', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const states = through(acts);
      const visited = states.filter((state, i) => i === 0 || state !== states[i - 1]);
      expect(new Set(visited).size).toBe(visited.length);
      expect(through(acts)).toEqual(states);
      const last = states[states.length - 1];
      if (['DONE', 'CANCELLED', 'REJECTED'].includes(last)) for (const name of ACTS) for (const side of SIDES) expect([last, null]).toContain(visitAfter(last, name, side));
    }));
  });

  it('can be ended from every state', () => {
    const reach = (from: VisitState): ReadonlySet<VisitState> => {
      const found = new Set([from]);
      for (const state of found) for (const name of ACTS) for (const side of SIDES) {
        const after = visitAfter(state, name, side);
        if (after !== null) found.add(after);
      }
      return found;
    };
    expect(STATES.filter((state) => !(['DONE', 'CANCELLED', 'REJECTED'] as const).some((end) => reach(state).has(end)))).toEqual([]);
  });

  it('is shown from its approval on for good, and holds its place exactly while it may take place or took place', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const states = through(acts);
      let approved: string | null = null;
      let shown = false;
      for (const state of states) {
        if (state === 'APPROVED') approved = '2026-01-01';
        expect(isShown(state, approved)).toBe(approved !== null);
        expect(shown && !isShown(state, approved)).toBe(false);
        shown = isShown(state, approved);
        expect(holdsPlace(state)).toBe(approved !== null && state !== 'CANCELLED');
      }
    }));
  });
});
