import type { Ask } from '../../../db/ask';
import { periodOf } from '../../../domain/readiness/closing';
import { participantOf } from '../../../domain/readiness/participant';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { EntryRow } from '../data/entry-rows';
import type { InnovationRow } from '../data/innovation-rows';
import { nominationParts } from '../data/nominated-rows';
import { answersOf, documentsOf } from '../data/supply-rows';
import type { Subject } from './gather-facts';
import { nominatedHistory } from './nominated-history';

/** What the asker assumes of the entry; null leaves it as it is. */
export interface Assumed {
  readonly group: string | null;
  readonly participant: ParticipantType | null;
  readonly category: string | null;
}

/** Assumes nothing. */
export const NOTHING_ASSUMED: Assumed = { group: null, participant: null, category: null };

const said = (participant: ParticipantType | null): ParticipantType | null => (participant === 'NOT_REPORTED' ? null : participant);

/** An entry as the rules are asked about it, with its answers and documents; `home` says that it is asked about its own edition, whose groups and categories it names. */
export async function subjectOfEntry(ask: Ask, tenantId: string, entry: EntryRow, home: boolean, assumed: Assumed = NOTHING_ASSUMED): Promise<Subject> {
  // A submitted entry is judged by what it said then: its innovation may be revised meanwhile, and the entry is not.
  const told = home ? entry.told : null;
  return {
    entryId: entry.id, innovationId: entry.innovationId, title: entry.title, participant: said(assumed.participant ?? entry.participant),
    group: assumed.group ?? (home ? entry.group : null), category: assumed.category ?? (home ? entry.category : null), stage: told === null ? entry.stage : told.stage,
    implemented: told === null ? periodOf(entry.begunEarliest, entry.begunLatest) : told.implemented, ...(told === null ? {} : { goals: told.goals }), entrantId: entry.agencyId ?? entry.organizationId ?? entry.nominated?.ownerId ?? null, invited: home ? entry.invited : null,
    holds: home ? entry.holds : [], answers: await answersOf(ask, tenantId, entry.id), documents: await documentsOf(ask, tenantId, entry.id, entry.nominated !== null),
    ...(entry.nominated === null ? {} : { nominated: await nominatedHistory(ask, entry.nominated, await nominationParts(ask, tenantId, entry.nominated)) }),
  };
}

/** A mere innovation as the rules are asked about it; `abroad` says that another organiser runs the contest. */
export function subjectOfInnovation(row: InnovationRow, abroad: boolean, assumed: Assumed = NOTHING_ASSUMED): Subject {
  return {
    entryId: null, innovationId: row.id, title: row.title, participant: said(assumed.participant) ?? participantOf(row.tenantKind, row.agencyKind, abroad), group: assumed.group,
    category: assumed.category, stage: row.stage, implemented: periodOf(row.begunEarliest, row.begunLatest), entrantId: row.agencyId, invited: null, holds: [],
    answers: null, documents: null,
  };
}
