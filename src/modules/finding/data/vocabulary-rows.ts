import type { Ask } from '../../../db/ask';
import { listed, textOrNull } from '../../../db/listed';

/** How many innovations can be found at all. */
export async function innovationsKept(ask: Ask): Promise<number> {
  const [[all]] = await ask('SELECT COUNT(*) AS n FROM search_doc d', []);
  return Number(all);
}

/** In how many innovations each of these terms stands; a term that stands in none is not in the answer. */
export async function holdersOf(ask: Ask, terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (terms.length === 0) return new Map();
  const { marks, values } = listed(terms);
  const rows = await ask(`SELECT t.term AS term, COUNT(*) AS n FROM search_term t WHERE t.term IN (${marks}) GROUP BY t.term`, values);
  return new Map(rows.map(([term, n]) => [String(term), Number(n)]));
}

/** How many known terms are looked through for those that may have been meant. */
const LOOKED_THROUGH = 4000;

/** Known terms that begin like one of these words (two letters), at most 4,000, in their order. */
export async function termsLike(ask: Ask, words: readonly string[]): Promise<readonly string[]> {
  // Terms are ASCII letters, digits and "_", which must not stand for any sign here.
  const beginnings = [...new Set(words.map((word) => word.slice(0, 2)))].filter((beginning) => /^[a-z0-9]{2}$/.test(beginning));
  if (beginnings.length === 0) return [];
  const { values } = listed(beginnings);
  const rows = await ask(`SELECT DISTINCT t.term AS term FROM search_term t WHERE ${values.map(() => '(t.term >= ? AND t.term < ?)').join(' OR ')} ORDER BY t.term LIMIT ${LOOKED_THROUGH}`,
    values.flatMap((beginning) => [String(beginning), `${String(beginning)}{`]));
  return rows.map(([term]) => String(term));
}

/** A short name and what it stands for, where a title tells it. */
export interface MarkMeaning {
  readonly mark: string;
  readonly shortName: string | null;
  readonly longForm: string | null;
}

/** How many innovations are asked what a mark means. */
const ASKED = 40;

/** What these marks mean in the innovations that bear them, each meaning once. */
export async function meaningsOf(ask: Ask, marks: readonly string[]): Promise<readonly MarkMeaning[]> {
  if (marks.length === 0) return [];
  const { marks: places, values } = listed(marks);
  const rows = await ask(
    `SELECT DISTINCT t.term AS term, d.short_name AS short_name, d.long_form AS long_form FROM search_term t JOIN search_doc d ON d.id = t.doc_id
     WHERE t.term IN (${places}) ORDER BY t.term, d.short_name, d.long_form LIMIT ${ASKED}`, values,
  );
  return rows.map(([mark, shortName, longForm]) => ({ mark: String(mark), shortName: textOrNull(shortName), longForm: textOrNull(longForm) }));
}
