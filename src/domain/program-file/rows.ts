import { vocabulary, type CodeOf } from '../vocabulary/vocabulary';
import type { Path } from './field';

/** The parts of a file that are counted apart. */
export const PROGRAM_SECTION = vocabulary('ProgramSection', ['Bagian berkas program.', 'Part of a programme file.'], {
  AGENCIES: ['Perangkat daerah.', 'Agencies.'],
  ALIASES: ['Ejaan lain nama perangkat daerah.', 'Other spellings of names of agencies.'],
  SERVICE_UNIT_YEARS: ['Tahun sebagai unit penyelenggara pelayanan publik.', 'Years as a public-service unit.'],
  EXEMPTIONS: ['Pembebasan dari kewajiban berinovasi.', 'Exemptions from the duty to innovate.'],
  PROGRAM: ['Program.', 'The programme.'],
  PACKS: ['Paket aturan.', 'Rule packs.'],
  RUBRICS: ['Lembar penilaian beserta kriterianya.', 'Rubrics with their criteria.'],
  EDITIONS: ['Penyelenggaraan beserta tanggal dan paketnya.', 'Editions with their dates and pack.'],
  THEMES: ['Butir tema.', 'Lines of themes.'],
  PARTICIPANTS: ['Jenis peserta.', 'Kinds of participant.'],
  CATEGORIES: ['Kategori.', 'Categories.'],
  AFFAIRS: ['Pemetaan kategori ke urusan.', 'Mappings of categories to affairs.'],
  ROUNDS: ['Tahap seleksi.', 'Rounds of selection.'],
  PRIZES: ['Hadiah.', 'Prizes.'],
  RULES: ['Aturan dalam kata-kata.', 'Rules in words.'],
});
export type ProgramSection = CodeOf<typeof PROGRAM_SECTION>;

/** What a row says, in the words of the file: other rows are named by their natural key, periods written as text. */
export type Fields = Readonly<Record<string, string | number | null>>;

/** A row as the file wants it, under its natural key; a field that the file does not name is not there. */
export interface Wanted {
  readonly section: ProgramSection;
  readonly key: string;
  readonly path: Path;
  readonly fields: Fields;
}

/** A row as it is kept. */
export interface Present {
  readonly section: ProgramSection;
  readonly key: string;
  readonly id: string;
  readonly fields: Fields;
}

/** One difference between the file and what is kept. */
export interface Change {
  readonly section: ProgramSection;
  readonly act: 'CREATED' | 'CHANGED' | 'REMOVED';
  readonly key: string;
  /** The key of the row; null for one that is yet to be made. */
  readonly id: string | null;
  /** Where in the file it stands; of a removed row where its list stands. */
  readonly path: Path;
  /** The fields that differ, as they are kept. */
  readonly before: Fields;
  /** The same fields as they shall be. */
  readonly after: Fields;
}

const BETWEEN = '\u001f';

/** The natural key of a row: codes, years and places, from the outermost inwards. */
export function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(BETWEEN);
}

/** The parts of a natural key. */
export function partsOf(key: string): readonly string[] {
  return key.split(BETWEEN);
}

/** A section and a key in one text, unique over all sections. */
export function rowName(section: ProgramSection, key: string): string {
  return `${section}${BETWEEN}${key}`;
}
