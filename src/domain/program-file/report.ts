import { codesOf } from '../vocabulary/vocabulary';
import { FILE_LIMITS } from './format';
import { partsOf, PROGRAM_SECTION, type Change, type Fields, type ProgramSection } from './rows';

/** How many rows of a part were or would be created, changed and removed, and how many are as the file wants them. */
export interface SectionTally {
  readonly section: ProgramSection;
  readonly created: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** One change in words: where, from what, to what. */
export interface ToldChange {
  readonly act: Change['act'];
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What applying a file did, or would do. */
export interface ProgramReport {
  readonly dryRun: boolean;
  readonly sections: readonly SectionTally[];
  readonly changes: readonly ToldChange[];
  /** How many changes there are beyond those that are listed. */
  readonly more: number;
}

const SHOWN = 300;
const cut = (text: string): string => ([...text].length > SHOWN ? `${[...text].slice(0, SHOWN).join('')}…` : text);
const value = (held: string | number | null | undefined): string | null => (held === null || held === undefined ? null : cut(String(held)));
const words = (fields: Fields): string | null => {
  const said = Object.entries(fields).filter(([, held]) => held !== null).map(([name, held]) => `${name}: ${String(held)}`);
  return said.length === 0 ? null : cut(said.join('; '));
};

const UNDER: Readonly<Partial<Record<ProgramSection, string>>> = {
  ALIASES: 'aliases', SERVICE_UNIT_YEARS: 'service_unit_years', THEMES: 'themes', PARTICIPANTS: 'participants', CATEGORIES: 'categories', ROUNDS: 'rounds', PRIZES: 'prizes', RULES: 'rules',
};
const LISTS: Readonly<Partial<Record<ProgramSection, string>>> = {
  AGENCIES: 'agencies', ALIASES: 'agencies', SERVICE_UNIT_YEARS: 'agencies', EXEMPTIONS: 'exemptions', PACKS: 'packs', RUBRICS: 'rubrics',
};

/** Where a row stands, by the codes and years of the file: `editions.2026.categories.kesehatan`. */
export function placeOf(section: ProgramSection, key: string): string {
  const [first, second, third] = partsOf(key);
  if (section === 'PROGRAM') return 'program';
  const parts = section === 'AFFAIRS' ? ['categories', second, 'affairs', third] : [UNDER[section], second];
  return [LISTS[section] ?? 'editions', first, ...parts].filter((part) => part !== undefined).join('.');
}

function told(change: Change): readonly ToldChange[] {
  const path = placeOf(change.section, change.key);
  switch (change.act) {
    case 'CREATED':
      return [{ act: 'CREATED', path, before: null, after: words(change.after) }];
    case 'REMOVED':
      return [{ act: 'REMOVED', path, before: words(change.before), after: null }];
    case 'CHANGED':
      return Object.keys(change.after).map((name) => ({ act: 'CHANGED', path: `${path}.${name}`, before: value(change.before[name]), after: value(change.after[name]) }));
  }
}

/** Sums up changes: every part that the file speaks of, and the first changes one by one. */
export function reportOf(changes: readonly Change[], unchanged: Readonly<Partial<Record<ProgramSection, number>>>, dryRun: boolean): ProgramReport {
  const count = (section: ProgramSection, act: Change['act']): number => changes.filter((change) => change.section === section && change.act === act).length;
  const sections = codesOf(PROGRAM_SECTION).map((section): SectionTally => ({
    section, created: count(section, 'CREATED'), changed: count(section, 'CHANGED'), removed: count(section, 'REMOVED'), unchanged: unchanged[section] ?? 0,
  })).filter(({ created, changed, removed, unchanged: same }) => created + changed + removed + same > 0);
  const all = changes.flatMap(told);
  return { dryRun, sections, changes: all.slice(0, FILE_LIMITS.changes), more: Math.max(0, all.length - FILE_LIMITS.changes) };
}
