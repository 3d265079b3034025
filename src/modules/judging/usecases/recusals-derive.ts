import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { CONFLICT_KIND } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository, type Writable } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash } from '../../ledger';
import { cellsToRecuse, type ConflictRow } from '../data/conflict-rows';
import { conflict, recusal, roundWork, scoreCell } from '../data/tables';
import { MOST_TURNS } from './round-turn';
import { recusalsMissing, tiesOfEdition } from './ties-of-edition';

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What was written: conflicts, recusals that are new or stand again, and cells that now say that their judge is recused. */
export interface RecusalsWritten {
  readonly conflicts: number;
  readonly recusals: number;
  readonly cells: number;
}

/** Takes every round of an edition, in the order of their keys: no sheet comes in while recusals are written. */
export async function takeRounds(tx: Tx, scope: TenantScope, editionId: string): Promise<void> {
  const works = new TenantRepository(roundWork, scope, tx);
  const rounds = (await works.list({ edition_id: editionId })).map(({ round_id }) => round_id).sort();
  for (const round_id of rounds) await works.count({ round_id }, 'turn', 1, MOST_TURNS);
}

/**
 * In an act that has taken the rounds of an edition (see takeRounds), writes down what the data shows of conflicts, and gives every conflict on record its recusals: safe to repeat, and
 * silent where there is nothing to write. `since` are the keys of conflicts that were written in this act: they also bring back what
 * an override had lifted. The cells of a recused judge become RECUSED whatever they were and no longer count, but for rounds on which a
 * later one rests already; their sheets stay.
 */
export async function recusalsWrite(tx: Tx, scope: TenantScope, editionId: string, since: readonly string[], services: Services): Promise<RecusalsWritten & { readonly pairs: readonly string[] }> {
  const ask = askIn(tx);
  const now = toInstant(services.clock.now());
  const base = { synthetic: scope.synthetic, version: 1, created_at: now };
  const ties = await tiesOfEdition(ask, scope.tenantId, editionId, now);
  const derived = ties.fresh.map((tie): ConflictRow => ({ ...tie, id: services.ids.next(), derived: true, reason: CONFLICT_KIND.values[tie.kind].join(' / ') }));
  await new TenantRepository(conflict, scope, tx).insertAll(derived.map((c) => ({
    ...base, id: c.id, edition_id: editionId, actor_id: c.actorId, kind: c.kind, origin: 'DERIVED' as const, entry_id: c.entryId, agency_id: c.agencyId, organization_id: c.organizationId,
    reason: c.reason, declared_by: scope.actorId,
  })));
  const all = [...ties.conflicts, ...derived];
  const { anew, again } = recusalsMissing(ties, all, [...derived, ...all.filter(({ id }) => since.includes(id))]);
  const recusals = new TenantRepository(recusal, scope, tx);
  for (const { actorId, entryId, by } of anew) {
    await once(() => recusals.insert({ ...base, id: services.ids.next(), edition_id: editionId, entry_id: entryId, actor_id: actorId, kind: by.kind, conflict_id: by.id, reason: by.reason } satisfies Writable<typeof recusal>));
  }
  for (const { recusalId, by } of again) await recusals.update(recusalId, { lifted_at: null, kind: by.kind, conflict_id: by.id, reason: by.reason });
  const cells = await cellsToRecuse(ask, scope.tenantId, editionId);
  for (const { id, reason } of cells) await new TenantRepository(scoreCell, scope, tx).update(id, { state: 'RECUSED', counted: 0, reason });
  const pairs = [...anew, ...again].map(({ actorId, entryId }) => `${actorId} ${entryId}`).sort();
  return { conflicts: derived.length, recusals: pairs.length, cells: cells.length, pairs };
}

/** Somebody else may have written the same recusal since it was looked for: then there is nothing to write. */
async function once(insert: () => Promise<void>): Promise<void> {
  try {
    await insert();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Writes down the conflicts and recusals that the data of an edition shows (see recusalsWrite), with their trace in audit trail and log where there is something new. */
export async function recusalsDerive(tx: Tx, scope: TenantScope, editionId: string, services: Services): Promise<RecusalsWritten> {
  await takeRounds(tx, scope, editionId);
  const { pairs, ...written } = await recusalsWrite(tx, scope, editionId, [], services);
  if (written.conflicts + written.recusals + written.cells === 0) return written;
  await auditAppend(tx, scope, { action: 'recusalsDerive', subjectType: 'edition', subjectId: editionId, detail: { ...written } }, services);
  await logAppend(tx, scope, { editionId, act: 'recusalsDerive', detail: { ...written, pairs: textHash(pairs.join('\n')) } }, services);
  return written;
}
