import type { Ask } from '../../../db/ask';
import type { IdeaAt } from '../../../domain/idea/pipeline';
import type { Day } from '../../../domain/time/day';
import type { IdeaStatus } from '../../../domain/vocabulary/idea-words';
import type { IdeaStage } from '../../../domain/vocabulary/innovation-words';

/**
 * Where each idea of a tenant stood at the end of a day, in one statement: the last step of that day or before, and the
 * last one that brought it into another stage, or else the first. Ideas that came later are not there; the agency is the one of now.
 */
export async function ideasAt(ask: Ask, tenantId: string, day: Day): Promise<readonly IdeaAt[]> {
  const rows = await ask(
    `SELECT i.id, i.agency_id, q.to_stage, q.status, q.since FROM (
       SELECT m.idea_id, m.to_stage, m.status,
         ROW_NUMBER() OVER (PARTITION BY m.idea_id ORDER BY m.position DESC) AS place,
         COALESCE(MAX(CASE WHEN m.from_stage <> m.to_stage THEN m.moved_on END) OVER (PARTITION BY m.idea_id), MIN(m.moved_on) OVER (PARTITION BY m.idea_id)) AS since
       FROM idea_move m WHERE m.tenant_id = ? AND m.moved_on <= ?
     ) q JOIN idea i ON i.tenant_id = ? AND i.id = q.idea_id LEFT JOIN agency a ON a.tenant_id = i.tenant_id AND a.id = i.agency_id
     WHERE i.tenant_id = ? AND q.place = 1 ORDER BY a.name, i.id`,
    [tenantId, day, tenantId, tenantId],
  );
  return rows.map((row) => {
    const [ideaId, agencyId, stage, status, since] = row as [string, string | null, IdeaStage, IdeaStatus, Day];
    return { ideaId, agencyId, stage, status, since };
  });
}
