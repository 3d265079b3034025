import type { ParticipantType } from '../../src/domain/vocabulary/competition-words';
import type { MappingConfidence } from '../../src/domain/vocabulary/innovation-words';
import type { AgencyKind } from '../../src/domain/vocabulary/region-words';

/** A category, with the affairs that it covers as far as one can tell; without affairs it is unmapped on purpose. */
export interface CategoryWord {
  readonly code: string;
  readonly name: string;
  readonly affairs: readonly (readonly [code: string, confidence: MappingConfidence])[];
  /** Kinds of office for which it is meant, whatever the affair. */
  readonly kinds: readonly AgencyKind[];
}

const byAffair = (code: string, name: string, ...affairs: CategoryWord['affairs']): CategoryWord => ({ code, name, affairs, kinds: [] });
const byKind = (code: string, name: string, ...kinds: AgencyKind[]): CategoryWord => ({ code, name, affairs: [], kinds });

/** Ways of dividing a contest; what fits nowhere goes to the last category. */
export const SCHEMES: readonly (readonly CategoryWord[])[] = [
  [
    byAffair('kesehatan', 'Kesehatan', ['WYD-02', 'LIKELY'], ['WND-08', 'UNSURE']),
    byAffair('pendidikan', 'Pendidikan', ['WYD-01', 'LIKELY'], ['WND-17', 'UNSURE']),
    byAffair('ekonomi', 'Pertumbuhan Ekonomi dan Kesempatan Kerja', ['WND-11', 'LIKELY'], ['WND-01', 'LIKELY'], ['PIL-06', 'UNSURE'], ['WND-12', 'UNSURE']),
    byAffair('lingkungan', 'Lingkungan Hidup', ['WND-05', 'LIKELY']),
    byAffair('tata-kelola', 'Tata Kelola Pemerintahan'),
  ],
  [
    byKind('kewilayahan', 'Kewilayahan', 'KECAMATAN', 'KELURAHAN'),
    byKind('uptd', 'UPTD dan Badan Usaha', 'UPTD', 'PUSKESMAS', 'HOSPITAL', 'ROE'),
    { code: 'pendidikan', name: 'Pendidikan', affairs: [['WYD-01', 'LIKELY']], kinds: ['SCHOOL'] },
    byKind('perangkat-daerah', 'Perangkat Daerah', 'DINAS', 'BADAN', 'BUREAU', 'SECRETARIAT', 'OTHER'),
  ],
  [
    byAffair('pelayanan-dasar', 'Pelayanan Dasar', ['WYD-01', 'LIKELY'], ['WYD-02', 'LIKELY'], ['WYD-03', 'LIKELY'], ['WYD-04', 'LIKELY'], ['WYD-06', 'LIKELY']),
    byAffair('pemberdayaan', 'Pemberdayaan Masyarakat', ['WND-07', 'LIKELY'], ['WND-02', 'UNSURE']),
    byAffair('ketahanan', 'Ketahanan Pangan dan Bencana', ['WND-03', 'LIKELY'], ['WYD-05', 'UNSURE'], ['PIL-03', 'UNSURE']),
    byAffair('pelayanan-lain', 'Pelayanan Lainnya'),
  ],
];

/** The categories of the contests above the regions, mapped by their own guideline. */
export const UPPER_SCHEME: readonly CategoryWord[] = [
  byAffair('kesehatan', 'Kesehatan', ['WYD-02', 'STATED']),
  byAffair('pendidikan', 'Pendidikan', ['WYD-01', 'STATED']),
  byAffair('inklusi-sosial', 'Inklusi Sosial', ['WYD-06', 'STATED'], ['WND-02', 'STATED']),
  byAffair('ekonomi', 'Pertumbuhan Ekonomi', ['WND-11', 'STATED'], ['WND-12', 'STATED'], ['WND-01', 'LIKELY']),
  byAffair('pangan-lingkungan', 'Pangan dan Lingkungan', ['WND-03', 'STATED'], ['WND-05', 'STATED'], ['PIL-03', 'LIKELY']),
  byAffair('tata-kelola', 'Tata Kelola Pemerintahan', ['PNJ-06', 'UNSURE']),
];

/** What regional programmes call themselves; the region's name follows. */
export const PROGRAMS: readonly (readonly [code: string, name: string])[] = [
  ['kompetisi-inovasi', 'Kompetisi Inovasi Pelayanan Publik'], ['lomba-inovasi', 'Lomba Inovasi Daerah'], ['anugerah-inovasi', 'Anugerah Inovasi'],
  ['festival-gagasan', 'Festival Gagasan dan Inovasi'],
];

/** Themes, each with its lines. */
export const THEMES: readonly (readonly [theme: string, ...lines: string[]])[] = [
  ['Layanan dekat, warga lekas', 'Layanan keliling', 'Layanan tanpa berkas'],
  ['Dari gagasan menjadi kebiasaan', 'Keberlanjutan', 'Replikasi'],
  ['Tumbuh bersama kelompok rentan', 'Inklusi', 'Perempuan dan anak', 'Lansia'],
  ['Data yang dipakai bersama', 'Satu data', 'Layanan digital'],
  ['Hemat, bersih, tangguh', 'Lingkungan', 'Ketahanan bencana'],
];

/** Which participants a kind of office is. */
export const PARTICIPANT: Readonly<Record<AgencyKind, ParticipantType>> = {
  SECRETARIAT: 'AGENCY', BUREAU: 'AGENCY', DINAS: 'AGENCY', BADAN: 'AGENCY', OTHER: 'AGENCY', KECAMATAN: 'DISTRICT', KELURAHAN: 'WARD',
  UPTD: 'TECHNICAL_UNIT', PUSKESMAS: 'HEALTH_CENTRE', SCHOOL: 'SCHOOL', HOSPITAL: 'HOSPITAL', ROE: 'ROE', MINISTRY_UNIT: 'MINISTRY',
};

/** How a guideline words who may enter. */
export const PARTICIPANT_WORDS: Readonly<Record<ParticipantType, string>> = {
  AGENCY: 'Perangkat daerah', TECHNICAL_UNIT: 'Unit pelaksana teknis daerah', DISTRICT: 'Kecamatan', WARD: 'Kelurahan', SCHOOL: 'Sekolah negeri',
  HEALTH_CENTRE: 'Puskesmas', HOSPITAL: 'Rumah sakit umum daerah', ROE: 'Badan usaha milik daerah', PROVINCE_AGENCY: 'Perangkat daerah provinsi',
  REGENCY_GOVERNMENT: 'Pemerintah kabupaten', CITY_GOVERNMENT: 'Pemerintah kota', PROVINCE_GOVERNMENT: 'Pemerintah provinsi',
  MINISTRY: 'Unit kementerian', UNIVERSITY: 'Perguruan tinggi', SOE: 'Badan usaha milik negara', NOT_REPORTED: 'Tidak disebut',
};

/** Prizes: name and for whom. */
export const PRIZES: readonly (readonly [name: string, description: string, awardedFor: string])[] = [
  ['Piala', 'Piala bergilir dan piala tetap.', 'Tiga terbaik'],
  ['Piagam penghargaan', 'Ditandatangani kepala daerah.', 'Semua finalis'],
  ['Perangkat kerja', 'Komputer jinjing untuk kantor pemenang.', 'Juara pertama'],
  ['Dana pembinaan', 'Untuk perluasan inovasi, bukan untuk pribadi.', 'Tiga terbaik'],
  ['Kelas pendampingan', 'Pendampingan menuju kompetisi tingkat atas.', 'Semua finalis'],
];
