import { labelsFor } from '../../../domain/judging/round-life';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { textHash } from '../../ledger';
import { roundEntry, scoreCell, sessionPlan } from '../data/tables';
import type { ComingEntry } from './coming-entries';

const MOST_ENTRIES = 20_000;
const LEFT = 'Usulan tidak lagi ikut pada tahap ini. / The entry is no longer in this round.';

/** How many entries came into a round, left it, or are there with another score or bonus. */
export interface EntriesKept {
  readonly came: number;
  readonly left: number;
  readonly changed: number;
}

/**
 * Makes the entries of a round those that come in: who stays keeps its label, who is new gets the next ones, and who left takes its
 * assignments along, while its sessions are cancelled. Only while the round is prepared, when nobody has scored yet.
 */
export async function roundEntriesKeep(
  tx: Tx, scope: TenantScope, at: { readonly editionId: string; readonly roundId: string }, coming: readonly ComingEntry[], services: { readonly clock: Clock; readonly ids: Ids },
): Promise<EntriesKept> {
  const entries = new TenantRepository(roundEntry, scope, tx);
  const now = toInstant(services.clock.now());
  const kept = new Map((await entries.list({ round_id: at.roundId }, MOST_ENTRIES)).map((row) => [row.entry_id, row]));
  const wanted = new Map(coming.map((one) => [one.entry_id, one]));
  const left = [...kept.values()].filter(({ entry_id }) => !wanted.has(entry_id));
  for (const row of left) {
    await new TenantRepository(scoreCell, scope, tx).deleteWhere({ round_id: at.roundId, entry_id: row.entry_id });
    const sessions = new TenantRepository(sessionPlan, scope, tx);
    for (const { id } of await sessions.list({ round_id: at.roundId, entry_id: row.entry_id, state: 'PLANNED' })) await sessions.update(id, { state: 'CANCELLED', settled_reason: LEFT });
    await entries.delete(row.id);
  }
  let changed = 0;
  for (const [id, row] of kept) {
    const one = wanted.get(id);
    if (one === undefined || (one.carried === row.carried && one.bonus_hundredths === row.bonus_hundredths)) continue;
    await entries.update(row.id, { carried: one.carried, bonus_hundredths: one.bonus_hundredths });
    changed += 1;
  }
  const fresh = coming.filter(({ entry_id }) => !kept.has(entry_id));
  const last = Math.max(0, ...[...kept.values()].map(({ label }) => Number(/\d+$/.exec(label)?.[0] ?? 0)));
  const labels = labelsFor(fresh.map(({ entry_id }) => entry_id), (entry) => textHash(`${at.roundId} ${entry}`), last + 1);
  await entries.insertAll(fresh.map((one) => ({
    ...one, id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, edition_id: at.editionId, round_id: at.roundId, label: labels.get(one.entry_id) ?? '',
  })));
  return { came: fresh.length, left: left.length, changed };
}
