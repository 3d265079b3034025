import type { TokenScope } from '../../../authz/actions';
import type { Actor } from '../../../authz/authorise';
import type { Database } from '../../../db/database';
import { hashSecret, SECRET_PATTERN } from '../../../platform/secrets';
import { proveMembership, SystemScope } from '../../../tenancy/tenant-scope';

/** Why a token was not taken. */
export type TokenFault = 'TOKEN_INVALID' | 'TOKEN_EXPIRED' | 'TOKEN_REVOKED';

/** The actor behind a token, or why there is none. */
export type Authentication = { readonly actor: Actor } | { readonly fault: TokenFault };

const scope = new SystemScope('authentication of a request by its token');

/**
 * Finds the actor of a secret, with the memberships that the database holds at this moment and that have not ended.
 * Looks up by hash, so a wrong secret costs the same as a right one; throws DatabaseUnavailable when it cannot ask.
 */
export async function authenticate(db: Database, secret: string, instant: string): Promise<Authentication> {
  if (!SECRET_PATTERN.test(secret)) return { fault: 'TOKEN_INVALID' };
  const [token] = await db.query(
    scope.session,
    'SELECT k.actor_id, k.scopes, k.expires_at, k.revoked_at, a.label FROM access_token k JOIN actor a ON a.id = k.actor_id WHERE k.secret_hash = ?',
    [hashSecret(secret)],
  );
  if (token === undefined) return { fault: 'TOKEN_INVALID' };
  const [actorId, scopes, expiresAt, revokedAt, label] = token as (string | null)[];
  if (revokedAt !== null && (expiresAt === null || revokedAt < expiresAt)) return { fault: 'TOKEN_REVOKED' };
  if (expiresAt === null || expiresAt <= instant) return { fault: 'TOKEN_EXPIRED' };
  const memberships = await membershipsOf(db, actorId ?? '', instant);
  return { actor: { id: actorId ?? '', label: label ?? '', memberships, scopes: new Set((scopes ?? '').split(' ') as TokenScope[]) } };
}

async function membershipsOf(db: Database, actorId: string, instant: string): Promise<Actor['memberships']> {
  // The system door of the guard needs a tenant predicate on tenant tables; this read is by actor, across the tenants it belongs to.
  const rows = await db.query(
    scope.session,
    'SELECT m.tenant_id, t.code, t.synthetic, m.role, m.agency_id, m.program_id FROM tenant t JOIN membership m ON m.tenant_id = t.id WHERE m.actor_id = ? AND (m.ends_at IS NULL OR m.ends_at > ?) ORDER BY m.tenant_id, m.id',
    [actorId, instant],
  );
  return rows.map(([tenantId, tenantCode, synthetic, role, agencyId, programId]) =>
    proveMembership({
      tenantId: String(tenantId), tenantCode: String(tenantCode), synthetic: Number(synthetic) === 1, actorId, role: String(role),
      agencyId: agencyId as string | null, programId: programId as string | null,
    }),
  );
}
