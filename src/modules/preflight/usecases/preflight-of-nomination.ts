import type { Ask } from '../../../db/ask';
import { windowOf } from '../../../domain/entry/life';
import { wordCount } from '../../../domain/entry/words';
import { dossierIn, type Dossier, type SnapshotPart } from '../../../domain/nomination/snapshot';
import { periodOf } from '../../../domain/readiness/closing';
import type { EntryFacts, Supplied } from '../../../domain/rules/rule';
import type { Day } from '../../../domain/time/day';
import { packOfEdition } from '../../rules';
import { editionByKey } from '../data/edition-rows';
import { publishedInnovation } from '../data/innovation-rows';
import { nominationParts, nominationRow } from '../data/nominated-rows';
import { askRules, NO_EXTENSIONS } from './ask-rules';
import type { Subject } from './gather-facts';
import { nominatedHistory } from './nominated-history';
import { againstEdition, NO_RULES, type Preflight } from './preflight-of-entry';

/** What the rules of the edition above say of a nomination, and the snapshot that it carries. */
export interface NominationPreflight extends Preflight {
  readonly parts: readonly SnapshotPart[];
}

function suppliedBy({ answers, documents }: Dossier): Pick<EntryFacts, 'answers' | 'documents'> {
  const told: Record<string, Supplied> = {};
  for (const { requirement } of documents) {
    const known = Object.hasOwn(told, requirement) ? told[requirement] : undefined;
    told[requirement] = { files: 0, complete: 0, carried: (known?.carried ?? 0) + 1 };
  }
  return { answers: Object.fromEntries(answers.map(({ question, body }) => [question, wordCount(body)])), documents: told };
}

/**
 * Asks the rules of its edition about a nomination that was sent to this tenant, as of a day, before it is an entry: from its
 * snapshot and the published innovation. Null when this tenant was sent no such nomination. A fixed number of statements.
 */
export async function preflightOfNomination(ask: Ask, tenantId: string, nominationId: string, today: Day): Promise<NominationPreflight | null> {
  const row = await nominationRow(ask, tenantId, nominationId);
  const edition = row === null ? null : await editionByKey(ask, row.editionId);
  const innovation = row === null ? null : await publishedInnovation(ask, row.innovationId);
  if (row === null || edition?.organizerId !== tenantId || innovation?.tenantId !== row.ownerId) return null;
  const pack = (await packOfEdition(ask, tenantId, edition.id))?.pack ?? NO_RULES;
  const parts = await nominationParts(ask, tenantId, row);
  const subject: Subject = {
    entryId: null, innovationId: null, title: row.title, participant: row.participant === 'NOT_REPORTED' ? null : row.participant, group: row.group, category: row.category,
    stage: innovation.stage, implemented: periodOf(innovation.begunEarliest, innovation.begunLatest), entrantId: row.ownerId, invited: null, holds: [], ...suppliedBy(dossierIn(parts)),
    nominated: await nominatedHistory(ask, row, parts),
  };
  const against = againstEdition(edition, pack, NO_EXTENSIONS);
  const [judged] = await askRules(ask, { tenantId, inside: true, seesTitles: true }, against, [subject], today);
  return {
    pack, facts: judged.facts, asking: judged.asking, window: windowOf(against.opens, against.closes, null, null), findings: judged.findings, eligibility: judged.eligibility,
    earliest: judged.earliest, lineageKey: judged.lineageKey, programId: edition.programId, editionId: edition.id,
    who: { entrantId: row.ownerId, regionTenantId: row.ownerId, participant: judged.facts.participant }, parts,
  };
}
