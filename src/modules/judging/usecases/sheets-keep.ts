import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { cellAfter } from '../../../domain/judging/cell';
import type { JudgingRules } from '../../../domain/judging/judging-rules';
import { judgingRulesOf } from '../../../domain/judging/rules-text';
import { sheetFaults, type GivenMark } from '../../../domain/judging/sheet';
import type { SheetState } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend, textHash, type LogValue } from '../../ledger';
import { recusedEntries } from '../data/cell-place-rows';
import { seatsInRound } from '../data/seat-rows';
import { judge, scoreCell, scoreMark, scoreSheet } from '../data/tables';
import { takeTurn } from './round-turn';

/** A sheet as its judge gives it; the version of the cell that was seen is its natural key. */
export interface SheetGiven {
  readonly cellId: string;
  readonly expectedVersion: number;
  readonly marks: readonly GivenMark[];
  readonly comment: string | null;
  /** Why it replaces a sheet that was in before; null for the first. */
  readonly reason: string | null;
}

/** Sheets of one judge in one round that are kept together, or none of them. */
export interface SheetsGiven {
  /** The mutation that keeps them. */
  readonly act: 'scoreSheetSave' | 'scoreSheetSubmit' | 'scoreSheetsSubmit';
  readonly state: SheetState;
  readonly roundId: string;
  readonly sheets: readonly SheetGiven[];
  /** Where in the input the parts of a sheet lie. */
  readonly paths: (at: number) => SheetPaths;
}

/** Where in the input a cell, the version that was seen, and the content of a sheet lie. */
export interface SheetPaths {
  readonly cell: readonly string[];
  readonly version: readonly string[];
  readonly content: readonly string[];
}

