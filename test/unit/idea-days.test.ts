import fc from 'fast-check';
import { countAgencies, countStages, longestStanding, type IdeaAt } from '../../src/domain/idea/pipeline';
import { stageDays, type IdeaStepMade } from '../../src/domain/idea/stage-days';
import { STAGES } from '../../src/domain/idea/stages';
import { addDays, daysBetween } from '../../src/domain/time/day';
import { IDEA_STATUS } from '../../src/domain/vocabulary/idea-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const START = '2024-01-01';
const STATUSES = codesOf(IDEA_STATUS);
const steps: fc.Arbitrary<readonly IdeaStepMade[]> = fc.array(fc.record({ stage: fc.constantFrom(...STAGES), status: fc.constantFrom(...STATUSES), wait: fc.nat(40) }), { minLength: 1, maxLength: 20 })
  .map((made) => made.map(({ stage, status }, i) => ({ stage, status, on: addDays(START, made.slice(0, i).reduce((sum, { wait }) => sum + wait, 0)) })));

describe('the days in each stage', () => {
  it('are counted over all visits, parked ones apart, until the day of the question', () => {
    const way: readonly IdeaStepMade[] = [
      { stage: 'DRUM_UP', status: 'ACTIVE', on: '2024-01-01' }, { stage: 'DIAGNOSE', status: 'ACTIVE', on: '2024-01-11' }, { stage: 'DIAGNOSE', status: 'PARKED', on: '2024-01-16' },
      { stage: 'DIAGNOSE', status: 'ACTIVE', on: '2024-01-26' }, { stage: 'DRUM_UP', status: 'ACTIVE', on: '2024-01-31' }, { stage: 'DIAGNOSE', status: 'ACTIVE', on: '2024-02-02' },
    ];
    expect(stageDays(way, '2024-02-12')).toEqual([
      { stage: 'DRUM_UP', days: 12, parked: 0, visits: 2, current: false }, { stage: 'DIAGNOSE', days: 30, parked: 10, visits: 2, current: true },
    ]);
    // As of an earlier day, later steps have not been made.
    expect(stageDays(way, '2024-01-20')).toEqual([{ stage: 'DRUM_UP', days: 10, parked: 0, visits: 1, current: false }, { stage: 'DIAGNOSE', days: 9, parked: 4, visits: 1, current: true }]);
    expect(stageDays(way, '2023-12-31')).toEqual([]);
  });

  it('do not go on after an idea was given up', () => {
    const way: readonly IdeaStepMade[] = [{ stage: 'DESIGN', status: 'ACTIVE', on: '2024-01-01' }, { stage: 'DESIGN', status: 'DROPPED', on: '2024-01-05' }];
    expect(stageDays(way, '2025-01-01')).toEqual([{ stage: 'DESIGN', days: 4, parked: 0, visits: 1, current: true }]);
  });

  it('sum up to the days since the first step, but for those in which it was given up', () => {
    fc.assert(fc.property(steps, fc.nat(100), (way, more) => {
      const until = addDays(way[way.length - 1].on, more);
      const dropped = way.reduce((sum, step, i) => sum + (step.status === 'DROPPED' ? daysBetween(step.on, way[i + 1]?.on ?? until) : 0), 0);
      const found = stageDays(way, until);
      expect(found.reduce((sum, { days }) => sum + days, 0) + dropped).toBe(daysBetween(way[0].on, until));
      expect(found.filter(({ current }) => current)).toHaveLength(1);
      for (const { days, parked } of found) expect(parked).toBeLessThanOrEqual(days);
    }));
  });
});

const at = (ideaId: string, rest: Partial<IdeaAt> = {}): IdeaAt => ({ ideaId, agencyId: null, stage: 'DESIGN', status: 'ACTIVE', since: '2024-01-01', ...rest });

describe('the pipeline', () => {
  it('counts each stage by status, with the median in half days and the longest, of what is worked on', () => {
    const ideas = [at('a'), at('b', { since: '2024-01-04' }), at('c', { status: 'PARKED', since: '2020-01-01' }), at('d', { stage: 'DISPLAY', status: 'DROPPED' }), at('e', { stage: 'DRUM_UP', since: '2024-01-11' })];
    const counted = countStages(ideas, '2024-01-11');
    expect(counted.map(({ stage }) => stage)).toEqual(STAGES);
    expect(counted[0]).toEqual({ stage: 'DRUM_UP', active: 1, parked: 0, dropped: 0, medianHalfDays: 0, longestDays: 0 });
    // 10 and 7 days: the middle is eight and a half.
    expect(counted[2]).toEqual({ stage: 'DESIGN', active: 2, parked: 1, dropped: 0, medianHalfDays: 17, longestDays: 10 });
    expect(counted[3]).toEqual({ stage: 'DELIVER', active: 0, parked: 0, dropped: 0, medianHalfDays: null, longestDays: null });
    expect(counted[4]).toMatchObject({ dropped: 1, medianHalfDays: null });
  });

  it('counts each idea once by agency, and those of no agency as such, last', () => {
    const idea = fc.record({ agencyId: fc.constantFrom('1a', '1b', '1c', null), stage: fc.constantFrom(...STAGES), status: fc.constantFrom(...STATUSES) });
    fc.assert(fc.property(fc.array(idea, { maxLength: 40 }), (made) => {
      const ideas = made.map((rest, i) => at(String(i), rest));
      const agencies = countAgencies(ideas, '2024-02-01');
      const sum = (counts: readonly { readonly active: number; readonly parked: number; readonly dropped: number }[]): number => counts.reduce((n, c) => n + c.active + c.parked + c.dropped, 0);
      expect(sum(agencies.flatMap(({ stages }) => stages))).toBe(ideas.length);
      expect(sum(countStages(ideas, '2024-02-01'))).toBe(ideas.length);
      expect(new Set(agencies.map(({ agencyId }) => agencyId)).size).toBe(agencies.length);
      expect(agencies.findIndex(({ agencyId }) => agencyId === null)).toBe(ideas.some(({ agencyId }) => agencyId === null) ? agencies.length - 1 : -1);
    }));
  });

  it('names the ideas that stand longest, the longest first, and none that rests', () => {
    const ideas = [at('b', { since: '2024-01-05' }), at('a', { since: '2024-01-05' }), at('c', { since: '2023-01-05', status: 'PARKED' }), at('d', { since: '2024-01-09' })];
    expect(longestStanding(ideas, '2024-01-10', 2).map(({ ideaId, days }) => [ideaId, days])).toEqual([['a', 5], ['b', 5]]);
    expect(longestStanding(ideas, '2024-01-10', 9)).toHaveLength(3);
  });
});
