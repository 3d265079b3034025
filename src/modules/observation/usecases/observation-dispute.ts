import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { isSameAmount } from '../../../domain/comparison/amount';
import { amountOf, figureFaults } from '../../../domain/figures/told-figure';
import { toInstant } from '../../../platform/clock';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { disputedFigure, maySpeakOf, speakerOf, type DisputedFigure } from '../data/figure-subjects';
import { observation, observationDispute as disputes } from '../data/tables';
import { observationWrite, type FigureTold, type Services } from './observation-write';

/** What a government says instead of a figure that stands on the shelf, perhaps another government's. */
export interface ObservationDispute extends FigureTold {
  readonly observationId: string;
  readonly reason: string;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** True when both say the same, so that there is nothing to dispute. */
function saysTheSame({ scaled, scale, text, missing }: DisputedFigure, told: FigureTold): boolean {
  if (told.missing !== null) return missing === told.missing;
  if (told.value !== null) return scaled !== null && isSameAmount(amountOf(told.value), { scaled, scale });
  return told.text !== null && text !== null && plain(told.text) === plain(text);
}

async function mayDispute(ask: Ask, tenantId: string, disputed: DisputedFigure): Promise<boolean> {
  if (disputed.tenantId === tenantId) return true;
  const speaker = await speakerOf(ask, tenantId);
  return disputed.regionId === null ? speaker.ministry : maySpeakOf(ask, speaker, disputed.regionId);
}

/** The mark that figures of one shelf which contradict each other share; the one that is disputed gets it where it had none. */
async function markOf(tx: Tx, scope: TenantScope, { tenantId, id, conflictGroup }: DisputedFigure, services: Services): Promise<string | null> {
  if (tenantId !== scope.tenantId) return null;
  if (conflictGroup !== null) return conflictGroup;
  const mark = services.ids.next();
  const change: Partial<Pick<Row<typeof observation>, 'conflict_group'>> = { conflict_group: mark };
  await new TenantRepository(observation, scope, tx).update(id, change);
  return mark;
}

/**
 * Puts another figure beside one on the shelf, about the same thing, with its source and why: neither takes the other's place, and both are
 * read as CONFLICTING. Whoever may record figures of that region may dispute them, and a government its own. Refuses NOT_FOUND for a figure or
 * a source that is not on record, FORBIDDEN for another's region, ALREADY_DONE where the same government disputes it already, and
 * VALIDATION_FAILED for a figure that does not fit the metric or says the same.
 */
export async function observationDispute(tx: Tx, scope: TenantScope, command: ObservationDispute, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { observationId, reason } = command;
  const ask = askIn(tx);
  const disputed = await disputedFigure(ask, observationId);
  if (disputed === null) return refused('NOT_FOUND', ['observation'], { what: 'observation' });
  if (!(await mayDispute(ask, scope.tenantId, disputed))) return refused('FORBIDDEN', ['observation'], {});
  const faults = figureFaults({ ...command, metric: disputed.metric, subject: disputed.subject, flag: null });
  // What this server counts cannot be recorded, but a count that somebody published can be disputed.
  const standing = faults.filter(({ field }) => field !== 'metric');
  if (standing.length > 0) return refusedAll(standing.map(({ field, reason: why }) => ({ code: 'VALIDATION_FAILED', path: ['input', field], detail: {}, reason: why })));
  if (saysTheSame(disputed, command)) return refused('VALIDATION_FAILED', ['input', command.value !== null ? 'value' : command.text !== null ? 'text' : 'missing'], {}, ['sama dengan yang disanggah', 'is the same as what is disputed']);
  const own = disputed.tenantId === scope.tenantId;
  const conflictGroup = await markOf(tx, scope, disputed, services);
  const { subject, regionId, metric, dimensions, year, from, until } = disputed;
  const written = await observationWrite(tx, scope, {
    subject, regionId, metric, dimensions, year, from, until, flag: 'CONFLICTING', conflictGroup,
    // Another government's edition is not this one's to point at; the dispute says what it is about.
    editionId: own ? disputed.editionId : null, innovationId: own ? disputed.innovationId : null, visitId: own ? disputed.visitId : null,
  }, command, services);
  if (!written.ok) return written;
  try {
    await new TenantRepository(disputes, scope, tx).insert({
      id: services.ids.next(), synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), observation_id: written.value, disputed_tenant_id: disputed.tenantId, disputed_id: observationId,
      reason,
    });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['observation']);
    throw error;
  }
  await auditAppend(tx, scope, { action: 'observationDispute', subjectType: 'observation', subjectId: written.value, detail: { disputes: observationId, reason } }, services);
  return done({ id: written.value });
}
