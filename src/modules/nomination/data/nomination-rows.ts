import type { Ask } from '../../../db/ask';
import type { BoardNomination } from '../../../domain/nomination/board';
import type { NominationSide } from '../../../domain/nomination/life';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import type { NominationBasis, NominationState } from '../../../domain/vocabulary/nomination-words';

/** Where a nomination stands, and to which programme of one side it belongs. */
export interface NominationPlace {
  readonly state: NominationState;
  readonly version: number;
  /** The programme of the edition on the asked side; null for one that comes from no edition below. */
  readonly programId: string | null;
}

/** Where a nomination stands that this tenant sent (LOWER) or was sent (UPPER), for an actor who is not recused from its entry on that side; null when there is none such. One statement. */
export async function nominationPlaceRow(ask: Ask, tenantId: string, nominationId: string, side: NominationSide, actorId: string): Promise<NominationPlace | null> {
  const [ours, edition, entry] = side === 'LOWER' ? ['owner_tenant_id', 'lower_edition_id', 'lower_entry_id'] : ['partner_tenant_id', 'upper_edition_id', 'upper_entry_id'];
  const [row] = await ask(
    `SELECT n.state AS state, n.version AS version, ed.program_id AS program_id FROM nomination n LEFT JOIN edition ed ON ed.tenant_id = n.${ours} AND ed.id = n.${edition}
     WHERE n.${ours} = ? AND n.id = ? AND NOT EXISTS (SELECT 1 FROM recusal rc WHERE rc.tenant_id = ? AND rc.entry_id = n.${entry} AND rc.actor_id = ? AND rc.lifted_at IS NULL)`,
    [tenantId, nominationId, tenantId, actorId],
  );
  return row === undefined ? null : { state: row[0] as NominationState, version: Number(row[1]), programId: typeof row[2] === 'string' ? row[2] : null };
}

/** A nomination on the board, and whether it is made up. */
export interface BoardRow extends BoardNomination {
  readonly synthetic: boolean;
}

/** The nominations that were sent to an edition of this tenant, in the order of their keys. One statement. */
export async function boardRows(ask: Ask, tenantId: string, editionId: string): Promise<readonly BoardRow[]> {
  const rows = await ask(
    `SELECT n.id AS id, n.owner_tenant_id AS owner_id, n.state AS state, n.basis AS basis, n.participant AS participant, n.group_code AS group_code, n.lineage_key AS lineage_key, n.title AS title,
       n.synthetic AS synthetic FROM nomination n WHERE n.partner_tenant_id = ? AND n.upper_edition_id = ? ORDER BY n.id`, [tenantId, editionId],
  );
  return rows.map(([id, ownerId, state, basis, participant, group, lineageKey, title, synthetic]) => ({
    key: String(id), ownerId: String(ownerId), state: state as NominationState, basis: basis as NominationBasis, participant: participant as ParticipantType,
    group: typeof group === 'string' ? group : null, lineageKey: String(lineageKey), title: String(title), synthetic: Number(synthetic) === 1,
  }));
}

/** How much of the quotas of an edition of this tenant is used, by the name of the counter. One statement. */
export async function quotasUsed(ask: Ask, tenantId: string, editionId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await ask('SELECT l.counter AS counter, l.used AS used FROM limit_counter l WHERE l.tenant_id = ? AND l.counter LIKE ?', [tenantId, `quota/${editionId}/%`]);
  return new Map(rows.map(([counter, used]) => [String(counter), Number(used)]));
}
