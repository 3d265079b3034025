import type { Ask } from '../../../db/ask';
import { judgingRulesOf } from '../../../domain/judging/rules-text';
import { readFraction, type Fraction } from '../../../domain/ranking/fraction';
import type { Tally } from '../../../domain/ranking/tally';
import type { CellState } from '../../../domain/vocabulary/judging-words';
import { cellRows, frozenRules, marksBetween, roundEntryRows, sheetRows, type CellRow } from '../data/tally-rows';

/** All that a round's scores are made of: what is ranked, and which sheet of each cell counts. */
export interface RoundTally {
  /** Without decisions at the cut: they are the ranking's. */
  readonly tally: Tally;
  /** The cells in the order of the tally's, with the revision that counts; 0 for none. */
  readonly cells: readonly { readonly cellId: string; readonly state: CellState; readonly counted: number }[];
  readonly rulesHash: string;
}

function carriedOf(text: string | null): Fraction | null {
  if (text === null) return null;
  const read = readFraction(text);
  if (read === null) throw new Error('a carried score that is no fraction');
  return read;
}

/** The marks of each cell whose score counts: of the sheet that the cell names. */
async function countedMarks(ask: Ask, tenantId: string, roundId: string, cells: readonly CellRow[]): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const counted = new Map(cells.filter((c) => c.state === 'SCORED').map((c) => [c.id, c.counted]));
  const sheets = (await sheetRows(ask, tenantId, roundId)).filter((s) => counted.get(s.cell) === s.revision);
  const [first, last] = [sheets.at(0), sheets.at(-1)];
  const cellOf = new Map(sheets.map((s) => [s.id, s.cell]));
  const found = new Map<string, Record<string, number>>();
  for (const { sheet, criterion, hundredths } of first === undefined || last === undefined ? [] : await marksBetween(ask, tenantId, first.id, last.id)) {
    const cell = cellOf.get(sheet);
    if (cell !== undefined) found.set(cell, Object.assign(found.get(cell) ?? {}, { [criterion]: hundredths }));
  }
  return found;
}

/**
 * Everything that counts in a round, entries and cells in the order of their ids: five statements however many there are. Null
 * while the round has no frozen rules. Whoever needs it to hold still has taken the round's turn before, or the round is closed.
 */
export async function tallyOf(ask: Ask, tenantId: string, roundId: string): Promise<RoundTally | null> {
  const frozen = await frozenRules(ask, tenantId, roundId);
  if (frozen === null) return null;
  const entries = await roundEntryRows(ask, tenantId, roundId);
  const cells = await cellRows(ask, tenantId, roundId);
  const marks = await countedMarks(ask, tenantId, roundId, cells);
  return {
    tally: {
      rules: judgingRulesOf(frozen.rules),
      entries: entries.map(({ id, participant, bonusHundredths, carried }) => ({ id, participant, bonusHundredths, carried: carriedOf(carried) })),
      cells: cells.map(({ id, entry, judge, panel, state }) => ({ entry, judge, panel, state, marks: marks.get(id) ?? {} })),
      decisions: [],
    },
    cells: cells.map(({ id, state, counted }) => ({ cellId: id, state, counted })),
    rulesHash: frozen.rulesHash,
  };
}
