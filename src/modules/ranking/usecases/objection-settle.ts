import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { recusedFrom } from '../../judging';
import { objection } from '../data/tables';

/** An objection, and the version of it that somebody saw. */
export interface ObjectionAt {
  readonly objectionId: string;
  readonly expectedVersion: number;
}

/** An objection as it is kept. */
export type ObjectionRow = Row<typeof objection>;

const WITHDRAWN = ['sanggahan ini sudah ditarik.', 'this objection was withdrawn.'] as const;

/** The objection, for somebody who acts for its entrant or, as an organiser, is not recused from its entry; to others it is not there. */
export async function objectionSeen(tx: Tx, scope: TenantScope, objectionId: string, asOrganizer: boolean): Promise<Outcome<ObjectionRow>> {
  const row = await new TenantRepository(objection, scope, tx).find(objectionId);
  const hidden = row === null || (asOrganizer && (await recusedFrom(askIn(tx), scope.tenantId, scope.actorId, row.entry_id)));
  return hidden ? refused('NOT_FOUND', ['objection'], { what: 'objection' }) : done(row);
}

/**
 * Settles an objection that stands: of two at once one is told ALREADY_DONE when it was decided, WRONG_STATE when it was withdrawn.
 * Refuses VERSION_CONFLICT for another version. Null when it is done.
 */
export async function objectionSettle(
  tx: Tx, scope: TenantScope, { objectionId, expectedVersion }: ObjectionAt, change: Pick<Change<typeof objection>, 'state' | 'decision' | 'citation'>, services: { readonly clock: Clock },
): Promise<Outcome<never> | null> {
  const objections = new TenantRepository(objection, scope, tx);
  try {
    await objections.update(objectionId, { ...change, pending: null, settled_by: scope.actorId, settled_at: toInstant(services.clock.now()) }, { state: 'FILED', version: expectedVersion });
    return null;
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const now = await objections.find(objectionId);
    if (now?.state === 'FILED') return refused('VERSION_CONFLICT', ['expectedVersion'], { current: now.version });
    return now?.state === 'WITHDRAWN' ? refused('WRONG_STATE', ['objection'], { state: now.state }, WITHDRAWN) : refused('ALREADY_DONE', ['objection']);
  }
}
