import { compare, textOfFraction, type Fraction } from './fraction';
import { byText } from './order';
import type { Scored } from './score';
import type { TieStep } from './tally';
import type { Comparison } from './tie-measures';

/** So many of the others are named in a step. */
const NAMED = 3;

/** Entries that are level, and how each came to be where it is. */
export interface LevelGroup {
  readonly members: readonly Scored[];
  readonly ties: ReadonlyMap<string, readonly TieStep[]>;
}

/** Splits a list into runs of equal neighbours. */
export function runsOf<T>(sorted: readonly T[], same: (a: T, b: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  sorted.forEach((one, i) => {
    if (i > 0 && same(sorted[i - 1], one)) runs[runs.length - 1].push(one);
    else runs.push([one]);
  });
  return runs;
}

interface Valued {
  readonly one: Scored;
  readonly value: Fraction | null;
}

const said = (value: Fraction | null): string => (value === null ? '-' : textOfFraction(value));

/** The group from the best to the worst; null where one of them has no value, because what one lacks tells none of them apart. */
function inOrder(valued: readonly Valued[], lowerWins: boolean): readonly (Valued & { readonly value: Fraction })[] | null {
  const whole = valued.flatMap(({ one, value }) => (value === null ? [] : [{ one, value }]));
  if (whole.length < valued.length) return null;
  return whole.sort((a, b) => (lowerWins ? compare(a.value, b.value) : compare(b.value, a.value)));
}

/** One step on one group: the groups that it becomes, from the best, each member with what the step said of it. */
function parted(group: LevelGroup, { step, criterion, lowerWins, measure }: Comparison): readonly LevelGroup[] {
  const values = measure(group.members);
  const valued = group.members.map((one) => ({ one, value: values.get(one.entry.id) ?? null }));
  const ordered = inOrder(valued, lowerWins);
  const becomes = ordered === null ? [valued] : runsOf(ordered, (a, b) => compare(a.value, b.value) === 0);
  const ids = group.members.map(({ entry }) => entry.id).sort(byText);
  const first = ids.slice(0, NAMED + 1);
  const best = (id: string): Fraction | null => (ordered === null ? null : ordered[ordered[0].one.entry.id === id ? 1 : 0].value);
  const stepOf = ({ one: { entry: { id } }, value }: Valued): TieStep => ({
    step, criterion, with: first.filter((other) => other !== id).slice(0, NAMED), others: ids.length - 1, own: said(value), best: said(best(id)), parted: becomes.length > 1,
  });
  return becomes.map((members) => ({
    members: members.map(({ one }) => one),
    ties: new Map(members.map((one) => [one.one.entry.id, [...(group.ties.get(one.one.entry.id) ?? []), stepOf(one)]])),
  }));
}

/** Level entries taken through the chain, from the best to the worst: each step parts what is still level, and what the chain leaves level stays so. */
export function partedBy(chain: readonly Comparison[], level: readonly Scored[]): readonly LevelGroup[] {
  const start: readonly LevelGroup[] = [{ members: level, ties: new Map() }];
  return chain.reduce((groups, comparison) => groups.flatMap((group) => (group.members.length < 2 ? [group] : parted(group, comparison))), start);
}
