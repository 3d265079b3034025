import type { Ask } from '../../../db/ask';
import { planAssignment, type AssignmentCell, type AssignmentPlan, type Seat } from '../../../domain/judging/assignment';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { textHash } from '../../ledger';
import { cellsOf, entriesOf, expertiseOf, judgesOf, panelsOf, type EntryInRound, type JudgeRow } from '../data/assignment-rows';
import { roundWorkRow } from '../data/round-work-rows';
import { roundRefused, roundTurn } from './round-turn';
import { recusedPairs } from './ties-of-edition';

/** How judges are to be assigned. A panel that is not named gives each entry all its judges. */
export interface AssignmentSettings {
  readonly panels: readonly { readonly panelId: string | null; readonly judgesEach: number | null }[];
  readonly rebalance: boolean;
}

/** What is asked: for whom it is worked out, and of which round. */
export interface AssignmentAskedFor {
  readonly roundId: string;
  readonly actorId: string;
  readonly settings: AssignmentSettings;
}

/** A plan with what it speaks of, and the hash of what it would change. */
export interface AssignmentWorkedOut {
  readonly plan: AssignmentPlan;
  readonly editionId: string;
  readonly state: RoundState;
  readonly turn: number;
  readonly fingerprint: string;
  readonly panels: ReadonlyMap<string, { readonly code: string }>;
  readonly judges: ReadonlyMap<string, JudgeRow>;
  readonly entries: ReadonlyMap<string, EntryInRound>;
  readonly cells: readonly (AssignmentCell & { readonly id: string })[];
}

const seat = ({ panelId, judgeId, entryId }: Seat): string => `${panelId} ${judgeId} ${entryId}`;
const byKey = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

/**
 * Works out who shall score what in a round, from what stands in the database and what its data shows of conflicts, written down or
 * not: the preview and the act itself are this one way. Entries from which the asker is recused are left out, and so stay as they are.
 * Refuses WRONG_STATE outside preparation and scoring, and NOT_FOUND for a panel of another round.
 */
export async function assignmentWorkOut(ask: Ask, tenantId: string, { roundId, actorId, settings }: AssignmentAskedFor, now: string): Promise<Outcome<AssignmentWorkedOut>> {
  const round = await roundWorkRow(ask, tenantId, roundId);
  if (round === null || (round.state !== 'PREPARED' && round.state !== 'SCORING')) return roundRefused(round?.state ?? null);
  const panels = await panelsOf(ask, tenantId, roundId);
  const each = new Map(settings.panels.map((p) => [p.panelId, p.judgesEach]));
  const strange = settings.panels.findIndex((p) => !panels.some(({ id }) => id === p.panelId));
  if (strange >= 0) return refused('NOT_FOUND', ['input', 'panels', String(strange), 'panel'], { what: 'panel' });
  const [judges, expertise] = [byKey(await judgesOf(ask, tenantId, round.editionId)), await expertiseOf(ask, tenantId, round.editionId)];
  const pairs = await recusedPairs(ask, tenantId, round.editionId, now);
  const entries = (await entriesOf(ask, tenantId, roundId)).filter(({ id }) => !pairs.has(`${actorId} ${id}`));
  const cells = await cellsOf(ask, tenantId, roundId);
  const plan = planAssignment({
    panels: panels.map(({ id, judges: sitting }) => ({
      id, judgesEach: each.get(id) ?? null, judges: sitting.filter((j) => judges.get(j)?.dismissed === false).map((j) => ({ id: j, expertise: expertise.get(j) ?? [] })),
    })),
    entries, cells, rebalance: settings.rebalance, recused: (judgeId, entryId) => pairs.has(`${judges.get(judgeId)?.actorId ?? ''} ${entryId}`),
  });
  const turn = (await roundTurn(ask, tenantId, roundId))?.turn ?? 0;
  const fingerprint = textHash([plan.adds.map(seat).join('\n'), plan.removes.map(seat).join('\n')].join('\n\n'));
  return done({ plan, editionId: round.editionId, state: round.state, turn, fingerprint, panels: byKey(panels), judges, entries: byKey(entries), cells });
}
