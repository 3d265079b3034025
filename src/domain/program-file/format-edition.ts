import { EDITION_HELD, PARTICIPANT_KIND, ROUND_METHOD, RULE_STRENGTH, RULE_TOPIC } from '../vocabulary/competition-words';
import { CUT_KIND } from '../vocabulary/entry-words';
import { MAPPING_CONFIDENCE } from '../vocabulary/innovation-words';
import { codesOf } from '../vocabulary/vocabulary';
import { list, may, must } from './field';
import { EDITION_JUDGING, ROUND_JUDGING } from './format-judging';

const revision = { is: 'whole', least: 1, most: 9999 } as const;
const most = { is: 'whole', least: 1, most: 100_000 } as const;

const USE = {
  is: 'map',
  keys: {
    organizer: must({ is: 'code', most: 60 }, ['Kode penyelenggara yang menerbitkan paketnya.', 'Code of the organiser that published the pack.']),
    code: must({ is: 'code', most: 60 }, ['Kode paket.', 'Code of the pack.']),
    revision: must(revision, ['Revisi paket.', 'Revision of the pack.']),
  },
} as const;

const PACK = {
  is: 'map',
  keys: {
    code: may({ is: 'code', most: 60 }, ['Kode paket dalam berkas ini atau yang sudah tersimpan.', 'Code of a pack of this file or of one already kept.']),
    revision: may(revision, ['Revisi paket.', 'Revision of the pack.']),
    use: may(USE, ['Paket terbitan penyelenggara lain, pengganti code dan revision.', 'A pack that another organiser published, in place of code and revision.']),
  },
} as const;

const CATEGORY = {
  is: 'map',
  keys: {
    code: must({ is: 'code', most: 80 }, ['Kode kategori pada penyelenggaraan ini.', 'Code of the category in this edition.']),
    name: must({ is: 'text', most: 200 }, ['Nama kategori.', 'Name of the category.']),
    affairs: may(list({
      is: 'map',
      keys: {
        code: must({ is: 'code', most: 20 }, ['Kode urusan pemerintahan, misalnya WYD-02.', 'Code of the government affair, for example WYD-02.']),
        confidence: must({ is: 'one', of: codesOf(MAPPING_CONFIDENCE) }, ['Keyakinan atas pemetaannya.', 'How sure the mapping is.']),
        note: may({ is: 'text', most: 300 }, ['Catatan tentang pemetaannya.', 'A note on the mapping.']),
      },
    }, 40), ['Urusan pemerintahan yang dicakupnya.', 'The government affairs that it covers.']),
  },
} as const;

const CUT = {
  is: 'map',
  keys: {
    kind: must({ is: 'one', of: codesOf(CUT_KIND) }, ['Cara memotong.', 'How the cut is made.']),
    size: may(most, ['Banyaknya yang lanjut; wajib bagi TOP_N.', 'How many go on; compulsory for TOP_N.']),
    mark_hundredths: may({ is: 'whole', least: 0, most: 100_000 }, ['Nilai ambang dalam perseratus, 8500 untuk 85; wajib bagi PASSING_MARK.', 'The passing mark in hundredths, 8500 for 85; compulsory for PASSING_MARK.']),
    quotas: may({ is: 'counts', of: codesOf(PARTICIPANT_KIND), most: 100_000 }, ['Banyaknya yang lanjut tiap jenis peserta; wajib bagi QUOTA_PER_KIND.', 'How many go on of each kind of participant; compulsory for QUOTA_PER_KIND.']),
  },
} as const;

const ROUND = {
  is: 'map',
  keys: {
    name: must({ is: 'text', most: 200 }, ['Nama tahap.', 'Name of the round.']),
    method: must({ is: 'one', of: codesOf(ROUND_METHOD) }, ['Cara seleksinya.', 'How it selects.']),
    words: may({ is: 'text', most: 300 }, ['Aturan potongnya dalam kata-kata.', 'The rule of the cut in words.']),
    rubric: may({
      is: 'map',
      keys: {
        code: must({ is: 'code', most: 60 }, ['Kode lembar penilaian dalam berkas ini atau yang sudah tersimpan.', 'Code of a rubric of this file or of one already kept.']),
        revision: must(revision, ['Revisinya.', 'Its revision.']),
      },
    }, ['Lembar penilaian tahap ini.', 'The rubric of this round.']),
    cut: may(CUT, ['Pemotongan dalam bentuk yang dapat dijalankan.', 'The cut in a form that can be carried out.']),
    judging: may(ROUND_JUDGING, ['Cara menilai tahap ini; bila tidak disebut, menurut nilai bawaan tiap kunci.', 'How this round is judged; where it does not say, by what each key is by default.']),
    runs: may({ is: 'period' }, ['Kapan tahap ini berlangsung.', 'When this round takes place.']),
  },
} as const;

