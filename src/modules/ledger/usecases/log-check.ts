import type { Ask } from '../../../db/ask';
import type { LogFault } from '../../../domain/vocabulary/ledger-words';
import { logEntries, logHead, type KeptLogEntry } from '../data/log-rows';
import { LOG_ROOT, logBody, textHash, type LogValue } from './log-append';

/** What a check of a log found: how many entries, where its head stands, and each fault with its number; at most `MOST_FAULTS` are told. */
export interface LogChecked {
  readonly entries: number;
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly faults: readonly { readonly seq: number; readonly fault: LogFault }[];
}

const PAGE = 500;
const MOST_FAULTS = 100;

function contentOf({ body }: KeptLogEntry): Readonly<Record<string, LogValue>> | null {
  try {
    const content = JSON.parse(body) as LogValue;
    return typeof content === 'object' && content !== null && !Array.isArray(content) && logBody(content) === body ? (content as Readonly<Record<string, LogValue>>) : null;
  } catch {
    return null;
  }
}

function faultsOf(entry: KeptLogEntry, before: string, place: { readonly tenant: string; readonly edition: string }): readonly LogFault[] {
  const content = contentOf(entry);
  const fits = content !== null && content.seq === entry.seq && content.act === entry.act && content.actor === entry.actorId && content.tenant === place.tenant && content.edition === place.edition;
  return [
    ...(textHash(entry.body) === entry.hash ? [] : ['HASH' as const]),
    ...(entry.prev === before && content?.prev === entry.prev ? [] : ['CHAIN' as const]),
    ...(fits ? [] : ['CONTENT' as const]),
  ];
}

/** Checks the whole log of an edition from its first entry: numbers without a gap, content, hashes, chain and head. Costs one statement for each 500 entries. */
export async function logCheck(ask: Ask, tenantId: string, editionId: string): Promise<LogChecked> {
  const faults: { seq: number; fault: LogFault }[] = [];
  let [entries, seq, hash] = [0, 0, LOG_ROOT];
  for (;;) {
    const page = await logEntries(ask, tenantId, editionId, seq, PAGE);
    for (const entry of page) {
      if (entry.seq !== seq + 1) faults.push({ seq: seq + 1, fault: 'MISSING' });
      faults.push(...faultsOf(entry, hash, { tenant: tenantId, edition: editionId }).map((fault) => ({ seq: entry.seq, fault })));
      [entries, seq, hash] = [entries + 1, entry.seq, entry.hash];
    }
    if (page.length < PAGE) break;
  }
  const head = await logHead(ask, tenantId, editionId);
  if ((head?.seq ?? 0) !== seq || (head?.hash ?? LOG_ROOT) !== hash) faults.push({ seq: head?.seq ?? 0, fault: 'HEAD' });
  return { entries, head, faults: faults.slice(0, MOST_FAULTS) };
}
