import type { Ask } from '../../../db/ask';
import { documentOf, rarityOf, type PartText, type SearchPart } from '../../../domain/search/document';
import { compare, THRESHOLDS, type Reason } from '../../../domain/similarity/compare';
import { profileOf, tellingOf, type Profile } from '../../../domain/similarity/profile';
import type { SimilarityClassCode } from '../../../domain/vocabulary/finding-words';
import { nameOf, type InnovationKey } from '../data/innovation-texts';
import { affairsOf, candidates, governmentByCode, keptInnovation, lineageMates, recordedTies, type Candidate } from '../data/similar-rows';
import { holdersOf, innovationsKept } from '../data/vocabulary-rows';
import { INDONESIAN, READINGS } from './indonesian';

/** What likes are looked for: a published innovation, or words that are not written down yet. */
export type Sought =
  | { readonly innovation: string }
  | { readonly title: string; readonly summary: string | null; readonly government: string | null };

/** How long words may be, by how many of them candidates are found, and how many candidates are compared. */
export const SIMILAR_LIMITS = { title: 300, summary: 4000, terms: 24, candidates: 60, first: 50 } as const;

/** Why likes cannot be looked for. */
export type SimilarFault = { readonly kind: 'NO_INNOVATION' } | { readonly kind: 'NO_GOVERNMENT' } | { readonly kind: 'NO_WORDS' };

/** An innovation that is like the one sought. */
export interface Similar extends InnovationKey {
  readonly likeness: SimilarityClassCode;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The lineages that the asker may read: those of the tenant named, in its own workspace. */
export interface OwnLineages {
  readonly ask: Ask;
  readonly tenantId: string;
}

interface Subject {
  readonly key: InnovationKey | null;
  readonly parts: readonly PartText[];
  readonly shortName: string | null;
  readonly government: string | null;
  readonly affairs: readonly string[];
  readonly synthetic: boolean;
}

const partsOf = (body: string): readonly PartText[] => (JSON.parse(body) as readonly (readonly [SearchPart, string])[]).map(([part, text]) => ({ part, text }));
const textOf = (parts: readonly PartText[], part: SearchPart): string | null => parts.find((p) => p.part === part)?.text ?? null;
const OWN: readonly SearchPart[] = ['TITLE', 'ACRONYM', 'SUMMARY'];

async function subjectOf(ask: Ask, sought: Sought): Promise<Subject | SimilarFault> {
  if ('innovation' in sought) {
    const kept = await keptInnovation(ask, sought.innovation);
    if (kept === null) return { kind: 'NO_INNOVATION' };
    const affairs = (await affairsOf(ask, [kept])).get(nameOf(kept)) ?? [];
    return { key: kept, parts: partsOf(kept.body), shortName: kept.shortName, government: kept.tenantId, affairs, synthetic: kept.synthetic };
  }
  const government = sought.government === null ? null : await governmentByCode(ask, sought.government);
  if (sought.government !== null && government === null) return { kind: 'NO_GOVERNMENT' };
  const parts: PartText[] = [{ part: 'TITLE', text: sought.title }, ...(sought.summary === null ? [] : [{ part: 'SUMMARY' as const, text: sought.summary }])];
  return { key: null, parts, shortName: null, government, affairs: [], synthetic: false };
}

const profile = (parts: readonly PartText[], shortName: string | null, affairs: readonly string[], government: string | null): Profile =>
  profileOf(READINGS, { title: textOf(parts, 'TITLE') ?? '', acronym: textOf(parts, 'ACRONYM') ?? shortName, summary: textOf(parts, 'SUMMARY'), affairs, government });

/** The terms of the subject, with those under which innovations may be kept that say the same in other words; these count half. */
function termsToo(own: ReadonlyMap<string, number>, { title, summary }: Profile): ReadonlyMap<string, number> {
  const meant = new Set([...title, ...summary]);
  const most = Math.max(...own.values());
  return new Map([...[...meant, ...READINGS.others(meant)].map((stem) => [stem, Math.ceil(most / 2)] as const), ...own]);
}

/** The words that tell most of the subject, each with what it counts. */
function tellingTerms(weights: ReadonlyMap<string, number>, holders: ReadonlyMap<string, number>, all: number): ReadonlyMap<string, number> {
  const known = [...weights].filter(([term]) => holders.has(term)).map(([term, weight]) => ({ term, factor: rarityOf(holders.get(term) ?? 0, all), weight }));
  known.sort((a, b) => b.factor * b.weight - a.factor * a.weight || (a.term < b.term ? -1 : 1));
  return new Map(known.slice(0, SIMILAR_LIMITS.terms).map(({ term, factor }) => [term, factor]));
}

async function tiesOf(ask: Ask, key: InnovationKey | null, lineages: OwnLineages | null): Promise<(found: Candidate) => SimilarityClassCode | null> {
  if (key === null) return () => null;
  const { kin, siblings } = await recordedTies(ask, key);
  const mates = lineages?.tenantId === key.tenantId ? await lineageMates(lineages.ask, key) : new Set<string>();
  return (found) => {
    const name = nameOf(found);
    return kin.has(name) ? 'KNOWN_REPLICATION' : mates.has(name) ? 'KNOWN_LINEAGE' : siblings.has(name) ? 'KNOWN_SIBLING' : null;
  };
}

/**
 * The published innovations that are most like one, the most alike first and equal ones by their key: what is on record already is said to
 * be, the rest is a suggestion with its reasons. Compares 60 at most, in a bounded number of statements.
 */
export async function similarInnovations(
  ask: Ask, sought: Sought, synthetic: 'EXCLUDE' | 'INCLUDE' | 'ONLY', first: number, lineagesOf: (tenantId: string) => OwnLineages | null,
): Promise<readonly Similar[] | SimilarFault> {
  const subject = await subjectOf(ask, sought);
  if ('kind' in subject) return subject;
  const { terms } = documentOf(INDONESIAN, subject.parts.filter(({ part }) => OWN.includes(part)), subject.shortName);
  if (terms.size === 0) return { kind: 'NO_WORDS' };
  const all = await innovationsKept(ask);
  const mine = profile(subject.parts, subject.shortName, subject.affairs, subject.government);
  const wanted = termsToo(terms, mine);
  const found = await candidates(ask, tellingTerms(wanted, await holdersOf(ask, [...wanted.keys()]), all), subject.key?.id ?? null, subject.synthetic ? 'INCLUDE' : synthetic, SIMILAR_LIMITS.candidates);
  const affairs = await affairsOf(ask, found);
  const profiles = found.map((other) => profile(partsOf(other.body), other.shortName, affairs.get(nameOf(other)) ?? [], other.tenantId));
  const stems = new Set([mine, ...profiles].flatMap((p) => [...p.title, ...p.subject, ...p.summary]));
  const holders = await holdersOf(ask, [...stems].sort());
  const weightOf = tellingOf((stem) => holders.get(stem) ?? 0, all);
  const tie = await tiesOf(ask, subject.key, subject.key === null ? null : lineagesOf(subject.key.tenantId));
  return found
    .map((other, i) => ({ other, compared: compare(mine, profiles[i], weightOf) }))
    .flatMap(({ other, compared: { score, likeness, reasons } }): Similar[] => {
      const said = tie(other) ?? likeness;
      return said === null || score < THRESHOLDS.RELATED ? [] : [{ tenantId: other.tenantId, id: other.id, likeness: said, score, reasons }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, first);
}
