import type { Role } from '../domain/vocabulary/region-words';
import type { ProvenMembership } from '../tenancy/tenant-scope';
import { SCOPE_OF, type Action, type TenantAction, type TokenScope } from './actions';

/** Who asks: an authenticated actor with the memberships that the database holds now and the scopes of its token. */
export interface Actor {
  readonly id: string;
  readonly label: string;
  readonly memberships: readonly ProvenMembership[];
  readonly scopes: ReadonlySet<TokenScope>;
}

/** The answer: allowed, with the memberships that allow it, or why not. */
export type Verdict =
  | { readonly allowed: true; readonly by: readonly ProvenMembership[] }
  | { readonly allowed: false; readonly why: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' };

/** Which roles may do what inside their tenant; what is not written here is refused. */
export const ROLE_ACTIONS: Readonly<Record<Role, readonly TenantAction[]>> = {
  ORGANIZER: [
    'workspace.open', 'innovation.draft', 'innovation.publish', 'program.apply', 'program.export', 'edition.run', 'entry.draft', 'entry.submit', 'screening.decide',
    'idea.work', 'incentive.decide', 'duty.exempt', 'judging.read', 'judging.run', 'conflict.declare', 'award.give', 'nomination.send', 'nomination.decide', 'objection.file', 'season.read',
    'replication.run', 'visit.run', 'figure.record',
  ],
  // The research office runs the pipeline of ideas; where it also runs a contest it holds the function ORGANIZER of that programme.
  RESEARCH_OFFICE: ['workspace.open', 'innovation.draft', 'innovation.publish', 'program.export', 'idea.work', 'incentive.decide', 'duty.exempt', 'season.read', 'replication.run', 'visit.run', 'figure.record'],
  AGENCY_OFFICER: ['workspace.open', 'innovation.draft', 'entry.draft', 'idea.work', 'objection.file'],
  JUDGE: ['workspace.open', 'judging.score', 'conflict.declare'],
  COORDINATOR: ['workspace.open', 'season.read', 'figure.record'],
  VIEWER: ['workspace.open', 'season.read'],
};

function mayInTenant(membership: ProvenMembership, action: Extract<Action, { tenantId: string }>): boolean {
  if (membership.tenantId !== action.tenantId) return false;
  // A role that is not in the table (written by a newer version, say) has no rights.
  if (!Object.hasOwn(ROLE_ACTIONS, membership.role) || !ROLE_ACTIONS[membership.role as Role].includes(action.name)) return false;
  // A function for one programme reaches no further than that programme; what belongs to no programme it may only look at.
  if (membership.programId !== null && action.name !== 'workspace.open' && !('programId' in action && action.programId === membership.programId)) return false;
  // An officer of one agency acts for that agency only.
  if (membership.role === 'AGENCY_OFFICER' && 'agencyId' in action) return membership.agencyId !== null && membership.agencyId === action.agencyId;
  return true;
}

/**
 * Decides whether an actor may do something. Default deny: nobody signed in has no action, a token without the scope has
 * none, and a tenant of which the actor is no member is not there at all (NOT_FOUND).
 */
export function authorise(actor: Actor | null, action: Action): Verdict {
  if (actor === null) return { allowed: false, why: 'UNAUTHENTICATED' };
  if (!actor.scopes.has(SCOPE_OF[action.name])) return { allowed: false, why: 'FORBIDDEN' };
  switch (action.name) {
    case 'token.list':
    case 'token.create':
    case 'token.revoke':
      return { allowed: true, by: [] };
    case 'workspace.open':
    case 'innovation.draft':
    case 'innovation.publish':
    case 'program.apply':
    case 'program.export':
    case 'edition.run':
    case 'entry.draft':
    case 'entry.submit':
    case 'screening.decide':
    case 'idea.work':
    case 'incentive.decide':
    case 'duty.exempt':
    case 'judging.read':
    case 'judging.run':
    case 'judging.score':
    case 'conflict.declare':
    case 'award.give':
    case 'nomination.send':
    case 'nomination.decide':
    case 'objection.file':
    case 'season.read':
    case 'replication.run':
    case 'visit.run':
    case 'figure.record': {
      if (!actor.memberships.some((m) => m.tenantId === action.tenantId)) return { allowed: false, why: 'NOT_FOUND' };
      const by = actor.memberships.filter((m) => mayInTenant(m, action));
      return by.length > 0 ? { allowed: true, by } : { allowed: false, why: 'FORBIDDEN' };
    }
  }
}
