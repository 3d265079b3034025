import type { CellState } from '../vocabulary/judging-words';
import type { Bilingual } from '../vocabulary/vocabulary';
import { arrange } from './assignment-balance';

/** A panel with its judges, and how many of them each entry gets; null: all who may. */
export interface AssignmentPanel {
  readonly id: string;
  readonly judgesEach: number | null;
  readonly judges: readonly AssignmentJudge[];
}

/** A judge who sits on a panel now, and the categories in which it is at home. */
export interface AssignmentJudge {
  readonly id: string;
  readonly expertise: readonly string[];
}

export interface AssignmentEntry {
  readonly id: string;
  readonly categoryId: string | null;
}

/** A judge, an entry, and the panel on which the judge scores it. */
export interface Seat {
  readonly panelId: string;
  readonly judgeId: string;
  readonly entryId: string;
}

/** A seat that is there. `fixed` ones are not moved whatever is asked: something of theirs was kept already. */
export interface AssignmentCell extends Seat {
  readonly state: CellState;
  readonly fixed: boolean;
}

export interface AssignmentAsked {
  readonly panels: readonly AssignmentPanel[];
  readonly entries: readonly AssignmentEntry[];
  readonly cells: readonly AssignmentCell[];
  /** Whether a judge may have nothing to do with an entry. */
  readonly recused: (judgeId: string, entryId: string) => boolean;
  /** Whether seats that are still pending may be moved and given up. */
  readonly rebalance: boolean;
}

/** Why an entry gets fewer judges of a panel than it should. */
export interface Lacking {
  readonly panelId: string;
  readonly entryId: string;
  readonly wanted: number;
  readonly given: number;
  /** Of the judges of the panel: how many are recused, how many have the entry on another panel, how many were absent or voided. */
  readonly recused: number;
  readonly elsewhere: number;
  readonly spent: number;
  readonly why: Bilingual;
}

/** What an assignment comes to. */
export interface AssignmentPlan {
  readonly adds: readonly Seat[];
  readonly removes: readonly Seat[];
  readonly keeps: readonly Seat[];
  /** How many entries each judge of each panel has then. */
  readonly load: readonly { readonly panelId: string; readonly judgeId: string; readonly entries: number; readonly expert: number }[];
  readonly lacking: readonly Lacking[];
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] => [...rows].sort((a, b) => order(a.id, b.id));
const seatKey = ({ panelId, judgeId, entryId }: Seat): string => `${panelId} ${entryId} ${judgeId}`;
const bySeat = <T extends Seat>(seats: readonly T[]): readonly T[] => [...seats].sort((a, b) => order(seatKey(a), seatKey(b)));

/** What a panel works with: its judges, who may take which entry, who has which, and which of those may be moved. */
interface Work {
  readonly panel: AssignmentPanel;
  readonly judges: readonly AssignmentJudge[];
  readonly expert: (judgeId: string, entry: AssignmentEntry) => boolean;
  readonly open: (judgeId: string, entryId: string) => boolean;
  readonly load: Map<string, number>;
  readonly has: Map<string, Set<string>>;
  readonly movable: Set<string>;
}

