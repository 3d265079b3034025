import type { Ask } from '../../../db/ask';
import type { ComparedClause } from '../../../domain/rules/compare-packs';
import { parametersIn } from '../../../domain/rules/parameters';

/** An edition of any organiser with the pack that it uses. */
export interface EditionWithPack {
  readonly editionId: string;
  readonly synthetic: boolean;
  /** Null where it uses none. */
  readonly pack: { readonly tenantId: string; readonly packId: string; readonly frozenAt: string | null } | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The editions with these keys that there are, each with its pack, in one statement. */
export async function editionsWithPacks(ask: Ask, editionIds: readonly string[]): Promise<readonly EditionWithPack[]> {
  if (editionIds.length === 0) return [];
  const rows = await ask(
    `SELECT e.id AS id, e.synthetic AS synthetic, x.pack_tenant_id AS pack_tenant, x.pack_id AS pack_id, x.frozen_at AS frozen_at
     FROM edition e LEFT JOIN edition_rules x ON x.tenant_id = e.tenant_id AND x.edition_id = e.id WHERE e.id IN (${editionIds.map(() => '?').join(', ')})`,
    editionIds,
  );
  return rows.map(([id, synthetic, tenant, pack, frozenAt]) => ({
    editionId: String(id), synthetic: Number(synthetic) === 1,
    pack: typeof tenant === 'string' && typeof pack === 'string' ? { tenantId: tenant, packId: pack, frozenAt: textOrNull(frozenAt) } : null,
  }));
}

/** The clauses of these packs by the key of their pack, each pack's in its order, in one statement. Parameters that nobody can read are kept as their text. */
export async function clausesOfPacks(ask: Ask, packs: readonly { readonly tenantId: string; readonly packId: string }[]): Promise<ReadonlyMap<string, readonly ComparedClause[]>> {
  const byPack = new Map<string, ComparedClause[]>(packs.map(({ packId }) => [packId, []]));
  if (packs.length === 0) return byPack;
  const rows = await ask(
    `SELECT c.pack_id AS pack_id, c.id AS id, c.code AS code, c.kind AS kind, c.strength AS strength, c.gate AS gate, c.groups AS in_groups, c.valid_from AS valid_from, c.valid_to AS valid_to,
       c.parameters AS parameters, c.note AS note, c.note_en AS note_en
     FROM rule_clause c WHERE ${packs.map(() => '(c.tenant_id = ? AND c.pack_id = ?)').join(' OR ')} ORDER BY c.position, c.id`,
    packs.flatMap(({ tenantId, packId }) => [tenantId, packId]),
  );
  for (const row of rows) {
    const note = textOrNull(row[10]);
    byPack.get(String(row[0]))?.push({
      id: String(row[1]), code: String(row[2]), kind: row[3] as ComparedClause['kind'], strength: row[4] as ComparedClause['strength'], gate: row[5] as ComparedClause['gate'],
      groups: textOrNull(row[6])?.split(' ') ?? null, validFrom: textOrNull(row[7]), validTo: textOrNull(row[8]), parameters: parametersIn(row[9]) ?? { unreadable: String(row[9]) },
      note: note === null ? null : [note, String(row[11])],
    });
  }
  return byPack;
}
