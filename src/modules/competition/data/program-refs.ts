import type { Ask } from '../../../db/ask';
import { packName, rubricName } from '../../../domain/program-file/wanted';

/** A pack or rubric that a file may name. */
export interface Issued {
  readonly tenantId: string;
  readonly id: string;
  readonly hash: string;
}

/** The keys of all government affairs by their codes. */
export async function affairKeys(ask: Ask): Promise<ReadonlyMap<string, string>> {
  return new Map((await ask('SELECT g.code AS code, g.id AS id FROM government_affair g', [])).map(([code, id]) => [String(code), String(id)]));
}

/** The packs that these organisers have published, by organiser, code and revision. */
export async function packsOf(ask: Ask, organizers: readonly string[]): Promise<ReadonlyMap<string, Issued>> {
  const rows = await ask(
    `SELECT o.code AS organizer, k.code AS code, k.revision AS revision, k.tenant_id AS tenant, k.id AS id, k.body_hash AS hash
     FROM rule_pack k JOIN tenant o ON o.id = k.tenant_id WHERE o.code IN (${organizers.map(() => '?').join(', ')})`, organizers,
  );
  return new Map(rows.map(([organizer, code, revision, tenantId, id, hash]) => [
    packName(String(organizer), String(code), Number(revision)), { tenantId: String(tenantId), id: String(id), hash: String(hash) },
  ]));
}

/** The rubrics of a tenant by code and revision. */
export async function rubricsOf(ask: Ask, tenantId: string): Promise<ReadonlyMap<string, Issued>> {
  const rows = await ask('SELECT u.code AS code, u.revision AS revision, u.id AS id, u.body_hash AS hash FROM rubric u WHERE u.tenant_id = ?', [tenantId]);
  return new Map(rows.map(([code, revision, id, hash]) => [rubricName(String(code), Number(revision)), { tenantId, id: String(id), hash: String(hash) }]));
}
