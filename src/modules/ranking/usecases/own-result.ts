import type { Ask } from '../../../db/ask';
import { visibleFigure, type WithheldReason } from '../../../domain/figures/visible-figure';
import type { ObjectionWindow } from '../../../domain/judging/objection-window';
import { isJudged } from '../../../domain/judging/round-life';
import { scoreBands, type ScoreBand } from '../../../domain/judging/score-bands';
import { criterionMeans } from '../../../domain/ranking/aggregate';
import { countedCells } from '../../../domain/ranking/counted';
import { readFraction, type Fraction } from '../../../domain/ranking/fraction';
import type { RankedEntry, TallyCell } from '../../../domain/ranking/tally';
import { publishedTie } from '../../../domain/release/tie-wording';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { judgingPlanOf, roundsOfEdition } from '../../competition';
import { roundState } from '../../judging';
import { textHash } from '../../ledger';
import type { Entrant } from '../data/objection-rows';
import { announcedFor, criterionNames, ownCellRows, ownRest, shownTitles } from '../data/own-result-rows';
import { lineRows } from '../data/ranking-rows';
import { rankedOf } from './kept-line';
import { objectableOf } from './objecting';

/** A criterion with its weight in hundredths of a percent and its most points in hundredths of a point. */
export interface NamedCriterion {
  readonly code: string;
  readonly name: Bilingual;
  readonly weight: number;
  readonly mostHundredths: number;
}

/** The scores of one judge under its pseudonym; the total in hundredths of a point of 100, marks in hundredths of a point. */
export interface OwnScores {
  readonly judge: string;
  readonly total: Fraction;
  readonly marks: readonly { readonly criterion: NamedCriterion; readonly hundredths: number }[];
}

/** What an entrant may know of its own result once it is out. */
export interface ShownResult {
  readonly title: string;
  readonly revision: number;
  readonly method: string;
  readonly releasedAt: string;
  readonly own: RankedEntry;
  readonly scores: readonly OwnScores[];
  readonly means: readonly { readonly criterion: NamedCriterion; readonly mean: Fraction }[];
  readonly carried: { readonly score: Fraction; readonly share: number } | null;
  /** How many entries were ranked. */
  readonly ranked: number;
  /** Null where too few were ranked. */
  readonly bands: readonly ScoreBand[] | null;
  readonly tie: Bilingual | null;
  /** The titles of those that the shelf names among the entries that were level with it. */
  readonly rivals: readonly string[];
  readonly feedback: string | null;
  readonly window: ObjectionWindow | null;
  readonly open: boolean;
  readonly synthetic: boolean;
}

/** An own result, or until when it is withheld. */
export type OwnResult = { readonly shown: ShownResult } | { readonly reason: WithheldReason; readonly revealAt: string | null };

// The digest of a key that no entrant knows: an order that tells nothing of who was appointed when, and that stays.
const pseudonyms = (cells: readonly string[]): ReadonlyMap<string, string> =>
  new Map([...cells].sort((a, b) => (textHash(a) < textHash(b) ? -1 : 1)).map((cell, i) => [cell, `Juri ${i + 1}`]));

function tieOf({ ties }: RankedEntry, everything: boolean, titles: ReadonlyMap<string, string>): Bilingual | null {
  const named = ties.every((step) => step.with.length === step.others && step.with.every((entry) => titles.has(entry)));
  return publishedTie(ties, everything && named, (entry) => titles.get(entry) ?? '…');
}

/**
 * The result of an entry in a round as its entrant may know it at an instant: withheld, alike for every entry of the edition, until the
 * round is released; then its own scores as they were ranked, with judges under pseudonyms that stay. Null when the round is not one
 * of the entry's edition that is judged, or the entry was not in it. A fixed number of statements.
 */
export async function ownResult(ask: Ask, tenantId: string, entrant: Entrant, at: { readonly entryId: string; readonly roundId: string; readonly now: string }): Promise<OwnResult | null> {
  const { entryId, roundId, now } = at;
  const round = (await roundsOfEdition(ask, tenantId, entrant.editionId)).find(({ id }) => id === roundId);
  if (round === undefined || !isJudged(round)) return null;
  const running = await roundState(ask, tenantId, roundId);
  const rules = running?.state === 'RELEASED' ? running.rules : null;
  const result = rules === null ? null : await objectableOf(ask, tenantId, roundId, now);
  if (rules === null || result === null) {
    const figure = visibleFigure({ state: 'WITHHELD', value: null, revealAt: await announcedFor(ask, tenantId, roundId) }, now);
    return figure.kind === 'WITHHELD' ? { reason: figure.reason, revealAt: figure.revealAt } : null;
  }
  const { ranking: { id: rankingId, revision, method, releasedAt }, window, open } = result;
  const lines = await lineRows(ask, tenantId, rankingId);
  const [line, rest] = [lines.find(({ entry }) => entry === entryId), await ownRest(ask, tenantId, roundId, entryId)];
  const plan = await judgingPlanOf(ask, tenantId, roundId);
  if (line === undefined || rest === null || plan === null) return null;
  const own = rankedOf(line);
  const cells = await ownCellRows(ask, tenantId, rankingId, entryId);
  const names = pseudonyms(cells.map(({ cellId }) => cellId));
  const tallied = cells.map((cell): TallyCell => ({ entry: entryId, judge: names.get(cell.cellId) ?? '', panel: cell.panel, state: cell.state, marks: cell.marks }));
  const called = rules.rubric === null ? new Map<string, Bilingual>() : await criterionNames(ask, tenantId, rules.rubric.id);
  const criteria = new Map(rules.criteria.map(({ id, code, weight, mostHundredths }): [string, NamedCriterion] => [id, { code, name: called.get(id) ?? [code, code], weight, mostHundredths }]));
  const means = criterionMeans(rules, tallied);
  const scores = lines.flatMap(({ rank, shown }) => (rank === null || shown === null ? [] : [shown]));
  const titles = await shownTitles(ask, tenantId, rankingId, [...new Set(own.ties.flatMap((step) => step.with))]);
  const carried = rules.carry === 0 || rest.carried === null ? null : readFraction(rest.carried);
  return {
    shown: {
      title: entrant.title, revision, method, releasedAt, own, ranked: scores.length, bands: scoreBands(scores), feedback: rest.feedback, window, open, synthetic: rest.synthetic,
      scores: countedCells(rules, tallied).map(({ judge, total, marks }) => ({ judge, total, marks: [...criteria].map(([id, criterion]) => ({ criterion, hundredths: marks[id] })) }))
        .sort((a, b) => a.judge.localeCompare(b.judge, 'id', { numeric: true })),
      means: [...criteria].flatMap(([id, criterion]) => {
        const mean = means.get(id);
        return mean === undefined ? [] : [{ criterion, mean }];
      }),
      carried: carried === null ? null : { score: carried, share: rules.carry },
      tie: tieOf(own, plan.edition.publishesScores, titles), rivals: [...titles.values()].sort(),
    },
  };
}
