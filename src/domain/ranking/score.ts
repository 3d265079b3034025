import type { JudgingRules } from '../judging/judging-rules';
import type { Bilingual } from '../vocabulary/vocabulary';
import { joined, silentPanels, withCarried } from './aggregate';
import { countedCells, type CountedCell } from './counted';
import { fraction, plus, type Fraction } from './fraction';
import type { TallyCell, TallyEntry } from './tally';

/** An entry with its score, or with what it lacks for one. */
export interface Scored {
  readonly entry: TallyEntry;
  readonly counted: readonly CountedCell[];
  /** Exact, carried share and bonus included; null without a score. */
  readonly score: Fraction | null;
  /** What of the score is bonus, in hundredths of a point; 0 without a score. */
  readonly bonusHundredths: number;
  /** Why there is no score; null where there is one, or where the round scores nothing at all. */
  readonly lacks: Bilingual | null;
}

function lacking(rules: JudgingRules, counted: readonly CountedCell[], { carried }: TallyEntry): Bilingual | null {
  const least = Math.max(1, rules.leastScores);
  if (counted.length < least) {
    return [`Juri yang menilai: ${counted.length}; diperlukan: ${least}.`, `Judges who scored it: ${counted.length}; needed: ${least}.`];
  }
  const silent = silentPanels(rules, counted).join(', ');
  if (silent !== '') return [`Tidak ada nilai dari panel ${silent}.`, `No score came from panel ${silent}.`];
  if (rules.carry > 0 && carried === null) {
    return ['Nilai tahap sebelumnya, yang ikut dihitung, tidak ada.', 'The score of the round before, which has a share in this one, is missing.'];
  }
  return null;
}

/** The score of an entry from its own cells (those of other entries are passed over), or why it has none. */
export function scoreOf(rules: JudgingRules, cells: readonly TallyCell[], entry: TallyEntry): Scored {
  const counted = countedCells(rules, cells.filter((cell) => cell.entry === entry.id));
  const lacks = lacking(rules, counted, entry);
  if (lacks !== null) return { entry, counted, score: null, bonusHundredths: 0, lacks: rules.criteria.length === 0 ? null : lacks };
  const own = joined(rules, counted);
  const whole = rules.carry === 0 || entry.carried === null ? own : withCarried(own, entry.carried, rules.carry);
  const bonusHundredths = rules.bonus ? entry.bonusHundredths : 0;
  return { entry, counted, score: plus(whole, fraction(bonusHundredths)), bonusHundredths, lacks: null };
}

/** The exact score of an entry in hundredths of a point, carried share and bonus included; null where too little is there for one. */
export function entryScore(rules: JudgingRules, cells: readonly TallyCell[], entry: TallyEntry): Fraction | null {
  return scoreOf(rules, cells, entry).score;
}
