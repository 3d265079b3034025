import type { Tx } from '../../../db/database';
import { stateAfter } from '../../../domain/entry/life';
import { findingWhenFull, usesOfSubmission } from '../../../domain/entry/limits';
import { countersIn, snapshotOf } from '../../../domain/entry/snapshot';
import { refusalsAt, unprovenAt } from '../../../domain/rules/evaluate';
import type { Finding } from '../../../domain/rules/rule';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionEnter, editionTakesEntries } from '../../competition';
import { preflightOfEntry, type Preflight } from '../../preflight';
import { askIn } from '../../../db/ask';
import { claimsOf, holdClaims } from './hold-claims';
import { holdPlaces } from './hold-places';
import { originFollows } from './origin-follows';
import { ruleRefusal } from './rule-refusal';
import { hindered, notRunning, runningOf } from './running-of';
import { changeEntry, entryAt, wrongState, type EntryAt, type EntryRow } from './take-entry';

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * What refuses: binding clauses that are certainly not met; a group that was not chosen, because it decides which clauses there
 * are; and a quota of which nobody can say whose place would be taken, because every submission takes one.
 */
function refusing(preflight: Preflight): readonly Finding[] {
  const { findings } = preflight;
  const unproven = [...unprovenAt('SUBMISSION', findings), ...unprovenAt('SCREENING', findings)];
  // That an innovation is entered once is its claim's to refuse, which holds at every moment.
  const against = refusalsAt('SUBMISSION', findings).filter(({ clause }) => clause.kind !== 'ONE_ENTRY');
  return [...against, ...unproven.filter(({ clause }) => clause.kind === 'GROUP_CHOICE' || clause.kind === 'QUOTA')];
}

/** Takes what a submitted entry holds: its place in the edition, what it holds alone, and its places under the limits. */
async function hold(tx: Tx, scope: TenantScope, row: EntryRow, preflight: Preflight, services: Services): Promise<Outcome<null>> {
  const { pack, facts, asking, lineageKey } = preflight;
  if (row.submissions === 0 && !(await editionEnter(tx, scope, row.edition_id))) return notRunning({ held: 'NOT_HELD', phase: 'ANNOUNCED' }, ['entry']);
  // The count above waits for whoever begins to judge the edition at this moment: no entry comes in behind that.
  if (!(await editionTakesEntries(tx, scope, row.edition_id))) return notRunning({ held: 'HELD', phase: 'JUDGING' }, ['entry']);
  const claimed = await holdClaims(tx, scope, row, claimsOf(pack, facts, asking, lineageKey), services);
  if (!claimed.ok) return claimed;
  const full = await holdPlaces(tx, scope, countersIn(row.snapshot), usesOf(preflight), services);
  return full === null ? done(null) : refusedAll([ruleRefusal(findingWhenFull(full, facts, asking))]);
}

function usesOf({ pack, facts, asking, editionId, programId, lineageKey, who }: Preflight): ReturnType<typeof usesOfSubmission> {
  return usesOfSubmission({ pack, facts, asking, editionId, programId, lineageKey, who });
}

/**
 * Submits a collected entry: within its time, under the rules of its edition, once for each innovation, and under every limit,
 * or not at all. What is read is decided upon only while the entry is still in that version, which the first write demands
 * and then holds; what is held alone is a unique key, and what is limited a counter raised under its limit, so that nobody
 * who submits at the same moment, on this server or another one of a cluster, can take the same place. Refuses
 * VERSION_CONFLICT, WRONG_STATE, WINDOW_CLOSED, ALREADY_CLAIMED, and RULE_REFUSES once for each clause.
 */
export async function entrySubmit(tx: Tx, scope: TenantScope, command: EntryAt, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const found = await entryAt(tx, scope, command);
  if (!found.ok) return found;
  const row = found.value;
  const state = stateAfter(row.state, 'SUBMIT');
  if (state === null) return wrongState(row.state);
  const running = await runningOf(tx, scope, row, services);
  const late = running === null ? null : hindered(running);
  if (late !== null) return late;
  const preflight = running === null ? null : await preflightOfEntry(askIn(tx), scope.tenantId, row.id, running.today);
  if (running === null || preflight === null) return refused('NOT_FOUND', ['entry'], { what: 'entry' });
  const against = refusing(preflight);
  if (against.length > 0) return refusedAll(against.map(ruleRefusal));
  const { pack, facts } = preflight;
  const snapshot = snapshotOf({ asOf: running.today, pack, counters: usesOf(preflight).map((use) => use.counter), facts });
  const submissions = row.submissions + 1;
  const taken = await changeEntry(tx, scope, row, {
    state, submissions, submitted_at: row.submitted_at ?? toInstant(services.clock.now()), lineage_key: preflight.lineageKey, snapshot,
  });
  if (!taken.ok) return taken;
  await originFollows(tx, scope, row, state);
  const holds = await hold(tx, scope, row, preflight, services);
  if (!holds.ok) return holds;
  await auditAppend(tx, scope, { action: 'entrySubmit', subjectType: 'entry', subjectId: row.id, detail: { title: row.title, submission: submissions, pack: `${pack.code} r${pack.revision}` } }, services);
  return done({ id: row.id });
}
