import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { SessionTime } from '../../../domain/judging/session-times';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { movesOf } from '../data/session-rows';
import { sessionMove as moved, sessionPlan } from '../data/tables';
import { takeTurn } from './round-turn';
import { plannedSession, sessionClash, traceOf } from './session-clash';

/** A session, in the version that was seen, with the round that has it. */
export interface SessionSeen {
  readonly sessionId: string;
  readonly roundId: string;
  readonly expectedVersion: number;
}

/** When and where a session is held instead, and why. */
export interface SessionMove extends SessionSeen, SessionTime {
  readonly venue: string | null;
  readonly reason: string;
}

/**
 * Moves a planned session; from when and where stays on record with the reason. Refuses what planning it then would be refused for,
 * NOT_FOUND, VERSION_CONFLICT, and WRONG_STATE for a session that was held or cancelled or whose round is closed.
 */
export async function sessionMove(tx: Tx, scope: TenantScope, command: SessionMove, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { sessionId, roundId, startsAt, endsAt, venue, reason } = command;
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED', 'SCORING'], ['session']);
  if (!taken.ok) return taken;
  const found = await plannedSession(tx, scope, sessionId, command.expectedVersion);
  if (!found.ok) return found;
  const { version, edition_id: editionId, entry_id: entryId, panel_id: panelId, starts_at: wasFrom, ends_at: wasUntil, venue: wasVenue } = found.value;
  const now = toInstant(services.clock.now());
  const clash = await sessionClash(tx, scope, { editionId, entryId, panelId, startsAt, endsAt }, now, sessionId);
  if (clash !== null) return clash;
  const position = (await movesOf(askIn(tx), scope.tenantId, sessionId)) + 1;
  await new TenantRepository(sessionPlan, scope, tx).update(sessionId, { starts_at: startsAt, ends_at: endsAt, venue }, { version, state: 'PLANNED' });
  await new TenantRepository(moved, scope, tx).insert({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, session_id: sessionId, position, was_starts_at: wasFrom, was_ends_at: wasUntil, was_venue: wasVenue, reason,
  });
  await auditAppend(tx, scope, { action: 'sessionMove', ...traceOf(sessionId, roundId) }, services);
  await logAppend(tx, scope, { editionId, act: 'sessionMove', detail: { round: roundId, session: sessionId, was: [wasFrom, wasUntil], becomes: [startsAt, endsAt], reason: textHash(reason) } }, services);
  return done({ id: sessionId });
}
