import type { Ask } from '../../../db/ask';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';

/** What the shelf says of who entered what: of an entry from a tier below, the government, agency and innovation there. */
export interface EntrantRow {
  readonly id: string;
  readonly title: string;
  readonly participant: ParticipantType;
  readonly categoryId: string | null;
  readonly entrantTenantId: string | null;
  /** The name of the agency or organisation, by which two entries of one title are told apart. */
  readonly entrant: string | null;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly innovation: { readonly tenantId: string; readonly id: string } | null;
}

/** An entry as it stands on the shelf. */
export interface ShelfRow {
  readonly id: string;
  readonly title: string;
  readonly entrantTenantId: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Who entered what in an edition of this tenant, by entry: innovations are named where they are published. One statement. */
export async function entrantRows(ask: Ask, tenantId: string, editionId: string): Promise<readonly EntrantRow[]> {
  const rows = await ask(
    `SELECT w.id AS id, w.title AS title, w.participant AS participant, w.category_id AS category_id, w.agency_id AS agency_id, w.organization_id AS organization_id, i.id AS innovation_id,
       o.from_tenant_id AS from_tenant_id, b.id AS from_innovation_id, b.agency_id AS from_agency_id, a.name AS agency, c.name AS from_agency, g.name AS organization, t.name AS from_government
     FROM entry_work w
     LEFT JOIN innovation i ON i.tenant_id = w.tenant_id AND i.id = w.innovation_id
     LEFT JOIN entry_origin o ON o.tenant_id = ? AND o.entry_id = w.id
     LEFT JOIN tenant t ON t.id = o.from_tenant_id
     LEFT JOIN innovation b ON b.tenant_id = o.from_tenant_id AND b.id = o.innovation_id
     LEFT JOIN agency c ON c.tenant_id = b.tenant_id AND c.id = b.agency_id
     LEFT JOIN agency a ON a.tenant_id = w.tenant_id AND a.id = w.agency_id
     LEFT JOIN organization g ON g.id = w.organization_id
     WHERE w.tenant_id = ? AND w.edition_id = ?`, [tenantId, tenantId, editionId],
  );
  return rows.map(([id, title, participant, category, agencyId, organizationId, innovation, from, fromInnovation, fromAgency, agency, fromAgencyName, organization, government]) => {
    const below = textOf(from);
    const [innovationTenant, innovationId] = below === null ? [tenantId, textOf(innovation)] : [below, textOf(fromInnovation)];
    const outside = textOf(organizationId);
    return {
      id: String(id), title: String(title), participant: participant as ParticipantType, categoryId: textOf(category), entrantTenantId: below ?? (outside === null ? tenantId : null),
      entrant: textOf(below === null ? agency : fromAgencyName) ?? textOf(organization) ?? textOf(government), agencyId: textOf(below === null ? agencyId : fromAgency), organizationId: outside,
      innovation: innovationId === null ? null : { tenantId: innovationTenant, id: innovationId },
    };
  });
}

/** The entries of an edition that stand on the shelf, in one statement. */
export async function shelfRows(ask: Ask, tenantId: string, editionId: string): Promise<readonly ShelfRow[]> {
  const rows = await ask('SELECT e.id AS id, e.title AS title, e.entrant_tenant_id AS entrant_tenant_id FROM entry e WHERE e.tenant_id = ? AND e.edition_id = ?', [tenantId, editionId]);
  return rows.map(([id, title, entrant]) => ({ id: String(id), title: String(title), entrantTenantId: textOf(entrant) }));
}

/** The keys of the entries of an edition whose final figures are withheld on the shelf. */
export async function withheldRows(ask: Ask, tenantId: string, editionId: string): Promise<readonly string[]> {
  const rows = await ask("SELECT e.id AS id FROM entry e WHERE e.tenant_id = ? AND e.edition_id = ? AND (e.rank_state = 'WITHHELD' OR e.score_state = 'WITHHELD') ORDER BY e.id", [tenantId, editionId]);
  return rows.map(([id]) => String(id));
}
