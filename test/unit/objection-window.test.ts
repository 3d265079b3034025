import fc from 'fast-check';
import { isOpen, objectionWindow } from '../../src/domain/judging/objection-window';
import { daysBetween } from '../../src/domain/time/day';

const WIB = 'Asia/Jakarta';
const WIT = 'Asia/Jayapura';

describe('the days for objections', () => {
  it('are counted from the legal day of the release in the organiser\'s zone, which itself does not count', () => {
    // 22.30 on 1 May in Jakarta is half past midnight on 2 May in Jayapura.
    expect(objectionWindow('2026-05-01T15:30:00.000Z', 7, WIB)).toEqual({ from: '2026-05-01', until: '2026-05-08' });
    expect(objectionWindow('2026-05-01T15:30:00.000Z', 7, WIT)).toEqual({ from: '2026-05-02', until: '2026-05-09' });
    expect(objectionWindow('2026-12-30T03:00:00.000Z', 3, WIB)).toEqual({ from: '2026-12-30', until: '2027-01-02' });
  });

  it('are open from the first to the last moment of those days there', () => {
    const window = objectionWindow('2026-05-01T03:00:00.000Z', 7, WIB);
    expect(isOpen(window, '2026-04-30T16:59:59.999Z', WIB)).toBe(false);
    expect(isOpen(window, '2026-05-01T03:00:00.000Z', WIB)).toBe(true);
    expect(isOpen(window, '2026-05-08T16:59:59.999Z', WIB)).toBe(true);
    expect(isOpen(window, '2026-05-08T17:00:00.000Z', WIB)).toBe(false);
  });

  it('are none where the edition gives none', () => {
    expect(objectionWindow('2026-05-01T03:00:00.000Z', 0, WIB)).toBeNull();
    expect(isOpen(null, '2026-05-01T03:00:00.000Z', WIB)).toBe(false);
  });

  it('are as many as the edition gives after the day of the release, whatever the moment and the zone', () => {
    fc.assert(fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), fc.integer({ min: 1, max: 90 }), fc.constantFrom(WIB, 'Asia/Makassar', WIT),
      (released, days, zone) => {
        const at = released.toISOString();
        const window = objectionWindow(at, days, zone);
        expect(window === null ? null : daysBetween(window.from, window.until)).toBe(days);
        expect(isOpen(window, at, zone)).toBe(true);
        expect(isOpen(window, new Date(released.getTime() + days * 86_400_000).toISOString(), zone)).toBe(true);
        expect(isOpen(window, new Date(released.getTime() + (days + 1) * 86_400_000).toISOString(), zone)).toBe(false);
      },
    ));
  });
});
