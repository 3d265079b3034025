import type { Action } from '../authz/actions';
import { authorise } from '../authz/authorise';
import type { Reach } from '../authz/reach';
import type { Refusal } from '../platform/outcome';
import { TenantScope } from '../tenancy/tenant-scope';
import { scopeFor } from './mutate';
import type { Context } from './context';

/** The right to act in a tenant, and for which of its agencies: a use-case takes rows of others for rows that are not there. */
export interface ReachScope {
  readonly scope: TenantScope;
  readonly reach: Reach;
}

/**
 * The scope in which somebody acts on rows whose agency is not known yet, or the refusal: FORBIDDEN for who may do it for no
 * agency at all, whatever is there. Nobody signed in is an error of the request.
 */
export function scopeInReach(context: Context, tenantId: string, action: (agencyId: string | null) => Extract<Action, { tenantId: string }>): ReachScope | Refusal {
  const whole = scopeFor(context, action(null));
  if (!('code' in whole)) return { scope: whole, reach: null };
  const agencies = (context.actor?.memberships ?? []).flatMap((m) => (m.tenantId === tenantId && m.agencyId !== null ? [m.agencyId] : []));
  const allowed = agencies.flatMap((agencyId) => {
    const verdict = authorise(context.actor, action(agencyId));
    return verdict.allowed ? [{ agencyId, by: verdict.by[0] }] : [];
  });
  return allowed.length === 0 ? whole : { scope: TenantScope.of(allowed[0].by), reach: [...new Set(allowed.map(({ agencyId }) => agencyId))] };
}
