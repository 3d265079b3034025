import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { ConflictKind } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash, type LogReceipt } from '../../ledger';
import { isEntryOf, isThere } from '../data/recusal-place-rows';
import { conflict } from '../data/tables';
import { recusalsWrite, takeRounds } from './recusals-derive';

/** What a conflict is with; a key that names nothing the asker may see is null under `unseen`. */
export interface ConflictAbout {
  readonly entryId: string | null;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  /** The argument that named something which is not there for the asker. */
  readonly unseen: 'entry' | 'agency' | 'organization' | null;
}

/** A conflict of somebody in an edition, with its reason. */
export interface ConflictSaid extends ConflictAbout {
  readonly editionId: string;
  readonly kind: ConflictKind;
  readonly reason: string;
}

/** What was written, with the receipt of the log. */
export type ConflictKept = { readonly id: string } & Pick<LogReceipt, 'seq' | 'hash'>;

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Keeps a conflict of an actor and recuses it at once from all that it touches, also where an override had lifted that; an agency
 * means its tree. Refuses NOT_FOUND for an entry, agency or organisation that is not there for the asker.
 */
export async function conflictKeep(
  tx: Tx, scope: TenantScope, said: ConflictSaid & { readonly actorId: string }, as: { readonly act: 'conflictDeclare' | 'conflictRecord'; readonly origin: 'DECLARED' | 'RECORDED' }, services: Services,
): Promise<Outcome<ConflictKept>> {
  const { editionId, actorId, kind, entryId, agencyId, organizationId, reason } = said;
  await takeRounds(tx, scope, editionId);
  const ask = askIn(tx);
  const missing = said.unseen ?? (entryId !== null && !(await isEntryOf(ask, scope.tenantId, editionId, entryId)) ? 'entry'
    : agencyId !== null && !(await isThere(ask, 'agency', scope.tenantId, agencyId)) ? 'agency'
      : organizationId !== null && !(await isThere(ask, 'organization', scope.tenantId, organizationId)) ? 'organization' : null);
  if (missing !== null) return refused('NOT_FOUND', ['input', missing], { what: missing });
  const id = services.ids.next();
  await new TenantRepository(conflict, scope, tx).insert({
    id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), edition_id: editionId, actor_id: actorId, kind, origin: as.origin, entry_id: entryId, agency_id: agencyId,
    organization_id: organizationId, reason, declared_by: scope.actorId,
  });
  const { pairs, ...written } = await recusalsWrite(tx, scope, editionId, [id], services);
  const about = { kind, entry: entryId, agency: agencyId, organization: organizationId };
  await auditAppend(tx, scope, { action: as.act, subjectType: 'conflict', subjectId: id, detail: { ...about, ...written } }, services);
  const { seq, hash } = await logAppend(tx, scope, { editionId, act: as.act, detail: { conflict: id, actor: actorId, ...about, ...written, pairs: textHash(pairs.join('\n')), reason: textHash(reason) } }, services);
  return done({ id, seq, hash });
}
