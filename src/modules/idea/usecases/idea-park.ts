import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { ideaStep, type IdeaStepCommand } from './idea-step';

/** Puts an idea aside for now; it keeps its stage. Refuses one that is not worked on. */
export function ideaPark(tx: Tx, scope: TenantScope, command: Omit<IdeaStepCommand, 'document'>, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return ideaStep(tx, scope, 'ideaPark', { kind: 'PARK' }, { ...command, document: null }, services);
}
