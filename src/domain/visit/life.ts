import type { VisitSide, VisitState } from '../vocabulary/innovation-words';

/** What can be done to a visit that was asked for. */
export type VisitAct = 'APPROVE' | 'REJECT' | 'MOVE' | 'CANCEL' | 'PLAN' | 'CHECK_IN' | 'CLOSE' | 'FIND' | 'FOLLOW_UP';

/** How a visit begins: the guest asks for it and owns it. */
export const FIRST_STATE: VisitState = 'REQUESTED';

const BOTH: readonly VisitSide[] = ['GUEST', 'HOST'];
const SIDES_OF: Readonly<Record<VisitAct, readonly VisitSide[]>> = {
  APPROVE: ['HOST'], REJECT: ['HOST'], MOVE: ['HOST'], CANCEL: BOTH, PLAN: ['HOST'], CHECK_IN: ['HOST'], CLOSE: ['HOST'], FIND: ['GUEST'], FOLLOW_UP: ['GUEST'],
};

/** Until the delegation has arrived either side may call it off; what a visit answered is told from its arrival on, what it led to once it is closed. */
const WAYS: Readonly<Record<VisitState, Partial<Readonly<Record<VisitAct, VisitState>>>>> = {
  REQUESTED: { APPROVE: 'APPROVED', REJECT: 'REJECTED', CANCEL: 'CANCELLED' },
  APPROVED: { MOVE: 'APPROVED', CANCEL: 'CANCELLED', PLAN: 'APPROVED', CHECK_IN: 'CHECKED_IN' },
  CHECKED_IN: { PLAN: 'CHECKED_IN', CLOSE: 'DONE', FIND: 'CHECKED_IN' },
  DONE: { FIND: 'DONE', FOLLOW_UP: 'DONE' },
  CANCELLED: {},
  REJECTED: {},
};

/** The sides that may do an act. */
export function sidesOf(act: VisitAct): readonly VisitSide[] {
  return SIDES_OF[act];
}

/** The state after an act by a side, or null when that side may not do it, or not in this state. */
export function visitAfter(state: VisitState, act: VisitAct, side: VisitSide): VisitState | null {
  return SIDES_OF[act].includes(side) ? (WAYS[state][act] ?? null) : null;
}

/** Whether everybody may read of a visit: from its approval on, also when it was called off after that. */
export function isShown(state: VisitState, approvedOn: string | null): boolean {
  switch (state) {
    case 'REQUESTED':
    case 'REJECTED':
      return false;
    case 'APPROVED':
    case 'CHECKED_IN':
    case 'DONE':
      return true;
    case 'CANCELLED':
      return approvedOn !== null;
  }
}

/** Whether a visit holds its place: its room in its hours, and one of the visits of its day. */
export function holdsPlace(state: VisitState): boolean {
  switch (state) {
    case 'APPROVED':
    case 'CHECKED_IN':
    case 'DONE':
      return true;
    case 'REQUESTED':
    case 'REJECTED':
    case 'CANCELLED':
      return false;
  }
}
