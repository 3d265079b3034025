import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { stateAfter, type EntryAct } from '../../../domain/entry/life';
import { findingWhenFull, usesOfPass } from '../../../domain/entry/limits';
import { screeningSheet, type ScreeningAsked, type SheetLine } from '../../../domain/entry/screening';
import { addDays, dayIn, type Day } from '../../../domain/time/day';
import type { EditionPhase } from '../../../domain/vocabulary/competition-words';
import type { ScreeningDecision } from '../../../domain/vocabulary/entry-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository, type Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates, editionMendDays, type EditionDates } from '../../competition';
import { preflightOfEntry, type Preflight } from '../../preflight';
import { askIn } from '../../../db/ask';
import { entryWork, screening, screeningReason } from '../data/tables';
import { limitRaise } from './limit-raise';
import { originFollows } from './origin-follows';
import { ruleRefusal } from './rule-refusal';
import { screeningRefusal } from './screening-words';

/** The decision on one submission of an entry. */
export interface ScreeningDecide extends ScreeningAsked {
  readonly entryId: string;
  /** Until when a returned entry may be mended; null: as many days as the edition gives. */
  readonly mendUntil: Day | null;
  readonly note: string | null;
  readonly expectedVersion: number;
}

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

const ACTS: Readonly<Record<ScreeningDecision, EntryAct>> = { PASS: 'PASS', FAIL: 'FAIL', RETURN: 'RETURN' };
const LONGEST_MENDING = 366;

/** Why the conditional write missed: somebody decided on this submission, it cannot be decided on, or it was changed. */
async function missed(tx: Tx, scope: TenantScope, entryId: string): Promise<Outcome<never>> {
  const now = await new TenantRepository(entryWork, scope, tx).find(entryId);
  if (now === null) return refused('NOT_FOUND', ['entry'], { what: 'entry' });
  const [decided] = await new TenantRepository(screening, scope, tx).list({ entry_id: entryId, submission: now.submissions }, 1);
  if (decided !== undefined) return refused('ALREADY_DONE', ['entry']);
  if (now.state === 'SUBMITTED') return refused('VERSION_CONFLICT', ['expectedVersion'], { current: now.version });
  return refused('WRONG_STATE', ['entry'], { state: now.state }, ['hanya usulan yang diajukan dapat diputuskan.', 'only an entry that is submitted can be decided on.']);
}

/** A returned entry may be mended while the others still enter; whether one passes depends on the closing day, which may move until then. */
function phaseHindrance(decision: ScreeningDecision, phase: EditionPhase): Outcome<never> | null {
  if (phase === 'SCREENING' || (phase === 'OPEN' && decision === 'RETURN')) return null;
  return refused('WRONG_STATE', ['entry'], { state: phase }, phase === 'OPEN'
    ? ['lolos atau tidak diputuskan sesudah pendaftaran ditutup; sebelum itu hanya dapat dikembalikan.', 'passing and failing are decided once the edition is closed; until then an entry can only be returned.']
    : ['penyelenggaraan ini tidak dalam seleksi administrasi.', 'this edition is not being screened.']);
}

async function mendingOf(tx: Tx, scope: TenantScope, editionId: string, { decision, mendUntil }: ScreeningDecide, today: Day): Promise<Outcome<Day | null>> {
  const wrong = (reason: readonly [string, string]): Outcome<never> => refused('VALIDATION_FAILED', ['input', 'mendUntil'], {}, reason);
  if (decision !== 'RETURN') return mendUntil === null ? done(null) : wrong(['hanya untuk usulan yang dikembalikan', 'is for entries that are returned only']);
  const days = mendUntil === null ? await editionMendDays(askIn(tx), scope.tenantId, editionId) : null;
  const until = mendUntil ?? (days === null ? null : addDays(today, days));
  if (until === null) return wrong(['wajib disebut', 'is compulsory']);
  return until >= today && until <= addDays(today, LONGEST_MENDING) ? done(until)
    : wrong([`harus ${today} sampai ${addDays(today, LONGEST_MENDING)}`, `must be from ${today} to ${addDays(today, LONGEST_MENDING)}`]);
}

