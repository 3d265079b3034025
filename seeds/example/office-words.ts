import type { AgencyKind } from '../../src/domain/vocabulary/region-words';

/** A kind of office that governments of the example have. */
export interface OfficeWord {
  readonly key: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: AgencyKind;
  /** The key of the office above it. */
  readonly parent: string | null;
}

const dinas = (key: string, name: string, abbreviation: string): OfficeWord => ({ key: `dinas-${key}`, name: `Dinas ${name}`, abbreviation, kind: 'DINAS', parent: null });
const badan = (key: string, name: string, abbreviation: string): OfficeWord => ({ key: `badan-${key}`, name: `Badan ${name}`, abbreviation, kind: 'BADAN', parent: null });

/** Offices that every regency and city of the example has. */
export const ALWAYS: readonly OfficeWord[] = [
  { key: 'sekretariat-daerah', name: 'Sekretariat Daerah', abbreviation: 'Setda', kind: 'SECRETARIAT', parent: null },
  { key: 'bagian-organisasi', name: 'Bagian Organisasi', abbreviation: null, kind: 'BUREAU', parent: 'sekretariat-daerah' },
  { key: 'inspektorat', name: 'Inspektorat', abbreviation: null, kind: 'OTHER', parent: null },
  badan('riset', 'Perencanaan Pembangunan, Riset dan Inovasi Daerah', 'Bapperida'),
  dinas('pendidikan', 'Pendidikan', 'Disdik'),
  dinas('kesehatan', 'Kesehatan', 'Dinkes'),
  dinas('sosial', 'Sosial', 'Dinsos'),
  dinas('dukcapil', 'Kependudukan dan Pencatatan Sipil', 'Disdukcapil'),
  dinas('perizinan', 'Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP'),
  dinas('pekerjaan-umum', 'Pekerjaan Umum dan Penataan Ruang', 'DPUPR'),
  dinas('lingkungan-hidup', 'Lingkungan Hidup', 'DLH'),
  dinas('kominfo', 'Komunikasi dan Informatika', 'Diskominfo'),
];

/** Offices of which each regency and city has some. */
export const SOMETIMES: readonly OfficeWord[] = [
  dinas('koperasi', 'Koperasi, Usaha Kecil dan Perdagangan', 'Diskopdag'),
  dinas('pangan', 'Ketahanan Pangan dan Pertanian', 'DKPP'),
  dinas('tenaga-kerja', 'Tenaga Kerja', 'Disnaker'),
  dinas('perhubungan', 'Perhubungan', 'Dishub'),
  dinas('pemberdayaan', 'Pemberdayaan Masyarakat, Perempuan dan Pelindungan Anak', 'DPMP2A'),
  dinas('pariwisata', 'Pariwisata, Kebudayaan dan Olah Raga', 'Disparbudpora'),
  dinas('perpustakaan', 'Perpustakaan dan Kearsipan', 'Dispusip'),
  dinas('perumahan', 'Perumahan dan Kawasan Permukiman', 'Disperkim'),
];

/** Boards of which each regency and city has some. */
export const BOARDS: readonly OfficeWord[] = [
  badan('bencana', 'Penanggulangan Bencana Daerah', 'BPBD'),
  badan('kepegawaian', 'Kepegawaian dan Pengembangan Sumber Daya Manusia', 'BKPSDM'),
  badan('pendapatan', 'Pendapatan Daerah', 'Bapenda'),
];

/** Offices of the fictional province. */
export const PROVINCIAL: readonly OfficeWord[] = [
  ...ALWAYS.filter((o) => o.key !== 'bagian-organisasi'),
  { key: 'biro-organisasi', name: 'Biro Organisasi', abbreviation: null, kind: 'BUREAU', parent: 'sekretariat-daerah' },
  ...SOMETIMES.slice(0, 6),
  ...BOARDS,
  { key: 'rsud', name: 'RSUD Provinsi Contoh', abbreviation: null, kind: 'HOSPITAL', parent: 'dinas-kesehatan' },
  { key: 'uptd-balai-benih', name: 'UPTD Balai Benih', abbreviation: null, kind: 'UPTD', parent: 'dinas-pangan' },
  { key: 'uptd-laboratorium-lingkungan', name: 'UPTD Laboratorium Lingkungan', abbreviation: null, kind: 'UPTD', parent: 'dinas-lingkungan-hidup' },
  { key: 'smk-negeri-1', name: 'SMK Negeri 1 Contoh', abbreviation: null, kind: 'SCHOOL', parent: 'dinas-pendidikan' },
  { key: 'smk-negeri-2', name: 'SMK Negeri 2 Contoh', abbreviation: null, kind: 'SCHOOL', parent: 'dinas-pendidikan' },
];

/** Units of the fictional ministry. */
export const MINISTERIAL: readonly OfficeWord[] = [
  { key: 'sekretariat-kementerian', name: 'Sekretariat Kementerian Contoh', abbreviation: null, kind: 'MINISTRY_UNIT', parent: null },
  { key: 'deputi-pelayanan', name: 'Deputi Bidang Pelayanan Contoh', abbreviation: null, kind: 'MINISTRY_UNIT', parent: null },
  { key: 'asdep-inovasi', name: 'Asisten Deputi Inovasi Contoh', abbreviation: null, kind: 'MINISTRY_UNIT', parent: 'deputi-pelayanan' },
];

/** Technical units of which a regency or city has some; the second word is the office above. */
export const TECHNICAL_UNITS: readonly OfficeWord[] = [
  { key: 'uptd-pengujian-kendaraan', name: 'UPTD Pengujian Kendaraan Bermotor', abbreviation: null, kind: 'UPTD', parent: 'dinas-perhubungan' },
  { key: 'uptd-pasar', name: 'UPTD Pasar Rakyat', abbreviation: null, kind: 'UPTD', parent: 'dinas-koperasi' },
  { key: 'uptd-balai-benih', name: 'UPTD Balai Benih', abbreviation: null, kind: 'UPTD', parent: 'dinas-pangan' },
  { key: 'uptd-pengolahan-sampah', name: 'UPTD Pengolahan Sampah', abbreviation: null, kind: 'UPTD', parent: 'dinas-lingkungan-hidup' },
  { key: 'uptd-laboratorium-kesehatan', name: 'UPTD Laboratorium Kesehatan', abbreviation: null, kind: 'UPTD', parent: 'dinas-kesehatan' },
];
