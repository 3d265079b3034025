import { setTimeout as wait } from 'node:timers/promises';
import type { Ask } from '../../../db/ask';
import { FEED_START, feedHead, feedLines, keysByCode, type FeedFilter, type FeedLine, type FeedPlace } from '../data/change-feed';

export type { FeedLine, FeedPlace };

/** What is asked of the feed. */
export interface ChangesAsked {
  readonly since: FeedPlace | null;
  readonly first: number;
  readonly kinds: readonly string[];
  readonly tenants: readonly string[] | null;
  readonly regions: readonly string[] | null;
  readonly synthetic: FeedFilter['synthetic'];
}

/** A page of the feed: where the next one begins, whether there is more of it now, and where the whole feed ends. */
export interface ChangesPage {
  readonly lines: readonly FeedLine[];
  readonly next: FeedPlace;
  readonly more: boolean;
  readonly head: FeedPlace;
}

/** Why the feed cannot be read from there, or for whom. */
export type ChangesFault = { readonly kind: 'AHEAD' } | { readonly kind: 'CODE'; readonly list: 'tenants' | 'regions'; readonly code: string };

// A code of another shape belongs to nobody; MariaDB would refuse to compare text outside ASCII with the column.
const CODE = /^[\x21-\x7e]{1,40}$/;
/** How long, in milliseconds, it is waited for a node of a cluster that is behind the one from which the place came. */
const PATIENCE = [0, 150, 400, 1000] as const;

/** Whether this database has been where a place says that its reader has been: the change there is known, and never goes back to an earlier turn. */
const reached = (place: FeedPlace, known: number | null): boolean => place.turn === FEED_START.turn || (known !== null && known >= place.turn);

async function headBeyond(ask: Ask, since: FeedPlace): Promise<FeedPlace | null> {
  for (const ms of PATIENCE) {
    if (ms > 0) await wait(ms, undefined, { ref: false });
    const { head, known } = await feedHead(ask, since);
    if (reached(since, known)) return head;
  }
  return null;
}

/**
 * The changes of the published shelf after a place, oldest first: of each row the last one only. Guarantees that a reader who asks
 * again from `next`, whatever the size of the pages and whoever writes meanwhile, has in the end exactly what the shelf holds: turns
 * are numbered in the order of their commits, so nothing ever appears before a place that was given out.
 */
export async function changesSince(ask: Ask, asked: ChangesAsked): Promise<ChangesPage | ChangesFault> {
  const keys: Record<'tenants' | 'regions', readonly string[] | null> = { tenants: null, regions: null };
  for (const list of ['tenants', 'regions'] as const) {
    const codes = asked[list];
    if (codes === null) continue;
    const known = await keysByCode(ask, list === 'tenants' ? 'tenant' : 'region', codes.filter((code) => CODE.test(code)));
    const unknown = codes.find((code) => !known.has(code));
    if (unknown !== undefined) return { kind: 'CODE', list, code: unknown };
    keys[list] = [...new Set(known.values())];
  }
  const since = asked.since ?? FEED_START;
  const head = await headBeyond(ask, since);
  if (head === null) return { kind: 'AHEAD' };
  const filter: FeedFilter = { kinds: asked.kinds, tenantIds: keys.tenants, regionIds: keys.regions, synthetic: asked.synthetic };
  // What moves beyond the head while this is read is told by a later page.
  const found = asked.kinds.length === 0 || keys.tenants?.length === 0 || keys.regions?.length === 0 ? [] : await feedLines(ask, since, head, filter, asked.first + 1);
  const lines = found.slice(0, asked.first);
  const more = found.length > lines.length;
  const last = lines.at(-1);
  return { lines, more, head, next: more && last !== undefined ? { turn: last.turn, id: last.id } : head };
}
