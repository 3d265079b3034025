import type { Ask } from '../../../db/ask';
import type { LadderFoot, LadderHead } from '../../../domain/nomination/ladder';
import type { Day } from '../../../domain/time/day';
import type { EditionHeld, EditionPhase, ProgramTier } from '../../../domain/vocabulary/competition-words';
import type { AgencyKind, TenantKind } from '../../../domain/vocabulary/region-words';

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** An edition to which nominations go, as the shelf has it. */
export interface UpperEdition extends LadderHead {
  readonly id: string;
  readonly year: number;
  readonly phase: EditionPhase;
  readonly held: EditionHeld;
  readonly opens: Day | null;
  readonly closes: Day | null;
  readonly zone: string;
}

/** An edition by its key alone, whoever runs it; null when there is none. One statement. */
export async function upperEdition(ask: Ask, editionId: string): Promise<UpperEdition | null> {
  const [row] = await ask(
    `SELECT ed.id AS id, ed.tenant_id AS tenant_id, pr.tier AS tier, t.region_id AS region_id, ed.year AS year, ed.phase AS phase, ed.held AS held, ed.opens_earliest AS opens,
       ed.closes_latest AS closes, t.time_zone AS zone
     FROM edition ed JOIN program pr ON pr.tenant_id = ed.tenant_id AND pr.id = ed.program_id JOIN tenant t ON t.id = ed.tenant_id WHERE ed.id = ?`, [editionId],
  );
  if (row === undefined) return null;
  const [id, tenantId, tier, regionId, year, phase, held, opens, closes, zone] = row;
  return {
    id: String(id), tenantId: String(tenantId), tier: tier as ProgramTier, regionId: textOrNull(regionId), year: Number(year), phase: phase as EditionPhase, held: held as EditionHeld,
    opens: textOrNull(opens), closes: textOrNull(closes), zone: String(zone),
  };
}

const IN_FORCE = '(v.valid_from IS NULL OR v.valid_from <= ?) AND (v.valid_to IS NULL OR v.valid_to >= ?)';

/** A government on the ladder, in the province in which it lies on a day. One statement. */
export async function ladderFoot(ask: Ask, tenantId: string, day: Day): Promise<LadderFoot> {
  const [row] = await ask(
    `SELECT t.kind AS kind, v.province_id AS province_id FROM tenant t LEFT JOIN region_version v ON v.region_id = t.region_id AND ${IN_FORCE} WHERE t.id = ?`, [day, day, tenantId],
  );
  return { tenantId, kind: row[0] as TenantKind, provinceId: textOrNull(row[1]) };
}

/** A government that may nominate to an edition. */
export interface Government {
  readonly tenantId: string;
  readonly code: string;
}

const GOVERNMENT = 'SELECT DISTINCT t.id AS id, t.code AS code FROM tenant t';
const governmentIn = ([id, code]: readonly unknown[]): Government => ({ tenantId: String(id), code: String(code) });

/**
 * The governments below an organiser on a day, in the order of their codes: those of its province, or for the nation those of all
 * regions that govern themselves, made-up ones only for a made-up organiser. One statement.
 */
export async function governmentsBelow(ask: Ask, organizerId: string, tier: ProgramTier, day: Day): Promise<readonly Government[]> {
  switch (tier) {
    case 'CITY':
    case 'REGENCY':
      return [];
    case 'PROVINCE':
      return (await ask(
        `${GOVERNMENT} JOIN region r ON r.id = t.region_id AND r.autonomous = 1 JOIN region_version v ON v.region_id = r.id AND ${IN_FORCE}
           JOIN tenant o ON o.region_id = v.province_id WHERE o.id = ? ORDER BY t.code`, [day, day, organizerId],
      )).map(governmentIn);
    case 'NATIONAL':
      return (await ask(
        `${GOVERNMENT} JOIN region r ON r.id = t.region_id AND r.autonomous = 1 JOIN region_version v ON v.region_id = r.id AND ${IN_FORCE}
           JOIN tenant o ON o.synthetic = t.synthetic WHERE o.id = ? AND t.id <> o.id ORDER BY t.code`, [day, day, organizerId],
      )).map(governmentIn);
  }
}

/** These governments by their keys. One statement. */
export async function governmentsByKey(ask: Ask, tenantIds: readonly string[]): Promise<readonly Government[]> {
  if (tenantIds.length === 0) return [];
  return (await ask(`${GOVERNMENT} WHERE t.id IN (${tenantIds.map(() => '?').join(', ')}) ORDER BY t.code`, tenantIds)).map(governmentIn);
}

/** A published innovation of this tenant, as far as it is nominated. */
export interface PublishedInnovation {
  readonly title: string;
  readonly agencyId: string | null;
  readonly agencyKind: AgencyKind | null;
}

/** A published innovation of this tenant by its key; null when it has none such on the shelf. One statement. */
export async function publishedInnovation(ask: Ask, tenantId: string, innovationId: string): Promise<PublishedInnovation | null> {
  const [row] = await ask(
    'SELECT i.title AS title, i.agency_id AS agency_id, a.kind AS kind FROM innovation i LEFT JOIN agency a ON a.tenant_id = i.tenant_id AND a.id = i.agency_id WHERE i.tenant_id = ? AND i.id = ?',
    [tenantId, innovationId],
  );
  return row === undefined ? null : { title: String(row[0]), agencyId: textOrNull(row[1]), agencyKind: row[2] as AgencyKind | null };
}

/** Whether a category is one of this edition. One statement. */
export async function isCategoryOf(ask: Ask, tenantId: string, editionId: string, categoryId: string): Promise<boolean> {
  return (await ask('SELECT c.id AS id FROM category c WHERE c.tenant_id = ? AND c.edition_id = ? AND c.id = ?', [tenantId, editionId, categoryId])).length === 1;
}
