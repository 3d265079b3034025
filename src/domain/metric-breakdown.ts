import type { CountingKey } from './metric';
import { vocabulary, type CodeOf } from './vocabulary/vocabulary';

/** What a counted figure can be taken apart by. Where a thing may stand in several parts (an innovation of two affairs) the parts add up to more than the whole. */
export const BREAKDOWN = vocabulary('Breakdown', ['Rincian sebuah angka hitungan.', 'What a counted figure is taken apart by.'], {
  AFFAIR: ['Urusan pemerintahan; satu inovasi dapat melayani beberapa.', 'Government affair; an innovation may serve several.'],
  SDG: ['Tujuan pembangunan berkelanjutan; satu inovasi dapat melayani beberapa.', 'Sustainable Development Goal; an innovation may serve several.'],
  FORM: ['Bentuk inovasi daerah.', 'Form of a regional innovation.'],
  IID_STAGE: ['Tahapan menurut Indeks Inovasi Daerah, sebagaimana tercatat kini.', 'Stage in the regional innovation index, as it is on record now.'],
  IDEA_STAGE: ['Tahap gagasan menurut cara 5D, sebagaimana tercatat kini.', 'Stage of the idea in the 5D way, as it is on record now.'],
  CATEGORY: ['Urusan yang dipetakan dari kategori lombanya; kategori yang belum dipetakan tetap disebut belum dipetakan.', 'Government affair that the category of its contest is mapped to; what is not mapped stays so.'],
  AGE: ['Umur dalam tahun sejak tanda pertama.', 'Age in years since its first sign.'],
  AWARD_LEVEL: ['Tingkat penghargaan.', 'Level of an award.'],
  AWARD_TIER: ['Tingkat kompetisi yang memberi penghargaan.', 'Tier of the contest that gave an award.'],
  OUTCOME: ['Hasil usulan sejauh diketahui.', 'Outcome of an entry as far as it is known.'],
  CONFIRMATION: ['Pihak yang mengonfirmasi; yang sepihak tetap klaim.', 'Which sides confirmed; what one side says stays a claim.'],
  REPLICATION_KIND: ['Cara replikasi.', 'Kind of replication.'],
  FOLLOW_UP: ['Kabar terakhir tentang tindak lanjut kunjungan.', 'What was told last of what followed a visit.'],
});
export type Breakdown = CodeOf<typeof BREAKDOWN>;

const OF: Partial<Readonly<Record<CountingKey, readonly Breakdown[]>>> = {
  innovations: ['AFFAIR', 'SDG', 'FORM', 'IID_STAGE', 'IDEA_STAGE', 'CATEGORY', 'AGE'],
  entries: ['OUTCOME', 'CATEGORY'],
  awards: ['AWARD_LEVEL', 'AWARD_TIER'],
  replicationsIn: ['CONFIRMATION', 'REPLICATION_KIND'],
  replicationsOut: ['CONFIRMATION', 'REPLICATION_KIND'],
  visitsHosted: ['FOLLOW_UP'],
  visitsMade: ['FOLLOW_UP'],
};

/** What a counting can be taken apart by; empty where it is only counted whole. */
export function breakdownsOf(key: CountingKey): readonly Breakdown[] {
  return OF[key] ?? [];
}
