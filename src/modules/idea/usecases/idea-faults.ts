import { dayFault, type IdeaFault, type IdeaStanding } from '../../../domain/idea/stages';
import type { Day } from '../../../domain/time/day';
import type { Refusal } from '../../../platform/outcome';

const wrongState = (state: string, path: readonly string[], ...reason: readonly [string, string]): Refusal => ({ code: 'WRONG_STATE', path, detail: { state }, reason });

/** The refusal of an act that is not possible where the idea stands. */
export function ideaRefusal(fault: IdeaFault, { stage, status }: IdeaStanding): Refusal {
  switch (fault) {
    case 'NOT_ACTIVE':
      return wrongState(status, ['idea'], 'lanjutkan dahulu gagasan ini', 'the idea must be resumed first');
    case 'SAME_STAGE':
      return wrongState(stage, ['input', 'to'], 'gagasan sudah berada pada tahap itu', 'the idea stands in that stage already');
    case 'SKIPS_A_STAGE':
      return wrongState(stage, ['input', 'to'], 'gagasan maju satu tahap setiap kali', 'an idea goes forward one stage at a time');
    case 'NEEDS_LAUNCH':
      return wrongState(stage, ['input', 'to'], 'peluncuran pertama dilakukan dengan ideaLaunch', 'it is launched for the first time by ideaLaunch');
    case 'NOT_DESIGNED':
      return wrongState(stage, ['idea'], 'hanya gagasan pada tahap DESIGN yang diluncurkan', 'only an idea in the stage DESIGN is launched');
    case 'NOT_IN_THIS_STATUS':
      return wrongState(status, ['idea'], 'tidak berlaku bagi gagasan dalam keadaan ini', 'it does not apply to an idea in this state');
    case 'LAUNCHED_BEFORE':
      return { code: 'ALREADY_DONE', path: ['idea'], detail: {} };
    case 'DOCUMENT_OF_A_STEP_BACK':
      return { code: 'VALIDATION_FAILED', path: ['input', 'document'], detail: {}, reason: ['hanya langkah maju yang disertai dokumen', 'only a step forward carries a document'] };
  }
}

/** The refusal of a day on which a step cannot have been made, or null. `last` is the day of the step before. */
export function dayRefusal(day: Day, last: Day | null, today: Day, path: readonly string[]): Refusal | null {
  switch (dayFault(day, last, today)) {
    case 'IN_THE_FUTURE':
      return { code: 'VALIDATION_FAILED', path, detail: {}, reason: [`tidak boleh sesudah hari ini (${today})`, `must not be after today (${today})`] };
    case 'BEFORE_THE_LAST':
      return { code: 'VALIDATION_FAILED', path, detail: {}, reason: [`tidak boleh sebelum langkah terakhir (${last ?? ''})`, `must not be before the last step (${last ?? ''})`] };
    case null:
      return null;
  }
}
