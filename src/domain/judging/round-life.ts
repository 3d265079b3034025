import type { RoundMethod } from '../vocabulary/competition-words';
import type { CutKind } from '../vocabulary/entry-words';
import type { RoundState } from '../vocabulary/judging-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import type { JudgingRules } from './judging-rules';

/** What moves a round on. */
export type RoundAct = 'OPEN' | 'CLOSE' | 'RELEASE';

const WAYS: Readonly<Record<RoundState, Partial<Readonly<Record<RoundAct, RoundState>>>>> = {
  PREPARED: { OPEN: 'SCORING' },
  SCORING: { CLOSE: 'CLOSED' },
  CLOSED: { RELEASE: 'RELEASED' },
  RELEASED: {},
};

/** The state after an act, or null when the act is not possible in this state: a round goes forward only. */
export function roundAfter(state: RoundState, act: RoundAct): RoundState | null {
  return WAYS[state][act] ?? null;
}

/** Whether a round is judged. Collecting and screening are other parts of an edition, unless a rubric says that they are scored too. */
export function isJudged({ method, hasRubric }: { readonly method: RoundMethod; readonly hasRubric: boolean }): boolean {
  return hasRubric || (method !== 'COLLECTION' && method !== 'SCREENING');
}

/** The judged round before one among the rounds of its edition (in their order): null for the first; undefined when the round is not judged itself. */
export function judgedBefore<R extends { readonly id: string; readonly method: RoundMethod; readonly hasRubric: boolean }>(rounds: readonly R[], roundId: string): R | null | undefined {
  const judged = rounds.filter(isJudged);
  const at = judged.findIndex(({ id }) => id === roundId);
  return at < 0 ? undefined : (judged[at - 1] ?? null);
}

/**
 * The labels of entries, "Usulan 001" and on from `from`, in the order of their digests: an order that tells nothing of when they
 * came or what they are, and the same for the same entries.
 */
export function labelsFor(entries: readonly string[], digest: (entry: string) => string, from = 1): ReadonlyMap<string, string> {
  const order = entries.map((entry) => [digest(entry), entry] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const width = Math.max(3, String(from + entries.length - 1).length);
  return new Map(order.map(([, entry], i) => [entry, `Usulan ${String(from + i).padStart(width, '0')}`]));
}

/** Whether a cut goes by the scores, so that entries must have some. */
export function cutsByScore(cut: CutKind): boolean {
  return cut === 'TOP_N' || cut === 'PASSING_MARK' || cut === 'QUOTA_PER_KIND';
}

/** How a round stands before scoring opens. */
export interface Preparation {
  readonly rules: JudgingRules;
  /** The panels by code, with how many judges sit on them now. */
  readonly panels: readonly { readonly code: string; readonly judges: number }[];
  /** How many judges score each entry, recused ones aside, by its label. */
  readonly assigned: readonly { readonly label: string; readonly judges: number }[];
}

const NAMED = 5;
const some = (names: readonly string[]): string => `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`;

/** What stands against opening a round for scoring, each in both languages; empty when nothing does. */
export function openingHindrances({ rules, panels, assigned }: Preparation): readonly Bilingual[] {
  const found: Bilingual[] = [];
  const ranked = cutsByScore(rules.cut.kind);
  if (ranked && rules.criteria.length === 0) found.push(['tahap yang dipotong menurut nilai memerlukan lembar penilaian.', 'a round that is cut by scores needs a rubric.']);
  const empty = panels.filter(({ judges }) => judges === 0).map(({ code }) => code);
  if (empty.length > 0) found.push([`panel tanpa juri: ${some(empty)}.`, `panels without a judge: ${some(empty)}.`]);
  if (rules.aggregation === 'WEIGHTED_PANELS') {
    const have = new Set(panels.map(({ code }) => code));
    const missing = rules.panels.filter(({ code }) => !have.has(code)).map(({ code }) => code);
    if (missing.length > 0) found.push([`panel berbobot yang belum dibentuk: ${some(missing)}.`, `weighted panels that are not there: ${some(missing)}.`]);
    const weighted = new Set(rules.panels.map(({ code }) => code));
    const idle = panels.filter(({ code }) => !weighted.has(code)).map(({ code }) => code);
    if (idle.length > 0) found.push([`panel tanpa bobot: ${some(idle)}.`, `panels that have no weight: ${some(idle)}.`]);
  }
  const few = ranked ? assigned.filter(({ judges }) => judges < rules.leastScores).map(({ label }) => label) : [];
  if (few.length > 0) {
    found.push([
      `${few.length} usulan mendapat kurang dari ${rules.leastScores} juri: ${some(few)}.`, `${few.length} entries have fewer than ${rules.leastScores} judges: ${some(few)}.`,
    ]);
  }
  return found;
}
