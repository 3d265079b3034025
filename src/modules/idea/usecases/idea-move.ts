import type { Tx } from '../../../db/database';
import type { IdeaStage } from '../../../domain/vocabulary/innovation-words';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import type { Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { ideaStep, type IdeaStepCommand } from './idea-step';

/** A step of an idea into another stage. */
export interface IdeaMove extends IdeaStepCommand {
  readonly to: IdeaStage;
}

/**
 * Moves an idea one stage forward, or back to an earlier one. Refuses to skip a stage, to launch it for the first time
 * (that is ideaLaunch), a day that has not come or lies before the last step, and what somebody changed meanwhile.
 */
export function ideaMove(tx: Tx, scope: TenantScope, { to, ...command }: IdeaMove, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  return ideaStep(tx, scope, 'ideaMove', { kind: 'MOVE', to, documented: command.document !== null }, command, services);
}
