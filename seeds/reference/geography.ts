import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { observation } from '../../src/modules/observation/data/tables';
import { regionPlace, source } from '../../src/modules/region/data/tables';
import { keyFromName } from '../../src/platform/ids';
import type { ShelfRows } from '../shelf-batch';

/** Who publishes the figures of the population: the ministry whose directorate keeps the register of people. */
const PUBLISHER = 'kemendagri';
/** The register is that of the second half of 2024, although the decree that lists it is of 2025. */
export const POPULATION_YEAR = 2024;
/** When these figures were put on the shelf: the same on every machine. */
const PUBLISHED_AT = '2026-11-22T00:00:00.000Z';
const PLACES = 'cahyadsn-wilayah-boundaries';
const POPULATION = 'cahyadsn-wilayah-penduduk';

interface GivenSource {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly confidence: string;
}

/** Millionths of a degree of a coordinate written with up to six decimals; exact, because no fraction is computed with. */
export function microdegrees(text: string): number {
  const found = /^(-?)(\d{1,3})(?:\.(\d{1,6}))?$/.exec(text);
  if (found === null) throw new Error(`not a coordinate: ${text}`);
  const value = Number(found[2]) * 1_000_000 + Number((found[3] ?? '').padEnd(6, '0'));
  return found[1] === '-' ? -value : value;
}

/** Where each region lies and how many people live there, each with its source: a seed of its own, because it came after the regions did. */
export function geographyRows(folder: string): ShelfRows[] {
  const lines = (file: string): string[][] => readFileSync(join(folder, 'geography', file), 'utf8').trim().split(/\r?\n/).slice(1).map((l) => l.split(','));
  const sources = (JSON.parse(readFileSync(join(folder, 'geography', 'sources.json'), 'utf8')) as GivenSource[]).map(({ key, publishedOn, ...rest }) => ({
    id: keyFromName('source', key), synthetic: 0, code: key, title: rest.title, publisher: rest.publisher, published_on: publishedOn, url: rest.url, licence: rest.licence, confidence: rest.confidence,
  }));
  const places = lines('places.csv').map(([code, latitude, longitude]) => ({
    id: keyFromName('region_place', code), synthetic: 0, source_id: keyFromName('source', PLACES), source_place: `kode ${code}`, region_id: keyFromName('region', code),
    latitude: microdegrees(latitude), longitude: microdegrees(longitude),
  }));
  const figures = lines('population.csv').map(([code, people]) => ({
    id: keyFromName('observation', PUBLISHER, `population-${code}-${POPULATION_YEAR}`), tenant_id: keyFromName('tenant', PUBLISHER), synthetic: 0, published_at: PUBLISHED_AT,
    source_id: keyFromName('source', POPULATION), source_place: `kode ${code}`, subject: 'REGION', region_id: keyFromName('region', code), metric: 'POPULATION', year: POPULATION_YEAR,
    value_scaled: Number(people), scale: 0, unit: 'PEOPLE', origin: 'REPORTED', wording: 'Data Kependudukan Semester II, Desember 2024',
  }));
  return [
    { table: source, tenant: null, rows: sources },
    { table: regionPlace, tenant: null, rows: places },
    { table: observation, tenant: PUBLISHER, rows: figures },
  ];
}
