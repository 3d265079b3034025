import type { Ask } from '../../../db/ask';
import { onePerEdition, type EditionParticipation } from '../../../domain/readiness/history';
import { entryOptions, type EntryOption } from '../../../domain/readiness/options';
import { workingInnovations } from '../data/innovation-rows';
import { lineagesOf } from '../data/lineage-rows';
import { nominatedTo } from '../data/nominated-rows';
import type { BoundReader } from '../data/recused-rows';
import { grouped } from '../data/rows';
import { notSentUp, type Condition } from '../data/stock-scope';
import { askRules } from './ask-rules';
import type { TargetFound } from './readiness-target';
import { subjectOfInnovation } from './subjects';

/** How ready one innovation is for a target. */
export interface ReadyRow {
  readonly innovationId: string;
  /** One for each group of the rules. */
  readonly options: readonly EntryOption[];
  /** Editions of other organisers in which its lineage took part, or to which it was nominated and not refused. */
  readonly sentUp: readonly EditionParticipation[];
  /** Whether its lineage already takes part in the edition itself. */
  readonly entered: boolean;
}

/** Which of a tenant's innovations are stock, as a condition on alias t0. */
export function stockScope(tenantId: string): Condition {
  return notSentUp(tenantId);
}

/** Where the lineage of each of these innovations was nominated to, whatever it was called then. */
async function nominatedInLineage(ask: Ask, tenantId: string, innovationIds: readonly string[]): Promise<ReadonlyMap<string, readonly EditionParticipation[]>> {
  const lineages = await lineagesOf(ask, tenantId, innovationIds);
  const found = grouped(await nominatedTo(ask, tenantId, [...new Set([...lineages.values()].flatMap((l) => l.members))]), ({ innovationId }) => innovationId);
  return new Map([...lineages].map(([id, { members }]) => [id, members.flatMap((m) => found.get(m) ?? []).map(({ what }) => what)]));
}

/** How ready these innovations of a tenant are, in a number of statements that does not grow with them; in the order of the keys. */
export async function readinessOf(ask: Ask, tenantId: string, target: TargetFound, innovationIds: readonly string[], seesTitles: boolean, reader?: BoundReader): Promise<readonly ReadyRow[]> {
  const { against, asOf, group } = target;
  const rows = await workingInnovations(ask, tenantId, innovationIds);
  const subjects = rows.map((row) => subjectOfInnovation(row, against.organizerId !== tenantId));
  const judgements = await askRules(ask, { tenantId, inside: true, seesTitles, reader }, against, subjects, asOf);
  const nominated = await nominatedInLineage(ask, tenantId, rows.map((row) => row.id));
  return judgements.map((j, i): ReadyRow => ({
    innovationId: rows[i].id, options: entryOptions(against.pack, j.facts, j.asking, group), sentUp: onePerEdition([...(nominated.get(rows[i].id) ?? []), ...j.tookPart.filter((p) => p.organizerKey !== tenantId)]),
    entered: against.editionId !== null && j.tookPart.some((p) => p.editionKey === against.editionId),
  }));
}
