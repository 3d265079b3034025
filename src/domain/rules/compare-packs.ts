import { RULE_KIND, type RuleKindCode } from '../vocabulary/rule-words';
import { codesOf, vocabulary, type CodeOf } from '../vocabulary/vocabulary';
import { canonicalJson } from './canonical';
import type { Clause } from './rule';

/** How few and how many editions are compared at once, and about how many clauses a pack has: what a comparison is priced by. */
export const COMPARED_EDITIONS = { least: 2, most: 6, clauses: 50 } as const;

/** What becomes of a rule from one edition to the other. */
export const RULE_VERDICT = vocabulary('RuleVerdict', ['Hasil membandingkan satu aturan.', 'How a rule compares.'], {
  SAME: ['Sama pada semua paket.', 'The same in all packs.'],
  DIFFERENT: ['Ada pada semua paket, tetapi berbeda.', 'In all packs, but not the same.'],
  ONLY_SOME: ['Hanya ada pada sebagian paket.', 'In some of the packs only.'],
});
export type RuleVerdict = CodeOf<typeof RULE_VERDICT>;

/** In what clauses differ. */
export const RULE_DIFFERENCE = vocabulary('RuleDifference', ['Bagian aturan yang berbeda.', 'The part of a rule that differs.'], {
  PARAMETERS: ['Parameternya.', 'Its parameters.'],
  STRENGTH: ['Kekuatannya.', 'Its strength.'],
  GATE: ['Gerbangnya.', 'Its gate.'],
  GROUPS: ['Kelompok yang terkena.', 'The groups to which it applies.'],
  VALIDITY: ['Masa berlakunya.', 'When it is in force.'],
  NOTE: ['Catatan dari sumbernya; ini saja tidak membuat aturan berbeda.', 'What the source adds; this alone does not make a rule different.'],
});
export type RuleDifference = CodeOf<typeof RULE_DIFFERENCE>;

/** A clause to be compared, with the key of its row. */
export interface ComparedClause extends Omit<Clause, 'confidence' | 'citation'> {
  readonly id: string;
}

/** A rule across some packs. */
export interface ComparedRule {
  readonly kind: RuleKindCode;
  /** In the order of the packs; null where a pack, or the lack of one, says nothing of it. */
  readonly clauses: readonly (ComparedClause | null)[];
  /** Over the packs that there are; null where there are fewer than two. */
  readonly verdict: RuleVerdict | null;
  /** In what the clauses that are there differ, in order of declaration. */
  readonly differs: readonly RuleDifference[];
}

type Row = readonly (ComparedClause | null)[];

/** The parameters by which a kind is about one thing rather than another: one pack may ask for many documents, each a rule of its own. */
const MATTERS: Partial<Record<RuleKindCode, readonly string[]>> = {
  REQUIRED_ANSWER: ['question'], REQUIRED_DOCUMENT: ['document'], QUOTA: ['per'], PARTICIPATION_LIMIT: ['counts', 'program'], MINIMUM_ENTRIES: ['per'],
};

const groupsOf = ({ groups }: ComparedClause): string => [...(groups ?? [])].sort().join(' ');
const matterOf = (clause: ComparedClause): string => canonicalJson([groupsOf(clause), ...(MATTERS[clause.kind] ?? []).map((name) => clause.parameters[name] ?? null)]);
const present = (row: Row): readonly ComparedClause[] => row.filter((clause) => clause !== null);
const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
};

/** Rows about one thing become one row, where no pack stands in two of them. */
function joined(rows: readonly Row[]): readonly Row[] {
  const together = rows[0].map((_, i) => rows.flatMap((row) => row[i] ?? []));
  return together.every((of) => of.length < 2) ? [together.map(([clause]) => clause ?? null)] : rows;
}

/** The rows of one kind: clauses of one code stand side by side, and then what different codes say of the same thing. */
function rowsOf(packs: readonly (readonly ComparedClause[])[]): readonly Row[] {
  const codes = [...new Set(packs.flat().map(({ code }) => code))];
  const byCode = codes.map((code): Row => packs.map((clauses) => clauses.find((clause) => clause.code === code) ?? null));
  // A row whose own clauses are about different things belongs to none of them.
  const matter = (row: Row): string => (new Set(present(row).map(matterOf)).size === 1 ? matterOf(present(row)[0]) : `code ${present(row)[0].code}`);
  return grouped(byCode, matter).flatMap(joined);
}

const PARTS: Readonly<Record<RuleDifference, (clause: ComparedClause) => unknown>> = {
  PARAMETERS: ({ parameters }) => parameters, STRENGTH: ({ strength }) => strength, GATE: ({ gate }) => gate, GROUPS: groupsOf,
  VALIDITY: ({ validFrom, validTo }) => [validFrom, validTo], NOTE: ({ note }) => note,
};

function ruleOf(kind: RuleKindCode, clauses: Row, packs: number): ComparedRule {
  const there = present(clauses);
  const differs = codesOf(RULE_DIFFERENCE).filter((part) => new Set(there.map((clause) => canonicalJson(PARTS[part](clause)))).size > 1);
  const verdict = packs < 2 ? null : there.length < packs ? 'ONLY_SOME' : differs.some((part) => part !== 'NOTE') ? 'DIFFERENT' : 'SAME';
  return { kind, clauses, verdict, differs };
}

/**
 * Lays the clauses of some packs side by side, rule by rule, by kind in order of declaration; null stands for an edition without a pack. Every clause stands in
 * exactly one row, and in the place of its pack.
 */
export function comparePacks(packs: readonly (readonly ComparedClause[] | null)[]): readonly ComparedRule[] {
  const there = packs.filter((pack) => pack !== null).length;
  return codesOf(RULE_KIND).flatMap((kind) => {
    const own = packs.map((pack) => (pack ?? []).filter((clause) => clause.kind === kind));
    return own.every((clauses) => clauses.length === 0) ? [] : rowsOf(own).map((row) => ruleOf(kind, row, there));
  });
}
