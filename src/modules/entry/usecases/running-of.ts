import type { Tx } from '../../../db/database';
import { hindranceOf, type Running } from '../../../domain/entry/admission';
import { windowOf } from '../../../domain/entry/life';
import { dayIn, type Day } from '../../../domain/time/day';
import type { EditionPhase } from '../../../domain/vocabulary/competition-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { toInstant, type Clock } from '../../../platform/clock';
import { refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { editionDates } from '../../competition';
import { askIn } from '../../../db/ask';
import { extensionUntil } from '../data/entrant-rows';

/** Whose running is asked for. */
export interface Entrant {
  readonly edition_id: string;
  readonly agency_id: string | null;
  readonly organization_id: string | null;
  /** Until when it may be mended, or completed where a tier below nominated it; null for an entry that was neither returned nor nominated. */
  readonly mend_until: Day | null;
}

/** How the edition stands today, in the organiser's zone, to this entrant; null when this tenant has no such edition. */
export async function runningOf(tx: Tx, scope: TenantScope, entrant: Entrant, services: { readonly clock: Clock }): Promise<Running | null> {
  const ask = askIn(tx);
  const dates = await editionDates(ask, scope.tenantId, entrant.edition_id);
  if (dates === null) return null;
  const extension = await extensionUntil(ask, scope.tenantId, entrant.edition_id, entrant.agency_id, entrant.organization_id);
  const mendUntil = entrant.mend_until;
  return {
    phase: dates.phase, held: dates.held, window: windowOf(dates.opens, dates.closes, extension, mendUntil),
    today: dayIn(toInstant(services.clock.now()), dates.zone), extension, mendUntil,
  };
}

const NOT_HELD: Bilingual = ['penyelenggaraan ini tidak diselenggarakan.', 'this edition is not held.'];
const PHASES: Readonly<Record<EditionPhase, Bilingual>> = {
  ANNOUNCED: ['pendaftaran belum dibuka.', 'registration is not open yet.'],
  OPEN: ['pendaftaran sedang dibuka.', 'registration is open.'],
  SCREENING: ['pendaftaran sudah ditutup; minta perpanjangan kepada penyelenggara.', 'registration is closed; ask the organiser for more time.'],
  JUDGING: ['penilaian sudah berjalan.', 'judging has begun.'],
  RESULTS: ['hasilnya sudah diumumkan.', 'the results are out.'],
  UNKNOWN: ['fase penyelenggaraan ini tidak diketahui.', 'the phase of this edition is not known.'],
};

/** Refuses because of where an edition stands. */
export function notRunning({ held, phase }: Pick<Running, 'held' | 'phase'>, path: readonly string[]): Outcome<never> {
  return held === 'NOT_HELD' ? refused('WRONG_STATE', path, { state: 'NOT_HELD' }, NOT_HELD) : refused('WRONG_STATE', path, { state: phase }, PHASES[phase]);
}

/** What stands today against handing in, submitting or mending an entry; null when nothing does. */
export function hindered(running: Running): Outcome<never> | null {
  const hindrance = hindranceOf(running);
  if (hindrance === null) return null;
  switch (hindrance.why) {
    case 'NOT_HELD':
    case 'PHASE':
      return notRunning(running, ['entry']);
    case 'WINDOW':
      return refused('WINDOW_CLOSED', ['entry'], { from: hindrance.window.opens ?? '…', until: hindrance.window.until ?? '…' });
  }
}
