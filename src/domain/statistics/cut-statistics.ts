import type { RankedEntry, Tally } from '../ranking/tally';
import type { StatisticRefusal } from '../vocabulary/statistic-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { DRAWS, outlookOf, TAIL, type EntryOutlook, type Outlook } from './outlook';
import { GENERATOR } from './random';
import { cutRule } from './cut-rule';
import type { ReportNames } from './report-names';
import { down, near, plain, refuse, ROUND, tell, written, type Statistic } from './statistic';
import { VARIED_BY, WEIGHTINGS, weightingsOf } from './weightings';

/** Where an entry stands against the cut when scores are drawn anew. */
export type CutZone = 'CLEAR_IN' | 'CUT_ZONE' | 'CLEAR_OUT';

/** Clearly inside or outside in at least 95 draws of 100, else in the zone of the cut. */
export const zoneOf = (inside: number): CutZone => (inside >= 1 - TAIL ? 'CLEAR_IN' : inside <= TAIL ? 'CLEAR_OUT' : 'CUT_ZONE');

const ZONE: Readonly<Record<CutZone, Bilingual>> = { CLEAR_IN: ['jelas masuk', 'clearly inside'], CUT_ZONE: ['di zona batas potong', 'in the zone of the cut'], CLEAR_OUT: ['jelas di luar', 'clearly outside'] };
const DRAWN: Readonly<Record<Outlook['method'], Bilingual>> = {
  MODEL: ['nilai diundi dari model aditif dengan penyusutan', 'scores are drawn from the additive model with shrinkage'],
  BOOTSTRAP: ['juri diundi ulang beserta semua nilainya', 'judges are drawn anew with all their scores'],
};

function methodStatistic({ method }: Outlook, seed: string): Statistic {
  return tell('METHOD', ROUND, plain(DRAWS, 0), [
    `${DRAWS} undian; ${DRAWN[method][0]}; pembangkit ${GENERATOR}, benih ${seed}.`, `${DRAWS} draws; ${DRAWN[method][1]}; generator ${GENERATOR}, seed ${seed}.`,
  ]);
}

function entryStatistics({ entry, best, worst, inside }: EntryOutlook, rank: number, noCut: StatisticRefusal | null, names: ReportNames): readonly Statistic[] {
  const [about, name] = [{ of: 'ENTRY', entry } as const, names.entry(entry)];
  const share = written(near((inside ?? 0) * 100, 1), 1);
  const zone = ZONE[zoneOf(inside ?? 0)];
  return [
    tell('RANK_INTERVAL', about, { scaled: rank, scale: 0, low: best, high: worst }, [
      `${name[0]}, peringkat ${rank}: sembilan dari sepuluh undian antara peringkat ${best} dan ${worst}.`, `${name[1]}, rank ${rank}: nine draws in ten between rank ${best} and rank ${worst}.`,
    ]),
    inside === null ? refuse('INSIDE_CHANCE', about, noCut ?? 'NO_CUT') : tell('INSIDE_CHANCE', about, plain(near(inside, 3), 3), [
      `${name[0]} ${zone[0]}: masuk pada ${share[0]} % undian.`, `${name[1]} is ${zone[1]}: inside in ${share[1]} % of the draws.`,
    ]),
  ];
}

/** How sure the places are: the zone of the cut, and for each ranked entry its interval of ranks and its chance to be inside. */
export function outlookStatistics(tally: Tally, ranked: readonly RankedEntry[], seed: string, names: ReportNames): readonly Statistic[] {
  const found = outlookOf(tally, ranked, seed);
  const rule = cutRule(tally.rules, []);
  if (typeof found === 'string') {
    return [refuse('METHOD', ROUND, found), refuse('CUT_ZONE', ROUND, typeof rule === 'string' ? rule : found), refuse('RANK_INTERVAL', ROUND, found), refuse('INSIDE_CHANCE', ROUND, typeof rule === 'string' ? rule : found)];
  }
  const ranks = new Map(ranked.map((r) => [r.entry, r.rank ?? 0]));
  const zones = found.entries.map((e) => (e.inside === null ? null : zoneOf(e.inside)));
  const count = (zone: CutZone): number => zones.filter((z) => z === zone).length;
  const [within, zone, out] = [count('CLEAR_IN'), count('CUT_ZONE'), count('CLEAR_OUT')];
  const unsure = names.entries(found.entries.filter((_, i) => zones[i] === 'CUT_ZONE').map((e) => e.entry));
  return [
    methodStatistic(found, seed),
    found.noCut !== null ? refuse('CUT_ZONE', ROUND, found.noCut) : tell('CUT_ZONE', ROUND, plain(zone, 0), [
      `Jelas masuk: ${within}; di zona batas potong: ${zone} (${unsure[0]}); jelas di luar: ${out}.`, `Clearly inside: ${within}; in the zone of the cut: ${zone} (${unsure[1]}); clearly outside: ${out}.`,
    ]),
    ...found.entries.flatMap((e) => entryStatistics(e, ranks.get(e.entry) ?? 0, found.noCut, names)),
  ];
}

/** In what share of reasonable weightings the result at the cut holds, rounded down. */
export function weightingStatistics(tally: Tally, ranked: readonly RankedEntry[], seed: string, names: ReportNames): readonly Statistic[] {
  const found = weightingsOf(tally, ranked, seed);
  if (typeof found === 'string') return [refuse('WEIGHTINGS', ROUND, found), refuse('NEIGHBOURS', ROUND, found)];
  const varied = Math.round(VARIED_BY * 100);
  const how: Bilingual = found.by === 'EXACT' ? [`bobot tiap kriteria diubah sampai ${varied} %, dihitung tepat`, `each weight varied by up to ${varied} %, gone through exactly`]
    : [`bobot tiap kriteria diubah sampai ${varied} %, ${WEIGHTINGS} undian`, `each weight varied by up to ${varied} %, ${WEIGHTINGS} draws`];
  const percent = (share: number): Bilingual => written(down(share * 100, 1), 1);
  return [
    tell('WEIGHTINGS', ROUND, plain(down(found.holds, 3), 3), [
      `Yang masuk tetap sama pada ${percent(found.holds)[0]} % bobot yang wajar (${how[0]}).`, `The same entries are inside in ${percent(found.holds)[1]} % of reasonable weightings (${how[1]}).`,
    ]),
    ...(found.neighbours.length === 0 ? [refuse('NEIGHBOURS', ROUND, 'NOBODY_ACROSS')] : found.neighbours.map(({ inside, outside, holds }) => {
      const [over, under] = [names.entry(inside), names.entry(outside)];
      return tell('NEIGHBOURS', { of: 'PAIR', inside, outside }, plain(down(holds, 3), 3), [
        `${over[0]} tidak di bawah ${under[0].toLowerCase()} pada ${percent(holds)[0]} % bobot yang wajar.`, `${over[1]} is not below ${under[1].toLowerCase()} in ${percent(holds)[1]} % of reasonable weightings.`,
      ]);
    })),
  ];
}
