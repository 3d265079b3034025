import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { overlap, timeFault, type SessionTime } from '../../../domain/judging/session-times';
import type { SessionState } from '../../../domain/vocabulary/judging-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { plannedFor } from '../data/session-rows';
import { sessionPlan } from '../data/tables';

/** For whom a session is planned, and when. */
export interface SessionAt extends SessionTime {
  readonly editionId: string;
  readonly entryId: string | null;
  readonly panelId: string | null;
}

const CLASH = {
  entry: ['usulan ini mempunyai sesi lain pada waktu itu.', 'this entry has another session at that time.'],
  panel: ['panel ini mempunyai sesi lain pada waktu itu.', 'this panel has another session at that time.'],
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * Why a session cannot be planned then; null when it can. The caller has taken the round, and whoever plans another session of its
 * entries or panels takes it as well: so no two that overlap can come about. `except` is the session that is moved.
 */
export async function sessionClash(tx: Tx, scope: TenantScope, at: SessionAt, now: string, except: string | null = null): Promise<Outcome<never> | null> {
  const fault = timeFault(at, now);
  if (fault !== null) return refused('VALIDATION_FAILED', ['input', fault.side], {}, fault.why);
  const others = (await plannedFor(askIn(tx), scope.tenantId, at.editionId, at.entryId, at.panelId)).filter((one) => one.id !== except && overlap(one, at));
  if (others.length === 0) return null;
  const ofEntry = at.entryId !== null && others.some(({ entryId }) => entryId === at.entryId);
  return refused('WRONG_STATE', ['input', 'startsAt'], { state: 'PLANNED' }, ofEntry ? CLASH.entry : CLASH.panel);
}

/**
 * What the audit trail says of an act on a session: neither of which entry it is, nor when, where and why. More people read the trail
 * than the sessions, and a session of a later round tells who went on. Whoever is kept from the entry is kept from the act by its key.
 */
export function traceOf(sessionId: string, roundId: string): { readonly subjectType: 'session_plan'; readonly subjectId: string; readonly detail: { readonly round: string } } {
  return { subjectType: 'session_plan', subjectId: sessionId, detail: { round: roundId } };
}

const SETTLED: Readonly<Record<Exclude<SessionState, 'PLANNED'>, Bilingual>> = {
  HELD: ['sesi ini sudah berlangsung.', 'this session was held.'],
  CANCELLED: ['sesi ini sudah dibatalkan.', 'this session was cancelled.'],
};

/** A session that is still planned, in the version that was seen; refuses NOT_FOUND, VERSION_CONFLICT, and WRONG_STATE for one that was held or cancelled. */
export async function plannedSession(tx: Tx, scope: TenantScope, sessionId: string, expectedVersion: number): Promise<Outcome<Row<typeof sessionPlan>>> {
  const row = await new TenantRepository(sessionPlan, scope, tx).find(sessionId);
  if (row === null) return refused('NOT_FOUND', ['session'], { what: 'session' });
  if (row.state !== 'PLANNED') return refused('WRONG_STATE', ['session'], { state: row.state }, SETTLED[row.state]);
  return row.version === expectedVersion ? { ok: true, value: row } : refused('VERSION_CONFLICT', ['expectedVersion'], { current: row.version });
}
