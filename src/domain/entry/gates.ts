import type { EntryGate, EntryState } from '../vocabulary/entry-words';

/** How many entries ever went through each gate, each apart: an entry that went on still counts where it went through. */
export type GateCounts = Readonly<Record<EntryGate, number>>;
/** How many entries stand in each state now. */
export type StateCounts = Readonly<Record<EntryState, number>>;

/** Entries that are alike in all that is counted by, as many as `through.DRAFTED` says. */
export interface GateTally {
  readonly participant: string;
  readonly category: string | null;
  readonly group: string | null;
  readonly state: EntryState;
  readonly through: GateCounts;
}

/** The counts of some entries. */
export interface GateSum {
  readonly through: GateCounts;
  readonly standing: StateCounts;
}

/** The counts of the entries that share one code; null for those that have none. */
export interface GateSlice extends GateSum {
  readonly code: string | null;
}

const GATES: readonly EntryGate[] = ['DRAFTED', 'COLLECTED', 'SUBMITTED', 'RETURNED', 'PASSED', 'FAILED', 'WITHDRAWN'];
const STATES: readonly EntryState[] = ['DRAFTED', 'COLLECTED', 'SUBMITTED', 'RETURNED', 'PASSED', 'FAILED', 'WITHDRAWN'];

/** The sum of tallies: what went through each gate, and what stands where. */
export function gateSum(tallies: readonly GateTally[]): GateSum {
  const sum = (of: (tally: GateTally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  return {
    through: Object.fromEntries(GATES.map((gate) => [gate, sum((t) => t.through[gate])])) as GateCounts,
    standing: Object.fromEntries(STATES.map((state) => [state, sum((t) => (t.state === state ? t.through.DRAFTED : 0))])) as StateCounts,
  };
}

/** The same, for each code that occurs; in the order of the codes, those without one last. */
export function gateSlices(tallies: readonly GateTally[], by: 'participant' | 'category' | 'group'): readonly GateSlice[] {
  const codes = [...new Set(tallies.map((t) => t[by]))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return codes.map((code) => ({ code, ...gateSum(tallies.filter((t) => t[by] === code)) }));
}
