import { authorise } from '../../../authz/authorise';
import type { Tx } from '../../../db/database';
import { askAs } from '../../../graphql-kit/ask-as';
import { tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';
import type { EntryActor } from '../usecases/entry-draft';
import { boundFrom, entryPlace } from '../usecases/entry-place';
import type { EntryAt } from '../usecases/take-entry';
import type { EntryNamed } from './entry-arguments';

/** The right to act on an entry of one's own agency or programme, and those of an organiser to submit and to decide at screening. */
export type EntryRight = 'entry.draft' | 'entry.submit' | 'screening.decide';

interface EntryScope extends EntryActor {
  readonly scope: TenantScope;
  readonly entryId: string;
}

/**
 * The scope in which somebody acts on an entry, or the refusal. Who may do it to no entry at all is FORBIDDEN, whatever is there;
 * who may not do it to this one (of another agency, of another programme, recused from it) is told what is told of an entry that is not there.
 * The officer of the entrant acts on its own entry as before, as the officer only.
 */
async function entryScope(context: Context, tenantId: string, entry: string, right: EntryRight): Promise<EntryScope | Refusal> {
  const held = (context.actor?.memberships ?? []).filter((m) => m.tenantId === tenantId);
  const action = (agencyId: string | null, programId: string): Parameters<typeof scopeFor>[1] =>
    right === 'entry.draft' ? { name: right, tenantId, agencyId, programId } : { name: right, tenantId, programId };
  if (!held.some((m) => authorise(context.actor, action(m.agencyId, m.programId ?? '')).allowed)) return { code: 'FORBIDDEN', path: ['tenant'], detail: { what: 'workspace' } };
  const entryId = keyIn('WorkspaceEntry', entry);
  const ask = askAs(context, workspaceViewer(context, held));
  const place = entryId === null ? null : await entryPlace(ask, tenantId, entryId);
  const bound = entryId !== null && place !== null && (await boundFrom(ask, tenantId, context.actor?.id ?? '', entryId));
  const own = held.some((m) => right === 'entry.draft' && m.role === 'AGENCY_OFFICER' && m.agencyId !== null && m.agencyId === place?.agencyId);
  const scope = place === null || (bound && !own) ? null : scopeFor(context, action(place.agencyId, place.programId));
  if (entryId === null || place === null || scope === null || 'code' in scope) return { code: 'NOT_FOUND', path: ['entry'], detail: { what: 'entry' } };
  return { scope, entryId, organizer: !bound && authorise(context.actor, { name: 'entry.submit', tenantId, programId: place.programId }).allowed };
}

/** An act on an entry: its name, the right that it needs, what is wrong with the input, and the use-case with what it is asked beside the entry. */
export interface EntryAct<C extends object> {
  readonly operation: string;
  readonly right: EntryRight;
  readonly wrong?: () => readonly Refusal[];
  readonly command: C;
  readonly run: (tx: Tx, scope: TenantScope, command: C & EntryAt, by: EntryActor) => Promise<Outcome<{ readonly id: string }>>;
}

/** Carries out an act on an entry in one transaction. The expected version is its natural key: a repeated request meets a newer version and is told so. */
export async function actOnEntry<C extends object>(context: Context, named: EntryNamed, act: EntryAct<C>): Promise<WorkMutated> {
  const tenantId = tenantByCode(context, named.tenant);
  const found = await entryScope(context, tenantId, named.entry, act.right);
  const wrong = 'code' in found ? [found] : (act.wrong?.() ?? []);
  if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId };
  const { scope, entryId, organizer } = found;
  const command = { ...act.command, entryId, expectedVersion: named.expectedVersion };
  const request = { operation: act.operation, key: null, input: command };
  return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => act.run(tx, scope, command, { organizer })))), tenantId };
}
