import { AGGREGATION, BLIND_FIELD, CUT_TIE, PUBLISHES, RANK_ON, ROUNDING, TIE_BREAK } from '../vocabulary/judging-words';
import { codesOf } from '../vocabulary/vocabulary';
import { list, may, must } from './field';

const share = { is: 'whole', least: 0, most: 10_000 } as const;

/** How the scores of a round become its ranking. */
export const ROUND_JUDGING = {
  is: 'map',
  keys: {
    aggregation: may({ is: 'one', of: codesOf(AGGREGATION) }, ['Cara menggabungkan nilai juri; MEAN_OF_PRESENT bila tidak disebut.', 'How the scores of judges are joined; MEAN_OF_PRESENT where it does not say.']),
    least_scores: may({ is: 'whole', least: 1, most: 100 }, ['Berapa juri harus menilai agar usulan diperingkat; 1 bila tidak disebut.', 'How many judges must score an entry for it to be ranked; 1 where it does not say.']),
    panels: may(list({
      is: 'map',
      keys: {
        code: must({ is: 'code', most: 40, lower: true }, ['Kode panel: huruf kecil, angka, dan tanda hubung.', 'Code of the panel: lower-case letters, digits and hyphens.']),
        weight: must({ is: 'whole', least: 1, most: 10_000 }, ['Bobotnya dalam perseratus persen; semua panel berjumlah 10.000.', 'Its weight in hundredths of a percent; all panels sum to 10,000.']),
      },
    }, 10), ['Panel berbobot; wajib bagi WEIGHTED_PANELS, dan hanya di sana.', 'The weighted panels; compulsory for WEIGHTED_PANELS, and there only.']),
    tie_chain: may(list({ is: 'one', of: codesOf(TIE_BREAK) }, 6), [
      'Langkah memecah nilai yang sama, berurutan; CRITERIA, HEAD_TO_HEAD, MEDIAN, PLENARY bila tidak disebut.', 'The steps that break a tie, in order; CRITERIA, HEAD_TO_HEAD, MEDIAN, PLENARY where it does not say.',
    ]),
    cut_tie: may({ is: 'one', of: codesOf(CUT_TIE) }, ['Bila nilai tetap sama pada batas potong; PLENARY bila tidak disebut.', 'What becomes of a tie across the cut; PLENARY where it does not say.']),
    rounding: may({ is: 'one', of: codesOf(ROUNDING) }, ['Cara membulatkan nilai yang ditampilkan; HALF_UP bila tidak disebut.', 'How a score is rounded where it is shown; HALF_UP where it does not say.']),
    decimals: may({ is: 'whole', least: 0, most: 2 }, ['Angka di belakang koma pada nilai yang ditampilkan; 2 bila tidak disebut.', 'Decimals of a score where it is shown; 2 where it does not say.']),
    rank_on: may({ is: 'one', of: codesOf(RANK_ON) }, ['Nilai mana yang diurutkan; EXACT bila tidak disebut.', 'Which score is ranked; EXACT where it does not say.']),
    blind: may(list({ is: 'one', of: codesOf(BLIND_FIELD) }, 3), ['Yang tidak dilihat juri dari usulan.', 'What judges do not see of an entry.']),
    carry: may(share, ['Bagian nilai tahap dinilai sebelumnya, dalam perseratus persen; 0 bila tidak disebut.', 'The share of the score of the judged round before, in hundredths of a percent; 0 where it does not say.']),
    bonus: may({ is: 'flag' }, ['Apakah tambahan nilai dalam paket aturan dihitung; false bila tidak disebut.', 'Whether the bonus that the rule pack declares counts; false where it does not say.']),
  },
} as const;

/** What an edition publishes of its judging. */
export const EDITION_JUDGING = {
  is: 'map',
  keys: {
    publishes: may({ is: 'one', of: codesOf(PUBLISHES) }, ['Siapa yang diumumkan; INSIDE bila tidak disebut.', 'Who is announced; INSIDE where it does not say.']),
    publishes_scores: may({ is: 'flag' }, ['Apakah nilainya diumumkan; false bila tidak disebut.', 'Whether scores are published; false where it does not say.']),
    publishes_statistics: may({ is: 'flag' }, ['Apakah laporan penilaiannya diumumkan; false bila tidak disebut.', 'Whether the report on the judging is published; false where it does not say.']),
    objection_days: may({ is: 'whole', least: 0, most: 365 }, ['Hari untuk menyanggah sesudah hasil diumumkan; 7 bila tidak disebut.', 'Days for objections once results are released; 7 where it does not say.']),
    nominees: may({ is: 'whole', least: 1, most: 1000 }, ['Berapa yang diusulkan ke tingkat atas; kosong bila tidak ditetapkan.', 'How many are nominated to the tier above; left out where that is not set.']),
  },
} as const;
