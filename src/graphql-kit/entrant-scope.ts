import type { Ask } from '../db/ask';
import { authorise } from '../authz/authorise';
import type { Refusal } from '../platform/outcome';
import { TenantScope } from '../tenancy/tenant-scope';
import { askAs } from './ask-as';
import { workspaceViewer, type Context } from './context';

/** The scope of somebody who acts for an entrant, and whether it is the organiser for an entrant that is none of its agencies. */
export interface ForEntrant {
  readonly scope: TenantScope;
  readonly onBehalf: boolean;
}

/**
 * The scope in which somebody acts for the entrant of an entry, or the refusal: the officer of the agency that entered it, or an
 * organiser where no agency of the tenant did. Who may act for no entrant here is FORBIDDEN, whatever is there; to all others an entry
 * that is not theirs to act for is not there.
 */
export async function scopeForEntrant(
  context: Context, tenantId: string, find: (ask: Ask) => Promise<{ readonly programId: string; readonly agencyId: string | null } | null>, absent: { readonly path: readonly string[]; readonly what: string },
): Promise<ForEntrant | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  const may = held.some((m) => authorise(context.actor, { name: 'objection.file', tenantId, agencyId: m.agencyId, programId: m.programId ?? '' }).allowed);
  if (!may) return { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };
  const place = await find(askAs(context, workspaceViewer(context, held)));
  const verdict = place === null ? null : authorise(context.actor, { name: 'objection.file', tenantId, agencyId: place.agencyId, programId: place.programId });
  const role = place?.agencyId === null ? 'ORGANIZER' : 'AGENCY_OFFICER';
  const by = verdict?.allowed === true ? verdict.by.find((m) => m.role === role) : undefined;
  return by === undefined ? { code: 'NOT_FOUND', path: absent.path, detail: { what: absent.what } } : { scope: TenantScope.of(by), onBehalf: role === 'ORGANIZER' };
}
