import type { Ask } from '../../../db/ask';
import type { RankPlace } from '../../../domain/vocabulary/judging-words';

/** An edition on the shelf. */
export interface EditionRow {
  readonly id: string;
  readonly tenantId: string;
  readonly synthetic: boolean;
}

/** An entry in the newest published ranking of a round. */
export interface PlaceRow {
  readonly round: string;
  readonly entry: string;
  /** Whose innovation it is; null where the shelf names none. */
  readonly innovation: { readonly tenantId: string; readonly id: string } | null;
  readonly place: RankPlace;
  readonly rank: number | null;
}

/** The published mean of an entry for a criterion that merges standards. */
export interface MarkRow {
  readonly round: string;
  readonly entry: string;
  readonly hundredths: number;
  readonly mostPoints: number;
  readonly weight: number;
  readonly standards: string;
}

const NEWEST = 'k.revision = (SELECT MAX(n.revision) FROM ranking n WHERE n.tenant_id = k.tenant_id AND n.round_id = k.round_id)';

/** Published editions by their keys, whoever runs them; at most two. One statement. */
export async function editionRows(ask: Ask, first: string, second: string): Promise<ReadonlyMap<string, EditionRow>> {
  const rows = await ask('SELECT ed.id AS id, ed.tenant_id AS tenant_id, ed.synthetic AS synthetic FROM edition ed WHERE ed.id IN (?, ?)', [first, second]);
  return new Map(rows.map(([id, tenantId, synthetic]) => [String(id), { id: String(id), tenantId: String(tenantId), synthetic: Number(synthetic) === 1 }]));
}

/** The rounds of an edition of which a ranking is published. One statement. */
export async function rankedRounds(ask: Ask, { tenantId, id }: EditionRow): Promise<ReadonlySet<string>> {
  const rows = await ask('SELECT DISTINCT k.round_id AS round_id FROM ranking k WHERE k.tenant_id = ? AND k.edition_id = ?', [tenantId, id]);
  return new Set(rows.map(([round]) => String(round)));
}

/** What stands in the newest published rankings of an edition, in the order of the keys of the entries. One statement. */
export async function placeRows(ask: Ask, { tenantId, id }: EditionRow): Promise<readonly PlaceRow[]> {
  const rows = await ask(
    `SELECT k.round_id AS round_id, p.entry_id AS entry_id, e.innovation_tenant_id AS owner, e.innovation_id AS innovation, p.place AS place, p.rank AS rank_shown FROM ranking k
     JOIN ranking_place p ON p.tenant_id = k.tenant_id AND p.ranking_id = k.id JOIN entry e ON e.tenant_id = p.tenant_id AND e.id = p.entry_id
     WHERE k.tenant_id = ? AND k.edition_id = ? AND ${NEWEST} ORDER BY p.entry_id, k.round_id`, [tenantId, id],
  );
  return rows.map(([round, entry, owner, innovation, place, rank]) => ({
    round: String(round), entry: String(entry), innovation: typeof owner === 'string' && typeof innovation === 'string' ? { tenantId: owner, id: innovation } : null,
    place: place as RankPlace, rank: rank === null || rank === undefined ? null : Number(rank),
  }));
}

/** The published means of an edition for criteria that merge standards. One statement. */
export async function markRows(ask: Ask, { tenantId, id }: EditionRow): Promise<readonly MarkRow[]> {
  const rows = await ask(
    `SELECT k.round_id AS round_id, p.entry_id AS entry_id, m.hundredths AS hundredths, c.most_points AS most_points, c.weight AS weight, c.standards AS standards FROM ranking k
     JOIN ranking_place p ON p.tenant_id = k.tenant_id AND p.ranking_id = k.id JOIN ranking_criterion m ON m.tenant_id = p.tenant_id AND m.place_id = p.id
     JOIN rubric_criterion c ON c.tenant_id = m.tenant_id AND c.id = m.criterion_id
     WHERE k.tenant_id = ? AND k.edition_id = ? AND c.standards IS NOT NULL AND ${NEWEST} ORDER BY p.entry_id, c.position, m.id`, [tenantId, id],
  );
  return rows.map(([round, entry, hundredths, mostPoints, weight, standards]) => ({
    round: String(round), entry: String(entry), hundredths: Number(hundredths), mostPoints: Number(mostPoints), weight: Number(weight), standards: String(standards),
  }));
}

/** The standards that the rubrics of the rounds of an edition name, each once. One statement. */
export async function standardsOf(ask: Ask, { tenantId, id }: EditionRow): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT DISTINCT c.standards AS standards FROM round r JOIN round_plan p ON p.tenant_id = r.tenant_id AND p.round_id = r.id
     JOIN rubric_criterion c ON c.tenant_id = p.tenant_id AND c.rubric_id = p.rubric_id WHERE r.tenant_id = ? AND r.edition_id = ? AND c.standards IS NOT NULL`, [tenantId, id],
  );
  return [...new Set(rows.flatMap(([standards]) => String(standards).split(' ')))].sort();
}