/** What the decision changes in the entry; each gate keeps the first instant at which it was gone through. */
function changeOf(entry: Row<typeof entryWork>, decision: ScreeningDecision, mendUntil: Day | null, now: string): Change<typeof entryWork> {
  const state = stateAfter('SUBMITTED', ACTS[decision]);
  if (state === null) throw new Error(`no way from SUBMITTED by ${decision}`);
  switch (decision) {
    case 'PASS':
      return { state, passed_at: entry.passed_at ?? now };
    case 'FAIL':
      return { state, failed_at: entry.failed_at ?? now };
    case 'RETURN':
      return { state, returned_at: entry.returned_at ?? now, mend_until: mendUntil };
  }
}

async function keepSheet(
  tx: Tx, scope: TenantScope, entry: Row<typeof entryWork>, command: ScreeningDecide, mendUntil: Day | null, lines: readonly SheetLine[], services: Services,
): Promise<Outcome<{ readonly id: string }>> {
  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()) };
  const id = services.ids.next();
  try {
    await new TenantRepository(screening, scope, tx).insert({
      ...base, id, entry_id: entry.id, submission: entry.submissions, decision: command.decision, actor_id: scope.actorId, mend_until: mendUntil, note: command.note,
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['entry']);
    throw error;
  }
  await new TenantRepository(screeningReason, scope, tx).insertAll(lines.map((line, i) => ({
    ...base, id: services.ids.next(), screening_id: id, position: i + 1, bearing: line.bearing, clause: line.clause, outcome: line.outcome, wording: line.wording[0],
    wording_en: line.wording[1], earliest: line.earliest,
  })));
  return done({ id });
}

/** Takes the places of an entry that passes: participations of which only those count that passed. Null when it has them all. */
async function takePlaces(tx: Tx, scope: TenantScope, preflight: Preflight, services: Services): Promise<Outcome<never> | null> {
  const { pack, facts, asking, editionId, programId, lineageKey, who } = preflight;
  for (const use of usesOfPass({ pack, facts, asking, editionId, programId, lineageKey, who })) {
    if (!(await limitRaise(tx, scope, use, services))) return refusedAll([ruleRefusal(findingWhenFull(use, facts, asking))]);
  }
  return null;
}

/**
 * Decides on a submission: the conditional write takes the entry first, so that of two officers one is told ALREADY_DONE. What
 * the rules find at this moment goes on the sheet by itself, beside the officer's words. Refuses RULE_REFUSES for passing
 * against a binding clause or without its proof, WRONG_STATE outside screening, and a decision without a reason.
 */
export async function screeningDecide(tx: Tx, scope: TenantScope, command: ScreeningDecide, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const entries = new TenantRepository(entryWork, scope, tx);
  const entry = await entries.find(command.entryId);
  if (entry === null) return refused('NOT_FOUND', ['entry'], { what: 'entry' });
  const edition: EditionDates | null = await editionDates(askIn(tx), scope.tenantId, entry.edition_id);
  if (edition === null) throw new NotAffected('edition');
  const now = toInstant(services.clock.now());
  const today = dayIn(now, edition.zone);
  const mendUntil = await mendingOf(tx, scope, entry.edition_id, command, today);
  try {
    await entries.update(entry.id, changeOf(entry, command.decision, mendUntil.ok ? mendUntil.value : null, now), { version: command.expectedVersion, state: 'SUBMITTED' });
  } catch (error) {
    if (error instanceof NotAffected) return missed(tx, scope, entry.id);
    throw error;
  }
  const hindered = phaseHindrance(command.decision, edition.phase);
  if (hindered !== null) return hindered;
  if (!mendUntil.ok) return mendUntil;
  const preflight = await preflightOfEntry(askIn(tx), scope.tenantId, entry.id, today);
  if (preflight === null) throw new NotAffected('entry_work');
  const sheet = screeningSheet(preflight.findings, command);
  if ('faults' in sheet) return refusedAll(sheet.faults.map(screeningRefusal));
  const full = command.decision === 'PASS' ? await takePlaces(tx, scope, preflight, services) : null;
  if (full !== null) return full;
  const kept = await keepSheet(tx, scope, entry, command, mendUntil.value, sheet.lines, services);
  if (!kept.ok) return kept;
  await originFollows(tx, scope, entry, stateAfter('SUBMITTED', ACTS[command.decision]) ?? entry.state);
  await auditAppend(tx, scope, {
    action: 'screeningDecide', subjectType: 'entry', subjectId: entry.id,
    detail: { decision: command.decision, submission: entry.submissions, pack: `${preflight.pack.code} r${preflight.pack.revision}`, mendUntil: mendUntil.value, reasons: sheet.lines.length },
  }, services);
  return done(kept.value);
}
