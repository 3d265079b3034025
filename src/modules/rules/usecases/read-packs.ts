import type { Ask } from '../../../db/ask';
import type { RulePack } from '../../../domain/rules/rule';
import { packRowByCode, packRowById, packRowsOf, rulesRowOfEdition, type KeptPack } from '../data/pack-rows';

/** The rules of an edition: whose pack, which, and since when it is frozen. */
export interface EditionPack {
  readonly packTenantId: string;
  readonly packId: string;
  readonly hash: string;
  readonly frozenAt: string | null;
  readonly pack: RulePack;
}

/** The pack with this key that a tenant issued; null when there is none. */
export async function packById(ask: Ask, tenantId: string, packId: string): Promise<RulePack | null> {
  return (await packRowById(ask, tenantId, packId))?.pack ?? null;
}

/** The pack with this code that a tenant issued, in this revision or, for null, its newest; null when there is none. */
export async function packByCode(ask: Ask, tenantId: string, code: string, revision: number | null): Promise<KeptPack | null> {
  return packRowByCode(ask, tenantId, code, revision);
}

/** The pack that an edition uses, of whichever tenant; null when it has none. */
export async function packOfEdition(ask: Ask, organiserTenantId: string, editionId: string): Promise<EditionPack | null> {
  const link = await rulesRowOfEdition(ask, organiserTenantId, editionId);
  const kept = link === null ? null : await packRowById(ask, link.packTenantId, link.packId);
  return link === null || kept === null ? null : { ...link, pack: kept.pack };
}

/** All packs that a tenant issued, in the order of their codes and revisions; in as many statements however many there are. */
export async function packsOfTenant(ask: Ask, tenantId: string): Promise<readonly KeptPack[]> {
  return packRowsOf(ask, tenantId);
}
