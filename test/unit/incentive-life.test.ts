import fc from 'fast-check';
import { actDayFault, incentiveAfter, type IncentiveAct } from '../../src/domain/incentive/life';
import { INCENTIVE_STATUS, type IncentiveStatus } from '../../src/domain/vocabulary/competition-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const ACTS: readonly IncentiveAct[] = ['STUDY', 'DECIDE', 'GIVE'];

describe('the way of an incentive', () => {
  it.each<[IncentiveStatus, Partial<Record<IncentiveAct, IncentiveStatus>>]>([
    ['PROPOSED', { STUDY: 'UNDER_STUDY', DECIDE: 'DECIDED' }], ['UNDER_STUDY', { DECIDE: 'DECIDED' }], ['DECIDED', { STUDY: 'UNDER_STUDY', GIVE: 'GIVEN' }], ['GIVEN', {}],
  ])('goes from %s only where it is drawn', (status, ways) => {
    expect(Object.fromEntries(ACTS.flatMap((act) => { const to = incentiveAfter(status, act); return to === null ? [] : [[act, to]]; }))).toEqual(ways);
  });

  it('gives nothing that was not decided before, whatever is tried', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), (acts) => {
      const way = acts.reduce<IncentiveStatus[]>((came, act) => [...came, incentiveAfter(came[came.length - 1], act) ?? came[came.length - 1]], ['PROPOSED']);
      const given = way.indexOf('GIVEN');
      if (given >= 0) expect([way[given - 1], ...way.slice(given)].every((s, i) => s === (i === 0 ? 'DECIDED' : 'GIVEN'))).toBe(true);
      for (const status of way) expect(codesOf(INCENTIVE_STATUS)).toContain(status);
    }));
  });

  it.each([
    ['2024-05-02', '2024-05-01', '2024-05-02', null], ['2024-05-03', null, '2024-05-02', 'IN_THE_FUTURE'], ['2024-04-30', '2024-05-01', '2024-05-02', 'TOO_EARLY'], ['2024-05-01', '2024-05-01', '2024-05-02', null],
  ])('on %s after %s, today %s: %s', (day, earliest, today, fault) => {
    expect(actDayFault(day, earliest, today)).toBe(fault);
  });
});
