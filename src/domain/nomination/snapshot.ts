import { BARE, type PassportEvent } from '../readiness/passport';
import type { EditionParticipation } from '../readiness/history';
import { canonicalJson } from '../rules/canonical';
import type { Honour } from '../rules/rule';
import type { Day } from '../time/day';
import type { NominationPartKind } from '../vocabulary/nomination-words';
import { PASSPORT_EVENT } from '../vocabulary/readiness-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** An answer as it goes up. */
export interface CarriedAnswer {
  readonly question: string;
  readonly body: string;
}

/** A document as it goes up: what proves what, without its file. */
export interface CarriedDocument {
  readonly requirement: string;
  readonly number: string | null;
  readonly dated: Day | null;
  readonly about: string;
}

/** All that a nomination carries of an innovation. */
export interface Dossier {
  readonly answers: readonly CarriedAnswer[];
  readonly documents: readonly CarriedDocument[];
  readonly participations: readonly EditionParticipation[];
  readonly honours: readonly Honour[];
  /** What happened to it beside entries and awards. */
  readonly milestones: readonly PassportEvent[];
}

/** A part of a snapshot as it is kept: words for people, and the fact for rules where there is more to it. */
export interface SnapshotPart {
  readonly kind: NominationPartKind;
  readonly label: string;
  readonly words: string;
  readonly number: string | null;
  readonly dated: Day | null;
  readonly fact: string | null;
}

const BARE_PART = { number: null, dated: null, fact: null } as const;
const bothIn = ([indonesian, english]: Bilingual): string => `${indonesian}\n${english}`;

function standingOf(passed: boolean | null): Bilingual {
  if (passed === null) return ['Hasil seleksi administrasinya tidak diketahui.', 'How it was screened is not known.'];
  return passed ? ['Lolos seleksi administrasi.', 'Passed screening.'] : ['Tidak lolos seleksi administrasi.', 'Failed screening.'];
}

/** The kinds of event that are parts by themselves: entries and awards go up as participations and awards. */
const MILESTONES: readonly PassportEvent['kind'][] = ['INITIATED', 'TRIED', 'IMPLEMENTED', 'VERSION', 'REPLICATES', 'REPLICATED', 'VISIT'];

/** The parts of a snapshot in the order in which they are kept and hashed. */
export function partsOf({ answers, documents, participations, honours, milestones }: Dossier): readonly SnapshotPart[] {
  return [
    ...answers.map(({ question, body }): SnapshotPart => ({ ...BARE_PART, kind: 'ANSWER', label: question, words: body })),
    ...documents.map(({ requirement, number, dated, about }): SnapshotPart => ({ ...BARE_PART, kind: 'DOCUMENT', label: requirement, words: about, number, dated })),
    ...participations.map((p): SnapshotPart => ({ ...BARE_PART, kind: 'PARTICIPATION', label: `${p.organizer} ${p.program} ${p.year}`, words: bothIn(standingOf(p.passed)), fact: canonicalJson(p) })),
    ...honours.map((h): SnapshotPart => ({
      ...BARE_PART, kind: 'AWARD', label: h.name, words: [h.organizer, h.program, String(h.year)].filter((w) => w !== null).join(' '), fact: canonicalJson(h),
    })),
    ...milestones.filter((m) => MILESTONES.includes(m.kind)).map(({ kind, on, year, title, partner }): SnapshotPart => ({
      ...BARE_PART, kind: 'MILESTONE', label: kind, words: [bothIn(PASSPORT_EVENT.values[kind]), ...(title === null ? [] : [title])].join('\n'), dated: on?.earliest ?? on?.latest ?? null,
      fact: canonicalJson({ kind, on, year, title, partner }),
    })),
  ];
}

/** The text of which a snapshot is hashed: the same parts in the same order are the same text. */
export function snapshotText(parts: readonly SnapshotPart[]): string {
  return canonicalJson(parts.map(({ kind, label, words, number, dated, fact }) => ({ kind, label, words, number, dated, fact })));
}

/** What kept parts carry, as it was put in; `parts` in the order in which they are kept. */
export function dossierIn(parts: readonly SnapshotPart[]): Dossier {
  const of = (kind: NominationPartKind): readonly SnapshotPart[] => parts.filter((p) => p.kind === kind);
  const facts = <T>(kind: NominationPartKind): readonly T[] => of(kind).flatMap(({ fact }) => (fact === null ? [] : [JSON.parse(fact) as T]));
  return {
    answers: of('ANSWER').map(({ label, words }) => ({ question: label, body: words })),
    documents: of('DOCUMENT').map(({ label, words, number, dated }) => ({ requirement: label, number, dated, about: words })),
    participations: facts<EditionParticipation>('PARTICIPATION'),
    honours: facts<Honour>('AWARD'),
    milestones: facts<Pick<PassportEvent, 'kind' | 'on' | 'year' | 'title' | 'partner'>>('MILESTONE').map((fact) => ({ ...BARE, ...fact })),
  };
}
