import type { Tx } from '../../../db/database';
import { dayIn, type Day } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { askIn } from '../../../db/ask';
import { editionWork } from '../data/tables';
import { editionDates, type EditionDates } from './edition-dates';

/** Which edition is to be changed, and the version of its running that the organiser saw. */
export interface EditionAt {
  readonly editionId: string;
  readonly expectedVersion: number;
}

/** What the change sets in the running of the edition itself. */
export interface RunningChange {
  readonly opened_at?: string;
  readonly closed_at?: string;
  readonly cancelled_at?: string;
  readonly cancelled_reason?: string;
  readonly entered?: number;
}

/** An edition that this transaction holds: nobody else changes its running until the end. */
export interface TakenEdition extends EditionDates {
  /** The key of its running. */
  readonly workId: string;
  /** The version that it has now. */
  readonly version: number;
  /** The legal date of the organiser. */
  readonly today: Day;
  /** The instant of the change. */
  readonly now: string;
}

/** An edition that is run here, as a change of it answers. */
export interface EditionChanged {
  /** The key of its running. */
  readonly id: string;
  readonly editionId: string;
  readonly version: number;
}

const HERE = ['Penyelenggaraan ini tidak dijalankan di sini; terapkan dahulu berkas programnya.', 'This edition is not run here; apply the file of its programme first.'] as const;

/**
 * Takes an edition for a change: the conditional write comes first and holds the row, so that of two organisers one is told.
 * What it answers was read after that write. Refuses NOT_FOUND, VERSION_CONFLICT, and WRONG_STATE for an edition that nobody runs here.
 */
export async function editionTake(
  tx: Tx, scope: TenantScope, at: EditionAt, services: { readonly clock: Clock }, change: RunningChange = {}, when: { readonly entered?: number | null } = {},
): Promise<Outcome<TakenEdition>> {
  const works = new TenantRepository(editionWork, scope, tx);
  const [work] = await works.list({ edition_id: at.editionId }, 1);
  if (work === undefined) {
    const known = await editionDates(askIn(tx), scope.tenantId, at.editionId);
    return known === null ? refused('NOT_FOUND', ['edition'], { what: 'edition' }) : refused('WRONG_STATE', ['edition'], { state: known.phase }, HERE);
  }
  try {
    await works.update(work.id, change, { ...when, version: at.expectedVersion });
  } catch (error) {
    if (!(error instanceof NotAffected)) throw error;
    const current = (await works.find(work.id))?.version ?? work.version;
    return refused('VERSION_CONFLICT', ['expectedVersion'], { current });
  }
  const dates = await editionDates(askIn(tx), scope.tenantId, at.editionId);
  if (dates === null) throw new NotAffected('edition');
  const now = toInstant(services.clock.now());
  return done({ ...dates, workId: work.id, version: at.expectedVersion + 1, today: dayIn(now, dates.zone), now });
}
