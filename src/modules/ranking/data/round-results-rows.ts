import type { Ask } from '../../../db/ask';

/** What the shelf knows of the results of a round: the newest ranking that is out, when it comes out, and whether it is judged in an edition that is under way. */
export interface RoundResults {
  readonly rankingId: string | null;
  readonly plannedFor: string | null;
  readonly underWay: boolean;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What the shelf knows of the results of rounds, by round. One statement over published tables only. */
export async function roundResults(ask: Ask, roundIds: readonly string[]): Promise<ReadonlyMap<string, RoundResults>> {
  const rows = await ask(
    `SELECT r.id AS id, k.id AS ranking_id, l.planned_for AS planned_for, e.phase AS phase, p.id AS plan_id FROM round r
     JOIN edition e ON e.tenant_id = r.tenant_id AND e.id = r.edition_id
     LEFT JOIN round_plan p ON p.tenant_id = r.tenant_id AND p.round_id = r.id
     LEFT JOIN round_release l ON l.tenant_id = r.tenant_id AND l.round_id = r.id
     LEFT JOIN ranking k ON k.tenant_id = r.tenant_id AND k.round_id = r.id
       AND k.revision = (SELECT MAX(n.revision) FROM ranking n WHERE n.tenant_id = r.tenant_id AND n.round_id = r.id)
     WHERE r.id IN (${roundIds.map(() => '?').join(', ')})`, roundIds,
  );
  return new Map(rows.map(([id, ranking, planned, phase, plan]) => [String(id), {
    rankingId: textOf(ranking), plannedFor: textOf(planned), underWay: typeof plan === 'string' && (phase === 'OPEN' || phase === 'SCREENING' || phase === 'JUDGING'),
  }]));
}
