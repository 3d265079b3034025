import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { deadlineChange, edition } from '../data/tables';
import { editionTake, type EditionAt, type EditionChanged, type TakenEdition } from './edition-take';

/** To which day the closing of an edition is moved, and why. */
export interface DeadlineMove extends EditionAt {
  readonly closesOn: Day;
  readonly reason: string;
}

function hindrance({ phase, held, closes, opens, today }: TakenEdition, closesOn: Day): Outcome<never> | null {
  if (held === 'NOT_HELD') return refused('WRONG_STATE', ['edition'], { state: 'NOT_HELD' }, ['penyelenggaraan ini dibatalkan.', 'this edition was cancelled.']);
  if (phase !== 'ANNOUNCED' && phase !== 'OPEN') {
    return refused('WRONG_STATE', ['edition'], { state: phase }, [
      'pendaftarannya sudah ditutup; beri perpanjangan kepada satu peserta.', 'it takes no more entries; extend it for one entrant.',
    ]);
  }
  if (closesOn < today) return refused('VALIDATION_FAILED', ['input', 'closesOn'], {}, [`tidak boleh sebelum hari ini (${today})`, `must not be before today (${today})`]);
  const first = opens?.earliest ?? null;
  if (first !== null && closesOn < first) return refused('VALIDATION_FAILED', ['input', 'closesOn'], {}, [`tidak boleh sebelum hari pembukaan (${first})`, `must not be before the opening day (${first})`]);
  return closes?.earliest === closesOn && closes.latest === closesOn ? refused('ALREADY_DONE', ['input', 'closesOn']) : null;
}

/**
 * Moves the last day for all entrants, later or earlier but never before today, and keeps what it was and why. Every window and
 * every age that is counted to that day changes with it at once. Refuses WRONG_STATE once an edition is closed or cancelled.
 */
export async function deadlineMove(tx: Tx, scope: TenantScope, command: DeadlineMove, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<EditionChanged>> {
  const taken = await editionTake(tx, scope, command, services);
  if (!taken.ok) return taken;
  const { value } = taken;
  const hindered = hindrance(value, command.closesOn);
  if (hindered !== null) return hindered;
  const changes = new TenantRepository(deadlineChange, scope, tx);
  // The running of the edition is held by this transaction: nobody else takes the next place.
  const position = (await changes.list({ edition_id: command.editionId })).length + 1;
  const was = { was_earliest: value.closes?.earliest ?? null, was_latest: value.closes?.latest ?? null };
  await changes.insert({
    id: services.ids.next(), synthetic: scope.synthetic, published_at: value.now, edition_id: command.editionId, position, ...was, closes_on: command.closesOn, reason: command.reason,
  });
  await new TenantRepository(edition, scope, tx).update(command.editionId, { closes_earliest: command.closesOn, closes_latest: command.closesOn });
  await auditAppend(tx, scope, {
    action: 'deadlineMove', subjectType: 'edition', subjectId: command.editionId, detail: { was: was.was_latest, closesOn: command.closesOn, reason: command.reason },
  }, services);
  return done({ id: value.workId, editionId: command.editionId, version: value.version });
}
