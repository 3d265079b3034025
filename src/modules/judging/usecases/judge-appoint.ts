import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate, isForeignKey } from '../../../db/errors';
import type { JudgeOrigin } from '../../../domain/vocabulary/judging-words';
import type { Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates } from '../../competition';
import { logAppend, textHash } from '../../ledger';
import { categoriesOf, judgeMembership } from '../data/appointment-rows';
import { judge, judgeExpertise } from '../data/tables';
import { recusalsDerive, takeRounds } from './recusals-derive';

interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Who judges an edition, by which decree, and where the judge belongs. */
export interface JudgeAppoint {
  readonly editionId: string;
  /** The membership by which somebody holds the function JUDGE. */
  readonly membershipId: string;
  readonly office: string;
  readonly origin: JudgeOrigin;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly decree: string;
  readonly decreedOn: Day | null;
  readonly expertise: readonly string[];
}

type Written = Pick<JudgeAppoint, 'office' | 'origin' | 'decree'> & { readonly agency_id: string | null; readonly organization_id: string | null; readonly decreed_on: Day | null };

/** Writes the row of a judge: a new one, or anew the one of who was dismissed; false for who is a judge already. */
async function write(tx: Tx, scope: TenantScope, editionId: string, actorId: string, own: Written, now: string, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const judges = new TenantRepository(judge, scope, tx);
  const [known] = await judges.list({ edition_id: editionId, actor_id: actorId }, 1);
  if (known?.dismissed_at === null) return refused('ALREADY_DONE', ['input', 'member']);
  const id = known?.id ?? services.ids.next();
  try {
    if (known === undefined) await judges.insert({ ...own, id, synthetic: scope.synthetic, version: 1, created_at: now, edition_id: editionId, actor_id: actorId });
    else await judges.update(id, { ...own, dismissed_at: null, dismissed_reason: null }, { dismissed_at: known.dismissed_at });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['input', 'member']);
    if (!isForeignKey(error)) throw error;
    const what = own.agency_id === null ? 'organization' : 'agency';
    return refused('NOT_FOUND', ['input', what], { what });
  }
  return done({ id });
}

/**
 * Appoints a judge of an edition by a decree; who was dismissed can be appointed anew. What the data shows of its conflicts is written
 * down at once. Refuses NOT_FOUND for a membership that is no judge's here or a thing of another tenant, ALREADY_DONE for who judges
 * this edition, and WRONG_STATE for an edition that is cancelled or over.
 */
export async function judgeAppoint(tx: Tx, scope: TenantScope, command: JudgeAppoint, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { editionId, membershipId, office, origin, agencyId, organizationId, decree, decreedOn, expertise } = command;
  const [ask, now] = [askIn(tx), toInstant(services.clock.now())];
  const dates = await editionDates(ask, scope.tenantId, editionId);
  if (dates === null) return refused('NOT_FOUND', ['edition'], { what: 'edition' });
  if (dates.held === 'NOT_HELD' || dates.phase === 'RESULTS') {
    return refused('WRONG_STATE', ['edition'], { state: dates.held === 'NOT_HELD' ? dates.held : dates.phase }, ['penyelenggaraan ini dibatalkan atau selesai.', 'this edition was cancelled, or is over.']);
  }
  const member = await judgeMembership(ask, scope.tenantId, membershipId, now);
  if (member === null || (member.programId !== null && member.programId !== dates.programId)) return refused('NOT_FOUND', ['input', 'member'], { what: 'judge' });
  const categories = await categoriesOf(ask, scope.tenantId, editionId);
  const strange = expertise.findIndex((category) => !categories.has(category));
  if (strange >= 0) return refused('NOT_FOUND', ['input', 'expertise', String(strange)], { what: 'category' });
  // Rounds before the judge, as everywhere.
  await takeRounds(tx, scope, editionId);
  const written = await write(tx, scope, editionId, member.actorId, { office, origin, agency_id: agencyId, organization_id: organizationId, decree, decreed_on: decreedOn }, now, services);
  if (!written.ok) return written;
  const { id } = written.value;
  const known = new TenantRepository(judgeExpertise, scope, tx);
  await known.deleteWhere({ judge_id: id });
  await known.insertAll(expertise.map((category_id) => ({ id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, judge_id: id, category_id })));
  await recusalsDerive(tx, scope, editionId, services);
  await auditAppend(tx, scope, { action: 'judgeAppoint', subjectType: 'edition', subjectId: editionId, detail: { judge: id, office, origin, decree, decreedOn, agency: agencyId, organization: organizationId } }, services);
  await logAppend(tx, scope, {
    editionId, act: 'judgeAppoint', detail: { judge: id, actor: member.actorId, origin, agency: agencyId, organization: organizationId, decree: textHash(decree), decreedOn, expertise: [...expertise].sort() },
  }, services);
  return done({ id });
}
