import type { Ask } from '../../../db/ask';
import { gateSlices, gateSum, type GateSlice, type GateSum } from '../../../domain/entry/gates';
import { clauseWords } from '../../../domain/rules/evaluate';
import type { RulePack } from '../../../domain/rules/rule';
import { PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { packOfEdition } from '../../rules';
import { gateTallies, reasonRows, type ReasonRow, type SeenEntries } from '../data/entry-gate-rows';

/** How many entries were failed or returned for one reason: a clause in words, or the officers' own (clause null). */
export interface ReasonCount {
  readonly clause: string | null;
  readonly words: Bilingual;
  readonly entries: number;
}

/** The counts of the entries that share a code, with what the code means; null where it says nothing. */
export interface NamedSlice extends GateSlice {
  readonly name: Bilingual | null;
}

/** The counts of an edition at every gate. */
export interface EntryGateCounts extends GateSum {
  readonly byParticipant: readonly NamedSlice[];
  readonly byCategory: readonly NamedSlice[];
  readonly byGroup: readonly NamedSlice[];
  readonly failedFor: readonly ReasonCount[];
  readonly returnedFor: readonly ReasonCount[];
  /** How many of the counted entries are made up. */
  readonly synthetic: number;
}

const OWN: Bilingual = ['Alasan petugas di luar pasal.', 'A reason of the officer beside all clauses.'];
const GROUP: Bilingual = ['Usulan memilih satu kelompok.', 'An entry chooses one group.'];

function reasonsOf(rows: readonly ReasonRow[], decision: ReasonRow['decision'], pack: RulePack | null): readonly ReasonCount[] {
  const wordsOf = (code: string): Bilingual => {
    const clause = pack?.clauses.find((c) => c.code === code);
    // What every edition has by itself stands in no pack.
    return clause === undefined ? (code === 'group-choice' ? GROUP : [code, code]) : clauseWords(clause);
  };
  return rows.filter((r) => r.decision === decision)
    .map(({ clause, entries }) => ({ clause, entries, words: clause === null ? OWN : wordsOf(clause) }))
    .sort((a, b) => b.entries - a.entries || (a.clause ?? '~').localeCompare(b.clause ?? '~', 'en'));
}

/**
 * The counts of an edition at every gate, of the entries that the reader sees, kept apart: what ever went through each, what stands where now, and for what entries
 * were failed and returned. An entry counts once for each reason on its sheets, so reasons add up to no total. In a number of
 * statements that does not grow with the entries.
 */
export async function entryGates(ask: Ask, tenantId: string, editionId: string, seen: SeenEntries): Promise<EntryGateCounts> {
  const tallies = await gateTallies(ask, tenantId, editionId, seen);
  const reasons = await reasonRows(ask, tenantId, editionId, seen);
  const pack = (await packOfEdition(ask, tenantId, editionId))?.pack ?? null;
  const categories = new Map(tallies.map((t) => [t.category, t.categoryName]));
  const named = (by: 'participant' | 'category' | 'group', name: (code: string) => Bilingual | null): readonly NamedSlice[] =>
    gateSlices(tallies, by).map((slice) => ({ ...slice, name: slice.code === null ? null : name(slice.code) }));
  const same = (text: string | null | undefined): Bilingual | null => (text === null || text === undefined ? null : [text, text]);
  const participants: Readonly<Record<string, Bilingual>> = PARTICIPANT_KIND.values;
  return {
    ...gateSum(tallies), synthetic: tallies.reduce((sum, t) => sum + t.synthetic, 0),
    byParticipant: named('participant', (code) => participants[code] ?? null),
    byCategory: named('category', (code) => same(categories.get(code))),
    byGroup: named('group', (code) => pack?.groups.find((g) => g.code === code)?.name ?? null),
    failedFor: reasonsOf(reasons, 'FAIL', pack), returnedFor: reasonsOf(reasons, 'RETURN', pack),
  };
}
