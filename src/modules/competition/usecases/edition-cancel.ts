import type { Tx } from '../../../db/database';
import type { EditionPhase } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { edition, editionWork } from '../data/tables';
import { editionTake, type EditionAt, type EditionChanged } from './edition-take';

/** Which edition does not take place, and why. */
export interface EditionCancel extends EditionAt {
  readonly reason: string;
}

const CANCELLABLE: readonly EditionPhase[] = ['ANNOUNCED', 'OPEN', 'SCREENING'];
const ENTERED = [
  'sudah ada usulan yang diajukan; usulan yang diajukan memakai kuota dan hak ikut serta, maka tariklah dahulu.',
  'entries were submitted; what is submitted uses quotas and participations, so withdraw them first.',
] as const;

/**
 * Cancels an edition: it is not held, and stands as announced only, so that every door which asks for an open edition is shut.
 * Only while no entry stands submitted or decided: what was submitted used up quotas and participations, and withdrawing an
 * entry is what gives them back. Refuses WRONG_STATE then, and in any phase in which it is judged or over.
 */
export async function editionCancel(tx: Tx, scope: TenantScope, command: EditionCancel, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<EditionChanged>> {
  const works = new TenantRepository(editionWork, scope, tx);
  const [before] = await works.list({ edition_id: command.editionId }, 1);
  const entered = before?.entered ?? null;
  const change = { cancelled_at: toInstant(services.clock.now()), cancelled_reason: command.reason };
  // The count is part of the condition: an entry that is submitted at the same moment makes the write miss.
  const taken = await editionTake(tx, scope, command, services, change, before === undefined ? {} : { entered: entered === null ? null : 0 });
  if (!taken.ok) {
    const [now] = await works.list({ edition_id: command.editionId, version: command.expectedVersion }, 1);
    return now !== undefined && (now.entered ?? 0) > 0 ? refused('WRONG_STATE', ['edition'], { state: 'SUBMITTED' }, ENTERED) : taken;
  }
  const { phase, held, workId, version } = taken.value;
  if (held === 'NOT_HELD') return refused('ALREADY_DONE', ['edition']);
  if (!CANCELLABLE.includes(phase)) {
    return refused('WRONG_STATE', ['edition'], { state: phase }, ['penyelenggaraan ini sudah dinilai atau selesai.', 'this edition is being judged, or over.']);
  }
  await new TenantRepository(edition, scope, tx).update(command.editionId, { held: 'NOT_HELD', phase: 'ANNOUNCED' });
  await auditAppend(tx, scope, { action: 'editionCancel', subjectType: 'edition', subjectId: command.editionId, detail: { reason: command.reason, phase } }, services);
  return done({ id: workId, editionId: command.editionId, version });
}
