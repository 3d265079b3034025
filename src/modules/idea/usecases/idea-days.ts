import type { Ask } from '../../../db/ask';
import { stageDays, type StageDays } from '../../../domain/idea/stage-days';
import { dayIn } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import { stepsOf } from '../data/idea-rows';

/** The days in each stage of these ideas until today in the tenant's zone, by idea, in one statement. */
export async function ideaDays(ask: Ask, tenantId: string, ideaIds: readonly string[], clock: Clock): Promise<ReadonlyMap<string, readonly StageDays[]>> {
  const { zone, steps } = await stepsOf(ask, tenantId, ideaIds);
  const today = dayIn(toInstant(clock.now()), zone);
  return new Map([...steps].map(([id, made]) => [id, stageDays(made, today)]));
}
