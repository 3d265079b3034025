import type { Ask } from '../../../db/ask';
import { countersIn, toldIn, type ToldOfInnovation } from '../../../domain/entry/snapshot';
import type { Day } from '../../../domain/time/day';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { EntryState } from '../../../domain/vocabulary/entry-words';
import type { IidStage } from '../../../domain/vocabulary/innovation-words';
import { dayOrNull, textOrNull } from './rows';

/** From where an entry was nominated. */
export interface Nominated {
  /** The tenant that nominated it: the owner of the nomination and of the innovation. */
  readonly ownerId: string;
  readonly nominationId: string;
  readonly innovationId: string;
  /** The key under which its owner knows the innovation over its life. */
  readonly lineageKey: string;
}

/** An entry in work, with what its innovation tells of itself: the working one of its tenant, or the published one of the tier that nominated it. */
export interface EntryRow {
  readonly id: string;
  readonly editionId: string;
  readonly innovationId: string | null;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly title: string;
  readonly participant: ParticipantType;
  readonly group: string | null;
  readonly category: string | null;
  readonly state: EntryState;
  /** The counters in which it holds a place itself. */
  readonly holds: readonly string[];
  readonly mendUntil: Day | null;
  /** Null where no invitation is on record, which does not say that there was none. */
  readonly invited: true | null;
  readonly stage: IidStage | null;
  readonly begunEarliest: Day | null;
  readonly begunLatest: Day | null;
  /** What it said of its innovation when it was submitted; null while it is with its entrant, who may still change that. */
  readonly told: ToldOfInnovation | null;
  /** Null for an entry that nobody nominated. */
  readonly nominated: Nominated | null;
  readonly synthetic: boolean;
}

/** An entry of this tenant by its key, in one statement; null when it has none such. */
export async function entryRow(ask: Ask, tenantId: string, entryId: string): Promise<EntryRow | null> {
  const [row] = await ask(
    `SELECT e.id AS id, e.edition_id AS edition_id, e.innovation_id AS innovation_id, e.agency_id AS agency_id, e.organization_id AS organization_id, e.title AS title,
       e.participant AS participant, e.group_code AS group_code, c.code AS category, e.state AS state, e.snapshot AS snapshot, e.mend_until AS mend_until, e.invited AS invited,
       COALESCE(w.iid_stage, i.iid_stage) AS stage, COALESCE(w.implemented_earliest, i.implemented_earliest) AS begun_earliest,
       COALESCE(w.implemented_latest, i.implemented_latest) AS begun_latest, e.synthetic AS synthetic, n.owner_tenant_id AS owner_id, n.id AS nomination_id,
       n.innovation_id AS nominated_id, n.lineage_key AS lineage_key
     FROM entry_work e LEFT JOIN category c ON c.tenant_id = e.tenant_id AND c.id = e.category_id
       LEFT JOIN innovation_work w ON w.tenant_id = ? AND w.id = e.innovation_id
       LEFT JOIN entry_origin g ON g.tenant_id = ? AND g.entry_id = e.id
       LEFT JOIN nomination n ON n.partner_tenant_id = ? AND n.owner_tenant_id = g.from_tenant_id AND n.id = g.nomination_id
       LEFT JOIN innovation i ON i.tenant_id = n.owner_tenant_id AND i.id = n.innovation_id
     WHERE e.tenant_id = ? AND e.id = ?`,
    [tenantId, tenantId, tenantId, tenantId, entryId],
  );
  if (row === undefined) return null;
  const [id, editionId, innovationId, agencyId, organizationId, title, participant, group, category, state, snapshot, mendUntil, invited, stage, earliest, latest, synthetic, ...origin] = row;
  const [ownerId, nominationId, nominatedId, lineageKey] = origin.map(String);
  return {
    id: String(id), editionId: String(editionId), innovationId: textOrNull(innovationId), agencyId: textOrNull(agencyId), organizationId: textOrNull(organizationId),
    title: String(title), participant: participant as ParticipantType, group: textOrNull(group), category: textOrNull(category), state: state as EntryState,
    holds: state === 'WITHDRAWN' ? [] : countersIn(textOrNull(snapshot)), mendUntil: dayOrNull(mendUntil), invited: textOrNull(invited) === null ? null : true,
    stage: stage as IidStage | null, begunEarliest: dayOrNull(earliest), begunLatest: dayOrNull(latest), synthetic: Number(synthetic) === 1,
    nominated: origin[0] === null ? null : { ownerId, nominationId, innovationId: nominatedId, lineageKey },
    told: ['SUBMITTED', 'PASSED', 'FAILED'].includes(String(state)) ? toldIn(textOrNull(snapshot)) : null,
  };
}
