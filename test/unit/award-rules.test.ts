import { awardFaults, type AwardHeld, type AwardStanding } from '../../src/domain/judging/award-rules';

const award = (id: string, entryId: string, more: Partial<AwardHeld> = {}): AwardHeld => ({ id, entryId, name: 'Juara', level: 'RANK', rank: 1, ...more });
const standings: Readonly<Record<string, AwardStanding>> = {
  a: { place: 'INSIDE', rank: 1 }, b: { place: 'INSIDE', rank: 2 }, c: { place: 'INSIDE', rank: 2 }, d: { place: 'OUTSIDE', rank: 4 }, t: { place: 'TIED_AT_CUT', rank: 4 }, n: { place: 'INSIDE', rank: null },
};
const faults = (...awards: readonly AwardHeld[]): Record<string, string> => Object.fromEntries(awardFaults(awards, ({ entryId }) => standings[entryId] ?? null));

describe('awards against a ranking', () => {
  it('a rank and a Top list are for entries inside, an honour for any', () => {
    expect(faults(award('1', 'a'), award('2', 'b', { rank: 2 }), award('3', 'c', { level: 'TOP_LIST', rank: null }))).toEqual({});
    expect(faults(award('1', 'd'), award('2', 't', { rank: 2 }), award('3', 'gone', { level: 'TOP_LIST', rank: null }))).toEqual({ 1: 'NOT_INSIDE', 2: 'NOT_INSIDE', 3: 'NOT_INSIDE' });
    expect(faults(award('1', 'd', { level: 'HONOUR', rank: null }), award('2', 'gone', { level: 'HONOUR', rank: null }))).toEqual({});
  });

  it('a name and rank is given twice only where the entries share a place', () => {
    expect(faults(award('1', 'b', { rank: 2 }), award('2', 'c', { rank: 2 }))).toEqual({});
    expect(faults(award('1', 'a'), award('2', 'b'))).toEqual({ 1: 'NOT_SHARED', 2: 'NOT_SHARED' });
    expect(faults(award('1', 'a', { name: 'Juara I' }), award('2', 'b', { name: 'Juara Favorit' }))).toEqual({});
    expect(faults(award('1', 'a', { level: 'TOP_LIST', rank: null }), award('2', 'b', { level: 'TOP_LIST', rank: null }))).toEqual({});
    // Where there is no rank there is no place to share.
    expect(faults(award('1', 'n'), award('2', 'n', { level: 'HONOUR' }))).toEqual({ 1: 'NOT_SHARED', 2: 'NOT_SHARED' });
  });

  it('one whose entry is outside stands in nobody\'s way', () => {
    expect(faults(award('1', 'd'), award('2', 'a'))).toEqual({ 1: 'NOT_INSIDE' });
  });
});
