import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { dayIn, type Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { recusedFrom, takeTurn } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { revokedAmong } from '../data/award-rows';
import { recusedAmongEntries } from '../data/place-rows';
import { award, awardRevocation, awardWork } from '../data/tables';
import { awardGrant } from './award-grant';
import { refusedAsRecused } from './award-prepare';
import { awardsShelve, type AwardPlanRow } from './award-shelve';

/** Why an award is taken back, by which decree, from which day, and to which entry it goes instead, if to any. */
export interface AwardRevoke {
  readonly awardId: string;
  readonly reason: string;
  readonly decree: string;
  readonly revokedOn: Day;
  readonly successorEntryId: string | null;
  /** The time zone of the organiser. */
  readonly zone: string;
}

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

const wrongDay = (reason: readonly [string, string]): Outcome<never> => refused('VALIDATION_FAILED', ['input', 'revokedOn'], {}, reason);

function dayHindrance({ given_earliest: given }: Row<typeof award>, { revokedOn }: AwardRevoke, today: Day): Outcome<never> | null {
  if (revokedOn > today) return wrongDay([`tidak boleh sesudah hari ini (${today})`, `must not be after today (${today})`]);
  return given !== null && revokedOn < given ? wrongDay([`tidak boleh sebelum diberikan (${given})`, `must not be before it was given (${given})`]) : null;
}

/** The award of the entry that takes its place, with the same name, rank and prize; it is on the shelf when this answers. */
async function succeed(tx: Tx, scope: TenantScope, plan: AwardPlanRow | null, { successorEntryId, decree }: AwardRevoke, services: Services): Promise<Outcome<string | null>> {
  if (successorEntryId === null) return done(null);
  if (plan === null) return refused('VALIDATION_FAILED', ['input', 'successor'], {}, ['hanya bagi penghargaan yang diberikan melalui server ini', 'is for awards that were given through this server only']);
  if (successorEntryId === plan.entry_id) return refused('VALIDATION_FAILED', ['input', 'successor'], {}, ['harus usulan lain', 'must be another entry']);
  const { edition_id: editionId, round_id: roundId, name, level, rank, prize_id: prizeId } = plan;
  const granted = await awardGrant(tx, scope, { editionId, roundId, entryId: successorEntryId, name, level, rank, prizeId, decree }, 'RELEASED', ['input', 'successor'], services);
  if (!granted.ok) return granted;
  await awardsShelve(tx, scope, [granted.value], services);
  return done(granted.value.id);
}

/**
 * Takes an award of this tenant back: it stays on the shelf with the reason, the decree and the day, and counts for no rule any
 * more; another entry may get the same award. Refuses ALREADY_DONE for one that was taken back before, NOT_FOUND for one that is not
 * this tenant's, and WRONG_STATE to whoever is recused from its entry or another one of its round; for the successor what `awardGrant` refuses.
 */
export async function awardRevoke(tx: Tx, scope: TenantScope, command: AwardRevoke, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { awardId, reason, decree, revokedOn, zone } = command;
  const now = toInstant(services.clock.now());
  const plan = await new TenantRepository(awardWork, scope, tx).find(awardId);
  if (plan !== null) {
    const taken = await takeTurn(tx, scope, plan.round_id, ['RELEASED'], ['award']);
    if (!taken.ok) return taken;
    // An honour may be that of an entry which is not in the round.
    const bound = (await recusedAmongEntries(askIn(tx), scope.tenantId, scope.actorId, plan.round_id)) || (await recusedFrom(askIn(tx), scope.tenantId, scope.actorId, plan.entry_id));
    if (bound) return refusedAsRecused(['award']);
  }
  const row = await new TenantRepository(award, scope, tx).find(awardId);
  if (row === null) return refused('NOT_FOUND', ['award'], { what: 'award' });
  if ((await revokedAmong(askIn(tx), scope.tenantId, [awardId])).size > 0) return refused('ALREADY_DONE', ['award']);
  const hindered = dayHindrance(row, command, dayIn(now, zone));
  if (hindered !== null) return hindered;
  const revocations = new TenantRepository(awardRevocation, scope, tx);
  const id = services.ids.next();
  try {
    await revocations.insert({ id, synthetic: scope.synthetic, published_at: now, award_id: awardId, reason, decree, revoked_on: revokedOn, successor_id: null });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['award']);
    throw error;
  }
  // From here on the award stands in nobody's way.
  const successor = await succeed(tx, scope, plan, command, services);
  if (!successor.ok) return successor;
  if (successor.value !== null) await revocations.update(id, { successor_id: successor.value });
  await auditAppend(tx, scope, { action: 'awardRevoke', subjectType: 'award', subjectId: awardId, detail: { reason, decree, revokedOn, successor: successor.value } }, services);
  if (row.edition_id !== null) {
    await logAppend(tx, scope, {
      editionId: row.edition_id, act: 'awardRevoke', detail: { award: awardId, reason: textHash(reason), decree: textHash(decree), revokedOn, successor: successor.value },
    }, services);
  }
  return done({ id: awardId });
}
