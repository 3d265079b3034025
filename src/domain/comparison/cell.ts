import type { Metric } from '../metrics';
import type { FigureFlag, MissingReason } from '../vocabulary/figure-words';
import { isSameAmount } from './amount';
import { isValued, type Figure } from './figure';
import { byPrecedence } from './precedence';
import type { Standing } from './region-lookup';

/** What a comparison knows of a region in a year beside its figures. */
export interface Circumstances {
  readonly standing: Standing;
  /** False where there is no government of its own, as in the administrative cities of Jakarta. */
  readonly autonomous: boolean;
}

/** The figures of one metric of one region in one year, put in order; nothing is divided yet. */
export interface CellFigures {
  /** The figure to show, or the source that says why there is none; null when nobody says anything. */
  readonly primary: Figure | null;
  /** Every other figure for the whole region and year, in order of precedence. */
  readonly alternatives: readonly Figure[];
  /** Figures that tell of a part only, or of another stretch of time: they answer the question neither way. */
  readonly related: readonly Figure[];
  /** Null exactly when the primary figure has a value. */
  readonly missing: MissingReason | null;
  readonly flag: FigureFlag | null;
}

const plainText = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** True when two of the figures cannot both be right: numbers that differ, or statements in other words; a number and a statement are not held against each other. */
export function disagree(figures: readonly Figure[]): boolean {
  const amounts = figures.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const texts = figures.flatMap(({ amount, text }) => (amount === null && text !== null ? [plainText(text)] : []));
  return amounts.some((amount) => !isSameAmount(amount, amounts[0])) || texts.some((text) => text !== texts[0]);
}

function flagOf(primary: Figure | null, whole: readonly Figure[]): FigureFlag | null {
  // A conflict may run across metrics (65 sent, or 65 participants), or be that somebody says there is no such figure: then only the mark tells of it.
  if (disagree(whole.filter(isValued)) || whole.some(({ flag }) => flag === 'CONFLICTING')) return 'CONFLICTING';
  return primary?.flag ?? null;
}

function whyMissing(metric: Metric, related: readonly Figure[], { standing, autonomous }: Circumstances): MissingReason {
  if (standing === 'NOT_YET') return 'NOT_YET_EXISTING';
  if (standing === 'ENDED') return 'NOT_APPLICABLE';
  if (!metric.subjects.includes('REGION') && !metric.subjects.includes('EDITION')) return 'NOT_APPLICABLE';
  if (metric.origin === 'COUNTED' && !autonomous) return 'NOT_APPLICABLE';
  // Sources that tell of the parts and not of the whole were read; otherwise nobody here knows what sources may tell.
  return related.some(isValued) ? 'NOT_REPORTED' : 'NOT_RECORDED';
}

/**
 * Puts the figures of one cell in order. Guarantees that every figure given comes back exactly once, that two which
 * disagree both stay, that a count takes no reported figure's place, and that what is missing has its reason and no value.
 */
export function cellFigures(metric: Metric, figures: readonly Figure[], circumstances: Circumstances): CellFigures {
  const ordered = byPrecedence(metric, figures);
  const whole = ordered.filter(({ reach }) => reach === 'WHOLE');
  const related = ordered.filter(({ reach }) => reach === 'PART');
  const primary = whole[0] ?? null;
  const flag = flagOf(primary, whole);
  const missing = primary === null ? whyMissing(metric, related, circumstances) : isValued(primary) ? null : (primary.missing ?? 'NOT_RECORDED');
  return { primary, alternatives: whole.slice(1), related, missing, flag };
}
