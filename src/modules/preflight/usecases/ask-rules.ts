import type { Ask } from '../../../db/ask';
import { closingFor } from '../../../domain/readiness/closing';
import { earliestOf, eligibilityOf, findingsOf } from '../../../domain/rules/evaluate';
import type { EditionParticipation } from '../../../domain/readiness/history';
import type { Asking, EntryFacts, Finding, ProgramName, RulePack } from '../../../domain/rules/rule';
import type { Day, Period } from '../../../domain/time/day';
import type { ClosingFrom } from '../../../domain/vocabulary/readiness-words';
import type { Eligibility } from '../../../domain/vocabulary/rule-words';
import { gatherFacts, type Owner, type Subject } from './gather-facts';

/** The rules and dates that are asked about. */
export interface Against {
  readonly organizerId: string;
  /** Null where only a pack of rules, or an edition that nobody announced, is asked about. */
  readonly editionId: string | null;
  readonly pack: RulePack;
  readonly program: ProgramName | null;
  readonly opens: Period | null;
  readonly closes: Period | null;
  readonly closesFrom: ClosingFrom;
  /** Whether the edition was cancelled. */
  readonly cancelled: boolean;
  /** The later last days of single entrants. */
  readonly extensions: ReadonlyMap<string, Day>;
}

/** What the rules say of one subject, and from what. */
export interface Judgement {
  readonly facts: EntryFacts;
  readonly asking: Asking;
  readonly closesFrom: ClosingFrom;
  readonly extension: Day | null;
  readonly findings: readonly Finding[];
  readonly eligibility: Eligibility;
  readonly earliest: Day | null;
  readonly lineageKey: string | null;
  /** Every edition in which the lineage took part, the one asked about included. */
  readonly tookPart: readonly EditionParticipation[];
}

/** No entrant was given more time. */
export const NO_EXTENSIONS: ReadonlyMap<string, Day> = new Map();

/** Asks the rules about these subjects of one owner, as of a day: in a number of statements that does not grow with them, and without writing. */
export async function askRules(ask: Ask, owner: Owner, against: Against, subjects: readonly Subject[], asOf: Day, mendUntil: Day | null = null): Promise<readonly Judgement[]> {
  const { pack, opens, program } = against;
  const gathered = await gatherFacts(ask, owner, against, subjects);
  return gathered.map(({ facts, lineageKey, tookPart }, i) => {
    const { entrantId } = subjects[i];
    const extension = entrantId === null ? null : (against.extensions.get(entrantId) ?? null);
    const closes = closingFor(against.closes, extension);
    const asking: Asking = { asOf, opens, closes, mendUntil, cancelled: against.cancelled, program };
    const findings = findingsOf(pack, facts, asking);
    const extended = extension !== null && (against.closes?.latest ?? '') < extension;
    return {
      facts, asking, closesFrom: extended ? 'EXTENSION' : against.closesFrom, extension, findings, eligibility: eligibilityOf(findings), earliest: earliestOf(findings), lineageKey, tookPart,
    };
  });
}
