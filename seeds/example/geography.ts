import { keyFromName } from '../../src/platform/ids';
import { observe } from './figures';
import { MINISTRY, PROVINCE_PLACE, REGIONS, type Place } from './places';
import { chanceOf } from './random';
import type { ExampleShelf } from './shelf';

/** The years for which the made-up ministry tells a population; between them there is none, so that the year of a denominator shows. */
export const POPULATION_YEARS: readonly number[] = [2020, 2024];

/** In the open sea south of Java, on purpose: no point of the example lies in a real region. Millionths of a degree. */
const CORNER = { latitude: -11_500_000, longitude: 104_000_000 };
const STEP = 280_000;
const COLUMNS = 6;

const publishPlace = (shelf: ExampleShelf, code: string, row: number, column: number): void => {
  shelf.reference('region_place', [code], {
    region_id: keyFromName('region', code), latitude: CORNER.latitude - row * STEP, longitude: CORNER.longitude + column * STEP,
  });
};

/** People of a region in a year: cities and regencies in all the bands of size, growing by about one percent a year. */
function peopleOf(place: Place, year: number): number {
  const chance = chanceOf('population', place.code);
  const base = place.kind === 'CITY' ? chance.int(60_000, 900_000) : chance.int(90_000, 2_400_000);
  return base + Math.trunc((base * (year - POPULATION_YEARS[0])) / 100);
}

/** Publishes where the made-up regions lie and how many people the made-up ministry counts there; the province is the sum of its members. */
export function publishGeography(shelf: ExampleShelf): void {
  publishPlace(shelf, PROVINCE_PLACE.code, 2, 3);
  REGIONS.forEach(({ code }, i) => publishPlace(shelf, code, Math.trunc(i / COLUMNS), i % COLUMNS));
  for (const year of POPULATION_YEARS) {
    const tell = (code: string, value: number): void =>
      observe(shelf, MINISTRY, `population-${code}-${year}`, 'REGION', 'POPULATION', { region_id: keyFromName('region', code), year }, { value });
    for (const place of REGIONS) tell(place.code, peopleOf(place, year));
    tell(PROVINCE_PLACE.code, REGIONS.reduce((sum, place) => sum + peopleOf(place, year), 0));
  }
}
