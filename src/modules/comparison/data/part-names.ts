import type { Ask } from '../../../db/ask';
import type { Breakdown } from '../../../domain/metric-breakdown';
import { AWARD_LEVEL, ENTRY_OUTCOME, PROGRAM_TIER } from '../../../domain/vocabulary/competition-words';
import { CONFIRMED_BY, IDEA_STAGE, IID_STAGE, INNOVATION_FORM, REPLICATION_KIND } from '../../../domain/vocabulary/innovation-words';
import { FOLLOW_UP_OUTCOME } from '../../../domain/vocabulary/visit-words';
import type { Bilingual, Vocabulary } from '../../../domain/vocabulary/vocabulary';

/** What a part is called in both languages; its code where it has no other name, and for null that it is not mapped. */
export type PartNameOf = (by: Breakdown, code: string | null) => Bilingual;

const NOT_MAPPED: Bilingual = ['Belum dipetakan', 'Not mapped'];

type Kept = 'AFFAIR' | 'SDG' | 'CATEGORY' | 'AGE';
const WORDS: Readonly<Record<Exclude<Breakdown, Kept>, Vocabulary>> = {
  FORM: INNOVATION_FORM, IID_STAGE, IDEA_STAGE, AWARD_LEVEL, AWARD_TIER: PROGRAM_TIER, OUTCOME: ENTRY_OUTCOME, CONFIRMATION: CONFIRMED_BY, REPLICATION_KIND, FOLLOW_UP: FOLLOW_UP_OUTCOME,
};

const bare = (sentence: string): string => sentence.replace(/\.$/, '');

function nameIn(words: Vocabulary, code: string): Bilingual {
  if (!Object.hasOwn(words.values, code)) return [code, code];
  const [id, en] = words.values[code];
  return [bare(id), bare(en)];
}

async function namesOf(query: Ask, statement: string): Promise<ReadonlyMap<string, Bilingual>> {
  return new Map((await query(statement, [])).map(([code, id, en]): [string, Bilingual] => [String(code), [String(id), String(en)]]));
}

/** Reads what the parts of these breakdowns are called: one statement for government affairs and one for goals, each only where it is needed. */
export async function partNames(query: Ask, by: readonly Breakdown[]): Promise<PartNameOf> {
  const none: ReadonlyMap<string, Bilingual> = new Map();
  const affairs = by.includes('AFFAIR') || by.includes('CATEGORY') ? namesOf(query, 'SELECT a.code, a.name_id, a.name_en FROM government_affair a') : Promise.resolve(none);
  const goals = by.includes('SDG') ? namesOf(query, 'SELECT g.number, g.name_id, g.name_en FROM sdg_goal g') : Promise.resolve(none);
  const [ofAffair, ofGoal] = await Promise.all([affairs, goals]);
  return (breakdown, code) => {
    if (code === null) return NOT_MAPPED;
    switch (breakdown) {
      case 'AFFAIR':
      case 'CATEGORY':
        return ofAffair.get(code) ?? [code, code];
      case 'SDG':
        return ofGoal.get(code) ?? [code, code];
      case 'AGE':
        return [`${code} tahun`, code === '1' ? '1 year' : `${code} years`];
      case 'FORM':
      case 'IID_STAGE':
      case 'IDEA_STAGE':
      case 'AWARD_LEVEL':
      case 'AWARD_TIER':
      case 'OUTCOME':
      case 'CONFIRMATION':
      case 'REPLICATION_KIND':
      case 'FOLLOW_UP':
        return nameIn(WORDS[breakdown], code);
    }
  };
}
