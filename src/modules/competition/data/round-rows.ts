import type { Ask } from '../../../db/ask';

/** A round as it stands on the shelf, with its edition's programme. */
export interface RoundRow {
  readonly id: string;
  readonly editionId: string;
  readonly programId: string;
  readonly position: number;
  readonly name: string;
  readonly method: string;
  /** Whether its plan names a rubric. */
  readonly hasRubric: boolean;
}

/** How a round is planned to be judged and cut, as it is kept; null in every column that nobody filled. */
export type PlanRow = Readonly<Record<(typeof PLAN)[number], unknown>>;

const PLAN = [
  'edition_id', 'cut', 'cut_size', 'mark_hundredths', 'kind_quotas', 'rubric_id', 'rubric_code', 'rubric_revision', 'rubric_hash', 'judging_id', 'aggregation', 'least_scores', 'panels', 'tie_chain',
  'cut_tie', 'rounding', 'decimals', 'rank_on', 'blind', 'carry', 'bonus', 'published_id', 'publishes', 'publishes_scores', 'publishes_statistics', 'objection_days', 'nominees',
] as const;

const ROUND = `SELECT r.id AS id, r.edition_id AS edition_id, e.program_id AS program_id, r.position AS position, r.name AS name, r.method AS method, p.rubric_id AS rubric_id
  FROM round r JOIN edition e ON e.tenant_id = r.tenant_id AND e.id = r.edition_id LEFT JOIN round_plan p ON p.tenant_id = r.tenant_id AND p.round_id = r.id`;

function roundIn([id, editionId, programId, position, name, method, rubric]: readonly unknown[]): RoundRow {
  return { id: String(id), editionId: String(editionId), programId: String(programId), position: Number(position), name: String(name), method: String(method), hasRubric: typeof rubric === 'string' };
}

/** A round of this organiser by its key; null when it has no such round. One statement. */
export async function roundRow(ask: Ask, tenantId: string, roundId: string): Promise<RoundRow | null> {
  const [row] = await ask(`${ROUND} WHERE r.tenant_id = ? AND r.id = ?`, [tenantId, roundId]);
  return row === undefined ? null : roundIn(row);
}

/** The rounds of an edition of this organiser in their order. One statement. */
export async function roundRowsOf(ask: Ask, tenantId: string, editionId: string): Promise<readonly RoundRow[]> {
  return (await ask(`${ROUND} WHERE r.tenant_id = ? AND r.edition_id = ? ORDER BY r.position`, [tenantId, editionId])).map(roundIn);
}

/** The plan of a round with that of its edition; null when this organiser has no such round. One statement. */
export async function planRow(ask: Ask, tenantId: string, roundId: string): Promise<PlanRow | null> {
  const [row] = await ask(
    `SELECT r.edition_id AS edition_id, p.cut AS cut, p.cut_size AS cut_size, p.mark_hundredths AS mark_hundredths, p.kind_quotas AS kind_quotas, u.id AS rubric_id, u.code AS rubric_code,
       u.revision AS rubric_revision, u.body_hash AS rubric_hash, j.id AS judging_id, j.aggregation AS aggregation, j.least_scores AS least_scores, j.panels AS panels, j.tie_chain AS tie_chain,
       j.cut_tie AS cut_tie, j.rounding AS rounding, j.decimals AS decimals, j.rank_on AS rank_on, j.blind AS blind, j.carry AS carry, j.bonus AS bonus, w.id AS published_id,
       w.publishes AS publishes, w.publishes_scores AS publishes_scores, w.publishes_statistics AS publishes_statistics, w.objection_days AS objection_days, w.nominees AS nominees
     FROM round r
     LEFT JOIN round_plan p ON p.tenant_id = r.tenant_id AND p.round_id = r.id
     LEFT JOIN rubric u ON u.tenant_id = p.tenant_id AND u.id = p.rubric_id
     LEFT JOIN round_judging j ON j.tenant_id = r.tenant_id AND j.round_id = r.id
     LEFT JOIN edition_judging w ON w.tenant_id = r.tenant_id AND w.edition_id = r.edition_id
     WHERE r.tenant_id = ? AND r.id = ?`, [tenantId, roundId],
  );
  return row === undefined ? null : (Object.fromEntries(PLAN.map((name, i) => [name, row[i]])) as PlanRow);
}

/** The criteria of a rubric in their order: key, code, weight, most points and standards. One statement. */
export async function criterionRows(ask: Ask, tenantId: string, rubricId: string): Promise<readonly (readonly unknown[])[]> {
  return ask(
    'SELECT c.id AS id, c.code AS code, c.weight AS weight, c.most_points AS most_points, c.standards AS standards FROM rubric_criterion c WHERE c.tenant_id = ? AND c.rubric_id = ? ORDER BY c.position',
    [tenantId, rubricId],
  );
}
