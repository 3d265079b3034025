import type { Ask } from '../../../db/ask';
import type { Amount } from '../../../domain/comparison/amount';
import { metricOf, type MetricCode } from '../../../domain/metrics';
import type { FigureFlag, MissingReason, Unit } from '../../../domain/vocabulary/figure-words';
import { compareRegions, type ComparedCell } from '../../comparison';
import { contestsOf, earlierGuests, followUpsDue, hostOffices, regionCodes, ruleOf, type ContestKeys, type EarlierGuests } from '../data/history-rows';
import { kitsOf, type KitKnown } from '../data/kit-facts';
import { publishedBase, publishedInnovations, workBase, workInnovations, type BriefedKey, type VisitBase } from '../data/visit-base';

/** What two regions are laid side by side by, before one visits the other. */
export const BRIEFED_METRICS: readonly MetricCode[] = [
  'POPULATION', 'SERVICE_UNITS', 'PUBLIC_SERVICE_INDEX', 'IID_SCORE', 'INNOVATIONS_PUBLISHED', 'AWARDS', 'REPLICATIONS_IN', 'REPLICATIONS_OUT', 'VISITS_HOSTED', 'VISITS_MADE',
];
/** How many years back a figure is looked for. */
const YEARS_BACK = 5;

/** The newest figure of one side; without a value, why. */
export interface BriefedValue {
  readonly year: number | null;
  readonly value: Amount | null;
  readonly text: string | null;
  readonly flag: FigureFlag | null;
  readonly missing: MissingReason | null;
}

/** A figure of both sides. */
export interface BriefedFigure {
  readonly metric: MetricCode;
  readonly unit: Unit;
  readonly guest: BriefedValue;
  readonly host: BriefedValue;
}

/** Everything that a delegation wants to know before it leaves. */
export interface VisitBriefed extends EarlierGuests {
  readonly visit: VisitBase;
  readonly figures: readonly BriefedFigure[];
  readonly innovations: readonly (BriefedKey & KitKnown)[];
  readonly contests: readonly ContestKeys[];
  readonly ruleId: string | null;
  readonly dueIds: readonly string[];
  readonly hostOffices: readonly string[];
}

/** Which visit is asked for: a published one, or one in the workspace of a tenant that may see it. */
export interface BriefedVisit {
  readonly id: string;
  readonly tenantId: string | null;
}

function newest(cells: readonly ComparedCell[]): BriefedValue {
  const told = cells.filter(({ missing }) => missing === null).sort((a, b) => b.year - a.year).at(0);
  if (told !== undefined) return { year: told.year, value: told.value, text: told.primary?.text ?? null, flag: told.flag, missing: null };
  // A region that is not there yet, or anymore, says so for its last year.
  return { year: null, value: null, text: null, flag: null, missing: [...cells].sort((a, b) => b.year - a.year).at(0)?.missing ?? 'NOT_RECORDED' };
}

async function figuresOf(ask: Ask, { guestId, hostId }: VisitBase, present: number): Promise<readonly BriefedFigure[]> {
  const [guest, host] = await regionCodes(ask, guestId, hostId);
  if (guest === null || host === null) return [];
  const years = Array.from({ length: YEARS_BACK }, (_, i) => present - i);
  const compared = await compareRegions(ask, { codes: [guest, host], years, metrics: BRIEFED_METRICS }, 'RAW', present);
  if ('kind' in compared) return [];
  const side = (code: string, metric: MetricCode): BriefedValue => newest(compared.cells.filter((cell) => cell.metric === metric && cell.region.code === code));
  return BRIEFED_METRICS.map((metric) => ({ metric, unit: metricOf(metric).unit, guest: side(guest, metric), host: side(host, metric) }));
}

/**
 * Gathers what a delegation needs on one screen. Guarantees that all but the visit itself, its wishes, its agenda and the offices of its host
 * comes from the published shelf, and a number of statements that does not grow with what there is; null when there is no such visit. The
 * caller has made sure that the asker may see a visit in work.
 */
export async function visitBriefing(ask: Ask, { id, tenantId }: BriefedVisit, today: string): Promise<VisitBriefed | null> {
  const visit = tenantId === null ? await publishedBase(ask, id) : await workBase(ask, tenantId, id);
  if (visit === null) return null;
  const keys = tenantId === null ? await publishedInnovations(ask, visit) : await workInnovations(ask, tenantId, visit);
  const kits = await kitsOf(ask, visit.hostId, keys.map((key) => key.id), visit.synthetic);
  return {
    visit, ...(await earlierGuests(ask, visit, today)), innovations: keys.map((key, i) => ({ ...key, ...kits[i] })), figures: await figuresOf(ask, visit, Number(today.slice(0, 4))),
    contests: await contestsOf(ask, visit, today), ruleId: await ruleOf(ask, visit), dueIds: await followUpsDue(ask, visit), hostOffices: await hostOffices(ask, visit, tenantId),
  };
}
