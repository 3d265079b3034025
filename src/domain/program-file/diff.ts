import type { Bilingual } from '../vocabulary/vocabulary';
import { faultAt } from './fault-words';
import type { FileFault, Path } from './field';
import type { LooseFile } from './format';
import { EDITION_KEYS, judgingField } from './judging';
import type { EditionState, Known } from './known';
import { partsOf, rowName, type Change, type Fields, type Present, type ProgramSection, type Wanted } from './rows';
import { EDITION_LISTS, wantedBy, type EditionList } from './wanted';

/** What applying a file would do: the changes, how many rows stay as they are, and what may not be changed any more. */
export interface Difference {
  readonly changes: readonly Change[];
  readonly unchanged: Readonly<Partial<Record<ProgramSection, number>>>;
  readonly faults: readonly FileFault[];
}

/** What opening freezes, in words. */
const FROZEN: Readonly<Partial<Record<ProgramSection, Bilingual>>> = {
  PARTICIPANTS: ['peserta', 'the participants'], CATEGORIES: ['kategori', 'the categories'], AFFAIRS: ['kategori', 'the categories'], ROUNDS: ['tahap', 'the rounds'],
};
const FROZEN_FIELDS: Readonly<Record<string, Bilingual>> = {
  held: ['penyelenggaraannya', 'whether it is held'], opens: ['tanggal buka', 'the opening date'], closes: ['tanggal tutup', 'the closing date'],
  mend_days: ['hari perbaikan', 'the days for mending'], pack: ['paket aturan', 'the rule pack'],
  ...Object.fromEntries(EDITION_KEYS.map((key): [string, Bilingual] => [judgingField(key), ['aturan pengumuman', 'what is published']])),
};
/** What a new edition is where the file does not say; a round has no number of its own here. */
const NEW_EDITION: Fields = { number: null, theme: null, held: 'PLANNED', opens: null, closes: null, mend_days: 0, pack: null, ...Object.fromEntries(EDITION_KEYS.map((key) => [judgingField(key), null])) };

const stateWord = (state: EditionState): string => (state.cancelled ? 'CANCELLED' : state.phase === 'ANNOUNCED' ? 'FROZEN' : state.phase);
const isFrozen = (state: EditionState): boolean => state.phase !== 'ANNOUNCED' || state.frozen || state.cancelled;

function differing(wanted: Fields, kept: Fields): readonly string[] {
  return Object.keys(wanted).filter((name) => wanted[name] !== (kept[name] ?? null));
}

/** The fields of an edition as they are really meant: its running begins with the file, and what was planned may have come true. */
function meant(row: Wanted, kept: Present | undefined, state: EditionState | undefined): Fields {
  if (row.section !== 'EDITIONS') return row.fields;
  if (kept === undefined || state === undefined) return { ...NEW_EDITION, ...row.fields };
  const { held, ...others } = row.fields;
  const cameTrue = held === 'PLANNED' && kept.fields.held === 'HELD' && isFrozen(state) && !state.cancelled;
  const begun: Fields = isFrozen(state) || state.run ? {} : { mend_days: 0 };
  const said: Fields = held === undefined || cameTrue ? {} : { held };
  return { ...begun, ...others, ...said };
}

function changeOf(row: Wanted, kept: Present | undefined, state: EditionState | undefined): Change | null {
  const fields = meant(row, kept, state);
  if (kept === undefined) return { section: row.section, act: 'CREATED', key: row.key, id: null, path: row.path, before: {}, after: fields };
  const names = differing(fields, kept.fields);
  const of = (from: Fields): Fields => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return names.length === 0 ? null : { section: row.section, act: 'CHANGED', key: row.key, id: kept.id, path: row.path, before: of(kept.fields), after: of(fields) };
}

/** Rows of lists that the file names and that it no longer holds. */
function removals(file: LooseFile, known: Known, names: ReadonlySet<string>): readonly Change[] {
  const gone: Change[] = [];
  for (const [i, edition] of (file.editions ?? []).entries()) {
    for (const list of Object.keys(EDITION_LISTS) as EditionList[]) {
      if (edition?.[list] === undefined || edition[list] === null) continue;
      const sections: readonly ProgramSection[] = list === 'categories' ? ['AFFAIRS', 'CATEGORIES'] : [EDITION_LISTS[list]];
      const path: Path = ['editions', i, list];
      const rows = known.rows.filter((row) => sections.includes(row.section) && partsOf(row.key)[0] === String(edition.year) && !names.has(rowName(row.section, row.key)));
      gone.push(...rows.map((row): Change => ({ section: row.section, act: 'REMOVED', key: row.key, id: row.id, path, before: row.fields, after: {} })));
    }
  }
  return gone;
}

const shown = (value: string | number | null | undefined): string => (value === null || value === undefined ? '–' : String(value));

function frozenFaults(change: Change, known: Known): readonly FileFault[] {
  const year = partsOf(change.key)[0];
  const state = known.editions.get(Number(year));
  if (state === undefined) return [];
  const faultOf = (path: Path, what: Bilingual, [id, en]: Bilingual = ['', '']): FileFault => {
    const word = stateWord(state);
    return faultAt(path, [`penyelenggaraan ${year} sudah ${word}: ${what[0]} tidak dapat diubah lagi${id}`, `edition ${year} is ${word}: ${what[1]} can no longer be changed${en}`]);
  };
  if (change.section === 'EDITIONS' && change.act === 'CHANGED') {
    const values = (name: string): Bilingual => {
      const [before, after] = [shown(change.before[name]), shown(change.after[name])];
      return [` (tersimpan ${before}, berkas ${after})`, ` (kept ${before}, file ${after})`];
    };
    if (isFrozen(state)) return Object.keys(change.after).filter((name) => Object.hasOwn(FROZEN_FIELDS, name)).map((name) => faultOf([...change.path, ...name.split('.')], FROZEN_FIELDS[name], values(name)));
    if (!state.moved || !Object.hasOwn(change.after, 'closes')) return [];
    const [id, en] = values('closes');
    return [faultAt([...change.path, 'closes'], [`tanggal tutup sudah dipindahkan dengan alasan; pindahkan lagi, bukan lewat berkas${id}`, `the closing date was moved with its reason; move it again, not by a file${en}`])];
  }
  const what = FROZEN[change.section];
  return what === undefined || !isFrozen(state) ? [] : [faultOf(change.path, what, [` (${partsOf(change.key).slice(1).join(' ')})`, ` (${partsOf(change.key).slice(1).join(' ')})`])];
}

/** Compares a file with what is kept. The file must have been read without a fault. */
export function differenceOf(file: LooseFile, known: Known): Difference {
  const kept = new Map(known.rows.map((row) => [rowName(row.section, row.key), row]));
  const wanted = wantedBy(file);
  const unchanged: Partial<Record<ProgramSection, number>> = {};
  const changes = wanted.flatMap((row): readonly Change[] => {
    const state = row.section === 'EDITIONS' ? known.editions.get(Number(row.key)) : undefined;
    const change = changeOf(row, kept.get(rowName(row.section, row.key)), state);
    if (change === null) unchanged[row.section] = (unchanged[row.section] ?? 0) + 1;
    return change === null ? [] : [change];
  });
  const all = [...changes, ...removals(file, known, new Set(wanted.map((row) => rowName(row.section, row.key))))];
  return { changes: all, unchanged, faults: all.flatMap((change) => frozenFaults(change, known)) };
}
