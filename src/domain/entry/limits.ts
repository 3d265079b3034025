import { quotaCounter, type QuotaSubject } from '../readiness/quota-counter';
import { applies } from '../rules/evaluate';
import { ruleKind } from '../rules/kinds';
import { programCounted, timesOf } from '../rules/kinds/participation-limit';
import { listOf, textOf, wholeOf } from '../rules/parameters';
import type { Asking, Clause, EntryFacts, Finding, RulePack } from '../rules/rule';
import type { QuotaPer } from '../vocabulary/rule-words';

/** A place that an entry takes under a limit of its pack. */
export interface LimitUse {
  /** The clause that limits it; null where it is only counted, for the editions whose rules will ask. */
  readonly clause: Clause | null;
  /** The name of the counter that is raised. */
  readonly counter: string;
  /** How far it may be raised. */
  readonly most: number;
  /** With how many it begins when nobody raised it yet: what history shows. */
  readonly start: number;
}

/** What is asked of a limit: the rules, what they see, and whose place it is. */
export interface LimitAsked {
  readonly pack: RulePack;
  readonly facts: EntryFacts;
  readonly asking: Asking;
  readonly editionId: string;
  readonly programId: string;
  /** The key under which limits over its life know the innovation; null where the entry has none. */
  readonly lineageKey: string | null;
  readonly who: QuotaSubject;
}

const inForce = ({ pack, facts, asking }: LimitAsked, kind: Clause['kind']): readonly Clause[] =>
  pack.clauses.filter((clause) => clause.kind === kind && clause.strength === 'BINDING' && clause.gate !== 'NONE' && applies(clause, facts, asking));

function quotaUse(asked: LimitAsked, clause: Clause): readonly LimitUse[] {
  const kinds = listOf<string>(clause.parameters, 'kinds');
  if (kinds.length > 0 && !kinds.includes(asked.facts.participant ?? '')) return [];
  const counter = quotaCounter(asked.editionId, clause.code, textOf(clause.parameters, 'per') as QuotaPer, asked.who);
  return counter === null ? [] : [{ clause, counter, most: wholeOf(clause.parameters, 'most'), start: 0 }];
}

/** More than a counter ever reaches: the place is counted, and no clause limits it. */
const UNLIMITED = 2_000_000_000;

/**
 * The participation of a lineage in a programme. The counter is named by what it counts, not by a clause, and every entry raises
 * it whether or not its own pack limits it: the packs of two editions may give one limit different codes, and both must see all.
 */
function participationUse({ facts, asking, programId, lineageKey }: LimitAsked, counted: 'SUBMITTED' | 'PASSED', clauses: readonly Clause[]): readonly LimitUse[] {
  if (lineageKey === null) return [];
  // Taking part here uses nothing up of another programme's participations.
  const own = clauses.filter(({ parameters }) => {
    const named = programCounted(parameters, asking);
    return named !== null && named.organizer === asking.program?.organizer && named.program === asking.program.program;
  });
  const most = (clause: Clause): number => wholeOf(clause.parameters, 'most');
  const [clause = null] = [...own].sort((x, y) => most(x) - most(y));
  const start = facts.participations === null ? 0 : timesOf({ counts: counted }, facts.participations, asking).least;
  return [{ clause, counter: `participation/${programId}/${counted}/${lineageKey}`, most: clause === null ? UNLIMITED : most(clause), start }];
}

// Always in the same order, so that two transactions never wait for one another.
const inOrder = (uses: readonly LimitUse[]): readonly LimitUse[] => [...uses].sort((a, b) => (a.counter < b.counter ? -1 : 1));
const counts = (clause: Clause): string => textOf(clause.parameters, 'counts');

/**
 * The places that a submitted entry holds. A quota is used up by submitting, whatever its gate; a participation where the clause
 * refuses at submission: where it refuses at screening, the submissions that it counts are all known by then.
 */
export function usesOfSubmission(asked: LimitAsked): readonly LimitUse[] {
  return inOrder([
    ...inForce(asked, 'QUOTA').flatMap((clause) => quotaUse(asked, clause)),
    ...participationUse(asked, 'SUBMITTED', inForce(asked, 'PARTICIPATION_LIMIT').filter((clause) => clause.gate === 'SUBMISSION' && counts(clause) === 'SUBMITTED')),
  ]);
}

/** The place that an entry takes when it passes screening: a participation that passed. */
export function usesOfPass(asked: LimitAsked): readonly LimitUse[] {
  return participationUse(asked, 'PASSED', inForce(asked, 'PARTICIPATION_LIMIT').filter((clause) => counts(clause) === 'PASSED'));
}

/** What its rule says of an entry for which a limit has no place left, in the words in which it says so when it is asked. */
export function findingWhenFull({ clause, most }: LimitUse, facts: EntryFacts, asking: Asking): Finding {
  if (clause === null) throw new Error('what no clause limits is never full');
  const one = { organizer: asking.program?.organizer ?? '', program: asking.program?.program ?? '', year: 0, passed: true };
  const full: EntryFacts = { ...facts, used: { ...facts.used, [clause.code]: most }, participations: Array.from({ length: most }, () => one) };
  return { ...ruleKind(clause.kind).judge(clause.parameters, full, asking, clause), clause };
}
