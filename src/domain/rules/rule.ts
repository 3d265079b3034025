import type { Day, Period } from '../time/day';
import type { IidStage } from '../vocabulary/innovation-words';
import type { ParticipantType, RuleStrength } from '../vocabulary/competition-words';
import type { SourceConfidence } from '../vocabulary/region-words';
import type { RuleGate, RuleKindCode, RuleOutcome } from '../vocabulary/rule-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { ParameterFault, ParameterSpecs, Parameters } from './parameters';

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

/** A programme by its natural key: the code of the tenant that organises it, and its own. */
export interface ProgramName {
  readonly organizer: string;
  readonly program: string;
}

/** A participation of the innovation's lineage in an edition that is not the one asked: it was submitted there. */
export interface Participation {
  /** The code of the tenant that organises it. */
  readonly organizer: string;
  readonly program: string;
  readonly year: number;
  /** Whether it passed screening; null where nobody said. */
  readonly passed: boolean | null;
}

/** An award of the innovation's lineage. */
export interface Honour {
  /** The code of the tenant that gave it. */
  readonly organizer: string;
  /** The code of the programme of the edition for which it was given; null where the award names no edition. */
  readonly program: string | null;
  readonly year: number;
  /** As the award is called; rules compare its first words ("Top 45" is also "Top 45 KIPP 2022"). */
  readonly name: string;
  readonly rank: number | null;
}

/** An innovation that it replicates. */
export interface Parent {
  readonly title: string;
  readonly honours: readonly Honour[];
  /** Why the replication proves nothing yet: one side's word only, or agreed and not in use; left out where both sides confirmed it. */
  readonly unproven?: 'CLAIM' | 'NOT_BEGUN';
}

/** A document of one kind, as far as it is there. */
export interface Supplied {
  /** How many of this kind have a stored file. */
  readonly files: number;
  /** How many of them also name their number and date. */
  readonly complete: number;
  /** How many a tier below told of when it nominated the entry, without a file here: proof that somebody still has to see. */
  readonly carried?: number;
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
  /**
   * All editions in which its lineage took part, of every programme and organiser, one for each edition, the edition asked
   * aside. A rule picks those of its programme by itself (see Asking.program). An empty list says that it never took part.
   */
  readonly participations: readonly Participation[] | null;
  /** All awards of its lineage. An empty list says that there are none. */
  readonly honours: readonly Honour[] | null;
  /** The innovations that it replicates. */
  readonly parents: readonly Parent[] | null;
  /** To how many SDGs it is linked. */
  readonly goals: number | null;
  /** Words of each answer by its question; null where no entry was drafted yet. */
  readonly answers: Readonly<Record<string, number>> | null;
  readonly documents: Readonly<Record<string, Supplied>> | null;
  readonly invited: boolean | null;
  /** Whether another entry of this edition has the same title. */
  readonly titleTaken: boolean | null;
  /** True when another entry of this edition was submitted for the same innovation, under whatever title. */
  readonly entered?: boolean;
  /** Titles of the edition that are nearly the same, with their likeness in percent. */
  readonly similar: readonly { readonly title: string; readonly percent: number }[] | null;
  /**
   * How much of each quota others have used, by the code of its clause, counted for this entrant's agency, region or kind as
   * the clause says; this entry aside, also after it was submitted. A clause without a number, or null: it cannot be told.
   */
  readonly used: Readonly<Record<string, number>> | null;
}

/** For which edition, and as of which day, the rules are asked. */
export interface Asking {
  readonly asOf: Day;
  readonly opens: Period | null;
  /** The last day for this entrant, extensions included; ages are counted back from it. */
  readonly closes: Period | null;
  /** The last day on which this entry may be submitted again after it was returned, or null: it moves the window, never an age. */
  readonly mendUntil: Day | null;
  /** True where the edition was cancelled, so that no day lets anybody in. */
  readonly cancelled?: boolean;
  /** The programme whose edition is asked for: rules about participations mean it unless they name another. */
  readonly program: ProgramName | null;
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
  /**
   * REFUSES: a binding clause can refuse. DECLARES: its outcome refuses nobody, because others act on it (an officer, the
   * judging, the count of a duty). ADVISES: it only warns, so a pack may not call it binding. BUILT_IN: it stands in no pack.
   */
  readonly force: 'REFUSES' | 'DECLARES' | 'ADVISES' | 'BUILT_IN';
  readonly parameters: S;
  /** The gate at which it refuses unless the clause says otherwise. */
  readonly gate: RuleGate;
  /** What is wrong with parameters that are each well by themselves but do not go together. */
  readonly together?: (p: Parameters) => readonly ParameterFault[];
  /** The rule in words, from its parameters alone. */
  readonly words: (p: Parameters) => Bilingual;
  readonly judge: (p: Parameters, facts: EntryFacts, asking: Asking, clause: Clause) => Judged;
}
