/** Minutes after midnight, in the zone of the host; hours run from the first to the last, which is not part of them. */
export interface Hours {
  readonly starts: number;
  readonly ends: number;
}

/** How many minutes one slot of a room has. */
export const SLOT_MINUTES = 30;

/** Minutes after midnight of a time such as "09:30", up to "24:00"; null when it is none. */
export function readClock(text: string): number | null {
  if (text === '24:00') return 1440;
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

/** A time such as "09:30" of minutes after midnight. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The half hours of a day that these hours touch, from 0. */
export function slotsOf({ starts, ends }: Hours): readonly number[] {
  const first = Math.floor(starts / SLOT_MINUTES);
  return Array.from({ length: Math.max(0, Math.ceil(ends / SLOT_MINUTES) - first) }, (_, i) => first + i);
}

/** Whether some hours lie inside others. */
export function isInside(inner: Hours, outer: Hours): boolean {
  return inner.starts >= outer.starts && inner.ends <= outer.ends;
}

/** What is wrong with a point of an agenda. */
export type PointFault = 'HALF' | 'ORDER' | 'OUTSIDE' | 'OVERLAP';

/** The time of a point of an agenda, where one was given. */
export interface PointTime {
  readonly starts: number | null;
  readonly ends: number | null;
}

/**
 * What is wrong with the times of an agenda, by the place of the point: half a time, an end that is not after its start, a point outside the
 * hours of the visit, and one that begins before an earlier one has ended. Points without a time are taken as they come.
 */
export function agendaFaults(points: readonly PointTime[], hours: Hours): readonly { readonly at: number; readonly fault: PointFault }[] {
  const timed: (Hours & { readonly at: number })[] = [];
  return points.flatMap(({ starts, ends }, at): { readonly at: number; readonly fault: PointFault }[] => {
    if (starts === null && ends === null) return [];
    if (starts === null || ends === null) return [{ at, fault: 'HALF' }];
    if (ends <= starts) return [{ at, fault: 'ORDER' }];
    if (!isInside({ starts, ends }, hours)) return [{ at, fault: 'OUTSIDE' }];
    const clash = timed.some((other) => starts < other.ends && other.starts < ends);
    timed.push({ at, starts, ends });
    return clash ? [{ at, fault: 'OVERLAP' }] : [];
  });
}
