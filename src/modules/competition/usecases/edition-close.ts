import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { edition } from '../data/tables';
import { editionTake, type EditionAt, type EditionChanged } from './edition-take';
import { gatesShelve } from './gates-shelve';

/**
 * Closes an open edition once its last day is over in the organiser's zone: screening begins. Extensions and windows for
 * mending run on. How many entries came is told on the shelf, and nothing of what becomes of them. Refuses WRONG_STATE before that day is over and in any other phase.
 */
export async function editionClose(tx: Tx, scope: TenantScope, command: EditionAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<EditionChanged>> {
  const taken = await editionTake(tx, scope, command, services, { closed_at: toInstant(services.clock.now()) });
  if (!taken.ok) return taken;
  const { phase, closes, today, workId, version } = taken.value;
  if (phase !== 'OPEN') return refused('WRONG_STATE', ['edition'], { state: phase }, ['hanya penyelenggaraan yang terbuka dapat ditutup.', 'only an edition that is open can be closed.']);
  const last = closes?.latest ?? null;
  if (last === null || today <= last) {
    return refused('WRONG_STATE', ['edition'], { state: phase }, last === null
      ? ['hari penutupannya belum ditetapkan.', 'its closing day is not set.']
      : [`pendaftaran masih dibuka sampai ${last}; majukan dahulu hari penutupannya.`, `it takes entries until ${last}; move the closing day first.`]);
  }
  await new TenantRepository(edition, scope, tx).update(command.editionId, { phase: 'SCREENING' });
  await gatesShelve(tx, scope, command.editionId, 'CLOSED', services);
  await auditAppend(tx, scope, { action: 'editionClose', subjectType: 'edition', subjectId: command.editionId, detail: { closed: last } }, services);
  return done({ id: workId, editionId: command.editionId, version });
}
