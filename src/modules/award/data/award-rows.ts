import type { Ask } from '../../../db/ask';
import type { AwardStanding } from '../../../domain/judging/award-rules';
import type { RankPlace } from '../../../domain/vocabulary/judging-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOrNull = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');

/** Whose award it is when an entry gets one. */
export interface AwardRecipient {
  /** Null for an organisation outside the governments that runs nothing here. */
  readonly tenantId: string | null;
  readonly innovationId: string | null;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  /** Whether the entry is on the shelf. */
  readonly shown: boolean;
}

/**
 * Who receives the awards of these entries: the government that sent a nomination up, an organisation outside, or an agency of this
 * tenant; the innovation where it is published. One statement.
 */
export async function recipientRows(ask: Ask, tenantId: string, entryIds: readonly string[]): Promise<ReadonlyMap<string, AwardRecipient>> {
  if (entryIds.length === 0) return new Map();
  const rows = await ask(
    `SELECT e.id AS id, e.agency_id AS agency_id, e.organization_id AS organization_id, o.from_tenant_id AS from_tenant_id, o.innovation_id AS sent_innovation, si.agency_id AS sent_agency,
       i.id AS own_innovation, t.id AS own_tenant, s.id AS shown
     FROM entry_work e LEFT JOIN entry_origin o ON o.tenant_id = ? AND o.entry_id = e.id LEFT JOIN innovation si ON si.tenant_id = o.from_tenant_id AND si.id = o.innovation_id
       LEFT JOIN innovation i ON i.tenant_id = e.tenant_id AND i.id = e.innovation_id LEFT JOIN tenant t ON t.organization_id = e.organization_id
       LEFT JOIN entry s ON s.tenant_id = e.tenant_id AND s.id = e.id
     WHERE e.tenant_id = ? AND e.id IN (${marks(entryIds)})`, [tenantId, tenantId, ...entryIds],
  );
  return new Map(rows.map(([id, agency, organization, from, sentInnovation, sentAgency, ownInnovation, ownTenant, shown]): [string, AwardRecipient] => {
    const seen = { shown: shown !== null };
    if (typeof from === 'string') return [String(id), { ...seen, tenantId: from, innovationId: textOrNull(sentInnovation), agencyId: textOrNull(sentAgency), organizationId: null }];
    if (typeof organization === 'string') return [String(id), { ...seen, tenantId: textOrNull(ownTenant), innovationId: null, agencyId: null, organizationId: organization }];
    return [String(id), { ...seen, tenantId, innovationId: textOrNull(ownInnovation), agencyId: textOrNull(agency), organizationId: null }];
  }));
}

/** Which ranking of a round is asked: the newest there is, or the newest that is out. */
export type RankingAsked = 'NEWEST' | 'RELEASED';

const REVISION: Readonly<Record<RankingAsked, string>> = {
  NEWEST: 'SELECT MAX(n.revision) FROM ranking_work n WHERE n.tenant_id = ? AND n.round_id = ?',
  RELEASED: 'SELECT MAX(n.revision) FROM ranking n WHERE n.tenant_id = ? AND n.round_id = ?',
};

/** Where these entries stand in a ranking of a round; an entry that is not in it is not in the answer. One statement. */
export async function standingRows(ask: Ask, tenantId: string, roundId: string, which: RankingAsked, entryIds: readonly string[]): Promise<ReadonlyMap<string, AwardStanding>> {
  if (entryIds.length === 0) return new Map();
  const rows = await ask(
    `SELECT l.entry_id AS entry_id, l.place AS place, l.rank AS place_rank FROM ranking_line l JOIN ranking_work r ON r.tenant_id = ? AND r.id = l.ranking_id
     WHERE l.tenant_id = ? AND r.round_id = ? AND r.revision = (${REVISION[which]}) AND l.entry_id IN (${marks(entryIds)})`,
    [tenantId, tenantId, roundId, tenantId, roundId, ...entryIds],
  );
  return new Map(rows.map(([entry, place, rank]) => [String(entry), { place: place as RankPlace, rank: numberOrNull(rank) }]));
}

/** The year and name of an edition of this tenant, with the zone of its organiser; null when it has no such edition. */
export async function awardingEdition(ask: Ask, tenantId: string, editionId: string): Promise<{ readonly year: number; readonly name: string; readonly zone: string } | null> {
  const [row] = await ask('SELECT e.year AS year, e.name AS name, t.time_zone AS zone FROM edition e JOIN tenant t ON t.id = e.tenant_id WHERE e.tenant_id = ? AND e.id = ?', [tenantId, editionId]);
  return row === undefined ? null : { year: Number(row[0]), name: String(row[1]), zone: String(row[2]) };
}

/** Those among these awards that were taken back. One statement. */
export async function revokedAmong(ask: Ask, tenantId: string, awardIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (awardIds.length === 0) return new Set();
  const rows = await ask(`SELECT v.award_id AS award_id FROM award_revocation v WHERE v.tenant_id = ? AND v.award_id IN (${marks(awardIds)})`, [tenantId, ...awardIds]);
  return new Set(rows.map(([id]) => String(id)));
}

/** The published awards of this tenant's own entries of an innovation that name no innovation yet. One statement. */
export async function unlinkedAwards(ask: Ask, tenantId: string, innovationId: string): Promise<readonly string[]> {
  const rows = await ask(
    `SELECT a.id AS id FROM award a JOIN award_work w ON w.tenant_id = ? AND w.id = a.id JOIN entry_work e ON e.tenant_id = ? AND e.id = w.entry_id
     WHERE a.tenant_id = ? AND a.recipient_tenant_id = ? AND a.innovation_id IS NULL AND e.innovation_id = ? ORDER BY a.id`, [tenantId, tenantId, tenantId, tenantId, innovationId],
  );
  return rows.map(([id]) => String(id));
}
