import type { Ask } from '../../../db/ask';
import type { Day, Period } from '../../../domain/time/day';
import type { EditionHeld, EditionPhase } from '../../../domain/vocabulary/competition-words';
import { editionRow } from '../data/edition-rows';

/** When an edition runs, as far as it is known. */
export interface EditionDates {
  /** Null when neither its first nor its last possible day is known. */
  readonly opens: Period | null;
  readonly closes: Period | null;
  readonly phase: EditionPhase;
  readonly held: EditionHeld;
  readonly programId: string;
  /** The time zone of the organiser, in which its legal dates are meant. */
  readonly zone: string;
}

function periodOf(earliest: Day | null, latest: Day | null): Period | null {
  return earliest === null && latest === null ? null : { earliest, latest };
}

/** The dates of an edition of this organiser; null when it has no such edition. Inside a transaction it sees the transaction's own changes. */
export async function editionDates(ask: Ask, tenantId: string, editionId: string): Promise<EditionDates | null> {
  const row = await editionRow(ask, tenantId, editionId);
  if (row === null) return null;
  const { programId, phase, held, zone } = row;
  return { opens: periodOf(row.opensEarliest, row.opensLatest), closes: periodOf(row.closesEarliest, row.closesLatest), phase, held, programId, zone };
}
