import type { Ask } from '../../../db/ask';
import { windowOf, type EntryWindow } from '../../../domain/entry/life';
import { periodOf } from '../../../domain/readiness/closing';
import type { QuotaSubject } from '../../../domain/readiness/quota-counter';
import type { Asking, EntryFacts, Finding, RulePack } from '../../../domain/rules/rule';
import type { Day } from '../../../domain/time/day';
import type { Eligibility } from '../../../domain/vocabulary/rule-words';
import { packOfEdition } from '../../rules';
import { editionByKey, extensionsOf, type EditionRow } from '../data/edition-rows';
import { entryRow } from '../data/entry-rows';
import { askRules, type Against } from './ask-rules';
import { subjectOfEntry } from './subjects';

/** What the rules of an edition say of an entry, and from what. */
export interface Preflight {
  readonly pack: RulePack;
  readonly facts: EntryFacts;
  readonly asking: Asking;
  readonly window: EntryWindow;
  readonly findings: readonly Finding[];
  readonly eligibility: Eligibility;
  readonly earliest: Day | null;
  /** The key under which limits over its life know the innovation; null where the entry has none. */
  readonly lineageKey: string | null;
  readonly programId: string;
  readonly editionId: string;
  /** Whose places it takes under quotas: those of a nominated entry are the places of the tier that nominated it. */
  readonly who: QuotaSubject;
}

/** What holds in an edition to which nobody gave rules. */
export const NO_RULES: RulePack = { code: 'none', revision: 0, name: ['Tanpa paket aturan', 'No rule pack'], citation: null, groups: [], clauses: [] };

/** An edition, its own dates and rules, as something to ask about. */
export function againstEdition(edition: EditionRow, pack: RulePack, extensions: ReadonlyMap<string, Day>): Against {
  const closes = periodOf(edition.closesEarliest, edition.closesLatest);
  return {
    organizerId: edition.organizerId, editionId: edition.id, pack, program: { organizer: edition.organizerCode, program: edition.programCode },
    opens: periodOf(edition.opensEarliest, edition.opensLatest), closes, closesFrom: closes === null ? 'UNKNOWN' : 'EDITION',
    cancelled: edition.held === 'NOT_HELD', extensions,
  };
}

/**
 * Asks the rules of its edition about an entry of this tenant as it is kept now, as of a day, without writing anything: in
 * a number of statements that does not depend on what there is. Null when the tenant has no such entry. Inside a
 * transaction it sees the transaction's own changes. An edition without a pack has no rules but its dates.
 */
export async function preflightOfEntry(ask: Ask, tenantId: string, entryId: string, today: Day): Promise<Preflight | null> {
  const entry = await entryRow(ask, tenantId, entryId);
  if (entry === null) return null;
  const edition = await editionByKey(ask, entry.editionId);
  if (edition?.organizerId !== tenantId) return null;
  const pack = (await packOfEdition(ask, tenantId, edition.id))?.pack ?? NO_RULES;
  const against = againstEdition(edition, pack, await extensionsOf(ask, tenantId, edition.id));
  const subject = await subjectOfEntry(ask, tenantId, entry, true);
  const [judged] = await askRules(ask, { tenantId, inside: true, seesTitles: true }, against, [subject], today, entry.mendUntil);
  return {
    pack, facts: judged.facts, asking: judged.asking, window: windowOf(against.opens, against.closes, judged.extension, entry.mendUntil), findings: judged.findings,
    eligibility: judged.eligibility, earliest: judged.earliest, lineageKey: judged.lineageKey, programId: edition.programId, editionId: edition.id,
    who: { entrantId: subject.entrantId, regionTenantId: entry.nominated?.ownerId ?? tenantId, participant: judged.facts.participant },
  };
}
