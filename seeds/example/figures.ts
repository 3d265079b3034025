import type { FigureFlag, FigureOrigin, MissingReason, SubjectKind } from '../../src/domain/vocabulary/figure-words';
import { metricOf, type MetricCode } from '../../src/domain/metrics';
import { keyFromName } from '../../src/platform/ids';
import type { Agencies } from './agencies';
import { PROVINCE_PLACE, REGIONS, type Place } from './places';
import { chanceOf, type Chance } from './random';
import type { ExampleShelf, Values } from './shelf';
import type { Work } from './works';

/** What is told of one metric: a whole number scaled as the metric says, words, or why there is neither. */
export interface Told {
  readonly value?: number;
  readonly words?: string;
  readonly missing?: MissingReason;
  readonly origin?: FigureOrigin;
  readonly flag?: FigureFlag | null;
  readonly group?: string;
  readonly wording?: string;
}

/** Publishes one observation, with the unit and the scale of its metric. */
export function observe(shelf: ExampleShelf, tenant: string, key: string, subject: SubjectKind, metric: MetricCode, about: Values, told: Told): void {
  const { unit, scale } = metricOf(metric);
  shelf.publish('observation', tenant, key, {
    subject, metric, ...about, value_scaled: told.value, value_text: told.words, missing_reason: told.missing, scale, unit,
    origin: told.origin ?? 'REPORTED', flag: told.flag, conflict_group: told.group, wording: told.wording,
  });
}

const YEARS = [2022, 2023, 2024, 2025];

/** The class of an index score in hundredths. */
function classOf(score: number): string {
  if (score > 6000) return 'Sangat Inovatif';
  return score >= 3500 ? 'Inovatif' : 'Kurang Inovatif';
}

interface About {
  readonly shelf: ExampleShelf;
  readonly place: Place;
  readonly chance: Chance;
}

function tell({ shelf, place }: About, metric: MetricCode, year: number, told: Told, more = ''): void {
  const key = `${metric.toLowerCase().replaceAll('_', '-')}-${year}${more}`;
  observe(shelf, place.code, key, 'REGION', metric, { region_id: keyFromName('region', place.code), year }, told);
}

/** The service units of a year: now and then two papers differ, and both stay. */
function tellServiceUnits(about: About, year: number, counted: number): void {
  const { place, chance } = about;
  if (chance.hit(6)) return tell(about, 'SERVICE_UNITS', year, { missing: 'NOT_REPORTED' });
  if (!chance.hit(14)) return tell(about, 'SERVICE_UNITS', year, { value: counted, flag: year === 2024 && chance.hit(10) ? 'BREAK' : null });
  const group = `contoh-${place.code}-upp-${year}`;
  tell(about, 'SERVICE_UNITS', year, { value: counted, flag: 'CONFLICTING', group, wording: `${counted} unit dalam laporan tahunan` });
  const rumoured = counted + chance.int(1, 4);
  tell(about, 'SERVICE_UNITS', year, { value: rumoured, flag: 'CONFLICTING', group, wording: `${rumoured} unit dalam paparan` }, '-lain');
}

function tellIndexes(about: About, year: number, base: { readonly service: number; readonly innovation: number }): void {
  const { chance } = about;
  const n = year - 2022;
  const provisional = year === 2025 && chance.hit(40) ? 'PROVISIONAL' : null;
  if (chance.hit(10)) tell(about, 'PUBLIC_SERVICE_INDEX', year, { missing: 'NOT_ASSESSED' });
  else tell(about, 'PUBLIC_SERVICE_INDEX', year, { value: Math.min(base.service + n * chance.int(4, 18), 480), flag: provisional });
  if (chance.hit(8)) {
    tell(about, 'IID_SCORE', year, { missing: 'NOT_ASSESSED' });
    tell(about, 'IID_CLASS', year, { words: 'Tidak Dapat Dinilai' });
    return;
  }
  const score = Math.min(base.innovation + n * chance.int(100, 620), 8400);
  tell(about, 'IID_SCORE', year, { value: score, flag: provisional });
  tell(about, 'IID_CLASS', year, { words: classOf(score) });
}

function tellInnovations(about: About, year: number, known: number): void {
  const { chance } = about;
  const developed = known + chance.int(0, 9);
  const claimed = chance.hit(35);
  tell(about, 'INNOVATIONS_DEVELOPED', year, {
    value: developed, origin: claimed ? 'CLAIMED' : 'REPORTED', flag: claimed && chance.hit(50) ? 'ESTIMATED' : null, wording: claimed ? `sekitar ${developed} inovasi` : undefined,
  });
  if (chance.hit(10)) tell(about, 'INNOVATIONS_REPORTED_IID', year, { missing: 'NOT_REPORTED' });
  else tell(about, 'INNOVATIONS_REPORTED_IID', year, { value: Math.max(known - chance.int(0, 3), 0) });
}

const STRATEGIES = [
  'Setiap kantor diminta memulai dari keluhan warga yang paling sering.', 'Gagasan dikumpulkan setiap triwulan dan dijawab satu per satu.',
  'Inovasi yang sudah berjalan didahulukan untuk diperluas.',
];

/** Publishes what governments report of themselves from 2022 to 2025; the silent two tell nothing. */
export function publishRegionFigures(shelf: ExampleShelf, { offices, serviceUnits }: Agencies, works: ReadonlyMap<string, readonly Work[]>): void {
  for (const place of [PROVINCE_PLACE, ...REGIONS.filter((r) => !r.silent)]) {
    const about: About = { shelf, place, chance: chanceOf('figures', place.code) };
    const { chance } = about;
    const base = { service: chance.int(260, 400), innovation: chance.int(2600, 6200) };
    for (const year of YEARS) {
      tellServiceUnits(about, year, serviceUnits.get(place.code)?.get(year) ?? 0);
      tellIndexes(about, year, base);
      tellInnovations(about, year, (works.get(place.code) ?? []).filter((w) => w.began < (year + 1) * 12).length);
    }
    const agencies = (offices.get(place.code) ?? []).length;
    tell(about, 'AGENCIES', 2025, { value: chance.hit(70) ? agencies : agencies + chance.int(1, 3) });
    if (chance.hit(40)) tell(about, 'INNOVATION_STRATEGY', 2025, { words: chance.pick(STRATEGIES) });
    if (chance.hit(30)) tell(about, 'REPLICATIONS_OUT', 2025, { value: chance.int(3, 12), origin: 'CLAIMED', flag: 'ESTIMATED', wording: 'banyak daerah telah meniru' });
  }
}
