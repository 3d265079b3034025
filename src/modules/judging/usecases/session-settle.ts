import type { Tx } from '../../../db/database';
import type { SessionState } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { sessionPlan } from '../data/tables';
import { takeTurn } from './round-turn';
import { plannedSession, traceOf } from './session-clash';
import type { SessionSeen } from './session-move';

/** What became of a session; a cancelled one says why. */
export interface SessionSettle extends SessionSeen {
  readonly state: Exclude<SessionState, 'PLANNED'>;
  readonly reason: string | null;
}

/**
 * Records that a planned session was held or is cancelled, also after its round closed. Refuses NOT_FOUND, VERSION_CONFLICT,
 * WRONG_STATE for a session that is settled or has not begun, and a cancelling without a reason.
 */
export async function sessionSettle(tx: Tx, scope: TenantScope, command: SessionSettle, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { sessionId, roundId, state, reason } = command;
  const taken = await takeTurn(tx, scope, roundId, ['PREPARED', 'SCORING', 'CLOSED', 'RELEASED'], ['session']);
  if (!taken.ok) return taken;
  const found = await plannedSession(tx, scope, sessionId, command.expectedVersion);
  if (!found.ok) return found;
  const { version, edition_id: editionId, starts_at: startsAt } = found.value;
  if (state === 'CANCELLED' && reason === null) return refused('VALIDATION_FAILED', ['input', 'reason'], {}, ['wajib bagi sesi yang dibatalkan', 'is compulsory for a session that is cancelled']);
  if (state === 'HELD' && startsAt > toInstant(services.clock.now())) return refused('WRONG_STATE', ['session'], { state: 'PLANNED' }, [`sesi ini baru mulai ${startsAt}.`, `this session begins at ${startsAt} only.`]);
  await new TenantRepository(sessionPlan, scope, tx).update(sessionId, { state, settled_reason: reason }, { version, state: 'PLANNED' });
  await auditAppend(tx, scope, { action: 'sessionSettle', ...traceOf(sessionId, roundId) }, services);
  await logAppend(tx, scope, { editionId, act: 'sessionSettle', detail: { round: roundId, session: sessionId, state, reason: reason === null ? null : textHash(reason) } }, services);
  return done({ id: sessionId });
}
