import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { editionLog, editionLogHead } from '../data/tables';

/** What an act of judging leaves in the log: whole numbers, texts, truth values, null, and lists and objects of them; words of people only as a hash. */
export type LogValue = string | number | boolean | null | readonly LogValue[] | { readonly [name: string]: LogValue };

/** An act to be logged. */
export interface LoggedAct {
  readonly editionId: string;
  /** The name of the mutation that did it. */
  readonly act: string;
  readonly detail: Readonly<Record<string, LogValue>>;
}

/** What the actor is given: where its act stands in the log, and the hash that no other log can have there. */
export interface LogReceipt {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/** The hash before the first entry of a log. */
export const LOG_ROOT = '0'.repeat(64);

/** SHA-256 of a text, in lower-case hex: how words of people stand in the log without being in it. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The text of a log entry: canonical JSON by RFC 8785. Refuses numbers that are not whole, which have no one text. */
export function logBody(value: LogValue): string {
  const check = (one: LogValue): void => {
    if (typeof one === 'number' && !Number.isSafeInteger(one)) throw new TypeError('a log holds whole numbers only');
    if (typeof one === 'object' && one !== null) Object.values(one as Readonly<Record<string, LogValue>>).forEach(check);
  };
  check(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nothing to log');
  return text;
}

/**
 * Appends an act to the log of its edition, in the transaction of the act: the head is taken by a written row first, so that of
 * two acts at once one waits (or, on a cluster, is tried again) and no number is used twice. Answers the receipt.
 */
export async function logAppend(tx: Tx, scope: TenantScope, { editionId, act, detail }: LoggedAct, services: { readonly clock: Clock; readonly ids: Ids }): Promise<LogReceipt> {
  const heads = new TenantRepository(editionLogHead, scope, tx);
  const base = { synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()) };
  const headOf = async (): Promise<{ readonly id: string; readonly seq: number; readonly hash: string; readonly version: number } | undefined> => (await heads.list({ edition_id: editionId }, 1))[0];
  let before = await headOf();
  if (before === undefined) {
    try {
      await heads.insert({ ...base, id: services.ids.next(), edition_id: editionId, seq: 0, hash: LOG_ROOT });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    before = await headOf();
  }
  if (before === undefined) throw new NotAffected('edition_log_head');
  // The row is written before it is read for good: from here on nobody else writes to this log until the transaction ends.
  await heads.update(before.id, {});
  const head = await headOf();
  if (head === undefined) throw new NotAffected('edition_log_head');
  const seq = head.seq + 1;
  const body = logBody({ act, actor: scope.actorId, at: base.created_at, detail, edition: editionId, prev: head.hash, seq, tenant: scope.tenantId });
  const hash = textHash(body);
  const id = services.ids.next();
  await heads.update(head.id, { seq, hash }, { seq: head.seq });
  await new TenantRepository(editionLog, scope, tx).insert({ ...base, id, edition_id: editionId, seq, act, actor_id: scope.actorId, body, prev: head.hash, hash });
  return { id, seq, hash };
}
