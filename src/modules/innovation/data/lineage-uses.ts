import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { movedCounters } from '../../../domain/innovation/moved-counters';

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * Takes every entry of these innovations for this transaction, by raising its version, and then gives those of the lineage
 * `from` the key `to`, also in the names of the counters in which they hold a place: withdrawing gives those back. Whoever
 * submits, withdraws or decides on an entry changes its row under the version that was read, so it waits here, or is told
 * that the entry has changed.
 */
export async function moveEntries(tx: Tx, tenantId: string, innovationIds: readonly string[], from: string, to: string): Promise<void> {
  const write = (sql: string, params: readonly unknown[]): Promise<unknown> => tx.manager.query(sql, [...params]);
  await write(`UPDATE entry_work SET version = version + 1 WHERE tenant_id = ? AND innovation_id IN (${marks(innovationIds)})`, [tenantId, ...innovationIds]);
  await write('UPDATE entry_work SET lineage_key = ? WHERE tenant_id = ? AND lineage_key = ?', [to, tenantId, from]);
  const held = await askIn(tx)('SELECT e.id AS id, e.snapshot AS snapshot FROM entry_work e WHERE e.tenant_id = ? AND e.lineage_key = ? AND e.snapshot IS NOT NULL', [tenantId, to]);
  for (const [id, snapshot] of held) {
    const moved = movedCounters(String(snapshot), from, to);
    if (moved !== null) await write('UPDATE entry_work SET snapshot = ? WHERE tenant_id = ? AND id = ?', [moved, tenantId, id]);
  }
}

/** A place in an edition that a lineage holds alone. */
export interface LineageClaim {
  readonly id: string;
  readonly lineage: string;
  readonly editionId: string;
  readonly edition: string;
  /** Whether the edition is over, so that nothing is decided by the claim any more. */
  readonly over: boolean;
}

/** The places that two lineages hold in editions. */
export async function claimsOf(tx: Tx, tenantId: string, lineages: readonly string[]): Promise<readonly LineageClaim[]> {
  const rows = await askIn(tx)(
    `SELECT c.id AS id, c.claim AS claim, c.edition_id AS edition_id, ed.name AS name, ed.phase AS phase, ed.held AS held FROM entry_claim c
     JOIN edition ed ON ed.tenant_id = c.tenant_id AND ed.id = c.edition_id WHERE c.tenant_id = ? AND c.kind = 'LINEAGE' AND c.claim IN (${marks(lineages)}) ORDER BY c.id`,
    [tenantId, ...lineages],
  );
  return rows.map(([id, claim, editionId, name, phase, held]) => ({
    id: String(id), lineage: String(claim), editionId: String(editionId), edition: String(name), over: phase === 'RESULTS' || held === 'NOT_HELD',
  }));
}

/** Gives a place to another lineage; the engine's duplicate error says that the other one has it already. */
export async function moveClaim(tx: Tx, tenantId: string, claimId: string, to: string): Promise<void> {
  await tx.manager.query('UPDATE entry_claim SET claim = ?, version = version + 1 WHERE tenant_id = ? AND id = ?', [to, tenantId, claimId]);
}

/**
 * Adds the participations of one lineage to those of another, clause by clause; the counters of the first are gone then.
 *
 * A counter begins with what history shows of its lineage, at the first submission that needs it. Where only one of the two
 * lineages has one, nothing has counted the history of the other, so a sum would be too small: the counter goes too, and
 * the next submission begins it again with the history of both.
 */
export async function addParticipations(tx: Tx, tenantId: string, from: string, to: string): Promise<void> {
  const found = async (lineage: string): Promise<ReadonlyMap<string, number>> => {
    const rows = await askIn(tx)('SELECT k.counter AS counter, k.used AS used FROM limit_counter k WHERE k.tenant_id = ? AND k.counter LIKE ? ORDER BY k.counter', [tenantId, `participation/%/${lineage}`]);
    return new Map(rows.map(([counter, used]) => [String(counter).slice(0, -lineage.length), Number(used)]));
  };
  const [given, there] = [await found(from), await found(to)];
  for (const name of [...new Set([...given.keys(), ...there.keys()])].sort()) {
    const [more, known] = [given.get(name), there.get(name)];
    const gone = known === undefined || more !== undefined ? from : to;
    if (more !== undefined && known !== undefined) {
      await tx.manager.query('UPDATE limit_counter SET used = used + ?, version = version + 1 WHERE tenant_id = ? AND counter = ?', [more, tenantId, `${name}${to}`]);
    }
    await tx.manager.query('DELETE FROM limit_counter WHERE tenant_id = ? AND counter = ?', [tenantId, `${name}${gone}`]);
  }
}
