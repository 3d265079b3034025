import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';

/** What belongs to a working innovation and stands in other rows than its own. */
export interface Standing {
  readonly goals: readonly number[];
  readonly affairs: readonly string[];
  readonly agency: { readonly code: string; readonly name: string } | null;
  readonly lineage: string | null;
}

/** What stands beside each of these working innovations, in three statements however many they are. */
export async function standingsIn(tx: Tx, tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const ask = askIn(tx);
  const among = ids.map(() => '?').join(', ');
  const goals = await ask(
    `SELECT s.innovation_id AS innovation_id, g.number AS number FROM innovation_work_sdg s JOIN sdg_goal g ON g.id = s.goal_id WHERE s.tenant_id = ? AND s.innovation_id IN (${among}) ORDER BY g.number`,
    [tenantId, ...ids],
  );
  const affairs = await ask(
    `SELECT f.innovation_id AS innovation_id, a.code AS code FROM innovation_work_affair f JOIN government_affair a ON a.id = f.affair_id WHERE f.tenant_id = ? AND f.innovation_id IN (${among}) ORDER BY a.code`,
    [tenantId, ...ids],
  );
  const rows = await ask(
    `SELECT w.id AS id, a.code AS agency_code, a.name AS agency_name, l.root_id AS root_id FROM innovation_work w
     LEFT JOIN agency a ON a.tenant_id = w.tenant_id AND a.id = w.agency_id
     LEFT JOIN innovation_lineage l ON l.tenant_id = ? AND l.innovation_id = w.id
     WHERE w.tenant_id = ? AND w.id IN (${among})`,
    [tenantId, tenantId, ...ids],
  );
  const of = (found: readonly (readonly unknown[])[], id: unknown): readonly unknown[] => found.filter(([owner]) => owner === id).map(([, value]) => value);
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return new Map(rows.map(([id, code, name, root]) => [String(id), {
    goals: of(goals, id).map(Number), affairs: of(affairs, id).map(String), lineage: text(root), agency: code === null ? null : { code: text(code) ?? '', name: text(name) ?? '' },
  }]));
}

/** The stage of the idea from which a working innovation was launched; null when it came from none. */
export async function stageOfItsIdea(tx: Tx, tenantId: string, innovationId: string): Promise<string | null> {
  const [found] = await askIn(tx)('SELECT i.stage AS stage FROM idea i WHERE i.tenant_id = ? AND i.innovation_id = ?', [tenantId, innovationId]) as readonly (readonly unknown[] | undefined)[];
  return found === undefined ? null : String(found[0]);
}
