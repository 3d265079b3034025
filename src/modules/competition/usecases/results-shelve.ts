import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import type { SessionKind } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { edition, round, session } from '../data/tables';

/** Says on the shelf how many came into a round and how many went on. */
export async function roundCounted(tx: Tx, scope: TenantScope, roundId: string, counted: { readonly entrants: number; readonly advanced: number }): Promise<void> {
  await new TenantRepository(round, scope, tx).update(roundId, counted);
}

/** Says on the shelf that the results of an edition are out, and since when. */
export async function editionResults(tx: Tx, scope: TenantScope, editionId: string, at: string): Promise<void> {
  await new TenantRepository(edition, scope, tx).update(editionId, { phase: 'RESULTS', results_at: at });
}

/** A session that was held, with the offices that presented and accompanied. */
export interface SessionHeld {
  readonly id: string;
  readonly kind: SessionKind;
  readonly held: Day;
  readonly venue: string | null;
  readonly presenter: string | null;
  readonly accompaniedBy: string | null;
  readonly movedReason: string | null;
}

/** Puts the sessions of a round that were held on the shelf, each once, under its own key. */
export async function sessionsShelve(
  tx: Tx, scope: TenantScope, at: { readonly editionId: string; readonly roundId: string }, sessions: readonly SessionHeld[], services: { readonly clock: Clock },
): Promise<void> {
  await new TenantRepository(session, scope, tx).insertAll(sessions.map((one) => ({
    id: one.id, synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), edition_id: at.editionId, round_id: at.roundId, kind: one.kind, held_earliest: one.held, held_latest: one.held,
    venue: one.venue, presenter: one.presenter, accompanied_by: one.accompaniedBy, moved_reason: one.movedReason,
  })));
}
