import type { RegionKind } from '../../src/domain/vocabulary/region-words';

/** A region of the example; its code is also the code of its tenant. */
export interface Place {
  readonly code: string;
  readonly kind: Extract<RegionKind, 'PROVINCE' | 'REGENCY' | 'CITY'>;
  /** "Kabupaten Wanarasa". */
  readonly name: string;
  /** "Wanarasa". */
  readonly short: string;
  /** True for the two regions that tell nothing, on purpose: no programme and no figure. */
  readonly silent: boolean;
}

/** Invented names: none is a province, regency, city, district, village or island of idn-area-data 4.0.1 (README.md). */
const REGENCIES = [
  'Wanarasa', 'Sagarmula', 'Lembahsuri', 'Purnarupa', 'Rantaumega', 'Gentaloka', 'Pasirsenja', 'Tirtalaras', 'Batulimar',
  'Kaligempita', 'Nagarisemi', 'Muarasenja', 'Bukitlaras', 'Tanjungkirana', 'Sukanirmala', 'Cahyapura', 'Ujungpelangi', 'Sendangwening',
];
const CITIES = ['Curahmadu', 'Randumanis', 'Gunungsabda', 'Padangsemilir', 'Tegalrindang', 'Sagaraloka', 'Banyusegara', 'Sekarlangit', 'Puspanagari'];
const SILENT = new Set(['00.11', '00.25']);

/** The code of the fictional province. */
export const PROVINCE = '00';
/** The tenant of the fictional ministry. */
export const MINISTRY = 'kemen-contoh';
/** Every government and ministry of the example keeps this time. */
export const TIME_ZONE = 'Asia/Jakarta';

/** The province itself. */
export const PROVINCE_PLACE: Place = { code: PROVINCE, kind: 'PROVINCE', name: 'Provinsi Contoh', short: 'Contoh', silent: false };

/** The 27 regencies and cities, in the order of their codes. */
export const REGIONS: readonly Place[] = [
  ...REGENCIES.map((short) => ({ short, kind: 'REGENCY' as const, name: `Kabupaten ${short}` })),
  ...CITIES.map((short) => ({ short, kind: 'CITY' as const, name: `Kota ${short}` })),
].map((place, i) => {
  const code = `${PROVINCE}.${String(i + 1).padStart(2, '0')}`;
  return { ...place, code, silent: SILENT.has(code) };
});

/** The region with this code; throws when there is none. */
export function placeOf(code: string): Place {
  const place = [PROVINCE_PLACE, ...REGIONS].find((p) => p.code === code);
  if (place === undefined) throw new Error(`no region ${code} in the example`);
  return place;
}

const LAND = ['Sumber', 'Taman', 'Lembah', 'Ladang', 'Muara', 'Telaga', 'Lereng', 'Tepi', 'Kebun', 'Alun', 'Sawah', 'Ranting'];
const GRACE = ['Senandung', 'Gemintang', 'Kirana', 'Lazuardi', 'Nirwana', 'Cendana', 'Kemilau', 'Rembulan', 'Swara', 'Embun', 'Saujana', 'Merpati', 'Walet', 'Jelita'];

/** All names that a district or ward of the example may bear: "Taman Rembulan", invented likewise. */
export const SMALL_PLACES: readonly string[] = LAND.flatMap((land) => GRACE.map((grace) => `${land} ${grace}`));
