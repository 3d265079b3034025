import type { Ask } from '../../../db/ask';
import { honoursInOrder, onePerEdition, type EditionParticipation } from '../../../domain/readiness/history';
import { quotaCounter } from '../../../domain/readiness/quota-counter';
import { titlesAmong } from '../../../domain/readiness/titles';
import type { EntryFacts, Honour, Parent, ProgramName, RulePack } from '../../../domain/rules/rule';
import type { Period } from '../../../domain/time/day';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { IidStage } from '../../../domain/vocabulary/innovation-words';
import type { QuotaPer } from '../../../domain/vocabulary/rule-words';
import { honoursInside, honoursOf, ownParticipations, parentsOf, publishedParticipations, type Of, type ParentRow } from '../data/history-rows';
import { lineagesOf, type Lineage } from '../data/lineage-rows';
import { recusedEntries, type BoundReader } from '../data/recused-rows';
import { grouped } from '../data/rows';
import { countersOf, lineageHolders, publishedGoals, submittedTitles, workingGoals } from '../data/supply-rows';

/** One for whom the rules are asked: an entry, or a mere innovation. */
export interface Subject {
  /** The key of the entry; null for a mere innovation. */
  readonly entryId: string | null;
  readonly innovationId: string | null;
  readonly title: string;
  readonly participant: ParticipantType | null;
  readonly group: string | null;
  readonly category: string | null;
  readonly stage: IidStage | null;
  readonly implemented: Period | null;
  /** To how many goals it said to be linked, where that is not asked of the innovation as it is now. */
  readonly goals?: number | null;
  /** The agency or organisation that enters. */
  readonly entrantId: string | null;
  readonly invited: boolean | null;
  /** The counters in which the entry itself holds a place. */
  readonly holds: readonly string[];
  readonly answers: EntryFacts['answers'];
  readonly documents: EntryFacts['documents'];
  /** Of one that a tier below nominated: what is known of its innovation, which is another tenant's. */
  readonly nominated?: NominatedHistory;
}

/** What a nomination and the shelf tell of an innovation that belongs to the tenant that nominated it. */
export interface NominatedHistory {
  readonly ownerId: string;
  readonly lineageKey: string;
  readonly tookPart: readonly EditionParticipation[];
  readonly honours: readonly Honour[];
  readonly parents: EntryFacts['parents'];
  readonly goals: number | null;
}

/** Against what they are asked. */
export interface Target {
  readonly organizerId: string;
  /** Null where only a pack of rules, or an edition that nobody announced, is asked about. */
  readonly editionId: string | null;
  /** Null where only a pack of rules is asked about. */
  readonly program: ProgramName | null;
  readonly pack: RulePack;
}

/** Whose innovations they are, whether the private papers of that tenant may be read, and whether the titles of others' entries may be told. */
export interface Owner {
  readonly tenantId: string;
  readonly inside: boolean;
  readonly seesTitles: boolean;
  /** Whose recusals bind what is told; left out where the rules decide, which see everything. */
  readonly reader?: BoundReader;
}

/** The facts of one subject, the key under which limits know its lineage, and every edition in which that took part, this one too. */
export interface Gathered {
  readonly facts: EntryFacts;
  readonly lineageKey: string | null;
  readonly tookPart: readonly EditionParticipation[];
}

const QUOTA_PERS: readonly QuotaPer[] = ['AGENCY', 'REGION', 'PARTICIPANT_KIND', 'EDITION'];

interface Counted {
  readonly clause: string;
  readonly counter: string | null;
}

/** The counters of the quotas of a pack for one subject; of those that bind, since no other is counted. */
function countersFor(subject: Subject, owner: Owner, editionId: string, pack: RulePack): readonly Counted[] {
  const who = { entrantId: subject.entrantId, regionTenantId: subject.nominated?.ownerId ?? owner.tenantId, participant: subject.participant };
  return pack.clauses.filter((c) => c.kind === 'QUOTA' && c.strength === 'BINDING' && c.gate !== 'NONE').map((clause): Counted => {
    const per = QUOTA_PERS.find((p) => p === clause.parameters.per);
    return { clause: clause.code, counter: per === undefined ? null : quotaCounter(editionId, clause.code, per, who) };
  });
}

