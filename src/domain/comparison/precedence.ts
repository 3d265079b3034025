import type { Metric } from '../metrics';
import type { FigureFlag, FigureOrigin, MissingReason, SubjectKind } from '../vocabulary/figure-words';
import type { SourceConfidence } from '../vocabulary/region-words';
import { isValued, type Figure } from './figure';

const ORIGIN: Readonly<Record<FigureOrigin, number>> = { REPORTED: 0, CLAIMED: 1, COUNTED: 2 };
const CONFIDENCE: Readonly<Record<SourceConfidence, number>> = { OFFICIAL: 0, SECONDARY: 1, INFERRED: 2, SYNTHETIC: 3 };
const SUBJECT: Readonly<Record<SubjectKind, number>> = { REGION: 0, EDITION: 1, INNOVATION: 2, VISIT: 3 };
// That it does not apply, or was not assessed, says more than that it is not told.
const SILENCE: Readonly<Record<MissingReason, number>> = {
  NOT_APPLICABLE: 0, NOT_YET_EXISTING: 1, NOT_ASSESSED: 2, NOT_REPORTED: 3, TOO_FEW: 4, TOO_EARLY: 5, NOT_RECORDED: 6, NO_DENOMINATOR: 7,
};

function caution(flag: FigureFlag | null): number {
  switch (flag) {
    case null:
    case 'CONFLICTING':
    case 'BREAK':
      return 0;
    case 'PROVISIONAL':
      return 1;
    case 'ESTIMATED':
      return 2;
  }
}

type Key = readonly (number | string)[];

/** A later document comes first, one without a date last: so a day's digits are taken from nine. */
const latestFirst = (day: string | null): string => (day === null ? '~' : day.replace(/\d/g, (digit) => String(9 - Number(digit))));

function keyOf(metric: Metric, figure: Figure): Key {
  const { amount, text, source } = figure;
  const inWords = amount === null;
  return [
    isValued(figure) ? 0 : 1 + SILENCE[figure.missing ?? 'NOT_RECORDED'],
    // Our own count comes after everything that somebody published, counts included.
    figure.id === null ? 3 : ORIGIN[figure.origin],
    inWords === (metric.unit === 'TEXT') ? 0 : 1,
    source === null ? 4 : CONFIDENCE[source.confidence],
    SUBJECT[figure.subject],
    caution(figure.flag),
    latestFirst(source?.publishedOn ?? null),
    source?.code ?? '~',
    figure.sourcePlace ?? '~',
    amount?.scaled ?? 0,
    amount?.scale ?? 0,
    text ?? '',
    figure.id ?? '~',
  ];
}

function compare(a: Key, b: Key): number {
  for (const [place, own] of a.entries()) {
    const other = b[place];
    if (own !== other) return own < other ? -1 : 1;
  }
  return 0;
}

/**
 * Sorts the figures of one cell, the one to show first:
 *
 * 1. a number or statement before the word of a source that there is none;
 * 2. reported by a source, then claimed by the party concerned, then counted, last of all by us: our shelf holds what was
 *    published to it and no more, so a count never takes the place of what somebody says of the whole;
 * 3. a number before a statement where the metric is a number, and the other way round;
 * 4. official source, secondary, inferred, made up, none;
 * 5. about the region itself before about its one edition;
 * 6. final before provisional before estimated;
 * 7. the later document first, one without a date last; then by the source's code, the place in it, the value and the key.
 *
 * Guarantees that the order of the input does not matter.
 */
export function byPrecedence(metric: Metric, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) => ({ figure, key: keyOf(metric, figure) })).sort((a, b) => compare(a.key, b.key)).map(({ figure }) => figure);
}
