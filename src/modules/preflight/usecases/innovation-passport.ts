import type { Ask } from '../../../db/ask';
import { entriesTogether, inOrderOfTime, type PassportEvent } from '../../../domain/readiness/passport';
import { lineagesOf } from '../data/lineage-rows';
import { nominationEvents } from '../data/nominated-rows';
import {
  awardEvents, entryEvents, PASSPORT_ROWS, publishedBeginnings, replicatedEvents, replicatesEvents, versionEvents, visitEvents, workingBeginnings, workingEntryEvents, type Beginnings,
} from '../data/passport-rows';

/** The way of an innovation through editions and tiers, in order of time. */
export interface Passport {
  readonly id: string;
  readonly title: string;
  readonly synthetic: boolean;
  readonly events: readonly PassportEvent[];
  /** The other innovations of its lineage; empty outside the workspace. */
  readonly lineage: readonly string[];
  /** False when one kind of event has more rows than are read. */
  readonly complete: boolean;
}

async function assembled(ask: Ask, { id, tenantId, title, synthetic, events: begun }: Beginnings, members: readonly string[], working: readonly PassportEvent[], sentUp: readonly PassportEvent[]): Promise<Passport> {
  const parts = await Promise.all([versionEvents, awardEvents, replicatesEvents, replicatedEvents, visitEvents].map((read) => read(ask, tenantId, members)));
  const entries = await entryEvents(ask, tenantId, members);
  const complete = [...parts, entries, working, sentUp].every((rows) => rows.length < PASSPORT_ROWS);
  return {
    id, title, synthetic, complete, lineage: members.filter((m) => m !== id), events: inOrderOfTime([...begun, ...parts.flat(), ...sentUp, ...entriesTogether(entries, working)]),
  };
}

/** Which rows of these keys the reader may see, by the name of their type. */
export type Seen = (typeName: 'WorkspaceEntry' | 'Nomination', keys: readonly string[]) => Promise<ReadonlySet<string>>;

/** The passport of a published innovation from the shelf alone; null when there is none. A fixed number of statements. */
export async function publishedPassport(ask: Ask, innovationId: string): Promise<Passport | null> {
  const found = await publishedBeginnings(ask, innovationId);
  return found === null ? null : assembled(ask, found, [found.id], [], []);
}

/**
 * The passport of a working innovation of this tenant, of its whole lineage and with the entries in work and the nominations that
 * the reader may see; null when the tenant has none such. A fixed number of statements.
 */
export async function workingPassport(ask: Ask, tenantId: string, innovationId: string, seen: Seen): Promise<Passport | null> {
  const found = await workingBeginnings(ask, tenantId, innovationId);
  if (found === null) return null;
  const members = (await lineagesOf(ask, tenantId, [found.id])).get(found.id)?.members ?? [found.id];
  const working = await workingEntryEvents(ask, tenantId, members);
  const visible = await seen('WorkspaceEntry', working.flatMap((e) => e.workKey ?? []));
  const sent = await nominationEvents(ask, tenantId, members);
  const shown = await seen('Nomination', sent.flatMap((e) => e.nominationKey ?? []));
  const sentUp = sent.filter((e) => e.nominationKey !== null && shown.has(e.nominationKey));
  return assembled(ask, found, members, working.filter((e) => e.workKey !== null && visible.has(e.workKey)), sentUp);
}
