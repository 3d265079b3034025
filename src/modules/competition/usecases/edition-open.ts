import type { Tx } from '../../../db/database';
import { onDay } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { hashOfPack, packOfEdition } from '../../rules';
import { askIn } from '../../../db/ask';
import { edition, editionRules } from '../data/tables';
import { editionTake, type EditionAt, type EditionChanged, type TakenEdition } from './edition-take';

const REASONS = {
  PHASE: ['hanya penyelenggaraan yang diumumkan dapat dibuka.', 'only an edition that is announced can be opened.'],
  CANCELLED: ['penyelenggaraan ini dibatalkan.', 'this edition was cancelled.'],
  NO_CLOSING: ['hari penutupannya belum ditetapkan.', 'its closing day is not set.'],
  NO_PACK: ['paket aturannya belum ditetapkan.', 'it has no rule pack.'],
  OTHER_CONTENT: ['isi paket aturan tidak sama dengan sidik yang dicatat.', 'the content of its rule pack is not the one that was kept for it.'],
} as const;

const wrong = (state: string, reason: keyof typeof REASONS): Outcome<never> => refused('WRONG_STATE', ['edition'], { state }, REASONS[reason]);

/** Why an edition cannot be opened as it stands; null when it can. */
function obstacle(taken: TakenEdition): Outcome<never> | null {
  if (taken.held === 'NOT_HELD') return wrong('NOT_HELD', 'CANCELLED');
  if (taken.phase !== 'ANNOUNCED') return wrong(taken.phase, 'PHASE');
  // The window, and the age of every innovation, are counted to a day: a month or "in spring" will not do.
  const [first, last] = [taken.closes?.earliest ?? null, taken.closes?.latest ?? null];
  if (first === null || first !== last) return wrong(taken.phase, 'NO_CLOSING');
  if (taken.today > first) return refused('WINDOW_CLOSED', ['edition'], { from: taken.opens?.earliest ?? '…', until: first });
  return null;
}

/** Holds the pack of the edition to its kept hash and freezes it: from then on it is the edition's, whatever becomes of the pack's later revisions. */
async function freeze(tx: Tx, scope: TenantScope, editionId: string, taken: TakenEdition): Promise<Outcome<{ readonly pack: string }>> {
  const rules = new TenantRepository(editionRules, scope, tx);
  const [kept] = await rules.list({ edition_id: editionId }, 1);
  const found = kept === undefined ? null : await packOfEdition(askIn(tx), scope.tenantId, editionId);
  if (kept === undefined || found === null) return wrong(taken.phase, 'NO_PACK');
  if (hashOfPack(found.pack) !== kept.pack_hash) return wrong(taken.phase, 'OTHER_CONTENT');
  try {
    await rules.update(kept.id, { frozen_at: taken.now }, { frozen_at: null, pack_id: kept.pack_id, pack_hash: kept.pack_hash });
  } catch (error) {
    // Somebody gave the edition another pack since it was read.
    if (error instanceof NotAffected) return refused('VERSION_CONFLICT', ['expectedVersion'], { current: taken.version });
    throw error;
  }
  return done({ pack: `${found.pack.code} r${found.pack.revision}` });
}

/**
 * Opens an announced edition for entries and freezes its rule pack. Refuses WRONG_STATE without a pack or a closing day, when
 * it is cancelled or not announced, and WINDOW_CLOSED when its last day is over.
 */
export async function editionOpen(tx: Tx, scope: TenantScope, command: EditionAt, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<EditionChanged>> {
  const taken = await editionTake(tx, scope, command, services, { opened_at: toInstant(services.clock.now()), entered: 0 });
  if (!taken.ok) return taken;
  const { value } = taken;
  const hindered = obstacle(value);
  if (hindered !== null) return hindered;
  const frozen = await freeze(tx, scope, command.editionId, value);
  if (!frozen.ok) return frozen;
  // A first day that nobody announced is the day on which it was opened.
  const opens = value.opens ?? onDay(value.today);
  await new TenantRepository(edition, scope, tx).update(command.editionId, { phase: 'OPEN', held: 'HELD', opens_earliest: opens.earliest, opens_latest: opens.latest });
  await auditAppend(tx, scope, { action: 'editionOpen', subjectType: 'edition', subjectId: command.editionId, detail: { pack: frozen.value.pack, closes: value.closes?.latest ?? null } }, services);
  return done({ id: value.workId, editionId: command.editionId, version: value.version });
}
