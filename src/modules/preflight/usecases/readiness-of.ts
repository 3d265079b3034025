import type { Ask } from '../../../db/ask';
import type { EditionParticipation } from '../../../domain/readiness/history';
import { entryOptions, type EntryOption } from '../../../domain/readiness/options';
import { workingInnovations } from '../data/innovation-rows';
import { notSentUp, type Condition } from '../data/stock-scope';
import { askRules } from './ask-rules';
import type { TargetFound } from './readiness-target';
import { subjectOfInnovation } from './subjects';

/** How ready one innovation is for a target. */
export interface ReadyRow {
  readonly innovationId: string;
  /** One for each group of the rules. */
  readonly options: readonly EntryOption[];
  /** Editions of other organisers in which its lineage took part. */
  readonly sentUp: readonly EditionParticipation[];
  /** Whether its lineage already takes part in the edition itself. */
  readonly entered: boolean;
}

/** Which of a tenant's innovations are stock, as a condition on alias t0. */
export function stockScope(tenantId: string): Condition {
  return notSentUp(tenantId);
}

/** How ready these innovations of a tenant are, in a number of statements that does not grow with them; in the order of the keys. */
export async function readinessOf(ask: Ask, tenantId: string, target: TargetFound, innovationIds: readonly string[], seesTitles: boolean): Promise<readonly ReadyRow[]> {
  const { against, asOf, group } = target;
  const rows = await workingInnovations(ask, tenantId, innovationIds);
  const subjects = rows.map((row) => subjectOfInnovation(row, against.organizerId !== tenantId));
  const judgements = await askRules(ask, { tenantId, inside: true, seesTitles }, against, subjects, asOf);
  return judgements.map((j, i): ReadyRow => ({
    innovationId: rows[i].id, options: entryOptions(against.pack, j.facts, j.asking, group), sentUp: j.tookPart.filter((p) => p.organizerKey !== tenantId),
    entered: against.editionId !== null && j.tookPart.some((p) => p.editionKey === against.editionId),
  }));
}
