import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { logAppend } from '../../ledger';
import { panel } from '../data/tables';
import { takeTurn } from './round-turn';

const USED = ['panel ini pernah diduduki juri, atau mempunyai sesi.', 'judges sat on this panel, or it has sessions.'] as const;

/** Takes back a panel that was formed by mistake and answers the running of its round; refuses WRONG_STATE once scoring opened, and for a panel on which somebody sat or that has sessions. */
export async function panelRemove(tx: Tx, scope: TenantScope, at: { readonly panelId: string; readonly roundId: string }, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const taken = await takeTurn(tx, scope, at.roundId, ['PREPARED'], ['panel']);
  if (!taken.ok) return taken;
  const panels = new TenantRepository(panel, scope, tx);
  const row = await panels.find(at.panelId);
  if (row === null) return refused('NOT_FOUND', ['panel'], { what: 'panel' });
  try {
    await panels.delete(row.id);
  } catch (error) {
    if (isForeignKey(error)) return refused('WRONG_STATE', ['panel'], { state: 'PREPARED' }, USED);
    throw error;
  }
  await auditAppend(tx, scope, { action: 'panelRemove', subjectType: 'round', subjectId: at.roundId, detail: { panel: row.code, name: row.name } }, services);
  await logAppend(tx, scope, { editionId: taken.value.editionId, act: 'panelRemove', detail: { round: at.roundId, panel: row.id, code: row.code } }, services);
  return done({ id: taken.value.id });
}
