import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionTake, type EditionAt, type TakenEdition } from '../../competition';
import { entryExtension } from '../data/tables';

/** Who gets more time in which edition, until which day and why: an agency of the organiser or an organisation outside, one of the two. */
export interface ExtensionGrant extends EditionAt {
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly until: Day;
  readonly reason: string;
}

const day = (why: readonly [string, string]): Outcome<never> => refused('VALIDATION_FAILED', ['input', 'until'], {}, why);

function hindrance({ phase, held, closes, today }: TakenEdition, until: Day): Outcome<never> | null {
  if (held === 'NOT_HELD') return refused('WRONG_STATE', ['edition'], { state: 'NOT_HELD' }, ['penyelenggaraan ini dibatalkan.', 'this edition was cancelled.']);
  // After closing, too: whoever was given more time goes on while the others are being screened.
  if (phase !== 'OPEN' && phase !== 'SCREENING') {
    return refused('WRONG_STATE', ['edition'], { state: phase }, ['penyelenggaraan ini tidak menerima usulan.', 'this edition takes no entries.']);
  }
  if (until < today) return day([`tidak boleh sebelum hari ini (${today})`, `must not be before today (${today})`]);
  const last = closes?.latest ?? null;
  return last !== null && until <= last ? day([`harus sesudah hari penutupan bagi semua (${last})`, `must be after the last day for all (${last})`]) : null;
}

/**
 * Gives one entrant a later last day; the latest of several counts. Refuses NOT_FOUND for an agency that is not the organiser's,
 * WRONG_STATE for an edition that takes no entries, and a day that is over or no later than that of everybody.
 */
export async function extensionGrant(tx: Tx, scope: TenantScope, command: ExtensionGrant, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await editionTake(tx, scope, command, services);
  if (!taken.ok) return taken;
  const hindered = hindrance(taken.value, command.until);
  if (hindered !== null) return hindered;
  const id = services.ids.next();
  try {
    await new TenantRepository(entryExtension, scope, tx).insert({
      id, synthetic: scope.synthetic, version: 1, created_at: taken.value.now, edition_id: command.editionId, agency_id: command.agencyId, organization_id: command.organizationId,
      until_on: command.until, reason: command.reason,
    });
  } catch (error) {
    if (!isForeignKey(error)) throw error;
    const who = command.agencyId === null ? 'organization' : 'agency';
    return refused('NOT_FOUND', ['input', who], { what: who });
  }
  await auditAppend(tx, scope, {
    action: 'extensionGrant', subjectType: 'edition', subjectId: command.editionId,
    detail: { agency: command.agencyId, organization: command.organizationId, until: command.until, reason: command.reason },
  }, services);
  return done({ id });
}
