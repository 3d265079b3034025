import { listed } from '../rules/judged';
import type { Bilingual } from '../vocabulary/vocabulary';
import { compare, fraction, readFraction, times, type Fraction } from './fraction';
import { rounded } from './shown';
import type { TieStep } from './tally';

/** So many decimals at most are written out; what differs only beyond them is written as a fraction. */
const MOST_DECIMALS = 6;

const signed = (digits: string, negative: boolean): string => (negative ? `-${digits}` : digits);

/** A fraction of hundredths as points with so many decimals. */
function points(value: Fraction, decimals: number): string {
  const scaled = rounded(times(value, fraction(10 ** (decimals - 2))), 'HALF_UP');
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  return signed(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`, scaled < 0n);
}

/** Two values as points, with as many decimals as it takes to tell them apart. */
function toldApart(own: Fraction, best: Fraction): readonly [string, string] {
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals += 1) {
    const said = [points(own, decimals), points(best, decimals)] as const;
    if (said[0] !== said[1] || compare(own, best) === 0) return said;
  }
  return [`${own.num}/${own.den * 100n}`, `${best.num}/${best.den * 100n}`];
}

function label({ step, criterion, others }: TieStep): Bilingual {
  switch (step) {
    case 'CRITERIA': return [`Rata-rata kriteria ${criterion ?? ''}`, `The mean of criterion ${criterion ?? ''}`];
    case 'HEAD_TO_HEAD':
      return others === 1 ? ['Juri yang menempatkannya lebih tinggi', 'Judges who placed it higher']
        : ['Yang diungguli dikurangi yang mengunggulinya menurut juri', 'Those it beats minus those that beat it, by more judges'];
    case 'MEDIAN': return ['Median juri', 'The median of the judges'];
    case 'LOWER_SPREAD': return ['Selisih antarjuri', 'The spread between judges'];
    case 'EARLIER_ROUND': return ['Nilai tahap sebelumnya', 'The score of the round before'];
    case 'PLENARY': return ['Urutan dari pleno', 'The order of the plenary'];
  }
}

function verdict({ step, parted, others }: TieStep, own: Fraction, best: Fraction): Bilingual {
  if (!parted) return ['tetap sama', 'still level'];
  const better = compare(own, best) * (step === 'LOWER_SPREAD' || step === 'PLENARY' ? -1 : 1);
  if (better === 0) return ['di atas sebagian, sama dengan yang terbaik', 'above some, level with the best'];
  if (others === 1) return better > 0 ? ['di atasnya', 'above it'] : ['di bawahnya', 'below it'];
  return better > 0 ? ['di atas semuanya', 'above them all'] : ['di bawah yang terbaik', 'below the best'];
}

function compared(step: TieStep): Bilingual {
  const [id, en] = label(step);
  const [own, best] = [readFraction(step.own), readFraction(step.best)];
  if (own === null || best === null) return [`${id}: tidak semuanya punya, jadi tetap sama.`, `${en}: not all of them have it, so still level.`];
  const counts = step.step === 'HEAD_TO_HEAD' || step.step === 'PLENARY';
  const [mine, theirs] = counts ? [String(own.num), String(best.num)] : toldApart(own, best);
  const [so, thus] = verdict(step, own, best);
  const comma = (number: string): string => number.replace('.', ',');
  return step.others === 1 ? [`${id}: ${comma(mine)} lawan ${comma(theirs)}, ${so}.`, `${en}: ${mine} against ${theirs}, ${thus}.`]
    : [`${id}: ${comma(mine)}, yang terbaik di antara yang lain ${comma(theirs)}, ${so}.`, `${en}: ${mine}, the best of the others ${theirs}, ${thus}.`];
}

function levelWith({ with: named, others }: TieStep, nameOf: (entry: string) => string): Bilingual {
  const more: readonly Bilingual[] = others > named.length ? [[`${others - named.length} usulan lain`, `${others - named.length} more`]] : [];
  const [id, en] = listed([...named.map((entry): Bilingual => [nameOf(entry), nameOf(entry)]), ...more]);
  return [`Sama dengan ${id}.`, `Level with ${en}.`];
}

/**
 * How a tie broke, in words: with whom it was level, then each step with both values, and again with whom after each step that parted some. Empty texts when
 * there was no tie. The entries are called as `nameOf` says.
 */
export function tieWords(steps: readonly TieStep[], nameOf: (entry: string) => string): Bilingual {
  const said = steps.flatMap((step, i): readonly Bilingual[] => (i === 0 || steps[i - 1].parted ? [levelWith(step, nameOf), compared(step)] : [compared(step)]));
  const last = steps[steps.length - 1] as TieStep | undefined;
  const all: readonly Bilingual[] = last === undefined || last.parted ? said : [...said, ['Peringkatnya sama.', 'They share the rank.']];
  return [all.map(([id]) => id).join(' '), all.map(([, en]) => en).join(' ')];
}
