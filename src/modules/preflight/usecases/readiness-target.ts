import type { Ask } from '../../../db/ask';
import { periodOf } from '../../../domain/readiness/closing';
import { askedOn, resolveTarget, type DatedEdition, type ResolvedTarget } from '../../../domain/readiness/target';
import type { RulePack } from '../../../domain/rules/rule';
import { dayIn, type Day } from '../../../domain/time/day';
import { packById, packOfEdition } from '../../rules';
import { editionByKey, editionsOfProgram, editionsWithRules, extensionsOf, packIssuer, type EditionRow } from '../data/edition-rows';
import { NO_EXTENSIONS, type Against } from './ask-rules';

/** For what innovations are to be ready: an edition, or a year of a programme, by whatever organiser. */
export interface TargetAsked {
  readonly edition: string | null;
  readonly program: { readonly organizer: string; readonly program: string; readonly year: number } | null;
  /** What if this were the closing date. */
  readonly closesOn: Day | null;
  /** Null: the pack of the edition, or of the latest one that has a pack of its own. */
  readonly packId: string | null;
  /** One group of the rules only; null asks about each of them. */
  readonly group: string | null;
}

/** A target with its dates and rules. */
export interface TargetFound extends ResolvedTarget {
  readonly organizer: string;
  readonly program: string;
  readonly asOf: Day;
  readonly against: Against;
  readonly packId: string;
  /** The edition whose rules are used; null where a pack was given. */
  readonly rulesFromId: string | null;
  readonly group: string | null;
  readonly synthetic: boolean;
}

/** Why a target cannot be found. */
export type TargetFault =
  | { readonly fault: 'EDITION' | 'PROGRAM' | 'PACK' }
  | { readonly fault: 'GROUP'; readonly groups: readonly string[] };

interface Rules {
  readonly pack: RulePack;
  readonly packId: string;
  readonly rulesFromId: string | null;
}

/** The pack that was given; else that of the edition, of the latest one before it with a pack, or of any other. */
async function rulesFor(ask: Ask, asked: TargetAsked, editions: readonly EditionRow[], { judged }: ResolvedTarget): Promise<Rules | null> {
  if (asked.packId !== null) {
    const issuer = await packIssuer(ask, asked.packId);
    const pack = issuer === null ? null : await packById(ask, issuer.tenantId, asked.packId);
    return pack === null ? null : { pack, packId: asked.packId, rulesFromId: null };
  }
  const ruled = await editionsWithRules(ask, editions[0].organizerId, editions.map((e) => e.id));
  const able = editions.filter((e) => ruled.has(e.id));
  const from = able.find((e) => e.id === judged.editionId) ?? able.find((e) => e.year <= judged.year) ?? able.at(-1);
  const rules = from === undefined ? null : await packOfEdition(ask, from.organizerId, from.id);
  return rules === null || from === undefined ? null : { pack: rules.pack, packId: rules.packId, rulesFromId: from.id };
}

// A code of another shape belongs to nobody; a server would refuse to compare text outside ASCII with the column.
const CODE = /^[\x21-\x7e]{1,60}$/;
const dated = (e: EditionRow): DatedEdition => ({
  id: e.id, year: e.year, held: e.held, opens: periodOf(e.opensEarliest, e.opensLatest), closes: periodOf(e.closesEarliest, e.closesLatest),
});

/** Finds a target, its dates and its rules, for a tenant at an instant, in a number of statements that does not depend on what there is. */
export async function readinessTarget(ask: Ask, tenantId: string, asked: TargetAsked, instant: string, givenAsOf: Day | null): Promise<TargetFound | TargetFault> {
  const named = asked.edition === null ? null : await editionByKey(ask, asked.edition);
  if (asked.edition !== null && named === null) return { fault: 'EDITION' };
  const wanted = named === null ? asked.program : { organizer: named.organizerCode, program: named.programCode, year: named.year };
  if (wanted === null || !CODE.test(wanted.organizer) || !CODE.test(wanted.program)) return { fault: 'PROGRAM' };
  const editions = await editionsOfProgram(ask, wanted.organizer, wanted.program);
  if (editions.length === 0) return { fault: 'PROGRAM' };
  const resolved = resolveTarget(editions.map(dated), wanted.year, asked.closesOn);
  const rules = await rulesFor(ask, asked, editions, resolved);
  if (rules === null) return { fault: 'PACK' };
  const groups = rules.pack.groups.map((g) => g.code);
  if (asked.group !== null && !groups.includes(asked.group)) return { fault: 'GROUP', groups };
  const [{ organizerId, organizerCode: organizer, programCode: program, zone }] = editions;
  const { editionId, opens, closes, closesFrom } = resolved.judged;
  const own = organizerId === tenantId && editionId !== null;
  const against: Against = {
    organizerId, editionId, pack: rules.pack, program: { organizer, program }, opens, closes, closesFrom, cancelled: false, extensions: own ? await extensionsOf(ask, tenantId, editionId) : NO_EXTENSIONS,
  };
  return {
    ...resolved, organizer, program, against, asOf: givenAsOf ?? askedOn(opens, dayIn(instant, zone)), packId: rules.packId, rulesFromId: rules.rulesFromId,
    group: asked.group, synthetic: editions[0].synthetic,
  };
}
