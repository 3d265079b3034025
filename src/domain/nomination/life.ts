import type { NominationState } from '../vocabulary/nomination-words';

/** The two sides of a nomination: the tier below sends it and owns it, the tier above settles it. */
export type NominationSide = 'LOWER' | 'UPPER';

/** What can be done to a nomination that stands. */
export type NominationAct = 'WITHDRAW' | 'RECEIVE' | 'ACCEPT' | 'REFUSE';

/** How a nomination begins. */
export const FIRST_STATE: NominationState = 'SENT';

const SIDE_OF: Readonly<Record<NominationAct, NominationSide>> = { WITHDRAW: 'LOWER', RECEIVE: 'UPPER', ACCEPT: 'UPPER', REFUSE: 'UPPER' };

/** What is sent may be taken back until it is settled; to be settled it need not be acknowledged first. What is settled stays so. */
const WAYS: Readonly<Record<NominationState, Partial<Readonly<Record<NominationAct, NominationState>>>>> = {
  SENT: { WITHDRAW: 'WITHDRAWN', RECEIVE: 'RECEIVED', ACCEPT: 'ACCEPTED', REFUSE: 'REFUSED' },
  RECEIVED: { WITHDRAW: 'WITHDRAWN', ACCEPT: 'ACCEPTED', REFUSE: 'REFUSED' },
  ACCEPTED: {},
  REFUSED: {},
  WITHDRAWN: {},
};

/** The side that may do an act. */
export function sideOf(act: NominationAct): NominationSide {
  return SIDE_OF[act];
}

/** The state after an act by a side, or null when that side may not do it, or not in this state. */
export function nominationAfter(state: NominationState, act: NominationAct, side: NominationSide): NominationState | null {
  return SIDE_OF[act] === side ? (WAYS[state][act] ?? null) : null;
}

/** Whether a nomination still stands for its innovation in the edition above, or did so until that edition refused it. */
export function isStanding(state: NominationState): boolean {
  switch (state) {
    case 'SENT':
    case 'RECEIVED':
    case 'ACCEPTED':
      return true;
    case 'REFUSED':
    case 'WITHDRAWN':
      return false;
  }
}
