import { AssignmentApplyMutation } from './assignment-apply.mutation';
import { AssignmentPreviewQuery } from './assignment-preview.query';
import { JudgingProgressChangedSubscription } from './judging-progress-changed.subscription';
import { JUDGE_APPOINT } from './judge-appoint.mutation';
import { JUDGE_DISMISS } from './judge-dismiss.mutation';
import { PANEL_CREATE } from './panel-create.mutation';
import { PANEL_JOIN } from './panel-join.mutation';
import { PANEL_LEAVE } from './panel-leave.mutation';
import { PANEL_REMOVE } from './panel-remove.mutation';
import { SESSION_MOVE } from './session-move.mutation';
import { SESSION_SCHEDULE } from './session-schedule.mutation';
import { SESSION_SETTLE } from './session-settle.mutation';
import { CONFLICT_DECLARE } from './conflict-declare.mutation';
import { CONFLICT_RECORD } from './conflict-record.mutation';
import './conflict.types';
import './judge.types';
import './judged.types';
import { RECUSAL_OVERRIDE_CONFIRM } from './recusal-override-confirm.mutation';
import { RECUSAL_OVERRIDE_PROPOSE } from './recusal-override-propose.mutation';
import { RECUSAL_OVERRIDE_WITHDRAW } from './recusal-override-withdraw.mutation';
import { ROUND_CLOSE } from './round-close.mutation';
import { ROUND_OPEN } from './round-open.mutation';
import { ROUND_PREPARE } from './round-prepare.mutation';
import './round-run.types';
import './session-plan.types';
import { JUDGE_REMIND } from './judge-remind.mutation';
import { JudgingProgressQuery } from './judging-progress.query';
import { SCORE_ABSENT } from './score-absent.mutation';
import { SCORE_SHEET_SAVE } from './score-sheet-save.mutation';
import { SCORE_SHEET_SUBMIT } from './score-sheet-submit.mutation';
import { SCORE_SHEETS_SUBMIT } from './score-sheets-submit.mutation';
import { SCORE_VOID } from './score-void.mutation';
import './sheet.types';

/** The resolvers of judging. */
export const JUDGING_RESOLVERS: readonly (new () => object)[] = [
  AssignmentPreviewQuery, AssignmentApplyMutation, ...CONFLICT_DECLARE, ...CONFLICT_RECORD, ...RECUSAL_OVERRIDE_PROPOSE, ...RECUSAL_OVERRIDE_CONFIRM, ...RECUSAL_OVERRIDE_WITHDRAW,
  ...ROUND_PREPARE, ...ROUND_OPEN, ...ROUND_CLOSE, ...JUDGE_APPOINT, ...JUDGE_DISMISS, ...PANEL_CREATE, ...PANEL_JOIN, ...PANEL_LEAVE, ...PANEL_REMOVE, ...SESSION_MOVE, ...SESSION_SCHEDULE, ...SESSION_SETTLE, JudgingProgressChangedSubscription,
  ...SCORE_SHEET_SAVE, ...SCORE_SHEET_SUBMIT, ...SCORE_SHEETS_SUBMIT, ...SCORE_ABSENT, ...SCORE_VOID, ...JUDGE_REMIND, JudgingProgressQuery,
];
