import { counted, reported, stated, type MetricSpec } from './metric';

const ofEdition = ['EDITION', 'REGION'] as const;
const side = { comparable: true } as const;

/** Figures of a contest: how many came, how many went on, who judged, what could be won. */
export const COMPETITION_METRICS = {
  ENTRIES_REGISTERED: reported(['Usulan terdaftar', 'Entries registered'], ['Usulan yang terdaftar pada sistem pendaftaran, termasuk yang belum diajukan.', 'Entries registered in the entry system, those not yet submitted included.'], 'COUNT', ofEdition),
  ENTRIES_COLLECTED: reported(['Usulan terkumpul', 'Entries collected'], ['Inovasi yang terkumpul, tanpa keterangan apakah sudah diseleksi.', 'Innovations collected, without word on whether they had been screened.'], 'COUNT', ofEdition, side),
  ENTRIES_SENT: reported(['Usulan dikirim', 'Entries sent'], ['Inovasi yang sudah dikirim atau diajukan kepada penyelenggara.', 'Innovations sent or submitted to the organiser.'], 'COUNT', ofEdition, side),
  PARTICIPANTS: reported(['Peserta', 'Participants'], ['Peserta menurut kata sumber, tanpa keterangan lebih lanjut.', 'Participants in the words of the source, without more said.'], 'COUNT', ofEdition, side),
  ENTRIES_PASSED_SCREENING: reported(['Usulan lolos administrasi', 'Entries past screening'], ['Usulan yang lolos seleksi administrasi.', 'Entries that passed the administrative screening.'], 'COUNT', ofEdition, side),
  ENTRIES_PUBLISHED: counted(['Usulan tercatat', 'Entries on record'], ['Usulan suatu daerah yang terbit di rak terbuka.', 'Entries of a region published on the open shelf.'], 'entries'),
  ENTRIES_NOMINATED: reported(['Usulan naik tingkat', 'Entries sent up'], ['Inovasi yang diikutsertakan ke kompetisi tingkat atas.', 'Innovations sent on to the contest of the next tier.'], 'COUNT', ofEdition),
  ENTRIES_PER_AGENCY_MAX: reported(['Usulan terbanyak dari satu perangkat daerah', 'Most entries of one agency'], ['Jumlah usulan terbanyak yang dikirim oleh satu perangkat daerah.', 'The largest number of entries that one agency sent.'], 'COUNT', ofEdition),
  AGENCIES_ENTERED: reported(['Instansi pengusul', 'Agencies that entered'], ['Perangkat daerah, badan usaha, atau instansi yang mengirim usulan.', 'Agencies, enterprises or institutions that sent entries.'], 'COUNT', ofEdition, side),
  FINALISTS: reported(['Finalis', 'Finalists'], ['Inovasi yang masuk babak akhir.', 'Innovations that reached the final round.'], 'COUNT', ofEdition),
  WINNERS: reported(['Pemenang', 'Winners'], ['Jumlah pemenang atau anggota daftar Top terakhir.', 'Number of winners or members of the last Top list.'], 'COUNT', ofEdition),
  WINNER_NAMES: stated(['Nama pemenang', 'Names of winners'], ['Inovasi mana yang menang.', 'Which innovations won.'], ofEdition),
  SCORES: stated(['Nilai', 'Scores'], ['Nilai para peserta.', 'The scores of the entrants.'], ofEdition),
  JUDGES: reported(['Jumlah juri', 'Judges'], ['Jumlah anggota tim penilai.', 'Number of members of the judging panel.'], 'COUNT', ['EDITION']),
  JUDGING_PANEL: stated(['Tim penilai', 'Judging panel'], ['Dari mana anggota tim penilai berasal.', 'Where the members of the judging panel come from.'], ['EDITION']),
  PRIZES: stated(['Hadiah', 'Prizes'], ['Apa yang dapat dimenangkan.', 'What could be won.'], ['EDITION']),
  PRIZE_TV_SIZE: reported(['Ukuran televisi hadiah', 'Size of the prize television'], ['Ukuran layar televisi yang dijadikan hadiah.', 'Screen size of the television given as a prize.'], 'INCH', ['EDITION']),
  CATEGORIES_NAMED: reported(['Kategori disebut', 'Categories named'], ['Jumlah kategori yang disebut sumber; daftarnya mungkin tidak lengkap.', 'Number of categories that the source names; the list may be incomplete.'], 'COUNT', ['EDITION']),
  CATEGORIES_TOTAL: reported(['Jumlah seluruh kategori', 'Categories in all'], ['Jumlah seluruh kategori pada suatu penyelenggaraan.', 'Number of all categories of an edition.'], 'COUNT', ['EDITION']),
  EDITION_ORDINAL: reported(['Penyelenggaraan yang ke berapa', 'Which edition in order'], ['Urutan penyelenggaraan menurut sumber.', 'The place of an edition in the series, as a source counts it.'], 'COUNT', ['EDITION']),
  EDITIONS_PUBLISHED: counted(['Penyelenggaraan tercatat', 'Editions on record'], ['Penyelenggaraan kompetisi suatu daerah yang terbit di rak terbuka.', 'Editions of a region\'s contests published on the open shelf.'], 'editions'),
  PROGRAM_NAME: stated(['Nama program', 'Name of the programme'], ['Nama kompetisi sebagaimana ditulis sumber.', 'The name of the contest as a source writes it.'], ['EDITION']),
  NEXT_TIER: stated(['Kompetisi tingkat atas', 'Contest of the next tier'], ['Nama kompetisi tingkat atas sebagaimana ditulis sumber.', 'The name of the contest of the next tier as a source writes it.'], ['EDITION']),
  RULE_BASIS: stated(['Dasar aturan', 'Rule in force'], ['Peraturan atau pedoman yang menjadi dasar penyelenggaraan.', 'The regulation or guideline an edition rests on.'], ['EDITION']),
  EVALUATION_START: stated(['Awal penilaian proposal', 'Start of the desk evaluation'], ['Hari penilaian proposal dimulai menurut sumber.', 'The day the desk evaluation starts, as a source tells it.'], ['EDITION']),
  GOVERNMENTS_REPORTING: reported(['Pemerintah daerah pelapor', 'Governments that reported'], ['Pemerintah daerah yang melaporkan inovasinya dalam satu pengukuran.', 'Regional governments that reported their innovations in one measurement.'], 'COUNT', ['EDITION']),
} as const satisfies Record<string, MetricSpec>;
