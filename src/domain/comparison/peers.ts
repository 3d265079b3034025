import { ISLAND_GROUP, type IslandGroup, type PeerGrouping } from '../vocabulary/comparison-words';
import type { RegionKind } from '../vocabulary/region-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { compareAmounts, type Amount } from './amount';

/** A group of regions that are alike, by its code. */
export interface PeerGroup {
  readonly code: string;
  readonly name: Bilingual;
}

/** What groups a region in a year. */
export interface PeerFacts {
  readonly kind: RegionKind;
  /** The code in force now. */
  readonly code: string;
  /** Its province at the end of the year; null for a province. */
  readonly province: { readonly id: string; readonly name: string } | null;
  /** The people of the year, or of the one that is nearest to it; null where no number is known. */
  readonly people: Amount | null;
}

/**
 * The groups of islands by the first digit of a Kemendagri code (Permendagri 56/2015 and its successors give Sumatera 1, with the islands
 * of Riau at 2, Jawa 3, Bali and Nusa Tenggara 5, Kalimantan 6, Sulawesi 7, Maluku 8, Papua 9); a region keeps its islands when its code changes.
 */
const ISLANDS: Readonly<Record<string, IslandGroup>> = {
  1: 'SUMATERA', 2: 'SUMATERA', 3: 'JAWA', 5: 'BALI_NUSA_TENGGARA', 6: 'KALIMANTAN', 7: 'SULAWESI', 8: 'MALUKU', 9: 'PAPUA',
};

/** The islands of a region by its code; null for a code of another shape, such as those of the example data. */
export function islandOf(code: string): IslandGroup | null {
  return /^[1-9]\d(\.\d\d)?$/.test(code) && Object.hasOwn(ISLANDS, code[0]) ? ISLANDS[code[0]] : null;
}

interface SizeClass {
  readonly code: string;
  /** The smallest number of people above which the class begins. */
  readonly above: number;
  readonly name: Bilingual;
}

/**
 * For regencies and cities the classes of towns in the law on spatial planning (UU 26/2007, PP 26/2008: up to 100,000, up to 500,000, up to
 * a million, more): the only bounds that Indonesian law itself draws by population. No law sorts provinces, so these bounds are our own:
 * two, five and ten million leave no class with fewer than five of the 38.
 */
const TOWNS: readonly SizeClass[] = [
  { code: 'METROPOLITAN', above: 1_000_000, name: ['lebih dari 1.000.000 penduduk', 'with more than 1,000,000 people'] },
  { code: 'LARGE', above: 500_000, name: ['500.001 sampai 1.000.000 penduduk', 'with 500,001 to 1,000,000 people'] },
  { code: 'MEDIUM', above: 100_000, name: ['100.001 sampai 500.000 penduduk', 'with 100,001 to 500,000 people'] },
  { code: 'SMALL', above: -1, name: ['paling banyak 100.000 penduduk', 'with at most 100,000 people'] },
];
const PROVINCES: readonly SizeClass[] = [
  { code: 'OVER_10_MILLION', above: 10_000_000, name: ['lebih dari 10.000.000 penduduk', 'with more than 10,000,000 people'] },
  { code: 'OVER_5_MILLION', above: 5_000_000, name: ['5.000.001 sampai 10.000.000 penduduk', 'with 5,000,001 to 10,000,000 people'] },
  { code: 'OVER_2_MILLION', above: 2_000_000, name: ['2.000.001 sampai 5.000.000 penduduk', 'with 2,000,001 to 5,000,000 people'] },
  { code: 'UP_TO_2_MILLION', above: -1, name: ['paling banyak 2.000.000 penduduk', 'with at most 2,000,000 people'] },
];

const KINDS: Readonly<Record<RegionKind, Bilingual>> = {
  PROVINCE: ['Provinsi', 'Provinces'], REGENCY: ['Kabupaten', 'Regencies'], CITY: ['Kota', 'Cities'],
  ADMINISTRATIVE_REGENCY: ['Kabupaten administrasi', 'Administrative regencies'], ADMINISTRATIVE_CITY: ['Kota administrasi', 'Administrative cities'],
};
const tierOf = (kind: RegionKind): { readonly code: string; readonly name: Bilingual } =>
  kind === 'PROVINCE' ? { code: 'PROVINCE', name: KINDS.PROVINCE } : { code: 'REGENCY_OR_CITY', name: ['Kabupaten dan kota', 'Regencies and cities'] };
const within = ({ code, name }: ReturnType<typeof tierOf>, part: string, [id, en]: Bilingual): PeerGroup => ({ code: `${code}:${part}`, name: [`${name[0]} ${id}`, `${name[1]} ${en}`] });
const bare = (sentence: string): string => sentence.replace(/\.$/, '');

/** The group that a region stands in, in a year; null where what groups it is not known. */
export function peersOf(grouping: PeerGrouping, { kind, code, province, people }: PeerFacts): PeerGroup | null {
  const tier = tierOf(kind);
  switch (grouping) {
    case 'ALL':
      return { code: 'ALL', name: ['Semua daerah yang ditanyakan', 'All regions that were asked for'] };
    case 'KIND':
      return { code: kind, name: KINDS[kind] };
    case 'ISLAND': {
      const island = islandOf(code);
      if (island === null) return null;
      const [id, en] = ISLAND_GROUP.values[island];
      return within(tier, island, [`di ${bare(id)}`, `in ${bare(en)}`]);
    }
    case 'SIZE': {
      const found = people === null ? undefined : (kind === 'PROVINCE' ? PROVINCES : TOWNS).find(({ above }) => compareAmounts(people, { scaled: above, scale: 0 }) > 0);
      return found === undefined ? null : within(tier, found.code, found.name);
    }
    case 'PROVINCE':
      return province === null ? null : within(tier, province.id, [`di ${province.name}`, `in ${province.name}`]);
  }
}
