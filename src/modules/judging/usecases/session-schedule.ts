import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { SessionTime } from '../../../domain/judging/session-times';
import type { SessionKind } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { isInRound } from '../data/session-rows';
import { panel, sessionPlan } from '../data/tables';
import { recusedFrom } from './recused-from';
import { takeTurn } from './round-turn';
import { sessionClash, traceOf } from './session-clash';

/** A session of a round: of one entry, of one panel, of both, or of the round as a whole. */
export interface SessionSchedule extends SessionTime {
  readonly roundId: string;
  readonly entryId: string | null;
  readonly panelId: string | null;
  readonly kind: SessionKind;
  readonly venue: string | null;
  /** Offices, never persons. */
  readonly presenter: string | null;
  readonly accompaniedBy: string | null;
}

/**
 * Schedules a session of a round that is prepared or scored. No two planned sessions of an entry or of a panel overlap: the round is taken
 * first, so that of two who plan at once the second sees the first. Refuses NOT_FOUND for an entry that is not in the round or from
 * which the organiser is recused, and for a panel of another round; WRONG_STATE for an overlap; and a time out of bounds.
 */
export async function sessionSchedule(tx: Tx, scope: TenantScope, command: SessionSchedule, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { roundId, entryId, panelId, kind, startsAt, endsAt, venue, presenter, accompaniedBy } = command;
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED', 'SCORING']);
  if (!taken.ok) return taken;
  const { editionId } = taken.value;
  const ask = askIn(tx);
  if (entryId !== null && (!(await isInRound(ask, scope.tenantId, roundId, entryId)) || (await recusedFrom(ask, scope.tenantId, scope.actorId, entryId)))) {
    return refused('NOT_FOUND', ['input', 'entry'], { what: 'entry' });
  }
  if (panelId !== null && (await new TenantRepository(panel, scope, tx).find(panelId))?.round_id !== roundId) return refused('NOT_FOUND', ['input', 'panel'], { what: 'panel' });
  const now = toInstant(services.clock.now());
  const clash = await sessionClash(tx, scope, { editionId, entryId, panelId, startsAt, endsAt }, now);
  if (clash !== null) return clash;
  const id = services.ids.next();
  await new TenantRepository(sessionPlan, scope, tx).insert({
    id, synthetic: scope.synthetic, version: 1, created_at: now, edition_id: editionId, round_id: roundId, entry_id: entryId, panel_id: panelId, kind, starts_at: startsAt, ends_at: endsAt, venue,
    presenter, accompanied_by: accompaniedBy, state: 'PLANNED',
  });
  await auditAppend(tx, scope, { action: 'sessionSchedule', ...traceOf(id, roundId) }, services);
  await logAppend(tx, scope, { editionId, act: 'sessionSchedule', detail: { round: roundId, session: id, entry: entryId, panel: panelId, kind, startsAt, endsAt } }, services);
  return done({ id });
}
