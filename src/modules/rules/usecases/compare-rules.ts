import type { Ask } from '../../../db/ask';
import { COMPARED_EDITIONS, comparePacks, type ComparedRule } from '../../../domain/rules/compare-packs';
import { clausesOfPacks, editionsWithPacks, type EditionWithPack } from '../data/edition-packs';

/** The rules of some editions side by side, in the order in which they were asked for. */
export interface RulesCompared {
  readonly editions: readonly EditionWithPack[];
  readonly rules: readonly ComparedRule[];
}

/** Why rules cannot be compared: one of the editions is not there, or they are fewer than two. */
export type RulesFault = 'NOT_FOUND' | 'TOO_FEW';

/**
 * Compares the rules of editions of any organisers by their keys; one that is named twice is there once. Two statements, however many there are. At most six keys
 * are handed in.
 */
export async function compareRules(ask: Ask, editionIds: readonly string[]): Promise<RulesCompared | RulesFault> {
  const ids = [...new Set(editionIds)];
  const found = new Map((await editionsWithPacks(ask, ids)).map((one) => [one.editionId, one]));
  const editions = ids.flatMap((id) => found.get(id) ?? []);
  if (editions.length < ids.length) return 'NOT_FOUND';
  if (editions.length < COMPARED_EDITIONS.least) return 'TOO_FEW';
  const clauses = await clausesOfPacks(ask, editions.flatMap(({ pack }) => pack ?? []));
  return { editions, rules: comparePacks(editions.map(({ pack }) => (pack === null ? null : (clauses.get(pack.packId) ?? [])))) };
}
