import type { Ask } from '../../../db/ask';
import { derivedTies, recusalsOf, tieKey, type Bound, type ConflictAgency, type ConflictEntry, type Tie } from '../../../domain/judging/conflicts';
import {
  agenciesEver, agencyTree, conflictEntries, conflictsOn, editionSeason, organizersOf, recusalsOn, recusedBefore, sittingJudges, wroteOn, type ConflictRow, type RecusalRow,
} from '../data/conflict-rows';

/** What is on record of conflicts in an edition, and what the data shows beside it. */
export interface TiesOfEdition {
  readonly entries: readonly ConflictEntry[];
  readonly agencies: readonly ConflictAgency[];
  readonly conflicts: readonly ConflictRow[];
  readonly recusals: readonly RecusalRow[];
  /** Ties that the data shows and that nobody wrote down yet. */
  readonly fresh: readonly Tie[];
}

// An organiser who drafts for an organisation or mends an entry does so as the clerk of the contest: that binds a judge, and not
// the office without which such an entry could not be in the contest at all. Officers of an agency are bound by that agency.
async function boundOf(ask: Ask, tenantId: string, editionId: string, now: string): Promise<readonly Bound[]> {
  const season = await editionSeason(ask, tenantId, editionId);
  if (season === null) return [];
  const judges = await sittingJudges(ask, tenantId, editionId);
  const actors = [...new Set([...judges.map((j) => j.actorId), ...(await organizersOf(ask, tenantId, season.programId, now))])].sort();
  const ever = await agenciesEver(ask, tenantId);
  const wrote = await wroteOn(ask, tenantId, judges.map((j) => j.actorId));
  const before = await recusedBefore(ask, tenantId, season.programId, season.year);
  return actors.map((actorId) => {
    const seats = judges.filter((j) => j.actorId === actorId);
    const present = (values: readonly (string | null)[]): readonly string[] => [...new Set(values.filter((v) => v !== null))].sort();
    return {
      actorId, agencies: present([...seats.map((s) => s.agencyId), ...(ever.get(actorId) ?? [])]), organizations: present(seats.map((s) => s.organizationId)),
      wrote: wrote.filter((w) => w.actorId === actorId).map((w) => w.entryId), earlier: before.filter((b) => b.actorId === actorId),
    };
  });
}

/** Reads the conflicts and recusals of an edition, and finds the ties that are not written down yet. In a number of statements that does not grow. */
export async function tiesOfEdition(ask: Ask, tenantId: string, editionId: string, now: string): Promise<TiesOfEdition> {
  const bound = await boundOf(ask, tenantId, editionId, now);
  const [entries, agencies] = [await conflictEntries(ask, tenantId, editionId), await agencyTree(ask, tenantId)];
  const [conflicts, recusals] = [await conflictsOn(ask, tenantId, editionId), await recusalsOn(ask, tenantId, editionId)];
  const known = new Set(conflicts.filter((c) => c.derived).map(tieKey));
  return { entries, agencies, conflicts, recusals, fresh: derivedTies(bound, entries, agencies).filter((tie) => !known.has(tieKey(tie))) };
}

const pair = ({ actorId, entryId }: { readonly actorId: string; readonly entryId: string }): string => `${actorId} ${entryId}`;

/** What must be written so that every conflict has its recusals: new ones, and lifted ones that a conflict of these (`since`) brings back. */
export function recusalsMissing<T extends Tie>(
  { entries, agencies, recusals }: Pick<TiesOfEdition, 'entries' | 'agencies' | 'recusals'>, all: readonly T[], since: readonly T[],
): { readonly anew: ReturnType<typeof recusalsOf<T>>; readonly again: readonly (ReturnType<typeof recusalsOf<T>>[number] & { readonly recusalId: string })[] } {
  const kept = new Map(recusals.map((r) => [pair(r), r]));
  return {
    anew: recusalsOf(all, entries, agencies).filter((r) => !kept.has(pair(r))),
    // An override lifts what was known when it was confirmed, and nothing that came to light afterwards.
    again: recusalsOf(since, entries, agencies).flatMap((r) => {
      const known = kept.get(pair(r));
      return known?.lifted === true ? [{ ...r, recusalId: known.id }] : [];
    }),
  };
}

/** Who is recused from which entries of an edition, as it would stand once all that the data shows is written down: pairs of actor and entry. */
export async function recusedPairs(ask: Ask, tenantId: string, editionId: string, now: string): Promise<ReadonlySet<string>> {
  const ties = await tiesOfEdition(ask, tenantId, editionId, now);
  const { anew, again } = recusalsMissing<Tie>(ties, [...ties.conflicts, ...ties.fresh], ties.fresh);
  return new Set([...ties.recusals.filter((r) => !r.lifted), ...anew, ...again].map(pair));
}
