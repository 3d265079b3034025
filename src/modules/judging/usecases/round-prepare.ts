import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { judgedBefore } from '../../../domain/judging/round-life';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionJudge, judgingPlanOf, roundOf, roundsOfEdition, type TakenEdition } from '../../competition';
import { logAppend, textHash } from '../../ledger';
import { isOutdated, newestRanking, undecidedEntries } from '../data/prepare-rows';
import { roundWork } from '../data/tables';
import { comingEntries } from './coming-entries';
import { recusalsDerive } from './recusals-derive';
import { roundEntriesKeep, type EntriesKept } from './round-entries-keep';
import { takeTurn } from './round-turn';

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

const REASONS = {
  NOT_JUDGED: ['tahap pengumpulan dan seleksi administrasi tidak dinilai juri.', 'a round that collects or screens is not judged.'],
  BEFORE: ['tahap sebelumnya belum ditutup.', 'the round before is not closed.'],
  UNRANKED: ['tahap sebelumnya belum diperingkat.', 'the round before is not ranked.'],
  CHANGED: ['yang dihitung pada tahap sebelumnya sudah berubah sejak peringkat terbarunya; hitung ulang dahulu.', 'what is counted in the round before has changed since its newest ranking; compute that anew first.'],
  TIED: ['pada tahap sebelumnya masih ada yang sama nilai pada batas potong; pleno memutuskan dahulu.', 'in the round before some are still level across the cut; the plenary decides first.'],
  EMPTY: ['tidak ada usulan yang masuk tahap ini.', 'no entry comes into this round.'],
} as const satisfies Readonly<Record<string, Bilingual>>;

const wrong = (state: string, reason: Bilingual): Outcome<never> => refused('WRONG_STATE', ['round'], { state }, reason);

/** The exact scores of the entries that the round before let in; null for the first judged round, into which all come that passed screening. */
async function letIn(tx: Tx, scope: TenantScope, roundId: string, editionId: string, edition: TakenEdition): Promise<Outcome<ReadonlyMap<string, string | null> | null>> {
  const ask = askIn(tx);
  const before = judgedBefore(await roundsOfEdition(ask, scope.tenantId, editionId), roundId);
  if (before === undefined) return wrong('NOT_JUDGED', REASONS.NOT_JUDGED);
  if (before === null) {
    const undecided = await undecidedEntries(ask, scope.tenantId, editionId, edition.today);
    return undecided === 0 ? done(null) : wrong(edition.phase, [`${undecided} usulan belum diputuskan pada seleksi administrasi.`, `${undecided} entries are not decided at screening.`]);
  }
  // Held as well: no other ranking of it comes about while this round takes what it let in.
  const taken = await takeTurn(tx, scope, before.id, ['CLOSED', 'RELEASED']);
  if (!taken.ok) return wrong(String(taken.refusals[0].detail.state ?? 'PREPARED'), REASONS.BEFORE);
  const lines = await newestRanking(ask, scope.tenantId, before.id);
  if (lines.length === 0) return wrong(taken.value.state, REASONS.UNRANKED);
  if (lines.some(({ place }) => place === 'TIED_AT_CUT')) return wrong('TIED_AT_CUT', REASONS.TIED);
  // It could be released no more: what it let in would change with the ranking that takes its place.
  if (await isOutdated(ask, scope.tenantId, before.id)) return wrong('CHANGED', REASONS.CHANGED);
  return done(new Map(lines.filter(({ place }) => place === 'INSIDE').map(({ entryId, score }) => [entryId, score])));
}

/** Makes the running of a round, or takes the one that is there, which must not have been opened. */
async function holdRound(tx: Tx, scope: TenantScope, at: { readonly editionId: string; readonly roundId: string }, now: string, services: Services): Promise<Outcome<{ readonly id: string; readonly fresh: boolean }>> {
  const works = new TenantRepository(roundWork, scope, tx);
  const [known] = await works.list({ round_id: at.roundId }, 1);
  if (known !== undefined) {
    const taken = await takeTurn(tx, scope, at.roundId, ['PREPARED']);
    return taken.ok ? done({ id: known.id, fresh: false }) : taken;
  }
  const id = services.ids.next();
  await works.insert({ id, synthetic: scope.synthetic, version: 1, created_at: now, edition_id: at.editionId, round_id: at.roundId, state: 'PREPARED', turn: 0 });
  return done({ id, fresh: true });
}

/**
 * Prepares a round of an edition that is screened or judged: into the first judged round come the entries that passed screening,
 * into a later one those inside the newest ranking of the round before, with their share of its score and their declared bonus where the
 * rules say so; what judges are not to see is not copied. The edition is judged from then on. A round that is prepared already takes
 * in what changed since (a new revision of the ranking before). Refuses ALREADY_DONE when nothing did, and WRONG_STATE while entries are
 * undecided, while the round before is not closed, ranked by what counts now and without a tie across its cut, and for a round that was opened.
 */
export async function roundPrepare(tx: Tx, scope: TenantScope, { roundId }: { readonly roundId: string }, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const place = await roundOf(ask, scope.tenantId, roundId);
  if (place === null) return refused('NOT_FOUND', ['round'], { what: 'round' });
  const { editionId } = place;
  const edition = await editionJudge(tx, scope, editionId, services);
  if (!edition.ok) return edition;
  const scores = await letIn(tx, scope, roundId, editionId, edition.value);
  if (!scores.ok) return scores;
  const held = await holdRound(tx, scope, { editionId, roundId }, edition.value.now, services);
  if (!held.ok) return held;
  const plan = await judgingPlanOf(ask, scope.tenantId, roundId);
  if (plan === null) throw new NotAffected('round');
  const coming = await comingEntries(ask, scope.tenantId, editionId, plan.rules, edition.value, scores.value);
  if (coming.length === 0) return wrong(edition.value.phase, REASONS.EMPTY);
  const kept: EntriesKept = await roundEntriesKeep(tx, scope, { editionId, roundId }, coming, services);
  if (!held.value.fresh && kept.came + kept.left + kept.changed === 0) return refused('ALREADY_DONE', ['round']);
  await recusalsDerive(tx, scope, editionId, services);
  // Not how many came: of a later round that tells how many went on, and more people read the audit trail than the rounds.
  await auditAppend(tx, scope, { action: 'roundPrepare', subjectType: 'round', subjectId: roundId, detail: { round: place.name } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'roundPrepare',
    detail: { round: roundId, entries: coming.length, entriesHash: textHash(coming.map(({ entry_id, bonus_hundredths, carried }) => `${entry_id} ${bonus_hundredths} ${carried ?? '-'}`).join('\n')), ...kept },
  }, services);
  return done({ id: held.value.id });
}
