import type { ConfirmedBy, ReplicationState } from '../vocabulary/innovation-words';
import type { ReplicationNoteKind, ReplicationSide } from '../vocabulary/replication-words';

/** What can be done to a replication that somebody opened. */
export type ReplicationAct = 'AGREE' | 'APPROVE' | 'REJECT' | 'WITHDRAW' | 'IMPLEMENT' | 'EVALUATE' | 'CERTIFY' | 'STOP' | 'CONFIRM' | 'DENY';

/** Where a replication stands, who opened it, and whether it is told that the replica has stopped. */
export interface ReplicationStanding {
  readonly state: ReplicationState;
  readonly openedBy: ReplicationSide;
  readonly stopTold: boolean;
}

/** How a replication begins: with an interest of who wants to copy, or as a claim of either side that it has happened. */
export const FIRST_STATE: Readonly<Record<'INTEREST' | 'CLAIM', ReplicationState>> = { INTEREST: 'INTEREST', CLAIM: 'CLAIMED' };

/** The side across. */
export function otherSide(side: ReplicationSide): ReplicationSide {
  return side === 'REPLICATOR' ? 'SOURCE' : 'REPLICATOR';
}

/** The side whose step an act is. What one side says alone only the other can confirm or deny, and only the one who said it takes back. */
export function sideOfAct(act: ReplicationAct, openedBy: ReplicationSide): ReplicationSide {
  switch (act) {
    case 'AGREE':
    case 'IMPLEMENT':
    case 'EVALUATE':
    case 'STOP':
      return 'REPLICATOR';
    case 'APPROVE':
    case 'REJECT':
    case 'CERTIFY':
      return 'SOURCE';
    case 'WITHDRAW':
      return openedBy;
    case 'CONFIRM':
    case 'DENY':
      return otherSide(openedBy);
  }
}

/** JIPPNAS's way: interest, agreement, approval of the owner, implementation, evaluation, certificate; a claim begins outside it and joins when it is confirmed. */
const WAYS: Readonly<Record<ReplicationState, Partial<Readonly<Record<ReplicationAct, ReplicationState>>>>> = {
  INTEREST: { AGREE: 'AGREED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  AGREED: { APPROVE: 'APPROVED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  APPROVED: { IMPLEMENT: 'IMPLEMENTED', STOP: 'STOPPED' },
  IMPLEMENTED: { EVALUATE: 'EVALUATED', STOP: 'STOPPED' },
  EVALUATED: { CERTIFY: 'CERTIFIED', STOP: 'STOPPED' },
  CERTIFIED: { STOP: 'STOPPED' },
  CLAIMED: { CONFIRM: 'IMPLEMENTED', DENY: 'DENIED', WITHDRAW: 'WITHDRAWN' },
  STOPPED: {},
  REJECTED: {},
  WITHDRAWN: {},
  DENIED: {},
};

/** The state after an act by a side, or null when that side may not do it, or not in this state. */
export function replicationAfter({ state, openedBy, stopTold }: ReplicationStanding, act: ReplicationAct, side: ReplicationSide): ReplicationState | null {
  if (sideOfAct(act, openedBy) !== side) return null;
  const next = WAYS[state][act] ?? null;
  // A claim that tells of a stop is confirmed with it.
  return act === 'CONFIRM' && next !== null && stopTold ? 'STOPPED' : next;
}

/** What a stop of the replica makes of it with another of its parents: what ran has stopped, what was only wished is taken back, a claim stays one. */
export function siblingAfterStop(state: ReplicationState): ReplicationState {
  switch (state) {
    case 'APPROVED':
    case 'IMPLEMENTED':
    case 'EVALUATED':
    case 'CERTIFIED':
      return 'STOPPED';
    case 'INTEREST':
    case 'AGREED':
      return 'WITHDRAWN';
    case 'STOPPED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'CLAIMED':
    case 'DENIED':
      return state;
  }
}

/** Who stands behind a replication: both from the owner's approval on, until then who opened it. */
export function confirmedBy(state: ReplicationState, openedBy: ReplicationSide): ConfirmedBy {
  switch (state) {
    case 'APPROVED':
    case 'IMPLEMENTED':
    case 'EVALUATED':
    case 'CERTIFIED':
    case 'STOPPED':
      return 'BOTH';
    case 'INTEREST':
    case 'AGREED':
    case 'REJECTED':
    case 'WITHDRAWN':
    case 'CLAIMED':
    case 'DENIED':
      return openedBy;
  }
}

/** Whether it is on the open shelf: from the owner's approval on, and what one side claims, also when the other denies it. */
export function isShown(state: ReplicationState): boolean {
  return confirmedBy(state, 'SOURCE') === 'BOTH' || state === 'CLAIMED' || state === 'DENIED';
}

/** Whether it stands in the way of another of the same innovation by the same government. */
export function isStanding(state: ReplicationState): boolean {
  return Object.keys(WAYS[state]).length > 0;
}

/** Whether the facts of the replica (its title, how it copies, whether it runs) still concern it with this parent. */
export function followsReplica(state: ReplicationState): boolean {
  return state !== 'REJECTED' && state !== 'WITHDRAWN';
}

/** Whether the replicator may name its own innovation that came of it. */
export function mayLink(state: ReplicationState): boolean {
  return state === 'CLAIMED' || confirmedBy(state, 'SOURCE') === 'BOTH';
}

/** Whether the two sides still write notes on it. */
export function takesNotes(state: ReplicationState): boolean {
  return state === 'STOPPED' || (isStanding(state) && state !== 'CLAIMED');
}

/** Whether a kind of note is a side's to write: guidance is the source's, progress and report the replicator's, a problem may be met by both. */
export function mayNote(kind: ReplicationNoteKind, side: ReplicationSide): boolean {
  switch (kind) {
    case 'PROGRESS':
    case 'REPORT':
      return side === 'REPLICATOR';
    case 'GUIDANCE':
      return side === 'SOURCE';
    case 'PROBLEM':
      return true;
  }
}

const REACHED: readonly ReplicationState[] = ['APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED'];

/** The state of a replica as a whole, from what is shown of it with each parent: that of the parent with which it came furthest; null when nothing is shown. */
export function wholeState(states: readonly ReplicationState[]): ReplicationState | null {
  const furthest = Math.max(-1, ...states.map((state) => REACHED.indexOf(state)));
  if (furthest >= 0) return REACHED[furthest];
  return states.includes('CLAIMED') ? 'CLAIMED' : states.includes('DENIED') ? 'DENIED' : null;
}

/** Who stands behind a replica as a whole: both where that is so with one parent, else the replicator before a source. */
export function wholeConfirmation(by: readonly ConfirmedBy[]): ConfirmedBy {
  const order: readonly ConfirmedBy[] = ['BOTH', 'REPLICATOR', 'SOURCE'];
  return order.find((one) => by.includes(one)) ?? 'NONE';
}
