import type { Ask } from '../../../db/ask';
import type { EditionHeld, EditionPhase } from '../../../domain/vocabulary/competition-words';
import type { Day } from '../../../domain/time/day';

/** What an edition's row tells of its running, with the zone of its organiser. */
export interface EditionRow {
  readonly programId: string;
  readonly phase: EditionPhase;
  readonly held: EditionHeld;
  readonly opensEarliest: Day | null;
  readonly opensLatest: Day | null;
  readonly closesEarliest: Day | null;
  readonly closesLatest: Day | null;
  readonly zone: string;
}

const dayOf = (value: unknown): Day | null => (typeof value === 'string' ? value : null);

/** The programme, phase and dates of an edition, in one statement; null when this organiser has no such edition. */
export async function editionRow(ask: Ask, tenantId: string, editionId: string): Promise<EditionRow | null> {
  const [row] = await ask(
    `SELECT e.program_id AS program_id, e.phase AS phase, e.held AS held, e.opens_earliest AS opens_earliest, e.opens_latest AS opens_latest,
       e.closes_earliest AS closes_earliest, e.closes_latest AS closes_latest, t.time_zone AS time_zone
     FROM edition e JOIN tenant t ON t.id = e.tenant_id WHERE e.tenant_id = ? AND e.id = ?`,
    [tenantId, editionId],
  );
  if (row === undefined) return null;
  const [programId, phase, held, opensEarliest, opensLatest, closesEarliest, closesLatest, zone] = row;
  return {
    programId: String(programId), phase: phase as EditionPhase, held: held as EditionHeld, opensEarliest: dayOf(opensEarliest), opensLatest: dayOf(opensLatest),
    closesEarliest: dayOf(closesEarliest), closesLatest: dayOf(closesLatest), zone: String(zone),
  };
}

/** How many days a returned entry may be mended by default; null where nobody runs this edition here. */
export async function mendDaysRow(ask: Ask, tenantId: string, editionId: string): Promise<number | null> {
  const [row] = await ask('SELECT w.mend_days AS mend_days FROM edition_work w WHERE w.tenant_id = ? AND w.edition_id = ?', [tenantId, editionId]);
  return row === undefined ? null : Number(row[0]);
}
