import type { Tx } from '../../../db/database';
import { incentiveAfter, type IncentiveAct } from '../../../domain/incentive/life';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend, type Act } from '../../audit';
import { incentiveCase } from '../data/tables';

/** Which incentive is acted upon, as its actor saw it, and why. */
export interface IncentiveSeen {
  readonly incentiveId: string;
  readonly expectedVersion: number;
}

/** What a step changes beside the status, and what the audit trail tells of it; or why it cannot be. */
export type IncentiveChange =
  | {
    readonly change: Change<typeof incentiveCase>;
    readonly detail: Act['detail'];
    /** What is written below the incentive once its row is taken, so that no other step writes there; answers why not. */
    readonly below?: () => Promise<readonly Refusal[]>;
  }
  | { readonly faults: readonly Refusal[] };

/** The incentive as its actor saw it, or why not: absent (NOT_FOUND), or changed since (VERSION_CONFLICT). */
export async function incentiveSeen(tx: Tx, scope: TenantScope, { incentiveId, expectedVersion }: IncentiveSeen): Promise<Row<typeof incentiveCase> | Refusal> {
  const row = await new TenantRepository(incentiveCase, scope, tx).find(incentiveId);
  if (row === null) return { code: 'NOT_FOUND', path: ['incentive'], detail: { what: 'incentive' } };
  return row.version === expectedVersion ? row : { code: 'VERSION_CONFLICT', path: ['expectedVersion'], detail: { current: row.version } };
}

/** Makes one step of an incentive under the version that was seen: of several at once one is made and the others are told. */
export async function incentiveStep(
  tx: Tx, scope: TenantScope, action: string, act: IncentiveAct, seen: IncentiveSeen, services: { clock: Clock; ids: Ids },
  changing: (row: Row<typeof incentiveCase>) => Promise<IncentiveChange>,
): Promise<Outcome<{ readonly id: string }>> {
  const row = await incentiveSeen(tx, scope, seen);
  if ('code' in row) return refusedAll([row]);
  const status = incentiveAfter(row.status, act);
  if (status === null) return refused('WRONG_STATE', ['incentive'], { state: row.status }, ['langkah ini tidak berlaku bagi insentif dalam keadaan ini', 'this step does not apply to an incentive in this state']);
  const cases = new TenantRepository(incentiveCase, scope, tx);
  const came = await changing(row);
  if ('faults' in came) return refusedAll(came.faults);
  try {
    // What was read above holds if this still finds the version: it takes the row.
    await cases.update(row.id, { ...came.change, status }, { version: seen.expectedVersion });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current: (await cases.find(row.id))?.version ?? seen.expectedVersion });
  }
  const faults = (await came.below?.()) ?? [];
  if (faults.length > 0) return refusedAll(faults);
  await auditAppend(tx, scope, { action, subjectType: 'incentive', subjectId: row.id, detail: { from: row.status, to: status, ...came.detail, version: seen.expectedVersion + 1 } }, services);
  return done({ id: row.id });
}

/** The refusal of a day that cannot be, or null. */
export function incentiveDayRefusal(fault: 'IN_THE_FUTURE' | 'TOO_EARLY' | null, path: readonly string[], today: string, earliest: string | null): Refusal | null {
  switch (fault) {
    case 'IN_THE_FUTURE':
      return { code: 'VALIDATION_FAILED', path, detail: {}, reason: [`tidak boleh sesudah hari ini (${today})`, `must not be after today (${today})`] };
    case 'TOO_EARLY':
      return { code: 'VALIDATION_FAILED', path, detail: {}, reason: [`tidak boleh sebelum diputuskan (${earliest ?? ''})`, `must not be before it was decided (${earliest ?? ''})`] };
    case null:
      return null;
  }
}
