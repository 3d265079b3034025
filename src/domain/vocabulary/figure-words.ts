import { vocabulary, type CodeOf } from './vocabulary';

export const OBSERVATION_SUBJECT = vocabulary('SubjectKind', ['Hal yang diamati.', 'What an observation is about.'], {
  REGION: ['Daerah.', 'A region.'],
  EDITION: ['Penyelenggaraan.', 'An edition.'],
  INNOVATION: ['Inovasi.', 'An innovation.'],
  VISIT: ['Kunjungan.', 'A visit.'],
});
export type SubjectKind = CodeOf<typeof OBSERVATION_SUBJECT>;

export const FIGURE_ORIGIN = vocabulary('FigureOrigin', ['Asal angka.', 'Origin of a figure.'], {
  REPORTED: ['Dilaporkan sumber.', 'Reported by a source.'],
  CLAIMED: ['Klaim pihak yang bersangkutan.', 'Claimed by the party concerned.'],
  COUNTED: ['Dihitung dari catatan di server ini.', 'Counted from the records of this server.'],
});
export type FigureOrigin = CodeOf<typeof FIGURE_ORIGIN>;

export const FIGURE_FLAG = vocabulary('FigureFlag', ['Tanda pada angka.', 'Flag on a figure.'], {
  CONFLICTING: ['Sumber lain menyebut lain.', 'Another source says otherwise.'],
  ESTIMATED: ['Perkiraan.', 'Estimated.'],
  PROVISIONAL: ['Sementara.', 'Provisional.'],
  BREAK: ['Deret terputus.', 'Break in the series.'],
});
export type FigureFlag = CodeOf<typeof FIGURE_FLAG>;

export const MISSING_REASON = vocabulary('MissingReason', ['Sebab angka tidak ada; kosong bukan nol.', 'Why a figure is missing; missing is never zero.'], {
  NOT_REPORTED: ['Tidak ada sumber yang menyebutnya.', 'No source tells it.'],
  NOT_RECORDED: ['Tidak ada catatannya di server ini.', 'This server holds no record of it.'],
  NOT_APPLICABLE: ['Tidak berlaku bagi daerah ini.', 'It does not apply to this region.'],
  NOT_YET_EXISTING: ['Daerah ini belum ada pada tahun itu.', 'The region did not exist in that year.'],
  NO_DENOMINATOR: ['Pembaginya tidak diketahui.', 'The denominator is not known.'],
  NOT_ASSESSED: ['Tidak dinilai.', 'It was not assessed.'],
  TOO_FEW: ['Terlalu sedikit untuk dihitung.', 'There are too few to reckon it from.'],
  TOO_EARLY: ['Belum cukup lama untuk dihitung.', 'It is too early to reckon it.'],
});
export type MissingReason = CodeOf<typeof MISSING_REASON>;

export const UNIT = vocabulary('Unit', ['Satuan.', 'Unit.'], {
  COUNT: ['Jumlah.', 'Number.'],
  RANK: ['Peringkat.', 'Rank.'],
  INDEX_POINTS: ['Poin indeks.', 'Index points.'],
  PEOPLE: ['Orang.', 'People.'],
  INCH: ['Inci.', 'Inch.'],
  PERCENT: ['Persen.', 'Percent.'],
  YEARS: ['Tahun.', 'Years.'],
  STAGES: ['Tahap.', 'Stages.'],
  TEXT: ['Pernyataan dalam kata-kata.', 'A statement in words.'],
  PER_AGENCY: ['Per perangkat daerah.', 'Per agency.'],
  PER_SERVICE_UNIT: ['Per unit penyelenggara pelayanan publik (UPP).', 'Per public-service unit (UPP).'],
  PER_OBLIGED_AGENCY: ['Per perangkat daerah yang wajib berinovasi.', 'Per agency obliged to innovate.'],
  PER_100K_PEOPLE: ['Per 100.000 penduduk.', 'Per 100,000 people.'],
});
export type Unit = CodeOf<typeof UNIT>;
