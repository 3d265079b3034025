import fc from 'fast-check';
import { ladderFault, type LadderFoot } from '../../src/domain/nomination/ladder';
import { isStanding, nominationAfter, sideOf, type NominationAct, type NominationSide } from '../../src/domain/nomination/life';
import { placeFault } from '../../src/domain/nomination/places';
import { PROGRAM_TIER } from '../../src/domain/vocabulary/competition-words';
import { RANK_PLACE } from '../../src/domain/vocabulary/judging-words';
import { NOMINATION_STATE, type NominationState } from '../../src/domain/vocabulary/nomination-words';
import { TENANT_KIND } from '../../src/domain/vocabulary/region-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const STATES = codesOf(NOMINATION_STATE);
const ACTS: readonly NominationAct[] = ['WITHDRAW', 'RECEIVE', 'ACCEPT', 'REFUSE'];
const SIDES: readonly NominationSide[] = ['LOWER', 'UPPER'];
const step = fc.record({ act: fc.constantFrom(...ACTS), side: fc.constantFrom(...SIDES) });

/** Written out by hand, beside the table of the code. */
const ALLOWED: Readonly<Record<NominationAct, readonly [NominationSide, NominationState, readonly NominationState[]]>> = {
  WITHDRAW: ['LOWER', 'WITHDRAWN', ['SENT', 'RECEIVED']],
  RECEIVE: ['UPPER', 'RECEIVED', ['SENT']],
  ACCEPT: ['UPPER', 'ACCEPTED', ['SENT', 'RECEIVED']],
  REFUSE: ['UPPER', 'REFUSED', ['SENT', 'RECEIVED']],
};

describe('the life of a nomination', () => {
  it('lets each side do its own acts, in the states that are written here, and no other', () => {
    for (const state of STATES) {
      for (const act of ACTS) {
        const [side, to, from] = ALLOWED[act];
        expect([state, act, sideOf(act), nominationAfter(state, act, side)]).toEqual([state, act, side, from.includes(state) ? to : null]);
        expect(nominationAfter(state, act, side === 'LOWER' ? 'UPPER' : 'LOWER')).toBeNull();
      }
    }
  });

  it('is settled once, by one side, whatever is tried: what is settled never moves again', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state: NominationState = 'SENT';
      const settled: NominationState[] = [];
      for (const { act, side } of steps) {
        const next = nominationAfter(state, act, side);
        if (next === null) continue;
        expect(ALLOWED[act][0]).toBe(side);
        if (next !== 'RECEIVED') settled.push(next);
        state = next;
      }
      expect(settled.length).toBeLessThanOrEqual(1);
      expect(state === 'SENT' || state === 'RECEIVED').toBe(settled.length === 0);
      if (settled.length === 1) expect(isStanding(state)).toBe(state === 'ACCEPTED');
    }));
  });

  it('can be settled from wherever it stands unsettled', () => {
    for (const state of STATES.filter((s) => s === 'SENT' || s === 'RECEIVED')) {
      expect(ACTS.filter((act) => act !== 'RECEIVE').every((act) => nominationAfter(state, act, sideOf(act)) !== null)).toBe(true);
    }
  });
});

describe('the ladder', () => {
  const PROVINCE = 'prov';
  const foot = (kind: LadderFoot['kind'], provinceId: string | null = PROVINCE): LadderFoot => ({ tenantId: 'lower', kind, provinceId });
  const head = (tier: Parameters<typeof ladderFault>[1]['tier'], regionId: string | null = PROVINCE, tenantId = 'upper'): Parameters<typeof ladderFault>[1] => ({ tenantId, tier, regionId });

  it('goes from a city or regency to its own province and to the nation, from a province to the nation, and nowhere else', () => {
    const ways = codesOf(TENANT_KIND).flatMap((kind) => codesOf(PROGRAM_TIER).filter((tier) => ladderFault(foot(kind), head(tier)) === null).map((tier) => `${kind} ${tier}`));
    expect(ways.sort()).toEqual(['CITY NATIONAL', 'CITY PROVINCE', 'PROVINCE NATIONAL', 'REGENCY NATIONAL', 'REGENCY PROVINCE']);
    expect([ladderFault(foot('CITY', 'lain'), head('PROVINCE')), ladderFault(foot('CITY', null), head('PROVINCE', null))]).toEqual(['OTHER_PROVINCE', 'OTHER_PROVINCE']);
    expect(ladderFault(foot('CITY', 'lain'), head('NATIONAL', null))).toBeNull();
  });

  it('never leads to oneself', () => {
    for (const tier of codesOf(PROGRAM_TIER)) expect(ladderFault(foot('CITY'), head(tier, PROVINCE, 'lower'))).toBe('OWN');
  });
});

describe('who goes up by the ranking', () => {
  it('is inside the cut and among as many as the edition says; shared ranks are told by the counter, not here', () => {
    fc.assert(fc.property(fc.constantFrom(...codesOf(RANK_PLACE)), fc.option(fc.integer({ min: 1, max: 20 })), fc.option(fc.integer({ min: 1, max: 10 })), (place, rank, nominees) => {
      const fault = placeFault({ place, rank }, nominees);
      const goes = place === 'INSIDE' && (nominees === null || rank === null || rank <= nominees);
      expect(fault === null).toBe(goes);
      if (place !== 'INSIDE') expect(fault).toBe('OUTSIDE');
    }));
    expect(placeFault(null, 3)).toBe('NOT_RANKED');
  });
});
