import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { conflictKeep, type ConflictKept, type ConflictSaid } from './conflict-keep';

/** Declares a conflict of whoever asks, who reads nothing of what it touches from then on (see conflictKeep). */
export function conflictDeclare(tx: Tx, scope: TenantScope, said: ConflictSaid, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<ConflictKept>> {
  return conflictKeep(tx, scope, { ...said, actorId: scope.actorId }, { act: 'conflictDeclare', origin: 'DECLARED' }, services);
}
