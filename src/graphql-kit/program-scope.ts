import type { Ask } from '../db/ask';
import { authorise } from '../authz/authorise';
import type { Refusal } from '../platform/outcome';
import type { TenantScope } from '../tenancy/tenant-scope';
import { askAs } from './ask-as';
import { workspaceViewer, type Context } from './context';
import { scopeFor } from './mutate';

/** A right that is held for the programmes of a tenant, or for one of them. */
export type ProgramRight = 'judging.run' | 'award.give';

/** The scope in which somebody acts on something of a programme, with what was found of it. */
export interface InProgram<P> {
  readonly scope: TenantScope;
  readonly place: P;
}

/**
 * The scope in which somebody acts on a thing whose programme has to be looked up, or the refusal. Who may do it in no programme of
 * the tenant is FORBIDDEN, whatever is there; who may not do it in this one is told what is told of a thing that is not there.
 */
export async function scopeInProgram<P extends { readonly programId: string }>(
  context: Context, tenantId: string, right: ProgramRight, find: (ask: Ask) => Promise<P | null>, absent: Pick<Refusal, 'path'> & { readonly what: string },
): Promise<InProgram<P> | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  if (!held.some((m) => authorise(context.actor, { name: right, tenantId, programId: m.programId ?? '' }).allowed)) return { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };
  const place = await find(askAs(context, workspaceViewer(context, held)));
  const scope = place === null ? null : scopeFor(context, { name: right, tenantId, programId: place.programId });
  return place === null || scope === null || 'code' in scope ? { code: 'NOT_FOUND', path: absent.path, detail: { what: absent.what } } : { scope, place };
}