const RULE = {
  is: 'map',
  keys: {
    topic: must({ is: 'one', of: codesOf(RULE_TOPIC) }, ['Hal yang diatur.', 'What the rule is about.']),
    strength: must({ is: 'one', of: codesOf(RULE_STRENGTH) }, ['Kekuatan aturan.', 'Strength of the rule.']),
    wording: must({
      is: 'map',
      keys: {
        id: must({ is: 'text', most: 4000 }, ['Bunyi dalam bahasa Indonesia.', 'The wording in Indonesian.']),
        en: must({ is: 'text', most: 4000 }, ['Bunyi dalam bahasa Inggris.', 'The wording in English.']),
      },
    }, ['Bunyi aturan.', 'The wording of the rule.']),
    citation: may({ is: 'text', most: 400 }, ['Rujukannya.', 'What it cites.']),
  },
} as const;

/** A year of the programme. */
export const EDITION = {
  is: 'map',
  keys: {
    year: must({ is: 'whole', least: 1945, most: 2100 }, ['Tahun penyelenggaraan.', 'The year of the edition.']),
    name: must({ is: 'text', most: 300 }, ['Nama penyelenggaraan ini.', 'The name of this edition.']),
    number: may({ is: 'whole', least: 1, most: 1000 }, ['Urutan penyelenggaraan.', 'Which edition it is.']),
    theme: may({ is: 'text', most: 4000 }, ['Tema dalam satu kalimat.', 'The theme in a sentence.']),
    held: may({ is: 'one', of: codesOf(EDITION_HELD) }, ['Diselenggarakan, direncanakan, atau tidak; PLANNED bila tidak disebut pada penyelenggaraan baru.', 'Held, planned or not held; PLANNED for a new edition that does not say.']),
    opens: may({ is: 'period' }, ['Kapan pendaftaran dibuka.', 'When entries open.']),
    closes: may({ is: 'period' }, ['Kapan pendaftaran ditutup, hari itu termasuk.', 'When entries close, that day included.']),
    mend_days: may({ is: 'whole', least: 0, most: 365 }, ['Hari untuk memperbaiki usulan yang dikembalikan; 0 bila tidak disebut pada penyelenggaraan baru.', 'Days for mending an entry that was returned; 0 for a new edition that does not say.']),
    pack: may(PACK, ['Paket aturan penyelenggaraan ini, beserta kelompok pesertanya.', 'The rule pack of this edition, with its groups of participants.']),
    judging: may(EDITION_JUDGING, ['Apa yang diumumkan dari penilaiannya, masa sanggah, dan banyaknya yang diusulkan ke atas; diganti utuh bila disebut.', 'What is published of its judging, the time for objections, and how many are nominated; replaced as a whole where it is named.']),
    themes: may(list({ is: 'text', most: 300 }, 40), ['Butir-butir tema.', 'The lines of the theme.']),
    participants: may(list({
      is: 'map',
      keys: {
        kind: must({ is: 'one', of: codesOf(PARTICIPANT_KIND) }, ['Jenis peserta.', 'Kind of participant.']),
        wording: must({ is: 'text', most: 300 }, ['Sebutannya dalam pedoman.', 'What the guideline calls it.']),
      },
    }, 20), ['Siapa yang boleh ikut.', 'Who may enter.']),
    categories: may(list(CATEGORY, 80), ['Kategori menurut urutannya.', 'The categories, in order.']),
    rounds: may(list(ROUND, 20), ['Tahap seleksi menurut urutannya.', 'The rounds of selection, in order.']),
    prizes: may(list({
      is: 'map',
      keys: {
        name: must({ is: 'text', most: 200 }, ['Nama hadiah.', 'Name of the prize.']),
        description: may({ is: 'text', most: 500 }, ['Uraiannya.', 'What it is.']),
        awarded_for: may({ is: 'text', most: 200 }, ['Untuk apa diberikan.', 'What it is given for.']),
      },
    }, 60), ['Hadiah menurut urutannya.', 'The prizes, in order.']),
    rules: may(list(RULE, 80), ['Aturan dalam kata-kata, di luar paket aturan; biasanya tidak perlu.', 'Rules in words beside the rule pack; seldom needed.']),
  },
} as const;
