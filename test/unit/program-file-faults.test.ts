import { fileFaults } from '../../src/domain/program-file/check';
import { differenceOf } from '../../src/domain/program-file/diff';
import type { EditionState, Known } from '../../src/domain/program-file/known';
import { keyOf, type Present } from '../../src/domain/program-file/rows';
import { readProgram } from '../../src/modules/competition/usecases/program-read';

const row = (section: Present['section'], key: string, fields: Present['fields'] = {}): Present => ({ section, key, id: `id ${section} ${key}`, fields });
const state = (change: Partial<EditionState> = {}): EditionState => ({ phase: 'ANNOUNCED', frozen: false, cancelled: false, moved: false, run: true, ...change });
const edition = (year: number): Present =>
  row('EDITIONS', keyOf(year), { name: `KU ${year}`, number: null, theme: null, held: 'HELD', opens: '2026-01', closes: '2026-02-10', mend_days: 5, pack: '00.99 aturan 1' });

const KNOWN: Known = {
  tenant: '00.99', affairs: new Set(['WYD-01', 'WYD-02']), packs: new Map([['00.99 aturan 1', 'kept'], ['00 umum 3', 'theirs']]), rubrics: new Map([['lama 1', 'kept']]),
  rows: [
    row('AGENCIES', 'setda', { name: 'Setda', kind: 'SECRETARIAT', abbreviation: null, parent: null, valid_from: null, valid_to: null }),
    row('PROGRAM', 'ku', { name: 'Kompetisi Uji', tier: 'CITY', office: null, started_year: null }),
    ...[2020, 2021, 2022, 2023].map(edition), ...[2020, 2021, 2022].map((year) => row('CATEGORIES', keyOf(year, 'umum'), { name: 'Umum', position: 1 })),
    row('ROUNDS', keyOf(2020, 1), { name: 'Seleksi', method: 'SCREENING', words: null, cut: null, size: null, mark: null, quotas: null, rubric: null, runs: null }),
  ],
  editions: new Map([[2020, state({ phase: 'OPEN', frozen: true })], [2021, state({ cancelled: true, frozen: true })], [2022, state({ moved: true })], [2023, state()]]),
};

/** Every fault of a text, as "line:column path: Indonesian / English". */
function faultsOf(text: string): readonly string[] {
  const read = readProgram(text);
  const faults = 'file' in read
    ? read.locate([...read.faults, ...fileFaults(read.file, read.issued, KNOWN), ...(read.faults.length > 0 ? [] : differenceOf(read.file, KNOWN).faults)]) : read.faults;
  return faults.map(({ line, column, path, why }) => `${line}:${column} ${path.join('.')}: ${why[0]} / ${why[1]}`);
}

const HEAD = 'tenant: "00.99"\nprogram: {code: ku, name: Kompetisi Uji, tier: CITY}\n';
const inEdition = (text: string, year = 2030): string => `${HEAD}editions:\n  - year: ${year}\n    name: KU ${year}\n${text.replace(/^/gm, '    ')}\n`;
const rubric = (weights: readonly number[]): string => `${HEAD}rubrics:\n  - code: baru\n    revision: 1\n    name: {id: Baru, en: New}\n    criteria:\n${weights.map((w, i) => `      - {code: k${i}, name: {id: a, en: b}, weight: ${w}, most_points: 10}`).join('\n')}\n`;

it('a whole file has no fault', () => {
  expect(faultsOf(HEAD)).toEqual([]);
  expect(faultsOf(inEdition('pack: {code: aturan, revision: 1}\nrounds:\n  - {name: a, method: PLENARY, rubric: {code: lama, revision: 1}}'))).toEqual([]);
  expect(faultsOf(inEdition('pack: {use: {organizer: "00", code: umum, revision: 3}}'))).toEqual([]);
});

