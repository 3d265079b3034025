import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Day, Period } from '../../../domain/time/day';
import type { IndicatorGoal } from '../../../domain/vocabulary/replication-words';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName, type Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import { indicatorOutcome } from '../data/tables';
import { ownSubject, unsourced } from './own-subject';
import { periodRefusal } from './replication-days';

/** How many indicators an innovation tells of at most. */
export const OUTCOMES_AN_INNOVATION = 50;

/** A measured value: a whole number in units of 10 to the power of minus the scale of its outcome, and when it was measured. */
export interface Measured {
  readonly scaled: number;
  readonly on: Period | null;
}

/** An indicator of a published innovation before and after. */
export interface IndicatorOutcomeKeep {
  readonly innovationId: string;
  readonly indicator: string;
  readonly unit: string;
  readonly goal: IndicatorGoal;
  readonly scale: number;
  readonly before: Measured | null;
  readonly after: Measured | null;
  readonly method: string | null;
  readonly document: string | null;
  readonly evidenceLevel: number | null;
}

const nameOf = (indicator: string): string => indicator.trim().replace(/\s+/g, ' ').toLowerCase();

function hindranceOf({ before, after }: IndicatorOutcomeKeep, today: Day): Outcome<never> | null {
  if (before === null && after === null) return refused('VALIDATION_FAILED', ['input', 'valueAfter'], {}, ['nilai sebelum atau sesudah wajib diisi', 'a value before or after must be given']);
  const untimely = ([['measuredBefore', before], ['measuredAfter', after]] as const).flatMap(([name, one]) => (one?.on ? (periodRefusal(['input', name], one.on, today, null) ?? []) : []));
  if (untimely.length > 0) return refusedAll(untimely);
  const [from, to] = [before?.on?.earliest ?? null, after?.on?.latest ?? null];
  return from !== null && to !== null && from > to ? refused('VALIDATION_FAILED', ['input', 'measuredAfter'], {}, ['tidak boleh mendahului pengukuran sebelumnya', 'must not be before the earlier measurement']) : null;
}

/**
 * Keeps an indicator of an innovation of this tenant on the shelf, before and after: of a source as well as of a replica. The name of the
 * indicator is its natural key, blanks and case aside, so that the same request again changes nothing and a later one replaces it whole.
 * Refuses NOT_FOUND for what this tenant has not published, VALIDATION_FAILED without any value and for a time that has not come, and LIMIT_REACHED beyond fifty indicators.
 */
export async function indicatorOutcomeKeep(tx: Tx, scope: TenantScope, command: IndicatorOutcomeKeep, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { innovationId, indicator, before, after } = command;
  const hindered = hindranceOf(command, await tenantToday(askIn(tx), scope.tenantId, services.clock));
  if (hindered !== null) return hindered;
  const subject = await ownSubject(tx, scope, 'innovation', innovationId, ['innovation']);
  if (!subject.ok) return subject;
  const outcomes = new TenantRepository(indicatorOutcome, scope, tx);
  const known = await outcomes.list({ innovation_id: innovationId });
  const same = known.find((row) => nameOf(row.indicator) === nameOf(indicator));
  const values = {
    indicator: indicator.trim(), unit: command.unit.trim(), goal: command.goal, scale: command.scale, before_scaled: before?.scaled ?? null, before_earliest: before?.on?.earliest ?? null,
    before_latest: before?.on?.latest ?? null, after_scaled: after?.scaled ?? null, after_earliest: after?.on?.earliest ?? null, after_latest: after?.on?.latest ?? null, method: command.method,
    document: command.document, evidence_level: command.evidenceLevel, published_at: toInstant(services.clock.now()),
  };
  if (same === undefined && known.length >= OUTCOMES_AN_INNOVATION) return refused('LIMIT_REACHED', ['innovation'], { limit: OUTCOMES_AN_INNOVATION });
  const id = same?.id ?? keyFromName('indicator_outcome', scope.tenantId, innovationId, nameOf(indicator));
  if (same === undefined) await outcomes.insert({ ...values, id, innovation_id: innovationId, synthetic: subject.value });
  else await outcomes.update(id, { ...values, ...unsourced });
  await auditAppend(tx, scope, { action: 'indicatorOutcomeKeep', subjectType: 'innovation', subjectId: innovationId, detail: { outcome: id } }, services);
  return done({ id });
}
