import type { KitPart } from '../vocabulary/adoption-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** What is on record of an innovation for those who want to copy it; null where nobody filled it in. */
export interface KitFacts {
  readonly prerequisites: string | null;
  readonly costRupiah: number | null;
  readonly costYear: number | null;
  readonly costNote: string | null;
  readonly staff: string | null;
  readonly drivers: string | null;
  readonly obstacles: string | null;
  readonly contactOffice: string | null;
  readonly contactNote: string | null;
  readonly documents: readonly string[];
  readonly outcomes: number;
  readonly replicas: number;
  readonly visits: number;
}

/** One part of the kit in words: what is told, or that it is not. */
export interface KitPartTold {
  readonly part: KitPart;
  readonly told: boolean;
  readonly words: Bilingual;
}

const UNTOLD: Bilingual = ['belum diisi', 'not filled in yet'];

/** Whole rupiah as they are written: 1250000 is "Rp1.250.000". */
export const rupiah = (amount: number): string => `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')}`;

const same = (text: string | null): Bilingual | null => (text === null ? null : [text, text]);
const joined = (...texts: readonly (string | null)[]): string => texts.filter((t) => t !== null).join('; ');

function costOf({ costRupiah, costYear, costNote }: KitFacts): Bilingual | null {
  if (costRupiah === null) return same(costNote);
  const [id, en] = costYear === null ? ['', ''] : [` (harga ${costYear})`, ` (prices of ${costYear})`];
  return [joined(`${rupiah(costRupiah)}${id}`, costNote), joined(`${rupiah(costRupiah)}${en}`, costNote)];
}

const count = (n: number, [id, one, more]: readonly [string, string, string]): Bilingual | null => (n === 0 ? null : [`${n} ${id}`, `${n} ${n === 1 ? one : more}`]);

/** The kit part by part, each once and in one order. Guarantees that no part is silently empty: what nobody filled in says so. */
export function kitParts(facts: KitFacts): readonly KitPartTold[] {
  const words: readonly (readonly [KitPart, Bilingual | null])[] = [
    ['PREREQUISITES', same(facts.prerequisites)],
    ['COST', costOf(facts)],
    ['STAFF', same(facts.staff)],
    ['DRIVERS', same(facts.drivers)],
    ['OBSTACLES', same(facts.obstacles)],
    ['DOCUMENTS', facts.documents.length === 0 ? null : same(facts.documents.join('; '))],
    ['CONTACT', facts.contactOffice === null ? null : same(joined(facts.contactOffice, facts.contactNote))],
    ['OUTCOMES', count(facts.outcomes, ['indikator', 'indicator', 'indicators'])],
    ['REPLICAS', count(facts.replicas, ['replikasi', 'replication', 'replications'])],
    ['VISITS', count(facts.visits, ['kunjungan', 'visit', 'visits'])],
  ];
  return words.map(([part, told]) => ({ part, told: told !== null, words: told ?? UNTOLD }));
}
