import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { normalTitle } from '../../../domain/readiness/titles';
import { applies } from '../../../domain/rules/evaluate';
import type { Asking, EntryFacts, RulePack } from '../../../domain/rules/rule';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { hashText } from '../../../platform/secrets';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { entryClaim } from '../data/tables';
import type { EntryRow } from './take-entry';

/** What an entry holds alone in its edition. */
export interface Claim {
  readonly kind: 'LINEAGE' | 'TITLE';
  readonly claim: string;
}

const WHAT: Readonly<Record<Claim['kind'], Bilingual>> = { LINEAGE: ['inovasi ini', 'this innovation'], TITLE: ['judul ini', 'this title'] };

/** What a submitted entry holds alone: always its innovation's lineage, and its title where a binding clause wants that at submission. */
export function claimsOf(pack: RulePack, facts: EntryFacts, asking: Asking, lineageKey: string | null): readonly Claim[] {
  const unique = pack.clauses.some((c) => c.kind === 'UNIQUE_TITLE' && c.strength === 'BINDING' && c.gate === 'SUBMISSION' && applies(c, facts, asking));
  return [
    ...(lineageKey === null ? [] : [{ kind: 'LINEAGE' as const, claim: lineageKey }]),
    ...(unique ? [{ kind: 'TITLE' as const, claim: hashText(normalTitle(facts.title)) }] : []),
  ];
}

/**
 * Makes an entry hold exactly these claims: a title that was changed in mending moves its claim in the same transaction. That
 * there is one holder only is the unique key's to say; refuses ALREADY_CLAIMED when another entry of the edition is it.
 */
export async function holdClaims(tx: Tx, scope: TenantScope, entry: EntryRow, wanted: readonly Claim[], services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<null>> {
  const claims = new TenantRepository(entryClaim, scope, tx);
  const held = await claims.list({ entry_id: entry.id });
  const same = (a: { readonly kind: string; readonly claim: string }, b: Claim): boolean => a.kind === b.kind && a.claim === b.claim;
  for (const old of held) if (!wanted.some((w) => same(old, w))) await claims.delete(old.id);
  for (const { kind, claim } of wanted) {
    if (held.some((h) => same(h, { kind, claim }))) continue;
    try {
      await claims.insert({
        id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), edition_id: entry.edition_id, kind, claim, entry_id: entry.id,
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return refused('ALREADY_CLAIMED', ['entry'], { what: WHAT[kind] });
    }
  }
  return done(null);
}

/** Gives up all that an entry holds alone. */
export async function releaseClaims(tx: Tx, scope: TenantScope, entryId: string): Promise<void> {
  await new TenantRepository(entryClaim, scope, tx).deleteWhere({ entry_id: entryId });
}
