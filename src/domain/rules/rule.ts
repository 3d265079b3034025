import type { Day, Period } from '../time/day';
import type { IidStage } from '../vocabulary/innovation-words';
import type { ParticipantType, RuleStrength } from '../vocabulary/competition-words';
import type { SourceConfidence } from '../vocabulary/region-words';
import type { RuleGate, RuleKindCode, RuleOutcome } from '../vocabulary/rule-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { ParameterSpecs, Parameters } from './parameters';

/** One rule of a pack: data, with where it comes from and how far that binds. */
export interface Clause {
  readonly code: string;
  readonly kind: RuleKindCode;
  /** Only BINDING refuses; CUSTOMARY and UNKNOWN advise. */
  readonly strength: RuleStrength;
  readonly gate: RuleGate;
  readonly confidence: SourceConfidence;
  readonly citation: string | null;
  /** The groups of participants to which it applies; null: to all. */
  readonly groups: readonly string[] | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly parameters: Parameters;
  /** What the source says beyond the parameters. */
  readonly note: Bilingual | null;
}

/** A group of participants of a pack, with conditions of its own (umum, replikasi, khusus). */
export interface Group {
  readonly code: string;
  readonly name: Bilingual;
}

/** The rules of a contest in one revision: never changed once it is kept. */
export interface RulePack {
  readonly code: string;
  readonly revision: number;
  readonly name: Bilingual;
  readonly citation: string | null;
  readonly groups: readonly Group[];
  readonly clauses: readonly Clause[];
}

/** A participation of the innovation, or of what it developed from, in an earlier or other edition. */
export interface Participation {
  readonly organizer: string;
  readonly program: string;
  readonly year: number;
  readonly passed: boolean | null;
}

/** An award of the innovation's lineage. */
export interface Honour {
  readonly organizer: string;
  readonly program: string | null;
  readonly year: number;
  readonly name: string;
  readonly rank: number | null;
}

/** A document of one kind, as far as it is there. */
export interface Supplied {
  /** How many of this kind have a stored file. */
  readonly files: number;
  /** How many of them also name their number and date. */
  readonly complete: number;
}

/** What is known of an entry or an innovation when rules are asked. Null always means: nobody said, which is never false. */
export interface EntryFacts {
  readonly title: string;
  readonly participant: ParticipantType | null;
  readonly group: string | null;
  readonly category: string | null;
  readonly stage: IidStage | null;
  /** Since when it is in use. */
  readonly implemented: Period | null;
  /** Other editions in which its lineage took part, this one aside. */
  readonly participations: readonly Participation[] | null;
  readonly honours: readonly Honour[] | null;
  /** The innovations that it replicates. */
  readonly parents: readonly { readonly title: string; readonly honours: readonly Honour[] }[] | null;
  /** To how many SDGs it is linked. */
  readonly goals: number | null;
  /** Words of each answer by its question; null where no entry was drafted yet. */
  readonly answers: Readonly<Record<string, number>> | null;
  readonly documents: Readonly<Record<string, Supplied>> | null;
  readonly invited: boolean | null;
  /** Whether another entry of this edition has the same title. */
  readonly titleTaken: boolean | null;
  /** Titles of the edition that are nearly the same, with their likeness in percent. */
  readonly similar: readonly { readonly title: string; readonly percent: number }[] | null;
  /** How many of each quota are used by others, by the code of its clause; null where it cannot be told. */
  readonly used: Readonly<Record<string, number>> | null;
}

/** For which edition, and as of which day, the rules are asked. */
export interface Asking {
  readonly asOf: Day;
  readonly opens: Period | null;
  /** The last day for this entrant, extensions included. */
  readonly closes: Period | null;
}

/** What a rule says of an entry. */
export interface Judged {
  readonly outcome: RuleOutcome;
  /** The value that was used, in words; null where there is none. */
  readonly value: Bilingual | null;
  /** What the value was held against, in words. */
  readonly threshold: Bilingual | null;
  /** What the entrant can do about it; null when it is met or nothing can be done. */
  readonly remedy: Bilingual | null;
  /** The earliest day on which it turns true, as far as it is known; the earliest closing date that would do, for an age. */
  readonly earliest: Day | null;
  /** Points of a bonus in hundredths, when its condition is met and the amount is known. */
  readonly bonusHundredths?: number;
}

/** What a rule says, with the clause that says it. */
export interface Finding extends Judged {
  readonly clause: Clause;
}

/** A kind of rule: its parameters, its words, and the pure function that decides. */
export interface RuleKind<S extends ParameterSpecs = ParameterSpecs> {
  readonly kind: RuleKindCode;
  readonly parameters: S;
  /** The gate at which it refuses unless the clause says otherwise. */
  readonly gate: RuleGate;
  /** The rule in words, from its parameters alone. */
  readonly words: (p: Parameters) => Bilingual;
  readonly judge: (p: Parameters, facts: EntryFacts, asking: Asking, clause: Clause) => Judged;
}
