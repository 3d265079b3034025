import type { ConflictKind } from '../vocabulary/judging-words';

/** An entry as conflicts see it. */
export interface ConflictEntry {
  readonly id: string;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly lineageKey: string | null;
}

/** An agency in its tree. */
export interface ConflictAgency {
  readonly id: string;
  readonly parentId: string | null;
}

/** Somebody who judges or organises, with what ties it to entries. */
export interface Bound {
  readonly actorId: string;
  /** Agencies for which it acts, or ever acted. */
  readonly agencies: readonly string[];
  readonly organizations: readonly string[];
  /** Entries that it wrote on. */
  readonly wrote: readonly string[];
  /** Lineages of innovations from which it was recused in an earlier edition of the programme. */
  readonly earlier: readonly { readonly lineageKey: string; readonly kind: ConflictKind }[];
}

/** What ties somebody to an entry, to an agency with its tree, or to an organisation; one of the three is set. */
export interface Tie {
  readonly actorId: string;
  readonly kind: ConflictKind;
  readonly entryId: string | null;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
}

/** That somebody reads nothing of an entry, and by which of the ties. */
export interface Recused<T extends Tie = Tie> {
  readonly actorId: string;
  readonly entryId: string;
  readonly by: T;
}

const KINDS: Readonly<Record<ConflictKind, number>> = { OWN_ENTRY: 0, OWN_AGENCY: 1, OWN_ORGANIZATION: 2, FAMILY: 3, INTEREST: 4, OTHER: 5 };

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The same text for the same tie. */
export const tieKey = ({ actorId, kind, entryId, agencyId, organizationId }: Tie): string => [actorId, kind, entryId ?? '', agencyId ?? '', organizationId ?? ''].join(' ');

/**
 * Which agencies lie in the tree of each: itself, those above it up to the root and all below it. Not its neighbours: two health
 * centres under one office do not judge for each other. A circle in the tree ends where it closes.
 */
export function agencyTrees(agencies: readonly ConflictAgency[]): (agencyId: string) => ReadonlySet<string> {
  const parents = new Map(agencies.map(({ id, parentId }) => [id, parentId]));
  const below = new Map<string, string[]>();
  for (const { id, parentId } of agencies) if (parentId !== null) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  return (agencyId) => {
    const tree = new Set([agencyId]);
    const down = (id: string): void => (below.get(id) ?? []).forEach((child) => {
      if (tree.has(child)) return;
      tree.add(child);
      down(child);
    });
    down(agencyId);
    for (let up = parents.get(agencyId) ?? null; up !== null && !tree.has(up); up = parents.get(up) ?? null) tree.add(up);
    return tree;
  };
}

/** Whom ties recuse from which entries, each pair once, by the plainest of its ties: first what is one's own, then what was said. */
export function recusalsOf<T extends Tie>(ties: readonly T[], entries: readonly ConflictEntry[], agencies: readonly ConflictAgency[]): readonly Recused<T>[] {
  const treeOf = agencyTrees(agencies);
  const found = new Map<string, Recused<T>>();
  for (const by of [...ties].sort((a, b) => KINDS[a.kind] - KINDS[b.kind] || order(tieKey(a), tieKey(b)))) {
    const tree = by.agencyId === null ? null : treeOf(by.agencyId);
    for (const { id, agencyId, organizationId } of entries) {
      const tied = by.entryId === id || (agencyId !== null && tree?.has(agencyId) === true) || (organizationId !== null && by.organizationId === organizationId);
      const key = `${by.actorId} ${id}`;
      if (tied && !found.has(key)) found.set(key, { actorId: by.actorId, entryId: id, by });
    }
  }
  return [...found.values()].sort((a, b) => order(`${a.actorId} ${a.entryId}`, `${b.actorId} ${b.entryId}`));
}

/**
 * The ties of those who judge or organise that the data shows and that touch an entry: own agency (ever, not only now) with its
 * tree, own organisation, an entry that one wrote on, and an innovation from which one was recused in an earlier edition.
 */
export function derivedTies(bound: readonly Bound[], entries: readonly ConflictEntry[], agencies: readonly ConflictAgency[]): readonly Tie[] {
  const none = { entryId: null, agencyId: null, organizationId: null };
  const ties = bound.flatMap(({ actorId, agencies: own, organizations, wrote, earlier }): Tie[] => [
    ...own.map((agencyId) => ({ ...none, actorId, kind: 'OWN_AGENCY' as const, agencyId })),
    ...organizations.map((organizationId) => ({ ...none, actorId, kind: 'OWN_ORGANIZATION' as const, organizationId })),
    ...wrote.map((entryId) => ({ ...none, actorId, kind: 'OWN_ENTRY' as const, entryId })),
    ...earlier.flatMap(({ lineageKey, kind }) => entries.filter((e) => e.lineageKey === lineageKey).map(({ id }) => ({ ...none, actorId, kind, entryId: id }))),
  ]);
  const each = new Map(ties.map((tie) => [tieKey(tie), tie]));
  return [...each.values()].filter((tie) => recusalsOf([tie], entries, agencies).length > 0).sort((a, b) => order(tieKey(a), tieKey(b)));
}
