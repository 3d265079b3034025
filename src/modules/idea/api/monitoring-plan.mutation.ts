import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { MONITORING_KIND, type MonitoringKind } from '../../../domain/vocabulary/idea-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { monitoringPlan, type Monitored } from '../usecases/monitoring-plan';
import { monitoringPayload, ONCE, rowNamed, TENANT, workOnIdeas } from './idea-payload';

@InputType('MonitoringPlanInput', { description: describe(['Rencana memantau satu gagasan atau satu inovasi.', 'A plan to monitor one idea or one innovation.']) })
export class MonitoringPlanInput {
  @Field(() => ID, { nullable: true, description: describe(['Gagasan yang dipantau; sebut ini atau inovasinya.', 'The idea to monitor; name this or the innovation.']) })
  idea?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Naskah inovasi yang dipantau; sebut ini atau gagasannya.', 'The working innovation to monitor; name this or the idea.']) })
  innovation?: string | null;

  @Field(() => enumOf(MONITORING_KIND), { description: describe(['Jenisnya.', 'Its kind.']) })
  kind: MonitoringKind;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Pokok yang dipantau, 3 sampai 300 aksara.', 'What is looked at, 3 to 300 characters.']) })
  subject: string;

  @Field(() => LocalDate, { description: describe(['Tenggatnya.', 'The day by which it is due.']) })
  dueOn: string;
}

const { payload, resolver } = monitoringPayload('MonitoringPlanPayload', ['Hasil merencanakan pemantauan.', 'What came of planning to monitor.']);

/** Which of the two is monitored, and the refusal where both are named, or neither. */
function monitoredIn({ idea, innovation }: MonitoringPlanInput): { readonly monitored: Monitored; readonly wrong: readonly Refusal[] } {
  const named = ([['idea', 'WorkspaceIdea', idea], ['innovation', 'WorkspaceInnovation', innovation]] as const).flatMap(([of, type, id]) => (id === null || id === undefined ? [] : [{ of, type, id }]));
  const [first] = named;
  if (named.length !== 1) {
    return { monitored: { of: 'idea', id: '' }, wrong: [{ code: 'VALIDATION_FAILED', path: ['input', 'idea'], detail: {}, reason: ['sebut satu gagasan atau satu inovasi', 'name one idea or one innovation'] }] };
  }
  const { key, wrong } = rowNamed(first.type, first.id, ['input', first.of], first.of);
  return { monitored: { of: first.of, id: key }, wrong };
}

@Resolver()
export class MonitoringPlanMutation {
  @Mutation(() => payload, { description: describe(['Merencanakan pemantauan atau evaluasi gagasan atau inovasi dengan tenggat.', 'Plans to monitor or evaluate an idea or an innovation by a day.']) })
  monitoringPlan(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('input', () => MonitoringPlanInput, { description: describe(['Rencananya.', 'The plan.']) }) input: MonitoringPlanInput,
    @Arg('idempotencyKey', () => String, ONCE) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { monitored, wrong } = monitoredIn(input);
    const command = { monitored, kind: input.kind, subject: input.subject, dueOn: input.dueOn };
    const asked = { operation: 'monitoringPlan', tenant, key: idempotencyKey, wrong: [...validateInput(input), ...validateKey(idempotencyKey), ...wrong], command };
    return workOnIdeas(context, asked, (tx, { scope, reach }, what) => monitoringPlan(tx, scope, { ...what, reach }, context));
  }
}

/** The resolvers of this mutation. */
export const MONITORING_PLAN = [MonitoringPlanMutation, resolver];
