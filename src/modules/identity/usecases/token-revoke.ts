import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import { SystemRepository } from '../../../tenancy/repository';
import { SystemScope } from '../../../tenancy/tenant-scope';
import { accessToken, actor } from '../data/tables';

const scope = new SystemScope('tokens belong to actors, not to tenants');

/** What came of it: revoked now, revoked before, or no such token of this actor. */
export type TokenRevoked = 'REVOKED' | 'ALREADY_DONE' | 'NOT_FOUND';

/** Revokes a token of this actor at once; a token of another actor is not there. The counter goes down exactly once. */
export async function tokenRevoke(tx: Tx, actorId: string, tokenId: string, clock: Clock): Promise<TokenRevoked> {
  const tokens = new SystemRepository(accessToken, scope, tx);
  const changed = await tokens.update({ id: tokenId, actor_id: actorId, revoked_at: null }, { revoked_at: toInstant(clock.now()) });
  if (changed === 1) {
    await new SystemRepository(actor, scope, tx).count(actorId, 'active_tokens', -1, 'max_tokens');
    return 'REVOKED';
  }
  const known = await tokens.list({ id: tokenId, actor_id: actorId });
  return known.length === 1 ? 'ALREADY_DONE' : 'NOT_FOUND';
}
