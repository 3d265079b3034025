import type { Ask } from '../../../db/ask';
import type { JudgingRules } from '../../../domain/judging/judging-rules';
import { bonusHundredthsOf } from '../../../domain/judging/round-bonus';
import { submittedIn } from '../../../domain/entry/snapshot';
import { closingFor } from '../../../domain/readiness/closing';
import type { Writable } from '../../../tenancy/repository';
import type { TakenEdition } from '../../competition';
import { packOfEdition } from '../../rules';
import { extensionDays, passedEntries, type PassedEntry } from '../data/prepare-rows';
import type { roundEntry } from '../data/tables';

/** What a round's row of an entry says beside its label: what the judges are not to see is not in it. */
export type ComingEntry = Pick<Writable<typeof roundEntry>, 'entry_id' | 'title' | 'entrant' | 'participant' | 'category_id' | 'documents_shown' | 'bonus_hundredths' | 'carried'>;

type BonusOf = (entry: PassedEntry) => number;

/** The bonus of each entry by the pack with which its edition opened, from what it said when it was submitted; none where the round's rules count none. */
async function bonuses(ask: Ask, tenantId: string, editionId: string, rules: JudgingRules, { opens, closes }: TakenEdition): Promise<BonusOf> {
  const kept = rules.bonus ? await packOfEdition(ask, tenantId, editionId) : null;
  if (kept === null) return () => 0;
  const extensions = await extensionDays(ask, tenantId, editionId);
  return ({ snapshot, entrantId }) => {
    const told = submittedIn(snapshot);
    if (told === null) return 0;
    const extension = entrantId === null ? null : (extensions.get(entrantId) ?? null);
    return bonusHundredthsOf(kept.pack, told.facts, { asOf: told.asOf, opens, closes: closingFor(closes, extension), mendUntil: null, program: null });
  };
}

/**
 * The entries that come into a round: all that passed screening for `scores` null, else those that it names, with their score of the
 * round before where this round carries a share of it or breaks ties by it. In a number of statements that grows with pages of entries only.
 */
export async function comingEntries(
  ask: Ask, tenantId: string, editionId: string, rules: JudgingRules, edition: TakenEdition, scores: ReadonlyMap<string, string | null> | null,
): Promise<readonly ComingEntry[]> {
  const bonusOf = await bonuses(ask, tenantId, editionId, rules, edition);
  const shows = (field: JudgingRules['blind'][number]): boolean => !rules.blind.includes(field);
  // The score of the round before is brought along where it is part of this one's, and where it may break its ties.
  const brought = rules.carry > 0 || rules.tieChain.includes('EARLIER_ROUND');
  const entries = (await passedEntries(ask, tenantId, editionId)).filter(({ id }) => scores === null || scores.has(id));
  return entries.map((entry) => ({
    entry_id: entry.id, title: shows('TITLE') ? entry.title : null, entrant: shows('ENTRANT') ? entry.entrant : null, participant: entry.participant, category_id: entry.categoryId,
    documents_shown: shows('DOCUMENTS') ? 1 : 0, bonus_hundredths: bonusOf(entry), carried: brought ? (scores?.get(entry.id) ?? null) : null,
  }));
}
