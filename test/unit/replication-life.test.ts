import fc from 'fast-check';
import {
  confirmedBy, FIRST_STATE, followsReplica, isShown, isStanding, mayLink, mayNote, otherSide, replicationAfter, siblingAfterStop, sideOfAct, takesNotes, wholeConfirmation, wholeState, type ReplicationAct,
} from '../../src/domain/replication/life';
import { CONFIRMED_BY, REPLICATION_STATE, type ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import { REPLICATION_NOTE_KIND, REPLICATION_SIDE, type ReplicationSide } from '../../src/domain/vocabulary/replication-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const STATES = codesOf(REPLICATION_STATE);
const SIDES = codesOf(REPLICATION_SIDE);

/** Written out by hand, beside the table of the code: whose step it is, from where, and where it leads. */
const WAYS: Readonly<Record<ReplicationAct, readonly ['REPLICATOR' | 'SOURCE' | 'WHO OPENED IT' | 'THE OTHER', readonly ReplicationState[], ReplicationState]>> = {
  AGREE: ['REPLICATOR', ['INTEREST'], 'AGREED'],
  APPROVE: ['SOURCE', ['AGREED'], 'APPROVED'],
  REJECT: ['SOURCE', ['INTEREST', 'AGREED'], 'REJECTED'],
  WITHDRAW: ['WHO OPENED IT', ['INTEREST', 'AGREED', 'CLAIMED'], 'WITHDRAWN'],
  IMPLEMENT: ['REPLICATOR', ['APPROVED'], 'IMPLEMENTED'],
  EVALUATE: ['REPLICATOR', ['IMPLEMENTED'], 'EVALUATED'],
  CERTIFY: ['SOURCE', ['EVALUATED'], 'CERTIFIED'],
  STOP: ['REPLICATOR', ['APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED'], 'STOPPED'],
  CONFIRM: ['THE OTHER', ['CLAIMED'], 'IMPLEMENTED'],
  DENY: ['THE OTHER', ['CLAIMED'], 'DENIED'],
};
const ACTS = Object.keys(WAYS) as ReplicationAct[];
const ENDS: readonly ReplicationState[] = ['STOPPED', 'REJECTED', 'WITHDRAWN', 'DENIED'];
const whose = (act: ReplicationAct, openedBy: ReplicationSide): ReplicationSide => {
  const [word] = WAYS[act];
  if (word === 'REPLICATOR' || word === 'SOURCE') return word;
  return (word === 'WHO OPENED IT') === (openedBy === 'REPLICATOR') ? 'REPLICATOR' : 'SOURCE';
};

const step = fc.record({ act: fc.constantFrom(...ACTS), side: fc.constantFrom(...SIDES) });
const opened = fc.constantFrom(...([['INTEREST', 'REPLICATOR'], ['CLAIM', 'REPLICATOR'], ['CLAIM', 'SOURCE']] as const));

describe('the life of a replication', () => {
  it('lets each side take its own steps, in the states that are written here, and no other', () => {
    for (const openedBy of SIDES) {
      for (const state of STATES) {
        for (const act of ACTS) {
          const side = whose(act, openedBy);
          const [, from, to] = WAYS[act];
          expect([openedBy, state, act, sideOfAct(act, openedBy)]).toEqual([openedBy, state, act, side]);
          const next = (stopTold: boolean, by: ReplicationSide): ReplicationState | null => replicationAfter({ state, openedBy, stopTold }, act, by);
          expect([state, act, next(false, side)]).toEqual([state, act, from.includes(state) ? to : null]);
          expect([state, act, next(true, side)]).toEqual([state, act, from.includes(state) ? (act === 'CONFIRM' ? 'STOPPED' : to) : null]);
          expect([next(false, otherSide(side)), next(true, otherSide(side))]).toEqual([null, null]);
        }
      }
    }
  });

  it('gives one state for the same acts, whatever is tried between them, never comes back, and ends', () => {
    fc.assert(fc.property(opened, fc.boolean(), fc.array(step, { maxLength: 60 }), ([way, openedBy], stopTold, steps) => {
      const walk = (taken: readonly { act: ReplicationAct; side: ReplicationSide }[]): { states: ReplicationState[]; done: typeof taken } => {
        const states = [FIRST_STATE[way]];
        const done: { act: ReplicationAct; side: ReplicationSide }[] = [];
        for (const one of taken) {
          const next = replicationAfter({ state: states[states.length - 1], openedBy, stopTold }, one.act, one.side);
          if (next === null) continue;
          expect(one.side).toBe(whose(one.act, openedBy));
          states.push(next);
          done.push(one);
        }
        return { states, done };
      };
      const { states, done } = walk(steps);
      // What was refused left no trace: the acts that were taken lead there by themselves.
      expect(walk(done).states).toEqual(states);
      expect(new Set(states).size).toBe(states.length);
      expect(states.length).toBeLessThanOrEqual(7);
      const last = states[states.length - 1];
      expect(ENDS.includes(last)).toBe(!isStanding(last));
      // Nobody gets both sides to stand behind it alone.
      const sides = new Set([openedBy, ...done.map((d) => d.side)]);
      if (confirmedBy(last, openedBy) === 'BOTH') expect(sides.size).toBe(2);
    }));
  });

  it('comes to an end from wherever it stands, and the replicator or who opened it can always bring it there', () => {
    const endsFrom = (state: ReplicationState, openedBy: ReplicationSide): boolean =>
      ENDS.includes(state) || ACTS.some((act) => {
        const next = replicationAfter({ state, openedBy, stopTold: false }, act, sideOfAct(act, openedBy));
        return next !== null && endsFrom(next, openedBy);
      });
    for (const openedBy of SIDES) for (const state of STATES) expect([state, endsFrom(state, openedBy)]).toEqual([state, true]);
    for (const state of STATES.filter((s) => isStanding(s) && s !== 'CLAIMED')) {
      expect(['STOP', 'WITHDRAW'].some((act) => replicationAfter({ state, openedBy: 'REPLICATOR', stopTold: false }, act as ReplicationAct, 'REPLICATOR') !== null)).toBe(true);
    }
  });

  it('is shown once both stand behind it or one claims it, and what is shown leaves the shelf only when a claim is withdrawn', () => {
    expect(STATES.filter(isShown)).toEqual(['APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED', 'CLAIMED', 'DENIED']);
    for (const openedBy of SIDES) {
      for (const state of STATES.filter(isShown)) {
        for (const act of ACTS) {
          const next = replicationAfter({ state, openedBy, stopTold: false }, act, sideOfAct(act, openedBy));
          if (next !== null && !isShown(next)) expect([state, act]).toEqual(['CLAIMED', 'WITHDRAW']);
        }
      }
    }
    expect(STATES.filter((s) => confirmedBy(s, 'SOURCE') === 'BOTH')).toEqual(['APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED']);
    expect(SIDES.flatMap((side) => ['CLAIMED', 'DENIED', 'INTEREST'].map((s) => confirmedBy(s as ReplicationState, side)))).toEqual(['REPLICATOR', 'REPLICATOR', 'REPLICATOR', 'SOURCE', 'SOURCE', 'SOURCE']);
  });

  it('takes its other parents along when the replica stops: nothing runs on, nothing is wished any more, and what one side said alone stays so', () => {
    for (const state of STATES) {
      const after = siblingAfterStop(state);
      expect(['INTEREST', 'AGREED', 'APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED']).not.toContain(after);
      expect(confirmedBy(after, 'REPLICATOR') === 'BOTH').toBe(confirmedBy(state, 'REPLICATOR') === 'BOTH');
      expect(siblingAfterStop(after)).toBe(after);
    }
  });

  it('says whose notes are whose, and until when a replica is linked and noted', () => {
    expect(codesOf(REPLICATION_NOTE_KIND).map((kind) => SIDES.filter((side) => mayNote(kind, side)))).toEqual([['REPLICATOR'], ['REPLICATOR', 'SOURCE'], ['SOURCE'], ['REPLICATOR']]);
    expect(STATES.filter((s) => !takesNotes(s))).toEqual(['REJECTED', 'WITHDRAWN', 'CLAIMED', 'DENIED']);
    expect(STATES.filter(mayLink)).toEqual(['APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED', 'CLAIMED']);
    expect(STATES.filter((s) => !followsReplica(s))).toEqual(['REJECTED', 'WITHDRAWN']);
  });
});

describe('a replica with several parents', () => {
  const some = fc.array(fc.constantFrom(...STATES), { minLength: 1, maxLength: 5 });

  it('stands where it came furthest, whatever the order of its parents, and tells nothing where nothing is shown', () => {
    fc.assert(fc.property(some.chain((states) => fc.tuple(fc.constant(states), fc.shuffledSubarray(states, { minLength: states.length }))), ([states, shuffled]) => {
      const whole = wholeState(states);
      expect(wholeState(shuffled)).toBe(whole);
      expect(whole === null).toBe(!states.some(isShown));
      if (whole !== null) expect(states).toContain(whole);
    }));
    expect([wholeState(['CLAIMED', 'DENIED']), wholeState(['DENIED', 'APPROVED']), wholeState(['CERTIFIED', 'IMPLEMENTED', 'CLAIMED']), wholeState(['INTEREST', 'WITHDRAWN'])]).toEqual(['CLAIMED', 'APPROVED', 'CERTIFIED', null]);
  });

  it('is confirmed by both where that is so with one parent', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...codesOf(CONFIRMED_BY)), { maxLength: 5 }), (by) => {
      expect(wholeConfirmation(by) === 'BOTH').toBe(by.includes('BOTH'));
    }));
    expect([wholeConfirmation(['SOURCE', 'REPLICATOR']), wholeConfirmation(['SOURCE']), wholeConfirmation([])]).toEqual(['REPLICATOR', 'SOURCE', 'NONE']);
  });
});
