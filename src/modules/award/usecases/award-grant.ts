import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { awardFaults, type AwardHeld } from '../../../domain/judging/award-rules';
import type { AwardLevel } from '../../../domain/vocabulary/competition-words';
import type { RoundState } from '../../../domain/vocabulary/judging-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { recusedFrom } from '../../judging';
import { revokedAmong, standingRows, type RankingAsked } from '../data/award-rows';
import { entryStanding } from '../data/place-rows';
import { awardWork } from '../data/tables';
import type { AwardPlanRow } from './award-shelve';

/** An award for an entry: what it is called, at which place, with which prize, by which decree. */
export interface AwardGranted {
  readonly editionId: string;
  readonly roundId: string;
  readonly entryId: string;
  readonly name: string;
  readonly level: AwardLevel;
  readonly rank: number | null;
  readonly prizeId: string | null;
  readonly decree: string | null;
}

const RANKING_OF: Readonly<Partial<Record<RoundState, RankingAsked>>> = { CLOSED: 'NEWEST', RELEASED: 'RELEASED' };
const heldOf = (p: AwardPlanRow): AwardHeld => ({ id: p.id, entryId: p.entry_id, name: p.name, level: p.level, rank: p.rank });
const NOT_INSIDE = ['peringkat dan daftar Top hanya bagi usulan yang masuk pada tahap ini.', 'a rank and a place in a Top list are for entries that are inside in this round only.'] as const;

async function hindrance(tx: Tx, scope: TenantScope, asked: AwardGranted, state: RoundState, same: readonly AwardPlanRow[], path: readonly string[]): Promise<Outcome<never> | null> {
  const place = await entryStanding(askIn(tx), scope.tenantId, asked.entryId);
  // Where the entry is not in the round, whoever is recused from it was not stopped by that.
  if (place?.editionId !== asked.editionId || (await recusedFrom(askIn(tx), scope.tenantId, scope.actorId, asked.entryId))) return refused('NOT_FOUND', path, { what: 'entry' });
  if (place.state !== 'PASSED') return refused('WRONG_STATE', path, { state: place.state }, ['hanya usulan yang lolos seleksi administrasi.', 'only an entry that passed screening.']);
  const revoked = await revokedAmong(askIn(tx), scope.tenantId, same.map((p) => p.id));
  const standing = same.filter((p) => !revoked.has(p.id));
  // Places of different rounds are not one place.
  const here = standing.filter((p) => p.round_id === asked.roundId);
  const standings = await standingRows(askIn(tx), scope.tenantId, asked.roundId, RANKING_OF[state] ?? 'NEWEST', [...here.map((p) => p.entry_id), asked.entryId]);
  const own: AwardHeld = { id: '', entryId: asked.entryId, name: asked.name, level: asked.level, rank: asked.rank };
  const fault = awardFaults([...here.map(heldOf), own], ({ entryId }) => standings.get(entryId) ?? null).get('');
  if (fault === 'NOT_INSIDE') return refused('WRONG_STATE', path, { state: standings.get(asked.entryId)?.place ?? 'UNRANKED' }, NOT_INSIDE);
  return fault === 'NOT_SHARED' || standing.length > here.length ? refused('ALREADY_CLAIMED', ['input', 'rank'], { what: `${asked.name} (${asked.rank ?? ''})` }) : null;
}

/**
 * Writes an award for an entry of a round that the caller holds, closed or released. Refuses NOT_FOUND for an entry of another
 * edition and to whoever is recused from it, WRONG_STATE for one that is not inside (an honour goes to any that passed screening), ALREADY_CLAIMED where another entry
 * that shares no place has this name and rank, and ALREADY_DONE where the entry has an award of this name.
 */
export async function awardGrant(
  tx: Tx, scope: TenantScope, asked: AwardGranted, state: RoundState, path: readonly string[], services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<AwardPlanRow>> {
  const works = new TenantRepository(awardWork, scope, tx);
  const same = asked.rank === null ? [] : await works.list({ edition_id: asked.editionId, name: asked.name, rank: asked.rank });
  const hindered = await hindrance(tx, scope, asked, state, same, path);
  if (hindered !== null) return hindered;
  const id = services.ids.next();
  try {
    await works.insert({
      id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), edition_id: asked.editionId, round_id: asked.roundId, entry_id: asked.entryId, name: asked.name,
      level: asked.level, rank: asked.rank, slot: Math.max(0, ...same.map((p) => p.slot)) + 1, prize_id: asked.prizeId, decree: asked.decree,
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [own] = await works.list({ edition_id: asked.editionId, name: asked.name, entry_id: asked.entryId }, 1);
    return own === undefined ? refused('ALREADY_CLAIMED', ['input', 'rank'], { what: `${asked.name} (${asked.rank ?? ''})` }) : refused('ALREADY_DONE', path);
  }
  const row = await works.find(id);
  if (row === null) throw new NotAffected('award_work');
  return done(row);
}
