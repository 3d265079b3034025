import type { Ask } from '../../../db/ask';
import type { Entrant } from '../data/objection-rows';
import { recusedInRound } from '../data/round-rows';

/** Somebody with the functions held in the tenant. */
export interface Reader {
  readonly actorId: string | null;
  readonly grants: readonly { readonly role: string; readonly agencyId: string | null; readonly programId: string | null }[];
}

/**
 * Whether somebody reads the result of an entry as its entrant does: the officer of the agency that entered it, and organisers of the
 * programme who are recused from no entry of the round, since where one stands tells where another stands.
 */
export async function readsOwnResult(ask: Ask, tenantId: string, { actorId, grants }: Reader, { agencyId, programId }: Entrant, roundId: string): Promise<boolean> {
  if (agencyId !== null && grants.some((g) => g.role === 'AGENCY_OFFICER' && g.agencyId === agencyId)) return true;
  const organizes = grants.some((g) => g.role === 'ORGANIZER' && (g.programId === null || g.programId === programId));
  return organizes && !(await recusedInRound(ask, tenantId, actorId ?? '', roundId));
}
