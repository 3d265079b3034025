import type { Tx } from '../../../db/database';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { addParticipations, claimsOf, moveClaim, moveEntries } from '../data/lineage-uses';
import { membersIn, rootIn } from '../data/lineage';
import { innovationLineage, innovationWork } from '../data/tables';
import { keepVersions } from './keep-versions';

/** Which innovation is the same as which earlier one, and why; the version of the first that the writer saw. */
export interface LineageJoin {
  readonly innovationId: string;
  readonly earlierId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

const raised = (works: TenantRepository<typeof innovationWork>, id: string, version: number | null): Promise<void> => works.update(id, {}, version === null ? {} : { version });

/**
 * Joins two lineages for good: the root of the earlier innovation's becomes the root of all members of both, and what both
 * have used of their participations is added up. There is no way back: lineages are joined and never split. Refuses NOT_FOUND,
 * ALREADY_DONE where the two are one lineage, VERSION_CONFLICT where one of them changed meanwhile, and ALREADY_CLAIMED
 * where both are entered in an edition that is not over.
 *
 * Others may draft, enter, submit and join at the same time, so the order of what is taken matters, and is that of everybody:
 * innovations (the two roots first, then the members, each by key), then entries, then claims and counters.
 * - A new member (innovationDraft) and a new entry hold their innovation's row through a foreign key; raising the rows of
 *   the roots waits for them, and after it the members and their entries are read for the first time, so none is missed.
 * - Whoever raises a counter of these lineages has taken the row of its entry before. Raising the versions of the entries
 *   here therefore waits until that counter is written, and whoever comes later is told that its entry has changed.
 * On Galera the same rows are written on both sides, so that one of the two is certified and the other runs again.
 */
export async function lineageJoin(tx: Tx, scope: TenantScope, command: LineageJoin, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { tenantId } = scope;
  const { innovationId, earlierId, expectedVersion } = command;
  const works = new TenantRepository(innovationWork, scope, tx);
  const [work, earlier] = [await works.find(innovationId), await works.find(earlierId)];
  if (work === null) return refused('NOT_FOUND', ['innovation'], { what: 'innovation' });
  if (earlier === null) return refused('NOT_FOUND', ['earlier'], { what: 'innovation' });
  const conflict = async (): Promise<Outcome<never>> => refused('VERSION_CONFLICT', ['expectedVersion'], { current: (await works.find(innovationId))?.version ?? work.version });
  if (work.version !== expectedVersion) return conflict();
  const rootNow = async (id: string): Promise<string> => (await rootIn(tx, tenantId, id)) ?? id;
  const [from, to] = [await rootNow(innovationId), await rootNow(earlierId)];
  if (from === to) return refused('ALREADY_DONE', ['earlier']);
  let members: readonly { readonly rowId: string; readonly innovationId: string; readonly rootId: string }[];
  let all: readonly string[];
  try {
    const versionOf = (id: string): number | null => (id === innovationId ? expectedVersion : null);
    for (const id of [from, to].sort()) await raised(works, id, versionOf(id));
    members = await membersIn(tx, tenantId, [from, to]);
    all = [...new Set([from, to, ...members.map((m) => m.innovationId)])].sort();
    for (const id of all.filter((one) => one !== from && one !== to)) await raised(works, id, versionOf(id));
  } catch (error) {
    if (error instanceof NotAffected) return conflict();
    throw error;
  }
  // Between reading and taking the roots another join may have moved them.
  if ((await rootNow(innovationId)) !== from || (await rootNow(earlierId)) !== to) return conflict();

  await moveEntries(tx, tenantId, all, from, to);
  const claims = await claimsOf(tx, tenantId, [from, to]);
  for (const claim of claims.filter((c) => c.lineage === from)) {
    const both = claims.some((c) => c.lineage === to && c.editionId === claim.editionId);
    // In an edition that is over, both were entered and that stays on record.
    if (both && claim.over) continue;
    if (both) return refused('ALREADY_CLAIMED', ['earlier'], { what: [`keduanya diusulkan pada ${claim.edition}`, `both are entered in ${claim.edition}`] });
    await moveClaim(tx, tenantId, claim.id, to);
  }
  await addParticipations(tx, tenantId, from, to);

  const lineages = new TenantRepository(innovationLineage, scope, tx);
  for (const { rowId } of members.filter((m) => m.rootId === from)) await lineages.update(rowId, { root_id: to });
  // A root has no row of its own, unless one was written that names itself.
  if (!members.some((m) => m.innovationId === from)) {
    await lineages.insert({
      id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), innovation_id: from, root_id: to, reason: command.reason,
    });
  }
  await keepVersions(tx, scope, all, command.reason, services);
  await auditAppend(tx, scope, { action: 'lineageJoin', subjectType: 'innovation', subjectId: innovationId, detail: { earlier: earlierId, root: to, members: all.length, reason: command.reason } }, services);
  return done({ id: innovationId });
}
