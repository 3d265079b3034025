import { maybeWhole, wholeOf, type Parameters } from '../parameters';
import type { Finding, RuleKind } from '../rule';
import { minimumAge } from './minimum-age';

const points = (hundredths: number, comma: string): string => `${Math.floor(hundredths / 100)}${comma}${String(hundredths % 100).padStart(2, '0')}`;

/** Bonus points for time in use, declared beforehand. An amount that no source tells stays unknown, never zero. */
export const bonus: RuleKind = {
  kind: 'BONUS',
  force: 'DECLARES',
  gate: 'NONE',
  parameters: {
    months: { is: 'whole', least: 1, most: 600, about: ['Lama penerapan yang mendapat tambahan nilai, dalam bulan.', 'The time in use that earns the bonus, in months.'] },
    points: { is: 'whole', least: 1, most: 100_000, optional: true, about: ['Tambahan nilai dalam perseratus; kosong bila tidak diketahui.', 'The bonus in hundredths of a point; left out where it is not known.'] },
    cap: { is: 'whole', least: 1, most: 100_000, optional: true, about: ['Batas semua tambahan nilai bersama-sama, dalam perseratus.', 'The most that all bonuses together may add, in hundredths of a point.'] },
  },
  words: (p) => {
    const [months, amount, cap] = [wholeOf(p, 'months'), maybeWhole(p, 'points'), maybeWhole(p, 'cap')];
    const most = (comma: string): string => (cap === null ? '' : points(cap, comma));
    return [
      `Tambahan nilai bila sudah diterapkan ${months} bulan atau lebih: ${amount === null ? 'besarnya tidak diketahui' : points(amount, ',')}${cap === null ? '' : `, semuanya paling banyak ${most(',')}`}.`,
      `Bonus where in use for ${months} months or more: ${amount === null ? 'the amount is not known' : points(amount, '.')}${cap === null ? '' : `, all bonuses together at most ${most('.')}`}.`,
    ];
  },
  judge: (p, facts, asking, clause) => {
    const judged = minimumAge.judge(p, facts, asking, clause);
    const amount = maybeWhole(p, 'points');
    return judged.outcome === 'MET' && amount !== null ? { ...judged, bonusHundredths: amount } : judged;
  },
};

/** One bonus on a line of its own; null points where nobody knows them or whether its condition holds. */
export interface BonusLine {
  readonly clause: string;
  readonly outcome: Finding['outcome'];
  readonly hundredths: number | null;
}

/** All bonuses: a line for each, and their sum under the cap; `complete` is false when a line that may still count is not known. */
export interface BonusSum {
  readonly lines: readonly BonusLine[];
  readonly hundredths: number;
  readonly complete: boolean;
}

const capOf = (p: Parameters): readonly number[] => [maybeWhole(p, 'cap')].filter((cap) => cap !== null);

/** The bonuses among findings: each on its own line, summed under the smallest cap that any of them states. A clause that is not certain to bind adds nothing to the sum. */
export function bonusOf(findings: readonly Finding[]): BonusSum {
  const found = findings.filter((f) => f.clause.kind === 'BONUS');
  const lines = found.map((f): BonusLine => ({
    clause: f.clause.code, outcome: f.outcome,
    hundredths: f.outcome === 'NOT_YET' || f.outcome === 'NEVER' ? 0 : f.outcome === 'MET' && f.clause.strength === 'BINDING' ? (f.bonusHundredths ?? null) : null,
  }));
  const sum = lines.reduce((total, line) => total + (line.hundredths ?? 0), 0);
  return { lines, hundredths: Math.min(sum, ...found.flatMap((f) => capOf(f.clause.parameters))), complete: lines.every((line) => line.hundredths !== null) };
}