/** A version that was kept, and where the act stands in the log. */
export interface KeptSheet {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

type Cell = Row<typeof scoreCell>;

/** So many versions a cell may have before no more drafts are taken; a sheet can still be submitted. */
export const MOST_DRAFTS = 200;
const MOST_CELLS = 10_000;

/** The cells that are meant, as they stand after the turn was taken. */
async function cellsOf(tx: Tx, scope: TenantScope, roundId: string, judgeId: string, sheets: readonly SheetGiven[]): Promise<ReadonlyMap<string, Cell>> {
  const cells = new TenantRepository(scoreCell, scope, tx);
  const found = sheets.length === 1 ? await cells.list({ id: sheets[0].cellId, round_id: roundId, judge_id: judgeId }, 1) : await cells.list({ round_id: roundId, judge_id: judgeId }, MOST_CELLS);
  return new Map(found.map((c) => [c.id, c]));
}

/** Whether a sheet of this cell was in before: then the next one needs its reason. A cell begins anew when a recusal is lifted; its sheets stay. */
async function wasIn(tx: Tx, scope: TenantScope, cell: Cell): Promise<boolean> {
  return cell.revision > 0 && (await new TenantRepository(scoreSheet, scope, tx).list({ cell_id: cell.id, state: 'SUBMITTED' }, 1)).length > 0;
}

async function refusalsOf(tx: Tx, scope: TenantScope, cell: Cell, given: SheetGiven, rules: JudgingRules, state: SheetState, paths: SheetPaths): Promise<readonly Refusal[]> {
  if (cell.version !== given.expectedVersion) return [{ code: 'VERSION_CONFLICT', path: paths.version, detail: { current: cell.version } }];
  if (cellAfter(cell.state, 'SUBMIT') === null) {
    return [{ code: 'WRONG_STATE', path: paths.cell, detail: { state: cell.state }, reason: ['penilaian ini tidak dapat diisi.', 'this scoring cannot be filled in.'] }];
  }
  if (state === 'DRAFT' && cell.revision >= MOST_DRAFTS) return [{ code: 'LIMIT_REACHED', path: paths.cell, detail: { limit: MOST_DRAFTS } }];
  const faults = sheetFaults(rules.criteria, given.marks, state).map(({ at, part, reason }): Refusal => ({
    code: 'VALIDATION_FAILED', path: [...paths.content, 'marks', ...(at === null ? [] : [String(at)]), ...(part === null ? [] : [part])], detail: {}, reason,
  }));
  if (state === 'DRAFT' || given.reason !== null || !(await wasIn(tx, scope, cell))) return faults;
  return [...faults, { code: 'VALIDATION_FAILED', path: [...paths.content, 'reason'], detail: {}, reason: ['wajib diisi: lembar sebelumnya sudah dikirim', 'is compulsory: a sheet was in before'] }];
}

// The key of the sheet, which nobody but its judge can guess, keeps the marks from being found by trying hashes while they are hidden.
/** What the log holds of a sheet. Of a draft only that it was kept: its content is its judge's alone. */
function detailOf(cell: Cell, given: SheetGiven, state: SheetState, sheet: string): Readonly<Record<string, LogValue>> {
  const base = { cell: cell.id, judge: cell.judge_id, entry: cell.entry_id, round: cell.round_id, revision: cell.revision + 1, sheet, state };
  if (state === 'DRAFT') return base;
  const hashOf = (words: string | null): string | null => (words === null ? null : textHash(words));
  return { ...base, marks: Object.fromEntries(given.marks.map((m) => [m.criterion, m.hundredths])), comment: hashOf(given.comment), reason: hashOf(given.reason) };
}

/**
 * Keeps sheets of one judge, all or none: the round's turn first, in scoring only, then each cell under the version that was seen,
 * then sheets and marks, the trail, and the log last. Refuses with every fault at once: NOT_FOUND for a cell that is not the
 * judge's own or from whose entry it is recused, FORBIDDEN for a judge who was dismissed or left the panel, WRONG_STATE, VERSION_CONFLICT, and what is wrong with a sheet.
 */
export async function sheetsKeep(tx: Tx, scope: TenantScope, command: SheetsGiven, services: Services): Promise<Outcome<readonly KeptSheet[]>> {
  const { act, state, roundId, sheets, paths } = command;
  const round = await takeTurn(tx, scope, roundId, ['SCORING'], paths(0).cell);
  if (!round.ok) return round;
  const { editionId, rules: text } = round.value;
  if (text === null) throw new Error('a round in scoring without rules');
  const rules = judgingRulesOf(text);
  const [own] = await new TenantRepository(judge, scope, tx).list({ edition_id: editionId, actor_id: scope.actorId }, 1);
  if (own !== undefined && own.dismissed_at !== null) return refused('FORBIDDEN', paths(0).cell, { what: 'assignment' });
  const cells = own === undefined ? new Map<string, Cell>() : await cellsOf(tx, scope, roundId, own.id, sheets);
  const recused = await recusedEntries(askIn(tx), scope.tenantId, editionId, scope.actorId);
  const panels = own === undefined ? [] : (await seatsInRound(askIn(tx), scope.tenantId, roundId, own.id)).map(({ panelId }) => panelId);
  const refusals: Refusal[] = [];
  const takes: { readonly cell: Cell; readonly given: SheetGiven; readonly id: string }[] = [];
  for (const [at, given] of sheets.entries()) {
    const cell = cells.get(given.cellId);
    if (cell === undefined || recused.has(cell.entry_id)) refusals.push({ code: 'NOT_FOUND', path: paths(at).cell, detail: { what: 'assignment' } });
    // What a judge gave before it left stays as it is.
    else if (!panels.includes(cell.panel_id)) refusals.push({ code: 'FORBIDDEN', path: paths(at).cell, detail: { what: 'assignment' } });
    else if (takes.some((t) => t.cell.id === cell.id)) refusals.push({ code: 'VALIDATION_FAILED', path: paths(at).cell, detail: {}, reason: ['disebut lebih dari sekali', 'is named more than once'] });
    else {
      refusals.push(...(await refusalsOf(tx, scope, cell, given, rules, state, paths(at))));
      takes.push({ cell, given, id: services.ids.next() });
    }
  }
  if (refusals.length > 0) return refusedAll(refusals);

  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()) };
  for (const [at, { cell, given }] of takes.entries()) {
    const revision = cell.revision + 1;
    try {
      await new TenantRepository(scoreCell, scope, tx).update(cell.id, state === 'DRAFT' ? { revision } : { state: 'SCORED', revision, counted: revision }, { version: given.expectedVersion, state: cell.state });
    } catch (error) {
      if (error instanceof NotAffected) return refused('VERSION_CONFLICT', paths(at).version, { current: cell.version + 1 });
      throw error;
    }
  }
  await new TenantRepository(scoreSheet, scope, tx).insertAll(takes.map(({ cell, given, id }) => ({
    ...base, id, cell_id: cell.id, round_id: cell.round_id, judge_id: cell.judge_id, entry_id: cell.entry_id, revision: cell.revision + 1, state, actor_id: scope.actorId,
    reason: given.reason, comment: given.comment,
  })));
  await new TenantRepository(scoreMark, scope, tx).insertAll(takes.flatMap(({ given, id }) => {
    const marks = rules.criteria.flatMap((c) => given.marks.filter((m) => m.criterion === c.code).map((m) => ({ criterion_id: c.id, hundredths: m.hundredths })));
    // Marks are read in the order of their keys, which is then that of the rubric.
    const keys = marks.map(() => services.ids.next()).sort();
    return marks.map((mark, at) => ({ ...base, ...mark, id: keys[at], sheet_id: id }));
  }));
  for (const { cell } of takes) await auditAppend(tx, scope, { action: act, subjectType: 'score_cell', subjectId: cell.id, detail: { revision: cell.revision + 1 } }, services);
  const kept: KeptSheet[] = [];
  for (const { cell, given, id } of takes) {
    const { seq, hash } = await logAppend(tx, scope, { editionId, act, detail: detailOf(cell, given, state, id) }, services);
    kept.push({ id, seq, hash });
  }
  return done(kept);
}
