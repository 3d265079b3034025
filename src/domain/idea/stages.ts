import type { Day } from '../time/day';
import type { IdeaStatus } from '../vocabulary/idea-words';
import { IDEA_STAGE, type IdeaStage } from '../vocabulary/innovation-words';
import { codesOf } from '../vocabulary/vocabulary';

/** The stages of an idea in their order: Kota Solok's drum up, diagnose, design, deliver, display. */
export const STAGES: readonly IdeaStage[] = codesOf(IDEA_STAGE);

/** The stage that Solok calls the launching: reached for the first time by launching, and by nothing else. */
const LAUNCH_STAGE: IdeaStage = 'DELIVER';

/** Where an idea stands. */
export interface IdeaStanding {
  readonly stage: IdeaStage;
  readonly status: IdeaStatus;
  /** Whether an innovation has come of it. */
  readonly launched: boolean;
}

/** What can be done to an idea that moves it. */
export type IdeaAct =
  | { readonly kind: 'MOVE'; readonly to: IdeaStage; readonly documented: boolean }
  | { readonly kind: 'LAUNCH' | 'PARK' | 'RESUME' | 'DROP' };

/** Why an act is not possible: where the idea stands, or what the act asks for. */
export type IdeaFault = 'NOT_ACTIVE' | 'SAME_STAGE' | 'SKIPS_A_STAGE' | 'NEEDS_LAUNCH' | 'LAUNCHED_BEFORE' | 'NOT_DESIGNED' | 'NOT_IN_THIS_STATUS' | 'DOCUMENT_OF_A_STEP_BACK';

/** What came of an act: where the idea stands now, or why it cannot be. */
export type IdeaStep = { readonly ok: true; readonly standing: IdeaStanding } | { readonly ok: false; readonly fault: IdeaFault };

/**
 * Which status follows on which. One that was given up can be taken up again: nothing is lost, and drafting it anew would
 * lose its way so far.
 */
const STATUS_WAYS: Readonly<Record<'PARK' | 'RESUME' | 'DROP', Partial<Readonly<Record<IdeaStatus, IdeaStatus>>>>> = {
  PARK: { ACTIVE: 'PARKED' },
  RESUME: { PARKED: 'ACTIVE', DROPPED: 'ACTIVE' },
  DROP: { ACTIVE: 'DROPPED', PARKED: 'DROPPED' },
};

const cannot = (fault: IdeaFault): IdeaStep => ({ ok: false, fault });

function moved(from: IdeaStanding, to: IdeaStage, documented: boolean): IdeaStep {
  const steps = STAGES.indexOf(to) - STAGES.indexOf(from.stage);
  if (from.status !== 'ACTIVE') return cannot('NOT_ACTIVE');
  if (steps === 0) return cannot('SAME_STAGE');
  if (steps > 1) return cannot('SKIPS_A_STAGE');
  if (steps < 0 && documented) return cannot('DOCUMENT_OF_A_STEP_BACK');
  if (to === LAUNCH_STAGE && steps > 0 && !from.launched) return cannot('NEEDS_LAUNCH');
  return { ok: true, standing: { ...from, stage: to } };
}

/**
 * Where an idea stands after an act. Forward it goes one stage at a time, back to any earlier one; to the launching it
 * comes for the first time by LAUNCH only, so that an idea that is delivered or displayed always has an innovation.
 */
export function ideaAfter(from: IdeaStanding, act: IdeaAct): IdeaStep {
  switch (act.kind) {
    case 'MOVE':
      return moved(from, act.to, act.documented);
    case 'LAUNCH':
      if (from.status !== 'ACTIVE') return cannot('NOT_ACTIVE');
      if (from.launched) return cannot('LAUNCHED_BEFORE');
      return STAGES.indexOf(from.stage) === STAGES.indexOf(LAUNCH_STAGE) - 1 ? { ok: true, standing: { ...from, stage: LAUNCH_STAGE, launched: true } } : cannot('NOT_DESIGNED');
    case 'PARK':
    case 'RESUME':
    case 'DROP': {
      const status = STATUS_WAYS[act.kind][from.status];
      return status === undefined ? cannot('NOT_IN_THIS_STATUS') : { ok: true, standing: { ...from, status } };
    }
  }
}

/** Why a step cannot be of a day: it has not come, or an earlier step is of a later day; null when it can. */
export function dayFault(day: Day, last: Day | null, today: Day): 'IN_THE_FUTURE' | 'BEFORE_THE_LAST' | null {
  if (day > today) return 'IN_THE_FUTURE';
  return last !== null && day < last ? 'BEFORE_THE_LAST' : null;
}
