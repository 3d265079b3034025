import type { EntryOutcome, FigureState } from '../vocabulary/competition-words';
import type { RankPlace } from '../vocabulary/judging-words';

/** An entry in the newest ranking of a round, as far as it is published. */
export interface PublishedPlace {
  readonly entry: string;
  readonly place: RankPlace;
  readonly rank: number | null;
  readonly shownHundredths: number | null;
}

/** What an edition has released of its judging. */
export interface EditionReleases {
  /** Its judged rounds, in their order. */
  readonly judged: readonly string[];
  /** What is published of each round that is released. */
  readonly released: ReadonlyMap<string, readonly PublishedPlace[]>;
  readonly publishesAll: boolean;
  readonly publishesScores: boolean;
  /** The planned instant of the next release; null when none is planned or all are made. */
  readonly revealAt: string | null;
}

/** What the shelf says of an entry: how far it came, and its final figures or why they are not there. */
export interface PublishedStanding {
  readonly outcome: EntryOutcome;
  readonly reachedRound: string | null;
  readonly score: { readonly state: FigureState; readonly hundredths: number | null };
  readonly rank: { readonly state: FigureState; readonly rank: number | null };
  readonly revealAt: string | null;
}

/** Whether every judged round of an edition is released. */
export const allReleased = ({ judged, released }: EditionReleases): boolean => judged.length > 0 && judged.every((round) => released.has(round));

function reachedOf({ judged }: EditionReleases, places: ReadonlyMap<string, PublishedPlace>): string | null {
  const reached = judged.flatMap((round, i) => {
    const place = places.get(round)?.place;
    return place === undefined ? [] : [place === 'INSIDE' ? (judged[i + 1] ?? round) : round];
  });
  return reached[reached.length - 1] ?? null;
}

function outcomeOf({ judged }: EditionReleases, places: ReadonlyMap<string, PublishedPlace>): EntryOutcome {
  const inside = judged.filter((round) => places.get(round)?.place === 'INSIDE');
  if (inside.length === 0) return 'PASSED_SCREENING';
  return inside.includes(judged[judged.length - 1]) ? 'WINNER' : 'FINALIST';
}

/**
 * What the shelf says of an entry after the releases so far, and of nothing else: an entry inside a round has reached the next one, one inside the
 * last round has won. Its final figures are withheld until the last round is released, also for entries that went out before.
 */
export function standingOf(entry: string, releases: EditionReleases): PublishedStanding {
  const { judged, released, publishesAll, publishesScores, revealAt } = releases;
  const places = new Map([...released].flatMap(([round, all]): [string, PublishedPlace][] => {
    const own = all.find((one) => one.entry === entry);
    return own === undefined ? [] : [[round, own]];
  }));
  const base = { outcome: outcomeOf(releases, places), reachedRound: reachedOf(releases, places) };
  if (!allReleased(releases)) {
    return { ...base, score: { state: publishesScores ? 'WITHHELD' : 'NOT_REPORTED', hundredths: null }, rank: { state: 'WITHHELD', rank: null }, revealAt };
  }
  const last = places.get(judged[judged.length - 1]);
  // Who is not in what is published of the last round went out before, or is not published by its rules.
  const without: FigureState = publishesAll || last !== undefined ? 'NOT_ASSESSED' : 'NOT_REPORTED';
  const shown = last?.shownHundredths ?? null;
  const rank = last?.rank ?? null;
  const scoreState: FigureState = shown === null ? without : 'REPORTED';
  return {
    ...base, revealAt: null, score: publishesScores ? { state: scoreState, hundredths: shown } : { state: 'NOT_REPORTED', hundredths: null },
    rank: { state: rank === null ? without : 'REPORTED', rank },
  };
}
