import DataLoader from 'dataloader';
import type { StageDays } from '../../../domain/idea/stage-days';
import type { Day } from '../../../domain/time/day';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, shelf, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { tenantToday } from '../../organization';
import { ideaDays } from '../usecases/idea-days';

interface Kept {
  readonly days: Map<string, Promise<Day>>;
  readonly stages: Map<string, DataLoader<string, readonly StageDays[]>>;
}

// By the context, so that nothing of a request is kept for another one.
const kept = new WeakMap<Context, Kept>();

function keptOf(context: Context): Kept {
  const known = kept.get(context) ?? { days: new Map<string, Promise<Day>>(), stages: new Map<string, DataLoader<string, readonly StageDays[]>>() };
  kept.set(context, known);
  return known;
}

/** The legal date of now in the zone of a tenant: asked once in a request. */
export function todayOf(context: Context, tenantId: string): Promise<Day> {
  const { days } = keptOf(context);
  const known = days.get(tenantId) ?? tenantToday(askAs(context, shelf(context)), tenantId, context.clock);
  days.set(tenantId, known);
  return known;
}

/** The days of an idea in each of its stages: one statement for all ideas of a tenant that one request asks about. */
export function stagesOf(context: Context, tenantId: string, ideaId: string): Promise<readonly StageDays[]> {
  const { stages } = keptOf(context);
  let loader = stages.get(tenantId);
  if (loader === undefined) {
    loader = new DataLoader<string, readonly StageDays[]>(async (ids) => {
      const found = await ideaDays(askAs(context, workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }))), tenantId, ids, context.clock);
      return ids.map((id) => found.get(id) ?? []);
    });
    stages.set(tenantId, loader);
  }
  return loader.load(ideaId);
}