interface Found {
  readonly lineages: ReadonlyMap<string, Lineage>;
  readonly goals: ReadonlyMap<string, number>;
  readonly participations: ReadonlyMap<string, readonly Of<EditionParticipation>[]>;
  readonly honours: ReadonlyMap<string, readonly Of<Honour>[]>;
  readonly parents: ReadonlyMap<string, readonly Of<ParentRow>[]>;
}

async function historyOf(ask: Ask, owner: Owner, innovationIds: readonly string[], hidden: ReadonlySet<string>): Promise<Found> {
  const { tenantId, inside } = owner;
  // What belongs together across titles and agencies is private: outside, an innovation is judged by itself.
  const lineages = inside && innovationIds.length > 0 ? await lineagesOf(ask, tenantId, innovationIds) : new Map(innovationIds.map((id) => [id, { key: id, members: [id] }]));
  const members = [...new Set([...lineages.values()].flatMap((l) => l.members))];
  if (members.length === 0) return { lineages, goals: new Map(), participations: new Map(), honours: new Map(), parents: new Map() };
  // One after the other: inside a transaction there is one connection.
  const own = inside ? await ownParticipations(ask, tenantId, members, hidden) : [];
  const published = await publishedParticipations(ask, tenantId, members);
  const honours = inside ? await honoursInside(ask, tenantId, members, hidden) : await honoursOf(ask, tenantId, members);
  const parents = await parentsOf(ask, tenantId, members);
  const goals = inside ? await workingGoals(ask, tenantId, innovationIds) : await publishedGoals(ask, tenantId, innovationIds);
  const of = (row: Of<unknown>): string => row.innovationId;
  return { lineages, goals, participations: grouped([...published, ...own], of), honours: grouped(honours, of), parents: grouped(parents, of) };
}

/** Why what stands so proves nothing yet: nothing does where one replication of the parent is confirmed. */
function unprovenOf(same: readonly Of<ParentRow>[]): Pick<Parent, 'unproven'> {
  if (same.some(({ what }) => what.standing === 'CONFIRMED')) return {};
  return { unproven: same.some(({ what }) => what.standing === 'CLAIMED') ? 'CLAIM' : 'NOT_BEGUN' };
}

/** The innovations that one replicates, each once, with its honours and whether it is proven; null where nobody published that it replicates one. */
export function parentsIn(rows: readonly Of<ParentRow>[]): EntryFacts['parents'] {
  if (rows.length === 0) return null;
  return [...grouped(rows, ({ what }) => what.parentKey).values()].map((same) => ({
    title: same[0].what.title, honours: honoursInOrder(same.flatMap(({ what }) => (what.honour === null ? [] : [what.honour]))), ...unprovenOf(same),
  }));
}

interface InnovationFacts {
  readonly known: Pick<EntryFacts, 'participations' | 'honours' | 'parents' | 'goals'>;
  readonly tookPart: readonly EditionParticipation[];
}

/** The participations in other editions than the one that is asked about. */
function elsewhere(tookPart: readonly EditionParticipation[], target: Target): EntryFacts['participations'] & object {
  return tookPart.filter((p) => p.editionKey !== target.editionId).map(({ organizer, program, year, passed }) => ({ organizer, program, year, passed }));
}

function innovationFacts(subject: Subject, owner: Owner, target: Target, found: Found): InnovationFacts {
  const { innovationId: id, nominated } = subject;
  if (nominated !== undefined) {
    const { tookPart, honours, parents, goals } = nominated;
    return { known: { participations: elsewhere(tookPart, target), honours, parents, goals }, tookPart };
  }
  if (id === null) return { known: { participations: null, honours: null, parents: null, goals: null }, tookPart: [] };
  const members = found.lineages.get(id)?.members ?? [id];
  const all = <T>(rows: ReadonlyMap<string, readonly Of<T>[]>): readonly Of<T>[] => members.flatMap((m) => rows.get(m) ?? []);
  const tookPart = onePerEdition(all(found.participations).map(({ what }) => what));
  const others = elsewhere(tookPart, target);
  const known: InnovationFacts['known'] = {
    // The shelf does not hold every participation: where it shows none, outside the papers of its owner nobody said it.
    participations: others.length === 0 && !owner.inside ? null : others,
    honours: honoursInOrder(all(found.honours).map(({ what }) => what)),
    parents: parentsIn(all(found.parents)),
    // Of its own working innovation a tenant says all; of a published one nobody may have said it.
    goals: found.goals.get(id) ?? (owner.inside ? 0 : null),
  };
  return { known, tookPart };
}

