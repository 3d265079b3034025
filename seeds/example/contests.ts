import type { Offices } from './agencies';
import { publishAwards } from './awards';
import { hasEntries, type Edition, type Placed } from './contest';
import { publishProgramme } from './edition-rows';
import { ministerialProgramme, provincialProgramme, regionalProgramme, type Programme } from './editions';
import { History, ministerialEntrants, provincialEntrants, regionalEntrants } from './entrants';
import { isWinner, publishEntries } from './entry-rows';
import { publishEvents } from './event-rows';
import { place } from './placing';
import { PROVINCE, REGIONS } from './places';
import type { ExampleShelf } from './shelf';
import type { Work } from './works';

/** An edition with what came out of it; no entries when it was not held or has not begun. */
export interface Outcome {
  readonly edition: Edition;
  readonly entries: readonly Placed[];
}

/** How many of the province's best go on to the award of the ministry. */
const SENT_UP = 10;

/** Runs a programme year by year; who enters may depend on the years before. */
function run(programme: Programme, entrants: (edition: Edition) => ReturnType<typeof regionalEntrants>, then: (won: Placed) => void): Outcome[] {
  return programme.editions.map((edition) => {
    if (!hasEntries(edition)) return { edition, entries: [] };
    const entries = place(edition, entrants(edition));
    entries.filter((e) => isWinner(edition, e)).forEach(then);
    return { edition, entries };
  });
}

const winnersOf = (outcomes: readonly Outcome[], year: number): Placed[] =>
  outcomes.filter(({ edition }) => edition.year === year).flatMap(({ edition, entries }) => entries.filter((e) => isWinner(edition, e)));

/** Publishes all contests, from the regions upwards: those who won below are nominated above. Answers the outcomes. */
export function publishContests(shelf: ExampleShelf, works: ReadonlyMap<string, readonly Work[]>, offices: Offices): readonly Outcome[] {
  const programmes: Programme[] = [];
  const regional = REGIONS.filter((r) => !r.silent).flatMap((region) => {
    const programme = regionalProgramme(region);
    const history = new History();
    programmes.push(programme);
    return run(programme, (e) => regionalEntrants(e, works.get(region.code) ?? [], offices.get(region.code) ?? [], history), (won) => history.win(won));
  });
  const history = new History();
  const provincial = provincialProgramme();
  const above = run(provincial, (e) => provincialEntrants(e, winnersOf(regional, e.year), works.get(PROVINCE) ?? [], history), (won) => history.win(won));
  const ministerial = ministerialProgramme();
  const best = (year: number): Placed[] => above.filter(({ edition }) => edition.year === year).flatMap(({ entries }) => entries.slice(0, SENT_UP));
  const top = run(ministerial, (e) => ministerialEntrants(e, best(e.year)), () => undefined);
  for (const programme of [...programmes, provincial, ministerial]) publishProgramme(shelf, programme, offices);
  const outcomes = [...regional, ...above, ...top];
  for (const { edition, entries } of outcomes) {
    publishEvents(shelf, edition, entries);
    if (!hasEntries(edition)) continue;
    publishAwards(shelf, edition, entries, publishEntries(shelf, edition, entries));
  }
  return outcomes;
}