describe('a fault is told with its line and column, in both languages', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing at all', '', ['1:1 file: harus berisi kunci dan nilai / must hold keys and values']],
    ['a list', '- 1\n', ['1:1 file: harus berisi kunci dan nilai / must hold keys and values']],
    ['no programme', 'tenant: "00.99"\n', ['1:1 file: program wajib ada / program is compulsory']],
    ['a tenant without quotes', 'tenant: 00.99\nprogram: {code: ku, name: x, tier: CITY}\n', ['1:9 tenant: harus teks; tulis di antara tanda kutip / must be text; write it between quotation marks']],
    ['another tenant', HEAD.replace('00.99', '32.72'), ['1:9 tenant: berkas ini milik penyelenggara lain; yang menerapkannya 00.99 / this file belongs to another organiser; it is applied by 00.99']],
    ['an unknown key', `${HEAD}agency: []\n`, ['3:1 agency: kunci tidak dikenal; yang dikenal: tenant, agencies, exemptions, program, packs, rubrics, editions / this key is not known; known are tenant, agencies, exemptions, program, packs, rubrics, editions']],
    ['a key twice', `${HEAD}tenant: "00.98"\n`, ['3:1 tenant: kunci ini sudah ada di sini / this key stands here already']],
    ['a key without its value', `${HEAD}agencies:\n`, ['3:1 agencies: harus daftar; tulis [] untuk mengosongkannya / must be a list; write [] to empty it']],
    ['a tab', `${HEAD}agencies:\n\t- {code: a}\n`, ['4:1 file: tab tidak boleh menjadi indentasi; pakai spasi / a tab must not indent; use spaces']],
    ['an anchor', `${HEAD}agencies:\n  - &a {code: a, name: A, kind: DINAS}\n`, ['4:8 agencies.0: jangkar (&) dan rujukannya (*) tidak diterima / anchors (&) and what refers to them (*) are not accepted']],
    ['a tag', `${HEAD}agencies: !!seq []\n`, ['3:17 agencies: penanda jenis (!) tidak diterima / tags (!) are not accepted']],
    ['two documents', `${HEAD}---\na: 1\n`, ['3:1 file: hanya satu dokumen dalam satu berkas / a file holds one document only']],
    ['a directive', `%YAML 1.1\n---\n${HEAD}`, ['1:1 file: petunjuk YAML (%) tidak diterima / YAML directives (%) are not accepted']],
    ['an upper-case code of the programme', HEAD.replace('code: ku', 'code: KU'), ['2:17 program.code: harus kode dengan huruf kecil / must be a code in lower case']],
    ['a code with a space', `${HEAD}agencies:\n  - {code: a b, name: A, kind: DINAS}\n`, ['4:12 agencies.0.code: harus kode dari aksara ASCII tanpa spasi / must be a code of ASCII characters without spaces']],
    ['a kind that is none', `${HEAD}agencies:\n  - {code: a, name: A, kind: KING}\n`, [expect.stringMatching(/^4:30 agencies\.0\.kind: harus salah satu dari SECRETARIAT, .* \/ must be one of SECRETARIAT, /) as string]],
    ['a name that nobody sees', `${HEAD}agencies:\n  - {code: a, name: "\\0", kind: DINAS}\n`, ['4:21 agencies.0.name: memuat aksara yang tidak diterima / holds a character that is not accepted']],
    ['a day that is none', `${HEAD}agencies:\n  - {code: a, name: A, kind: DINAS, valid_from: 2023-02-30}\n`, ['4:49 agencies.0.valid_from: harus tanggal seperti 2023-03-28 / must be a date such as 2023-03-28']],
    ['days out of order', `${HEAD}agencies:\n  - {code: a, name: A, kind: DINAS, valid_from: 2023-02-03, valid_to: 2022-01-01}\n`, ['4:71 agencies.0.valid_to: tidak boleh sebelum valid_from / must not be before valid_from']],
    ['an agency twice', `${HEAD}agencies:\n  - {code: a, name: A, kind: DINAS}\n  - {code: a, name: B, kind: DINAS}\n`, ['5:12 agencies.1.code: a sudah ada dalam daftar ini / a stands in this list already']],
    ['an agency above that is not there', `${HEAD}agencies:\n  - {code: a, name: A, kind: DINAS, parent: b}\n`, ['4:45 agencies.0.parent: perangkat daerah b tidak ada dalam berkas ini dan tidak tersimpan / there is no agency b in this file, and none is kept']],
    ['a circle, through what is kept', `${HEAD}agencies:\n  - {code: a, name: A, kind: DINAS, parent: setda}\n  - {code: setda, name: Setda, kind: SECRETARIAT, parent: a}\n`,
      ['4:45 agencies.0.parent: induknya membentuk lingkaran: a → setda → a / the agencies above it form a circle: a → setda → a']],
    ['an agency above itself', `${HEAD}agencies:\n  - {code: a, name: A, kind: DINAS, parent: a}\n`, ['4:45 agencies.0.parent: induknya membentuk lingkaran: a → a / the agencies above it form a circle: a → a']],
    ['an exemption twice, of nobody', `${HEAD}exemptions:\n  - {agency: x, year: 2026, reason: r}\n  - {agency: x, year: 2026, reason: s}\n`, [
      '4:14 exemptions.0.agency: perangkat daerah x tidak ada dalam berkas ini dan tidak tersimpan / there is no agency x in this file, and none is kept',
      '5:14 exemptions.1.agency: x, 2026 sudah ada dalam daftar ini / x, 2026 stands in this list already',
      '5:14 exemptions.1.agency: perangkat daerah x tidak ada dalam berkas ini dan tidak tersimpan / there is no agency x in this file, and none is kept',
    ]],
    ['an office that is not there', HEAD.replace('tier: CITY', 'tier: CITY, office: b'), ['2:62 program.office: perangkat daerah b tidak ada dalam berkas ini dan tidak tersimpan / there is no agency b in this file, and none is kept']],
    ['weights that do not sum', rubric([5000, 4999]), ['8:7 rubrics.0.criteria: jumlah bobot 9999, harus 10000 / the weights sum to 9999, they must sum to 10000']],
    ['a weight with a fraction: of the sum nothing is said', rubric([5000, 0.5]), ['9:50 rubrics.0.criteria.1.weight: harus bilangan bulat 0 sampai 10000 / must be a whole number from 0 to 10000']],
    ['scales of which no exact score can be kept', rubric([2500, 2500, 2500, 2500]).split('\n').map((line, i) => line.replace('most_points: 10}', `most_points: ${[9973, 9967, 9949, 9941][i % 4]}}`)).join('\n'), [
      '8:7 rubrics.0.criteria: angka tertinggi kriterianya tidak cocok satu sama lain untuk nilai yang tepat; pakai skala yang sama / the most points of its criteria do not fit together for an exact score; give them one scale',
    ]],
    ['a rubric with other content', rubric([10_000]).replace('baru', 'lama'), ['5:15 rubrics.0.revision: revisi ini sudah tersimpan dengan isi lain; naikkan revisinya / this revision is kept with other content; raise the revision']],
    ['a pack with other content', `${HEAD}packs:\n  - code: aturan\n    revision: 1\n    name: {id: a, en: b}\n    clauses: [{code: k, kind: CATEGORY_REQUIRED, confidence: OFFICIAL}]\n`, ['5:15 packs.0.revision: revisi ini sudah tersimpan dengan isi lain; naikkan revisinya / this revision is kept with other content; raise the revision']],
    ['a year twice', `${HEAD}editions:\n  - {year: 2030, name: a}\n  - {year: 2030, name: b}\n`, ['5:12 editions.1.year: 2030 sudah ada dalam daftar ini / 2030 stands in this list already']],
    ['what is wrong within a pack', `${HEAD}packs:\n  - code: lain\n    name: {id: a, en: b}\n    clauses:\n      - {code: k, kind: MINIMUM_AGE, confidence: OFFICIAL, with: {months: 0}}\n`, ['7:75 packs.0.clauses.0.with.months: harus bilangan bulat 1 sampai 600 / must be a whole number from 1 to 600']],
  ])('%s', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it.each<[string, string, readonly string[]]>([
    ['a pack that is not there', 'pack: {code: aturan, revision: 2}', ['6:11 editions.0.pack: paket aturan 2 tidak ada dalam berkas ini dan tidak tersimpan / there is no pack aturan 2 in this file, and none is kept']],
    ['a published pack that is not there', 'pack: {use: {organizer: "00", code: umum, revision: 4}}', ['6:17 editions.0.pack.use: tidak ada paket terbitan 00 umum 4 / no pack 00 umum 4 is published']],
    ['a pack without its revision', 'pack: {code: aturan}', ['6:11 editions.0.pack: code dan revision, atau use, wajib ada / code and revision, or use, are compulsory']],
    ['two packs', 'pack: {code: aturan, use: {organizer: "00", code: umum, revision: 3}}', ['6:11 editions.0.pack: sebutkan use saja, atau code dan revision / name use alone, or code and revision']],
    ['a closing before the opening', 'opens: 2026-03\ncloses: 2026-02-28', ['7:13 editions.0.closes: tidak boleh sebelum opens / must not be before opens']],
    ['rounds out of order', 'rounds:\n  - {name: a, method: SCREENING, runs: 2026-04}\n  - {name: b, method: PLENARY, runs: 2026-03}', ['8:42 editions.0.rounds.1.runs: tidak boleh sebelum rounds.0 / must not be before rounds.0']],
    ['a date that is none', 'opens: spring', ['6:12 editions.0.opens: harus tanggal seperti 2023, 2023-03, 2023-03-28 atau 2023-03-01/2023-03-28 / must be a date such as 2023, 2023-03, 2023-03-28 or 2023-03-01/2023-03-28']],
    ['an affair that is none', 'categories:\n  - {code: a, name: A, affairs: [{code: WYD-99, confidence: STATED}]}', ['7:45 editions.0.categories.0.affairs.0.code: urusan WYD-99 tidak dikenal / there is no government affair WYD-99']],
    ['a category twice', 'categories:\n  - {code: a, name: A}\n  - {code: a, name: B}', ['8:16 editions.0.categories.1.code: a sudah ada dalam daftar ini / a stands in this list already']],
    ['a participant twice', 'participants:\n  - {kind: AGENCY, wording: a}\n  - {kind: AGENCY, wording: b}', ['8:16 editions.0.participants.1.kind: AGENCY sudah ada dalam daftar ini / AGENCY stands in this list already']],
    ['a rubric that is not there', 'rounds:\n  - {name: a, method: PLENARY, rubric: {code: lama, revision: 2}}', ['7:44 editions.0.rounds.0.rubric: lembar penilaian lama 2 tidak ada dalam berkas ini dan tidak tersimpan / there is no rubric lama 2 in this file, and none is kept']],
    ['a cut without its measure, and with another', 'rounds:\n  - {name: a, method: PLENARY, cut: {kind: TOP_N, mark_hundredths: 1}}', [
      '7:41 editions.0.rounds.0.cut: size wajib ada bagi TOP_N / size is compulsory for TOP_N', '7:72 editions.0.rounds.0.cut.mark_hundredths: tidak berlaku bagi TOP_N / does not apply to TOP_N',
    ]],
    ['quotas for strangers', 'participants: [{kind: AGENCY, wording: a}]\nrounds:\n  - {name: a, method: PLENARY, cut: {kind: QUOTA_PER_KIND, quotas: {AGENCY: 1, SCHOOL: 2}}}', ['8:92 editions.0.rounds.0.cut.quotas.SCHOOL: SCHOOL bukan peserta penyelenggaraan ini / SCHOOL is no participant of this edition']],
    ['weighted panels without panels', `rounds:\n  - {name: a, method: PLENARY, judging: {aggregation: WEIGHTED_PANELS}}`, ['7:45 editions.0.rounds.0.judging: panels wajib ada bagi WEIGHTED_PANELS / panels is compulsory for WEIGHTED_PANELS']],
    ['weighted panels that are none', `rounds:\n  - {name: a, method: PLENARY, judging: {aggregation: WEIGHTED_PANELS, panels: []}}`, ['7:84 editions.0.rounds.0.judging.panels: tidak boleh kosong bagi WEIGHTED_PANELS / must not be empty for WEIGHTED_PANELS']],
    ['panels that weigh nothing', `rounds:\n  - {name: a, method: PLENARY, judging: {panels: [{code: p, weight: 10000}]}}`, ['7:54 editions.0.rounds.0.judging.panels: tidak berlaku bagi MEAN_OF_PRESENT / does not apply to MEAN_OF_PRESENT']],
    ['panels twice, of other signs, and of other weights', `rounds:\n  - name: a\n    method: PLENARY\n    judging:\n      aggregation: WEIGHTED_PANELS\n      panels:\n        - {code: p, weight: 5000}\n        - {code: p, weight: 4000}\n        - {code: "a,b=1", weight: 999}`, [
      '12:13 editions.0.rounds.0.judging.panels: jumlah bobot 9999, harus 10000 / the weights sum to 9999, they must sum to 10000', '13:22 editions.0.rounds.0.judging.panels.1.code: p sudah ada dalam daftar ini / p stands in this list already',
      '14:22 editions.0.rounds.0.judging.panels.2.code: hanya huruf kecil, angka, dan tanda hubung / holds lower-case letters, digits and hyphens only',
    ]],
    ['steps, decimals and numbers of judges that are none', `rounds:\n  - name: a\n    method: PLENARY\n    judging:\n      tie_chain: [MEDIAN, CRITERIA, MEDIAN]\n      decimals: 3\n      aggregation: TRIMMED_MEAN\n      least_scores: 0\n      blind: [TITLE, TITLE]\n      bonus: yes`, [
      '10:41 editions.0.rounds.0.judging.tie_chain.2: MEDIAN sudah ada dalam daftar ini / MEDIAN stands in this list already', '11:21 editions.0.rounds.0.judging.decimals: harus bilangan bulat 0 sampai 2 / must be a whole number from 0 to 2',
      '13:25 editions.0.rounds.0.judging.least_scores: harus bilangan bulat 1 sampai 100 / must be a whole number from 1 to 100', '14:26 editions.0.rounds.0.judging.blind.1: TITLE sudah ada dalam daftar ini / TITLE stands in this list already',
      '15:18 editions.0.rounds.0.judging.bonus: harus true atau false / must be true or false',
    ]],
    ['a share of a score that is not there, and judging where nobody judges', `rounds:\n  - {name: a, method: SCREENING, judging: {}}\n  - {name: b, method: PLENARY, judging: {carry: 1}}\n  - {name: c, method: PLENARY, judging: {carry: 1}}`, [
      '7:47 editions.0.rounds.0.judging: tahap pengumpulan dan seleksi administrasi tanpa lembar penilaian tidak dinilai juri / a round that collects or screens without a rubric is not judged',
      '8:53 editions.0.rounds.1.judging.carry: tahap pertama yang dinilai tidak membawa nilai / the first round that is judged has no score to carry',
    ]],
    ['what is published, in other words', 'judging: {publishes: SOME, publishes_scores: 1, objection_days: -1, nominees: 0}', [
      expect.stringMatching(/^6:26 editions\.0\.judging\.publishes: harus salah satu dari INSIDE, ALL/) as string, '6:50 editions.0.judging.publishes_scores: harus true atau false / must be true or false',
      '6:69 editions.0.judging.objection_days: harus bilangan bulat 0 sampai 365 / must be a whole number from 0 to 365', '6:83 editions.0.judging.nominees: harus bilangan bulat 1 sampai 1000 / must be a whole number from 1 to 1000',
    ]],
  ])('in an edition: %s', (_what, text, faults) => {
    expect(faultsOf(inEdition(text))).toEqual(faults);
  });

  it('all of them at once, in the order of the text, whatever finds them', () => {
    const text = `tenant: "00.98"\nstray: 1\nprogram: {code: ku, tier: CITY, office: tidak-ada}\nrubrics:\n  - {code: r, revision: 1, name: {id: a, en: b}, criteria: [{code: c, name: {id: a, en: b}, weight: 1, most_points: 1}]}\neditions:\n  - {year: 2030, name: a, opens: 2031, closes: 2030, pack: {code: tidak-ada, revision: 1}}\n`;
    expect(faultsOf(text).map((fault) => fault.split(': ')[0])).toEqual(['1:9 tenant', '2:1 stray', '3:10 program', '3:41 program.office', '5:60 rubrics.0.criteria', '7:48 editions.0.closes', '7:60 editions.0.pack']);
  });

  it('frozen is what an open edition rests on, not what may still be told of it', () => {
    expect(faultsOf(inEdition('theme: Baru\nthemes: [a]\nprizes: [{name: Piala}]\nheld: PLANNED\ncategories: [{code: umum, name: Umum}]', 2020))).toEqual([]);
    expect(faultsOf(inEdition('opens: 2026-01\ncloses: 2026-02-11\nmend_days: 9\npack: {use: {organizer: "00", code: umum, revision: 3}}\ncategories: []\nparticipants: [{kind: AGENCY, wording: a}]\nrounds: [{name: Lain, method: SCREENING}]', 2020))).toEqual([
      '7:13 editions.0.closes: penyelenggaraan 2020 sudah OPEN: tanggal tutup tidak dapat diubah lagi (tersimpan 2026-02-10, berkas 2026-02-11) / edition 2020 is OPEN: the closing date can no longer be changed (kept 2026-02-10, file 2026-02-11)',
      '8:16 editions.0.mend_days: penyelenggaraan 2020 sudah OPEN: hari perbaikan tidak dapat diubah lagi (tersimpan 5, berkas 9) / edition 2020 is OPEN: the days for mending can no longer be changed (kept 5, file 9)',
      '9:11 editions.0.pack: penyelenggaraan 2020 sudah OPEN: paket aturan tidak dapat diubah lagi (tersimpan 00.99 aturan 1, berkas 00 umum 3) / edition 2020 is OPEN: the rule pack can no longer be changed (kept 00.99 aturan 1, file 00 umum 3)',
      '10:17 editions.0.categories: penyelenggaraan 2020 sudah OPEN: kategori tidak dapat diubah lagi (umum) / edition 2020 is OPEN: the categories can no longer be changed (umum)',
      '11:20 editions.0.participants.0: penyelenggaraan 2020 sudah OPEN: peserta tidak dapat diubah lagi (AGENCY) / edition 2020 is OPEN: the participants can no longer be changed (AGENCY)',
      '12:14 editions.0.rounds.0: penyelenggaraan 2020 sudah OPEN: tahap tidak dapat diubah lagi (1) / edition 2020 is OPEN: the rounds can no longer be changed (1)',
    ]);
    expect(faultsOf(inEdition('judging: {nominees: 3}\nrounds: [{name: Seleksi, method: SCREENING}]', 2020)).map((fault) => fault.split(' /')[0])).toEqual([
      ...['publishes', 'publishes_scores', 'publishes_statistics', 'objection_days'].map((key, i) => `6:14 editions.0.judging.${key}: penyelenggaraan 2020 sudah OPEN: aturan pengumuman tidak dapat diubah lagi (tersimpan –, berkas ${['INSIDE', 'false', 'false', '7'][i]})`),
      '6:25 editions.0.judging.nominees: penyelenggaraan 2020 sudah OPEN: aturan pengumuman tidak dapat diubah lagi (tersimpan –, berkas 3)',
    ]);
    expect(faultsOf(inEdition('held: PLANNED', 2021))).toEqual([expect.stringMatching(/^6:11 editions\.0\.held: penyelenggaraan 2021 sudah CANCELLED/) as string]);
    expect(faultsOf(inEdition('closes: 2026-03\ncategories: []', 2022))).toEqual([expect.stringMatching(/^6:13 editions\.0\.closes: tanggal tutup sudah dipindahkan .* \/ the closing date was moved/) as string]);
    expect(faultsOf(inEdition('closes: 2026-03\nheld: NOT_HELD\ncategories: [{code: a, name: A}]', 2023))).toEqual([]);
  });
});
