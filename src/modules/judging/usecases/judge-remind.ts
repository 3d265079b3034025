import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { lastReminders, pendingJudges } from '../data/progress-rows';
import { judgeReminder } from '../data/tables';
import { takeTurn } from './round-turn';

/** Whom to remind of a round: the judges named, or all who have something pending. */
export interface JudgeRemind {
  readonly roundId: string;
  /** Null: everybody who has something pending. A null among them is a judge that is not there. */
  readonly judges: readonly (string | null)[] | null;
  readonly words: string | null;
}

/** How long a judge is not reminded again, in milliseconds. */
export const REMINDED_FOR = 3_600_000;

const nothingTo = (reason: readonly [string, string]): Outcome<never> => refused('WRONG_STATE', ['round'], { state: 'SCORING' }, reason);

/**
 * Reminds judges of what is pending, none more often than once an hour: who was reminded within the hour is left out. Refuses
 * NOT_FOUND for a judge named who has nothing pending that the organiser may know of, and WRONG_STATE when nobody is left to remind
 * or the round is not in scoring. Answers the reminders made; `id` is the round's.
 */
export async function judgeRemind(
  tx: Tx, scope: TenantScope, { roundId, judges, words }: JudgeRemind, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<{ readonly id: string; readonly reminders: readonly string[] }>> {
  const round = await takeTurn(tx, scope, roundId, ['SCORING']);
  if (!round.ok) return round;
  const pending = await pendingJudges(askIn(tx), scope.tenantId, { roundId, actorId: scope.actorId });
  const unknown = (judges ?? []).flatMap((id, at): Refusal[] => (id !== null && pending.includes(id) ? [] : [{ code: 'NOT_FOUND', path: ['judges', String(at)], detail: { what: 'judge' } }]));
  if (unknown.length > 0) return refusedAll(unknown);
  const meant = judges === null ? pending : pending.filter((id) => judges.includes(id));
  if (meant.length === 0) return nothingTo(['tidak ada penilaian yang masih ditunggu.', 'no scoring is pending.']);
  const now = services.clock.now();
  const since = toInstant(new Date(now.getTime() - REMINDED_FOR));
  const last = await lastReminders(askIn(tx), scope.tenantId, roundId);
  const due = meant.filter((id) => (last.get(id) ?? '') <= since);
  if (due.length === 0) return nothingTo(['semua sudah diingatkan dalam satu jam terakhir.', 'all were reminded within the last hour.']);
  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(now), round_id: roundId, words };
  const rows = due.map((judge_id) => ({ ...base, id: services.ids.next(), judge_id }));
  await new TenantRepository(judgeReminder, scope, tx).insertAll(rows);
  await auditAppend(tx, scope, { action: 'judgeRemind', subjectType: 'round', subjectId: roundId, detail: { judges: rows.length } }, services);
  return done({ id: roundId, reminders: rows.map((r) => r.id) });
}
