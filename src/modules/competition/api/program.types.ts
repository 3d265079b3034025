import { EDITION_HELD, EDITION_PHASE, PARTICIPANT_KIND, PROGRAM_TIER } from '../../../domain/vocabulary/competition-words';
import { MAPPING_CONFIDENCE } from '../../../domain/vocabulary/innovation-words';
import { Code, Many, Moment, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { category, categoryAffair, edition, editionTheme, participantKind, program } from '../data/tables';

/** A contest that its organiser runs year after year. */
@Read('Program', {
  table: program, prefix: 'prg', order: { column: 'code', direction: 'ASC' },
  about: [
    'Kompetisi inovasi yang dijalankan satu penyelenggara dari tahun ke tahun; kodenya hanya khas bersama penyelenggaranya, sebab beberapa daerah memakai singkatan yang sama.',
    'A contest of innovations that one organiser runs year after year; its code is unique only together with its organiser, because several regions use the same acronym.',
  ],
})
export class Program {
  @Text(['Kode program pada penyelenggaranya, misalnya KIKS.', 'Code of the programme at its organiser, for example KIKS.'], { filter: true, sort: true }) code: string;
  @Text(['Nama lengkap program.', 'Full name of the programme.'], { filter: true, sort: true }) name: string;
  @Code(PROGRAM_TIER, ['Tingkat kompetisi ini.', 'The tier of this contest.'], { filter: true }) tier: string;
  @Whole(['Tahun pertama diselenggarakan; kosong bila tidak disebut sumber.', 'The first year in which it was held; null where the source does not tell it.'], { filter: true, sort: true }) startedYear: number | null;
  @One('Agency', [['tenant_id', 'tenant_id'], ['office_id', 'id']], ['Perangkat daerah yang mengurusnya, misalnya Bagian Organisasi atau Litbang.', 'The agency that runs it, for example the organisation bureau or the research office.'], { filter: true }) office: unknown;
  @Many('Edition', [['tenant_id', 'tenant_id'], ['id', 'program_id']], ['Penyelenggaraan program ini dari tahun ke tahun, mulai dari yang terbaru.', 'The editions of this programme over the years, the newest first.']) editions: unknown;
}

const ofEdition = [['tenant_id', 'tenant_id'], ['edition_id', 'id']] as const;
const belowEdition = [['tenant_id', 'tenant_id'], ['id', 'edition_id']] as const;

/** One year of a programme. */
@Read('Edition', {
  table: edition, prefix: 'edn', order: { column: 'year', direction: 'DESC' },
  about: [
    'Penyelenggaraan satu program pada satu tahun, dengan tema, kategori, tahap, hadiah, dan aturannya sendiri.',
    'One year of a programme, with themes, categories, rounds, prizes and rules of its own.',
  ],
})
export class Edition {
  @Whole(['Tahun penyelenggaraan.', 'The year of the edition.'], { filter: true, sort: true }) year: number;
  @Whole(['Urutan penyelenggaraan, misalnya 4 untuk KIKS-4; kosong bila tidak disebut sumber.', 'Which edition it is, for example 4 for KIKS-4; null where the source does not tell it.'], { sort: true }) number: number | null;
  @Text(['Nama penyelenggaraan ini sebagaimana diumumkan.', 'The name of this edition as it was announced.'], { filter: true, sort: true }) name: string;
  @Text(['Tema sebagaimana dirumuskan penyelenggara.', 'The theme in the words of the organiser.']) theme: string | null;
  @Code(EDITION_PHASE, ['Fase terakhir yang diketahui.', 'The last phase that is known.'], { filter: true }) phase: string;
  @Code(EDITION_HELD, ['Apakah benar-benar diselenggarakan.', 'Whether it really took place.'], { filter: true }) held: string;
  @Period(['Tanggal pendaftaran dibuka, sejauh diketahui.', 'The date on which entries open, as far as it is known.'], { filter: true, sort: true }) opens: unknown;
  @Period(['Tanggal pendaftaran ditutup, sejauh diketahui.', 'The date on which entries close, as far as it is known.'], { filter: true, sort: true }) closes: unknown;
  @Moment(['Saat hasil diumumkan; kosong bila belum atau tidak diketahui.', 'The moment at which the results come out; null when it is not set or not known.'], { sort: true }) resultsAt: string | null;
  @One('Program', [['tenant_id', 'tenant_id'], ['program_id', 'id']], ['Program yang diselenggarakan.', 'The programme of this edition.'], { filter: true }) program: unknown;
  @Many('EditionTheme', belowEdition, ['Butir-butir temanya.', 'The lines of its theme.']) themes: unknown;
  @Many('Category', belowEdition, ['Kategori yang diperlombakan.', 'The categories in which entries compete.']) categories: unknown;
  @Many('EntrantKind', belowEdition, ['Siapa saja yang boleh ikut.', 'Who may enter.']) entrantKinds: unknown;
  @Many('Round', belowEdition, ['Tahap seleksi menurut urutannya.', 'The rounds of selection, in order.']) rounds: unknown;
  @Many('Prize', belowEdition, ['Hadiah sebagaimana disebut tiap sumber; sumber yang berbeda tampil sendiri-sendiri.', 'The prizes as each source tells them; sources that differ appear one by one.']) prizes: unknown;
  @Many('Session', belowEdition, ['Peluncuran, presentasi, wawancara, dan kunjungan lapangan.', 'Launches, presentations, interviews and field visits.']) sessions: unknown;
  @Many('Announcement', belowEdition, ['Pengumuman: direncanakan, diundur, dan dilakukan.', 'Announcements: planned, moved and made.']) announcements: unknown;
  @One('EditionRules', belowEdition, ['Paket aturan yang dipakai; kosong bila belum ada.', 'The rule pack in use; null where there is none.'], { nullable: true }) adoptedRules: unknown;
  @One('EditionJudging', belowEdition, ['Apa yang diumumkan dari penilaiannya; kosong bila menurut cara bawaan.', 'What is published of its judging; null where the plain way holds.'], { nullable: true }) judging: unknown;
  @Many('DeadlineChange', belowEdition, ['Pemindahan hari penutupan bagi semua peserta.', 'Moves of the closing day for all entrants.']) deadlineChanges: unknown;
  @Many('RuleStatement', belowEdition, ['Aturan dalam kata-kata, dengan rujukan dan kekuatannya.', 'Its rules in words, with citation and strength.']) rules: unknown;
  @Many('Entry', belowEdition, ['Usulan yang diterbitkan penyelenggara; belum tentu semua usulan yang masuk.', 'The entries that the organiser published; not always all that came in.']) entries: unknown;
  @Many('GateCount', belowEdition, ['Banyaknya usulan tiap pengusul di tiap gerbang, sejauh boleh disebut; dari penyelenggaraan yang dijalankan di server ini.', 'How many entries of each entrant went through each gate, as far as it may be told; of editions that are run on this server.']) gateCounts: unknown;
  @Many('Award', belowEdition, ['Penghargaan yang diberikan, mulai dari yang terbaru.', 'The awards that were given, the newest first.']) awards: unknown;
  @Many('Observation', belowEdition, ['Angka dan pernyataan tentang penyelenggaraan ini, dengan sumbernya.', 'Figures and statements about this edition, each with its source.']) observations: unknown;
}

/** A line of the theme of an edition. */
@Read('EditionTheme', {
  table: editionTheme, prefix: 'edt', order: { column: 'position', direction: 'ASC' },
  about: ['Satu butir tema pada satu penyelenggaraan.', 'One line of the theme of an edition.'],
})
export class EditionTheme {
  @Whole(['Urutan butir, mulai dari 1.', 'Place of the line, from 1.'], { sort: true }) position: number;
  @Text(['Bunyi butir tema.', 'The wording of the line.'], { filter: true }) name: string;
  @One('Edition', ofEdition, ['Penyelenggaraan yang memakai tema ini.', 'The edition that has this theme.']) edition: unknown;
}

/** A category in which entries compete. */
@Read('Category', {
  table: category, prefix: 'cat', order: { column: 'position', direction: 'ASC' },
  about: [
    'Kategori pada satu penyelenggaraan; daftar kategori diganti utuh dari tahun ke tahun, jadi kategori tahun lain adalah kategori lain.',
    'A category of one edition; lists of categories are replaced as a whole from year to year, so that of another year is another category.',
  ],
})
export class Category {
  @Text(['Kode kategori pada penyelenggaraan ini.', 'Code of the category in this edition.'], { filter: true }) code: string;
  @Text(['Nama kategori sebagaimana diumumkan.', 'Name of the category as it was announced.'], { filter: true, sort: true }) name: string;
  @Whole(['Urutan kategori, mulai dari 1.', 'Place of the category, from 1.'], { sort: true }) position: number;
  @One('Edition', ofEdition, ['Penyelenggaraan yang memakai kategori ini.', 'The edition that has this category.'], { filter: true }) edition: unknown;
  @Many('CategoryAffair', [['tenant_id', 'tenant_id'], ['id', 'category_id']], ['Urusan pemerintahan yang dicakupnya, beserta keyakinannya.', 'The government affairs that it covers, and how sure that is.']) affairs: unknown;
}

/** Which government affair a category covers. */
@Read('CategoryAffair', {
  table: categoryAffair, prefix: 'cta',
  about: ['Pemetaan satu kategori ke satu urusan pemerintahan, agar kategori yang berbeda tahun dan daerah dapat dibandingkan.', 'The mapping of a category to a government affair, so that categories of different years and regions can be compared.'],
})
export class CategoryAffair {
  @Code(MAPPING_CONFIDENCE, ['Seberapa yakin pemetaan ini.', 'How sure the mapping is.'], { filter: true }) confidence: string;
  @Text(['Catatan tentang pemetaan ini.', 'A note on the mapping.']) note: string | null;
  @One('Category', [['tenant_id', 'tenant_id'], ['category_id', 'id']], ['Kategori yang dipetakan.', 'The category that is mapped.'], { filter: true }) category: unknown;
  @One('GovernmentAffair', [['affair_id', 'id']], ['Urusan yang dicakup.', 'The affair that it covers.'], { filter: true }) affair: unknown;
}

/** A kind of participant that may enter an edition. */
@Read('EntrantKind', {
  table: participantKind, prefix: 'enk', order: { column: 'kind', direction: 'ASC' },
  about: ['Jenis peserta yang boleh ikut pada satu penyelenggaraan.', 'A kind of participant that may enter an edition.'],
})
export class EntrantKind {
  @Code(PARTICIPANT_KIND, ['Jenis peserta.', 'The kind of participant.'], { filter: true }) kind: string;
  @Text(['Sebutan peserta itu menurut sumber.', 'What the source calls that participant.']) wording: string;
  @One('Edition', ofEdition, ['Penyelenggaraan yang boleh diikutinya.', 'The edition that it may enter.'], { filter: true }) edition: unknown;
}
