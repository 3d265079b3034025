import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { ideaStep, type IdeaStepCommand } from './idea-step';

/** Takes an idea up again that was put aside or given up, in the stage where it stood. Refuses one that is worked on. */
export function ideaResume(tx: Tx, scope: TenantScope, command: Omit<IdeaStepCommand, 'document'>, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return ideaStep(tx, scope, 'ideaResume', { kind: 'RESUME' }, { ...command, document: null }, services);
}
