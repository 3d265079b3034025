import { daysBetween, type Day } from '../time/day';
import type { IdeaStatus } from '../vocabulary/idea-words';
import type { IdeaStage } from '../vocabulary/innovation-words';
import { STAGES } from './stages';

/** Where an idea stood on the day of the question. */
export interface IdeaAt {
  readonly ideaId: string;
  readonly agencyId: string | null;
  readonly stage: IdeaStage;
  readonly status: IdeaStatus;
  /** Since when it stands in this stage. */
  readonly since: Day;
}

/** What stands in one stage. Days are calendar days since an idea came there; only ideas that are worked on are timed. */
export interface StageCount {
  readonly stage: IdeaStage;
  readonly active: number;
  readonly parked: number;
  readonly dropped: number;
  /** The median in halves of a day (3 is a day and a half), so that it stays whole; null where no idea is worked on. */
  readonly medianHalfDays: number | null;
  readonly longestDays: number | null;
}

/** The ideas of one agency, or those of none. */
export interface AgencyCount {
  readonly agencyId: string | null;
  readonly stages: readonly StageCount[];
}

/** An idea that stands in its stage. */
export interface Standing extends IdeaAt {
  readonly days: number;
}

/** The middle value, doubled; the mean of the two middle ones where their number is even. */
function doubledMedian(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)];
}

/** Counts ideas per stage and status, all five stages, also those that are empty. */
export function countStages(ideas: readonly IdeaAt[], asOf: Day): readonly StageCount[] {
  return STAGES.map((stage) => {
    const here = ideas.filter((idea) => idea.stage === stage);
    const of = (status: IdeaStatus): readonly IdeaAt[] => here.filter((idea) => idea.status === status);
    const days = of('ACTIVE').map(({ since }) => daysBetween(since, asOf));
    return {
      stage, active: days.length, parked: of('PARKED').length, dropped: of('DROPPED').length, medianHalfDays: doubledMedian(days),
      longestDays: days.length === 0 ? null : Math.max(...days),
    };
  });
}

/** The same by agency, in the order in which the agencies first come; ideas of no agency come last, as such. */
export function countAgencies(ideas: readonly IdeaAt[], asOf: Day): readonly AgencyCount[] {
  const groups = new Map<string | null, IdeaAt[]>();
  for (const idea of ideas) groups.set(idea.agencyId, [...(groups.get(idea.agencyId) ?? []), idea]);
  return [...groups].sort(([a], [b]) => Number(a === null) - Number(b === null)).map(([agencyId, own]) => ({ agencyId, stages: countStages(own, asOf) }));
}

/** The ideas that are worked on and have stood longest in their stage, at most `most`; of equal ones the first by key. */
export function longestStanding(ideas: readonly IdeaAt[], asOf: Day, most: number): readonly Standing[] {
  return ideas.filter(({ status }) => status === 'ACTIVE').map((idea) => ({ ...idea, days: daysBetween(idea.since, asOf) }))
    .sort((a, b) => b.days - a.days || (a.ideaId < b.ideaId ? -1 : 1)).slice(0, most);
}
