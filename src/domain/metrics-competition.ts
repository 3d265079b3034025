import { counted, derived, reported, stated, type MetricSpec } from './metric';

const ofEdition = ['EDITION', 'REGION'] as const;
const side = { comparable: true } as const;
const higher = { better: 'HIGHER' } as const;
const share = { better: 'HIGHER', scale: 2 } as const;
const GATED: readonly [string, string] = ['dalam kompetisi yang dijalankan pada server ini, siapa pun penyelenggaranya', 'in contests run on this server, whoever ran them'];

/** An entry counted at a gate by the region of whoever entered it; what sources tell of a contest as a whole stands in ENTRIES_*. */
const gate = (label: readonly [string, string], what: readonly [string, string], key: Parameters<typeof counted>[2]): MetricSpec =>
  counted(label, [`Usulan dari daerah ini yang ${what[0]} ${GATED[0]}.`, `Entries from this region that ${what[1]} ${GATED[1]}.`], key);

/** Figures of a contest: how many came, how many went on, who judged, what could be won. */
export const COMPETITION_METRICS = {
  ENTRIES_REGISTERED: reported(['Usulan terdaftar', 'Entries registered'], ['Usulan yang terdaftar pada sistem pendaftaran, termasuk yang belum diajukan.', 'Entries registered in the entry system, those not yet submitted included.'], 'COUNT', ofEdition),
  ENTRIES_COLLECTED: reported(['Usulan terkumpul', 'Entries collected'], ['Inovasi yang terkumpul, tanpa keterangan apakah sudah diseleksi.', 'Innovations collected, without word on whether they had been screened.'], 'COUNT', ofEdition, side),
  ENTRIES_SENT: reported(['Usulan dikirim', 'Entries sent'], ['Inovasi yang sudah dikirim atau diajukan kepada penyelenggara.', 'Innovations sent or submitted to the organiser.'], 'COUNT', ofEdition, side),
  PARTICIPANTS: reported(['Peserta', 'Participants'], ['Peserta menurut kata sumber, tanpa keterangan lebih lanjut.', 'Participants in the words of the source, without more said.'], 'COUNT', ofEdition, side),
  ENTRIES_PASSED_SCREENING: reported(['Usulan lolos administrasi', 'Entries past screening'], ['Usulan yang lolos seleksi administrasi.', 'Entries that passed the administrative screening.'], 'COUNT', ofEdition, side),
  ENTRIES_PUBLISHED: counted(['Usulan tercatat', 'Entries on record'], ['Usulan suatu daerah yang terbit di rak terbuka.', 'Entries of a region published on the open shelf.'], 'entries'),
  GATE_REGISTERED: gate(['Usulan daerah: terdaftar', 'Entries of the region: registered'], ['dibuat, termasuk yang belum diajukan,', 'were begun, those never sent included,'], 'entriesRegistered'),
  GATE_COLLECTED: gate(['Usulan daerah: terkumpul', 'Entries of the region: collected'], ['diserahkan kepada penyelenggara', 'were handed to the organiser'], 'entriesCollected'),
  GATE_SENT: gate(['Usulan daerah: diajukan', 'Entries of the region: sent'], ['diajukan', 'were submitted'], 'entriesSent'),
  GATE_RETURNED: gate(['Usulan daerah: dikembalikan', 'Entries of the region: returned'], ['pernah dikembalikan untuk diperbaiki', 'were once returned for mending'], 'entriesReturned'),
  GATE_PASSED: gate(['Usulan daerah: lolos administrasi', 'Entries of the region: past screening'], ['lolos seleksi administrasi', 'passed the administrative screening'], 'entriesPassed'),
  GATE_FAILED: gate(['Usulan daerah: tidak lolos administrasi', 'Entries of the region: failed screening'], ['tidak lolos seleksi administrasi', 'failed the administrative screening'], 'entriesFailed'),
  GATE_WITHDRAWN: gate(['Usulan daerah: ditarik', 'Entries of the region: withdrawn'], ['ditarik', 'were withdrawn'], 'entriesWithdrawn'),
  FINALISTS_OF_REGION: counted(['Finalis daerah', 'Finalists of the region'], ['Usulan dari daerah ini yang menurut rak terbuka menjadi finalis atau pemenang, di kompetisi mana pun.', 'Entries from this region that the open shelf says were finalists or winners, in any contest.'], 'finalists', higher),
  SCREENING_PASS_RATE: derived(['Bagian lolos administrasi', 'Share past screening'], ['Bagian usulan dari daerah ini yang lolos seleksi administrasi, dari yang diajukan dalam kompetisi pada server ini yang hasil seleksinya sudah disebut.', 'Share of the entries from this region that passed the administrative screening, of those sent to contests on this server that have told what screening came to.'], 'PERCENT', { kind: 'RATE', of: 'entriesPassed', from: 'sentScreened' }, share),
  FINALIST_RATE: derived(['Bagian menjadi finalis', 'Share among the finalists'], ['Bagian usulan dari daerah ini yang menjadi finalis atau pemenang, dari yang diajukan dalam kompetisi pada server ini yang seluruh hasilnya sudah diumumkan.', 'Share of the entries from this region that became finalists or winners, of those sent to contests on this server whose results are all out.'], 'PERCENT', { kind: 'RATE', of: 'finalistsOfSettled', from: 'sentSettled' }, share),
  AWARD_RATE: derived(['Bagian mendapat penghargaan', 'Share with an award'], ['Bagian usulan dari daerah ini yang mendapat penghargaan yang tidak dicabut, dari yang diajukan dalam kompetisi pada server ini yang seluruh hasilnya sudah diumumkan.', 'Share of the entries from this region with an award that was not taken back, of those sent to contests on this server whose results are all out.'], 'PERCENT', { kind: 'RATE', of: 'awardedOfSettled', from: 'sentSettled' }, share),
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
