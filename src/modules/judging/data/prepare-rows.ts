import type { Ask } from '../../../db/ask';
import type { Day } from '../../../domain/time/day';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { RankPlace } from '../../../domain/vocabulary/judging-words';

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** How many entries of an edition are not decided at screening: submitted, or returned while they may still be mended. One statement. */
export async function undecidedEntries(ask: Ask, tenantId: string, editionId: string, today: Day): Promise<number> {
  const [row] = await ask(
    `SELECT COUNT(*) AS undecided FROM entry_work w WHERE w.tenant_id = ? AND w.edition_id = ? AND (w.state = 'SUBMITTED' OR (w.state IN ('RETURNED', 'COLLECTED') AND w.submissions > 0
       AND (w.mend_until >= ? OR EXISTS (SELECT 1 FROM entry_extension x WHERE x.tenant_id = ? AND x.edition_id = w.edition_id AND (x.agency_id = w.agency_id OR x.organization_id = w.organization_id) AND x.until_on >= ?))))`,
    [tenantId, editionId, today, tenantId, today],
  );
  return Number(row[0]);
}

/** An entry that passed screening, with what judges may be told of it. */
export interface PassedEntry {
  readonly id: string;
  readonly title: string;
  readonly participant: ParticipantType;
  readonly categoryId: string | null;
  /** The agency or organisation that entered, or the government that nominated. */
  readonly entrant: string | null;
  /** The key under which an entrant was given more time. */
  readonly entrantId: string | null;
  readonly snapshot: string | null;
}

const PAGE = 200;

/** All entries of an edition that passed screening, in pages of one statement each, because each brings its snapshot along. */
export async function passedEntries(ask: Ask, tenantId: string, editionId: string): Promise<readonly PassedEntry[]> {
  const found: PassedEntry[] = [];
  for (let page: readonly (readonly unknown[])[] = [], after = ''; found.length === 0 || page.length === PAGE; after = found.at(-1)?.id ?? after) {
    page = await ask(
      `SELECT w.id AS id, w.title AS title, w.participant AS participant, w.category_id AS category_id, COALESCE(o.name, a.name, t.name) AS entrant, COALESCE(w.organization_id, w.agency_id) AS entrant_id, w.snapshot AS snapshot
       FROM entry_work w
       LEFT JOIN agency a ON a.tenant_id = w.tenant_id AND a.id = w.agency_id
       LEFT JOIN organization o ON o.id = w.organization_id
       LEFT JOIN entry_origin g ON g.tenant_id = ? AND g.entry_id = w.id
       LEFT JOIN tenant t ON t.id = g.from_tenant_id
       WHERE w.tenant_id = ? AND w.edition_id = ? AND w.state = 'PASSED' AND w.id > ? ORDER BY w.id LIMIT ${PAGE}`, [tenantId, tenantId, editionId, after],
    );
    found.push(...page.map(([id, title, participant, category, entrant, entrantId, snapshot]): PassedEntry => ({
      id: String(id), title: String(title), participant: participant as ParticipantType, categoryId: textOf(category), entrant: textOf(entrant), entrantId: textOf(entrantId), snapshot: textOf(snapshot),
    })));
    if (page.length === 0) break;
  }
  return found;
}

/** Where an entry stands in the newest ranking of a round, with its exact score as the text of a fraction. */
export interface RankedBefore {
  readonly entryId: string;
  readonly place: RankPlace;
  readonly score: string | null;
}

/** The newest ranking of a round, line by line; empty while nobody ranked it. One statement. */
export async function newestRanking(ask: Ask, tenantId: string, roundId: string): Promise<readonly RankedBefore[]> {
  const rows = await ask(
    `SELECT l.entry_id AS entry_id, l.place AS place, l.score_exact AS score_exact FROM ranking_line l JOIN ranking_work k ON k.tenant_id = ? AND k.id = l.ranking_id
     WHERE l.tenant_id = ? AND k.round_id = ? AND k.revision = (SELECT MAX(n.revision) FROM ranking_work n WHERE n.tenant_id = ? AND n.round_id = ?) ORDER BY l.entry_id`,
    [tenantId, tenantId, roundId, tenantId, roundId],
  );
  return rows.map(([entry, place, score]) => ({ entryId: String(entry), place: place as RankPlace, score: textOf(score) }));
}

/**
 * Whether something that the newest ranking of a round was made from has changed since: a scoring that counts otherwise, or a decision
 * at the cut. The cells of a closed round stay the same ones. Two statements.
 */
export async function isOutdated(ask: Ask, tenantId: string, roundId: string): Promise<boolean> {
  const newest = 'SELECT k.id FROM ranking_work k WHERE k.tenant_id = ? AND k.round_id = ? AND k.revision = (SELECT MAX(n.revision) FROM ranking_work n WHERE n.tenant_id = ? AND n.round_id = ?)';
  const of = [tenantId, roundId, tenantId, roundId];
  const [[cells]] = await ask(
    `SELECT COUNT(*) AS cells FROM ranking_input i JOIN score_cell c ON c.tenant_id = ? AND c.id = i.cell_id
     WHERE i.tenant_id = ? AND i.ranking_id IN (${newest}) AND (i.state <> c.state OR i.counted <> c.counted)`, [tenantId, tenantId, ...of],
  );
  const [[decisions]] = await ask(
    `SELECT COUNT(*) AS decisions FROM cut_decision d WHERE d.tenant_id = ? AND d.round_id = ?
       AND d.revision = (SELECT MAX(l.revision) FROM cut_decision l WHERE l.tenant_id = ? AND l.round_id = d.round_id AND l.entry_id = d.entry_id)
       AND d.id NOT IN (SELECT m.decision_id FROM ranking_decision m WHERE m.tenant_id = ? AND m.ranking_id IN (${newest}))`, [tenantId, roundId, tenantId, tenantId, ...of],
  );
  return Number(cells) + Number(decisions) > 0;
}

/** The latest day that each entrant of an edition was given beyond its closing day. One statement. */
export async function extensionDays(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, Day>> {
  const rows = await ask(
    'SELECT COALESCE(x.organization_id, x.agency_id) AS entrant_id, MAX(x.until_on) AS until_on FROM entry_extension x WHERE x.tenant_id = ? AND x.edition_id = ? GROUP BY COALESCE(x.organization_id, x.agency_id)',
    [tenantId, editionId],
  );
  return new Map(rows.map(([entrant, until]) => [String(entrant), String(until)]));
}
