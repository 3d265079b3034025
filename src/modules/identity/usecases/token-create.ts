import type { TokenScope } from '../../../authz/actions';
import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { hashSecret, newSecret } from '../../../platform/secrets';
import { SystemRepository } from '../../../tenancy/repository';
import { SystemScope } from '../../../tenancy/tenant-scope';
import { accessToken, actor } from '../data/tables';

/** What a new token shall be. */
export interface TokenCreate {
  readonly actorId: string;
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  /** How long it lasts, 1 to 366 days. */
  readonly days: number;
}

/** The token and its secret, which is shown now and never again. */
export interface TokenCreated {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: string;
}

export const TOKEN_DAYS = { least: 1, most: 366 } as const;
const scope = new SystemScope('tokens belong to actors, not to tenants');

/**
 * Makes a token for an actor inside a transaction, unless the actor already has as many active ones as it may: the
 * counter is raised under its limit first, so the limit holds under concurrency on every engine. Answers null at the limit.
 */
export async function tokenCreate(tx: Tx, command: TokenCreate, clock: Clock, ids: Ids): Promise<TokenCreated | null> {
  const free = await new SystemRepository(actor, scope, tx).count(command.actorId, 'active_tokens', 1, 'max_tokens');
  if (!free) return null;
  const now = clock.now();
  const secret = newSecret();
  const id = ids.next();
  const expiresAt = toInstant(new Date(now.getTime() + command.days * 86_400_000));
  await new SystemRepository(accessToken, scope, tx).insertAll([{
    id, actor_id: command.actorId, label: command.label, secret_hash: hashSecret(secret), scopes: [...command.scopes].sort().join(' '),
    created_at: toInstant(now), expires_at: expiresAt, revoked_at: null,
  }]);
  return { id, secret, expiresAt };
}
