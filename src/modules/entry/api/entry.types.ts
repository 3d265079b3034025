import { visibleFigure, type KeptFigure, type VisibleFigure } from '../../../domain/figures/visible-figure';
import { ENTRY_OUTCOME, FIGURE_STATE, PARTICIPANT_KIND, type FigureState } from '../../../domain/vocabulary/competition-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { Code, Computed, Many, One, Read, Text } from '../../../graphql-kit/read-types';
import { entry } from '../data/tables';
import { rankValue, RankValue, scoreValue, ScoreValue } from '../../../graphql-kit/figures';

type Columns = Readonly<Record<string, unknown>>;

// A state that this version does not know may have been meant to hide the figure, so it hides it.
const stateOf = (kept: unknown): FigureState => codesOf(FIGURE_STATE).find((state) => state === kept) ?? 'WITHHELD';

function figureOf(columns: Columns, state: string, value: string, instant: string): VisibleFigure {
  const [kept, revealAt] = [columns[value], columns.reveal_at];
  const figure: KeptFigure = {
    state: stateOf(columns[state]),
    value: kept === null || kept === undefined ? null : Number(kept),
    revealAt: typeof revealAt === 'string' ? revealAt : null,
  };
  return visibleFigure(figure, instant);
}

/** An entry as the organiser published it. */
@Read('Entry', {
  // Never by score or rank: an order would tell what the union withholds. For the same reason neither can be filtered by.
  table: entry, prefix: 'ent', order: { column: 'title', direction: 'ASC' },
  about: [
    'Usulan pada satu penyelenggaraan sebagaimana diterbitkan penyelenggara, dengan judulnya sendiri.',
    'An entry in an edition as the organiser published it, with a title of its own.',
  ],
})
export class Entry {
  @Text(['Judul usulan, yang dapat berbeda dari judul inovasinya.', 'Title of the entry, which may differ from that of its innovation.'], { filter: true, sort: true }) title: string;
  @Code(PARTICIPANT_KIND, ['Jenis pesertanya.', 'The kind of participant.'], { filter: true }) participant: string;
  @Code(ENTRY_OUTCOME, ['Hasil terakhir yang diterbitkan.', 'The last outcome that was published.'], { filter: true }) outcome: string;
  @Computed(() => ScoreValue, ['score_state', 'score_hundredths', 'reveal_at'], ['Nilai akhir, atau sebab nilai itu ditahan atau tidak ada.', 'The final score, or why it is withheld or missing.'],
    (row, instant) => scoreValue(figureOf(row, 'score_state', 'score_hundredths', instant))) score: unknown;
  @Computed(() => RankValue, ['rank_state', 'rank', 'reveal_at'], ['Peringkat akhir, atau sebab peringkat itu ditahan atau tidak ada.', 'The final rank, or why it is withheld or missing.'],
    (row, instant) => rankValue(figureOf(row, 'rank_state', 'rank', instant))) rank: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraan yang diikuti.', 'The edition that it entered.'], { filter: true }) edition: unknown;
  @One('Category', [['tenant_id', 'tenant_id'], ['category_id', 'id']], ['Kategori yang diikuti; kosong bila tidak disebut sumber.', 'The category that it entered; null where the source does not tell it.'], { filter: true }) category: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['reached_round_id', 'id']], ['Tahap terjauh yang dicapai sejauh diterbitkan.', 'The last round that it reached, as far as it was published.'], { filter: true }) reachedRound: unknown;
  @One('Innovation', [['innovation_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang diusulkan.', 'The innovation that is entered.'], { filter: true }) innovation: unknown;
  @One('Tenant', [['entrant_tenant_id', 'id']], ['Pemerintah yang mengusulkan.', 'The government that entered it.'], { filter: true }) entrantTenant: unknown;
  @One('Agency', [['entrant_tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah atau unit yang mengusulkan.', 'The agency or unit that entered it.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasi di luar pemerintah daerah yang mengusulkan, misalnya perguruan tinggi.', 'The organisation outside the regional governments that entered it, for example a university.'], { filter: true }) organization: unknown;
  @Many('RankingPlace', [['tenant_id', 'tenant_id'], ['id', 'entry_id']], ['Letaknya pada peringkat yang sudah diumumkan.', 'Where it stands in released rankings.']) places: unknown;
}
