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

/** Gives back the places of tokens whose time is over, each once; answers how many there were. */
async function freeExpired(tx: Tx, actorId: string, now: string): Promise<number> {
  const tokens = new SystemRepository(accessToken, scope, tx);
  const over = (await tokens.list({ actor_id: actorId, revoked_at: null })).filter((t) => t.expires_at <= now);
  let freed = 0;
  for (const { id, expires_at } of over) {
    // It counts as ended when it expired; who reads the two dates sees that nobody revoked it.
    if ((await tokens.update({ id, actor_id: actorId, revoked_at: null }, { revoked_at: expires_at })) === 1) freed += 1;
  }
  for (let i = 0; i < freed; i += 1) await new SystemRepository(actor, scope, tx).count(actorId, 'active_tokens', -1, 'max_tokens');
  return freed;
}

/**
 * Makes a token for an actor inside a transaction, unless the actor already has as many active ones as it may: the
 * counter is raised under its limit first, so the limit holds under concurrency on every engine. Answers null at the limit.
 */
export async function tokenCreate(tx: Tx, command: TokenCreate, clock: Clock, ids: Ids): Promise<TokenCreated | null> {
  const now = clock.now();
  const count = (): Promise<boolean> => new SystemRepository(actor, scope, tx).count(command.actorId, 'active_tokens', 1, 'max_tokens');
  const free = (await count()) || ((await freeExpired(tx, command.actorId, toInstant(now))) > 0 && (await count()));
  if (!free) return null;
  const secret = newSecret();
  const id = ids.next();
  const expiresAt = toInstant(new Date(now.getTime() + command.days * 86_400_000));
  await new SystemRepository(accessToken, scope, tx).insertAll([{
    id, actor_id: command.actorId, label: command.label, secret_hash: hashSecret(secret), scopes: [...command.scopes].sort().join(' '),
    created_at: toInstant(now), expires_at: expiresAt, revoked_at: null,
  }]);
  return { id, secret, expiresAt };
}
