import type { JudgingRules } from '../judging/judging-rules';
import type { TallyEntry } from '../ranking/tally';

/** One group in which entries compete for places at the cut: who is in it (places in a list), and how many go in. */
export interface CutGroup {
  readonly members: readonly number[];
  readonly places: number;
}

/** A cut that scores alone can decide: by rank in groups, or by a mark in hundredths of a point. */
export type CutRule = { readonly by: 'RANK'; readonly groups: readonly CutGroup[] } | { readonly by: 'MARK'; readonly mark: number };

/** Why scores alone do not decide who is inside. */
export type NoCutRule = 'NO_CUT' | 'CUT_NOT_BY_RANK';

/** The cut of a round for these entries as scores alone decide it, or why they do not. */
export function cutRule({ cut }: JudgingRules, entries: readonly TallyEntry[]): CutRule | NoCutRule {
  switch (cut.kind) {
    case 'NONE': return 'NO_CUT';
    case 'INVITATION':
    case 'PLENARY': return 'CUT_NOT_BY_RANK';
    case 'PASSING_MARK': return cut.markHundredths === null ? 'NO_CUT' : { by: 'MARK', mark: cut.markHundredths };
    case 'TOP_N': return cut.size === null ? 'NO_CUT' : { by: 'RANK', groups: [{ members: entries.map((_, i) => i), places: cut.size }] };
    case 'QUOTA_PER_KIND': {
      const kinds = [...new Set(entries.map((e) => e.participant))].sort();
      return { by: 'RANK', groups: kinds.map((kind) => ({ members: entries.flatMap((e, i) => (e.participant === kind ? [i] : [])), places: cut.quotas?.[kind] ?? 0 })) };
    }
  }
}

/**
 * Adds to each entry how far it is inside the cut with these scores: 1, 0, or where it is level across the cut what the rules
 * make of that: all in, none in, or with a plenary its share of the places that are left.
 */
export function addInside(rule: CutRule, scores: Float64Array, tie: JudgingRules['cutTie'], sums: Float64Array): void {
  if (rule.by === 'MARK') {
    for (let i = 0; i < scores.length; i += 1) if (scores[i] >= rule.mark) sums[i] += 1;
    return;
  }
  for (const { members, places } of rule.groups) {
    if (places <= 0 || members.length === 0) continue;
    const order = Float64Array.from(members, (i) => scores[i]).sort();
    const last = order[Math.max(0, order.length - places)];
    let [above, level] = [0, 0];
    for (const score of order) {
      if (score > last) above += 1;
      else if (score === last) level += 1;
    }
    const share = above + level <= places || tie === 'ENLARGE' ? 1 : tie === 'SHRINK' ? 0 : (places - above) / level;
    for (const i of members) {
      if (scores[i] > last) sums[i] += 1;
      else if (scores[i] === last) sums[i] += share;
    }
  }
}
