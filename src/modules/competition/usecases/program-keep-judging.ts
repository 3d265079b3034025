import { EDITION_KEYS, judgingField, ROUND_KEYS } from '../../../domain/program-file/judging';
import type { Fields } from '../../../domain/program-file/rows';

const FLAGS: readonly string[] = ['bonus', 'publishes_scores', 'publishes_statistics'];

/** What a change says under `judging`, by its keys there; empty where it says nothing. */
export function judgingOf(fields: Fields): Fields {
  return Object.fromEntries([...ROUND_KEYS, ...EDITION_KEYS].filter((key) => Object.hasOwn(fields, judgingField(key))).map((key) => [key, fields[judgingField(key)]]));
}

/** The same as columns: yes and no as 1 and 0. */
export function judgingColumns(said: Fields): Fields {
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, FLAGS.includes(key) ? Number(value === 'true') : value]));
}
