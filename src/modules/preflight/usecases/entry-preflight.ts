import type { Ask } from '../../../db/ask';
import { dayIn, onDay, type Day } from '../../../domain/time/day';
import type { RulePack } from '../../../domain/rules/rule';
import { packById, packOfEdition } from '../../rules';
import { categoryCodes, editionByKey, extensionsOf, packIssuer } from '../data/edition-rows';
import { entryRow, type EntryRow } from '../data/entry-rows';
import { publishedInnovation, workingInnovations, type InnovationRow } from '../data/innovation-rows';
import type { BoundReader } from '../data/recused-rows';
import { askRules, NO_EXTENSIONS, type Against, type Judgement } from './ask-rules';
import type { Owner } from './gather-facts';
import { againstEdition } from './preflight-of-entry';
import { subjectOfEntry, subjectOfInnovation, type Assumed } from './subjects';

/** Who is asked about: an entry or a working innovation of a tenant whose papers may be read, or a published innovation. */
export type AskedAbout =
  | { readonly kind: 'ENTRY' | 'WORKING'; readonly tenantId: string; readonly key: string }
  | { readonly kind: 'PUBLISHED'; readonly key: string };

/** A question to the rules: about whom, against what, and what is assumed. */
export interface PreflightQuestion {
  readonly about: AskedAbout;
  /** The edition or pack; both null asks an entry against its own edition. */
  readonly editionId: string | null;
  readonly packId: string | null;
  /** What if this were the closing date. */
  readonly closesOn: Day | null;
  /** Null: the day it is for the organiser at this instant. */
  readonly asOf: Day | null;
  readonly instant: string;
  readonly assumed: Assumed;
  /** Whether the asker may read the titles of others' entries. */
  readonly showsTitles: boolean;
  /** Whose recusals bind what is told; left out for anybody outside. */
  readonly reader?: BoundReader;
}

/** The answer: what the rules say, and of what. */
export interface PreflightAnswer extends Judgement {
  readonly pack: RulePack;
  readonly packId: string | null;
  readonly editionId: string | null;
  readonly synthetic: boolean;
}

/** Why there is no answer. */
export type PreflightFault =
  | { readonly fault: 'SUBJECT' | 'EDITION' | 'PACK' | 'CATEGORY' }
  | { readonly fault: 'GROUP'; readonly groups: readonly string[] };

interface Found {
  readonly owner: Owner;
  readonly entry: EntryRow | null;
  readonly innovation: InnovationRow | null;
}

async function subjectRow(ask: Ask, { about, showsTitles: seesTitles, reader }: PreflightQuestion): Promise<Found | null> {
  switch (about.kind) {
    case 'ENTRY': {
      const entry = await entryRow(ask, about.tenantId, about.key);
      return entry === null ? null : { owner: { tenantId: about.tenantId, inside: true, seesTitles, reader }, entry, innovation: null };
    }
    case 'WORKING': {
      const [innovation] = await workingInnovations(ask, about.tenantId, [about.key]);
      return innovation === undefined ? null : { owner: { tenantId: about.tenantId, inside: true, seesTitles, reader }, entry: null, innovation };
    }
    case 'PUBLISHED': {
      const innovation = await publishedInnovation(ask, about.key);
      return innovation === null ? null : { owner: { tenantId: innovation.tenantId, inside: false, seesTitles: false }, entry: null, innovation };
    }
  }
}

interface Ruled {
  readonly against: Against;
  readonly packId: string;
  readonly zone: string;
  readonly synthetic: boolean;
}

async function editionAgainst(ask: Ask, owner: Owner, editionId: string): Promise<Ruled | PreflightFault> {
  const edition = await editionByKey(ask, editionId);
  if (edition === null) return { fault: 'EDITION' };
  const rules = await packOfEdition(ask, edition.organizerId, edition.id);
  if (rules === null) return { fault: 'PACK' };
  // Who was given more time is between an organiser and its entrants.
  const extensions = owner.inside && owner.tenantId === edition.organizerId ? await extensionsOf(ask, edition.organizerId, edition.id) : NO_EXTENSIONS;
  return { against: againstEdition(edition, rules.pack, extensions), packId: rules.packId, zone: edition.zone, synthetic: edition.synthetic };
}

async function packAgainst(ask: Ask, packId: string): Promise<Ruled | PreflightFault> {
  const issuer = await packIssuer(ask, packId);
  const pack = issuer === null ? null : await packById(ask, issuer.tenantId, packId);
  if (issuer === null || pack === null) return { fault: 'PACK' };
  const against: Against = { organizerId: issuer.tenantId, editionId: null, pack, program: null, opens: null, closes: null, closesFrom: 'UNKNOWN', cancelled: false, extensions: NO_EXTENSIONS };
  return { against, packId, zone: issuer.zone, synthetic: issuer.synthetic };
}

/** Whether a category can be assumed: one of the edition, or any where nobody recorded which it has. */
async function mayAssume(ask: Ask, { organizerId, editionId }: Against, category: string): Promise<boolean> {
  const codes = editionId === null ? new Set<string>() : await categoryCodes(ask, organizerId, editionId);
  return codes.size === 0 || codes.has(category);
}

/**
 * Answers a question to the rules without saving anything, in a number of statements that does not depend on what there is.
 * Of the organiser of an edition it reads only what is published, unless the edition is the owner's own.
 */
export async function entryPreflight(ask: Ask, question: PreflightQuestion): Promise<PreflightAnswer | PreflightFault> {
  const found = await subjectRow(ask, question);
  if (found === null) return { fault: 'SUBJECT' };
  const { owner, entry, innovation } = found;
  const editionId = question.editionId ?? (question.packId === null ? (entry?.editionId ?? null) : null);
  const ruled = editionId === null ? await packAgainst(ask, question.packId ?? '') : await editionAgainst(ask, owner, editionId);
  if ('fault' in ruled) return ruled;
  const { pack } = ruled.against;
  const { assumed, closesOn } = question;
  if (assumed.group !== null && !pack.groups.some((g) => g.code === assumed.group)) return { fault: 'GROUP', groups: pack.groups.map((g) => g.code) };
  if (assumed.category !== null && !(await mayAssume(ask, ruled.against, assumed.category))) return { fault: 'CATEGORY' };
  const against: Against = closesOn === null ? ruled.against : { ...ruled.against, closes: onDay(closesOn), closesFrom: 'GIVEN' };
  const home = entry !== null && entry.editionId === against.editionId;
  const subject = entry !== null
    ? await subjectOfEntry(ask, owner.tenantId, entry, home, assumed)
    : innovation === null ? null : subjectOfInnovation(innovation, against.organizerId !== owner.tenantId, assumed);
  if (subject === null) return { fault: 'SUBJECT' };
  const asOf = question.asOf ?? dayIn(question.instant, ruled.zone);
  const [judgement] = await askRules(ask, owner, against, [subject], asOf, home ? entry.mendUntil : null);
  const synthetic = ruled.synthetic || (entry?.synthetic ?? innovation?.synthetic ?? false);
  return { ...judgement, pack, packId: ruled.packId, editionId: against.editionId, synthetic };
}
