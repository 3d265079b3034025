import { codeAt, regionOf, standingAt, type RegionCodes } from '../../src/domain/comparison/region-lookup';

const merauke: RegionCodes = { id: 'm', code: '93.01', periods: [{ code: '91.01', from: null, to: '2022-07-24' }, { code: '93.01', from: '2022-07-25', to: null }] };
const papuaSelatan: RegionCodes = { id: 'p', code: '93', periods: [{ code: '93', from: '2022-07-25', to: null }] };
const heir: RegionCodes = { id: 'h', code: '91.01', periods: [{ code: '91.01', from: '2024-01-01', to: null }] };
const gone: RegionCodes = { id: 'g', code: '54', periods: [{ code: '54', from: '1976-07-17', to: '1999-10-19' }] };

describe('a region by its code', () => {
  it('is the region that bore it at the end of a year asked for, and then the one that bears it now', () => {
    const found = (code: string, ...years: number[]): unknown => regionOf(code, years, [merauke, papuaSelatan]);
    expect(found('91.01', 2021)).toEqual({ kind: 'FOUND', region: merauke });
    expect(found('91.01', 2023, 2021)).toEqual({ kind: 'FOUND', region: merauke });
    expect(found('93.01', 2020)).toEqual({ kind: 'FOUND', region: merauke });
    expect(found('93', 2020)).toEqual({ kind: 'FOUND', region: papuaSelatan });
  });

  it('is unknown where the code was not in force, and says when it was', () => {
    expect(regionOf('91.01', [2022, 2023], [merauke])).toEqual({ kind: 'UNKNOWN', once: { region: merauke, period: merauke.periods[0] } });
    expect(regionOf('99.99', [2022], [merauke])).toEqual({ kind: 'UNKNOWN', once: null });
  });

  it('is not guessed at where the code meant two regions in the years asked for', () => {
    const all = [merauke, heir];
    expect(regionOf('91.01', [2021, 2024], all)).toEqual({ kind: 'AMBIGUOUS', meanings: [{ year: 2021, region: merauke }, { year: 2024, region: heir }] });
    expect([regionOf('91.01', [2021], all), regionOf('91.01', [2025], all), regionOf('91.01', [2023], all)]).toEqual([
      { kind: 'FOUND', region: merauke }, { kind: 'FOUND', region: heir }, { kind: 'FOUND', region: heir },
    ]);
  });

  it('has the code of the last day of the year, and stands or does not', () => {
    expect([2021, 2022].map((year) => codeAt(merauke, year))).toEqual(['91.01', '93.01']);
    expect([2021, 2022].map((year) => [codeAt(papuaSelatan, year), standingAt(papuaSelatan, year)])).toEqual([[null, 'NOT_YET'], ['93', 'STANDS']]);
    expect([1975, 1976, 1998, 1999].map((year) => standingAt(gone, year))).toEqual(['NOT_YET', 'STANDS', 'STANDS', 'ENDED']);
    expect(standingAt({ id: 'x', code: '11', periods: [] }, 1990)).toBe('STANDS');
  });
});
