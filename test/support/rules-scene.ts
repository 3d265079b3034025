import { findingsOf } from '../../src/domain/rules/evaluate';
import { readPack } from '../../src/domain/rules/read-pack';
import type { Asking, EntryFacts, Finding, RulePack } from '../../src/domain/rules/rule';
import { onDay } from '../../src/domain/time/day';
import { UNKNOWN } from './rules-arbitrary';

/** A question with known dates: as of a day inside the registration. */
export const ASKING: Asking = { asOf: '2023-03-01', opens: onDay('2023-02-01'), closes: onDay('2023-03-28'), mendUntil: null, program: { organizer: '32.72', program: 'kiks' } };

/** A pack read from its plain form; throws with the faults when it has some. */
export function packOf(raw: object): RulePack {
  const read = readPack({ code: 'uji', name: { id: 'Uji', en: 'Trial' }, ...raw });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.pack;
}

/** What one clause finds, read from its plain form. */
export function findingOf(kind: string, parameters: object, facts: Partial<EntryFacts>, asking: Partial<Asking> = {}): Finding {
  const pack = packOf({ clauses: [{ code: 'butir', kind, strength: kind === 'SIMILAR_TITLE' ? 'CUSTOMARY' : undefined, confidence: 'SYNTHETIC', with: parameters }] });
  const found = findingsOf(pack, { ...UNKNOWN, ...facts }, { ...ASKING, ...asking }).find((f) => f.clause.code === 'butir');
  if (found === undefined) throw new Error('the clause found nothing');
  return found;
}
