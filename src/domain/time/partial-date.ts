import { lastDayOf } from './day';

/** Reads `2023`, `2023-03`, `2023-03-28` or `2023-03-01/2023-03-28` into its earliest and latest day; null when it is none of these. */
export function readPartialDate(text: string): readonly [earliest: string, latest: string] | null {
  const range = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)\/(\d{4}(?:-\d\d(?:-\d\d)?)?)$/.exec(text);
  if (range !== null) {
    const from = readPartialDate(range[1]);
    const to = readPartialDate(range[2]);
    return from === null || to === null || from[0] > to[1] ? null : [from[0], to[1]];
  }
  if (/^\d{4}$/.test(text)) return [`${text}-01-01`, `${text}-12-31`];
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) {
    return [`${text}-01`, lastDayOf(text)];
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00.000Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : [text, text];
}
