import type { Tx } from '../../../db/database';
import type { CarriedAnswer, CarriedDocument } from '../../../domain/nomination/snapshot';
import { wordCount } from '../../../domain/entry/words';
import { addDays, type Day } from '../../../domain/time/day';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { askIn } from '../../../db/ask';
import { editionMendDays } from '../../competition';
import { entryAnswer, entryDocument, entryWork, nominatedEntry } from '../data/tables';

/** An entry as a tier below nominated it. */
export interface EntryAdmit {
  readonly editionId: string;
  readonly nominationId: string;
  /** The tenant that nominated it. */
  readonly fromTenantId: string;
  readonly lineageKey: string;
  readonly title: string;
  readonly participant: ParticipantType;
  readonly groupCode: string | null;
  readonly categoryId: string | null;
  readonly answers: readonly CarriedAnswer[];
  readonly documents: readonly CarriedDocument[];
  /** The legal day on which it is admitted. */
  readonly today: Day;
}

/**
 * Makes the entry of an accepted nomination: collected, with the answers and documents that it carries, these without a file. It
 * is of no innovation, agency or organisation of the organiser. As many days as the edition gives for mending it may be
 * completed and submitted, also after the edition has closed: it was sent in time. Answers the key of the entry.
 */
export async function entryAdmit(tx: Tx, scope: TenantScope, command: EntryAdmit, services: { readonly clock: Clock; readonly ids: Ids }): Promise<string> {
  const { editionId, nominationId, fromTenantId, lineageKey, title, participant, groupCode, categoryId, answers, documents, today } = command;
  const now = toInstant(services.clock.now());
  const base = { synthetic: scope.synthetic, version: 1, created_at: now };
  const days = await editionMendDays(askIn(tx), scope.tenantId, editionId);
  const id = services.ids.next();
  await new TenantRepository(entryWork, scope, tx).insert({
    ...base, id, edition_id: editionId, lineage_key: lineageKey, title, participant, group_code: groupCode, category_id: categoryId, state: 'COLLECTED', submissions: 0, collected_at: now,
    mend_until: days === null ? null : addDays(today, days),
  });
  await new TenantRepository(entryAnswer, scope, tx).insertAll(answers.map(({ question, body }) => ({ ...base, id: services.ids.next(), entry_id: id, question, body, words: wordCount(body) })));
  await new TenantRepository(entryDocument, scope, tx).insertAll(documents.map((d) => ({ ...base, id: services.ids.next(), entry_id: id, ...d })));
  await new TenantRepository(nominatedEntry, scope, tx).insert({ ...base, id: services.ids.next(), partner_tenant_id: fromTenantId, entry_id: id, nomination_id: nominationId, state: 'COLLECTED' });
  return id;
}
