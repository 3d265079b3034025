import type { Tx } from '../../../db/database';
import { onDay } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { incentiveShelve } from '../../award';
import { askIn } from '../../../db/ask';
import { agencyNames } from '../data/recipient-rows';
import { incentiveCase, incentiveCaseAgency } from '../data/tables';
import { incentiveSeen, type IncentiveSeen } from './incentive-step';

const LONGEST = 300;

/** The recipients in words: by name as long as they fit, else by their number; null while nobody is named. */
function inWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const listed = names.join('; ');
  return listed.length <= LONGEST ? listed : `${names.length} perangkat daerah`;
}

/**
 * Puts an incentive on the published shelf as it stands, under the same key, or puts it there anew. An act of its own: what
 * is proposed or studied stays inside until its office wants it known. Its reasons, ideas and working innovations never go out.
 */
export async function incentivePublish(tx: Tx, scope: TenantScope, seen: IncentiveSeen, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const row = await incentiveSeen(tx, scope, seen);
  if ('code' in row) return refusedAll([row]);
  const cases = new TenantRepository(incentiveCase, scope, tx);
  try {
    // Nothing of it changes but the version, so that what goes out is what the publisher saw.
    await cases.update(row.id, { status: row.status }, { version: seen.expectedVersion });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: (await cases.find(row.id))?.version ?? seen.expectedVersion });
  }
  const agencies = (await new TenantRepository(incentiveCaseAgency, scope, tx).list({ incentive_id: row.id })).map((a) => a.agency_id);
  const names = [...(await agencyNames(askIn(tx), scope.tenantId, agencies)).values()].sort();
  await incentiveShelve(tx, scope, {
    id: row.id, kind: row.kind, name: row.name, status: row.status, recipients: inWords(names), recipientCount: row.recipient_count,
    decided: row.decided_on === null ? null : onDay(row.decided_on),
  }, services);
  await auditAppend(tx, scope, { action: 'incentivePublish', subjectType: 'incentive', subjectId: row.id, detail: { status: row.status, version: seen.expectedVersion + 1 } }, services);
  return done({ id: row.id });
}
