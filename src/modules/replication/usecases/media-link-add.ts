import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import type { Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName, type Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { tenantToday } from '../../organization';
import type { SubjectTable } from '../data/subject-rows';
import { mediaLink } from '../data/tables';
import { ownSubject, unsourced } from './own-subject';
import { dayRefusal } from './replication-days';

/** How many links an innovation, a replication or a visit has at most. */
export const LINKS_A_SUBJECT = 50;

/** A link to what the press or a film tells of something that this tenant published. */
export interface MediaLinkAdd {
  readonly of: SubjectTable;
  readonly subjectId: string;
  /** An address as `webAddress` gives it. */
  readonly url: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: Day | null;
}

const COLUMN = { innovation: 'innovation_id', replication: 'replication_id', visit: 'visit_id' } as const;

/**
 * Links an innovation, a replica or a visit of this tenant to an address on the web. Subject and address are the natural key: the same address
 * again brings its words up to date. Refuses NOT_FOUND for what this tenant has not published, a day that has not come, and LIMIT_REACHED beyond fifty links.
 */
export async function mediaLinkAdd(tx: Tx, scope: TenantScope, command: MediaLinkAdd, services: { clock: Clock; ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { of, subjectId, url, title, outlet, publishedOn } = command;
  const subject = await ownSubject(tx, scope, of, subjectId, ['input', of]);
  if (!subject.ok) return subject;
  const early = publishedOn === null ? null : dayRefusal(['input', 'publishedOn'], publishedOn, await tenantToday(askIn(tx), scope.tenantId, services.clock), null);
  if (early !== null) return refusedAll([early]);
  const links = new TenantRepository(mediaLink, scope, tx);
  const known = await links.list({ [COLUMN[of]]: subjectId });
  const same = known.find((row) => row.url === url);
  if (same === undefined && known.length >= LINKS_A_SUBJECT) return refused('LIMIT_REACHED', ['input', of], { limit: LINKS_A_SUBJECT });
  const words = { title: title.trim(), outlet, published_on: publishedOn, published_at: toInstant(services.clock.now()) };
  const id = same?.id ?? keyFromName('media_link', scope.tenantId, of, subjectId, url);
  if (same === undefined) await links.insert({ ...words, id, url, synthetic: subject.value, [COLUMN[of]]: subjectId });
  else await links.update(id, { ...words, ...unsourced });
  await auditAppend(tx, scope, { action: 'mediaLinkAdd', subjectType: of, subjectId, detail: { link: id } }, services);
  return done({ id });
}
