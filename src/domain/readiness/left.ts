import { binds } from '../rules/evaluate';
import { timesOf } from '../rules/kinds/participation-limit';
import { listOf, wholeOf } from '../rules/parameters';
import type { Asking, EntryFacts, Finding } from '../rules/rule';

const least = (left: readonly number[]): number | null => (left.length === 0 ? null : Math.max(0, Math.min(...left)));

/** How often the innovation may still take part under the binding limits, this time included: at the least that is certain; null without a limit or without its history. */
export function participationsLeft(findings: readonly Finding[], facts: EntryFacts, asking: Asking): number | null {
  const all = facts.participations;
  if (all === null) return null;
  return least(findings.filter((f) => f.clause.kind === 'PARTICIPATION_LIMIT' && binds(f)).map(({ clause: { parameters: p } }) => wholeOf(p, 'most') - timesOf(p, all, asking).most));
}

/** How many places are left in the smallest binding quota that this entrant is under; null without one, or where its use is not known. */
export function quotaLeft(findings: readonly Finding[], facts: EntryFacts): number | null {
  const under = findings.filter((f) => f.clause.kind === 'QUOTA' && binds(f)).map((f) => f.clause)
    .filter(({ parameters: p }) => listOf<string>(p, 'kinds').length === 0 || (facts.participant !== null && listOf<string>(p, 'kinds').includes(facts.participant)));
  const used = facts.used;
  if (used === null || under.some(({ code }) => !Object.hasOwn(used, code))) return null;
  return least(under.map(({ code, parameters: p }) => wholeOf(p, 'most') - used[code]));
}
