import type { EditionHeld, EditionPhase, ParticipantType, ProgramTier, RoundMethod } from '../../src/domain/vocabulary/competition-words';
import type { Office } from './agencies';
import type { CategoryWord } from './contest-words';
import type { RuleWord } from './rule-words';
import type { Idea } from './idea';
import { PROVINCE } from './places';
import type { Work } from './works';

/** How much of the scores and ranks an edition has published. */
export type Openness = 'ALL' | 'FINALISTS' | 'RANKS_ONLY' | 'SEALED';

/** A round after the screening: how many of the best go on from it. */
export interface Cut {
  readonly method: RoundMethod;
  readonly name: string;
  readonly advance: number;
}

/** An edition as it is planned, before any entry. */
export interface Edition {
  readonly tenant: string;
  /** Key of the edition; the keys of all that belongs to it begin with it. */
  readonly key: string;
  readonly id: string;
  readonly program: string;
  readonly name: string;
  readonly tier: ProgramTier;
  readonly year: number;
  readonly number: number | null;
  readonly held: EditionHeld;
  readonly phase: EditionPhase;
  readonly scheme: readonly CategoryWord[];
  readonly kinds: readonly ParticipantType[];
  readonly rules: readonly RuleWord[];
  readonly cuts: readonly Cut[];
  readonly openness: Openness;
  /** Where in the order two neighbours share a rank (0: the first two); null when none do. */
  readonly tie: number | null;
  /** Month of the opening, 1 to 12; closing, finals and results follow month by month. */
  readonly opens: number;
}

/** What somebody enters. */
export interface Entrant {
  readonly title: string;
  readonly participant: ParticipantType;
  readonly idea: Idea | null;
  readonly office: Office | null;
  readonly work: Work | null;
  /** Code of the government that enters; null for an organisation. */
  readonly tenant: string | null;
  readonly organization: string | null;
}

/** An entrant with where it came out; the order is that of the result, those that failed the screening last. */
export interface Placed extends Entrant {
  readonly passed: boolean;
  /** Position of the last round that it reached, from 1. */
  readonly reached: number;
  readonly rank: number | null;
  readonly score: number | null;
}

/** True when the edition has entries to publish: it is in judging or over. */
export function hasEntries(edition: Edition): boolean {
  return edition.held === 'HELD';
}

/** The contests that are told as if they had been run on this server: that of the province, to which nearly all send, and that of one regency. */
const RUN_HERE: Readonly<Record<string, readonly number[]>> = { [PROVINCE]: [2024, 2025], '00.05': [2024, 2025] };

/** True when it tells how many entries came through each gate, and which entry each award is of. */
export function isRunHere({ tenant, year, phase, held }: Edition): boolean {
  return held === 'HELD' && phase === 'RESULTS' && RUN_HERE[tenant]?.includes(year);
}
