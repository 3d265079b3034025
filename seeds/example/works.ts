import { shelfKey } from '../shelf-file';
import type { Office, Offices } from './agencies';
import { month, yearOf, type Month } from './dates';
import type { Idea } from './idea';
import { PEOPLE_IDEAS } from './ideas-people';
import { TOWN_IDEAS } from './ideas-town';
import { VILLAGE_IDEAS } from './ideas-village';
import { PROVINCE_PLACE, REGIONS, type Place } from './places';
import { chanceOf, type Chance } from './random';

/** All ideas of the example. */
export const IDEAS: readonly Idea[] = [...PEOPLE_IDEAS, ...TOWN_IDEAS, ...VILLAGE_IDEAS];

/** An innovation of the example, as the other parts need it. */
export interface Work {
  readonly id: string;
  readonly tenant: string;
  readonly key: string;
  readonly idea: Idea;
  readonly office: Office;
  readonly began: Month;
  readonly trial: Month | null;
  readonly inUse: Month | null;
  /** Its titles, the oldest first, each with the year from which it was used. */
  readonly titles: readonly { readonly since: number; readonly brand: string; readonly title: string }[];
  readonly replica: boolean;
}

const FIRST_WORDS = ['Sahabat', 'Pojok', 'Rumah', 'Sapa', 'Jemput', 'Posko', 'Gerai', 'Simpul', 'Teras', 'Saung', 'Laskar', 'Klik'];
/** Brands of an idea that are kept for its replicas. */
const RESERVE = 4;
const LAST_WORDS = ['Terpadu', 'Plus', 'Bersama', 'Mandiri'];

/** Hands out brands: no two innovations of the example have the same. */
export class BrandBook {
  private readonly unused = new Map<string, string[]>();

  /** How many brands are left for an idea. */
  left(idea: Idea): number {
    return this.wordsFor(idea).length;
  }

  /** A brand that nobody has for this idea; throws when none is left. */
  next(idea: Idea): string {
    const word = this.wordsFor(idea).pop();
    if (word === undefined) throw new Error(`too many innovations from the idea ${idea.key}`);
    return `${word} ${idea.object}`;
  }

  /** "Klik" is for what is digital. */
  private wordsFor(idea: Idea): string[] {
    const words = this.unused.get(idea.key) ?? chanceOf('brands', idea.key).shuffle(FIRST_WORDS.filter((w) => w !== 'Klik' || idea.digital));
    this.unused.set(idea.key, words);
    return words;
  }
}

/** The whole title: the brand and what it does. */
export function titleOf(brand: string, idea: Idea): string {
  return `${brand} (${idea.long.charAt(0).toUpperCase()}${idea.long.slice(1)})`;
}

/** What an innovation was called in a year. */
export function titleIn(work: Work, year: number): string {
  return (work.titles.filter((t) => t.since <= year).at(-1) ?? work.titles[0]).title;
}

/** The offices that could run an idea. */
export function runnersOf(idea: Idea, offices: readonly Office[]): readonly Office[] {
  return offices.filter((o) => o.key === idea.runBy || o.kind === idea.runBy);
}

/** Makes an innovation of a tenant from an idea; later titles add a word to the first brand. */
export function makeWork(chance: Chance, brand: string, idea: Idea, office: Office, dates: Pick<Work, 'began' | 'trial' | 'inUse'>, replica: boolean): Work {
  const first = yearOf(dates.began);
  const titles = [{ since: first, brand, title: titleOf(brand, idea) }];
  if (first <= 2023 && chance.hit(30)) {
    const renamed = `${brand} ${chance.pick(LAST_WORDS)}`;
    titles.push({ since: chance.int(first + 1, 2025), brand: renamed, title: titleOf(renamed, idea) });
  }
  const key = brand.toLowerCase().replaceAll(' ', '-');
  return { id: shelfKey('innovation', office.tenant, key), tenant: office.tenant, key, idea, office, ...dates, titles, replica };
}

/** How likely an innovation that began in a year is in use, or at least on trial. */
const REACHED: Readonly<Record<number, readonly [inUse: number, trial: number]>> = { 2022: [85, 95], 2023: [70, 92], 2024: [55, 85], 2025: [30, 70] };

function timeline(chance: Chance): Pick<Work, 'began' | 'trial' | 'inUse'> {
  const began = month(chance.pick([2018, 2019, 2020, 2020, 2021, 2021, 2022, 2022, 2023, 2024, 2025]), chance.int(1, 9));
  const [inUse, trial] = REACHED[yearOf(began)] ?? [96, 100];
  const luck = chance.int(1, 100);
  const tried = began + chance.int(1, 5);
  return { began, trial: luck <= trial ? tried : null, inUse: luck <= inUse ? tried + chance.int(1, 7) : null };
}

function worksOf(place: Place, offices: readonly Office[], brands: BrandBook): Work[] {
  const chance = chanceOf('innovations', place.code);
  const possible = chance.shuffle(IDEAS.filter((idea) => brands.left(idea) > RESERVE && runnersOf(idea, offices).length > 0));
  const count = place.silent ? 8 : chance.int(8, 16);
  return possible.slice(0, count).map((idea) => makeWork(chance, brands.next(idea), idea, chance.pick(runnersOf(idea, offices)), timeline(chance), false));
}

/** The innovations that governments of the example began by themselves, by tenant. */
export function makeWorks(offices: Offices, brands: BrandBook): Map<string, Work[]> {
  return new Map([PROVINCE_PLACE, ...REGIONS].map((place) => [place.code, worksOf(place, offices.get(place.code) ?? [], brands)]));
}
