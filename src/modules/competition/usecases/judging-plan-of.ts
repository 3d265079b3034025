import type { Ask } from '../../../db/ask';
import { PLAIN_EDITION_JUDGING, type EditionJudgingPlan } from '../../../domain/judging/edition-plan';
import { PLAIN_JUDGING, type JudgingRules } from '../../../domain/judging/judging-rules';
import { codesIn, panelsIn } from '../../../domain/judging/plan-text';
import { quotasIn } from '../../../domain/program-file/quotas';
import type { CutKind } from '../../../domain/vocabulary/entry-words';
import { BLIND_FIELD, TIE_BREAK, type Aggregation, type CutTie, type Publishes, type RankOn, type Rounding } from '../../../domain/vocabulary/judging-words';
import { criterionRows, planRow, type PlanRow } from '../data/round-rows';

/** The rules of a round as its programme plans them. */
export interface JudgingPlan {
  readonly rules: JudgingRules;
  readonly edition: EditionJudgingPlan;
}

const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

function editionIn(row: PlanRow): EditionJudgingPlan {
  if (typeof row.published_id !== 'string') return PLAIN_EDITION_JUDGING;
  return {
    publishes: row.publishes as Publishes, publishesScores: Number(row.publishes_scores) === 1, publishesStatistics: Number(row.publishes_statistics) === 1, objectionDays: Number(row.objection_days),
    nominees: numberOf(row.nominees),
  };
}

type Joined = Pick<JudgingRules, 'aggregation' | 'leastScores' | 'panels' | 'tieChain' | 'cutTie' | 'rounding' | 'decimals' | 'rankOn' | 'blind' | 'carry' | 'bonus'>;

function joinedIn(row: PlanRow): Joined {
  if (typeof row.judging_id !== 'string') return PLAIN_JUDGING;
  return {
    aggregation: row.aggregation as Aggregation, leastScores: Number(row.least_scores), panels: panelsIn(row.panels), tieChain: codesIn(TIE_BREAK, row.tie_chain), cutTie: row.cut_tie as CutTie,
    rounding: row.rounding as Rounding, decimals: Number(row.decimals), rankOn: row.rank_on as RankOn, blind: codesIn(BLIND_FIELD, row.blind), carry: Number(row.carry), bonus: Number(row.bonus) === 1,
  };
}

function cutIn(row: PlanRow): JudgingRules['cut'] {
  const quotas = quotasIn(row.kind_quotas);
  return {
    kind: (row.cut ?? 'NONE') as CutKind, size: numberOf(row.cut_size), markHundredths: numberOf(row.mark_hundredths), quotas: quotas.length === 0 ? null : Object.fromEntries(quotas),
  };
}

/**
 * The rules of a round as the shelf has them, whole, with what its edition says about publishing: plain ones where the programme
 * says nothing, no cut where none is planned. Null when this organiser has no such round. At most two statements.
 */
export async function judgingPlanOf(ask: Ask, tenantId: string, roundId: string): Promise<JudgingPlan | null> {
  const row = await planRow(ask, tenantId, roundId);
  if (row === null) return null;
  const rubricId = typeof row.rubric_id === 'string' ? row.rubric_id : null;
  const criteria = rubricId === null ? [] : await criterionRows(ask, tenantId, rubricId);
  const rubric = rubricId === null ? null : { id: rubricId, code: String(row.rubric_code), revision: Number(row.rubric_revision), hash: String(row.rubric_hash) };
  return {
    rules: {
      rubric, ...joinedIn(row), cut: cutIn(row),
      criteria: criteria.map(([id, code, weight, most, standards]) => ({
        id: String(id), code: String(code), weight: Number(weight), mostHundredths: Number(most) * 100, standards: typeof standards === 'string' ? standards.split(' ') : [],
      })),
    },
    edition: editionIn(row),
  };
}
