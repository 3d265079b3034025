import type { EntryOutcome, FigureState } from '../../src/domain/vocabulary/competition-words';
import { keyFromName } from '../../src/platform/ids';
import { shelfKey } from '../shelf-file';
import type { Edition, Placed } from './contest';
import type { CategoryWord } from './contest-words';
import { SEALED_UNTIL } from './edition-rows';
import { chanceOf } from './random';
import type { ExampleShelf } from './shelf';

/** The category of an entry: meant for its kind of office, else for its affair, else the last one. */
function categoryOf(edition: Edition, { idea, office }: Placed): CategoryWord {
  const { scheme } = edition;
  const byKind = scheme.find((c) => office !== null && c.kinds.includes(office.kind));
  const covering = (idea?.affairs ?? []).flatMap((affair) => scheme.filter((c) => c.affairs.some(([code]) => code === affair)));
  return byKind ?? covering[0] ?? scheme[scheme.length - 1];
}

interface Figures {
  readonly score_state: FigureState;
  readonly score_hundredths: number | null;
  readonly rank_state: FigureState;
  readonly rank: number | null;
  readonly reveal_at: string | null;
}

const none = (state: FigureState, revealAt: string | null = null): Figures =>
  ({ score_state: state, score_hundredths: null, rank_state: state, rank: null, reveal_at: revealAt });

/** What is known of the score and the rank of an entry. */
function figuresOf(edition: Edition, placed: Placed, finalist: boolean): Figures {
  if (!placed.passed || edition.phase === 'SCREENING') return none('NOT_ASSESSED');
  const told: Figures = { score_state: 'REPORTED', score_hundredths: placed.score, rank_state: 'REPORTED', rank: placed.rank, reveal_at: null };
  switch (edition.openness) {
    case 'SEALED':
      return none('WITHHELD', SEALED_UNTIL);
    case 'ALL':
      return told;
    case 'FINALISTS':
      return finalist ? told : none('NOT_REPORTED');
    case 'RANKS_ONLY':
      return finalist ? { ...told, score_state: 'NOT_REPORTED', score_hundredths: null } : none('NOT_REPORTED');
  }
}

function outcomeOf(edition: Edition, placed: Placed, finalist: boolean): EntryOutcome {
  if (edition.phase === 'SCREENING') return 'SUBMITTED';
  if (!placed.passed) return 'FAILED_SCREENING';
  if (isWinner(edition, placed)) return 'WINNER';
  return finalist ? 'FINALIST' : 'PASSED_SCREENING';
}

/** True for the first three of an edition whose results are out. */
export function isWinner(edition: Edition, placed: Placed): boolean {
  return edition.phase === 'RESULTS' && placed.rank !== null && placed.rank <= 3;
}

/** Position of the last round of an edition. */
export function lastRound(edition: Edition): number {
  return 2 + edition.cuts.length;
}

/** Publishes the entries of an edition, with the states of their scores and ranks; answers their ids. */
export function publishEntries(shelf: ExampleShelf, edition: Edition, entries: readonly Placed[]): ReadonlyMap<Placed, string> {
  const ids = new Map<Placed, string>();
  const { tenant, key } = edition;
  const chance = chanceOf('entries', tenant, key);
  const tenantId = (code: string | null): string | null => (code === null ? null : keyFromName('tenant', code));
  // The order in which entries came in says nothing about where they came out.
  chance.shuffle(entries).forEach((placed, i) => {
    const finalist = placed.passed && placed.reached === lastRound(edition) && edition.phase !== 'SCREENING';
    const category = `${key}-${categoryOf(edition, placed).code}`;
    const reached = edition.phase === 'SCREENING' ? 1 : placed.reached;
    ids.set(placed, shelf.publish('entry', tenant, `${key}-${i + 1}`, {
      edition_id: edition.id, category_id: chance.hit(96) ? shelfKey('category', tenant, category) : null, title: placed.title,
      innovation_tenant_id: tenantId(placed.work?.tenant ?? null), innovation_id: placed.work?.id, entrant_tenant_id: tenantId(placed.tenant),
      agency_id: placed.office?.id, organization_id: placed.organization === null ? null : keyFromName('organization', placed.organization),
      participant: placed.participant, reached_round_id: shelfKey('round', tenant, `${key}-${reached}`),
      outcome: outcomeOf(edition, placed, finalist), ...figuresOf(edition, placed, finalist),
    }));
  });
  return ids;
}
