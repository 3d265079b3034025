import type { Ask } from '../../../db/ask';
import { countAgencies, countStages, type AgencyCount, type IdeaAt, type StageCount } from '../../../domain/idea/pipeline';
import type { Day } from '../../../domain/time/day';
import type { Clock } from '../../../platform/clock';
import { tenantToday } from '../../organization';
import { ideasAt } from '../data/pipeline-rows';

/** The pipeline of a tenant on a day. */
export interface IdeaPipelineAt {
  readonly asOf: Day;
  readonly ideas: readonly IdeaAt[];
  readonly stages: readonly StageCount[];
  readonly agencies: readonly AgencyCount[];
}

/**
 * The ideas of a tenant per stage, status and agency at the end of a day (today unless given), rebuilt from their steps;
 * two statements. Answers the tenant's present date where the day has not come.
 */
export async function ideaPipeline(ask: Ask, tenantId: string, asOf: Day | null, clock: Clock): Promise<IdeaPipelineAt | { readonly notBefore: Day }> {
  const today = await tenantToday(ask, tenantId, clock);
  const day = asOf ?? today;
  if (day > today) return { notBefore: today };
  const ideas = await ideasAt(ask, tenantId, day);
  return { asOf: day, ideas, stages: countStages(ideas, day), agencies: countAgencies(ideas, day) };
}
