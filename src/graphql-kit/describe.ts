import type { Bilingual } from '../domain/vocabulary/vocabulary';

/** A schema description: the Indonesian sentence on the first line, the English one on the second. */
export function describe([indonesian, english]: Bilingual): string {
  return `${indonesian}\n${english}`;
}
