import { normalTitle } from '../readiness/titles';
import { quotaCounter } from '../readiness/quota-counter';
import { clauseWords } from '../rules/evaluate';
import { PARTICIPANTS } from '../rules/kinds/participant';
import { listOf, textOf, wholeOf } from '../rules/parameters';
import type { Clause, RulePack } from '../rules/rule';
import type { Day } from '../time/day';
import type { ParticipantType } from '../vocabulary/competition-words';
import type { DuplicateWhy, NominationBasis, NominationState } from '../vocabulary/nomination-words';
import type { QuotaPer } from '../vocabulary/rule-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { isStanding } from './life';

/** A nomination as far as the board counts it. */
export interface BoardNomination {
  readonly key: string;
  readonly ownerId: string;
  readonly state: NominationState;
  readonly basis: NominationBasis;
  readonly participant: ParticipantType;
  readonly group: string | null;
  readonly lineageKey: string;
  readonly title: string;
}

/** How many nominations stand where, and on what they rest; those that were withdrawn rest on nothing any more. */
export interface NominationCounts {
  readonly states: Readonly<Record<NominationState, number>>;
  readonly bases: Readonly<Record<NominationBasis, number>>;
}

/** Counts nominations by state and basis. */
export function countNominations(nominations: readonly BoardNomination[]): NominationCounts {
  const count = (keep: (n: BoardNomination) => boolean): number => nominations.filter(keep).length;
  const state = (of: NominationState): number => count((n) => n.state === of);
  const basis = (of: NominationBasis): number => count((n) => n.basis === of && n.state !== 'WITHDRAWN');
  return {
    states: { SENT: state('SENT'), RECEIVED: state('RECEIVED'), ACCEPTED: state('ACCEPTED'), REFUSED: state('REFUSED'), WITHDRAWN: state('WITHDRAWN') },
    bases: { RANKING: basis('RANKING'), STOCK: basis('STOCK') },
  };
}

/** Whether a government nominated nothing: what it took back again does not count. */
export function isSilent({ states }: NominationCounts): boolean {
  return states.SENT + states.RECEIVED + states.ACCEPTED + states.REFUSED === 0;
}

/** Nominations that are the same thing twice, and by what that is seen. */
export interface Duplicate {
  readonly why: DuplicateWhy;
  readonly keys: readonly string[];
}

function groupsBy(nominations: readonly BoardNomination[], keyOf: (n: BoardNomination) => string): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const n of nominations) groups.set(keyOf(n), [...(groups.get(keyOf(n)) ?? []), n.key]);
  return [...groups.values()].filter((keys) => keys.length > 1).map((keys) => keys.sort());
}

/** The nominations that stand and are of one lineage, or have one title but for case and marks, from whichever governments; a group that is both is told once. */
export function duplicatesAmong(nominations: readonly BoardNomination[]): readonly Duplicate[] {
  const standing = nominations.filter((n) => isStanding(n.state));
  const lineages = groupsBy(standing, (n) => `${n.ownerId} ${n.lineageKey}`);
  const told = new Set(lineages.map((keys) => keys.join()));
  const titles = groupsBy(standing, (n) => normalTitle(n.title)).filter((keys) => !told.has(keys.join()));
  const order = (a: Duplicate, b: Duplicate): number => (a.keys[0] < b.keys[0] ? -1 : 1);
  return [...lineages.map((keys): Duplicate => ({ why: 'LINEAGE', keys })), ...titles.map((keys): Duplicate => ({ why: 'TITLE', keys }))].sort(order);
}

/** A quota of the rules with the counter that says how much of it is used. */
export interface BoardQuota {
  readonly clause: string;
  readonly words: Bilingual;
  /** For which kind of participant; null where it is for all together. */
  readonly participant: ParticipantType | null;
  /** Whether the clause names the kind, or is for all together: another kind is of interest only once somebody of it entered. */
  readonly named: boolean;
  readonly most: number;
  readonly counter: string;
  /** How many nominations stand to which it applies, whether or not their entries were submitted yet. */
  readonly nominated: number;
}

const inForce = (pack: RulePack, today: Day): readonly Clause[] => pack.clauses.filter((c) =>
  c.kind === 'QUOTA' && c.strength === 'BINDING' && c.gate !== 'NONE' && (c.validFrom === null || today >= c.validFrom) && (c.validTo === null || today <= c.validTo));

function quotaOf(clause: Clause, editionId: string, nominations: readonly BoardNomination[], tenantId: string, participant: ParticipantType | null): BoardQuota {
  const per = textOf(clause.parameters, 'per') as QuotaPer;
  const kinds = listOf<ParticipantType>(clause.parameters, 'kinds');
  const under = nominations.filter((n) => isStanding(n.state) && (kinds.length === 0 || kinds.includes(n.participant)) && (participant === null || n.participant === participant)
    && (clause.groups === null || (n.group !== null && clause.groups.includes(n.group))));
  return {
    clause: clause.code, words: clauseWords(clause), participant, named: participant === null || kinds.length > 0, most: wholeOf(clause.parameters, 'most'), nominated: under.length,
    counter: quotaCounter(editionId, clause.code, per, { entrantId: tenantId, regionTenantId: tenantId, participant }) ?? '',
  };
}

/** The quotas by kind of participant, and those for all together. */
export function kindQuotas(pack: RulePack, editionId: string, today: Day, nominations: readonly BoardNomination[]): readonly BoardQuota[] {
  return inForce(pack, today).flatMap((clause): readonly BoardQuota[] => {
    const per = textOf(clause.parameters, 'per') as QuotaPer;
    const kinds = listOf<ParticipantType>(clause.parameters, 'kinds');
    if (per === 'EDITION') return [quotaOf(clause, editionId, nominations, '', null)];
    if (per !== 'PARTICIPANT_KIND') return [];
    return (kinds.length > 0 ? kinds : PARTICIPANTS).map((kind) => quotaOf(clause, editionId, nominations, '', kind));
  });
}

/** The quotas of one government, whose nominations these are: those for each region, and those for each entrant, which above is the government. */
export function regionQuotas(pack: RulePack, editionId: string, today: Day, tenantId: string, nominations: readonly BoardNomination[]): readonly BoardQuota[] {
  return inForce(pack, today).filter((c) => ['REGION', 'AGENCY'].includes(textOf(c.parameters, 'per'))).map((clause) => quotaOf(clause, editionId, nominations, tenantId, null));
}
