import type { EntryFacts, RulePack } from '../rules/rule';
import type { Day } from '../time/day';

/** What is kept of a submission: what the rules saw, under which pack, and the counters in which the entry holds a place. */
export interface Submitted {
  readonly asOf: Day;
  readonly pack: Pick<RulePack, 'code' | 'revision'>;
  readonly counters: readonly string[];
  readonly facts: EntryFacts;
}

/** As many characters as the column holds. */
const ROOM = 16_000;
// What is dropped when there is no room, the least needed first: all of it can be asked again.
const DROPPABLE = ['similar', 'parents', 'honours', 'participations', 'documents', 'answers'] as const;

/** Writes a submission as JSON that fits its column; what had to be left out is null, and named under `cut`. */
export function snapshotOf({ asOf, pack, counters, facts }: Submitted): string {
  for (let dropped = 0; ; dropped += 1) {
    const cut = DROPPABLE.slice(0, dropped);
    const kept = { ...facts, ...Object.fromEntries(cut.map((name) => [name, null])) };
    const text = JSON.stringify({ asOf, pack: { code: pack.code, revision: pack.revision }, counters, ...(cut.length === 0 ? {} : { cut }), facts: kept });
    if ([...text].length <= ROOM || dropped === DROPPABLE.length) return text;
  }
}

/** The counters in which an entry holds a place, by its kept snapshot: none for one that was never submitted. */
export function countersIn(snapshot: string | null): readonly string[] {
  if (snapshot === null) return [];
  const { counters } = JSON.parse(snapshot) as { readonly counters?: unknown };
  return Array.isArray(counters) ? counters.filter((c): c is string => typeof c === 'string') : [];
}

/** The title under which an entry was submitted last, by its kept snapshot; null for one that was never submitted. */
export function titleIn(snapshot: string | null): string | null {
  if (snapshot === null) return null;
  const { facts } = JSON.parse(snapshot) as { readonly facts?: { readonly title?: unknown } };
  return typeof facts?.title === 'string' ? facts.title : null;
}

/** What an entry said of its innovation when it was submitted last. */
export type ToldOfInnovation = Pick<EntryFacts, 'stage' | 'implemented' | 'goals'>;

/** What a submitted entry said of its innovation, by its kept snapshot; null for one that was never submitted. */
export function toldIn(snapshot: string | null): ToldOfInnovation | null {
  if (snapshot === null) return null;
  const { facts } = JSON.parse(snapshot) as { readonly facts?: Partial<ToldOfInnovation> };
  return facts === undefined ? null : { stage: facts.stage ?? null, implemented: facts.implemented ?? null, goals: facts.goals ?? null };
}

/** What the rules saw of an entry when it was submitted last, and on which day, by its kept snapshot: what had to be left out is null. Null for one that was never submitted. */
export function submittedIn(snapshot: string | null): Pick<Submitted, 'asOf' | 'facts'> | null {
  if (snapshot === null) return null;
  const { asOf, facts } = JSON.parse(snapshot) as Partial<Submitted>;
  return asOf === undefined || facts === undefined ? null : { asOf, facts };
}