/**
 * Gathers what the rules see of these subjects, all of one owner and against one target, in a number of statements that does
 * not grow with them. What another organiser keeps private is null.
 */
export async function gatherFacts(ask: Ask, owner: Owner, target: Target, subjects: readonly Subject[]): Promise<readonly Gathered[]> {
  const { organizerId, editionId, program, pack } = target;
  const hidden = owner.inside && owner.reader !== undefined ? await recusedEntries(ask, owner.tenantId, owner.reader) : new Set<string>();
  const found = await historyOf(ask, owner, [...new Set(subjects.flatMap((s) => (s.innovationId === null ? [] : [s.innovationId])))], hidden);
  // Titles and counters belong to the organiser of the edition, and to nobody else.
  const own = owner.inside && organizerId === owner.tenantId;
  const running = own ? editionId : null;
  // Of an edition that nobody announced yet, no place is taken.
  const counts = running !== null || (own && program !== null);
  const aboutTitles = pack.clauses.some((c) => c.kind === 'UNIQUE_TITLE' || c.kind === 'SIMILAR_TITLE');
  const titles = running === null || !aboutTitles ? null : titlesAmong((await submittedTitles(ask, organizerId, running)).filter(({ key }) => !hidden.has(key)), pack.clauses.some((c) => c.kind === 'SIMILAR_TITLE'));
  const counted = counts ? subjects.map((s) => countersFor(s, owner, running ?? '', pack)) : [];
  const names = running === null ? [] : [...new Set(counted.flat().flatMap(({ counter }) => (counter === null ? [] : [counter])))];
  const used = names.length === 0 ? new Map<string, number>() : await countersOf(ask, organizerId, names);
  const lineageOf = ({ innovationId, nominated }: Subject): string | null =>
    nominated?.lineageKey ?? (innovationId === null ? null : (found.lineages.get(innovationId)?.key ?? innovationId));
  const lineageKeyOf = (subject: Subject): string => lineageOf(subject) ?? '';
  // Of a mere innovation nobody says that it shall enter; a nomination says so before there is an entry.
  const entries = subjects.filter((s) => s.nominated !== undefined || (s.entryId !== null && s.innovationId !== null));
  const holders = running === null || entries.length === 0 ? new Map<string, string>() : await lineageHolders(ask, organizerId, running, entries.map(lineageKeyOf));
  return subjects.map((subject, i) => {
    const title = titles?.(subject.title, subject.entryId) ?? null;
    const quotas = !counts ? null : Object.fromEntries(counted[i].flatMap(({ clause, counter }) =>
      (counter === null ? [] : [[clause, Math.max(0, (used.get(counter) ?? 0) - (subject.holds.includes(counter) ? 1 : 0))]])));
    const { known, tookPart } = innovationFacts(subject, owner, target, found);
    return {
      tookPart,
      lineageKey: lineageOf(subject),
      facts: {
        title: subject.title, participant: subject.participant, group: subject.group, category: subject.category, stage: subject.stage, implemented: subject.implemented,
        ...known, ...(subject.goals === undefined ? {} : { goals: subject.goals }), answers: subject.answers, documents: subject.documents, invited: subject.invited,
        titleTaken: title?.taken ?? null, used: quotas, ...(holders.has(lineageKeyOf(subject)) && holders.get(lineageKeyOf(subject)) !== subject.entryId && entries.includes(subject) ? { entered: true } : {}),
        similar: title?.similar?.map(({ title: other, percent }) => ({ title: owner.seesTitles ? other : '…', percent })) ?? null,
      },
    };
  });
}
