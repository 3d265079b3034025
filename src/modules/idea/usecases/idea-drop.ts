import type { Tx } from '../../../db/database';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { ideaStep, type IdeaStepCommand } from './idea-step';

/** Gives an idea up; it keeps its stage and its way, and an innovation that came of it stays. Refuses one that was given up. */
export function ideaDrop(tx: Tx, scope: TenantScope, command: Omit<IdeaStepCommand, 'document'>, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return ideaStep(tx, scope, 'ideaDrop', { kind: 'DROP' }, { ...command, document: null }, services);
}
