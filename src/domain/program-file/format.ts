import { PROGRAM_TIER } from '../vocabulary/competition-words';
import { AGENCY_KIND } from '../vocabulary/region-words';
import { codesOf } from '../vocabulary/vocabulary';
import { EDITION } from './format-edition';
import { list, may, must, type Loose, type Of } from './field';

/** How large a file may be; announced in the documentation. */
export const FILE_LIMITS = {
  bytes: 200_000,
  /** Words and signs of YAML. */
  tokens: 90_000,
  depth: 20,
  /** Faults that are told; a last one says how many more there are. */
  faults: 500,
  /** Changes that a report lists. */
  changes: 200,
} as const;

const code = { is: 'code', most: 80 } as const;
const year = { is: 'whole', least: 1945, most: 2100 } as const;
const NAME = {
  is: 'map',
  keys: {
    id: must({ is: 'text', most: 200 }, ['Nama dalam bahasa Indonesia.', 'The name in Indonesian.']),
    en: must({ is: 'text', most: 200 }, ['Nama dalam bahasa Inggris.', 'The name in English.']),
  },
} as const;

const AGENCY = {
  is: 'map',
  keys: {
    code: must(code, ['Kode tetap perangkat daerah pada penyelenggara ini.', 'Lasting code of the agency within this organiser.']),
    name: must({ is: 'text', most: 200 }, ['Nama resmi.', 'Official name.']),
    kind: must({ is: 'one', of: codesOf(AGENCY_KIND) }, ['Jenis perangkat daerah.', 'Kind of agency.']),
    abbreviation: may({ is: 'text', most: 60 }, ['Singkatan.', 'Abbreviation.']),
    parent: may(code, ['Kode induknya: dinas bagi puskesmas, kecamatan bagi kelurahan.', 'Code of the agency above it: the dinas of a health centre, the district of a ward.']),
    valid_from: may({ is: 'day' }, ['Hari pertama berdiri.', 'First day of its existence.']),
    valid_to: may({ is: 'day' }, ['Hari terakhir berdiri.', 'Last day of its existence.']),
    aliases: may(list({ is: 'text', most: 200 }, 20), ['Ejaan lain dari namanya; ditambahkan, tidak menghapus yang ada.', 'Other spellings of its name; added, none is removed.']),
    service_unit_years: may(list(year, 60), [
      'Tahun-tahun terdaftar sebagai unit penyelenggara pelayanan publik; ditambahkan, tidak menghapus yang ada.',
      'Years in which it was registered as a public-service unit; added, none is removed.',
    ]),
  },
} as const;

const EXEMPTION = {
  is: 'map',
  keys: {
    agency: must(code, ['Kode perangkat daerah yang dibebaskan.', 'Code of the agency that is freed.']),
    year: must(year, ['Tahun kewajibannya.', 'The year of the duty.']),
    reason: must({ is: 'text', most: 500 }, ['Alasannya.', 'Why.']),
    citation: may({ is: 'text', most: 400 }, ['Rujukannya.', 'What it cites.']),
  },
} as const;

const PROGRAM = {
  is: 'map',
  keys: {
    code: must({ is: 'code', most: 40, lower: true }, ['Kode program, huruf kecil.', 'Code of the programme, in lower case.']),
    name: must({ is: 'text', most: 300 }, ['Nama lengkap program.', 'Full name of the programme.']),
    tier: must({ is: 'one', of: codesOf(PROGRAM_TIER) }, ['Tingkat kompetisi.', 'Tier of the contest.']),
    office: may(code, ['Kode perangkat daerah yang mengurusnya.', 'Code of the agency that runs it.']),
    started_year: may(year, ['Tahun pertama diselenggarakan.', 'The first year in which it was held.']),
  },
} as const;

const CRITERION = {
  is: 'map',
  keys: {
    code: must({ is: 'code', most: 60 }, ['Kode kriteria.', 'Code of the criterion.']),
    name: must(NAME, ['Nama kriteria.', 'Name of the criterion.']),
    weight: must({ is: 'whole', least: 0, most: 10_000 }, [
      'Bobot dalam perseratus persen; semua kriteria berjumlah 10.000.', 'Weight in hundredths of a percent; all criteria sum to 10,000.',
    ]),
    most_points: must({ is: 'whole', least: 1, most: 10_000 }, ['Angka tertinggi yang dapat diberikan.', 'The most points that can be given.']),
    standards: may(list({ is: 'code', most: 40 }, 7), ['Formulir yang digabungkan dalam kriteria ini, misalnya KIPP-2022.', 'The forms that this criterion merges, for example KIPP-2022.']),
  },
} as const;

const RUBRIC = {
  is: 'map',
  keys: {
    code: must({ is: 'code', most: 60 }, ['Kode lembar penilaian.', 'Code of the rubric.']),
    revision: must({ is: 'whole', least: 1, most: 9999 }, ['Revisinya; isi lain berarti revisi berikutnya.', 'Its revision; another content is the next revision.']),
    name: must(NAME, ['Nama lembar penilaian.', 'Name of the rubric.']),
    citation: may({ is: 'text', most: 400 }, ['Rujukannya.', 'What it cites.']),
    criteria: must({ ...list(CRITERION, 60), least: 1 }, ['Kriterianya.', 'Its criteria.']),
  },
} as const;

/** The whole file. Packs are read by the rules themselves (read-pack.ts). */
export const PROGRAM_FILE = {
  is: 'map',
  keys: {
    tenant: must({ is: 'code', most: 60 }, ['Kode penyelenggara, di antara tanda kutip.', 'Code of the organiser, between quotation marks.']),
    agencies: may(list(AGENCY, 3000), ['Perangkat daerah; yang tidak disebut dibiarkan.', 'Agencies; those not named are left alone.']),
    exemptions: may(list(EXEMPTION, 3000), ['Pembebasan dari kewajiban berinovasi; yang tidak disebut dibiarkan.', 'Exemptions from the duty to innovate; those not named are left alone.']),
    program: must(PROGRAM, ['Programnya, satu dalam satu berkas.', 'The programme, one in a file.']),
    packs: may(list({ is: 'raw' }, 20), ['Paket aturan milik penyelenggara ini.', 'Rule packs of this organiser.']),
    rubrics: may(list(RUBRIC, 40), ['Lembar penilaian milik penyelenggara ini.', 'Rubrics of this organiser.']),
    editions: may(list(EDITION, 60), ['Penyelenggaraan; tahun yang tidak disebut dibiarkan.', 'Editions; years not named are left alone.']),
  },
} as const;

/** A file that was read and has no fault. */
export type ProgramFile = Of<typeof PROGRAM_FILE>;
/** A file as far as it could be read. */
export type LooseFile = Loose<ProgramFile>;
