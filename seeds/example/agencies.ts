import type { AgencyKind } from '../../src/domain/vocabulary/region-words';
import { shelfKey } from '../shelf-file';
import { ALWAYS, BOARDS, MINISTERIAL, PROVINCIAL, SOMETIMES, TECHNICAL_UNITS, type OfficeWord } from './office-words';
import { MINISTRY, PROVINCE_PLACE, REGIONS, SMALL_PLACES, type Place } from './places';
import { chanceOf } from './random';
import type { ExampleShelf } from './shelf';

/** An office of a tenant, as the other parts of the example need it. */
export interface Office {
  readonly id: string;
  readonly tenant: string;
  readonly key: string;
  readonly name: string;
  readonly kind: AgencyKind;
}

/** The offices of each tenant, by its code. */
export type Offices = ReadonlyMap<string, readonly Office[]>;

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const unit = (kind: AgencyKind, name: string, parent: string | null): OfficeWord => ({ key: slug(name), name, abbreviation: null, kind, parent });

/** The tree of one regency or city: offices first, then what hangs below them. */
function officesOf(place: Place): OfficeWord[] {
  const chance = chanceOf('agencies', place.code);
  const top = [...ALWAYS, ...chance.sample(SOMETIMES, chance.int(2, 6)), ...chance.sample(BOARDS, chance.int(1, 3))];
  const present = new Set(top.map((o) => o.key));
  const names = chance.shuffle(SMALL_PLACES);
  const districts = Array.from({ length: chance.int(3, 4) }, (_, i) => ({ name: names[i], wards: [names[10 + 2 * i], names[11 + 2 * i]] }));
  const village = chance.pick(districts);
  return [
    ...top,
    ...districts.map((d) => unit('KECAMATAN', `Kecamatan ${d.name}`, null)),
    ...districts.flatMap((d) => d.wards.map((w) => unit('KELURAHAN', `Kelurahan ${w}`, slug(`Kecamatan ${d.name}`)))),
    ...districts.slice(0, 3).map((d) => unit('PUSKESMAS', `Puskesmas ${d.name}`, 'dinas-kesehatan')),
    unit('SCHOOL', `SMP Negeri 1 ${place.short}`, 'dinas-pendidikan'),
    unit('SCHOOL', `SMP Negeri ${chance.int(2, 9)} ${place.short}`, 'dinas-pendidikan'),
    unit('SCHOOL', `SD Negeri ${village.wards[0]}`, 'dinas-pendidikan'),
    { key: 'rsud', name: `RSUD ${place.name}`, abbreviation: null, kind: 'HOSPITAL', parent: 'dinas-kesehatan' },
    { key: 'perumda-air-minum', name: `Perumda Air Minum ${place.short}`, abbreviation: null, kind: 'ROE', parent: null },
    ...chance.sample(TECHNICAL_UNITS.filter((u) => present.has(u.parent ?? '')), chance.int(1, 2)),
  ];
}

function publishTree(shelf: ExampleShelf, tenant: string, words: readonly OfficeWord[]): Office[] {
  return words.map((word) => ({
    id: shelf.publish('agency', tenant, word.key, {
      code: word.key, name: word.name, abbreviation: word.abbreviation, kind: word.kind,
      parent_id: word.parent === null ? null : shelfKey('agency', tenant, word.parent),
    }),
    tenant, key: word.key, name: word.name, kind: word.kind,
  }));
}

function publishAliases(shelf: ExampleShelf, place: Place, words: readonly OfficeWord[]): void {
  const chance = chanceOf('aliases', place.code);
  const short = place.name.replace('Kabupaten', 'Kab.');
  for (const word of chance.sample(words.filter((w) => w.abbreviation !== null), 2)) {
    shelf.publish('agency_alias', place.code, `${word.key}-singkat`, { agency_id: shelfKey('agency', place.code, word.key), name: `${word.abbreviation ?? ''} ${short}` });
  }
  const bureau = words.find((w) => w.kind === 'BUREAU');
  if (bureau === undefined) return;
  const spelling = `${bureau.name} Setda ${place.name}`;
  shelf.publish('agency_alias', place.code, `${bureau.key}-setda`, { agency_id: shelfKey('agency', place.code, bureau.key), name: spelling });
}

const SERVES: ReadonlySet<AgencyKind> = new Set(['DINAS', 'KECAMATAN', 'KELURAHAN', 'UPTD', 'PUSKESMAS', 'SCHOOL', 'HOSPITAL', 'ROE']);

/** Offices become service units one after another, and stay so: the number grows from 2022 to 2025. */
function publishServiceUnits(shelf: ExampleShelf, place: Place, offices: readonly Office[]): ReadonlyMap<number, number> {
  const chance = chanceOf('service-units', place.code);
  const serving = chance.shuffle(offices.filter((o) => SERVES.has(o.kind)));
  const counts = new Map<number, number>();
  let registered = chance.int(5, 9);
  for (const year of [2022, 2023, 2024, 2025]) {
    counts.set(year, Math.min(registered, serving.length));
    for (const office of serving.slice(0, registered)) {
      shelf.publish('service_unit_year', place.code, `${office.key}-${year}`, { agency_id: office.id, year });
    }
    registered += chance.int(1, 5);
  }
  return counts;
}

/** What was published: the offices of each tenant, and how many service units each government had in a year. */
export interface Agencies {
  readonly offices: Offices;
  readonly serviceUnits: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Publishes the offices of every government and of the ministry, with their other spellings and the years as service units. */
export function publishAgencies(shelf: ExampleShelf): Agencies {
  const all = new Map<string, readonly Office[]>();
  const serviceUnits = new Map<string, ReadonlyMap<number, number>>();
  for (const place of [PROVINCE_PLACE, ...REGIONS]) {
    const words = place.kind === 'PROVINCE' ? PROVINCIAL : officesOf(place);
    const offices = publishTree(shelf, place.code, words);
    all.set(place.code, offices);
    publishAliases(shelf, place, words);
    serviceUnits.set(place.code, publishServiceUnits(shelf, place, offices));
  }
  all.set(MINISTRY, publishTree(shelf, MINISTRY, MINISTERIAL));
  return { offices: all, serviceUnits };
}
