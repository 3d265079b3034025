import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** The keys of goals, each under its key and under its number as text. */
export async function goalsIn(tx: Tx, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (refs.length === 0) return new Map();
  const numbers = refs.filter((ref) => /^\d{1,9}$/.test(ref)).map(Number);
  const rows = await askIn(tx)(
    `SELECT g.id AS id, g.number AS number FROM sdg_goal g WHERE g.id IN (${marks(refs)})${numbers.length === 0 ? '' : ` OR g.number IN (${marks(numbers)})`}`, [...refs, ...numbers],
  );
  return new Map(rows.flatMap(([id, number]) => [[String(id), String(id)], [String(number), String(id)]] as const));
}

/** The keys of government affairs, each under its key and under its code. */
export async function affairsIn(tx: Tx, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (refs.length === 0) return new Map();
  const rows = await askIn(tx)(`SELECT a.id AS id, a.code AS code FROM government_affair a WHERE a.id IN (${marks(refs)}) OR a.code IN (${marks(refs)})`, [...refs, ...refs]);
  return new Map(rows.flatMap(([id, code]) => [[String(id), String(id)], [String(code), String(id)]] as const));
}
