import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { mayNote, otherSide, takesNotes } from '../../../domain/replication/life';
import type { Day } from '../../../domain/time/day';
import type { ReplicationNoteKind } from '../../../domain/vocabulary/replication-words';
import { toInstant } from '../../../platform/clock';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { replicationNote } from '../data/tables';
import { findCase, sideIn } from './case-rows';
import { dayRefusal } from './replication-days';
import { wrongSide, wrongState, type Services } from './replication-step';

/** A note of one side on a replication. */
export interface ReplicationNoteAdd {
  readonly caseId: string;
  readonly kind: ReplicationNoteKind;
  readonly happenedOn: Day;
  readonly title: string;
  readonly words: string | null;
}

/** Writes a note on a replication that both sides then read. Refuses NOT_FOUND, WRONG_SIDE for a kind that is the other side's, WRONG_STATE, and a day that has not come. */
export async function replicationNoteAdd(tx: Tx, scope: TenantScope, command: ReplicationNoteAdd, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const row = await findCase(tx, scope, command.caseId);
  if (row === null) return refused('NOT_FOUND', ['replication'], { what: 'replication' });
  const side = sideIn(row, scope.tenantId);
  if (!mayNote(command.kind, side)) return wrongSide(otherSide(side), ['input', 'kind']);
  if (!takesNotes(row.state)) return wrongState(row);
  const wrong = dayRefusal(['input', 'happenedOn'], command.happenedOn, await tenantToday(askIn(tx), scope.tenantId, services.clock), null);
  if (wrong !== null) return refusedAll([wrong]);
  const id = services.ids.next();
  await new TenantRepository(replicationNote, scope, tx).insert({
    id, synthetic: row.synthetic, version: 1, created_at: toInstant(services.clock.now()), partner_tenant_id: side === 'REPLICATOR' ? row.source_tenant_id : row.replicator_tenant_id,
    case_owner_tenant_id: row.owner_tenant_id, case_id: row.id, side, kind: command.kind, happened_on: command.happenedOn, title: command.title, words: command.words,
  });
  await auditAppend(tx, scope, { action: 'replicationNoteAdd', subjectType: 'replication_note', subjectId: id, detail: { title: command.title, kind: command.kind } }, services);
  return done({ id });
}
