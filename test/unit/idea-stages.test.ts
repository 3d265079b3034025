import fc from 'fast-check';
import { dayFault, ideaAfter, STAGES, type IdeaAct, type IdeaStanding } from '../../src/domain/idea/stages';
import { IDEA_STATUS } from '../../src/domain/vocabulary/idea-words';
import { IDEA_STAGE } from '../../src/domain/vocabulary/innovation-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const FOUND: IdeaStanding = { stage: 'DRUM_UP', status: 'ACTIVE', launched: false };
const standing = fc.record({ stage: fc.constantFrom(...STAGES), status: fc.constantFrom(...codesOf(IDEA_STATUS)), launched: fc.boolean() });
const act: fc.Arbitrary<IdeaAct> = fc.oneof(
  fc.record({ kind: fc.constant('MOVE' as const), to: fc.constantFrom(...STAGES), documented: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('LAUNCH' as const, 'PARK' as const, 'RESUME' as const, 'DROP' as const) }),
);

/** The places that an idea came through, refused acts left out. */
function wayOf(acts: readonly IdeaAct[], from: IdeaStanding = FOUND): readonly IdeaStanding[] {
  return acts.reduce<IdeaStanding[]>((way, next) => {
    const came = ideaAfter(way[way.length - 1], next);
    return came.ok ? [...way, came.standing] : way;
  }, [from]);
}
const move = (to: IdeaStanding['stage'], documented = false): IdeaAct => ({ kind: 'MOVE', to, documented });
const faultOf = (from: IdeaStanding, next: IdeaAct): string | null => {
  const came = ideaAfter(from, next);
  return came.ok ? null : came.fault;
};

describe('the way of an idea', () => {
  it('is Solok\'s: drum up, diagnose, design, deliver, display', () => {
    expect(STAGES).toEqual(['DRUM_UP', 'DIAGNOSE', 'DESIGN', 'DELIVER', 'DISPLAY']);
    expect(STAGES).toEqual(codesOf(IDEA_STAGE));
    const way = wayOf([move('DIAGNOSE', true), move('DESIGN'), { kind: 'LAUNCH' }, move('DISPLAY')]);
    expect(way.map(({ stage }) => stage)).toEqual(STAGES);
    expect(way[4]).toEqual({ stage: 'DISPLAY', status: 'ACTIVE', launched: true });
  });

  it('skips no stage, whatever is tried and in which order', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const way = wayOf(acts);
      const reached = new Set([STAGES[0]]);
      for (const [i, { stage }] of way.entries()) {
        const before = way[i - 1]?.stage ?? stage;
        expect(STAGES.indexOf(stage) - STAGES.indexOf(before)).toBeLessThanOrEqual(1);
        // To stand in a stage, an idea has stood in each one before it.
        reached.add(stage);
        for (const earlier of STAGES.slice(0, STAGES.indexOf(stage))) expect(reached).toContain(earlier);
      }
    }));
  });

  it('has an innovation in the stages of delivery and display, and keeps it once it has one', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const way = wayOf(acts);
      for (const { stage, launched } of way) if (stage === 'DELIVER' || stage === 'DISPLAY') expect(launched).toBe(true);
      const first = way.findIndex(({ launched }) => launched);
      expect(way.slice(first < 0 ? way.length : first).every(({ launched }) => launched)).toBe(true);
      expect(way[first]?.stage ?? 'DELIVER').toBe('DELIVER');
    }));
  });

  it('changes stage only while it is worked on, and its status only where it stands', () => {
    fc.assert(fc.property(standing, act, (from, next) => {
      const came = ideaAfter(from, next);
      if (!came.ok) return;
      if (came.standing.stage !== from.stage) expect([from.status, came.standing.status]).toEqual(['ACTIVE', 'ACTIVE']);
      else expect(came.standing.status).not.toBe(from.status);
    }));
  });

  it('never changes what it was given, and answers the same again', () => {
    fc.assert(fc.property(standing, act, (from, next) => {
      const frozen = Object.freeze({ ...from });
      expect(ideaAfter(frozen, next)).toEqual(ideaAfter(frozen, next));
    }));
  });

  it.each<[string, IdeaStanding, IdeaAct, string | null]>([
    ['forward over one', FOUND, move('DESIGN'), 'SKIPS_A_STAGE'],
    ['to where it stands', FOUND, move('DRUM_UP'), 'SAME_STAGE'],
    ['back to the very first', { stage: 'DESIGN', status: 'ACTIVE', launched: false }, move('DRUM_UP'), null],
    ['back with a document', { stage: 'DESIGN', status: 'ACTIVE', launched: false }, move('DIAGNOSE', true), 'DOCUMENT_OF_A_STEP_BACK'],
    ['to delivery without a launch', { stage: 'DESIGN', status: 'ACTIVE', launched: false }, move('DELIVER'), 'NEEDS_LAUNCH'],
    ['to delivery again, after going back to design', { stage: 'DESIGN', status: 'ACTIVE', launched: true }, move('DELIVER', true), null],
    ['a launch of what is not designed', FOUND, { kind: 'LAUNCH' }, 'NOT_DESIGNED'],
    ['a second launch', { stage: 'DESIGN', status: 'ACTIVE', launched: true }, { kind: 'LAUNCH' }, 'LAUNCHED_BEFORE'],
    ['a launch of what is put aside', { stage: 'DESIGN', status: 'PARKED', launched: false }, { kind: 'LAUNCH' }, 'NOT_ACTIVE'],
    ['a step of what is put aside', { ...FOUND, status: 'PARKED' }, move('DIAGNOSE'), 'NOT_ACTIVE'],
    ['putting aside twice', { ...FOUND, status: 'PARKED' }, { kind: 'PARK' }, 'NOT_IN_THIS_STATUS'],
    ['taking up what is worked on', FOUND, { kind: 'RESUME' }, 'NOT_IN_THIS_STATUS'],
    ['taking up what was given up', { ...FOUND, status: 'DROPPED' }, { kind: 'RESUME' }, null],
    ['giving up what is put aside', { ...FOUND, status: 'PARKED' }, { kind: 'DROP' }, null],
    ['giving up twice', { ...FOUND, status: 'DROPPED' }, { kind: 'DROP' }, 'NOT_IN_THIS_STATUS'],
  ])('tells of %s', (_name, from, next, fault) => {
    expect(faultOf(from, next)).toBe(fault);
  });
});

describe('the day of a step', () => {
  it.each([
    ['2024-03-01', '2024-02-01', '2024-03-01', null],
    ['2024-02-01', '2024-02-01', '2024-03-01', null],
    ['2024-03-02', '2024-02-01', '2024-03-01', 'IN_THE_FUTURE'],
    ['2024-01-31', '2024-02-01', '2024-03-01', 'BEFORE_THE_LAST'],
    ['1999-01-01', null, '2024-03-01', null],
  ])('%s after %s, today %s: %s', (day, last, today, fault) => {
    expect(dayFault(day, last, today)).toBe(fault);
  });
});
