import { tieWords } from '../ranking/tie-words';
import type { TieStep } from '../ranking/tally';
import { TIE_BREAK } from '../vocabulary/judging-words';
import type { Bilingual } from '../vocabulary/vocabulary';

const NAMED: Bilingual = ['satu usulan lain', 'one other entry'];

function withoutFigures(steps: readonly TieStep[]): Bilingual {
  const said = steps.map(({ step, criterion, others, parted }, i): Bilingual => {
    const [id, en] = TIE_BREAK.values[step];
    const level: Bilingual = others === 1 ? NAMED : [`${others} usulan lain`, `${others} other entries`];
    const of = criterion === null ? '' : ` (${criterion})`;
    const start: Bilingual = i === 0 || steps[i - 1].parted ? [`Sama dengan ${level[0]}. `, `Level with ${level[1]}. `] : ['', ''];
    const bare = (sentence: string): string => sentence.replace(/\.$/, '');
    return [`${start[0]}${bare(id)}${of}: ${parted ? 'memisahkan' : 'tetap sama'}.`, `${start[1]}${bare(en)}${of}: ${parted ? 'it parted them' : 'still level'}.`];
  });
  const all: readonly Bilingual[] = steps[steps.length - 1].parted ? said : [...said, ['Peringkatnya sama.', 'They share the rank.']];
  return [all.map(([id]) => id).join(' '), all.map(([, en]) => en).join(' ')];
}

/**
 * How a tie broke, as the shelf tells it; null when there was none. Names and figures of the others only where everything is published
 * of everybody: else the steps alone.
 */
export function publishedTie(steps: readonly TieStep[], all: boolean, nameOf: (entry: string) => string): Bilingual | null {
  if (steps.length === 0) return null;
  return all ? tieWords(steps, nameOf) : withoutFigures(steps);
}
