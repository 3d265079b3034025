import { Field, Int, ObjectType } from 'type-graphql';
import { codesIn, panelsIn } from '../../../domain/judging/plan-text';
import { AGGREGATION, BLIND_FIELD, CUT_TIE, PUBLISHES, RANK_ON, ROUNDING, TIE_BREAK } from '../../../domain/vocabulary/judging-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Code, Computed, Flag, One, Read, Whole } from '../../../graphql-kit/read-types';
import { editionJudging, roundJudging } from '../data/tables';

const [STEP, HIDDEN] = [enumOf(TIE_BREAK), enumOf(BLIND_FIELD)];

@ObjectType('PanelWeight', { description: describe(['Bobot satu panel juri.', 'The weight of a panel of judges.']) })
export class PanelWeight {
  @Field(() => String, { description: describe(['Kode panelnya.', 'Code of the panel.']) })
  code: string;

  @Field(() => Int, { description: describe(['Bobot dalam perseratus persen; semua panel berjumlah 10.000.', 'Weight in hundredths of a percent; all panels sum to 10,000.']) })
  weight: number;
}

/** How the scores of a round become its ranking. */
@Read('RoundJudging', {
  table: roundJudging, prefix: 'rdj',
  about: [
    'Cara nilai satu tahap menjadi peringkat, sebagaimana dinyatakan sebelum penilaian dibuka; tanpa ini berlaku cara bawaan.',
    'How the scores of a round become its ranking, as declared before scoring opens; without it the plain way holds.',
  ],
})
export class RoundJudging {
  @Code(AGGREGATION, ['Cara menggabungkan nilai para juri.', 'How the scores of the judges are joined.'], { filter: true }) aggregation: string;
  @Whole(['Berapa juri harus menilai agar usulan diperingkat.', 'How many judges must score an entry for it to be ranked.'], { filter: true }) leastScores: number;
  @Computed(() => [PanelWeight], ['panels'], ['Panel berbobot; kosong bila panel tidak dibobot.', 'The weighted panels; empty where panels are not weighted.'], (row) => panelsIn(row.panels)) panels: readonly PanelWeight[];
  @Computed(() => [STEP], ['tie_chain'], ['Langkah memecah nilai yang sama, berurutan.', 'The steps that break a tie, in order.'], (row) => codesIn(TIE_BREAK, row.tie_chain)) tieChain: readonly string[];
  @Code(CUT_TIE, ['Bila nilai tetap sama tepat pada batas potong.', 'What becomes of a tie across the cut.'], { filter: true }) cutTie: string;
  @Code(ROUNDING, ['Cara membulatkan nilai yang ditampilkan.', 'How a score is rounded where it is shown.'], { filter: true }) rounding: string;
  @Whole(['Angka di belakang koma pada nilai yang ditampilkan.', 'Decimals of a score where it is shown.']) decimals: number;
  @Code(RANK_ON, ['Nilai mana yang diurutkan.', 'Which score is ranked.'], { filter: true }) rankOn: string;
  @Computed(() => [HIDDEN], ['blind'], ['Yang tidak dilihat juri dari usulan.', 'What judges do not see of an entry.'], (row) => codesIn(BLIND_FIELD, row.blind)) blind: readonly string[];
  @Whole(['Bagian nilai tahap sebelumnya, dalam perseratus persen.', 'The share of the score of the round before, in hundredths of a percent.']) carry: number;
  @Flag(['Apakah tambahan nilai dalam paket aturan dihitung.', 'Whether the bonus that the rule pack declares counts.'], { filter: true }) bonus: boolean;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
}

/** What an edition publishes of its judging. */
@Read('EditionJudging', {
  table: editionJudging, prefix: 'edj',
  about: [
    'Apa yang diumumkan satu penyelenggaraan dari penilaiannya, masa sanggah, dan banyaknya yang diusulkan ke tingkat atas; tanpa ini hanya yang masuk, tanpa nilai, tujuh hari.',
    'What an edition publishes of its judging, the time for objections, and how many are nominated; without it those inside only, no scores, seven days.',
  ],
})
export class EditionJudging {
  @Code(PUBLISHES, ['Siapa yang diumumkan.', 'Who is announced.'], { filter: true }) publishes: string;
  @Flag(['Apakah nilainya diumumkan.', 'Whether scores are published.'], { filter: true }) publishesScores: boolean;
  @Flag(['Apakah laporan penilaiannya diumumkan.', 'Whether the report on the judging is published.'], { filter: true }) publishesStatistics: boolean;
  @Whole(['Hari untuk menyanggah sesudah hasil diumumkan.', 'Days for objections once results are released.'], { filter: true }) objectionDays: number;
  @Whole(['Berapa yang diusulkan ke tingkat atas; kosong bila tidak ditetapkan.', 'How many are nominated to the tier above; null where that is not set.'], { filter: true }) nominees: number | null;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
}
