import type { Ask } from '../../../db/ask';
import type { Clause, RulePack } from '../../../domain/rules/rule';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';

/** A pack as it is kept, with its key and hash. */
export interface KeptPack {
  readonly id: string;
  readonly hash: string;
  readonly pack: RulePack;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const bothOrNull = (indonesian: unknown, english: unknown): Bilingual | null => (typeof indonesian === 'string' && typeof english === 'string' ? [indonesian, english] : null);

const GROUP = 'g.code AS code, g.name AS name, g.name_en AS name_en';
const CLAUSE = `c.code AS code, c.kind AS kind, c.strength AS strength, c.gate AS gate, c.confidence AS confidence, c.citation AS citation, c.groups AS in_groups,
     c.valid_from AS valid_from, c.valid_to AS valid_to, c.parameters AS parameters, c.note AS note, c.note_en AS note_en`;

type Rows = readonly (readonly unknown[])[];

function packOf([id, code, revision, name, nameEn, citation, hash]: readonly unknown[], groups: Rows, clauses: Rows): KeptPack {
  const pack: RulePack = {
    code: String(code), revision: Number(revision), name: [String(name), String(nameEn)], citation: textOrNull(citation),
    groups: groups.map((g) => ({ code: String(g[0]), name: [String(g[1]), String(g[2])] })),
    clauses: clauses.map((c): Clause => ({
      code: String(c[0]), kind: c[1] as Clause['kind'], strength: c[2] as Clause['strength'], gate: c[3] as Clause['gate'], confidence: c[4] as Clause['confidence'],
      citation: textOrNull(c[5]), groups: textOrNull(c[6])?.split(' ') ?? null, validFrom: textOrNull(c[7]), validTo: textOrNull(c[8]),
      parameters: JSON.parse(String(c[9])) as Clause['parameters'], note: bothOrNull(c[10], c[11]),
    })),
  };
  return { id: String(id), hash: String(hash), pack };
}

async function packFrom(ask: Ask, tenantId: string, head: readonly unknown[]): Promise<KeptPack> {
  const groups = await ask(`SELECT ${GROUP} FROM rule_group g WHERE g.tenant_id = ? AND g.pack_id = ? ORDER BY g.position`, [tenantId, head[0]]);
  const clauses = await ask(`SELECT ${CLAUSE} FROM rule_clause c WHERE c.tenant_id = ? AND c.pack_id = ? ORDER BY c.position`, [tenantId, head[0]]);
  return packOf(head, groups, clauses);
}

const HEAD = 'p.id AS id, p.code AS code, p.revision AS revision, p.name AS name, p.name_en AS name_en, p.citation AS citation, p.body_hash AS body_hash';

/** The pack with a key, of a tenant; null when there is none. */
export async function packRowById(ask: Ask, tenantId: string, packId: string): Promise<KeptPack | null> {
  const [head] = await ask(`SELECT ${HEAD} FROM rule_pack p WHERE p.tenant_id = ? AND p.id = ?`, [tenantId, packId]);
  return head === undefined ? null : packFrom(ask, tenantId, head);
}

/** The pack with a code, of a tenant, in one revision or the newest; null when there is none. */
export async function packRowByCode(ask: Ask, tenantId: string, code: string, revision: number | null): Promise<KeptPack | null> {
  const [head] = revision === null
    ? await ask(`SELECT ${HEAD} FROM rule_pack p WHERE p.tenant_id = ? AND p.code = ? ORDER BY p.revision DESC LIMIT 1`, [tenantId, code])
    : await ask(`SELECT ${HEAD} FROM rule_pack p WHERE p.tenant_id = ? AND p.code = ? AND p.revision = ?`, [tenantId, code, revision]);
  return head === undefined ? null : packFrom(ask, tenantId, head);
}

/** All packs of a tenant, in three statements however many there are; one whose parameters are no JSON is passed over. */
export async function packRowsOf(ask: Ask, tenantId: string): Promise<readonly KeptPack[]> {
  const heads = await ask(`SELECT ${HEAD} FROM rule_pack p WHERE p.tenant_id = ? ORDER BY p.code, p.revision`, [tenantId]);
  const groups = await ask(`SELECT ${GROUP}, g.pack_id AS pack FROM rule_group g WHERE g.tenant_id = ? ORDER BY g.position`, [tenantId]);
  const clauses = await ask(`SELECT ${CLAUSE}, c.pack_id AS pack FROM rule_clause c WHERE c.tenant_id = ? ORDER BY c.position`, [tenantId]);
  return heads.flatMap((head) => {
    const own = (rows: Rows): Rows => rows.filter((row) => row.at(-1) === head[0]);
    try {
      return [packOf(head, own(groups), own(clauses))];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

/** Which pack an edition uses, and since when it is frozen; null when it has none. */
export async function rulesRowOfEdition(
  ask: Ask, tenantId: string, editionId: string,
): Promise<{ readonly packTenantId: string; readonly packId: string; readonly hash: string; readonly frozenAt: string | null } | null> {
  const [row] = await ask(
    'SELECT e.pack_tenant_id AS pack_tenant_id, e.pack_id AS pack_id, e.pack_hash AS pack_hash, e.frozen_at AS frozen_at FROM edition_rules e WHERE e.tenant_id = ? AND e.edition_id = ?',
    [tenantId, editionId],
  );
  return row === undefined ? null : { packTenantId: String(row[0]), packId: String(row[1]), hash: String(row[2]), frozenAt: textOrNull(row[3]) };
}
