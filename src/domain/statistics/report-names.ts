import type { RankedEntry, Tally } from '../ranking/tally';
import type { Bilingual } from '../vocabulary/vocabulary';

/** How a report names judges and entries without telling who they are: by number, and by position in the ranking. */
export interface ReportNames {
  readonly judge: (id: string) => Bilingual;
  readonly entry: (id: string) => Bilingual;
  /** Several entries, at most ten of them by name. */
  readonly entries: (ids: readonly string[]) => Bilingual;
  readonly panel: (code: string) => Bilingual;
}

const NAMED = 10;

/** A number that says nothing of what it was made from (FNV-1a). */
function disguised(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** Judges are numbered in an order that says nothing of when they were appointed, the same in every revision of the ranking. */
export function reportNames({ cells }: Tally, ranked: readonly RankedEntry[]): ReportNames {
  const judges = [...new Set(cells.map((c) => c.judge))].sort((a, b) => disguised(a) - disguised(b) || (a < b ? -1 : 1));
  const number = new Map(judges.map((id, i) => [id, i + 1]));
  const position = new Map(ranked.map((r) => [r.entry, r.position]));
  const at = (id: string): string => String(position.get(id) ?? '?');
  return {
    judge: (id) => [`Juri ${number.get(id) ?? '?'}`, `Judge ${number.get(id) ?? '?'}`],
    entry: (id) => [`Usulan pada urutan ${at(id)}`, `The entry at position ${at(id)}`],
    entries: (ids) => {
      const places = ids.map((id) => position.get(id) ?? 0).sort((a, b) => a - b);
      const more = places.length - NAMED;
      const listed = places.slice(0, NAMED).join(', ');
      return places.length === 0 ? ['tidak ada', 'none'] : [`urutan ${listed}${more > 0 ? ` dan ${more} lagi` : ''}`, `position ${listed}${more > 0 ? ` and ${more} more` : ''}`];
    },
    panel: (code) => [`Panel ${code}`, `Panel ${code}`],
  };
}

