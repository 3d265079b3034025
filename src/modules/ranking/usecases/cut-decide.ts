import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { JudgingRules } from '../../../domain/judging/judging-rules';
import type { CutDecisionKind } from '../../../domain/vocabulary/judging-words';
import { judgingRulesOf } from '../../../domain/judging/rules-text';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { takeTurn } from '../../judging';
import { logAppend, textHash } from '../../ledger';
import { decisionRows } from '../data/ranking-rows';
import { entriesOfRound, objectedTo } from '../data/round-rows';
import { cutDecision } from '../data/tables';
import { recusedRefusal } from './not-recused';

/** A decision at the cut on some entries of a round; for the order of a tie they come in that order. */
export interface CutDecide {
  readonly roundId: string;
  readonly kind: CutDecisionKind;
  /** Null where an id was none. */
  readonly entries: readonly (string | null)[];
  readonly reason: string;
  readonly decree: string | null;
}

const RELEASED: Bilingual = [
  'hasilnya sudah diumumkan; sesudah itu hanya sanggahan yang diajukan atau diterima membuka keputusan baru.',
  'its results are released; from then on only an objection that is filed or upheld opens a new decision.',
];
const UNKNOWN: Readonly<Record<CutDecisionKind, Bilingual>> = {
  INVITED: ['aturan tahap ini tidak memotong dengan undangan', 'the rules of this round do not cut by invitation'],
  PLENARY_IN: ['aturan tahap ini tidak menyerahkannya kepada pleno', 'the rules of this round do not leave it to the plenary'],
  PLENARY_OUT: ['aturan tahap ini tidak menyerahkannya kepada pleno', 'the rules of this round do not leave it to the plenary'],
  TIE_ORDER: ['rantai pemecah nilai sama tahap ini tidak memuat pleno', 'the tie-break chain of this round has no plenary in it'],
};

/** Whether the frozen rules of a round know such a decision: any other would stand on record and change nothing. */
function isKnown({ cut, cutTie, tieChain }: JudgingRules, kind: CutDecisionKind): boolean {
  switch (kind) {
    case 'INVITED':
      return cut.kind === 'INVITATION';
    case 'PLENARY_IN':
    case 'PLENARY_OUT':
      return cut.kind === 'PLENARY' || (cutTie === 'PLENARY' && (cut.kind === 'TOP_N' || cut.kind === 'QUOTA_PER_KIND'));
    case 'TIE_ORDER':
      return tieChain.includes('PLENARY');
  }
}

function faultsOf({ kind, entries }: CutDecide, rules: JudgingRules, known: ReadonlySet<string>): readonly Refusal[] {
  const wrong = (path: readonly string[], reason: Bilingual): Refusal => ({ code: 'VALIDATION_FAILED', path, detail: {}, reason });
  const at = (i: number): readonly string[] => ['input', 'entries', String(i)];
  return [
    ...(isKnown(rules, kind) ? [] : [wrong(['input', 'kind'], UNKNOWN[kind])]),
    ...(kind === 'TIE_ORDER' && entries.length < 2 ? [wrong(['input', 'entries'], ['urutan memerlukan sedikitnya dua usulan', 'an order takes at least two entries'])] : []),
    ...entries.flatMap((entry, i): Refusal[] => {
      if (entry === null || !known.has(entry)) return [{ code: 'NOT_FOUND', path: at(i), detail: { what: 'entry' } }];
      return entries.indexOf(entry) < i ? [wrong(at(i), ['disebut dua kali', 'is named twice'])] : [];
    }),
  ];
}

/**
 * Keeps a decision at the cut on entries of a closed round, with its reason. What was decided before stays on record and counts no
 * longer. It changes what a ranking is made from: where there is one, it takes effect by a recompute set. Refuses WRONG_STATE before
 * scoring is closed, after the release unless somebody objected, and to whoever is recused in the round; VALIDATION_FAILED for what the
 * frozen rules of the round do not know.
 */
export async function cutDecide(tx: Tx, scope: TenantScope, command: CutDecide, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly ids: readonly string[] }>> {
  const { roundId, kind, reason, decree } = command;
  const ask = askIn(tx);
  const taken = await takeTurn(tx, scope, roundId, ['CLOSED', 'RELEASED']);
  if (!taken.ok) return taken;
  const recused = await recusedRefusal(ask, scope, roundId);
  if (recused !== null) return recused;
  const { state, rules, editionId } = taken.value;
  if (state === 'RELEASED' && !(await objectedTo(ask, scope.tenantId, roundId))) return refused('WRONG_STATE', ['round'], { state }, RELEASED);
  if (rules === null) throw new NotAffected('round_work');
  const known = new Set((await entriesOfRound(ask, scope.tenantId, roundId)).map(({ entry }) => entry));
  const faults = faultsOf(command, judgingRulesOf(rules), known);
  if (faults.length > 0) return refusedAll(faults);
  const before = new Map((await decisionRows(ask, scope.tenantId, roundId)).map((one) => [one.entry, one.revision]));
  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()) };
  const rows = command.entries.flatMap((entry, i) => (entry === null ? [] : [{
    ...base, id: services.ids.next(), round_id: roundId, entry_id: entry, revision: (before.get(entry) ?? 0) + 1, kind, position: kind === 'TIE_ORDER' ? i + 1 : null, reason, decree, actor_id: scope.actorId,
  }]));
  await new TenantRepository(cutDecision, scope, tx).insertAll(rows);
  // Not on whom, nor on how many: more people read the audit trail than the decisions.
  await auditAppend(tx, scope, { action: 'cutDecide', subjectType: 'round', subjectId: roundId, detail: { round: roundId } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'cutDecide',
    detail: { round: roundId, kind, decisions: rows.map(({ id, entry_id, revision, position }) => ({ id, entry: entry_id, revision, position })), reason: textHash(reason), decree: decree === null ? null : textHash(decree) },
  }, services);
  return done({ ids: rows.map(({ id }) => id) });
}