/** Chooses one more judge for an entry: who has least to do; then who is at home in its category; then who met those it has least often; then by key. */
function next({ judges, expert, open, load }: Work, entry: AssignmentEntry, chosen: ReadonlySet<string>, met: ReadonlyMap<string, number>): string | null {
  let best: readonly [string, readonly number[]] | null = null;
  for (const { id } of judges) {
    if (chosen.has(id) || !open(id, entry.id)) continue;
    const meets = [...chosen].reduce((n, other) => n + (met.get(pairKey(id, other)) ?? 0), 0);
    const rank = [load.get(id) ?? 0, expert(id, entry) ? 0 : 1, meets];
    if (best === null || less(rank, best[1])) best = [id, rank];
  }
  return best?.[0] ?? null;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
function less(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at >= 0 && a[at] < b[at];
}

const add = (counts: Map<string, number>, key: string, by: number): void => void counts.set(key, (counts.get(key) ?? 0) + by);

/** Gives up pending seats beyond what is wanted: first those of the judges with most to do, then of those who are not at home there, then by key. */
function giveUp(work: Work, entry: AssignmentEntry, most: number): void {
  const has = work.has.get(entry.id) ?? new Set<string>();
  while (has.size > most) {
    const free = [...has].filter((id) => work.movable.has(`${entry.id} ${id}`))
      .sort((a, b) => (work.load.get(b) ?? 0) - (work.load.get(a) ?? 0) || Number(work.expert(a, entry)) - Number(work.expert(b, entry)) || order(b, a));
    if (free.length === 0) return;
    has.delete(free[0]);
    add(work.load, free[0], -1);
  }
}

function lackOf(work: Work, entry: AssignmentEntry, { recused, panels }: AssignmentAsked, { cells, taken }: Passed): Lacking | null {
  const { panel, judges } = work;
  const given = work.has.get(entry.id)?.size ?? 0;
  const wanted = panel.judgesEach ?? 1;
  if (given >= wanted) return null;
  const count = (test: (judgeId: string) => boolean): number => judges.filter(({ id }) => test(id)).length;
  const spentBy = new Set(cells.filter((c) => c.entryId === entry.id && c.panelId === panel.id && (c.state === 'ABSENT' || c.state === 'VOIDED')).map((c) => c.judgeId));
  const elsewhere = (id: string): boolean => {
    const on = taken.get(`${entry.id} ${id}`);
    return on !== undefined && on !== panel.id && panels.some((p) => p.id === on);
  };
  const of = { recused: count((id) => recused(id, entry.id)), elsewhere: count((id) => !recused(id, entry.id) && elsewhere(id)), spent: count((id) => !recused(id, entry.id) && spentBy.has(id)) };
  return { panelId: panel.id, entryId: entry.id, wanted, given, ...of, why: [
    `mendapat ${given} dari ${wanted} juri: panel beranggota ${judges.length}, ${of.recused} mundur, ${of.elsewhere} menilainya pada panel lain, ${of.spent} tidak menilai atau nilainya dibatalkan.`,
    `gets ${given} of ${wanted} judges: the panel has ${judges.length}, ${of.recused} recused, ${of.elsewhere} with the entry on another panel, ${of.spent} absent or voided.`,
  ] };
}

/** Seats of a round after one pass over its panels. */
interface Passed {
  readonly works: readonly Work[];
  readonly cells: readonly AssignmentCell[];
  readonly taken: ReadonlyMap<string, string>;
}

/** One pass: each panel in the order of their keys takes what it needs of what the panels before it left. */
function pass(asked: AssignmentAsked, entries: readonly AssignmentEntry[], cells: readonly AssignmentCell[]): Passed {
  // On which panel a judge has an entry: one seat a judge and entry in a round, whatever became of it.
  const taken = new Map(cells.map((c) => [`${c.entryId} ${c.judgeId}`, c.panelId]));
  const works = byId(asked.panels).map((panel): Work => {
    const judges = byId(panel.judges);
    const at = new Map(judges.map((j) => [j.id, new Set(j.expertise)]));
    const stands = cells.filter((c) => c.panelId === panel.id && (c.state === 'PENDING' || c.state === 'SCORED') && !asked.recused(c.judgeId, c.entryId));
    const movable = new Set(asked.rebalance ? stands.filter((c) => c.state === 'PENDING' && !c.fixed).map((c) => `${c.entryId} ${c.judgeId}`) : []);
    const has = new Map(entries.map(({ id }) => [id, new Set<string>()]));
    const load = new Map(judges.map(({ id }) => [id, 0]));
    for (const c of stands) {
      // A pending seat of somebody who left the panel brings no score.
      if (c.state === 'PENDING' && !at.has(c.judgeId)) continue;
      has.get(c.entryId)?.add(c.judgeId);
      if (at.has(c.judgeId)) add(load, c.judgeId, 1);
    }
    const work: Work = {
      panel, judges, load, has, movable, expert: (id, { categoryId }) => categoryId !== null && at.get(id)?.has(categoryId) === true,
      open: (id, entryId) => !asked.recused(id, entryId) && (!taken.has(`${entryId} ${id}`) || movable.has(`${entryId} ${id}`)),
    };
    fill(work, entries, asked.rebalance);
    for (const { entryId, judgeId } of seatsOf(work)) taken.set(`${entryId} ${judgeId}`, panel.id);
    return work;
  });
  const wanted = new Map(works.flatMap((work) => seatsOf(work).map((seat) => [seatKey(seat), seat])));
  const panels = new Set(works.map(({ panel }) => panel.id));
  const stays = cells.filter((c) => !asked.rebalance || c.state !== 'PENDING' || c.fixed || wanted.has(seatKey(c)) || !panels.has(c.panelId));
  for (const c of stays) wanted.delete(seatKey(c));
  return { works, taken, cells: bySeat([...stays, ...[...wanted.values()].map((seat): AssignmentCell => ({ ...seat, state: 'PENDING', fixed: false }))]) };
}

const seatsOf = ({ panel, has }: Work): readonly Seat[] => [...has].flatMap(([entryId, of]) => [...of].map((judgeId) => ({ panelId: panel.id, judgeId, entryId })));
const MOST_PASSES = 50;

/**
 * Assigns judges to entries, panel by panel in the order of their keys. No recused judge gets an entry, and no judge one entry twice.
 * What is there is kept; only where it is asked may pending seats be moved and given up. Within a panel the loads then differ by one
 * at most, as far as recusals and what is kept allow; at equal loads judges get what they are at home in. Ties go by fewest
 * meetings of the same judges, then by key: the same for the same facts in any order, and nothing more to do when it is asked again.
 */
export function planAssignment(asked: AssignmentAsked): AssignmentPlan {
  const entries = byId(asked.entries);
  const known = new Set(entries.map(({ id }) => id));
  const before = bySeat(asked.cells).filter((c) => known.has(c.entryId));
  const same = (a: readonly Seat[], b: readonly Seat[]): boolean => a.length === b.length && a.every((seat, i) => seatKey(seat) === seatKey(b[i]));
  // What one panel gives up, a panel before it may need: again until nothing changes.
  let done = pass(asked, entries, before);
  let passed: readonly AssignmentCell[] = before;
  for (let i = 1; i < MOST_PASSES && !same(done.cells, passed); i += 1) {
    passed = done.cells;
    done = pass(asked, entries, passed);
  }
  const [was, is] = [new Set(before.map(seatKey)), new Set(done.cells.map(seatKey))];
  const plain = ({ panelId, judgeId, entryId }: Seat): Seat => ({ panelId, judgeId, entryId });
  return {
    adds: done.cells.filter((c) => !was.has(seatKey(c))).map(plain), removes: before.filter((c) => !is.has(seatKey(c))).map(plain), keeps: before.filter((c) => is.has(seatKey(c))).map(plain),
    load: done.works.flatMap((work) => work.judges.map(({ id }) => {
      const own = entries.filter((e) => work.has.get(e.id)?.has(id) === true);
      return { panelId: work.panel.id, judgeId: id, entries: own.length, expert: own.filter((e) => work.expert(id, e)).length };
    })),
    lacking: done.works.flatMap((work) => entries.flatMap((entry) => lackOf(work, entry, asked, done) ?? [])),
  };
}
/** Fills a panel: entries with the fewest judges to choose from come first. */
function fill(work: Work, entries: readonly AssignmentEntry[], rebalance: boolean): void {
  const { panel, judges, has, movable, open } = work;
  const choices = new Map(entries.map(({ id }) => [id, judges.filter((j) => open(j.id, id)).length]));
  const met = new Map<string, number>();
  for (const seated of has.values()) for (const a of seated) for (const b of seated) if (a < b) add(met, pairKey(a, b), 1);
  for (const entry of [...entries].sort((a, b) => (choices.get(a.id) ?? 0) - (choices.get(b.id) ?? 0) || order(a.id, b.id))) {
    const chosen = has.get(entry.id) ?? new Set<string>();
    const wanted = panel.judgesEach ?? judges.length;
    if (rebalance && panel.judgesEach !== null) giveUp(work, entry, wanted);
    while (chosen.size < wanted) {
      const judge = next(work, entry, chosen, met);
      if (judge === null) break;
      for (const other of chosen) add(met, pairKey(judge, other), 1);
      chosen.add(judge);
      add(work.load, judge, 1);
      movable.add(`${entry.id} ${judge}`);
    }
  }
  if (panel.judgesEach !== null) arrange({ ...work, judges: judges.map(({ id }) => id), entries });
}
