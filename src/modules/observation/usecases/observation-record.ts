import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { yearEnd } from '../../../domain/comparison/region-lookup';
import { figureFaults } from '../../../domain/figures/told-figure';
import type { FigureFlag } from '../../../domain/vocabulary/figure-words';
import type { MetricCode } from '../../../domain/metrics';
import { toInstant } from '../../../platform/clock';
import { done, refused, refusedAll, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { regionInYear, type LineageStep } from '../../comparison';
import { maySpeakOf, ownSubject, speakerOf, type OwnSubject } from '../data/figure-subjects';
import { observationWrite, type FigurePlace, type FigureTold, type Services } from './observation-write';

export type { OwnSubject } from '../data/figure-subjects';

/** A figure that a government puts on record. */
export interface ObservationRecord extends FigureTold {
  /** The code of the region that it is about; null for the government's own, or where `of` says what it is about. */
  readonly regionCode: string | null;
  readonly of: OwnSubject | null;
  readonly metric: MetricCode;
  readonly year: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly dimensions: string | null;
  readonly flag: FigureFlag | null;
}

/** The first year that figures may tell about. */
export const FIRST_FIGURE_YEAR = 1945;

const heirsOf = (steps: readonly LineageStep[], end: 'from' | 'to'): string => steps.map((step) => `${step[end].code} ${step[end].name} (${step.on})`).join(', ');
const inYear = (id: string, en: string): Outcome<never> => refused('VALIDATION_FAILED', ['input', 'year'], {}, [id, en]);

/** The region of a code that stood at the end of the year; refuses a code that it did not bear then, and a year in which it was not there. */
async function regionAsked(ask: Ask, code: string, year: number): Promise<Outcome<string>> {
  const found = await regionInYear(ask, code, year);
  if (found.kind === 'UNKNOWN') {
    const { once } = found;
    if (once === null) return refused('NOT_FOUND', ['input', 'region'], { what: `region ${code.slice(0, 20)}` });
    const heirs = heirsOf(once.gaveRise, 'to');
    const now = `${once.code} ${once.name}${heirs === '' ? '' : `; ${heirs}`}`;
    return refused('NOT_FOUND', ['input', 'region'], { what: [`daerah ${code} pada ${year}; kini ${now}`, `region ${code} in ${year}; now ${now}`] });
  }
  const { standing, name } = found;
  switch (standing) {
    case 'STANDS':
      return done(found.id);
    case 'NOT_YET': {
      const from = heirsOf(found.cameFrom, 'from');
      return inYear(`${name} belum ada pada akhir ${year}${from === '' ? '' : `; dibentuk dari ${from}`}`, `${name} was not there yet at the end of ${year}${from === '' ? '' : `; it came out of ${from}`}`);
    }
    case 'ENDED': {
      const heirs = heirsOf(found.gaveRise, 'to');
      return inYear(`${name} tidak ada lagi pada akhir ${year}${heirs === '' ? '' : `; penerusnya ${heirs}`}`, `${name} was no more at the end of ${year}${heirs === '' ? '' : `; after it came ${heirs}`}`);
    }
  }
}

type About = Pick<FigurePlace, 'subject' | 'regionId' | 'editionId' | 'innovationId' | 'visitId'>;
const NOTHING = { editionId: null, innovationId: null, visitId: null } as const;

const columnOf = ({ subject, id }: OwnSubject): Pick<About, 'editionId' | 'innovationId' | 'visitId'> => ({
  editionId: subject === 'EDITION' ? id : null, innovationId: subject === 'INNOVATION' ? id : null, visitId: subject === 'VISIT' ? id : null,
});

/** What the figure is about, as far as the speaker may tell of it. */
async function aboutOf(ask: Ask, tenantId: string, { of, regionCode, year }: ObservationRecord): Promise<Outcome<About>> {
  const speaker = await speakerOf(ask, tenantId);
  if (of !== null) {
    const own = await ownSubject(ask, tenantId, of);
    if (own === null) return refused('NOT_FOUND', ['input', of.subject.toLowerCase()], { what: of.subject.toLowerCase() });
    if (own.year !== null && own.year !== year) return inYear(`penyelenggaraan itu bertahun ${own.year}`, `that edition is of ${own.year}`);
    return done({ subject: of.subject, regionId: speaker.regionId, ...columnOf(of) });
  }
  if (regionCode === null) {
    if (speaker.regionId === null) return refused('VALIDATION_FAILED', ['input', 'region'], {}, ['sebutkan daerahnya', 'name the region']);
    const [row] = await ask('SELECT r.code AS code FROM region r WHERE r.id = ?', [speaker.regionId]);
    const own = await regionAsked(ask, String(row?.[0]), year);
    return own.ok ? done({ subject: 'REGION', regionId: own.value, ...NOTHING }) : own;
  }
  const asked = await regionAsked(ask, regionCode, year);
  if (!asked.ok) return asked;
  if (await maySpeakOf(ask, speaker, asked.value)) return done({ subject: 'REGION', regionId: asked.value, ...NOTHING });
  return refused('FORBIDDEN', ['input', 'region'], {});
}

/**
 * Puts what a source says on the shelf of a government, about its own region, one of its province, or (a ministry) any region; about an edition,
 * innovation or visit of its own. Other figures of the same thing stay beside it. Refuses VALIDATION_FAILED for a metric, unit or value that do
 * not fit each other and for a year in which the region was not there, NOT_FOUND for what is not on record, FORBIDDEN for another's region.
 */
export async function observationRecord(tx: Tx, scope: TenantScope, command: ObservationRecord, services: Services): Promise<Outcome<{ readonly id: string }>> {
  const { metric, year, from, until, dimensions, flag } = command;
  const present = Number(toInstant(services.clock.now()).slice(0, 4));
  if (year < FIRST_FIGURE_YEAR || year > present) return inYear(`harus ${FIRST_FIGURE_YEAR} sampai ${present}`, `must be ${FIRST_FIGURE_YEAR} to ${present}`);
  if (from !== null && until !== null && from > until) return refused('VALIDATION_FAILED', ['input', 'until'], {}, ['tidak boleh sebelum from', 'must not be before from']);
  // A time may begin before its year or end after it, but it must meet it: else the figure tells of another year.
  if (from !== null && from > yearEnd(year)) return refused('VALIDATION_FAILED', ['input', 'from'], {}, [`tidak boleh sesudah ${year}`, `must not be after ${year}`]);
  if (until !== null && until < `${year}-01-01`) return refused('VALIDATION_FAILED', ['input', 'until'], {}, [`tidak boleh sebelum ${year}`, `must not be before ${year}`]);
  const faults = figureFaults({ ...command, subject: command.of?.subject ?? 'REGION' });
  if (faults.length > 0) return refusedAll(faults.map(({ field, reason }) => ({ code: 'VALIDATION_FAILED', path: ['input', field], detail: {}, reason })));
  const about = await aboutOf(askIn(tx), scope.tenantId, command);
  if (!about.ok) return about;
  const written = await observationWrite(tx, scope, { ...about.value, metric, dimensions, year, from, until, flag, conflictGroup: null }, command, services);
  if (!written.ok) return written;
  await auditAppend(tx, scope, { action: 'observationRecord', subjectType: 'observation', subjectId: written.value, detail: { metric, year, subject: about.value.subject } }, services);
  return done({ id: written.value });
}
