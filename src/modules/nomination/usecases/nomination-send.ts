import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { FIRST_STATE } from '../../../domain/nomination/life';
import { nomineeCounter } from '../../../domain/nomination/places';
import { partsOf, snapshotText } from '../../../domain/nomination/snapshot';
import { participantOf } from '../../../domain/readiness/participant';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { hashText } from '../../../platform/secrets';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { limitRaise } from '../../entry';
import { innovationDossier } from '../../preflight';
import { answersOf, documentsOf } from '../data/lower-rows';
import { nomination, nominationPart } from '../data/tables';
import { nominationSource, type SourceAsked } from './nomination-source';
import { nominationTarget, type TargetAsked } from './nomination-target';

/** A nomination of an innovation of this tenant to an edition of a tier above. */
export interface NominationSend extends SourceAsked, TargetAsked {
  /** Null: its government, or an enterprise as itself. */
  readonly participant: ParticipantType | null;
  /** The letter with which it is sent, by number and date. */
  readonly letter: string | null;
}

const CLAIMED = { what: ['pengusulan inovasi ini ke penyelenggaraan itu', 'the nomination of this innovation to that edition'] } as const;

/**
 * Sends a nomination with an immutable snapshot: what was answered and proved, where it took part, what it won, and the days of its
 * life. By the ranking no more go up than the edition says, by a counter that is raised under its limit; and one nomination of
 * an innovation stands in an edition above, by a unique key. Refuses NOT_FOUND, VALIDATION_FAILED, WRONG_STATE, WINDOW_CLOSED,
 * LIMIT_REACHED and ALREADY_CLAIMED.
 */
export async function nominationSend(tx: Tx, scope: TenantScope, command: NominationSend, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const [ask, now] = [askIn(tx), toInstant(services.clock.now())];
  const target = await nominationTarget(ask, scope.tenantId, command, now);
  if (!target.ok) return target;
  const { edition, kind } = target.value;
  const source = await nominationSource(ask, scope.tenantId, command, edition.year);
  if (!source.ok) return source;
  const { entry, innovationId, innovation, lineageKey, rank, nominees } = source.value;
  // What is there already is told as such, also where the limit is reached; the unique key holds for two at once.
  const [standing] = await new TenantRepository(nomination, scope, tx).list({ upper_edition_id: edition.id, stands_for: innovationId }, 1);
  if (standing !== undefined) return refused('ALREADY_CLAIMED', ['input', 'edition'], CLAIMED);
  if (entry !== null && nominees !== null) {
    const use = { counter: nomineeCounter(entry.editionId, edition.id), most: nominees, start: 0 };
    if (!(await limitRaise(tx, scope, use, services))) return refused('LIMIT_REACHED', ['input', 'entry'], { limit: nominees });
  }
  const dossier = await innovationDossier(ask, scope.tenantId, innovationId);
  if (dossier === null) throw new NotAffected('innovation_work');
  const [answers, documents] = entry === null ? [[], []] : [await answersOf(ask, scope.tenantId, entry.id), await documentsOf(ask, scope.tenantId, entry.id)];
  const parts = partsOf({ ...dossier, answers, documents });
  const id = services.ids.next();
  const base = { synthetic: scope.synthetic, version: 1, created_at: now, partner_tenant_id: edition.tenantId };
  const hash = hashText(snapshotText(parts));
  try {
    await new TenantRepository(nomination, scope, tx).insert({
      ...base, id, lower_edition_id: entry?.editionId ?? null, lower_entry_id: entry?.id ?? null, innovation_id: innovationId, agency_id: entry?.agencyId ?? innovation.agencyId,
      upper_edition_id: edition.id, lineage_key: lineageKey, title: innovation.title, participant: command.participant ?? participantOf(kind, innovation.agencyKind, true) ?? 'NOT_REPORTED',
      group_code: command.groupCode, category_id: command.categoryId, basis: command.basis, rank, letter: command.letter, state: FIRST_STATE, stands_for: innovationId, snapshot_hash: hash,
      sent_by: scope.actorId,
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refused('ALREADY_CLAIMED', ['input', 'edition'], CLAIMED);
  }
  await new TenantRepository(nominationPart, scope, tx).insertAll(parts.map((part, i) => ({ ...base, id: services.ids.next(), nomination_id: id, position: i + 1, ...part })));
  await auditAppend(tx, scope, {
    action: 'nominationSend', subjectType: 'nomination', subjectId: id,
    detail: { title: innovation.title, basis: command.basis, rank, edition: edition.id, innovation: innovationId, entry: entry?.id ?? null, snapshot: hash, parts: parts.length },
  }, services);
  return done({ id });
}
