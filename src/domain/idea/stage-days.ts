import { daysBetween, type Day } from '../time/day';
import type { IdeaStatus } from '../vocabulary/idea-words';
import type { IdeaStage } from '../vocabulary/innovation-words';
import { STAGES } from './stages';

/** A step that an idea made: from this day on it stood in this stage and status. */
export interface IdeaStepMade {
  readonly stage: IdeaStage;
  readonly status: IdeaStatus;
  readonly on: Day;
}

/** How long an idea was in a stage, over all its visits there. */
export interface StageDays {
  readonly stage: IdeaStage;
  /** Calendar days, those in which it was put aside included, those after it was given up not. */
  readonly days: number;
  /** How many of them it was put aside. */
  readonly parked: number;
  /** How often it came there. */
  readonly visits: number;
  /** Whether it stands there on the day of the question. */
  readonly current: boolean;
}

/**
 * The days in each stage that an idea has been in, in the order of the stages, until a day; steps after it are left out.
 * `steps` are in their order. Each day from the first step on belongs to one stage, or to none while the idea is given up.
 */
export function stageDays(steps: readonly IdeaStepMade[], until: Day): readonly StageDays[] {
  const made = steps.filter(({ on }) => on <= until);
  const last = made.at(-1);
  return STAGES.flatMap((stage) => {
    const visits = made.filter((step, i) => step.stage === stage && made[i - 1]?.stage !== stage).length;
    if (visits === 0) return [];
    const spans = made.flatMap((step, i) => (step.stage === stage && step.status !== 'DROPPED' ? [{ step, days: daysBetween(step.on, made[i + 1]?.on ?? until) }] : []));
    const sum = (of: typeof spans): number => of.reduce((total, { days }) => total + days, 0);
    return [{ stage, days: sum(spans), parked: sum(spans.filter(({ step }) => step.status === 'PARKED')), visits, current: last?.stage === stage }];
  });
}
