import { isDuplicate } from '../../../db/errors';
import type { Tx } from '../../../db/tx';
import { canonicalJson } from '../../../domain/rules/canonical';
import type { RulePack } from '../../../domain/rules/rule';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { hashText } from '../../../platform/secrets';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { ruleClause, ruleGroup, rulePack } from '../data/tables';

/** What became of a pack that was to be kept; DIFFERENT: this revision exists with other content, and nothing was written. */
export interface PackKept {
  readonly id: string;
  readonly hash: string;
  readonly kept: 'NEW' | 'SAME' | 'DIFFERENT';
}

/** The hash of a pack's whole content, defaults included: equal for packs that say the same, whatever the order of their names. */
export function hashOfPack(pack: RulePack): string {
  return hashText(canonicalJson(pack));
}

/** Keeps a checked pack under its code and revision, on the published shelf of its tenant. Once kept, a revision never changes: doing it again is SAME. */
export async function rulePackKeep(tx: Tx, scope: TenantScope, pack: RulePack, services: { readonly clock: Clock; readonly ids: Ids }): Promise<PackKept> {
  const [packs, hash] = [new TenantRepository(rulePack, scope, tx), hashOfPack(pack)];
  const known = async (): Promise<PackKept | null> => {
    const [row] = await packs.list({ code: pack.code, revision: pack.revision }, 1);
    return row === undefined ? null : { id: row.id, hash: row.body_hash, kept: row.body_hash === hash ? 'SAME' : 'DIFFERENT' };
  };
  const before = await known();
  if (before !== null) return before;
  const [id, shelf] = [services.ids.next(), { synthetic: scope.synthetic, published_at: toInstant(services.clock.now()) }];
  try {
    await packs.insert({ ...shelf, id, code: pack.code, revision: pack.revision, name: pack.name[0], name_en: pack.name[1], citation: pack.citation, body_hash: hash });
  } catch (error) {
    // Another writer kept this revision meanwhile; where its row can be seen, it answers.
    const other = isDuplicate(error) ? await known() : null;
    if (other === null) throw error;
    return other;
  }
  await new TenantRepository(ruleGroup, scope, tx).insertAll(pack.groups.map((group, position) => ({
    ...shelf, id: services.ids.next(), pack_id: id, position, code: group.code, name: group.name[0], name_en: group.name[1],
  })));
  await new TenantRepository(ruleClause, scope, tx).insertAll(pack.clauses.map((clause, position) => ({
    ...shelf, id: services.ids.next(), pack_id: id, position, code: clause.code, kind: clause.kind, strength: clause.strength, gate: clause.gate, confidence: clause.confidence,
    citation: clause.citation, groups: clause.groups?.join(' ') ?? null, parameters: canonicalJson(clause.parameters), note: clause.note?.[0] ?? null, note_en: clause.note?.[1] ?? null,
    valid_from: clause.validFrom, valid_to: clause.validTo,
  })));
  return { id, hash, kept: 'NEW' };
}
